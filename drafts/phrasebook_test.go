package drafts

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPhraseFilesAreSound(t *testing.T) {
	t.Parallel()
	b, err := readBook(phraseFiles())
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

// TestEveryPhraseFileIsRead: what lies in the folder is in the program.
func TestEveryPhraseFileIsRead(t *testing.T) {
	t.Parallel()
	names, err := filepath.Glob("phrases/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no files: %v", err)
	}
	files := phraseFiles()
	if len(files) != len(names) {
		t.Errorf("%d files are read, %d lie there", len(files), len(names))
	}
	for _, f := range files {
		if data, err := os.ReadFile("phrases/" + f.name); err != nil || string(data) != f.text {
			t.Errorf("%s is not the file of that name: %v", f.name, err)
		}
	}
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
			_, err := readBook([]phraseFile{{"x.txt", test.text}})
			if !errors.Is(err, errPhrase) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

// fewer lists what has fewer than four wordings: greetings and closings come
// from the tone's set, small words and the person's own have one, and "how the
// next steps take" no other.
func fewer(s Span) bool {
	switch s.Slot {
	case "greeting", "closing", "question":
		return true
	}
	return s.Phrase == "l-own" || s.Phrase == "t-question" || strings.HasPrefix(s.Phrase, "o-as") ||
		strings.HasPrefix(s.Phrase, "o-because") || strings.HasPrefix(s.Phrase, "o-for") || strings.HasPrefix(s.Phrase, "o-sentence")
}

// TestEveryCellHasFourWordings composes every kind of letter, in every tone and
// length and on every channel, and counts what could stand in each place.
func TestEveryCellHasFourWordings(t *testing.T) {
	t.Parallel()
	few, cells := map[string]int{}, map[string]bool{}
	look := func(a Answers) {
		s := a.Settled()
		for _, sp := range Compose(a).Spans {
			cells[string(s.Stage+"/")+string(s.Tone+"/")+string(s.Length+"/")+string(s.Outcome+"/")+string(s.Reason+"/")+string(s.Say+"/")+sp.Slot] = true
			if sp.Wordings < 4 && !fewer(sp) {
				few[fmt.Sprintf("%s (%s %s %s %s): %d", sp.Slot, s.Stage, s.Tone, s.Length, sp.Phrase, sp.Wordings)]++
			}
		}
	}
	for seed := range uint64(3) {
		everyKind(seed, look)
	}
	for _, stage := range Stages {
		for _, tone := range Tones {
			for _, length := range Lengths {
				for _, outcome := range Outcomes[:5] {
					for _, ch := range Channels {
						for i, thanks := range AllThanks {
							a := Answers{Stage: stage, Tone: tone, Length: length, Outcome: outcome, Channel: ch, Thanks: []Thanks{thanks},
								Liked: "the tour", LookingFor: "work", Talk: "Friday", Door: []Door{Doors[i]}, Times: []string{"", "Friday", "I can do Friday"}[i%3]}
							if stage == Scheduled {
								a.When = at(10 + 60*(i%2))
							}
							look(a)
						}
					}
				}
			}
		}
	}
	for cell, n := range few {
		t.Errorf("%s (%d times)", cell, n)
	}
	t.Logf("%d cells", len(cells))
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
	b, _ := readBook(phraseFiles())
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
