package questions

import (
	"slices"

	"decline/drafts"
)

// They says in plain words what arrives with the reader of a letter, in the
// order of its acts. Of a letter in the person's own hand the check can tell.
func They(a drafts.Answers, d drafts.Draft, l Look) []string {
	s := a.Settled()
	if d.Edited {
		return theyFind(s, d, l.Report)
	}
	if s.Outcome == drafts.NoAnswer {
		return []string{"nothing"}
	}
	read := []string{"no thanks"}
	if d.Has(drafts.Thanking) {
		read[0] = "thanks"
	}
	if !d.Has(drafts.Because) {
		s.WhyNot = drafts.Nothing // there was no room for it
	}
	read = append(read, theyAsk(s)...)
	if s.Outcome == drafts.Decline {
		read = append(read, theyHear(s, d))
	}
	return append(read, theyMay(s, d)...)
}

// theyAsk names the no, or the request in its place.
func theyAsk(s drafts.Answers) []string {
	switch s.Outcome {
	case drafts.Reschedule:
		return append([]string{"another date, please"}, append(whyNotThen(s), "still interested")...)
	case drafts.OtherRoles:
		return []string{"a clear no", "other roles, please"}
	case drafts.Negotiate:
		return []string{"a question about " + asked(s), "still interested"}
	case drafts.Ask:
		return []string{"questions first", "still interested"}
	default:
		return []string{"a clear no"}
	}
}

// asked names the terms that a letter asks about.
func asked(s drafts.Answers) string {
	names := map[drafts.Term]string{
		drafts.TermPay: "the pay", drafts.TermTitle: "the title", drafts.TermHours: "the hours",
		drafts.TermPlace: "the place", drafts.OwnTerms: "something else",
	}
	words := ""
	for i, term := range s.Terms {
		switch {
		case i > 0 && i == len(s.Terms)-1:
			words += " and "
		case i > 0:
			words += ", "
		}
		words += names[term]
	}
	return words
}

// whyNotThen names the reason for another date, if one is told.
func whyNotThen(s drafts.Answers) []string {
	switch s.WhyNot {
	case drafts.Generally:
		return []string{"something has come up"}
	case drafts.Plainly:
		return []string{"you are unwell"}
	case drafts.Own:
		return []string{"reason: in your words"}
	default:
		return nil
	}
}

// theyHear names the reason in a word or two: as much as the letter gives away.
func theyHear(s drafts.Answers, d drafts.Draft) string {
	switch {
	case !d.Has(drafts.Because):
		return "no reason"
	case s.Say == drafts.Own:
		return "reason: in your words"
	}
	return "reason: " + publicReason(s)
}

func publicReason(s drafts.Answers) string {
	if s.Say == drafts.Generally {
		return generalReason(s.Reason)
	}
	return plainReason(s.Reason)
}

func generalReason(r drafts.Reason) string {
	switch r {
	case drafts.OtherOffer, drafts.CareerChange:
		return "plans have changed"
	case drafts.Staying, drafts.Timing:
		return "not looking"
	case drafts.Location, drafts.Hours, drafts.Schedule:
		return "practical"
	case drafts.Personal:
		return "personal"
	default:
		return "not the right step"
	}
}

func plainReason(r drafts.Reason) string {
	switch r {
	case drafts.OtherOffer:
		return "another job"
	case drafts.Staying:
		return "happy where you are"
	case drafts.Pay:
		return "pay"
	case drafts.Location:
		return "place"
	case drafts.Hours:
		return "hours"
	case drafts.Schedule:
		return "the date"
	case drafts.Timing:
		return "timing"
	case drafts.CareerChange:
		return "other work"
	case drafts.Lateral:
		return "a larger step"
	case drafts.Process:
		return "the steps ahead"
	case drafts.Vague:
		return "too little known"
	default:
		return "fit"
	}
}

// theyMay names what stays possible after a no, as far as it stands there as
// composed.
func theyMay(s drafts.Answers, d drafts.Draft) []string {
	if !d.Has(drafts.Help) && !d.Has(drafts.OpenDoor) && !d.Has(drafts.Wishes) {
		return nil // no room for them on this channel
	}
	named := map[drafts.Door]struct{ slot, words string }{
		drafts.WriteAgain:  {"door", "you may write again"},
		drafts.MoreRoles:   {"door", "other roles welcome"},
		drafts.LinkedInTie: {"contact", "LinkedIn"},
		drafts.CheckIn:     {"contact", "I write in some months"},
		drafts.Refer:       {"refer", "knows somebody"},
		drafts.Feedback:    {"feedback", "offers feedback"},
		drafts.GoodWishes:  {"wishes", "good wishes"},
	}
	var may []string
	for _, door := range s.Door {
		n := named[door]
		stands := slices.ContainsFunc(d.Spans, func(s drafts.Span) bool { return s.Slot == n.slot })
		if n.words != "" && (stands || !d.Edited) {
			may = append(may, n.words)
		}
	}
	return may
}

// Stays says what stays with the person, or "". Of words that are the person's
// own nobody here can promise that.
func Stays(a drafts.Answers) string {
	s := a.Settled()
	ownWords := a.Edit != nil || s.Own != "" || s.OwnWhyNot != ""
	if !a.KeptPrivate() || ownWords || saidOtherwise(s) {
		return ""
	}
	for _, r := range privateReasons() {
		if r.value == a.Settled().Reason {
			return "Stays with you: " + Lower(r.label) + "."
		}
	}
	return ""
}

// saidOtherwise tells whether the letter gives the reason away all the same, by
// what it asks for.
func saidOtherwise(s drafts.Answers) bool {
	switch s.Outcome {
	case drafts.NoAnswer: // nothing is sent
		return true
	case drafts.Reschedule:
		return s.Reason == drafts.Schedule || s.WhyNot == drafts.Plainly
	case drafts.Negotiate:
		return s.Reason == drafts.Pay || s.Reason == drafts.Hours || s.Reason == drafts.Location || s.Reason == drafts.Lateral
	case drafts.Ask:
		return s.Reason == drafts.Vague
	case drafts.OtherRoles:
		return s.Reason == drafts.Fit || s.Reason == drafts.Skills
	default:
		return false
	}
}
