package tone

import (
	"cmp"
	"slices"
	"strings"
)

// The kinds of acts, as they are called in a report and, but for the decision,
// in the lexicon.
const (
	greetingAct = "greeting"
	thanksAct   = "thanks"
	decisionAct = "decision"
	requestAct  = "request"
	reasonAct   = "reason"
	regretAct   = "regret"
	doorAct     = "door"
	wishAct     = "wish"
	helpAct     = "help"
	signOffAct  = "sign-off"
)

// The strengths of a decision.
const (
	performative = "performative" // I decline, I withdraw
	ability      = "ability"      // I will not, I cannot
	implied      = "implied"      // another job taken, staying
)

// act is something that a stretch of tokens does.
type act struct {
	kind, strength string
	first, last    int32 // tokens [first, last)
	sent           int32
	hedged         bool // of a decision: doubt governs it
	apart          bool // … in the sentence after it
}

// actClass is what a class of the lexicon does.
type actClass struct {
	kind, strength string
}

// actClasses are the classes of the lexicon that are acts.
var actClasses = map[string]actClass{
	"thanks":                {thanksAct, ""},
	"decision-performative": {decisionAct, performative},
	"decision-ability":      {decisionAct, ability},
	"decision-implied":      {decisionAct, implied},
	"request":               {requestAct, ""},
	"reason":                {reasonAct, ""},
	"regret":                {regretAct, ""},
	"door":                  {doorAct, ""},
	"wish":                  {wishAct, ""},
	"help":                  {helpAct, ""},
}

// seeActs turns cues into acts. A cue that a negation reaches does nothing: "I
// have not decided to withdraw".
func (r *reading) seeActs() {
	r.acts = r.acts[:0]
	if r.greeted > 0 {
		sent := r.tokens[r.greeting].sent
		r.acts = append(r.acts, act{kind: greetingAct, first: int32(r.greeting), last: int32(r.greeted), sent: sent})
	}
	for i := range r.cues {
		q := &r.cues[i]
		does := r.lex.acts[q.class]
		if does.kind == "" || r.cancelled(q) || r.denied(does.kind, q.first) {
			continue
		}
		sent := r.tokens[q.first].sent
		if !standsIn(r.sents[sent].zone, does.kind) {
			continue
		}
		r.addAct(act{kind: does.kind, strength: does.strength, first: q.first, last: q.last, sent: sent})
	}
	for i, s := range r.sents {
		if s.zone == signOff {
			r.acts = append(r.acts, act{kind: signOffAct, first: s.first, last: s.last, sent: int32(i)})
		}
	}
	r.bareNo()
	r.inOrder()
	r.firmest()
	r.exclusive()
	r.questions()
	r.otherRoles()
	r.inOrder()
}

// standsIn tells whether an act of a kind counts in a zone: in the body each one,
// in the sign-off only what people close with.
func standsIn(z zone, kind string) bool {
	switch z {
	case body:
		return true
	case signOff:
		return kind == thanksAct || kind == wishAct
	default:
		return false
	}
}

// otherRoles takes a door for the request where the facts say that the letter asks
// about other roles.
func (r *reading) otherRoles() {
	if r.facts.Outcome != "other-roles" || r.has(requestAct) {
		return
	}
	for _, a := range r.acts {
		if a.kind == doorAct {
			a.kind = requestAct
			r.acts = append(r.acts, a)
			return
		}
	}
}

// inOrder sorts the acts by their sentences.
func (r *reading) inOrder() {
	slices.SortStableFunc(r.acts, func(a, b act) int { return cmp.Compare(a.sent, b.sent) })
}

// bareNo finds a no that stands by itself at the end of a sentence, as in "in
// short: no" or in "thank you, but no".
func (r *reading) bareNo() {
	for i := range r.sents {
		s := r.sents[i]
		at := s.last - 1
		t := r.tokens[at]
		if s.zone != body || t.word == 0 || t.word != r.lex.id("no") || strings.HasPrefix(r.text[t.end:], "?") {
			continue
		}
		if before := at - 1; at > s.first && t.brk == noBreak {
			switch strings.ToLower(r.text[r.tokens[before].start:r.tokens[before].end]) {
			case "but", "and", "so", "yet":
			default:
				continue
			}
		}
		r.addAct(act{kind: decisionAct, strength: performative, first: at, last: at + 1, sent: int32(i)})
	}
}

// questions takes a question for a request, unless it does something else: opens
// a door, offers help, says no. What it asks about is no reason.
func (r *reading) questions() {
	var asked []act
	for i, s := range r.sents {
		if !r.isQuestion(s) {
			continue
		}
		from := r.lastClause(s)
		asks := r.asks(from)
		other := r.doesOther(int32(i), from, asks)
		if asks && !other {
			asked = append(asked, act{kind: requestAct, first: from, last: s.last, sent: int32(i)})
		}
	}
	r.acts = append(slices.DeleteFunc(r.acts, isDropped), asked...)
}

// isDropped tells whether an act gave its words to another one: it has lost its
// kind.
func isDropped(a act) bool { return a.kind == "" }

// isQuestion tells whether a sentence of the body ends in a question mark.
func (r *reading) isQuestion(s sentence) bool {
	end := int(r.tokens[s.last-1].end)
	return s.zone == body && end < len(r.text) && r.text[end] == '?'
}

// lastClause gives the first token of the last clause of a sentence, which is the
// one that asks.
func (r *reading) lastClause(s sentence) int32 {
	from := s.last - 1
	for from > s.first && r.tokens[from-1].clause == r.tokens[s.last-1].clause {
		from--
	}
	return from
}

// doesOther tells whether a question does something else than to ask about the
// job. It drops the reasons in one that asks: they are what it asks about.
func (r *reading) doesOther(sent, from int32, asks bool) bool {
	other := false
	near := r.actsOf(sent)
	for i := range near {
		a := &near[i]
		switch {
		case a.kind == reasonAct && a.first >= from && asks:
			a.kind = ""
		case takesQuestion(*a, from):
			other = true
		}
	}
	return other
}

// takesQuestion tells whether an act is what the question from a token is for.
// Thanks and regrets come along with any question.
func takesQuestion(a act, from int32) bool {
	switch a.kind {
	case requestAct, doorAct, helpAct:
		return true
	case thanksAct, regretAct:
		return false
	}
	return a.first >= from
}

// asks tells whether a clause begins like a question about the job.
func (r *reading) asks(from int32) bool {
	t := r.tokens[from]
	if r.lex.is(t.word, r.lex.known.coordinator) && int(from)+1 < len(r.tokens) {
		t = r.tokens[from+1]
	}
	return r.lex.is(t.word, r.lex.known.asks)
}

// addAct adds an act, or widens the same act that it overlaps.
func (r *reading) addAct(a act) {
	for i := max(0, len(r.acts)-longestCue); i < len(r.acts); i++ {
		b := &r.acts[i]
		if b.kind == a.kind && b.strength == a.strength && overlap(a, *b) {
			b.first, b.last = min(a.first, b.first), max(a.last, b.last)
			return
		}
	}
	r.acts = append(r.acts, a)
}

// firmest drops the weaker of two decisions that overlap.
func (r *reading) firmest() {
	for i, a := range r.acts {
		if a.kind == decisionAct && r.outdone(i) {
			r.acts[i].kind = ""
		}
	}
	r.acts = slices.DeleteFunc(r.acts, isDropped)
}

func rank(strength string) int {
	switch strength {
	case performative:
		return 3
	case ability:
		return 2
	}
	return 1
}

func (r *reading) outdone(i int) bool {
	a := r.acts[i]
	for _, b := range r.acts[max(0, i-longestCue):min(len(r.acts), i+longestCue)] {
		if b.kind == decisionAct && rank(b.strength) > rank(a.strength) && overlap(a, b) {
			return true
		}
	}
	return false
}

// negated tells whether a negation reaches the cue that begins at a token, but
// for the ones that deny nothing ("not only").
func (r *reading) negated(first int32) bool {
	return r.tokens[first].is(isNegated)
}

// denyWithin is how many words before a kind word or a reason a negation still
// denies it: "no thanks", "not very grateful", but "I can't come, thanks".
const denyWithin = 2

// denied tells whether a negation takes an act away. It does so to the end of
// the clause where somebody declines, asks or opens a door; thanks, wishes,
// regrets and reasons it must stand before: "I can't come for family reasons".
func (r *reading) denied(kind string, first int32) bool {
	if !r.negated(first) {
		return false
	}
	switch kind {
	case thanksAct, wishAct, regretAct, reasonAct:
	case decisionAct:
		return !r.afresh(first)
	default:
		return true
	}
	for i := first - 1; i >= max(0, first-denyWithin); i-- {
		t := r.tokens[i]
		if r.lex.is(t.word, r.lex.known.negator) && !t.is(deniesNothing) {
			return true
		}
	}
	return false
}

// afresh tells whether the writer begins anew, without a comma, between a negation
// and a cue: "as it can't be done without Sundays I say no".
func (r *reading) afresh(first int32) bool {
	clause, i := r.tokens[first].clause, first
	for ; r.tokens[i].word != r.lex.i; i-- {
		if i == 0 || r.tokens[i-1].clause != clause || i < first && r.word(i, r.lex.known.negator) {
			return false
		}
	}
	for i--; i >= 0 && r.tokens[i].clause == clause; i-- {
		if r.word(i, r.lex.known.whileThat) {
			return true
		}
	}
	return false
}

// longestCue is how many tokens before a cue a longer one can begin.
const longestCue = 16

// cancelled tells whether a longer harmless cue takes the words of a cue: a
// class "-x" is what looks like an x and is none.
func (r *reading) cancelled(q *cue) bool {
	minus := r.lex.minus[q.class]
	for at := max(0, q.first-longestCue); at < q.last; at++ {
		for i := r.matcher.heads[at]; i != 0; i = r.matcher.cues[i-1].next {
			h := &r.matcher.cues[i-1]
			harmless := h.class == minus && minus != 0 || h.class == r.lex.known.harmless
			if harmless && h.last > q.first && h.last-h.first >= q.last-q.first {
				return true
			}
		}
	}
	return false
}

// has tells whether there is an act of a kind.
func (r *reading) has(kind string) bool {
	return slices.ContainsFunc(r.acts, func(a act) bool { return a.kind == kind })
}

// firm tells whether an act is a clear no: a decision that is not only implied and
// not in doubt.
func (a *act) firm() bool { return a.kind == decisionAct && a.strength != implied && !a.hedged }

// cuesOf gives the cues that begin in a sentence.
func (r *reading) cuesOf(sent int32) []cue {
	s := r.sents[sent]
	from, _ := slices.BinarySearchFunc(r.cues, s.first, func(q cue, at int32) int { return cmp.Compare(q.first, at) })
	to := from
	for to < len(r.cues) && r.cues[to].first < s.last {
		to++
	}
	return r.cues[from:to]
}

// actsOf gives the acts of a sentence.
func (r *reading) actsOf(sent int32) []act {
	from, _ := slices.BinarySearchFunc(r.acts, sent, func(a act, at int32) int { return cmp.Compare(a.sent, at) })
	to := from
	for to < len(r.acts) && r.acts[to].sent == sent {
		to++
	}
	return r.acts[from:to]
}
