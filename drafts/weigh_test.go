package drafts

import (
	"slices"
	"testing"
	"time"
)

// TestDefaults holds the table of defaults: each is true of everyone at its
// stage, and none gives a reason.
func TestDefaults(t *testing.T) {
	t.Parallel()
	tests := []struct {
		stage   Stage
		channel Channel
		length  Length
		tone    Tone
		thanks  []Thanks
	}{
		{Approached, LinkedIn, Short, Warm, []Thanks{ThinkingOfMe}},
		{Invited, Email, Standard, Professional, []Thanks{Invitation}},
		{Scheduled, Email, Standard, Professional, []Thanks{Invitation}},
		{Interviewed, Email, Standard, Warm, []Thanks{Conversation, TheirTime}},
		{Final, Email, Full, Warm, []Thanks{Conversation, TheirTime}},
	}
	for _, tt := range tests {
		s := Answers{Stage: tt.stage}.Settled()
		if s.Channel != tt.channel || s.Length != tt.length || s.Tone != tt.tone || !slices.Equal(s.Thanks, tt.thanks) {
			t.Errorf("%s: %s %s %s %v", tt.stage, s.Channel, s.Length, s.Tone, s.Thanks)
		}
		if s.Outcome != Decline || s.Reason != NoReason || s.Say != Nothing || !slices.Equal(s.Door, []Door{WriteAgain}) {
			t.Errorf("%s: %s, %s, %s, %v", tt.stage, s.Outcome, s.Reason, s.Say, s.Door)
		}
		for _, r := range []Reason{Company, Process} {
			if s := (Answers{Stage: tt.stage, Reason: r}).Settled(); !slices.Equal(s.Door, []Door{GoodWishes}) {
				t.Errorf("%s, %s: doors %v", tt.stage, r, s.Door)
			}
		}
	}
}

// TestDefaultSay holds what they hear of each reason, by default: before and
// after talks.
func TestDefaultSay(t *testing.T) {
	t.Parallel()
	tests := map[Reason][2]Say{
		NoReason: {Nothing, Nothing}, Personal: {Generally, Generally}, Vague: {Generally, Generally},
		Company: {Nothing, Generally}, Process: {Nothing, Generally}, Doubtful: {Nothing, Nothing},
	}
	for _, r := range Reasons {
		want, ok := tests[r]
		if !ok {
			want = [2]Say{Plainly, Plainly}
		}
		for i, stage := range []Stage{Invited, Interviewed} {
			if got := (Answers{Stage: stage, Reason: r, Outcome: Decline}).Settled().Say; got != want[i] {
				t.Errorf("%s, %s: %s, want %s", stage, r, got, want[i])
			}
		}
	}
}

func TestDefaultOutcomeAndWhatIsWorthAThought(t *testing.T) {
	t.Parallel()
	tests := []struct {
		stage  Stage
		reason Reason
		want   Outcome
		worth  Outcome
	}{
		{Scheduled, Schedule, Reschedule, ""},
		{Approached, Schedule, Decline, ""},
		{Approached, Doubtful, NoAnswer, ""},
		{Interviewed, Doubtful, Decline, ""},
		{Scheduled, Personal, Decline, Reschedule},
		{Invited, Personal, Decline, ""},
		{Invited, Fit, Decline, OtherRoles},
		{Invited, Skills, Decline, OtherRoles},
		{Invited, Pay, Decline, Negotiate},
		{Invited, Location, Decline, Negotiate},
		{Invited, Hours, Decline, Negotiate},
		{Invited, Lateral, Decline, Negotiate},
		{Invited, Vague, Decline, Ask},
		{Invited, OtherOffer, Decline, ""},
	}
	for _, tt := range tests {
		a := Answers{Stage: tt.stage, Reason: tt.reason}
		if got := a.Settled().Outcome; got != tt.want {
			t.Errorf("%s, %s: %s, want %s", tt.stage, tt.reason, got, tt.want)
		}
		if got := a.WorthAThought(); got != tt.worth {
			t.Errorf("%s, %s: %q is worth a thought, want %q", tt.stage, tt.reason, got, tt.worth)
		}
	}
}

// TestSettledLosesNothing: what does not apply now is left out of the letter,
// and stays in the answers.
func TestSettledLosesNothing(t *testing.T) {
	t.Parallel()
	a := Answers{Outcome: Reschedule, Times: "Friday", Door: []Door{Refer}, Say: Own, Own: "the way is long"}
	if s := a.Settled(); s.Door != nil || s.Own != "" || s.Times != "Friday" {
		t.Errorf("another date: %+v", s)
	}
	a.Outcome = Decline
	if s := a.Settled(); s.Own != "the way is long" || s.Times != "" || !slices.Equal(s.Door, []Door{Refer}) {
		t.Errorf("a no again: %+v", s)
	}
}

func TestLikelyReasonsAreAllReasons(t *testing.T) {
	t.Parallel()
	for _, s := range Stages {
		list := slices.Clone(LikelyReasons(s))
		if list[0] != NoReason {
			t.Errorf("%s begins with %s", s, list[0])
		}
		slices.Sort(list)
		all := slices.Clone(Reasons)
		slices.Sort(all)
		if !slices.Equal(list, all) {
			t.Errorf("%s: %v", s, list)
		}
	}
}

func TestCallFirst(t *testing.T) {
	t.Parallel()
	given := time.Date(2026, 11, 22, 19, 0, 0, 0, time.UTC)
	at := func(hours int) When {
		return When{At: given.Add(time.Duration(hours) * time.Hour), Clock: true, Given: given}
	}
	tests := []struct {
		a              Answers
		urgent, kinder bool
	}{
		{Answers{Stage: Scheduled, When: at(14)}, true, false},
		{Answers{Stage: Scheduled, When: at(24)}, false, false},
		{Answers{Stage: Invited, When: at(14)}, false, false},
		{Answers{Stage: Final}, false, true},
		{Answers{Stage: Interviewed}, false, false},
	}
	for _, tt := range tests {
		if urgent, kinder := tt.a.CallFirst(); urgent != tt.urgent || kinder != tt.kinder {
			t.Errorf("%+v: urgent %v, kinder %v", tt.a, urgent, kinder)
		}
	}
}
