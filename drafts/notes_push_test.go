package drafts

import (
	"strings"
	"testing"
)

func TestPushBacks(t *testing.T) {
	t.Parallel()
	if got := PushBacks(Answers{Outcome: Reschedule, Stage: Invited}); got != nil {
		t.Errorf("answers to a push-back where nothing was declined: %v", got)
	}
	a := Answers{Seed: 5, Stage: Invited, To: "Nora", Reason: Fit}
	list := PushBacks(a)
	if len(list) != len(pushed) {
		t.Fatalf("%d kinds, want %d", len(list), len(pushed))
	}
	body := ComposeNote(a, PushBackNote).Body
	for _, p := range list {
		if !strings.HasPrefix(p.Asked, "If they ") || strings.HasSuffix(p.Asked, ":") {
			t.Errorf("asked: %q", p.Asked)
		}
		if !strings.Contains(body, p.Asked+":\n"+p.Answer) {
			t.Errorf("%q is not in\n%s", p.Answer, body)
		}
	}
}

// secrets are words of the reasons, which may come only from what they heard.
var secrets = map[Reason][]string{
	OtherOffer: {"other job", "another job", "elsewhere", "position", "employer"},
	Staying:    {"my job", "where i am"},
	Pay:        {"range", "salary", "figure", "the pay"},
	Location:   {"location", "place of work"},
	Hours:      {"arrangement", "way of working"},
	Personal:   {"personal", "private matter", "health", "family"},
	Company:    {"culture", "company", "reputation"},
	Process:    {"next steps", "too long"},
	Timing:     {"good time", "wrong time"},
}

// TestPushBacksKeepToWhatWasHeard proves that no answer names a reason which
// the letter did not.
func TestPushBacksKeepToWhatWasHeard(t *testing.T) {
	t.Parallel()
	for seed := range uint64(60) {
		for _, stage := range Stages {
			for _, reason := range Reasons {
				for i, say := range Says {
					a := Answers{Seed: seed, Stage: stage, Reason: reason, Say: say, Outcome: Decline, Tone: Tones[(int(seed)+i)%3], Own: "the bus", To: "Nora"} //nolint:gosec // small
					letter := strings.ToLower(Compose(a).Body)
					for _, p := range PushBacks(a) {
						lower := strings.ToLower(p.Answer)
						for of, words := range secrets {
							for _, w := range words {
								known := strings.Contains(letter, w) || of == reason && a.Settled().Say == Plainly ||
									of == Personal && a.Settled().Say == Generally && reason == Personal
								if strings.Contains(lower, w) && !known {
									t.Fatalf("%s %s: %q tells of %s:\n%s\n%s", reason, say, w, of, p.Answer, letter)
								}
							}
						}
					}
				}
			}
		}
	}
}

func TestPushBackRepeatsTheClause(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		for _, ch := range Channels {
			a := Answers{Seed: seed, Stage: Interviewed, Reason: Location, Channel: ch}
			why := PushBacks(a)[0].Answer
			if clause := Hear(a, Plainly); strings.Contains(Compose(a).Body, strings.TrimPrefix(clause, "it is ")) && !strings.Contains(why, clause) {
				t.Errorf("%s: %q is not in %q", ch, clause, why)
			}
		}
	}
}

func TestPushBackForgetsWhatWasEditedAway(t *testing.T) {
	t.Parallel()
	a := Answers{Seed: 3, Stage: Invited, Reason: Location, Tone: Formal}
	clause := Hear(a, Plainly)
	body := Compose(a).Body
	a.Edit = &Edit{Composed: body, Text: body}
	if why := PushBacks(a)[0].Answer; !strings.Contains(why, clause) {
		t.Errorf("%q lacks %q, which the edited letter has", why, clause)
	}
	a.Edit.Text = "Dear Nora, I will not come. Luis"
	if why := PushBacks(a)[0].Answer; strings.Contains(why, clause) {
		t.Errorf("%q tells a reason that the letter does not", why)
	}
}

func TestPushBackGoesWithTheDoors(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		a := Answers{Seed: seed, Stage: Final, Door: []Door{Refer, Feedback}, Tone: Tones[seed%3]}
		list := PushBacks(a)
		if !strings.Contains(list[2].Answer, "process") || !strings.Contains(list[3].Answer, "name") && !strings.Contains(list[3].Answer, "ask") {
			t.Errorf("neither feedback nor a person: %v", list)
		}
	}
}
