package drafts

import "slices"

// This file holds what the answers speak for: the defaults, which are true of
// everyone at their stage; which choices are offered; and which of them is
// worth a thought.

// Settled gives the answers as the letter uses them: every default filled in,
// and everything that does not apply to this stage and outcome left out. An
// answer that was given, and does not apply now, is not lost: it stays in a.
func (a Answers) Settled() Answers {
	if a.Stage == "" {
		a.Stage = Invited
		if a.When.Known() {
			a.Stage = Scheduled
		}
	}
	if a.Stage == Approached || a.Stage == Invited || !a.When.Known() {
		a.When = When{}
	}
	if a.Reason == "" {
		a.Reason = NoReason
	}
	a.Company, a.Role = bareEnd(a.Company), workOf(a.Role)
	a.Outcome, a.Agency = a.outcome(), a.agency()
	a.Say, a.WhyNot = a.say(), a.whyNot()
	a.Terms, a.Facts = a.terms(), a.facts()
	a.Thanks, a.Door = a.thanks(), a.doors()
	if a.Tone == "" {
		a.Tone = defaultTone(a.Stage)
	}
	if a.Channel == "" {
		a.Channel = defaultChannel(a.Stage)
	}
	if a.Length == "" {
		a.Length = defaultLength(a.Stage)
		if a.Reason == Process && a.Length == Full {
			a.Length = Standard // who was treated badly does not gush
		}
	}
	return a.onlyWhatApplies()
}

// onlyWhatApplies blanks the free texts whose question is not asked.
func (a Answers) onlyWhatApplies() Answers {
	if a.Say != Own {
		a.Own = ""
	}
	if a.WhyNot != Own {
		a.OwnWhyNot = ""
	}
	if a.Outcome != Reschedule {
		a.Times = ""
	}
	if a.Outcome != OtherRoles {
		a.LookingFor, a.Talk = "", ""
	}
	if !has(a.Terms, OwnTerms) {
		a.OwnTerm = ""
	}
	return a
}

func defaultTone(s Stage) Tone {
	if s == Invited || s == Scheduled {
		return Professional
	}
	return Warm
}

func defaultChannel(s Stage) Channel {
	if s == Approached {
		return LinkedIn
	}
	return Email
}

func defaultLength(s Stage) Length {
	switch s {
	case Approached:
		return Short
	case Final:
		return Full
	default:
		return Standard
	}
}

// LikelyReasons gives every reason in the order in which it is offered at a
// stage: the likely ones first, then the rest.
func LikelyReasons(s Stage) []Reason {
	likely := []Reason{NoReason, OtherOffer, Fit, Pay, Location, Hours, Schedule, Personal, Company}
	switch s {
	case Approached:
		likely = []Reason{NoReason, Staying, Fit, Pay, Location, Timing, Skills, Company, Doubtful}
	case Scheduled:
		likely = []Reason{NoReason, OtherOffer, Schedule, Personal, Fit, Pay, Location, Hours, Company}
	case Interviewed, Final:
		likely = []Reason{NoReason, OtherOffer, Fit, Process, Company, Pay, Personal, Location, Hours}
	case Invited:
	}
	for _, r := range Reasons {
		if !has(likely, r) {
			likely = append(likely, r)
		}
	}
	return likely
}

// OfferedOutcomes lists what can be done, given the stage.
func (a Answers) OfferedOutcomes() []Outcome {
	return slices.DeleteFunc(slices.Clone(Outcomes), func(o Outcome) bool { return !a.offers(o) })
}

// offers tells whether something can be done, given the stage.
func (a Answers) offers(o Outcome) bool {
	switch stage := a.stage(); o {
	case Reschedule:
		return stage != Approached
	case NoAnswer:
		return stage == Approached || stage == Invited
	default:
		return has(Outcomes, o)
	}
}

// WorthAThought gives the outcome that may serve better than a no, or "".
func (a Answers) WorthAThought() Outcome {
	switch a.Reason {
	case Personal:
		if a.stage() == Scheduled {
			return Reschedule
		}
	case Fit, Skills:
		return OtherRoles
	case Pay, Location, Hours, Lateral:
		return Negotiate
	case Vague:
		return Ask
	default:
	}
	return ""
}

func (a Answers) stage() Stage {
	if a.Stage == "" && a.When.Known() {
		return Scheduled
	}
	if a.Stage == "" {
		return Invited
	}
	return a.Stage
}

func (a Answers) outcome() Outcome {
	o := a.Outcome
	if o == Withdraw {
		o = Decline
	}
	switch {
	case o != "" && a.offers(o):
		return o
	case a.Reason == Schedule && a.offers(Reschedule):
		return Reschedule
	case a.Reason == Doubtful && a.offers(NoAnswer):
		return NoAnswer
	default:
		return Decline
	}
}

// OfferedSays lists how much of the reason can be said: a sensitive one has
// nothing plain, and a doubt about the sender nothing at all.
func (a Answers) OfferedSays() []Say {
	if a.outcome() == Reschedule {
		return Says
	}
	switch a.Reason {
	case "", NoReason, Personal, Company:
		return []Say{Nothing, Generally, Own}
	case Doubtful:
		return []Say{Nothing, Own}
	default:
		return Says
	}
}

func (a Answers) say() Say {
	if a.outcome() != Decline {
		return Nothing
	}
	if has(a.OfferedSays(), a.Say) {
		return a.Say
	}
	switch a.Reason {
	case "", NoReason, Doubtful:
		return Nothing
	case Personal, Vague:
		return Generally
	case Company, Process:
		if a.stage().AfterTalks() {
			return Generally
		}
		return Nothing
	default:
		return Plainly
	}
}

func (a Answers) whyNot() Say {
	if a.outcome() != Reschedule || !has(Says, a.WhyNot) {
		return Nothing
	}
	return a.WhyNot
}

func (a Answers) terms() []Term {
	if a.outcome() != Negotiate {
		return nil
	}
	if len(a.Terms) > 0 {
		return a.Terms
	}
	switch a.Reason {
	case Pay:
		return []Term{TermPay}
	case Hours:
		return []Term{TermHours}
	case Location:
		return []Term{TermPlace}
	case Lateral:
		return []Term{TermTitle}
	default:
		return []Term{TermPay}
	}
}

func (a Answers) facts() []Fact {
	if a.outcome() != Ask {
		return nil
	}
	if len(a.Facts) > 0 {
		return a.Facts
	}
	return []Fact{FactTasks, FactPay}
}

// OfferedThanks lists what can be thanked for, given the stage.
func (a Answers) OfferedThanks() []Thanks {
	if a.stage().AfterTalks() {
		return AllThanks
	}
	return AllThanks[1:]
}

func (a Answers) thanks() []Thanks {
	if a.outcome() == NoAnswer {
		return nil
	}
	if a.Thanks != nil {
		return keep(a.Thanks, a.OfferedThanks())
	}
	switch a.stage() {
	case Approached:
		return []Thanks{ThinkingOfMe}
	case Interviewed, Final:
		return []Thanks{Conversation, TheirTime}
	default:
		return []Thanks{Invitation}
	}
}

// OfferedDoors lists what can be left open, given the stage.
func (a Answers) OfferedDoors() []Door {
	if a.stage().AfterTalks() {
		return Doors
	}
	var offered []Door
	for _, d := range Doors {
		if d != Feedback {
			offered = append(offered, d)
		}
	}
	return offered
}

func (a Answers) doors() []Door {
	if a.outcome() != Decline {
		return nil
	}
	if a.Door != nil {
		return keep(a.Door, a.OfferedDoors())
	}
	if a.Reason == Company || a.Reason == Process || a.Reason == Doubtful {
		return []Door{GoodWishes}
	}
	return []Door{WriteAgain}
}

// keep gives the chosen values that are offered, in the order of the offer.
func keep[T comparable](chosen, offered []T) []T {
	kept := []T{}
	for _, v := range offered {
		if has(chosen, v) {
			kept = append(kept, v)
		}
	}
	return kept
}

// KeptPrivate tells whether the reason, or its plain form, stays with the
// person: there is one, and they do not hear it plainly.
func (a Answers) KeptPrivate() bool {
	s := a.Settled()
	toldInFull := s.Say == Plainly && s.Reason != Process // of the process even the plain form keeps back
	return s.Reason != NoReason && !toldInFull
}

// CallFirst tells whether a call should come before the written message: less
// than a day before the interview, or, kinder still, after the last round.
func (a Answers) CallFirst() (urgent, kinder bool) {
	s := a.Settled()
	return s.When.Soon(), s.Stage == Final && s.Outcome == Decline
}
