package ui_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"decline/drafts"
	"decline/tone"
	"decline/ui"
)

func one[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

func some[T any](r *rand.Rand, list []T) []T {
	if r.IntN(3) == 0 {
		return nil
	}
	chosen := []T{}
	for _, v := range list {
		if r.IntN(3) == 0 {
			chosen = append(chosen, v)
		}
	}
	return chosen
}

// thanked gives what is thanked for: nothing that is chosen, or their time and
// perhaps more. A letter that thanks for nothing is warned of, and rightly.
func thanked(r *rand.Rand) []drafts.Thanks {
	chosen := some(r, drafts.AllThanks)
	if chosen != nil && !slices.Contains(chosen, drafts.TheirTime) {
		chosen = append(chosen, drafts.TheirTime)
	}
	return chosen
}

// plausible gives answers of which the check can ask nothing: every choice, and
// the person's own words where they are harmless.
func plausible(r *rand.Rand) drafts.Answers {
	a := drafts.Answers{
		Seed: r.Uint64(), Stage: one(r, drafts.Stages),
		To:      one(r, []string{"", "Nora", "Ana, Ben, Carla", "Ms Osei", "Åsa Öberg-Łuczak", "O’Neill", "Dr. de la Cruz"}),
		Company: one(r, []string{"", "Arrow Instruments", "Hale & Webb", "Łódź sp. z o.o.", "the BBC", "St Mary's Hospital"}),
		Role:    one(r, []string{"", "Test Engineer", "Music Teacher", "Staff Nurse", "Interaction Designer", "iOS Developer"}),
		From:    one(r, []string{"", "Luis Ortega", "Ewa Nowak", "Rana Aziz", "李娜"}),
		Reason:  one(r, drafts.Reasons), Outcome: one(r, append(slices.Clone(drafts.Outcomes), "", drafts.Withdraw)),
		Say: one(r, append(slices.Clone(drafts.Says), "")), WhyNot: one(r, append(slices.Clone(drafts.Says), "")),
		Times: one(r, []string{"", "Thursday morning or Friday", "any day next week"}),
		Terms: some(r, drafts.Terms), OwnTerm: "a company car", Facts: some(r, drafts.Facts),
		LookingFor: one(r, []string{"", "work closer to design", "a part-time role"}),
		Thanks:     thanked(r), Liked: one(r, []string{"", "the afternoon with your team", "how open you were"}),
		Door: some(r, drafts.Doors), Tone: one(r, drafts.Tones), Length: one(r, drafts.Lengths),
		Channel: one(r, drafts.Channels),
	}
	if a.Say == drafts.Own {
		a.Own = "I have other plans for the year"
	}
	if a.WhyNot == drafts.Own {
		a.OwnWhyNot = "something has come up that day"
	}
	if r.IntN(2) == 0 {
		now := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)
		a.When = drafts.When{Given: now, At: now.Add(time.Duration(r.IntN(300)) * time.Hour), Clock: r.IntN(3) > 0}
		a.When.Twelve, a.When.MonthFirst = r.IntN(2) > 0, r.IntN(2) > 0
	}
	return a
}

// TestEveryLetterIsReady checks letters of all kinds that drafts can write:
// nothing in them is warned of, and the check sees what they do.
func TestEveryLetterIsReady(t *testing.T) {
	t.Parallel()
	n, failed := readyLetters, 0
	if testing.Short() {
		n = 1_000
	}
	r := rand.New(rand.NewPCG(4, 2))
	for range n {
		a := plausible(r)
		d := drafts.Compose(a)
		if bad := notReady(d.Body, ui.Facts(a), owedBy(a, d)); bad != "" {
			if failed++; failed <= 25 {
				t.Errorf("%s\n%s\n%+v", bad, d.Body, ui.Facts(a))
			}
		}
	}
	t.Logf("%d letters, %d not ready", n, failed)
}

// owedBy gives the acts that a letter has, in the check's names.
func owedBy(a drafts.Answers, d drafts.Draft) (kinds []string) {
	if a.Settled().Outcome == drafts.NoAnswer || d.Channel == drafts.Phone {
		return nil
	}
	for act, kind := range map[drafts.Act]string{
		drafts.Greeting: "greeting", drafts.Thanking: "thanks", drafts.Decision: "decision", drafts.Request: "request",
		drafts.Help: "help", drafts.OpenDoor: "door", drafts.Wishes: "wish",
	} {
		if act == drafts.Wishes && d.Has(drafts.Request) {
			continue // of a letter that goes on, it looks forward
		}
		if d.Has(act) {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// notReady tells what the check has against a text, and which of the acts it
// does not see.
func notReady(text string, facts tone.Facts, owed []string) string {
	var bad []string
	report := tone.Check(text, facts)
	for _, f := range report.Findings {
		if f.Severity != tone.Note {
			bad = append(bad, fmt.Sprintf("%s %q", f.Rule, text[f.Start:f.End]))
		}
	}
	for _, kind := range owed {
		if !slices.ContainsFunc(report.Acts, func(a tone.Act) bool { return a.Kind == kind }) {
			bad = append(bad, "no "+kind)
		}
	}
	slices.Sort(bad)
	return strings.Join(bad, "; ")
}

// TestEveryNoteIsReady checks the notes for afterwards.
func TestEveryNoteIsReady(t *testing.T) {
	t.Parallel()
	n, failed := readyNotes, 0
	if testing.Short() {
		n = 300
	}
	r := rand.New(rand.NewPCG(4, 3))
	for range n {
		a := plausible(r)
		for _, note := range a.OfferedNotes() {
			for _, d := range notesOf(a, note) {
				if bad := notReady(d.Body, ui.NoteFacts(a, note, d.Channel), nil); bad != "" {
					if failed++; failed <= 15 {
						t.Errorf("%s: %s\n%s", note, bad, d.Body)
					}
				}
			}
		}
	}
	t.Logf("%d times the notes, %d not ready", n, failed)
}

// notesOf gives the messages of a note: one, or each answer to a push-back.
func notesOf(a drafts.Answers, n drafts.Note) []drafts.Draft {
	if n != drafts.PushBackNote {
		return []drafts.Draft{drafts.ComposeNote(a, n)}
	}
	var list []drafts.Draft
	for _, p := range drafts.PushBacks(a) {
		list = append(list, drafts.Draft{Body: p.Answer, Channel: a.Settled().Channel})
	}
	return list
}
