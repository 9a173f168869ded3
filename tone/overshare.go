package tone

import "strings"

// nearby is how many words before a cue a negation denies it, whatever stands
// between them.
const nearby = 4

// denies tells whether a negation makes a cue none: one close before it, or one
// that reaches it from further off, over nothing that begins anew (a comma, an
// "and"), and that is no refusal of the writer's: "I won't put my name next to a
// bunch of amateurs", "I can't come because of my operation" deny nothing.
func (r *reading) denies(q *cue, of *rule) bool {
	if !of.denied || !r.negated(q.first) {
		return false
	}
	k, told, anew, thought := &r.lex.known, strings.HasPrefix(of.name, "overshare"), false, false
	for i := q.first - 1; i >= 0 && r.tokens[i].clause == r.tokens[q.first].clause; i-- {
		switch t := r.tokens[i]; {
		case told && (r.lex.is(t.word, k.cause) || q.first-i >= nearby):
			return false
		case r.negates(t) && q.first-i <= nearby:
			return true
		case r.negates(t):
			refuses := of.judges && i > 1 && r.word(i-2, k.self) && !thought
			return !anew && !refuses
		}
		anew = anew || r.tokens[i+1].brk == commaBreak || r.word(i, k.and) && !r.word(i, k.negator) && r.tokens[i].word != r.lex.or
		thought = thought || r.word(i, k.thinks)
	}
	return !told
}

// theirOwn tells whether what looks like another employer's name is the
// addressed company's: the facts know it, or the text says so elsewhere; or it is
// that of a person or a place.
func (r *reading) theirOwn(q *cue, of *rule) bool {
	if of.name != "overshare-offer" {
		return false
	}
	named := false
	for i := q.first; i < q.last; i++ {
		if !r.matcher.isName(int(i)) {
			continue
		}
		word := r.text[r.tokens[i].start:r.tokens[i].end]
		noEmployer := i > 0 && r.lex.is(r.tokens[i-1].word, r.lex.known.title) || r.lex.is(r.tokens[i].word, r.lex.known.noFirm)
		if !noEmployer && !r.factName(word) && !r.addressed(word, q) {
			return false
		}
		named = true
	}
	return named
}

// addressed tells whether a word names the company of the role or of the
// interview, "the role at X", outside of a cue.
func (r *reading) addressed(word string, outside *cue) bool {
	class := r.lex.class("addressed")
	for i := range r.cues {
		q := &r.cues[i]
		if q.class != class || q.first < outside.last && outside.first < q.last {
			continue
		}
		if t := r.tokens[q.last-1]; sameWord(word, r.text[t.start:t.end]) {
			return true
		}
	}
	return false
}
