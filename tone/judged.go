package tone

import "strings"

// judgedOne gives whom an adjective or a noun is aimed at.
func (r *reading) judgedOne(q *cue, from, to int32) target {
	if t := r.resumed(q); t.role != noRole {
		return t
	}
	if r.excused(q, to) {
		return target{}
	}
	if t := r.judgedNext(q, from, to); t.role != noRole {
		return t
	}
	t := r.judgedBefore(q.first, from)
	if r.bySelf(t, q.first, from) {
		return target{}
	}
	if t.role == noRole {
		t = r.unknownName(q, from)
	}
	switch t.role {
	case person, thing, pay:
		return r.joined(t, q, from)
	case pronoun:
		return r.stoodFor(t, q, from, to)
	case noRole:
		return r.judgedBeyond(q, from, to)
	default:
		return target{}
	}
}

// judgedNext gives whom a judgement is aimed at, where that follows it: "how rude
// your manager was", "the rudeness of your staff", "a rude recruiter".
func (r *reading) judgedNext(q *cue, from, to int32) target {
	k := &r.lex.known
	switch before := q.first - 1; {
	case before < from:
	case r.word(before, k.how):
		if t := r.exclaimed(q.last, to); t.role != noRole {
			return t
		}
	case r.word(before, k.theirs) && q.last+1 < to && r.word(q.last, k.inTheir) && r.word(q.last+1, k.yours):
		return r.after(q.last, to)
	}
	return r.attributed(q, from, to)
}

// judgedBeyond gives whom a judgement is aimed at, where its clause names nobody
// before it.
func (r *reading) judgedBeyond(q *cue, from, to int32) target {
	k := &r.lex.known
	switch {
	case from < q.first && r.relative(from) && !r.word(from, k.and) && r.linked(from, q, from):
		// "The manager who rang me was rude."
		return r.definite(r.antecedent(from))
	case r.alone(q):
		return target{thing, q.first}
	}
	return r.after(q.last, to)
}

// mostAfter is how many words may follow a judgement that is a sentence.
const mostAfter = 4

// alone tells whether a judgement is a sentence of its own: "Very unprofessional",
// "A bit of a mess on the day". After one about the writer it may be of the writer.
func (r *reading) alone(q *cue) bool {
	k := &r.lex.known
	s := r.sents[r.tokens[q.first].sent]
	if r.tokens[s.first].brk != paraBreak && s.first > 0 {
		before := r.tokens[s.first-1].sent
		for i := r.sents[before].first; i < r.sents[before].last; i++ {
			if r.word(i, k.self) && !r.word(i, k.object) {
				return false
			}
		}
	}
	for i := s.first; i < s.last; i++ {
		switch {
		case i >= q.first && i < q.last:
		case i > s.first && r.tokens[i].brk != noBreak, i < q.first && !r.word(i, k.degree):
			return false
		case r.word(i, k.self), r.word(i, k.linking):
			return false
		}
	}
	return (q.class == k.bad || q.class == k.badPerson) && s.last-q.last <= mostAfter
}

// exclaimed gives whom "how rude" is aimed at: what follows, up to its verb ("how
// rude your manager was"). What it must be like for the reader is no judgement.
func (r *reading) exclaimed(last, to int32) target {
	end := r.upToVerb(last, to)
	t := r.next(last, end)
	if t.role == person && r.word(t.at, r.lex.known.you) && t.at+1 != end {
		return target{}
	}
	return t
}

// joined takes a noun that a verb joins to the judgement. In "the manager whose
// emails were rude" it is the manager.
func (r *reading) joined(t target, q *cue, from int32) target {
	if !r.linked(t.at, q, from) {
		return target{}
	}
	if t.role == thing && r.relative(from) && t.at > from+1 {
		if a := r.antecedent(from); a.role == person {
			return a
		}
	}
	return t
}

// definite takes only one who is known: "the manager who …", not "somebody who …".
func (r *reading) definite(t target) target {
	if t.role != noRole && (r.owner(t.at, r.clauseFrom(t.at)) == thing || r.tokens[t.at].is(isCap)) {
		return t
	}
	return target{}
}

// stoodFor gives what the pronoun before a judgement stands for: what follows
// ("it was rude of your manager"), else what was named before.
func (r *reading) stoodFor(t target, q *cue, from, to int32) target {
	if !r.linked(t.at, q, from) && !r.relative(from) {
		return target{}
	}
	if a := r.after(q.last, to); a.role != noRole {
		return a
	}
	return r.antecedent(t.at)
}

// mostScare is how many words between quotation marks are the writer's own still:
// a "total joke".
const mostScare = 3

// quotedApart tells whether a judgement is in a longer quotation, and the one named
// outside of it: "The Good, the Bad and the Ugly" on the evening of your interview.
func (r *reading) quotedApart(judgement, at int32) bool {
	if !r.tokens[judgement].is(isQuoted) || r.tokens[at].is(isQuoted) {
		return false
	}
	from, to := judgement, judgement+1
	for from > 0 && r.tokens[from-1].is(isQuoted) {
		from--
	}
	for int(to) < len(r.tokens) && r.tokens[to].is(isQuoted) {
		to++
	}
	return to-from > mostScare
}

// attributed finds the noun that an adjective stands before: "a rude recruiter",
// "the misleading job advert".
func (r *reading) attributed(q *cue, from, to int32) target {
	k := &r.lex.known
	var t target
	for i := q.last; i < to && i < q.last+4; i++ {
		if r.tokens[i].brk == midBreak || r.word(i, k.functional) || r.elseBegins(i, to) {
			break
		}
		if ro := r.noun(i); ro != noRole {
			t = target{ro, i}
		} else if t.role != noRole && r.tokens[i].word != 0 && !r.word(i, k.bad) {
			break
		}
	}
	if t.role == noRole {
		return t
	}
	switch owner := r.owner(q.first, from); {
	case owner == writer, owner == stranger, r.ofWriter(t.at, to), r.calledSelf(q.first, from),
		q.class == k.badMild && owner != thing,
		q.class == k.badPay && owner != thing && !r.spokenOf(from, q.first):
		return target{stranger, t.at}
	}
	return t
}

// elseBegins tells whether an "and" begins something else than one more judgement:
// "chaotic, and three people rang me".
func (r *reading) elseBegins(at, to int32) bool {
	k := &r.lex.known
	return r.word(at, k.and) && (at+1 >= to || !r.word(at+1, k.judgement))
}

// mostOf is how many words may stand between "of" and whose it is.
const mostOf = 2

// ofWriter tells whether the words after a noun make it the writer's: "an
// aggressive timeline for my thesis", "the dreadful task of clearing our attic".
func (r *reading) ofWriter(noun, to int32) bool {
	k := &r.lex.known
	if noun+2 >= to || !r.word(noun+1, k.ofOn) && !r.word(noun+1, k.forTo) {
		return false
	}
	for i := noun + 2; i < to && i <= noun+2+mostOf; i++ {
		if r.owning(i) {
			return true
		}
	}
	return false
}

// owning tells whether a token is "my" or "our".
func (r *reading) owning(at int32) bool {
	switch strings.ToLower(r.spelt(at)) {
	case "my", "our":
		return true
	}
	return false
}

// calledSelf tells whether a noun phrase is what the writer is called: "I would be
// a distracted colleague".
func (r *reading) calledSelf(first, from int32) bool {
	k := &r.lex.known
	at := first - 1
	for ; at > from && at >= first-2 && r.word(at, k.functional) && !r.word(at, k.linking); at-- {
	}
	for linked := false; at >= from && at >= first-6; at-- {
		switch {
		case r.word(at, k.self):
			return linked
		case r.word(at, k.linking):
			linked = true
		case !r.word(at, k.functional):
			return false
		}
	}
	return false
}

// spokenOf tells whether a clause speaks of them, or of what was spoken of: "I
// live on a small wage" does not.
func (r *reading) spokenOf(from, to int32) bool {
	k := &r.lex.known
	for i := from; i < to; i++ {
		if r.word(i, k.you) || r.word(i, k.yours) || r.word(i, k.itThat) || r.word(i, k.theirs) || r.noun(i) != noRole {
			return true
		}
	}
	return from == to
}

// owner tells whose a noun phrase is, from its words before a token: thing where
// it is theirs ("your …", "the …").
func (r *reading) owner(at, from int32) role {
	k := &r.lex.known
	for i := at - 1; i >= from && i >= at-4; i-- {
		switch {
		case r.word(i, k.self):
			return writer
		case r.word(i, k.others):
			return stranger
		case r.word(i, k.theirs):
			return thing
		case r.word(i, k.functional):
			return noRole
		}
	}
	return noRole
}

// linked tells whether a verb joins a subject and a judgement: "was", "I found
// … rude"; and no other noun phrase holds the judgement ("with my chaotic …").
func (r *reading) linked(subject int32, q *cue, from int32) bool {
	k, first := &r.lex.known, q.first
	if q.last-first > 1 && (subject == first-1 || r.word(first, k.linking) || r.isWithout(subject, first)) {
		return true
	}
	if r.aboutOther(subject, first) {
		return false
	}
	for i := first - 1; i > subject && i >= first-3 && !r.word(i, k.linking); i-- {
		if r.word(i, k.prep) && !r.word(i-1, k.linking) {
			return false // but "turned into a mess" is one
		}
	}
	for i := from; i < first; i++ {
		if r.verbJoins(i, subject) && !r.possesses(i, first) {
			return true
		}
	}
	return false
}

// isWithout tells whether a subject is one without what is good: "a firm with no
// scruples".
func (r *reading) isWithout(subject, first int32) bool {
	return subject == first-2 && r.word(first-1, r.lex.known.prep) && r.word(first, r.lex.known.negator)
}

// possesses tells whether a "'s" is no verb: "your team's paper on aggressive viruses".
func (r *reading) possesses(at, first int32) bool {
	if !r.tokens[at].is(isGlued) {
		return false
	}
	for i := at + 2; i < first; i++ {
		if r.word(i, r.lex.known.inTheir) || r.word(i, r.lex.known.prep) {
			return true
		}
	}
	return false
}

// verbJoins tells whether a verb is one that joins a subject and a judgement: "was", "I
// found … rude", "was your manager rude"; not in "the tour, Alex's terrible jokes".
func (r *reading) verbJoins(verb, subject int32) bool {
	k := &r.lex.known
	switch {
	case verb < subject:
		return r.word(verb, k.finding) || verb >= subject-3 && r.word(verb, k.passive)
	case verb > subject+1 && r.tokens[verb].is(isGlued) && r.tokens[verb-1].is(isCap):
		return false
	}
	return verb > subject && r.word(verb, k.linking)
}

// aboutOther tells whether another subject stands between: "your team knows that
// the weather is bad" is about the weather.
func (r *reading) aboutOther(subject, first int32) bool {
	k := &r.lex.known
	if r.relative(subject) && !r.word(subject, k.and) && r.joins(subject, first) == 1 {
		return false // "who answered the phone was rude": of who did
	}
	for i := subject + 2; i < first-1; i++ {
		if !r.word(i, k.theirs) || r.word(i-1, k.prep) || r.word(i-1, k.inTheir) {
			continue
		}
		for j := i + 1; j < first; j++ {
			if r.word(j, k.linking) {
				return true
			}
		}
	}
	return false
}

// joins counts the verbs between two tokens that join a subject to what it is.
func (r *reading) joins(from, to int32) int {
	n := 0
	for i := from; i < to; i++ {
		if r.word(i, r.lex.known.linking) {
			n++
		}
	}
	return n
}

// after finds whom a judgement is aimed at in the words that follow it:
// "unprofessional of you", "the chaos at your firm", "the lack of respect that
// the firm showed".
func (r *reading) after(last, to int32) target {
	k := &r.lex.known
	for i := last; i < to && i < last+3; i++ {
		if r.word(i, k.inTheir) || i == last && (r.word(i, k.itThat) || r.word(i, k.yours) || r.word(i, k.you)) {
			return r.next(i, r.upToVerb(i, to))
		}
		if r.word(i, k.functional) {
			return target{}
		}
	}
	return target{}
}

// upToVerb gives the end of a noun phrase: what follows its verb is another.
func (r *reading) upToVerb(from, to int32) int32 {
	for i := from + 1; i < to; i++ {
		if r.word(i, r.lex.known.passive) {
			return i
		}
	}
	return to
}
