package tone

import (
	"slices"
	"strings"
)

// exclusive drops acts whose words belong to another: a reason within a request,
// a wish or a door ("tell me what the pay is"), and the shorter one of a request
// and an offer of help or a door.
func (r *reading) exclusive() {
	going := r.goesOn()
	for i := range r.acts {
		a := &r.acts[i]
		if canYield(a.kind) && r.yieldsNear(i, going) {
			a.kind = ""
		}
	}
	r.acts = slices.DeleteFunc(r.acts, isDropped)
}

// canYield tells whether acts of a kind ever give their words to others.
func canYield(kind string) bool {
	return kind == reasonAct || kind == requestAct || kind == doorAct
}

// yieldsNear tells whether an act yields to one of those around it.
func (r *reading) yieldsNear(i int, going bool) bool {
	for j := max(0, i-longestCue); j < min(len(r.acts), i+longestCue); j++ {
		if r.yields(r.acts[i], r.acts[j], going) {
			return true
		}
	}
	return false
}

// yields tells whether an act is part of another: they share words that are the
// other's, or it only says when the other's door opens.
func (r *reading) yields(a, b act, going bool) bool {
	if overlap(a, b) && givesIn(a, b, going) {
		return true
	}
	afterDoor := a.kind == reasonAct && b.kind == doorAct && b.sent == a.sent && b.first < a.first
	return afterDoor && r.whenever(a.first)
}

// overlap tells whether two acts share words.
func overlap(a, b act) bool { return b.first < a.last && a.first < b.last }

// givesIn is gives, but for a message that goes on: there a door is nothing but
// the request that it overlaps, however long both are.
func givesIn(a, b act, going bool) bool {
	if going && a.kind == doorAct && b.kind == requestAct {
		return true
	}
	if going && a.kind == requestAct && b.kind == doorAct {
		return false
	}
	return gives(a, b)
}

// goesOn tells whether the facts say that the message asks for something, and
// closes nothing.
func (r *reading) goesOn() bool {
	switch r.facts.Outcome {
	case "reschedule", "negotiate", "ask":
		return true
	}
	return false
}

// whenever tells whether the clause of a token says when: "once my course is
// over".
func (r *reading) whenever(at int32) bool {
	for at > 0 && r.tokens[at-1].clause == r.tokens[at].clause {
		at--
	}
	switch t := r.tokens[at]; strings.ToLower(r.text[t.start:t.end]) {
	case "when", "once", "after", "before", "until", "till", "if", "whenever", "should":
		return true
	}
	return false
}

// gives tells whether the words of an act belong to another one.
func gives(a, b act) bool {
	own, others := a.last-a.first, b.last-b.first
	switch a.kind {
	case reasonAct:
		return takesReason(b.kind) || b.kind == thanksAct && others > own
	case requestAct:
		return b.kind == helpAct && others+1 >= own || b.kind == doorAct && others > own
	case doorAct:
		return b.kind == requestAct && others >= own
	}
	return false
}

// takesReason tells whether a reason within an act of a kind is only what that
// is about, whichever is longer.
func takesReason(kind string) bool {
	switch kind {
	case requestAct, doorAct, wishAct, helpAct:
		return true
	}
	return false
}
