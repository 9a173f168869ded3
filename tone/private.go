package tone

import (
	"slices"
	"strings"
)

// The reasons of the facts, and the class of words that gives each away; "none"
// has no words.
var reasonClasses = map[string]string{
	"other-offer": "about-offer", "staying": "about-staying", "fit": "about-fit", "skills": "about-fit",
	"pay": "about-pay", "location": "about-place", "hours": "about-hours", "schedule": "about-date",
	"timing": "about-timing", "personal": "about-private", "career-change": "about-career",
	"lateral": "about-level", "company": "about-company", "process": "about-process", "vague": "about-vague",
}

// The kinds of words of a reason: a plain statement of it, what is true of many
// reasons as well, what only says that there is one, a word that hints at it.
const (
	statedReason  = ""
	generalReason = "-general"
	quietReason   = "-quiet"
	hintedReason  = "-hint"
)

// giveaways are the rules whose faults give a reason away too.
var giveaways = map[string][]string{
	"personal": {"overshare-health", "overshare-private"}, "other-offer": {"overshare-offer"}, "staying": {"confidential"},
	"company": {"blame-company", "hearsay"}, "process": {"blame-company"}, "pay": {"pay-complaint"},
}

// private looks for the reason that was kept private, and for a reason that is
// another than the chosen one.
func (r *reading) private() {
	r.together(pairings)
	reason, known := reasonClasses[r.facts.Reason]
	if !known {
		r.letSlip()
		return
	}
	switch r.facts.Say {
	case "nothing":
		r.leak(reason, statedReason, generalReason, quietReason, hintedReason)
	case "general":
		r.leak(reason, statedReason, hintedReason)
	case "plainly", "":
		r.pretext(reason)
	}
}

const leaked = "It gives away the reason that you kept to yourself."

// leak finds words that give away the reason that was kept private.
func (r *reading) leak(reason string, kinds ...string) {
	for _, f := range r.faults {
		if slices.Contains(giveaways[r.facts.Reason], f.rule) {
			r.add(fault{rule: "leak", severity: Warn, why: leaked, sent: f.sent, first: f.first, last: f.last})
		}
	}
	for _, kind := range kinds {
		id := r.lex.class(reason + kind)
		for i := range r.cues {
			q := &r.cues[i]
			if q.class != id || id == 0 || !r.tells(q) || r.kindly(q) || r.namesFirm(q) {
				continue
			}
			r.add(fault{rule: "leak", severity: Warn, why: leaked, sent: r.tokens[q.first].sent, first: q.first, last: q.last})
		}
	}
}

// letSlip finds a reason that follows words that keep it back: "I'd rather not say
// why, but it's the long drive".
func (r *reading) letSlip() {
	kept := r.cueOf(r.lex.class("keeps-reason"))
	if kept == nil {
		return
	}
	sent := r.tokens[kept.first].sent
	for i := range r.cues {
		q := &r.cues[i]
		if q.first < kept.last || r.tokens[q.first].sent > sent+1 || r.negated(q.first) {
			continue
		}
		if r.givesAway(q.class) && r.tells(q) && !r.kindly(q) && r.turns(kept.last, q.first) {
			r.add(fault{rule: "leak", severity: Warn, why: leaked, sent: r.tokens[q.first].sent, first: q.first, last: q.last})
			return
		}
	}
}

// givesAway tells whether a class holds words of a reason, be it only a hint at one;
// of any reason but the vague ones.
func (r *reading) givesAway(class classID) bool {
	name, hint := strings.CutSuffix(r.lex.names[class], hintedReason)
	return (hint || r.lex.reasons[class]) && strings.HasPrefix(name, "about-") && !strings.HasPrefix(name, "about-vague")
}

// namesFirm tells whether a cue is only a word of the company's name or the role's:
// "the hospice" of St Brannock Hospice.
func (r *reading) namesFirm(q *cue) bool {
	t := r.tokens[q.last-1]
	word := r.text[t.start:t.end]
	return q.last-q.first <= 2 && (hasWord(r.facts.Company, word) || hasWord(r.facts.Role, word))
}

// tells tells whether a cue stands in the letter itself.
func (r *reading) tells(q *cue) bool {
	return !r.cancelled(q) && r.sents[r.tokens[q.first].sent].zone == body
}

// kindly tells whether a cue belongs to a thanks, a wish or an open door before
// it, which are about the reader.
func (r *reading) kindly(q *cue) bool {
	for _, a := range r.actsOf(r.tokens[q.first].sent) {
		switch a.kind {
		case thanksAct, wishAct, doorAct:
			if a.first <= q.first && !r.turns(a.last, q.first) {
				return true
			}
		}
	}
	return false
}

// turns tells whether a sentence turns to something else between two tokens.
func (r *reading) turns(from, to int32) bool {
	for i := from; i <= to; i++ {
		if r.tokens[i].brk != noBreak || r.lex.is(r.tokens[i].word, r.lex.known.turns) {
			return true
		}
	}
	return false
}

// deniable are the reasons that a negation takes back: "I haven't accepted
// another job"; "I can't do nights" gives one.
var deniable = map[string]bool{"about-offer": true, "about-staying": true, "about-career": true}

// pretext finds that the letter gives another reason than the chosen one, and
// not the chosen one.
func (r *reading) pretext(reason string) {
	var chosen [4]classID
	for i, kind := range [...]string{statedReason, generalReason, quietReason, hintedReason} {
		chosen[i] = r.lex.class(reason + kind)
	}
	other := (*cue)(nil)
	for i := range r.cues {
		q := &r.cues[i]
		if !r.tells(q) {
			continue
		}
		if q.class != 0 && slices.Contains(chosen[:], q.class) {
			return
		}
		if other == nil && r.stands(q) && !r.kindly(q) && !akin(reason, r.lex.names[q.class]) {
			other = q
		}
	}
	if other != nil {
		r.add(fault{rule: "dishonest", severity: Warn, why: "It gives another reason than the one you chose.",
			sent: r.tokens[other.first].sent, first: other.first, last: other.last})
	}
}

// stands tells whether a cue gives a reason, and nothing takes it back.
func (r *reading) stands(q *cue) bool {
	switch name := r.lex.names[q.class]; name {
	case "about-staying" + generalReason, "about-private" + generalReason:
		return true
	default:
		return r.lex.reasons[q.class] && !(deniable[name] && r.negated(q.first))
	}
}

// akinReasons are those that people put in the same words.
var akinReasons = map[string]string{
	"about-fit":     "about-career about-level about-vague",
	"about-career":  "about-fit about-level about-vague about-offer",
	"about-level":   "about-fit about-career about-vague about-staying",
	"about-vague":   "about-fit about-career about-level about-process",
	"about-timing":  "about-date about-process about-hours about-private about-staying",
	"about-date":    "about-timing about-process about-hours about-private",
	"about-process": "about-timing about-date about-vague",
	"about-hours":   "about-date about-timing about-private",
	"about-place":   "about-private",
	"about-private": "about-hours about-timing about-date about-place about-career about-staying",
	"about-company": "about-fit about-vague about-process",
	"about-offer":   "about-career",
	"about-pay":     "about-level",
	"about-staying": "about-level about-timing",
}

// akin tells whether a reason is so near to another that its words may mean it.
func akin(reason, other string) bool { return strings.Contains(akinReasons[reason], other) }

// contradictions finds doors that are left open and closed at once.
func (r *reading) contradictions() {
	k := &r.lex.known
	const forgotten = "It asks to be forgotten and to stay in touch."
	if !r.against(k.deleteMe, k.keepInTouch, forgotten) {
		r.against(k.deleteMe, k.tellRoles, forgotten)
	}
	r.against(k.notLooking, k.tellRoles, "It says that you are not looking, and asks to hear of roles.")
}

// against finds two classes that contradict each other, and tells whether both
// were there.
func (r *reading) against(closed, open classID, why string) bool {
	a, b := r.cueOf(closed), r.cueOf(open)
	if a == nil || b == nil {
		return false
	}
	r.add(fault{rule: "contradiction", severity: Warn, why: why, sent: r.tokens[a.first].sent, first: a.first, last: a.last})
	return true
}

// cueOf gives the first cue of a class that no negation reaches, nil for none.
func (r *reading) cueOf(id classID) *cue {
	for i := range r.cues {
		if q := &r.cues[i]; q.class == id && !r.cancelled(q) && !r.negated(q.first) {
			return q
		}
	}
	return nil
}
