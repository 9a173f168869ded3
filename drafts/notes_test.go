package drafts

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

func TestOfferedNotes(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name    string
		a       Answers
		offered []Note
	}{
		{"cold", Answers{Stage: Approached, To: "Robin"},
			[]Note{PushBackNote, ReopenNote, CheckInNote, ConnectNote}},
		{"cold, closed", Answers{Stage: Approached, Door: []Door{GoodWishes}},
			[]Note{PushBackNote, ReopenNote, ConnectNote}},
		{"invited, named", Answers{Stage: Invited, To: "Nora"},
			[]Note{PushBackNote, ConnectNote, ThankYouNote, CheckInNote, ReopenNote}},
		{"invited, nobody", Answers{Stage: Invited},
			[]Note{PushBackNote, ThankYouNote, CheckInNote, ReopenNote, ConnectNote}},
		{"promised", Answers{Stage: Invited, To: "Nora", Door: []Door{CheckIn}},
			[]Note{PushBackNote, ConnectNote, CheckInNote, ThankYouNote, ReopenNote}},
		{"after talks", Answers{Stage: Final, To: "Omar"},
			[]Note{PushBackNote, ConnectNote, ThankYouNote, CheckInNote, ReopenNote}},
		{"after talks, closed", Answers{Stage: Final, To: "Omar", Reason: Company},
			[]Note{PushBackNote, ThankYouNote, ReopenNote, ConnectNote}},
		{"other roles", Answers{Stage: Invited, To: "Grace", Outcome: OtherRoles},
			[]Note{PushBackNote, ConnectNote, ThankYouNote, ReopenNote}},
		{"doubtful", Answers{Stage: Approached, Reason: Doubtful, Outcome: Decline}, []Note{PushBackNote}},
		{"no answer", Answers{Stage: Approached, Reason: Doubtful}, nil},
		{"another date", Answers{Stage: Invited, Outcome: Reschedule}, nil},
		{"terms", Answers{Outcome: Negotiate}, nil},
		{"facts", Answers{Outcome: Ask}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := test.a.OfferedNotes(); !slices.Equal(got, test.offered) {
				t.Errorf("offered %v, want %v", got, test.offered)
			}
		})
	}
}

func TestCheckInDue(t *testing.T) {
	t.Parallel()
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 9, 0, 0, 0, time.UTC) }
	promised := Answers{Stage: Invited, Door: []Door{CheckIn}}
	tests := []struct {
		name          string
		a             Answers
		finished, now time.Time
		want          bool
	}{
		{"a day early", promised, day(2026, 11, 22), day(2027, 2, 21), false},
		{"to the day", promised, day(2026, 11, 22), day(2027, 2, 22), true},
		{"no 30 February", promised, day(2026, 11, 30), day(2027, 2, 28), true},
		{"half a year", promised, day(2026, 11, 22), day(2027, 5, 1), true},
		{"a year", promised, day(2026, 11, 22), day(2027, 11, 22), false},
		{"not promised", Answers{Stage: Invited}, day(2026, 11, 22), day(2027, 3, 1), false},
		{"never finished", promised, time.Time{}, day(2027, 3, 1), false},
		{"nothing declined", Answers{Outcome: Ask, Door: []Door{CheckIn}}, day(2026, 11, 22), day(2027, 3, 1), false},
	}
	for _, test := range tests {
		if got := CheckInDue(test.a, test.finished, test.now); got != test.want {
			t.Errorf("%s: got %t", test.name, got)
		}
	}
}

// noteOwes lists what each note must do, in this order, and what it never does.
var noteOwes = map[Note]struct{ acts, never []Act }{
	ThankYouNote: {[]Act{Greeting, Thanking}, []Act{Decision, Request, Because, Regret, Recall, Help}},
	ConnectNote:  {[]Act{Greeting, Recall, Request}, []Act{Decision, Because, Regret, Thanking, Help, OpenDoor, Wishes}},
	CheckInNote:  {[]Act{Greeting, Recall, Request}, []Act{Decision, Because, Regret, Help}},
	ReopenNote:   {[]Act{Greeting, Request, Regret}, []Act{Decision, Because, Thanking, Help, OpenDoor}},
	PushBackNote: {[]Act{Aside}, []Act{Greeting, Decision, Because, Thanking, Regret, SignOff, Subject}},
}

// noteFaults lists what is wrong with a note; what any text must not have is
// in faults.
func noteFaults(a Answers, n Note, d Draft) []string {
	s := a.Settled()
	bad := textFaults(s, n, d)
	at := -1
	for _, act := range noteOwes[n].acts {
		next := slices.IndexFunc(d.Spans, func(sp Span) bool { return sp.Act == act })
		if next <= at {
			bad = append(bad, "owes "+string(act))
		}
		at = next
	}
	for _, act := range noteOwes[n].never {
		if d.Has(act) {
			bad = append(bad, "has "+string(act))
		}
	}
	if free := n == ConnectNote || Limit(s.Channel) == 0 && s.Channel != Phone; n == PushBackNote || !free {
		return append(bad, noteStageFaults(s, n, d)...)
	}
	last := d.Body[strings.LastIndex(d.Body, "\n")+1:]
	if s.Contact == "" && len(s.From) > 0 && len(s.To)+len(s.From) < 60 && last != strings.TrimSpace(s.From) {
		bad = append(bad, "does not end with the name")
	}
	if n == ThankYouNote && s.worksTogether() != d.Has(OpenDoor) {
		bad = append(bad, "the hope does not go with the doors")
	}
	return append(bad, noteStageFaults(s, n, d)...)
}

// textFaults is faults, as it applies to a note.
func textFaults(s Answers, n Note, d Draft) []string {
	if n == ConnectNote {
		if units := len(utf16.Encode([]rune(d.Body))); units > ConnectLimit {
			return []string{fmt.Sprintf("%d characters", units)}
		}
	}
	var bad []string
	for _, f := range faults(s, d) {
		label := strings.Contains(f, "belongs to no span") && n == PushBackNote
		limit := f == "over the limit" && n == PushBackNote // each answer is a message of its own
		if !label && !limit {
			bad = append(bad, f)
		}
	}
	return bad
}

// noteStageFaults lists words that cannot be true at a stage, or in a note.
func noteStageFaults(s Answers, n Note, d Draft) []string {
	var bad []string
	lower := strings.ToLower(d.Body + d.Subject)
	not := func(when bool, words ...string) {
		for _, w := range words {
			if when && strings.Contains(lower, w) {
				bad = append(bad, "says "+w)
			}
		}
	}
	not(!s.Stage.AfterTalks(), "our conversations", "withdr", "the process", "we talked", "we spoke")
	not(s.Stage == Approached, "interview", "inviting me", "my application")
	not(n == ConnectNote, "because", "another job", "sorry", " no.", "declin")
	not(n != ReopenNote && n != PushBackNote, "sorry", "changed my mind")
	not(n == ReopenNote && s.Channel != Phone && strings.Count(lower, "sorry") != 1, "")
	not(s.Channel == Phone && n != PushBackNote && n != ConnectNote, "reply", "short note", "lines")
	not(n == CheckInNote && !has(s.Door, CheckIn) && !has(s.Door, MoreRoles), "roles", "suit me", "promised")
	return bad
}

func TestNotes(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	n, failed, composed := 8000, 0, 0
	if testing.Short() {
		n = 3000
	}
	for range n {
		a := anyAnswers(r)
		a.Outcome = any1(r, []Outcome{Decline, Decline, OtherRoles, Reschedule})
		for _, note := range AllNotes {
			d := ComposeNote(a, note)
			if !has(a.OfferedNotes(), note) {
				if d.Body != "" || d.Spans != nil {
					t.Errorf("%s is not offered, and says %s", note, d.Body)
				}
				continue
			}
			composed++
			if bad := noteFaults(a, note, d); len(bad) > 0 {
				if failed++; failed <= 12 {
					t.Errorf("%s: %v\n%s\n%+v", note, bad, d.Body, a.Settled())
				}
			}
		}
	}
	t.Logf("%d notes, %d with a fault", composed, failed)
}

// plainNotes calls do with every note of every stage, door, tone and length,
// with everyday names and nothing typed that could clash with our words.
func plainNotes(seeds uint64, do func(Answers, Note, Draft)) {
	doors := [][]Door{nil, {CheckIn}, {MoreRoles, LinkedInTie}, {GoodWishes}, {Refer, Feedback}}
	for seed := range seeds {
		for _, stage := range Stages {
			for _, outcome := range []Outcome{Decline, OtherRoles} {
				for i, reason := range Reasons {
					for _, tone := range Tones {
						a := Answers{
							Seed: seed*31 + uint64(i), Stage: stage, Outcome: outcome, Reason: reason, Tone: tone, Door: doors[(int(seed)+i)%len(doors)], //nolint:gosec // a small number
							To: "Nora", Company: "Arrow Instruments", Role: "Test Engineer", From: "Luis Ortega", Channel: Email, Length: Standard,
							Thanks: []Thanks{AllThanks[i%len(AllThanks)]}, Say: Says[(i+int(seed/2))%len(Says)], Own: "the bus", //nolint:gosec // a small number
						}
						if seed%2 == 0 {
							a.Liked = "the tour"
						}
						for _, n := range AllNotes {
							if d := ComposeNote(a, n); d.Body != "" {
								do(a, n, d)
							}
						}
					}
				}
			}
		}
	}
}

// apart are words that may come back: names, the role, and what has no other word.
var apart = []string{"there", "there's", "would", "about", "other", "thank", "thanks", "again", "answer", "interview", "engineer", "instruments", "arrow", "ortega", "another", "which", "where", "person"}

func TestNoteSentencesDoNotRepeatEachOther(t *testing.T) {
	t.Parallel()
	seen := map[string]int{}
	plainNotes(30, func(_ Answers, n Note, d Draft) {
		for _, text := range messagesOf(n, d) {
			var before []string
			thanked := false
			for _, sentence := range strings.FieldsFunc(text, func(r rune) bool { return r == '.' || r == '?' || r == '\n' }) {
				words := strings.FieldsFunc(strings.ToLower(sentence), func(r rune) bool { return (r < 'a' || r > 'z') && r != '\'' })
				for _, w := range words {
					if len(w) >= 5 && has(before, w) && !has(apart, w) {
						seen[string(n)+" "+w]++
						if seen[string(n)+" "+w] == 1 {
							t.Errorf("%s: %q twice in neighbouring sentences:\n%s", n, w, text)
						}
					}
				}
				if len(words) > 0 {
					if thanked && strings.Contains(strings.ToLower(sentence), "thank you") {
						t.Errorf("%s: thank you twice:\n%s", n, text)
					}
					thanked = strings.Contains(strings.ToLower(sentence), "thank you")
					before = words
				}
			}
		}
	})
	if len(seen) > 0 {
		t.Log(seen)
	}
}

// messagesOf gives what is sent at one time: the note, or each answer.
func messagesOf(n Note, d Draft) []string {
	if n != PushBackNote {
		return []string{d.Body}
	}
	var texts []string
	for _, s := range d.Spans {
		texts = append(texts, d.Body[s.Start:s.End])
	}
	return texts
}

func TestNotesHaveFourWordings(t *testing.T) {
	t.Parallel()
	single := map[string]bool{}
	heard := map[Note]map[string]bool{}
	plainNotes(20, func(a Answers, n Note, d Draft) {
		for _, s := range d.Spans {
			if s.Wordings < 4 && s.Slot != "greeting" && s.Slot != "closing" {
				single[fmt.Sprint(s.Slot, " ", s.Phrase, " ", a.Tone, ": ", s.Wordings)] = true
			}
		}
		if heard[n] == nil {
			heard[n] = map[string]bool{}
		}
		heard[n][d.Body] = true
	})
	for cell := range single {
		t.Error(cell)
	}
	for n, texts := range heard {
		t.Logf("%s: %d different texts", n, len(texts))
	}
}

func TestNoteTones(t *testing.T) {
	t.Parallel()
	contractions := map[Tone]int{}
	plainNotes(10, func(a Answers, n Note, d Draft) {
		count := contractionsIn(d.Body)
		contractions[a.Tone] += count
		if a.Tone != Warm && count > 0 {
			t.Fatalf("%d contractions in a %s %s:\n%s", count, a.Tone, n, d.Body)
		}
		if strings.Contains(d.Body, "!") {
			t.Fatalf("an exclamation mark:\n%s", d.Body)
		}
		if words := len(strings.Fields(d.Body)); n != PushBackNote && words > 90 {
			t.Fatalf("%d words in a %s:\n%s", words, n, d.Body)
		}
		for _, p := range PushBacks(a) {
			if words := len(strings.Fields(p.Answer)); n == PushBackNote && words > 50 {
				t.Errorf("%d words: %s", words, p.Answer)
			}
		}
	})
	if contractions[Warm] == 0 {
		t.Error("a warm note has no contractions")
	}
}

func TestRewordNote(t *testing.T) {
	t.Parallel()
	a := noteCases()[0].cases[0]
	for _, n := range AllNotes {
		for _, s := range ComposeNote(a, n).Spans {
			seen, b := map[string]bool{}, a
			for range s.Wordings {
				b = RewordNote(b, n, s.Slot, 1)
				seen[ComposeNote(b, n).Body+ComposeNote(b, n).Subject] = true
			}
			if s.Slot == "closing" && s.Phrase == "name" {
				continue
			}
			if len(seen) != s.Wordings || b.Wording[s.Slot] != s.Phrase {
				t.Errorf("%s %s: %d texts of %d wordings", n, s.Slot, len(seen), s.Wordings)
			}
		}
		if b := RewordNote(a, n, "nowhere", 1); b.Wording != nil {
			t.Errorf("%s: a slot that it lacks changed the answers", n)
		}
	}
	if b := RewordNote(Answers{Outcome: Ask}, ReopenNote, "note-sorry", 1); b.Wording != nil {
		t.Error("a note that is not offered changed the answers")
	}
}

func BenchmarkComposeNote(b *testing.B) {
	a := noteCases()[0].cases[0]
	for _, n := range AllNotes {
		b.Run(string(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ComposeNote(a, n)
			}
		})
	}
}
