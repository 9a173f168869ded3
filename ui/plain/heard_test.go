package plain

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"decline/drafts"
)

func TestWrapped(t *testing.T) {
	t.Parallel()
	tests := []struct {
		line  string
		width int
		want  string
	}{
		{"one two three", 0, "one two three"},
		{"one two three", 13, "one two three"},
		{"one two three", 12, "one two\nthree"},
		{"one two three", 3, "one\ntwo\nthree"},
		{"a verylongword b", 4, "a\nverylongword\nb"},
		{"日本 日本", 5, "日本\n日本"},
		{"", 5, ""},
	}
	for _, test := range tests {
		if got := wrapped(test.line, test.width); got != test.want {
			t.Errorf("%q in %d: got %q, want %q", test.line, test.width, got, test.want)
		}
	}
}

// TestWidth: no line is wider than the terminal, and breaking them takes nothing
// away; but the letter that p prints keeps its own lines.
func TestWidth(t *testing.T) {
	t.Parallel()
	const width = 40
	lines := []string{"2", "Sam", "Kestrel", ":help", ":more", "", "", "", ":letter", ":help", "t", "q"}
	whole, broken := newTrial("pipe", lines...), newTrial("pipe", lines...)
	broken.Width = width
	whole.run(t)
	broken.run(t)
	for line := range strings.SplitSeq(broken.out.String(), "\n") {
		if ansi.StringWidth(line) > width {
			t.Errorf("too wide: %q", line)
		}
	}
	if strings.Join(strings.Fields(whole.out.String()), " ") != strings.Join(strings.Fields(broken.out.String()), " ") {
		t.Errorf("other words are heard:\n%s", broken.out.String())
	}
	tr := newTrial("", ":letter", "p", "q")
	tr.Width = width
	tr.run(t)
	tr.wants(t, "\n\n"+drafts.Letter(tr.Answers).Body+"\n\n")
}

func TestEnterAtTheLetterDoesNotReadItAgain(t *testing.T) {
	t.Parallel()
	tr := newTrial("", ":letter", "", "", "what", ":quit")
	tr.run(t)
	if n := strings.Count(tr.out.String(), "They read:"); n != 1 {
		t.Errorf("the letter is read %d times", n)
	}
	if n := strings.Count(tr.out.String(), "Type one of these: c copies, p prints, "); n != 3 {
		t.Errorf("what can be typed is said %d times:\n%s", n, tr.out.String())
	}
	for _, again := range []string{":letter", ":again", ":a"} {
		tr = newTrial("", ":letter", again, ":quit")
		tr.run(t)
		if n := strings.Count(tr.out.String(), "They read:"); n != 2 {
			t.Errorf("%s: the letter is read %d times", again, n)
		}
	}
}

func TestTurnNamesTheOthers(t *testing.T) {
	t.Parallel()
	tests := []struct {
		line, said string
		tone       drafts.Tone
	}{
		{"t", "Others: warm, professional.\n", drafts.Formal},
		{"t warm", "Tone: warm, ", drafts.Warm},
		{"t W", "Others: professional, formal.\n", drafts.Warm},
		{"t professional", "Others: formal, warm.\n", ""},
		{"t blunt", "Tone: one of warm, professional, formal.", ""},
		{"l short", "Others: standard, full.\n", ""},
		{"v", "Channel: LinkedIn, ", ""},
		{"v text", "Others: phone, short box, e-mail, LinkedIn.\n", ""},
	}
	for _, test := range tests {
		tr := newTrial("", ":letter", test.line, ":quit")
		if end := tr.run(t); end.Answers.Tone != test.tone {
			t.Errorf("%q: tone %q, want %q", test.line, end.Answers.Tone, test.tone)
		}
		tr.wants(t, test.said)
	}
}

func TestFirstAnswerBringsNoNewsOfTheLetter(t *testing.T) {
	t.Parallel()
	tests := []struct {
		lines string
		news  bool
	}{
		{"4", false}, {"4/:undo", false}, {"3", false}, {"they/:undo/4", false},
		{"2/Sam", true}, {"4/:letter/u", true}, {":letter/t", true}, {"/Sam/:undo", true},
	}
	for _, test := range tests {
		tr := newTrial("", strings.Split(test.lines+"/:quit", "/")...)
		tr.run(t)
		heard := strings.Contains(tr.out.String(), "of the letter changed") || strings.Contains(tr.out.String(), "In the letter:")
		if heard != test.news {
			t.Errorf("%s: news %v, want %v:\n%s", test.lines, heard, test.news, tr.out.String())
		}
	}
}

func TestSignOffIsHeardAsOne(t *testing.T) {
	t.Parallel()
	a := drafts.Answers{Seed: 1}
	named, reached := a, a
	named.From = "Ines Prado"
	reached.From, reached.Contact = "Ines Prado", "555 0100"
	said := changed(a, named)
	if len(said) != 1 || !strings.HasPrefix(said[0], "At the end: ") || !strings.HasSuffix(said[0], ", Ines Prado") ||
		strings.Contains(said[0], `"`) {
		t.Errorf("a name is heard as %q", said)
	}
	if said := changed(named, reached); len(said) != 1 || !strings.HasSuffix(said[0], ", Ines Prado, 555 0100") {
		t.Errorf("a contact is heard as %q", said)
	}
	if said := changed(named, drafts.Rewrite(named, drafts.Letter(named).Body+"\nPS.")); len(said) != 1 || said[0] != `In the letter: "PS."` {
		t.Errorf("an edit is heard as %q", said)
	}
}

func TestHelpRepeatsOneLine(t *testing.T) {
	t.Parallel()
	tr := newTrial("", ":2", ":help", ":quit")
	tr.run(t)
	_, after, _ := strings.Cut(tr.out.String(), ":quit ends, and everything is kept.\n")
	if !strings.HasPrefix(after, "What stands in the way?\n> ") {
		t.Errorf("after :help: %q", after)
	}
	if n := strings.Count(tr.out.String(), "\n17 "); n != 1 {
		t.Errorf("the choices are said %d times", n)
	}
}
