package tone

import "strings"

// felt gives whom a feeling is aimed at: "put off by your recruiter". What comes
// after a comma is something else: "I hate mornings, and your shifts …".
func (r *reading) felt(last, to int32) target {
	for i := last; i < to; i++ {
		if r.word(i, r.lex.known.prep) || i > last && r.tokens[i].brk != noBreak {
			to = i
		}
	}
	switch t := r.next(last, to); {
	case t.role == person && r.word(t.at, r.lex.known.you) && r.theirWay(t.at):
		return target{thing, t.at}
	case brokenBy[t.role] != "":
		return t
	}
	for i := last; i < to; i++ {
		if r.word(i, r.lex.known.sheHe) {
			return target{person, i} // "the way he spoke to me"
		}
	}
	return target{}
}

// theirWay tells whether what "you" do after "how" or "the way" is what the firm
// does: "how you treat suppliers", not "how you spoke to me".
func (r *reading) theirWay(you int32) bool {
	k := &r.lex.known
	if you == 0 || !r.word(you-1, k.theWay) {
		return false
	}
	for i := you + 1; int(i) < len(r.tokens) && r.tokens[i].sent == r.tokens[you].sent; i++ {
		if r.word(i, k.object) || r.word(i, k.manners) {
			return false
		}
	}
	return true
}

// feltByOthers tells whether a feeling is not the writer's: "the kids stopped hating
// their school", "the parrot who objects to calls".
func (r *reading) feltByOthers(first, from int32) bool {
	k := &r.lex.known
	for i := first - 1; i >= from; i-- {
		switch {
		case r.word(i, k.self):
			return false
		case r.word(i, k.kin), r.word(i, k.others), i == from && r.relative(i) && !r.word(i, k.and):
			return true
		}
	}
	return false
}

// suffered gives who did what the writer suffered: "I was kept waiting (by your
// receptionist)", "my emails were ignored". Where nobody is named, it was the
// firm.
func (r *reading) suffered(q *cue, from, to int32) target {
	k := &r.lex.known
	for i := q.last; i < to && i < q.last+6; i++ {
		if r.word(i, k.by) {
			return r.felt(i+1, to)
		}
	}
	passive := false
	for i := q.first - 1; i >= from; i-- {
		switch {
		case r.word(i, k.passive):
			passive = true
		case passive && r.word(i, k.self) && !r.word(i, k.object):
			return target{thing, i}
		case r.noun(i) != noRole || r.word(i, k.you) || r.word(i, k.sheHe) || r.word(i, k.others):
			return target{}
		}
	}
	if passive && r.opensPassive(from) {
		return target{thing, q.first}
	}
	return target{}
}

// opensPassive tells whether a clause begins with the passive itself: "being ignored",
// "after being ignored", "having been ignored".
func (r *reading) opensPassive(from int32) bool {
	switch strings.ToLower(r.spelt(from)) {
	case "after", "having":
		from++
	}
	return r.word(from, r.lex.known.passive)
}

// doer gives who did a bad deed.
func (r *reading) doer(q *cue, from int32) target {
	if t := r.resumed(q); t.role != noRole {
		return t
	}
	t := r.judgedBefore(q.first, from)
	if r.bySelf(t, q.first, from) {
		return target{}
	}
	if t.role == noRole {
		t = r.unknownName(q, from)
	}
	if t.role == pronoun || t.role == noRole && r.relative(from) {
		return r.antecedent(max(from, t.at))
	}
	return t
}
