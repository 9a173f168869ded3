package store

import (
	"slices"

	"decline/drafts"
	"decline/drafts/text"
)

// cleaned gives a record from disk with every text in it clean and every choice
// one that exists; a choice that does not becomes "not answered".
func cleaned(r Record) Record {
	r.At = line(r.At)
	r.Composed = body(r.Composed)
	if r.Edited != nil {
		edited := body(*r.Edited)
		r.Edited = &edited
	}
	r.Answers = cleanAnswers(r.Answers)
	return r
}

func cleanAnswers(a drafts.Answers) drafts.Answers {
	for _, field := range []*string{
		&a.When.Text, &a.To, &a.Company, &a.Role, &a.From, &a.Contact, &a.Agency,
		&a.Own, &a.OwnWhyNot, &a.Times, &a.LookingFor, &a.Talk, &a.OwnTerm, &a.Liked,
	} {
		*field = line(*field)
	}
	a.Stage = oneOf(a.Stage, drafts.Stages)
	a.Reason = oneOf(a.Reason, drafts.Reasons)
	if a.Outcome != drafts.Withdraw {
		a.Outcome = oneOf(a.Outcome, drafts.Outcomes)
	}
	a.Say, a.WhyNot = oneOf(a.Say, drafts.Says), oneOf(a.WhyNot, drafts.Says)
	a.Terms = someOf(a.Terms, drafts.Terms)
	a.Facts = someOf(a.Facts, drafts.Facts)
	a.Thanks = someOf(a.Thanks, drafts.AllThanks)
	a.Door = someOf(a.Door, drafts.Doors)
	a.Tone = oneOf(a.Tone, drafts.Tones)
	a.Length = oneOf(a.Length, drafts.Lengths)
	a.Channel = oneOf(a.Channel, drafts.Channels)
	a.Wording = cleanWording(a.Wording)
	for i, finding := range a.Ignored {
		a.Ignored[i] = line(finding)
	}
	if a.Edit != nil {
		edit := cleanEdit(*a.Edit)
		a.Edit = &edit
	}
	others := a.Others
	a.Others = nil
	for _, e := range others {
		a.Others = append(a.Others, cleanEdit(e))
	}
	return a
}

// cleanEdit cleans an edit. The answers within it hold no edits of their own.
func cleanEdit(e drafts.Edit) drafts.Edit {
	clean := drafts.Edit{Composed: body(e.Composed), Text: body(e.Text)}
	if e.Base != nil {
		base := cleanAnswers(e.Base.Bare())
		clean.Base = &base
	}
	for _, s := range e.Since {
		clean.Since = append(clean.Since, drafts.Since{Text: body(s.Text), Was: cleanAnswers(s.Was.Bare())})
	}
	return clean
}

func cleanWording(wording map[string]string) map[string]string {
	if wording == nil {
		return nil
	}
	clean := make(map[string]string, len(wording))
	for slot, phrase := range wording {
		clean[line(slot)] = line(phrase)
	}
	return clean
}

// line cleans a text of one line.
func line(s string) string {
	s, _ = text.CleanLine(s)
	return s
}

// body cleans a text of several lines.
func body(s string) string {
	s, _ = text.Clean(s)
	return s
}

// oneOf gives choice if it is one of list, else the zero value.
func oneOf[T ~string](choice T, list []T) T {
	if slices.Contains(list, choice) {
		return choice
	}
	return ""
}

// someOf drops from chosen what is not in list. A nil list stays nil and an
// empty one empty: they are different answers.
func someOf[T ~string](chosen, list []T) []T {
	return slices.DeleteFunc(chosen, func(c T) bool { return !slices.Contains(list, c) })
}
