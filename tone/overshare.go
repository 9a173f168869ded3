package tone

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
