package drafts

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
)

func TestPhraseFilesAreSound(t *testing.T) {
	t.Parallel()
	b, err := readBook(phraseFiles)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for slot, groups := range b {
		for _, g := range groups {
			if len(g.phrases) == 0 {
				t.Errorf("%s: a header without phrases", slot)
			}
			n += len(g.phrases)
		}
	}
	t.Logf("%d phrases in %d slots", n, len(b))
}

func TestReadBookSaysWhere(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, want string }{
		{"no slot", "a Hello", "phrases/x.txt:1: no slot yet"},
		{"no header", "@ s\na Hello", "phrases/x.txt:2: no header yet"},
		{"unknown word", "@ s\n= * | later\na Hello", `phrases/x.txt:2: "later" is not known here`},
		{"tone in the wrong place", "@ s\n= * | warm\na Hello", `phrases/x.txt:2: "warm" is not known here`},
		{"too many parts", "@ s\n= a | * | * | * | *\na Hello", "phrases/x.txt:2: a header has at most four parts"},
		{"twice", "@ s\n= *\na Hello\n\n# again\na Hi", "phrases/x.txt:6: id a stands twice in slot s"},
		{"bracket", "@ s\n= *\na Hello [{to}", "phrases/x.txt:3: [ and ], { and } do not match in a"},
		{"no text", "@ s\n= *\na", "phrases/x.txt:3: a phrase is an id and a text"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			_, err := readBook(fstest.MapFS{"phrases/x.txt": {Data: []byte(test.text)}})
			if !errors.Is(err, errPhrase) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

// TestEveryCellHasAChoice composes every kind of letter and checks that no slot
// it asks for has a single wording. The formal greeting is always Dear.
func TestEveryCellHasAChoice(t *testing.T) {
	t.Parallel()
	seen := map[string]int{}
	for _, stage := range Stages {
		for _, reason := range Reasons {
			for _, outcome := range Outcomes {
				for _, tone := range Tones {
					for _, length := range Lengths {
						for _, say := range Says {
							for i, ch := range Channels {
								a := Answers{
									Stage: stage, Reason: reason, Outcome: outcome, Tone: tone, Length: length, Say: say, WhyNot: say,
									Channel: ch, To: "Nora", Liked: "the tour", LookingFor: "work", Talk: "Friday",
									Own: "I move", OwnWhyNot: "I move", Times: []string{"", "Friday"}[i%2], Door: Doors[i : i+2],
									Thanks: []Thanks{AllThanks[i]},
								}
								if stage == Scheduled {
									a.When = at(10 + 60*(i%2))
								}
								for _, s := range Compose(a).Spans {
									single := s.Phrase == "name" || s.Phrase == "dear" && tone == Formal || s.Phrase == "nobody" ||
										strings.HasPrefix(s.Phrase, "o-") || s.Phrase == "l-own" || a.Settled().Outcome == NoAnswer
									if s.Wordings < 2 && !single {
										seen[s.Slot+" "+s.Phrase]++
									}
								}
							}
						}
					}
				}
			}
		}
	}
	for cell, n := range seen {
		t.Errorf("%s has one wording only (%d times)", cell, n)
	}
}

// wornOut are VOICE's phrases that nobody believes, and openings that grant
// permission or hide behind a pretext.
var wornOut = []string{
	"thank you for the opportunity", "after careful consideration", "i regret", "at this time", "at this juncture",
	"moving forward", "career goals", "other opportunities", "not an easy decision", "i am writing to", "i'm writing to",
	"do not hesitate", "don't hesitate", "truly", "greatly", "sincerely appreciate", "esteemed", "prestigious", "impressive",
	"wonderful", "the right candidate", "all the best in your search", "keep me in mind", "future opportunities",
	"continued success", "inconvenience", "finds you well", "reach out", "touch base", "circle back", "going forward",
	"best fit", "unforeseen", "kindly", "hereby", "respectfully", "paths cross", "look forward to hearing from you",
	"unfortunately", "you are welcome to", "opportunity", "excited", "thrilled", "delighted", "a joy",
}

// britishOrAmerican are spelt differently on the two sides of the Atlantic.
var britishOrAmerican = []string{
	"organis", "organiz", "favour", "favor", "programme", "apologis", "apologiz", "honour", "honor", "behaviour",
	"behavior", "colour", "realis", "realiz", "recognis", "recogniz", "centre", "center", "cheque", "cancelled",
	"canceled", "travelling", "traveling", "whilst", "judgement", "judgment", "practise", "licence", "enrol", "fulfil",
	"learnt", "learned of", "whilst", "labour", "labor", "neighbour", "specialis", "grey", "diary", "fortnight",
}

func TestWordsThatStayOut(t *testing.T) {
	t.Parallel()
	b, _ := readBook(phraseFiles)
	for slot, groups := range b {
		for _, g := range groups {
			for _, p := range g.phrases {
				text := strings.ToLower(p.text)
				for _, words := range [...][]string{wornOut, britishOrAmerican} {
					for _, w := range words {
						if strings.Contains(text, w) {
							t.Errorf("%s %s: %q in %q", slot, p.id, w, p.text)
						}
					}
				}
				if strings.Contains(text, "your team") || strings.Contains(text, "your company") {
					t.Errorf("%s %s speaks to the employer; it may be an agency", slot, p.id)
				}
			}
		}
	}
}
