package drafts

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

var (
	oddNames  = []string{"", "Nora", "Ana, Ben, Carla", "Ms Osei", "Åsa Öberg-Łuczak", "李娜", "O’Neill", "J. R.", "Dr. de la Cruz and team", "Zoë; Max"}
	companies = []string{"", "Arrow Instruments", "Acme Inc.", "Brightline!", "Hale & Webb", "Łódź sp. z o.o.", "the BBC", strings.Repeat("Long ", 12) + "Ltd"}
	roles     = []string{"", "Test Engineer", "Music Teacher post", "the Clerk position", "role", "Interaction Designer", "iOS Developer", strings.Repeat("Senior ", 12) + "Lead"}
	clauses   = []string{"", "the commute", "of the commute", "because I need to stay here.", "for family reasons", "I move. In May I start", "too far", "want to stay home", "My wife is ill", "due to the hours"}
	likes     = []string{"", "the afternoon with your team", "I enjoyed meeting Marta.", "The tour.", "how open you were", "Marta's questions"}
	times     = []string{"", "Thursday morning or Friday", "any day next week", "I can do Thursday", "after 4 pm", "on Monday.", "How about Friday?"}
	terms     = []string{"", "a company car", "could it be part-time?", "Is remote work possible", "I would need Fridays off"}
)

func any1[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

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

// anyAnswers gives answers that a person could give, odd ones among them.
func anyAnswers(r *rand.Rand) Answers {
	a := Answers{
		Seed: r.Uint64(), Stage: any1(r, append(Stages, "")), To: any1(r, oddNames), Company: any1(r, companies),
		Role: any1(r, roles), From: any1(r, oddNames), Reason: any1(r, append(Reasons, "")),
		Outcome: any1(r, append(Outcomes, "", Withdraw)), Say: any1(r, append(Says, "")), Own: any1(r, clauses),
		WhyNot: any1(r, append(Says, "")), OwnWhyNot: any1(r, clauses), Times: any1(r, times),
		LookingFor: any1(r, likes), Talk: any1(r, times), Terms: some(r, Terms), OwnTerm: any1(r, terms),
		Facts: some(r, Facts), Thanks: some(r, AllThanks), Liked: any1(r, likes), Door: some(r, Doors),
		Tone: any1(r, append(Tones, "")), Length: any1(r, append(Lengths, "")), Channel: any1(r, append(Channels, "")),
	}
	if r.IntN(2) == 0 {
		a.When = at(r.IntN(300))
		a.When.Clock = r.IntN(3) > 0
		a.When.Twelve, a.When.MonthFirst = r.IntN(2) > 0, r.IntN(2) > 0
	}
	if r.IntN(4) == 0 {
		a.Contact, a.Agency = "0161 496 0000", "Reed & Sons"
	}
	return a
}

// A kind gives the number of each answer's value, so that pairs can be counted.
func kinds(a Answers) [12]int {
	of := func(at int) int { return at + 1 }
	listed := func(n int, given bool) int {
		if !given {
			return 0
		}
		return min(n, 2) + 1
	}
	return [12]int{
		of(slices.Index(Stages, a.Stage)), of(slices.Index(Reasons, a.Reason)), of(slices.Index(Outcomes, a.Outcome)),
		of(slices.Index(Says, a.Say)), of(slices.Index(Says, a.WhyNot)), of(slices.Index(Tones, a.Tone)),
		of(slices.Index(Lengths, a.Length)), of(slices.Index(Channels, a.Channel)),
		listed(len(a.Thanks), a.Thanks != nil), listed(len(a.Door), a.Door != nil),
		listed(len(a.Terms), a.Terms != nil), listed(len(a.Facts), a.Facts != nil),
	}
}

// pairs holds which pairs of values of two different answers have been seen.
type pairs [12][12][18][18]bool

func (p *pairs) add(k [12]int) {
	for i := range k {
		for j := i + 1; j < len(k); j++ {
			p[i][j][k[i]][k[j]] = true
		}
	}
}

// missing counts the pairs that were never seen. Every value is numbered from 0
// (not answered); Withdraw counts as no outcome of the list.
func (p *pairs) missing(sizes [12]int) int {
	n := 0
	for i := range sizes {
		for j := i + 1; j < len(sizes); j++ {
			for x := range sizes[i] {
				for y := range sizes[j] {
					if !p[i][j][x][y] {
						n++
					}
				}
			}
		}
	}
	return n
}

// TestCombinations composes letters of every pair of values, and checks each
// against all that a letter of its kind owes.
func TestCombinations(t *testing.T) {
	t.Parallel()
	const parts = 4
	n := letters
	if testing.Short() {
		n = 5_000
	}
	var failed, checked atomic.Int64
	seen := make([]pairs, parts)
	t.Run("letters", func(t *testing.T) {
		for part := range parts {
			t.Run(fmt.Sprint(part), func(t *testing.T) {
				t.Parallel()
				r := rand.New(rand.NewPCG(1, uint64(part)))
				for range n / parts {
					a := anyAnswers(r)
					seen[part].add(kinds(a))
					checked.Add(1)
					if bad := everyFault(a); len(bad) > 0 && failed.Add(1) <= 12 {
						t.Errorf("%v\n%s\n%+v", bad, Compose(a).Body, a.Settled())
					}
				}
			})
		}
	})
	var all pairs
	for part := range seen {
		for i := range all {
			for j := range all[i] {
				for x := range all[i][j] {
					for y := range all[i][j][x] {
						all[i][j][x][y] = all[i][j][x][y] || seen[part][i][j][x][y]
					}
				}
			}
		}
	}
	sizes := [12]int{6, 18, 7, 5, 5, 4, 4, 6, 4, 4, 4, 4}
	if missing := all.missing(sizes); missing > 0 {
		t.Errorf("%d pairs of values were never composed", missing)
	}
	t.Logf("%d letters, %d with a fault", checked.Load(), failed.Load())
}

// everyFault gives all that is wrong with the letter of some answers.
func everyFault(a Answers) []string {
	d, s := Compose(a), a.Settled()
	bad := faults(s, d)
	bad = append(bad, forbidden(s, d)...)
	if s.Outcome == NoAnswer {
		return bad
	}
	bad = append(bad, orderFaults(s, d)...)
	bad = append(bad, owed(s, d)...)
	bad = append(bad, firstParagraph(d)...)
	bad = append(bad, stageFaults(s, d)...)
	return append(bad, nameFaults(s, d)...)
}

func TestNoAnswerGivesNothingAway(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		a := Answers{Seed: seed, Stage: Approached, Reason: Doubtful, To: "Robin", Company: "Arrow", Role: "Clerk", From: "Milan Kovac", Contact: "m@x.org"}
		for _, a.Channel = range Channels {
			d := Compose(a)
			for _, secret := range []string{"Robin", "Arrow", "Clerk", "Milan", "m@x.org"} {
				if strings.Contains(d.Body+d.Subject, secret) {
					t.Errorf("%q gives away %s", d.Body, secret)
				}
			}
			if d.Subject != "" || strings.Count(d.Body, "\n") != 1 {
				t.Errorf("not two lines without a subject: %q", d.Body)
			}
		}
	}
}

func TestADoubtLeavesNoDoorOpen(t *testing.T) {
	t.Parallel()
	for seed := range uint64(60) {
		for _, length := range Lengths {
			for _, tone := range Tones {
				a := Answers{Seed: seed, Stage: Approached, Reason: Doubtful, Outcome: Decline, Role: "Clerk", Length: length, Tone: tone}
				d := Compose(a)
				for _, open := range []string{"stay in touch", "again", "glad", "news", "pleasure"} {
					if d.Has(OpenDoor) || strings.Contains(d.Body, open) {
						t.Errorf("%q leaves a door open:\n%s", open, d.Body)
					}
				}
			}
		}
	}
}
