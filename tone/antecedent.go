package tone

import "strings"

// next gives the first one named in a range of a few tokens.
func (r *reading) next(from, to int32) target {
	k := &r.lex.known
	yours := int32(-1)
	for i := from; i < to && i < from+9; i++ {
		switch ro := r.noun(i); {
		case ro != noRole:
			return target{ro, i}
		case r.word(i, k.self), r.word(i, k.others):
			return target{stranger, i}
		case r.word(i, k.you):
			return target{person, i}
		case r.word(i, k.yours):
			yours = i
		case r.tokens[i].is(isCap):
			if ro := r.named(i); ro != noRole {
				return target{ro, i}
			}
		}
	}
	if yours >= 0 {
		return target{thing, yours}
	}
	return target{}
}

// relative tells whether a clause only goes on about somebody named before it.
func (r *reading) relative(from int32) bool {
	return int(from) < len(r.tokens) && r.word(from, r.lex.known.who)
}

// firstNamed gives who does what a sentence tells, up to a token: what "which"
// stands for is that. What was done to the writer, the firm did.
func (r *reading) firstNamed(sent, to int32) target {
	k := &r.lex.known
	for i := r.sents[sent].first; i < to; i++ {
		switch ro := r.noun(i); {
		case ro != noRole:
			return target{ro, i}
		case r.word(i, k.self) && !r.word(i, k.object):
			if r.wasSent(i, to) {
				return target{thing, i}
			}
			return target{writer, i}
		case r.word(i, k.you), r.word(i, k.sheHe):
			return target{person, i}
		case r.word(i, k.yours):
			return target{thing, i}
		case r.tokens[i].is(isCap):
			if ro := r.named(i); ro != noRole {
				return target{ro, i}
			}
		}
	}
	return target{}
}

// wasSent tells whether something was done to the writer: "I was sent …", "I
// have been asked …".
func (r *reading) wasSent(i, to int32) bool {
	k := &r.lex.known
	for j := i + 1; j+1 < to && j < i+4; j++ {
		if r.word(j, k.passive) && r.word(j+1, k.sent) {
			return true
		}
	}
	return false
}

// antecedent gives whom a pronoun stands for: the nearest one before its clause,
// in its sentence or the one before.
func (r *reading) antecedent(at int32) target {
	if r.ofUnknown(at) {
		return target{}
	}
	sent := r.tokens[at].sent
	from, _ := r.clauseAround(at, at+1)
	for i := from - 1; i >= 0 && r.tokens[i].sent >= sent-1; i-- {
		if r.sents[r.tokens[i].sent].zone != body {
			break
		}
		if t := r.meant(i, at); t.role != noRole {
			return t
		}
	}
	return target{}
}

// meant gives whom a pronoun stands for if it is the token at i.
func (r *reading) meant(i, at int32) target {
	k := &r.lex.known
	sent := r.tokens[at].sent
	if ro := r.noun(i); ro != noRole {
		return r.owned(i, r.clauseFrom(i), ro)
	}
	switch {
	case r.word(i, k.object):
	case r.word(i, k.self):
		switch {
		case r.tokens[i].sent != sent:
		case r.word(at, k.who):
			return r.firstNamed(sent, at)
		default:
			return target{writer, i}
		}
	case r.word(i, k.you):
		if i > 0 && !r.word(i-1, k.beforeYou) {
			return target{person, i}
		}
	default:
		if t := r.pointed(i); brokenBy[t.role] != "" {
			return t
		}
	}
	return target{}
}

// ofOthers tells whether "he", "she" or "they" has nothing to do with the firm: one
// of the writer's kin, or, in a sentence that speaks neither of the writer nor of
// the reader, somebody of whom nothing is known.
func (r *reading) ofOthers(t target) bool {
	if t.role != person || !r.word(t.at, r.lex.known.sheHe) {
		return false
	}
	return r.ofKin(t.at) || !r.speaksOfUs(r.tokens[t.at].sent) && brokenBy[r.antecedent(t.at).role] == ""
}

// ofKin tells whether the last person named before a pronoun is the writer's kin.
func (r *reading) ofKin(at int32) bool {
	k := &r.lex.known
	for i := at - 1; i > 0 && r.tokens[i].sent >= r.tokens[at].sent-2 && r.sents[r.tokens[i].sent].zone == body; i-- {
		switch {
		case r.word(i, k.kin) && (r.owning(i-1) || i > 1 && r.owning(i-2)):
			return true
		case r.noun(i) == person, r.word(i, k.you), r.word(i, k.yours):
			return false
		}
	}
	return false
}

// speaksOfUs tells whether a sentence speaks of the writer or the reader.
func (r *reading) speaksOfUs(sent int32) bool {
	k := &r.lex.known
	for i := r.sents[sent].first; i < r.sents[sent].last; i++ {
		if r.word(i, k.self) || r.word(i, k.you) || r.word(i, k.yours) {
			return true
		}
	}
	return false
}

// ofUnknown tells whether a pronoun only goes on about something that the writer
// brings up and that is none of theirs: "a motorcycle that refuses to start".
func (r *reading) ofUnknown(at int32) bool {
	k := &r.lex.known
	if at < 2 || r.tokens[at].brk == midBreak || !r.word(at, k.who) && !r.word(at, k.that) || r.word(at-1, k.functional) ||
		r.noun(at-1) != noRole {
		return false
	}
	for i := at - 2; i >= 0 && i >= at-4 && r.tokens[i].sent == r.tokens[at].sent; i-- {
		if r.owning(i) || r.indefinite(i) {
			return true
		}
		if r.word(i, k.functional) || r.noun(i) != noRole {
			return false
		}
	}
	return false
}

// indefinite tells whether a token is "a" or "an".
func (r *reading) indefinite(at int32) bool {
	switch strings.ToLower(r.spelt(at)) {
	case "a", "an":
		return true
	}
	return false
}
