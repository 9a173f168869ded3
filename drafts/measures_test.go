package drafts

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// budget gives the words that an e-mail may have between greeting and closing.
func budget(a Answers) (low, high int) {
	s := a.Settled()
	switch {
	case s.Stage == Approached:
		return 8, map[Length]int{Short: 25, Standard: 49, Full: 70}[s.Length]
	case s.Length == Short:
		return 15, 80
	case s.Length == Standard:
		return 45, 90
	default:
		return 45, 130
	}
}

func TestWordBudgets(t *testing.T) {
	t.Parallel()
	type figure struct{ low, high, sum, n int }
	figures := map[string]figure{}
	over := map[string]int{}
	for seed := range uint64(20) {
		everyKind(seed, func(a Answers) {
			a.Channel, a.Thanks = Email, nil
			if len(a.Door) > 1 && (a.Settled().Stage == Approached || a.Length == Short || has(a.Door, Refer) || len(a.Door) > 2 || a.Settled().When.Soon()) {
				return // who opens several doors gets the words that they take
			}
			d := Compose(a)
			n := bodyWords(d)
			low, high := budget(a)
			key := fmt.Sprintf("%-12s %-9s %s", a.Outcome, a.Length, a.Stage)
			soon := a.Settled().When.Soon() // the apology is owed
			sentences := len(sentencesOf(d))
			if n < low || n > high || a.Length == Short && sentences > 3 && !soon {
				if over[key]++; over[key] == 1 {
					t.Errorf("%d words, not %d to %d, in %d sentences (%s):\n%s", n, low, high, sentences, key, d.Body)
				}
			}
			f, ok := figures[key]
			if !ok {
				f.low = n
			}
			f.low, f.high = min(f.low, n), max(f.high, n)
			f.sum, f.n = f.sum+n, f.n+1
			figures[key] = f
		})
	}
	for _, key := range slices.Sorted(maps.Keys(figures)) {
		f := figures[key]
		t.Logf("%-36s %3d to %3d words, %d on average; %d out of bounds", key, f.low, f.high, f.sum/f.n, over[key])
	}
}

// contractionsIn counts the contractions of our own; names are chosen without.
func contractionsIn(text string) int {
	n := 0
	for _, end := range []string{"'m", "'d", "'ve", "'ll", "n't", "it's", "t's "} {
		n += strings.Count(text, end)
	}
	return n
}

func TestTonesAreMeasured(t *testing.T) {
	t.Parallel()
	contractions, length, sentences := map[Tone]int{}, map[Tone]int{}, map[Tone]int{}
	for seed := range uint64(200) {
		for _, s := range situations()[:10] {
			for _, a := range s.cases {
				a.Seed, a.Length, a.Channel = seed, Standard, Email
				for _, a.Tone = range Tones {
					d := Compose(a)
					n := contractionsIn(d.Body)
					limit := map[Tone]int{Warm: 4, Professional: 1, Formal: 0}[a.Tone]
					if n > limit {
						t.Fatalf("%d contractions in a %s letter:\n%s", n, a.Tone, d.Body)
					}
					if strings.Count(d.Body, "!") > strings.Count(a.Company, "!") {
						t.Fatalf("an exclamation mark:\n%s", d.Body)
					}
					contractions[a.Tone] += n
					length[a.Tone] += bodyWords(d)
					sentences[a.Tone] += strings.Count(d.Body, ". ") + strings.Count(d.Body, ".\n")
				}
			}
		}
	}
	mean := func(tone Tone) float64 { return float64(length[tone]) / float64(sentences[tone]) }
	for _, tone := range Tones {
		t.Logf("%-12s %d contractions, %.1f words a sentence", tone, contractions[tone], mean(tone))
	}
	if contractions[Warm] <= contractions[Professional] || contractions[Professional] <= contractions[Formal] {
		t.Error("contractions do not fall from warm over professional to formal")
	}
	if mean(Warm) > mean(Professional) || mean(Professional) > mean(Formal) {
		t.Error("sentences do not grow with formality")
	}
}

// keyWords should stand once at most in a standard letter.
var keyWords = []string{"happy to hear", "glad", "I hope", "decided", "wanted", "straight away", "sorry", "stay in touch", "I would like", "I'd like", "thank"}

func TestActsDoNotRepeatEachOther(t *testing.T) {
	t.Parallel()
	repeated := map[string]int{}
	total := 0
	for seed := range uint64(300) {
		for _, s := range situations()[:8] {
			for _, a := range s.cases {
				a.Seed, a.Length, a.Channel, a.Own = seed, Standard, Email, ""
				for _, a.Tone = range Tones {
					total++
					d := Compose(a)
					body := strings.ToLower(d.Body)
					for _, w := range keyWords {
						if n := strings.Count(body, strings.ToLower(w)); n > 1 {
							repeated[w]++
							if repeated[w] == 1 {
								t.Logf("%q %d times:\n%s", w, n, d.Body)
							}
						}
					}
				}
			}
		}
	}
	for w, n := range repeated {
		if n*100 > total*12 {
			t.Errorf("%q is repeated in %d of %d letters", w, n, total)
		}
	}
	t.Log(repeated, total)
}

// TestWhoWasTreatedBadlyDoesNotGush proves the restraint after a bad process.
func TestWhoWasTreatedBadlyDoesNotGush(t *testing.T) {
	t.Parallel()
	for seed := range uint64(80) {
		a := Answers{Seed: seed, Stage: Final, Reason: Process, Role: "Clerk", From: "Jo"}
		if s := a.Settled(); s.Length != Standard || len(s.Door) != 1 || s.Door[0] != GoodWishes {
			t.Fatalf("length %s, doors %v", s.Length, s.Door)
		}
		a.Length = Full
		body := strings.ToLower(Compose(a).Body)
		for _, gush := range []string{"pleasure", "once more", "interesting", "glad", "stay in touch"} {
			if strings.Contains(body, gush) {
				t.Errorf("%q in\n%s", gush, body)
			}
		}
		if n := strings.Count(body, "thank"); n != 1 {
			t.Errorf("%d thanks in\n%s", n, body)
		}
	}
}
