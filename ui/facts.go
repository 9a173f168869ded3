package ui

import (
	"slices"

	"decline/drafts"
	"decline/tone"
	"decline/ui/questions"
)

// Facts tells the check what the answers know about their letter: the settled
// values, so that what is not asked is not judged. Of another date, how much
// they hear is how much they hear of why not then.
func Facts(a drafts.Answers) tone.Facts {
	s := a.Settled()
	say := s.Say
	if s.Outcome == drafts.Reschedule {
		say = s.WhyNot
	}
	f := tone.Facts{
		Recipient: s.To, Company: s.Company, Role: s.Role, Sender: s.From,
		Stage: string(s.Stage), Outcome: string(s.Outcome),
		Reason: string(s.Reason), Say: string(say),
		Tone: string(s.Tone), Channel: string(s.Channel),
	}
	if questions.NoName(a) != "" {
		f.Recipient = "" // that is no name to put anywhere
	}
	for _, door := range s.Door {
		f.Door = append(f.Door, string(door))
	}
	return f
}

// NoteFacts is Facts for a note for afterwards, which goes by a channel of its
// own.
func NoteFacts(a drafts.Answers, n drafts.Note, ch drafts.Channel) tone.Facts {
	f := Facts(a)
	f.Note, f.Channel = string(n), string(ch)
	return f
}

// Check judges a letter; tone.Check does.
type Check func(text string, facts tone.Facts) tone.Report

// ours are the rules about the form that drafts gives a letter: what is missing
// there is what was not answered, and no news to the person.
var ours = map[string]bool{
	"no-greeting": true, "generic-greeting": true, "no-signoff": true, "no-name": true,
	"missing-company-or-role": true, "subject": true, "too-long": true,
}

// Look checks a letter of these answers, and leaves out what they ignore; also the
// notes on its form, where nobody has edited it, where it was composed so, and
// where there is no room for the form of a letter.
func (c Check) Look(a drafts.Answers, d drafts.Draft) questions.Look {
	facts := Facts(a)
	facts.Subject = d.Subject
	r := c(d.Body, facts)
	r.Findings = slices.DeleteFunc(r.Findings, c.known(a, d, facts, r))
	r = questions.Behind(r, d, a)
	return questions.NewLook(d.Body, r, a.Ignored)
}

// known tells of a finding whether it is a note on the form that is no news: a
// text message has no closing line, and only a name that was taken out is missed.
func (c Check) known(a drafts.Answers, d drafts.Draft, facts tone.Facts, r tone.Report) func(tone.Finding) bool {
	if !d.Edited {
		return func(f tone.Finding) bool { return f.Severity == tone.Note && ours[f.Rule] }
	}
	composed, short := c.composed(a, facts, r), drafts.Limit(d.Channel) > 0
	return func(f tone.Finding) bool {
		return f.Severity == tone.Note && (composed[f.Rule] || short && ours[f.Rule] && f.Rule != "no-name")
	}
}

// composed gives those notes on the form of an edited letter that are true of it
// as composed, too: a call has no closing line, whoever wrote what is said.
func (c Check) composed(a drafts.Answers, facts tone.Facts, edited tone.Report) map[string]bool {
	known := map[string]bool{}
	if !slices.ContainsFunc(edited.Findings, func(f tone.Finding) bool { return f.Severity == tone.Note && ours[f.Rule] }) {
		return known
	}
	for _, f := range c(drafts.Compose(a).Body, facts).Findings {
		known[f.Rule] = known[f.Rule] || ours[f.Rule]
	}
	return known
}
