package tone

import "strings"

// weakly gives whom a word is aimed at that is a judgement only where a verb says it
// of what is theirs: "how cold your office was", "I found the process slow".
func (r *reading) weakly(q *cue, from, to int32) target {
	k := &r.lex.known
	if r.excused(q, to) || r.tokens[q.first].is(isQuoted) {
		return target{}
	}
	if before := q.first - 1; before >= from && r.word(before, k.how) {
		return r.exclaimed(q.last, to)
	}
	t := r.judgedBefore(q.first, from)
	if t.role != person && t.role != thing || r.bySelf(t, q.first, from) {
		return target{}
	}
	if r.saidOf(t.at, q.first, from) {
		return t
	}
	return target{}
}

// saidOf tells whether a verb says a word of a subject, or the writer found it so.
func (r *reading) saidOf(subject, first, from int32) bool {
	k := &r.lex.known
	verb := first - 1
	for verb > subject && (r.word(verb, k.degree) || r.word(verb, k.judgement)) && !r.word(verb, k.linking) {
		verb--
	}
	if verb > subject {
		return r.verbJoins(verb, subject)
	}
	for i := from; i < subject; i++ {
		if r.word(i, k.finding) {
			return true
		}
	}
	return false
}

// excused tells whether what follows a judgement takes its edge off: "too slow
// for me", "unfair to your team", "rude of me", "on my part".
func (r *reading) excused(q *cue, to int32) bool {
	k := &r.lex.known
	mild := k.mild(q.class) && !r.seemed(q.first)
	for i := q.last; i+1 < to; i++ {
		switch {
		case r.word(i, k.ofOn) && r.word(i+1, k.self) && (!r.owning(i+1) || i+2 < to && r.ownPart(i+2)):
			return true
		case mild && strings.EqualFold(r.spelt(i), "for") && r.word(i+1, k.self):
			return true
		case i < q.last+2 && r.word(i, k.forTo) && r.word(i+1, k.yours):
			return true
		}
	}
	return false
}

// mild tells whether a class is of judgements that are none where they are the
// writer's own: "too slow for me".
func (k *known) mild(c classID) bool {
	switch c {
	case k.badMild, k.badPay, k.badWays, k.badWeak:
		return true
	}
	return false
}

// seemed tells whether a judgement is told as the writer's own: "seemed slow to me".
func (r *reading) seemed(at int32) bool {
	for i := at - 1; i >= 0 && i >= at-3; i-- {
		if r.word(i, r.lex.known.seeming) {
			return true
		}
	}
	return false
}

// ownPart tells whether a token makes "my" the writer themselves: "on my part".
func (r *reading) ownPart(at int32) bool {
	switch strings.ToLower(r.spelt(at)) {
	case "part", "side", "end", "own":
		return true
	}
	return false
}
