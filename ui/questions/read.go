package questions

import (
	"slices"
	"strings"

	"decline/drafts"
)

// They says in plain words what arrives with the reader of a letter, in the
// order of its acts. Of a letter in the person's own hand only they can tell.
func They(a drafts.Answers, d drafts.Draft) []string {
	if d.Edited {
		return []string{"your own words"}
	}
	s := a.Settled()
	if s.Outcome == drafts.NoAnswer {
		return []string{"a polite no, and nothing about you"}
	}
	read := []string{"no thanks"}
	if d.Has(drafts.Thanking) {
		read[0] = "thanks"
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
		return []string{"another date, please", "still interested"}
	case drafts.OtherRoles:
		return []string{"a clear no", "other roles, please"}
	case drafts.Negotiate:
		return []string{"a question about " + strings.ToLower(labels(terms(s), values(s.Terms))), "still interested"}
	case drafts.Ask:
		return []string{"questions first", "still interested"}
	default:
		return []string{"a clear no"}
	}
}

func values[T ~string](list []T) []string {
	var out []string
	for _, v := range list {
		out = append(out, string(v))
	}
	return out
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
	case drafts.Vague:
		return "too little known"
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

// theyMay names what stays possible after a no.
func theyMay(s drafts.Answers, d drafts.Draft) []string {
	var may []string
	for _, door := range s.Door {
		switch door {
		case drafts.WriteAgain:
			may = append(may, "you may write again")
		case drafts.MoreRoles:
			may = append(may, "other roles welcome")
		case drafts.LinkedInTie:
			may = append(may, "LinkedIn")
		case drafts.CheckIn:
			may = append(may, "I write in some months")
		case drafts.Refer:
			may = append(may, "knows somebody")
		case drafts.Feedback:
			may = append(may, "offers feedback")
		case drafts.GoodWishes:
			may = append(may, "good wishes")
		}
	}
	shown := func(act drafts.Act) bool { return d.Has(act) }
	if !slices.ContainsFunc([]drafts.Act{drafts.Help, drafts.OpenDoor, drafts.Wishes}, shown) {
		return nil // no room for them on this channel
	}
	return may
}

// Stays says what stays with the person, or "".
func Stays(a drafts.Answers) string {
	if !a.KeptPrivate() {
		return ""
	}
	for _, r := range privateReasons() {
		if r.value == a.Settled().Reason {
			return "Stays with you: " + Lower(r.label) + "."
		}
	}
	return ""
}
