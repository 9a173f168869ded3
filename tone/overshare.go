package tone

import "strings"

// nearby is how many words before a cue a negation denies it at most, whatever
// stands between them.
const nearby = 4

// denies tells whether a negation makes a cue none: one close before it, or one
// that reaches it from further off, over nothing that begins anew, and that is no
// refusal of the writer's: "I won't put my name next to a bunch of amateurs", "I
// can't come because of my operation" deny nothing.
func (r *reading) denies(q *cue, of *rule) bool {
	if !of.denied || !r.negated(q.first) {
		return false
	}
	not := q.first - 1
	for not > 0 && !r.negates(r.tokens[not]) {
		not--
	}
	near := q.first-not <= nearby
	if strings.HasPrefix(of.name, "overshare") {
		return near && !r.between(not, q.first, r.lex.known.cause)
	}
	refuses := of.judges && not > 1 && r.word(not-2, r.lex.known.self) && !r.between(not, q.first, r.lex.known.thinks)
	return near || !refuses && !r.anew(not, q.first)
}

// between tells whether a word of a class stands between two tokens.
func (r *reading) between(from, to int32, class classID) bool {
	for i := from + 1; i < to; i++ {
		if r.word(i, class) {
			return true
		}
	}
	return false
}

// anew tells whether a comma or an "and" stands between two tokens.
func (r *reading) anew(from, to int32) bool {
	for i := from + 1; i <= to; i++ {
		and := r.word(i, r.lex.known.and) && !r.word(i, r.lex.known.negator) && r.tokens[i].word != r.lex.or
		if r.tokens[i].brk == commaBreak || and && i < to {
			return true
		}
	}
	return false
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
