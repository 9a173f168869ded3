package cli_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"decline/tone"
	"decline/ui/cli"
)

// Words that the check finds: a note, and two that are more.
const (
	yourCall      = "awesome"
	worthChanging = "unprofessional"
	changeFirst   = "rude"
)

// kind is a letter with a place for words that are not.
const kind = "Hello Nora,\n\nThank you for inviting me to interview. %sI have decided not to come to the interview.\n\n" +
	"I wish you the right person for it soon.\n\nKind regards,\nLuis Ortega\n"

// checked runs decline check on a letter from standard input.
func checked(letter string, args ...string) (code int, out, said string) {
	var stdout, stderr bytes.Buffer
	code = cli.Main(append([]string{"check"}, args...), cli.System{
		In: strings.NewReader(letter), Out: &stdout, Err: &stderr, Getenv: func(string) string { return "" }, Clock: clock,
	})
	return code, stdout.String(), stderr.String()
}

func TestCheckExitCodes(t *testing.T) {
	t.Parallel()
	tests := []struct {
		words string
		code  int
	}{
		{"", 0}, {"It was " + yourCall + ". ", 0}, {"It was " + worthChanging + ". ", 1}, {"It was " + changeFirst + ". ", 1},
	}
	for _, test := range tests {
		letter := fmt.Sprintf(kind, test.words)
		code, out, said := checked(letter)
		if code != test.code || said != "" {
			t.Errorf("%q: exit %d, want %d; said %q:\n%s", test.words, code, test.code, said, out)
		}
		if code, _, _ = checked(letter, "--format", "json"); code != test.code {
			t.Errorf("%q as JSON: exit %d, want %d", test.words, code, test.code)
		}
		if code, _, said = checked(letter, "--fix"); code != 0 {
			t.Errorf("%q fixed: exit %d:\n%s", test.words, code, said)
		}
	}
}

// TestCheckPlaces: the column counts characters, not bytes.
func TestCheckPlaces(t *testing.T) {
	t.Parallel()
	for _, before := range []string{"It was ", "Ça était ", "日本 ", "👩‍🚀 "} {
		letter := fmt.Sprintf(kind, before+worthChanging+". ")
		_, out, _ := checked(letter, "--format", "json")
		var r tone.Report
		if err := json.Unmarshal([]byte(out), &r); err != nil {
			t.Fatalf("%v:\n%s", err, out)
		}
		_, out, _ = checked(strings.ReplaceAll(letter, "\n", "\r\n"))
		for _, f := range r.Findings {
			line := letter[:f.Start]
			column := len([]rune(line[strings.LastIndexByte(line, '\n')+1:])) + 1
			want := fmt.Sprintf("%d:%d: %s: %s: %s\n", strings.Count(line, "\n")+1, column, f.Severity, f.Rule, f.Why)
			if !strings.Contains(out, want) {
				t.Errorf("%q is missing in:\n%s", want, out)
			}
		}
		if len(r.Findings) == 0 || !strings.HasSuffix(out, "\n"+r.Verdict+"\n") {
			t.Errorf("the report does not end with %q:\n%s", r.Verdict, out)
		}
	}
}

// TestCheckFix takes every fix that there is to take, and no more.
func TestCheckFix(t *testing.T) {
	t.Parallel()
	letter := fmt.Sprintf(kind, "It was "+worthChanging+". You were "+changeFirst+". It is "+yourCall+". ")
	code, out, said := checked(letter, "--fix")
	if code != 0 || strings.Contains(out, worthChanging) || strings.Contains(out, changeFirst) || !strings.HasSuffix(out, "\nLuis Ortega\n") {
		t.Errorf("exit %d:\n%s", code, out)
	}
	if !strings.Contains(out, yourCall) {
		t.Error("a note's fix was taken")
	}
	if n := strings.Count(said, ": fixed: "); n < 2 {
		t.Errorf("%d changes are told:\n%s", n, said)
	}
	if again, _, said := checked(out, "--fix"); again != 0 || strings.Contains(said, "fixed") {
		t.Errorf("fixed twice:\n%s", said)
	}
	whole := fmt.Sprintf(kind, "")
	if _, out, _ := checked(whole, "--fix"); out != whole {
		t.Errorf("a good letter was changed:\n%s", out)
	}
	if code, _, _ := checked(fmt.Sprintf(kind, strings.Repeat(worthChanging+" ", 40)), "--fix"); code > 1 {
		t.Errorf("exit %d", code)
	}
}

func TestCheckRefusesWhatIsNoLetter(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, letter, says string }{
		{"NUL", "Hello\x00Nora", "standard input is no text"},
		{"Latin-1", "Gr\xfc\xdfe", "is no text: save the letter as plain text in UTF-8"},
		{"UTF-16", "\xff\xfeH\x00i\x00", "is no text"},
		{"empty", " \r\n", "holds no words"},
		{"only controls", "\x1b[31m\x07", "holds no words"},
		{"too long", strings.Repeat("x", 1<<20+1), "at most 1048576 bytes (1 MiB)"},
	}
	for _, test := range tests {
		code, out, said := checked(test.letter)
		if code != 2 || out != "" || !strings.Contains(said, test.says) {
			t.Errorf("%s: exit %d, %q, %q", test.name, code, out, said)
		}
	}
	if code, _, said := checked(strings.Repeat("x", 1<<20)); code == 2 {
		t.Errorf("1 MiB is refused: %s", said)
	}
}

// TestCheckAsksForALetter instead of waiting for a person to type one.
func TestCheckAsksForALetter(t *testing.T) {
	t.Parallel()
	var out, said bytes.Buffer
	code := cli.Main([]string{"check"}, cli.System{
		In: strings.NewReader(""), Out: &out, Err: &said, Getenv: func(string) string { return "" }, Clock: clock, InTTY: true,
	})
	if code != 2 || out.Len() > 0 || !strings.Contains(said.String(), "decline check letter.txt") {
		t.Errorf("exit %d, %q, %q", code, out.String(), said.String())
	}
}

// TestCheckShowsNoForeignBytes, and says how many were left out.
func TestCheckShowsNoForeignBytes(t *testing.T) {
	t.Parallel()
	escape := "\x1b]52;c;aGk=\x07\x1b[31m\u202e"
	letter := fmt.Sprintf(kind, "It was "+escape+worthChanging+escape+". ")
	for _, args := range [][]string{{}, {"--format", "json"}, {"--fix"}, {"--to", "Nora" + escape}} {
		code, out, said := checked(letter, args...)
		if strings.ContainsAny(out+said, "\x1b\x07\u202e") || strings.Contains(out, `\u001b`) {
			t.Errorf("%v: a foreign byte is shown: %q %q", args, out, said)
		}
		if code == 2 || !strings.Contains(said, "decline: 6 unprintable characters or sequences left out;") {
			t.Errorf("%v: exit %d, said %q", args, code, said)
		}
	}
	for _, quiet := range []string{"\ufeff" + letter, strings.ReplaceAll(letter, "\n", "\r\n"), strings.ReplaceAll(letter, "\n", "\r")} {
		if _, _, said := checked(strings.ReplaceAll(quiet, escape, "")); said != "" {
			t.Errorf("said %q", said)
		}
	}
	if _, _, said := checked(strings.ReplaceAll(letter, escape, "e\u0301")); !strings.Contains(said, "decline: 2 accents joined with their letters;") {
		t.Errorf("joined accents are not told: %q", said)
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "a\x1b[31m.txt")
	if err := os.WriteFile(file, []byte(letter), 0o600); err != nil {
		t.Skipf("no such file name here: %v", err)
	}
	if _, out, said := checked("", file); strings.Contains(out+said, "\x1b") || !strings.Contains(out, ".txt:3:") {
		t.Errorf("%q %q", out, said)
	}
}
