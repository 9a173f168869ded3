package tone_test

import (
	"testing"

	"decline/tone"
)

// warned gives the last warning or block of a letter that says this beside its no,
// "" where there is none.
func warned(said string) string {
	text := "Hello Ana,\n\nThank you for inviting me. I have decided not to go ahead with the interview.\n\n" + said +
		"\n\nI hope you find the right person soon.\n\nKind regards,\nTom Reed"
	rule := ""
	for _, f := range tone.Check(text, tone.Facts{}).Findings {
		if f.Severity != tone.Note {
			rule = f.Rule
		}
	}
	return rule
}

// TestHarmlessWordsExcuseNoFault: what lets words through that only look like a
// fault lets no fault through that is like them.
func TestHarmlessWordsExcuseNoFault(t *testing.T) {
	t.Parallel()
	for said, want := range map[string]string{
		"No interest in switching this year.":                                 "",
		"Your manager showed no interest in a single answer that I gave.":     "blame-person",
		"Your director had no interest in changing the rude tone.":            "blame-person",
		"Never have I been so pleasantly ambushed as by your call.":           "",
		"Your recruiter happily ignored my emails for three weeks.":           "blame-person",
		"Your manager gladly kept me waiting for an hour.":                    "blame-person",
		"It may be a flimsy reason, but the sea is here and I am too.":        "",
		"Please delete my documents at the end of the process.":               "",
		"Delete my documents in full.":                                        "door-slam",
		"I'm starting at a school and need not trouble your panel.":           "",
		"That was the last time I apply to a firm like yours.":                "door-slam",
		"You didn't deserve my last minute change of mind.":                   "",
		"You did not deserve my trouble.":                                     "superiority",
		"I have your drawings here and will send them back this week.":        "",
		"Please sign the form and send it back to me by Friday.":              "demanding",
		"Thank you for sending over the details for next week's interview.":   "",
		"Thanks, and please send me the address for Tuesday.":                 "contradicted-decision",
		"I have talked it through with my wife.":                              "",
		"For a better salary I would be glad to hear from you.":               "conditional-decision",
		"If you ever open an office in Porto I'd be glad to hear of it.":      "",
		"My people say that you cannot sit on two stools.":                    "",
		"My friends say that your company treats people badly.":               "hearsay",
		"They have given me a permanent contract at my present place.":        "",
		"The film club shows \"The Good, the Bad and the Ugly\" on that day.": "",
		"Your process was \"a total joke\".":                                  "blame-company",
		"I hate mornings, and your shifts start at five.":                     "",
		"I hated the test and your manager.":                                  "blame-company",
		"I have a motorcycle that refuses to start.":                          "",
		"The recruiter that rang me refused to answer.":                       "blame-person",
		"We are clearing our shop, a dreadful task.":                          "",
		"Your shop is a dreadful place.":                                      "blame-company",
		"I find myself unable to take the matter further.":                    "",
		"I will take the matter further.":                                     "threat",
		"I shall be pursuing further study from the autumn.":                  "",
		"I'll pursue this through the courts.":                                "threat",
		"I ask that my name be removed from the shortlist.":                   "",
		"I ask that my name be removed from your database.":                   "door-slam",
		"I have closed the repo you shared and deleted my copy.":              "",
		"You ignored my mail and deleted my application.":                     "blame-company",
		"My references need not be contacted now.":                            "",
		"My references must reach me by Monday.":                              "demanding",
		"Please send me back my folder when you have time.":                   "",
		"Nobody has ever explained a pension to me that clearly.":             "",
		"Nobody has ever explained the rota to me.":                           "passive-aggressive",
		"Please accept, Director, the assurance of my highest consideration.": "",
		"I have decided to accept Siemens.":                                   "overshare-offer",
		"I was able to come in at 4 today and enjoyed it.":                    "",
		"They came in at 7,400 a month.":                                      "overshare-offer",
		"RE: INTERVIEW FOR RECORDS OFFICER":                                   "",
		"I AM NOT INTERESTED":                                                 "shouting",
		"Your other offer is a small one, and I'm grateful.":                  "",
		"Your package looks thin.":                                            "pay-complaint",
	} {
		if got := warned(said); got != want {
			t.Errorf("%q: %q, want %q", said, got, want)
		}
	}
}
