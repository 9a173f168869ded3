package tone

// A denial says which negations before a cue of a rule make it none.
type denial int

const (
	neverDenied   denial = iota // none: an edge has one of its own
	deniedFar                   // one that reaches it
	deniedNear                  // one close before it: "I can't come because of my operation" tells all
	unlessRefused               // as deniedFar, but no refusal: "I won't sit with that windbag" insults
)

// nearby is how many words before a cue a negation denies it at most, whatever
// stands between them.
const nearby = 4

// denies tells whether a negation makes a cue none: one close before it, or one
// that reaches it from further off, over nothing that begins anew, and that is no
// refusal of the writer's: "I won't put my name next to a bunch of amateurs".
func (r *reading) denies(q *cue, of denial) bool {
	if of == neverDenied || !r.negated(q.first) {
		return false
	}
	not := q.first - 1
	for not > 0 && !r.negates(r.tokens[not]) {
		not--
	}
	k, near := &r.lex.known, q.first-not <= nearby
	if of == deniedNear {
		return near && !r.between(not, q.first, k.cause)
	}
	refuses := of == unlessRefused && not > 1 && r.word(not-2, k.self) && !r.between(not, q.first, k.thinks)
	return near || !refuses && !r.anew(not, q.first)
}

// anew tells whether a comma or an "and" stands between two tokens.
func (r *reading) anew(from, to int32) bool {
	for i := from + 1; i <= to; i++ {
		if r.tokens[i].brk == commaBreak || i < to && r.word(i, r.lex.known.plus) {
			return true
		}
	}
	return false
}
