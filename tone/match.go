package tone

// cue is a stretch of tokens that a class of the lexicon fits.
type cue struct {
	class       classID
	pattern     int32
	first, last int32 // tokens [first, last)
	next        int32 // the next cue that starts at the same token, plus one
}

// matcher finds the cues of a text: from each token it follows the machine as
// far as any pattern goes on.
type matcher struct {
	lex     *lexicon
	machine machine
	tokens  []token
	cues    []cue
	heads   []int32 // by token: the first of the cues that start there, plus one
	tails   []int32
	begun   int // where the match at hand began
	trace   func(pattern int32)
}

// run finds all cues of the tokens.
func (m *matcher) run() {
	m.machine.ready(m.lex)
	for pos := range m.tokens {
		m.tokens[pos].looks = m.looksOf(pos)
	}
	for pos := range m.tokens {
		m.begun = pos
		m.from(pos)
	}
}

// from finds the cues that begin at a token.
func (m *matcher) from(pos int) {
	k := &m.machine
	at := k.begin(&m.tokens[pos])
	for at != dead {
		pos++
		s := &k.states[at]
		ended := pos >= len(m.tokens) || m.tokens[pos].brk > commaBreak
		for _, p := range k.outs[s.out:s.outEnd] {
			m.found(p, pos)
		}
		if s.outEnd < s.endEnd && (ended || m.tokens[pos].looks&opens != 0) {
			for _, p := range k.outs[s.outEnd:s.endEnd] {
				m.found(p, pos)
			}
		}
		if ended {
			return
		}
		at = k.step(at, &m.tokens[pos])
	}
}

// looksOf tells the looks of a token by which patterns can ask for it: one bit
// for each of the kinds, and whether it opens a clause.
func (m *matcher) looksOf(pos int) (bits uint8) {
	t := &m.tokens[pos]
	if m.opensClause(pos) {
		bits |= opens
	}
	if t.is(hasDigit) {
		bits |= 1
	}
	if t.is(isMoney) {
		bits |= 2
	}
	if t.is(isCap) && m.isName(pos) {
		bits |= 4
	}
	return bits
}

// isName tells whether a token looks like a name: a capital, and not only
// because a sentence begins or somebody shouts.
func (m *matcher) isName(pos int) bool {
	t := m.tokens[pos]
	if !t.is(isCap) || t.word == m.lex.i || m.lex.is(t.word, m.lex.known.notName) {
		return false
	}
	return t.word == 0 || t.brk < stopBreak && pos > 0 && m.tokens[pos-1].sent == t.sent
}

// opensClause tells whether a token is the first of its clause.
func (m *matcher) opensClause(pos int) bool {
	return pos == 0 || m.tokens[pos].brk != noBreak || m.tokens[pos-1].clause != m.tokens[pos].clause
}

// found keeps a cue, the longest of its class from where it began.
func (m *matcher) found(pattern int32, end int) {
	if m.trace != nil {
		m.trace(pattern)
	}
	class := m.lex.patterns[pattern].class
	for i := m.heads[m.begun]; i != 0; i = m.cues[i-1].next {
		if q := &m.cues[i-1]; q.class == class {
			if int(q.last) < end {
				q.last, q.pattern = int32(end), pattern
			}
			return
		}
	}
	m.cues = append(m.cues, cue{class: class, pattern: pattern, first: int32(m.begun), last: int32(end)})
	i := int32(len(m.cues))
	if m.tails[m.begun] == 0 {
		m.heads[m.begun] = i
	} else {
		m.cues[m.tails[m.begun]-1].next = i
	}
	m.tails[m.begun] = i
}
