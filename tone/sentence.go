package tone

import (
	"strings"
	"unicode/utf8"
)

// sentence is a range of tokens, and of the bytes that it covers with its stops.
type sentence struct {
	first, last int32 // tokens [first, last)
	start, end  int
	zone        zone
}

func (s sentence) words() int { return int(s.last - s.first) }

// reading is a text on its way from bytes to findings.
type reading struct {
	text     string
	facts    *Facts
	lex      *lexicon
	lexer    lexer
	matcher  matcher
	tokens   []token
	sents    []sentence
	lines    []line
	original int    // where a quoted original begins
	quotes   []Span // of it, between the writer's own lines
	subject  line   // the words of the subject; blank where there is none
	greeting int    // the first token of the greeting
	greeted  int    // the end of its tokens, 0 where there is none
	cues     []cue  // of acts and rules, in the order of the text
	acts     []act
	faults   []fault
	findings []Finding
	said     []saying
	length   int     // in words
	places   []int32 // tokens after "at", "with" and the like: each word twice at most
	faulty   []int32 // by sentence: its first fault, plus one
	thanked  reach
	kind     reach // a door is left open, or good wishes
	refused  reach
}

// tokenise cuts the text into lines and tokens.
func (r *reading) tokenise() {
	r.lines, r.quotes, r.original = cutLines(r.lines[:0], r.quotes[:0], r.text)
	wrap(r.text, r.lines)
	l := &r.lexer
	l.text, l.lex, l.tokens, l.brk, l.quoted = r.text, r.lex, l.tokens[:0], noBreak, false
	r.subject = line{}
	for i, line := range r.lines {
		if i > 0 && !r.lines[i-1].soft {
			l.brk = max(l.brk, lineBreak)
		}
		if line.blank() {
			l.brk, l.quoted = paraBreak, false
			continue
		}
		if start, ok := subjectOf(r.text, line); ok && len(l.tokens) == 0 && r.subject.blank() {
			line.start = start
			r.subject = line
			continue
		}
		if r.wrapsSubject(i) {
			r.subject.end = line.end
			continue
		}
		if listed(r.text, line) {
			line.start += 2
		}
		l.line(line.start, line.end)
	}
	r.tokens = l.tokens
}

// wrapsSubject tells whether a line is the rest of a subject that was wrapped.
func (r *reading) wrapsSubject(i int) bool {
	if i == 0 || len(r.lexer.tokens) > 0 {
		return false
	}
	above := r.lines[i-1]
	return above.soft && r.subject.end == above.end && !r.greetsAt(r.lines[i])
}

// greetsAt tells whether a line begins with a word of greeting.
func (r *reading) greetsAt(l line) bool {
	word, _, _ := strings.Cut(r.text[l.start:l.end], " ")
	return r.lex.is(r.lex.id(strings.ToLower(strings.Trim(word, ",!"))), r.lex.known.greets)
}

// divide forms the sentences, and the clauses in them.
func (r *reading) divide() {
	r.sents = r.sents[:0]
	r.labels()
	r.endless()
	for i := range r.tokens {
		if i == 0 || r.tokens[i].brk >= stopBreak {
			r.sents = append(r.sents, sentence{first: int32(i)})
		}
		r.tokens[i].sent = int32(len(r.sents) - 1)
		r.sents[len(r.sents)-1].last = int32(i + 1)
	}
	for i := range r.sents {
		s := &r.sents[i]
		limit := r.original
		if i+1 < len(r.sents) {
			limit = int(r.tokens[r.sents[i+1].first].start)
		}
		s.start = r.opening(int(r.tokens[s.first].start), i)
		s.end = r.closing(int(r.tokens[s.last-1].end), limit)
	}
	for i := range r.sents {
		switch s := &r.sents[i]; {
		case int(s.first) < r.greeted:
			s.zone = greeting
		case r.labelEnd(int(s.first)) == int(s.last):
			s.zone = label
		}
	}
	r.clauses()
}

// A sentence has at most so many words: it ends at a comma, or, in the end, at
// any word. What looks through its sentence takes a time that is linear in the
// text by that.
const (
	longSentence    = 200
	longestSentence = 250
)

// endless ends the sentences of those who write without stops.
func (r *reading) endless() {
	words := 0
	for i := range r.tokens {
		t := &r.tokens[i]
		switch words++; {
		case t.brk >= stopBreak:
			words = 1
		case words > longestSentence, words > longSentence && t.brk >= commaBreak:
			t.brk, words = stopBreak, 1
		}
	}
}

// longLabel is how many words a label of a script has at most.
const longLabel = 9

// labels makes the labels of a script for the telephone sentences of their own.
func (r *reading) labels() {
	for i := range r.tokens {
		if end := r.labelEnd(i); end > 0 && end < len(r.tokens) {
			r.tokens[end].brk = max(r.tokens[end].brk, stopBreak)
		}
	}
}

// labelEnd gives the end of the label that begins at a token, 0 where none does:
// "If they ask why:", "To end:", "Answering machine:".
func (r *reading) labelEnd(i int) int {
	if r.facts.Channel != "phone" || i == 0 || r.tokens[i].brk < lineBreak {
		return 0
	}
	switch t := r.tokens[i]; strings.ToLower(r.text[t.start:t.end]) {
	case "if", "to", "answering", "voicemail", "when", "at":
	default:
		return 0
	}
	for end := i + 1; end <= min(len(r.tokens), i+longLabel); end++ {
		if at := int(r.tokens[end-1].end); at < len(r.text) && r.text[at] == ':' {
			return end
		}
		if end < len(r.tokens) && r.tokens[end].brk > commaBreak {
			return 0
		}
	}
	return 0
}

// isScript tells whether the message is a script for the telephone, with what to
// say if they ask.
func (r *reading) isScript() bool {
	for _, s := range r.sents {
		if s.zone == label {
			return true
		}
	}
	return false
}

// opening takes in the quotes and brackets before the first word of a sentence.
func (r *reading) opening(at, sent int) int {
	floor := 0
	if sent > 0 {
		floor = r.sents[sent-1].end
	}
	for at > floor {
		c, n := utf8.DecodeLastRuneInString(r.text[:at])
		switch c {
		case '"', '“', '\'', '‘', '(', '[', '{', '<', '«', '*', '#', '@':
			at -= n
			continue
		}
		break
	}
	return at
}

// closing takes in what follows the last word of a sentence up to a space.
func (r *reading) closing(at, limit int) int {
	for at < limit {
		c, n := utf8.DecodeRuneInString(r.text[at:limit])
		if isSpace(c) {
			// A stop may stand alone after a space: "really ?!"
			next, _ := utf8.DecodeRuneInString(r.text[min(limit, at+n):limit])
			if c != ' ' || !standsLoose(next) {
				return at
			}
		}
		at += n
	}
	return min(at, limit)
}

// standsLoose tells whether a stop may stand alone after a space.
func standsLoose(c rune) bool { return c == '!' || c == '?' || c == ')' }

// clauses numbers the clauses.
func (r *reading) clauses() {
	clause := int32(0)
	for i := range r.tokens {
		if i > 0 && r.opens(i) {
			clause++
		}
		r.tokens[i].clause = clause
	}
}

// negations notes which tokens a negation reaches: those after it, to the end of
// its clause. What looks like one and denies nothing ("not only") reaches none.
func (r *reading) negations() {
	for i := 1; i < len(r.tokens); i++ {
		before, t := r.tokens[i-1], &r.tokens[i]
		if before.clause == t.clause && (before.is(isNegated) && !r.relates(int32(i)) || r.negates(before)) {
			t.flags |= isNegated
		}
	}
}

// fromPrep is how many words back from its noun a preposition stands at most: "for
// such a penny-pinching boss who".
const fromPrep = 5

// relates tells whether a clause about the noun before it begins with a token, a
// noun that hangs on a preposition: what is said of it stands, whatever is denied
// before ("I won't work for a firm that cheats").
func (r *reading) relates(i int32) bool {
	k := &r.lex.known
	if i < 3 || !r.word(i, k.who) || r.word(i, k.and) {
		return false
	}
	noun := func(class classID) bool { return r.word(i-1, class) }
	if !noun(k.theirPeople) && !noun(k.theirThings) && !noun(k.roleNoun) {
		return false
	}
	for at := i - 2; at >= 0 && at >= i-fromPrep && r.tokens[at].clause == r.tokens[i].clause; at-- {
		if r.word(at, k.prep) || r.word(at, k.inTheir) {
			return at > 0 && r.tokens[at-1].clause == r.tokens[i].clause
		}
	}
	return false
}

// negates tells whether a token denies what follows it.
func (r *reading) negates(t token) bool {
	return r.lex.is(t.word, r.lex.known.negator) && !t.is(deniesNothing)
}

// falseNegations marks the tokens of cues that only look like a negation.
func (r *reading) falseNegations() {
	for i := range r.matcher.cues {
		if q := &r.matcher.cues[i]; q.class == r.lex.known.falseNot {
			for at := q.first; at < q.last; at++ {
				r.tokens[at].flags |= deniesNothing
			}
		}
	}
}

// opens tells whether a clause begins at a token.
func (r *reading) opens(i int) bool {
	k, t := &r.lex.known, r.tokens[i]
	switch {
	case t.brk >= midBreak:
		return true
	case r.lex.is(t.word, k.opener):
		return i == 0 || t.brk != noBreak || !r.lex.is(r.tokens[i-1].word, k.negator) // "never once" goes on
	case t.brk == commaBreak:
		return r.lex.is(t.word, k.subject) || r.lex.is(t.word, k.and) && !t.is(isCap) && r.startsClause(i+1) ||
			r.lex.is(t.word, r.lex.filler) && r.startsClause(i+1) // ", therefore I …"
	}
	return r.lex.is(t.word, k.and) && r.startsClause(i+1) || r.asBecause(i)
}

// asBecause tells whether "as" gives a cause: a subject and its verb follow, and it
// compares nothing ("as soon as I am home").
func (r *reading) asBecause(i int) bool {
	k := &r.lex.known
	if r.tokens[i].word != r.lex.as || i == 0 || i+2 >= len(r.tokens) {
		return false
	}
	next := int32(i + 1)
	if r.tokens[next].brk != noBreak || !r.word(next, k.pronoun) && !r.word(next, k.theirs) && !r.word(next, k.self) {
		return false
	}
	for j := max(0, i-asReach); j < i; j++ {
		if w := r.tokens[j].word; w == r.lex.as || r.lex.is(w, k.so) {
			return false
		}
	}
	for j := i + 2; j < len(r.tokens) && j <= i+asReach && r.tokens[j].brk == noBreak; j++ {
		if r.lex.is(r.tokens[j].word, k.linking) {
			return true
		}
	}
	return false
}

// asReach is how many words from "as" its verb, or the "as" before it, can be.
const asReach = 5

// startsClause tells whether a token can be the subject of a new clause.
func (r *reading) startsClause(i int) bool {
	if i+1 < len(r.tokens) && r.lex.is(r.tokens[i].word, r.lex.filler) { // "and frankly you …"
		i++
	}
	if i >= len(r.tokens) {
		return false
	}
	k, word := &r.lex.known, r.tokens[i].word
	return r.lex.is(word, k.pronoun) || r.lex.is(word, k.andOpens)
}

// lineEnd gives the end of the line of a token, or of its first part.
func (r *reading) lineEnd(i int) int {
	for i < len(r.tokens) && r.tokens[i].brk == noBreak {
		i++
	}
	return i
}

// pair tells whether the token at i and the next one belong to two classes.
func (r *reading) pair(i int, a, b classID) bool {
	return i+1 < len(r.tokens) && r.lex.is(r.tokens[i].word, a) && r.lex.is(r.tokens[i+1].word, b)
}

// titled tells whether there is a title among the first tokens.
func (r *reading) titled(n int) bool {
	for _, t := range r.tokens[:n] {
		if r.lex.is(t.word, r.lex.known.title) {
			return true
		}
	}
	return false
}

// unknownOrTitle tells whether a token is a word that the lexicon does not have,
// as names are, or a title.
func (r *reading) unknownOrTitle(t token) bool {
	return t.word == 0 || r.lex.is(t.word, r.lex.known.title)
}
