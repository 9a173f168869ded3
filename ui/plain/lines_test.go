package plain

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"decline/drafts"
	"decline/drafts/text"
	"decline/ui/questions"
)

func TestLines(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", mostBytes)
	tests := []struct {
		name, in string
		want     []string // "!" for one that is refused
	}{
		{"none", "", nil},
		{"ends", "a\nb\r\n\r\n\nlast", []string{"a", "b", "", "", "last"}},
		{"longest", long + "\r\nb\n", []string{long, "b"}},
		{"too long by one", long + "x\nb\n", []string{"!", "b"}},
		{"much too long", long + long + long + "\nb", []string{"!", "b"}},
		{"too long, and the last", long + long, []string{"!"}},
	}
	for _, test := range tests {
		l := newLines(strings.NewReader(test.in))
		var got []string
		for {
			line, err := l.next()
			if errors.Is(err, io.EOF) {
				break
			}
			if errors.Is(err, errTooLong) {
				line = "!"
			} else if err != nil {
				t.Fatal(err)
			}
			got = append(got, line)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: got %.40q, want %.40q", test.name, got, test.want)
		}
	}
}

func TestLinesThatAreRefusedChangeNothing(t *testing.T) {
	t.Parallel()
	tests := []struct{ line, said, to string }{
		{strings.Repeat("é", longestLine), "", strings.Repeat("é", longestLine)},
		{strings.Repeat("é", longestLine+1), "That is too long: 1,001 characters, a line here takes 1,000.", ""},
		{strings.Repeat("x", 70000), "the line is too long: 70,000 bytes, a line here takes 1,000 characters", ""},
		{"\x1b[A", "Unprintable characters left out: 1.", ""},
		{"Sa\x1b[31mm\u202e", "Unprintable characters left out: 2.", "Sam"},
	}
	for _, test := range tests {
		tr := newTrial("")
		tr.In = strings.NewReader("2\n" + test.line + "\n:quit\n")
		if end := tr.run(t); end.Answers.To != test.to {
			t.Errorf("%.20q: greets %.20q, want %.20q", test.line, end.Answers.To, test.to)
		}
		tr.wants(t, test.said)
	}
}

func TestNothingHostileIsWritten(t *testing.T) {
	t.Parallel()
	tr := newTrial("", ":more", ":letter", "p", "q")
	tr.Answers = drafts.Answers{To: "\x1b]0;x\aSam\u202e", Agency: "\x1b[2J", Contact: "\u009b31m"}
	tr.run(t)
	heard := tr.out.String()
	if clean, removed := text.Clean(heard); removed > 0 || clean != heard {
		t.Errorf("%d unclean characters are written: %q", removed, heard)
	}
}

func TestReplaced(t *testing.T) {
	t.Parallel()
	const body = "Dear Ada,\n\nOne. Two.\n\nThree.\n\nBest wishes,\nSam"
	tests := []struct {
		at         int
		line, want string
	}{
		{2, "Deux.", "Dear Ada,\n\nOne. Deux.\n\nThree.\n\nBest wishes,\nSam"},
		{0, "-", "One. Two.\n\nThree.\n\nBest wishes,\nSam"},
		{1, "-", "Dear Ada,\n\nTwo.\n\nThree.\n\nBest wishes,\nSam"},
		{2, "-", "Dear Ada,\n\nOne.\n\nThree.\n\nBest wishes,\nSam"},
		{3, "-", "Dear Ada,\n\nOne. Two.\n\nBest wishes,\nSam"},
		{5, "-", "Dear Ada,\n\nOne. Two.\n\nThree.\n\nBest wishes,"},
	}
	for _, test := range tests {
		if got := replaced(body, text.Sentences(body)[test.at], test.line); got != test.want {
			t.Errorf("sentence %d, %q: got %q, want %q", test.at, test.line, got, test.want)
		}
	}
	if got := replaced("One.", text.Span{End: 4}, "-"); got != "" {
		t.Errorf("the only sentence leaves %q", got)
	}
}

func TestEditIsTheScreensEdit(t *testing.T) {
	t.Parallel()
	a := drafts.Answers{Seed: 1}
	composed := drafts.Compose(a).Body
	once := drafts.Rewrite(a, "Mine.")
	if e := once.Edit; e == nil || e.Composed != composed || e.Text != "Mine." {
		t.Fatalf("first edit %+v", e)
	}
	once.Tone = drafts.Formal
	if e := drafts.Rewrite(once, "Mine too.").Edit; e.Composed != drafts.Compose(once).Body || e.Text != "Mine too." {
		t.Errorf("the second edit begins from %q", e.Composed)
	}
	if once.Edit.Text != "Mine." {
		t.Error("an earlier edit was changed in place")
	}
	once.Tone = ""
	if e := drafts.Rewrite(once, composed).Edit; e != nil {
		t.Errorf("back at what is composed there is still an edit: %+v", e)
	}
}

func TestAfterCopyKnowsNoKeyOfTheScreen(t *testing.T) {
	t.Parallel()
	for _, stage := range drafts.Stages {
		for _, outcome := range drafts.Outcomes {
			for _, channel := range drafts.Channels {
				when := drafts.When{Given: now(), At: now().Add(14 * 3600e9), Clock: true}
				a := drafts.Answers{Stage: stage, Outcome: outcome, Channel: channel, When: when}
				next := questions.AfterCopy(a)
				say := strings.Join(append(led("Now: ", next.Now), led("Then: ", next.Then)...), "\n")
				if strings.Contains(say, "esc") || strings.Contains(say, "ctrl") {
					t.Errorf("%s, %s, %s: %q", stage, outcome, channel, say)
				}
				if strings.Contains(say, ": p has") && !next.Phone {
					t.Errorf("%s, %s, %s: p has no words in %q", stage, outcome, channel, say)
				}
			}
		}
	}
}

// FuzzSession types anything: it never panics, it always ends, it keeps, and
// what it writes is clean.
func FuzzSession(f *testing.F) {
	f.Add("2\nSam\n:letter\n2\ne 3\nMine.\nr\nu\nt\nl\nv\nc\n:back\n:undo\n", byte(0))
	f.Add("3\ntomorrow 9\n:more\n\n\n4\n:letter\n1\n0\n99\ne\n99\ne 1\n-\n-\ne 1\n-\n", byte(1))
	f.Add(":5\n1 7\n:1\n1\n\n\n\n\n\n17\n\n\nc\np\ns\n", byte(2))
	f.Add("final\nSam\n\n\n\n1 2\n:l\nt warm\nl\nc\n", byte(4))
	f.Add("::\n:\n:0\n:9\n:b\n:u\n:q", byte(3))
	f.Fuzz(func(t *testing.T, lines string, way byte) {
		tr := newTrial([]string{"", "sent", "file", "failed", "pipe"}[way%5])
		tr.In = strings.NewReader(lines)
		end, err := tr.Run()
		if err != nil && !errors.Is(err, ErrEnded) && (tr.Interactive || !errors.Is(err, ErrMisheard)) {
			t.Errorf("%q: %v", lines, err)
		}
		if tr.kept.calls == 0 || tr.kept.finished != (end.Copied || (end.Finished && silent(end.Answers))) {
			t.Errorf("%q: ended %+v, kept %+v", lines, end, tr.kept)
		}
		if _, removed := text.Clean(tr.out.String()); removed > 0 {
			t.Errorf("%q: wrote %q", lines, tr.out.String())
		}
	})
}
