package tone

// pairing is a cue and the words near it that fire a rule where they stand in one
// sentence, and the words that make it harmless there: "migraine", "my",
// "research".
type pairing struct {
	rule, cue, near, harmless string
	within                    bool // the word near it may be one of the cue's
}

// pairings tell too much of the writer.
var pairings = []pairing{
	{"overshare-health", "health-word", "@near-me", "@health-job", false},
	{"overshare-private", "private-word", "@near-me", "@private-job", false},
	{"overshare-private", "kin-word", "@p-bad", "@private-job", false},
	{"overshare-offer", "figure-word", "@near-others", "@near-theirs", false},
	{"confidential", "secret-word", "@near-ours", "@near-known", false},
}

// tellings tell what others say of the reader: it is hearsay, unless it is good or is
// about the vacancy.
var tellings = []pairing{
	{"hearsay", "teller", "@told-of", "@told-kind", true},
}

// together finds pairings.
func (r *reading) together(list []pairing) {
	for _, p := range list {
		m, _ := meaning(p.rule)
		cue := r.lex.class(p.cue)
		near := partners{sent: -1}
		for i := range r.cues {
			q := &r.cues[i]
			if q.class != cue || cue == 0 || !r.tells(q) || r.cancelledFor(q, p.rule) || r.denies(q, m.rule.denial) {
				continue
			}
			sent := r.tokens[q.first].sent
			if near.sent != sent {
				near = r.near(sent, p)
			}
			if near.pairs(q, p.within) {
				r.add(fault{rule: p.rule, severity: m.severity, why: m.rule.why, sent: sent,
					first: q.first, last: q.last})
			}
		}
	}
}

// partners is which words of a sentence a pairing asks for: of those near, the first
// and the last (last < 0: none).
type partners struct {
	sent, first, last int32
	harmless          bool
}

// near looks a sentence over for a pairing.
func (r *reading) near(sent int32, p pairing) partners {
	near, harmless := r.lex.class(p.near), r.lex.class(p.harmless)
	n := partners{sent: sent, last: -1}
	for at := r.sents[sent].first; at < r.sents[sent].last; at++ {
		t := r.tokens[at]
		n.harmless = n.harmless || r.lex.is(t.word, harmless)
		if !t.is(isQuoted) && r.lex.is(t.word, near) && !r.cancelledFor(&cue{first: at, last: at + 1}, p.rule) {
			if n.last < 0 {
				n.first = at
			}
			n.last = at
		}
	}
	return n
}

// pairs tells whether a word that a cue is paired with stands in its sentence, and
// no harmless one.
func (n partners) pairs(q *cue, within bool) bool {
	return !n.harmless && n.last >= 0 && (within || n.first < q.first || n.last >= q.last)
}

// cancelledFor tells whether words that are harmless to a rule take those of a
// cue.
func (r *reading) cancelledFor(q *cue, rule string) bool {
	p := *q
	p.class = r.lex.class(rule)
	return r.cancelled(&p)
}
