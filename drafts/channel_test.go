package drafts

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestParts(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text         string
		parts, units int
	}{
		{"", 0, 0},
		{strings.Repeat("a", 160), 1, 160},
		{strings.Repeat("a", 161), 2, 161},
		{strings.Repeat("a", 306), 2, 306},
		{strings.Repeat("a", 307), 3, 307},
		{"€[]", 1, 6},
		{"Ä ö ñ £", 1, 7},
		{strings.Repeat("ł", 70), 1, 70},
		{strings.Repeat("ł", 71), 2, 71},
		{strings.Repeat("🙂", 35), 1, 70},
		{strings.Repeat("🙂", 36), 2, 72},
		{"it’s", 1, 4},
	}
	for _, test := range tests {
		if parts, units := Parts(test.text); parts != test.parts || units != test.units {
			t.Errorf("%.10q: %d parts, %d units; want %d, %d", test.text, parts, units, test.parts, test.units)
		}
	}
}

func TestFold(t *testing.T) {
	t.Parallel()
	if got, want := Fold("“It’s” – a… b\u00a0c"), `"It's" - a... b c`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Fold("李娜 Ł"); got != "李娜 Ł" {
		t.Errorf("a name became %q", got)
	}
}

// TestLimitedChannelsKeepWhatMatters gives more words than fit.
func TestLimitedChannelsKeepWhatMatters(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("I have a great deal to say about the journey. ", 20)
	for seed := range uint64(60) {
		for _, stage := range Stages {
			for _, outcome := range []Outcome{Decline, Reschedule, OtherRoles, Negotiate, Ask} {
				for _, ch := range []Channel{SMS, Box} {
					a := Answers{
						Seed: seed, Stage: stage, Outcome: outcome, Channel: ch, To: "Nora", Company: "Arrow Instruments",
						Role: "Test Engineer", From: "Luis Ortega", Say: Own, Own: long, WhyNot: Own, OwnWhyNot: long,
						Times: long, LookingFor: long, Talk: long, Terms: []Term{OwnTerms}, OwnTerm: long, Liked: long, Thanks: AllThanks,
					}
					if stage == Scheduled {
						a.When = at(50)
					}
					d := Compose(a)
					n := utf8.RuneCountInString(d.Body)
					if ch == SMS {
						_, n = Parts(d.Body)
					}
					if n > Limit(ch) {
						t.Errorf("%s: %d, limit %d: %s", ch, n, Limit(ch), d.Body)
					}
					if !strings.Contains(d.Body, "Luis Ortega") || !ended([]byte(d.Body)) && ch == SMS {
						t.Errorf("%s: no name, or cut: %s", ch, d.Body)
					}
				}
			}
		}
	}
	for _, ch := range []Channel{Email, LinkedIn, Phone} {
		if Limit(ch) != 0 {
			t.Errorf("%s has a limit", ch)
		}
	}
}

// TestAnsweringMachine proves that the message takes half a minute at most.
func TestAnsweringMachine(t *testing.T) {
	t.Parallel()
	for seed := range uint64(60) {
		for _, s := range situations() {
			for _, a := range s.cases {
				a.Seed, a.Channel, a.Length = seed, Phone, Full
				body := Compose(a).Body
				_, machine, ok := strings.Cut(body, "Answering machine: ")
				if a.Settled().Outcome == NoAnswer {
					continue
				}
				if n := len(strings.Fields(machine)); !ok || n > machineWords {
					t.Errorf("%d words: %s", n, machine)
				}
			}
		}
	}
}

// TestPhoneHoldsALineForEach proves that a call of every situation has one ready
// line for what they may say, and says its no or its request before the thanks.
func TestPhoneHoldsALineForEach(t *testing.T) {
	t.Parallel()
	labels := []string{"If they ask why: ", "If they ask what it would take: ", "If they want just fifteen minutes: ", "If they say nothing: ", "To end: ", "Answering machine: "}
	for seed := range uint64(20) {
		for _, s := range situations() {
			for _, a := range s.cases {
				a.Seed, a.Channel = seed, Phone
				if a.Settled().Outcome == NoAnswer {
					continue
				}
				d := Compose(a)
				for _, label := range labels {
					if strings.Count(d.Body, label) != 1 {
						t.Errorf("%s: %d lines with %q:\n%s", s.name, strings.Count(d.Body, label), label, d.Body)
					}
				}
				if a.Settled().Outcome == Decline && strings.Index(strings.ToLower(d.Body), "thank") < d.Spans[1].Start {
					t.Errorf("%s: thanks before the no:\n%s", s.name, d.Body)
				}
			}
		}
	}
}
