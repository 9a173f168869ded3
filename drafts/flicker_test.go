package drafts

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// A change is one answer changed, and the acts whose words may change with it.
type change struct {
	field string
	make  func(*Answers)
	acts  []Act
}

func changes() []change {
	return []change{
		{"to", func(a *Answers) { a.To = "Max" }, []Act{Greeting}},
		{"company", func(a *Answers) { a.Company = "Velo Works" }, []Act{Subject, Thanking}},
		{"role", func(a *Answers) { a.Role = "Clerk" }, []Act{Subject, Thanking, Wishes}},
		{"from", func(a *Answers) { a.From = "Jo Park" }, []Act{Subject, SignOff}},
		{"contact", func(a *Answers) { a.Contact = "0161 496 0000" }, []Act{SignOff}},
		{"agency", func(a *Answers) { a.Agency = "Reed" }, []Act{Subject}},
		{"when", func(a *Answers) { a.When = at(70) }, []Act{Subject, Decision}},
		{"reason", func(a *Answers) { a.Reason = Pay }, []Act{Because}},
		{"say nothing", func(a *Answers) { a.Say = Nothing }, []Act{Decision, Because}},
		{"say generally", func(a *Answers) { a.Say = Generally }, []Act{Because}},
		{"own words", func(a *Answers) { a.Say, a.Own = Own, "the commute" }, []Act{Because}},
		{"thanks", func(a *Answers) { a.Thanks = []Thanks{TheirTime} }, []Act{Thanking}},
		{"liked", func(a *Answers) { a.Liked = "the tour" }, []Act{Thanking}},
		{"door", func(a *Answers) { a.Door = []Door{LinkedInTie} }, []Act{OpenDoor, Wishes}},
		{"good wishes", func(a *Answers) { a.Door = []Door{GoodWishes} }, []Act{OpenDoor, Wishes}},
		{"refer", func(a *Answers) { a.Door = []Door{WriteAgain, Refer} }, []Act{Help, Wishes}},
		{"times", func(a *Answers) { a.Times = "Friday" }, nil},
		{"why not", func(a *Answers) { a.WhyNot = Plainly }, nil},
		{"looking for", func(a *Answers) { a.LookingFor = "work" }, nil},
		{"terms", func(a *Answers) { a.Terms = []Term{TermPay} }, nil},
		{"facts", func(a *Answers) { a.Facts = []Fact{FactPay} }, nil},
	}
}

// texts gives the words of every act. How a sentence is joined to the one
// before it is not its wording.
func texts(d Draft) map[Act]string {
	out := map[Act]string{}
	for _, a := range d.Acts() {
		text := strings.TrimPrefix(strings.TrimRight(a.Text, "."), "and ")
		out[a.Act] += strings.ToLower(text)
	}
	return out
}

func TestNothingFlickers(t *testing.T) {
	t.Parallel()
	for seed := range uint64(150) {
		for _, tone := range Tones {
			for _, stage := range []Stage{Invited, Scheduled, Interviewed} {
				base := Answers{
					Seed: seed, Stage: stage, Tone: tone, To: "Nora", Company: "Arrow", Role: "Test Engineer",
					From: "Luis", Reason: OtherOffer, Say: Plainly, Length: Standard, Channel: Email,
				}
				if stage == Scheduled {
					base.When = at(50)
				}
				before := texts(Compose(base))
				for _, ch := range changes() {
					if ch.field == "when" && stage != Scheduled {
						continue
					}
					a := base
					ch.make(&a)
					after := texts(Compose(a))
					for _, act := range order {
						if before[act] != after[act] && !slices.Contains(ch.acts, act) {
							t.Fatalf("%s (seed %d, %s, %s) changes %s:\n%s\n%s",
								ch.field, seed, tone, stage, act, before[act], after[act])
						}
					}
				}
			}
		}
	}
}

func TestNamesNeverChangeThePhrase(t *testing.T) {
	t.Parallel()
	ids := func(a Answers) string {
		var ids []string
		for _, s := range Compose(a).Spans {
			ids = append(ids, s.Slot+"="+s.Phrase)
		}
		return strings.Join(ids, " ")
	}
	for seed := range uint64(50) {
		for _, s := range situations() {
			for _, a := range s.cases {
				if a.To == "" || a.Say == Own {
					continue
				}
				a.Seed, a.Channel = seed, Email
				full := ids(a)
				a.Company, a.Role, a.From = "", "", ""
				if bare := ids(a); bare != full {
					t.Fatalf("%s, seed %d:\n%s\n%s", s.name, seed, full, bare)
				}
			}
		}
	}
}

func TestReword(t *testing.T) {
	t.Parallel()
	a := situations()[0].cases[0]
	a.Wording = map[string]string{"greeting": "dear"}
	kept := maps.Clone(a.Wording)
	for _, s := range Compose(a).Spans {
		seen := map[string]bool{}
		b := a
		for range s.Wordings {
			b = Reword(b, s.Slot, 1)
			seen[b.Wording[s.Slot]] = true
		}
		if len(seen) != s.Wordings || b.Wording[s.Slot] != s.Phrase {
			t.Errorf("%s: %d wordings seen of %d, back at %s, not %s", s.Slot, len(seen), s.Wordings, b.Wording[s.Slot], s.Phrase)
		}
		if back := Reword(Reword(a, s.Slot, 1), s.Slot, -1); back.Wording[s.Slot] != s.Phrase {
			t.Errorf("%s: one on and one back is %s, not %s", s.Slot, back.Wording[s.Slot], s.Phrase)
		}
		if b.Wording[s.Slot] != "" && !strings.Contains(Compose(b).Subject+Compose(b).Body, "Nora") && s.Slot != "greeting" {
			t.Errorf("%s: the letter lost its name", s.Slot)
		}
	}
	if !maps.Equal(a.Wording, kept) {
		t.Error("Reword changed the map that it was given")
	}
	if b := Reword(a, "nowhere", 1); !maps.Equal(b.Wording, kept) {
		t.Error("a slot that the letter lacks changed the answers")
	}
}

func TestHear(t *testing.T) {
	t.Parallel()
	tests := []struct {
		a    Answers
		say  Say
		want []string // one of them
	}{
		{Answers{Reason: OtherOffer}, Nothing, []string{""}},
		{Answers{Reason: Personal}, Plainly, []string{""}},
		{Answers{Reason: Doubtful, Stage: Approached, Outcome: Decline}, Generally, []string{""}},
		{Answers{Reason: Process, Stage: Final, Tone: Formal}, Plainly, []string{"the next steps are more than I can commit to", "I cannot commit to the next steps", "the next steps need more time than I can give", "I cannot give the next steps the time they need"}},
		{Answers{Reason: Personal, Tone: Warm}, Generally, []string{"it is for personal reasons", "it is for private reasons", "my reasons are personal", "it is for personal reasons of my own", "the reasons are personal ones"}},
		{Answers{Own: "because of the commute."}, Own, []string{"it is because of the commute"}},
		{Answers{Own: "the journey is too long. It takes an hour"}, Own, []string{"the journey is too long. It takes an hour"}},
		{Answers{Own: " "}, Own, []string{""}},
		{Answers{Outcome: Reschedule}, Plainly, []string{"I am unwell", "I am not well at the moment", "I am ill at the moment", "I am ill"}},
		{Answers{Outcome: Reschedule}, Nothing, []string{""}},
		{Answers{Outcome: Negotiate, Reason: Pay}, Plainly, []string{""}},
	}
	for _, test := range tests {
		if got := Hear(test.a, test.say); !slices.Contains(test.want, got) {
			t.Errorf("Hear(%s, %s) = %q, want one of %q", test.a.Reason, test.say, got, test.want)
		}
	}
}

// TestHearIsWhatTheLetterSays proves that the clause beside a choice is the one
// that the letter then holds.
func TestHearIsWhatTheLetterSays(t *testing.T) {
	t.Parallel()
	for seed := range uint64(30) {
		for _, stage := range Stages {
			for _, reason := range Reasons {
				a := Answers{Seed: seed, Stage: stage, Reason: reason, Outcome: Decline, Own: "I want to stay here"}
				for _, a.Say = range a.OfferedSays() {
					clause := Hear(a, a.Say)
					a.Length = Standard
					clauseThere := strings.Contains(strings.ToLower(Compose(a).Body), strings.ToLower(strings.TrimPrefix(clause, "it is ")))
					if n := len(clause); n > 58 {
						t.Errorf("%d columns: %s", n, clause)
					}
					if a.Say != Nothing && (clause == "" || !clauseThere) {
						t.Errorf("%s %s: %q is not in\n%s", reason, a.Say, clause, Compose(a).Body)
					}
				}
			}
		}
	}
}
