package tone_test

import (
	"testing"

	"decline/tone"
)

// TestDoubtAfterTheNo: a doubt takes a no back from the end of its sentence or in
// a short sentence of its own, and only where it is about the no.
func TestDoubtAfterTheNo(t *testing.T) {
	t.Parallel()
	firesOn(t, "hedged-decision", "Thank you for the invitation.", map[string]bool{
		"I have decided not to come, at least that is how it looks tonight.": true,
		"I'm withdrawing, though part of me still wants to come.":            true,
		"I have decided not to come. I think.":                               true,
		"I am withdrawing. But I may still change my mind.":                  true,
		"I won't be attending. At least I think so.":                         true,
		"It's a no with a question mark.":                                    true,
		"I am withdrawing. Nothing is settled about my move yet.":            false,
		"I decided not to come. Part of me will miss the harbour.":           false,
		"I am withdrawing. But ask me for the recipe whenever you like.":     false,
	})
}

// TestWhoHandsBackDoesNotCome: to bring a badge back is no appointment.
func TestWhoHandsBackDoesNotCome(t *testing.T) {
	t.Parallel()
	firesOn(t, "contradicted-decision", "Thank you for the invitation, but I withdraw.", map[string]bool{
		"What time should I drop off the keys?":               false,
		"I can come any time to return the badge.":            false,
		"Could I come at a later time to hand the laptop in?": false,
		"What time should I come?":                            true,
		"I can come any time on Monday.":                      true,
	})
}

// TestAnswerPutOffBesideANo: who says no and promises the answer for later has not
// said no; what else is to come later is no matter.
func TestAnswerPutOffBesideANo(t *testing.T) {
	t.Parallel()
	firesOn(t, "deferred-decision", "Thank you. I do not want to go on to the next round.", map[string]bool{
		"I will give you my final answer on Monday.":         true,
		"Can I let you know for certain after the holidays?": true,
		"I'll tell you yes or no at the end of the month.":   true,
		"I will give you the badge back on Monday.":          false,
		"I wanted to tell you my decision before Monday.":    false,
		"The parcel will reach you after the holidays.":      false,
	})
}

// firesOn asks of each sentence, in a letter after an opening, whether a rule fires.
func firesOn(t *testing.T, rule, opening string, said map[string]bool) {
	t.Helper()
	for sentence, want := range said {
		report := tone.Check("Hello Ana,\n\n"+opening+" "+sentence+"\n\nBest wishes,\nTom Reed", tone.Facts{})
		if got := fires(report, rule); got != want {
			t.Errorf("%s: %s %v, want %v", sentence, rule, got, want)
		}
	}
}
