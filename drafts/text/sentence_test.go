package text

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestSentences(t *testing.T) {
	t.Parallel()
	// In each case the sentences are divided by " | " or by " |\n", which are
	// taken out to make the text.
	tests := []string{
		"",
		"Thank you",
		"Thank you. | I have decided not to come.",
		"Hi Nora, |\n|\nThank you for the invitation. | I will not go on. |\n|\nBest wishes, |\nAda Lovelace |\n+44 20 7946 0000",
		"hi nora, |\nthanks for writing. | i will pass. |\n|\nbest, |\nada",
		"thanks for that. | i'm going to pass.",
		"Dr. Kim and Mr. and Mrs. Lee met Ms. Day at St. Mary's. | It went well.",
		"I spoke with J. Smith and J.R. Lee. | They were kind.",
		"It was Nora and I. | Then we left.",
		"Tools, e.g. Go, i.e. the language, etc. are fine.",
		"I work at Acme Inc. in London and Bolt Ltd. Thursdays too.",
		"I work at Acme Inc. | I like it.",
		"It begins at 9.30 a.m. on Friday, No. 5, approx. 2.5 hours.",
		"It begins at 9 a.m. Tuesday. | It ends at 5 p.m. | Thank you.",
		"No. | I will not.",
		"See example.com or mail ada@example.co.uk. | Thanks!",
		"He said “no.” | “Why?” asked Nora. | (It was late.) | Then we left.",
		"\"Really?\" she said. | Yes!",
		"It was ... fine. | It was… fine. | It was over... | Then nothing.",
		"Really?! | Yes.",
		"Thank you for the time that you and the team\ntook for me on Tuesday. | I have decided\nto stay where I am.",
		"Thank you for the invitation, and for your patience;\nI have decided to stay. | I'm sorry.",
		"I enjoyed our talk very much, all of it,\nbut I will not go on.",
		"I enjoyed it very much. |\nit was kind.",
		"... | And so on.",
		"Dear Nora, |\nThank you. |\n|\n- one |\n- two",
		"谢谢。 | 我不来了。",
	}
	for _, tt := range tests {
		var want []string
		for _, part := range strings.Split(tt, "|") {
			if part = strings.TrimSpace(part); part != "" {
				want = append(want, part)
			}
		}
		in := strings.ReplaceAll(strings.ReplaceAll(tt, " |", ""), "|", "")
		if got := pieces(in); !slices.Equal(got, want) {
			t.Errorf("Sentences(%q):\n got %q\nwant %q", in, got, want)
		}
	}
}

func pieces(s string) []string {
	var list []string
	for _, span := range Sentences(s) {
		list = append(list, s[span.Start:span.End])
	}
	return list
}

func TestSentencesWithoutSpaceBetween(t *testing.T) {
	t.Parallel()
	if got := pieces("谢谢。我不来了。"); len(got) != 2 {
		t.Errorf("got %q", got)
	}
	if got := pieces(" \n \n"); got != nil {
		t.Errorf("blank text has the sentences %q", got)
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("Hi Nora,\nthanks. I\n\n“No.” e.g. 9.30")
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		var rest strings.Builder
		for _, span := range Sentences(s) {
			if span.Start < last || span.End <= span.Start || span.End > len(s) {
				t.Fatalf("%q: %v after %d", s, span, last)
			}
			if piece := s[span.Start:span.End]; strings.TrimSpace(piece) != piece {
				t.Fatalf("%q: %q has space around it", s, piece)
			}
			rest.WriteString(s[last:span.Start])
			last = span.End
		}
		rest.WriteString(s[last:])
		if strings.TrimFunc(rest.String(), unicode.IsSpace) != "" {
			t.Fatalf("%q: %q is in no sentence", s, rest.String())
		}
	})
}
