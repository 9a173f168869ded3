package tone

import "slices"

// owesDecision tells whether the message must say no: a letter without a note's
// purpose, and without another outcome.
func (r *reading) owesDecision() bool {
	if r.facts.Note != "" {
		return false
	}
	switch r.facts.Outcome {
	case "", "decline", "withdraw", "other-roles":
		return true
	}
	return false
}

// lateAfter is how many words a no may come after before it counts as buried.
const lateAfter = 80

// decisions looks at the no: whether there is one, in what words, how early.
func (r *reading) decisions() {
	if !r.owesDecision() {
		return
	}
	r.hedges()
	first := r.firstNo()
	firm := slices.ContainsFunc(r.acts, func(a act) bool { return a.firm() })
	put := r.putsOff("deferred-answer") || !firm && r.putsOff("deferred-decision")
	doubt := !firm && r.doubts()
	unclear := put || doubt // its own findings say so
	r.conditions()
	if first >= 0 {
		r.contradicted()
	}
	switch {
	case firm:
		r.buried()
	case unclear:
	case first >= 0:
		r.onlyImplied(r.acts[first])
	case !r.asked():
		r.nothingSaysNo()
	}
}

// putsOff finds the words of a class that put the answer off, and tells whether there
// are any. Beside a firm no only those count that speak of the answer itself.
func (r *reading) putsOff(class string) bool {
	const rule, why = "deferred-decision", "It puts the answer off; they cannot plan with it."
	return r.classed(class, Block, why, rule, func(q *cue) bool { return !r.negated(q.first) })
}

// doubts finds the doubt about a no, in words of its own or in those of the
// decision, and tells whether there is any.
func (r *reading) doubts() bool {
	const rule, why = "hedged-decision", "Doubt governs the no; it can be read as a maybe."
	doubt := r.classed(rule, Block, why, rule, func(*cue) bool { return true })
	for _, a := range r.acts {
		if !a.hedged || a.kind != decisionAct {
			continue
		}
		sent, first, last := a.sent, a.first, a.last
		if a.apart {
			sent++
			first, last = r.sents[sent].first, r.sents[sent].last
		}
		r.add(fault{rule: rule, severity: Block, why: why, sent: sent, first: first, last: last})
		doubt = true
	}
	return doubt
}

// nothingSaysNo finds that there is no decision at all, or notes the weak words
// that stand for one.
func (r *reading) nothingSaysNo() {
	if q := r.weakNo(); q != nil {
		r.onlyImplied(act{first: q.first, last: q.last})
		return
	}
	r.noDecision()
}

// weakNo gives words that point to a no, though nothing says it: that something
// does not fit, that somebody does not come. A letter with them is not blocked.
func (r *reading) weakNo() *cue {
	unfit, weak := r.lex.class("unfit"), r.lex.class("weak-no")
	for i := range r.cues {
		q := &r.cues[i]
		if q.class != unfit && q.class != weak || r.cancelled(q) || r.negated(q.first) {
			continue
		}
		if r.sents[r.tokens[q.first].sent].zone == body {
			return q
		}
	}
	return nil
}

// onlyImplied notes that nothing says no but a reason.
func (r *reading) onlyImplied(a act) {
	span := r.stretch(a.first, a.last)
	r.find(about("implied-decision", Note, span, "Only the reason says no; one clear clause would leave no doubt."))
}

// classed adds a fault for each cue of a class that holds, and tells whether
// there was one.
func (r *reading) classed(class string, severity Severity, why, rule string, holds func(*cue) bool) bool {
	id := r.lex.class(class)
	holding := false
	for i := range r.cues {
		q := &r.cues[i]
		if q.class != id || r.cancelled(q) || !holds(q) {
			continue
		}
		holding = true
		r.add(fault{rule: rule, severity: severity, why: why, sent: r.tokens[q.first].sent, first: q.first, last: q.last})
	}
	return holding
}

// hedges marks the decisions that doubt governs: a hedge before them in their
// clause.
func (r *reading) hedges() {
	for i := range r.acts {
		a := &r.acts[i]
		if a.kind != decisionAct {
			continue
		}
		near := r.cuesOf(a.sent)
		for j := range near {
			q := &near[j]
			if q.first > a.last {
				break
			}
			if r.isHedge(q) && r.governs(q, a) {
				a.hedged = true
				a.first = min(a.first, q.first)
			}
		}
	}
	r.doubtsAfter()
}

// isHedge tells whether a cue is a hedge that nothing takes back.
func (r *reading) isHedge(q *cue) bool {
	return q.class == r.lex.known.hedge && !r.cancelled(q) && !r.negated(q.first)
}

// governs tells whether a cue reaches into the clause in which an act begins.
func (r *reading) governs(q *cue, a *act) bool {
	sameSentence := r.tokens[q.first].sent == a.sent
	return sameSentence && r.tokens[q.last-1].clause == r.tokens[a.first].clause
}

// doubtsAfter marks the decisions that the end of their sentence takes back, or a
// short sentence after it: "but I am not certain".
func (r *reading) doubtsAfter() {
	id := r.lex.class("doubt-after")
	for i := range r.cues {
		q := &r.cues[i]
		if q.class != id || r.cancelled(q) {
			continue
		}
		at := r.tokens[q.first].sent
		r.doubted(at, q)
		if s := r.sents[at]; at > 0 && q.first == s.first && s.last-q.last <= afterthought {
			r.doubted(at-1, q)
		}
	}
}

// afterthought is how many words a sentence of doubt has beyond its cue, at most.
const afterthought = 3

// doubted marks the decisions of a sentence that stand before a doubt in it or in
// the next one.
func (r *reading) doubted(sent int32, doubt *cue) {
	near := r.actsOf(sent)
	for j := range near {
		if a := &near[j]; a.kind == decisionAct && a.first < doubt.first && a.last <= doubt.last && !a.hedged {
			a.hedged, a.apart = true, r.tokens[doubt.first].sent != sent
		}
	}
}

// onlyDoubts tells whether a sentence does no more than doubt the no of the one
// before it, which is a plain no without it.
func (r *reading) onlyDoubts(sent int32) bool {
	return sent > 0 && slices.ContainsFunc(r.actsOf(sent-1), func(a act) bool { return a.apart })
}

// firstNo gives the index of the first decision, a clear one if there is one,
// -1 for none.
func (r *reading) firstNo() int {
	first := -1
	for i, a := range r.acts {
		if a.kind != decisionAct {
			continue
		}
		if a.firm() {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	return first
}

// conditions finds a no with a price on it: a bargain by itself, or a condition
// about pay, hours or terms in the sentence of the no.
func (r *reading) conditions() {
	const rule, why = "conditional-decision", "It puts a price on the no; that is a bargain."
	r.classed(rule, Warn, why, rule, func(q *cue) bool { return !r.negated(q.first) })
	r.classed("price-if", Warn, why, rule, func(q *cue) bool {
		return r.does(decisionAct, r.tokens[q.first].sent)
	})
}

// asked tells whether the letter asks to be let go, which says no in its way.
func (r *reading) asked() bool {
	for _, f := range r.faults {
		if f.rule == "asks-permission" {
			return true
		}
	}
	return false
}

// undecided tells whether a sentence puts the answer off or doubts it: without
// it nothing would say no.
func (r *reading) undecided(sent int32) bool {
	for i := r.faulty[sent]; i != 0; i = r.faults[i-1].next {
		if f := &r.faults[i-1]; f.rule == "hedged-decision" || f.rule == "deferred-decision" {
			return true
		}
	}
	return false
}

// contradicted looks for words that accept, confirm or ask for a new date
// beside the no.
func (r *reading) contradicted() {
	const rule, why = "contradicted-decision", "It says no and yes: this reads as if you would come."
	r.classed(rule, Block, why, rule, func(q *cue) bool {
		return !r.negated(q.first) && !r.tokens[q.first].is(isQuoted) && !r.handsBack(r.tokens[q.first].sent)
	})
}

// handsBack tells whether a sentence is about bringing something back: who comes
// for that does not come to an interview.
func (r *reading) handsBack(sent int32) bool {
	return r.countOf(sent, r.lex.class("hands-back")) > 0
}

// noDecision finds that nothing in the letter says no. The fix puts one after
// the first thanks, or before everything else.
func (r *reading) noDecision() {
	at, fix := r.bodyStart(), r.no()+" "
	for _, a := range r.acts {
		if a.kind == thanksAct && r.sents[a.sent].zone == body {
			at, fix = r.sents[a.sent].end, " "+r.no()
			break
		}
	}
	r.find(Finding{Rule: "no-decision", Severity: Block, Start: at, End: at, Why: "Nothing in it says no.", Fix: &fix})
}

// bodyStart gives the place where the first sentence after the greeting begins,
// or the end of the text.
func (r *reading) bodyStart() int {
	for _, s := range r.sents {
		if s.zone == body {
			return s.start
		}
	}
	return len(r.text[:r.original])
}

// buried notes a no that comes late in a long text.
func (r *reading) buried() {
	at := int32(len(r.tokens))
	var which act
	for _, a := range r.acts {
		if a.kind == decisionAct && a.strength != implied && a.first < at {
			at, which = a.first, a
		}
	}
	if int(at) >= lateAfter {
		span := r.stretch(which.first, which.last)
		r.find(about("buried-decision", Note, span, "The no comes late; readers look for it in the first lines."))
	}
}

// explains tells whether the message is one that may say why: a no, or the
// answer to those who press. One that asks for another date, terms or facts is
// about these.
func (r *reading) explains() bool {
	return !r.goesOn() && r.facts.Outcome != "no-answer" && (r.facts.Note == "" || r.facts.Note == "pushback")
}

// reason looks at the reason of a no, whether it is told as it should be. What
// somebody looks for instead tells why this role is not it, and a part of a name
// that the facts know, the hospital of St Mary's Hospital, tells nothing.
func (r *reading) reason() {
	if !r.explains() {
		return
	}
	r.private()
	r.faults = slices.DeleteFunc(r.faults, func(f fault) bool {
		return f.rule == "leak" && (r.facts.Outcome == "other-roles" || r.areNames(f.first, f.last))
	})
}

// areNames tells whether tokens are parts of names that the facts know.
func (r *reading) areNames(from, to int32) bool {
	for i := from; i < to; i++ {
		if t := r.tokens[i]; !t.is(isCap) || !r.factName(r.text[t.start:t.end]) {
			return false
		}
	}
	return true
}
