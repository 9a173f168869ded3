package drafts

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// budget gives the words that a declining e-mail or cold message may have.
func budget(a Answers) (low, high int) {
	s := a.Settled()
	switch {
	case s.Stage == Approached:
		return 8, map[Length]int{Short: 25, Standard: 49, Full: 70}[s.Length]
	case s.Length == Short:
		return 15, 62
	case s.Length == Standard:
		return 45, 90
	default:
		return 60, 130
	}
}

func TestWordBudgets(t *testing.T) {
	t.Parallel()
	type figure struct{ low, high, sum, n int }
	figures := map[string]figure{}
	for seed := range uint64(60) {
		for _, stage := range Stages {
			for _, reason := range Reasons {
				for _, tone := range Tones {
					for _, length := range Lengths {
						a := Answers{
							Seed: seed, Stage: stage, Reason: reason, Outcome: Decline, Tone: tone, Length: length, Channel: Email,
							To: "Nora", Company: "Arrow Instruments", Role: "Test Engineer", From: "Luis Ortega",
						}
						if stage == Scheduled {
							a.When = at(50)
						}
						n := bodyWords(Compose(a))
						low, high := budget(a)
						if n < low || n > high {
							t.Errorf("%d words, not %d to %d:\n%s", n, low, high, Compose(a).Body)
						}
						key := string(stage) + " " + string(length)
						f, ok := figures[key]
						if !ok {
							f.low = n
						}
						f.low, f.high = min(f.low, n), max(f.high, n)
						f.sum, f.n = f.sum+n, f.n+1
						figures[key] = f
					}
				}
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(figures)) {
		f := figures[key]
		t.Logf("%-22s %3d to %3d words, %d on average", key, f.low, f.high, f.sum/f.n)
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
