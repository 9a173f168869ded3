package tone

// noun gives what a token is by itself: a noun of theirs.
func (r *reading) noun(i int32) role {
	k, w := &r.lex.known, r.tokens[i].word
	switch {
	case w == 0:
		return noRole
	case r.lex.is(w, k.theirPay):
		if i > 0 && r.word(i-1, k.you) {
			return noRole // "the training you offer"
		}
		return pay
	case r.lex.is(w, k.theirPeople):
		return person
	case r.lex.is(w, k.theirThings):
		return r.thing(i)
	case r.lex.is(w, k.profession) && r.met(i):
		return person
	}
	return noRole
}

// thing gives what a token is that names a thing of theirs, if it is theirs. A
// "team lead" is a person already at its first word.
func (r *reading) thing(i int32) role {
	k, w := &r.lex.known, r.tokens[i].word
	switch {
	case r.lex.is(w, k.everyday) && !r.knownThere(i):
		return noRole
	case i > 0 && r.word(i-1, k.trades) && !r.lex.is(w, k.dealings) && (i == 1 || !r.word(i-2, k.yours)):
		return noRole
	case int(i)+1 < len(r.tokens) && r.tokens[i+1].brk == noBreak && r.word(i+1, k.leads):
		return person
	}
	return thing
}

// knownThere tells whether something that anybody has to do with is theirs: "the
// shop", "your garage", not "a junk shop" or "time in garages".
func (r *reading) knownThere(i int32) bool {
	k := &r.lex.known
	for j := i - 1; j >= 0 && j >= i-4 && r.tokens[j+1].brk == noBreak; j-- {
		switch {
		case r.word(j, k.theirs), r.word(j, k.yours), r.tokens[j].is(isCap):
			return true
		case r.word(j, k.functional):
			return j > 0 && r.word(j-1, k.such) // "such a dirty kitchen"
		}
	}
	return false
}

// met tells whether somebody named by a trade is one of theirs: "your dentist", "the
// dentist was rude to me".
func (r *reading) met(i int32) bool {
	k := &r.lex.known
	switch {
	case i == 0:
		return false
	case r.word(i-1, k.yours):
		return true
	case !r.word(i-1, k.theirs):
		return false
	}
	for j := i + 1; j < r.sents[r.tokens[i].sent].last && j < i+7; j++ {
		if r.word(j, k.object) {
			return true
		}
	}
	return false
}

// judgedBefore gives the nearest one before a judgement in its clause.
func (r *reading) judgedBefore(first, from int32) target {
	k := &r.lex.known
	for i := first - 1; i >= from; i-- {
		if ro := r.noun(i); ro != noRole {
			return r.headed(r.owned(i, from, ro), from)
		}
		switch {
		case r.word(i, k.object), r.word(i, k.you) && i > from && r.word(i-1, k.beforeYou):
		case r.word(i, k.self), r.word(i, k.you):
			return r.speaker(i, first, from)
		case r.word(i, k.yours):
			return r.headed(target{thing, i}, from)
		case r.word(i, k.that) && i+1 < first && !r.word(i+1, k.linking):
		case r.word(i, k.others) && i+1 == first: // "the most arrogant"
		default:
			if t := r.pointed(i); t.role != noRole {
				return t
			}
		}
	}
	return target{}
}

// resumed gives the subject that a sentence began with, where a judgement follows
// on a comma and a verb: "Ms Carver, the one who took notes, was rude".
func (r *reading) resumed(q *cue) target {
	k := &r.lex.known
	first := r.sents[r.tokens[q.first].sent].first
	verb := r.afterComma(q.first, first)
	if verb <= first+1 || !r.word(verb, k.linking) || r.word(first, k.functional) && !r.word(first, k.theirs) {
		return target{}
	}
	for i := first; i < verb && r.tokens[i].clause == r.tokens[first].clause; i++ {
		if r.word(i, k.self) {
			return target{writer, i}
		}
		if i > first && r.tokens[i].brk == commaBreak {
			break
		}
		if t := r.meant(i, verb); t.role == person || t.role == thing || t.role == pay {
			return t
		}
	}
	return target{}
}

// afterComma gives the token of the last four up to one that stands behind a comma,
// or first.
func (r *reading) afterComma(at, first int32) int32 {
	for i := at; i > max(first, at-4); i-- {
		switch r.tokens[i].brk {
		case noBreak:
		case commaBreak:
			return i
		default:
			return first
		}
	}
	return first
}

// pointed gives what a pronoun, a word for others, or a name points to.
func (r *reading) pointed(i int32) target {
	k := &r.lex.known
	switch {
	case r.word(i, k.sheHe):
		return target{person, i}
	case r.word(i, k.itThat):
		return target{pronoun, i}
	case r.word(i, k.others):
		return target{stranger, i}
	case r.tokens[i].is(isCap) && !r.word(i, k.functional):
		return target{r.named(i), i}
	}
	return target{}
}

// speaker is "I" or "you" before a judgement: the one judged, or the one of a
// clause within that tells of what is judged.
func (r *reading) speaker(i, first, from int32) target {
	k := &r.lex.known
	before := i - 1
	if before > from && r.word(before, k.that) {
		before--
	}
	if before >= from {
		if t := r.toldOf(before, i, first, from); t.role != noRole {
			return t
		}
	}
	switch {
	case r.word(i, k.you):
		return target{person, i}
	case before == from && r.word(i+1, k.finding) && r.relative(from):
		return target{pronoun, from} // "which I find …"
	}
	return target{writer, i}
}

// toldOf gives what a clause of "I" or "you" tells of, by the word before it:
// "the test you set was …", "what you pay is …".
func (r *reading) toldOf(before, speaker, first, from int32) target {
	k := &r.lex.known
	self := r.word(speaker, k.self)
	ro := r.noun(before)
	told := ro == thing || ro == pay || ro == person && self
	if told && speaker+1 < first && !(self && r.word(speaker+1, k.linking)) {
		return r.owned(before, from, ro)
	}
	if !r.word(before, k.what) {
		return target{}
	}
	for n := speaker + 1; n < first && n < speaker+4; n++ {
		if r.word(n, k.paying) {
			return target{pay, speaker}
		}
	}
	return target{}
}

// headed goes from a thing to the person or the pay that it only tells more
// about: "the girl on your front desk", "the salary at your firm".
func (r *reading) headed(t target, from int32) target {
	if t.role != thing {
		return t
	}
	for i := t.at - 1; i > from && i >= t.at-3; i-- {
		if !r.word(i, r.lex.known.prep) && !r.word(i, r.lex.known.inTheir) {
			continue
		}
		before := r.tokens[i-1]
		ro := r.noun(i - 1)
		switch {
		case ro == person, ro == pay:
			return r.owned(i-1, from, ro)
		case before.word == 0 && before.is(isCap):
			return target{person, i - 1}
		case ro == noRole && !r.word(t.at, r.lex.known.yours) && r.owner(t.at, i) != noRole && r.unowned(i, t.at):
			return target{stranger, i - 1} // "things at the farm": not the farm
		}
		return t
	}
	return t
}

// unowned tells whether something we do not know of is what a clause is about,
// and "your" does not say that it is theirs.
func (r *reading) unowned(prep, at int32) bool {
	k := &r.lex.known
	for i := prep; i < at; i++ {
		if r.word(i, k.yours) {
			return false
		}
	}
	return r.tokens[prep-1].sent == r.tokens[at].sent && !r.word(prep-1, k.functional) && !r.word(prep-1, k.linking)
}

// unknownName takes a name that nothing tells about for a person's, where the
// judgement is one of persons only.
func (r *reading) unknownName(q *cue, from int32) target {
	k := &r.lex.known
	if q.class != k.badPerson && q.class != k.badDeed {
		return target{}
	}
	for i := q.first - 1; i >= from; i-- {
		if t := r.tokens[i]; (t.word == 0 || r.word(i, k.noFirm)) && t.is(isCap) && !(i > from && r.word(i-1, k.prep)) {
			return target{person, i}
		}
	}
	return target{}
}

// bySelf tells whether a noun only stands between the writer and what the writer
// does: "I took a job at sea and will not come".
func (r *reading) bySelf(t target, first, from int32) bool {
	k := &r.lex.known
	if t.role == noRole || t.role == writer {
		return false
	}
	if !r.between(t.at, first, k.and) {
		return false
	}
	for i := from; i < t.at; i++ {
		if r.word(i, k.self) && !r.word(i, k.object) {
			return true
		}
	}
	return false
}

// owned is a noun of theirs with what stands before it: "my interview" is the
// writer's, "my talk with your recruiter" is no judgement of the recruiter.
func (r *reading) owned(i, from int32, ro role) target {
	k := &r.lex.known
	for j := i - 1; j >= from && j >= i-4; j-- {
		switch {
		case r.word(j, k.self):
			if r.word(i, k.dealings) {
				return target{ro, i}
			}
			return target{writer, i}
		case r.word(j, k.others):
			return target{stranger, i}
		case r.word(j, k.theirs), r.word(j, k.itThat), r.word(j, k.linking):
			return target{ro, i}
		}
	}
	return target{ro, i}
}

// named tells whether a name is a person's or the firm's: by its title, by the
// facts, by the greeting; noRole where nothing tells.
func (r *reading) named(i int32) role {
	if i > 0 && r.word(i-1, r.lex.known.title) {
		return person
	}
	word := r.text[r.tokens[i].start:r.tokens[i].end]
	switch {
	case hasWord(r.facts.Company, word):
		return thing
	case hasWord(r.facts.Recipient, word), r.greets(word):
		return person
	}
	for _, at := range r.places {
		if at != i && sameWord(r.spelt(at), word) {
			return thing
		}
	}
	return noRole
}

// mostNamed is how many places of a letter are told apart.
const mostNamed = 64

// placed notes what stands where a firm does: "at Oakwood".
func (r *reading) placed() {
	r.places = r.places[:0]
	for i := int32(1); int(i) < len(r.tokens) && len(r.places) < mostNamed; i++ {
		if !r.word(i-1, r.lex.known.atPlace) {
			continue
		}
		same := 0
		for _, at := range r.places {
			if sameWord(r.spelt(at), r.spelt(i)) {
				same++
			}
		}
		if same < 2 {
			r.places = append(r.places, i)
		}
	}
}

// spelt gives a token as the text has it.
func (r *reading) spelt(i int32) string { return r.text[r.tokens[i].start:r.tokens[i].end] }
