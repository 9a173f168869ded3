package cli

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"decline/drafts"
	"decline/drafts/text"
)

// FuzzAnswers: whatever an answers file says, what is taken is clean, on one line,
// short enough and of the right values, and makes a letter; else there is one
// line that says what to do, with the exit code of a wrong use.
func FuzzAnswers(f *testing.F) {
	for _, s := range []string{
		`{"to": "Nora", "stage": "invited", "door": ["linkedin", "other-roles"]}`, `{"to": "A\u001b]0;x\u0007\u202e\nB"}`, `{"stage": "no"}`, `[]`, `{"to": 7}`,
		`{"when": "Tue 14:00", "stage": "scheduled"}`, `{"\u001b": ""}`, `{"terms": "own"}`, `{"own": "x", "say": "own"}`, `{"to": ["a", "b"]}`, `null`, `{`,
	} {
		f.Add(s)
	}
	now := time.Date(2026, 11, 22, 19, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, s string) {
		g := given{}
		err := g.file(answersFile("-"), strings.NewReader(s))
		wrongUse(t, err)
		for name, value := range g {
			row := slices.IndexFunc(table(), func(d flag) bool { return d.name == name })
			if clean, removed := text.CleanLine(value); row < 0 || clean != value || removed > 0 || len([]rune(value)) > longestField {
				t.Errorf("%q is %q", name, value)
			}
			for part := range strings.SplitSeq(value, ",") {
				if d := table()[row]; d.values != nil && part != "" && !slices.Contains(d.values, part) {
					t.Errorf("%s is %q", name, value)
				}
			}
		}
		if err != nil {
			return
		}
		a, err := g.into(drafts.Answers{Seed: 1}, now)
		wrongUse(t, err)
		if err != nil {
			return
		}
		if body := drafts.Compose(a).Body; strings.ContainsFunc(strings.ReplaceAll(body, "\n", ""), unicode.IsControl) {
			t.Errorf("%s makes %q", s, body)
		}
	})
}

func wrongUse(t *testing.T, err error) {
	t.Helper()
	var known failure
	if err == nil {
		return
	}
	if !errors.As(err, &known) || known.code != exitUsage {
		t.Errorf("the error %v", err)
	}
	if line := oneLine(err.Error()); line == "" || strings.ContainsFunc(line, unicode.IsControl) {
		t.Errorf("the error is told as %q", line)
	}
}

// TestAnswersThatAreTooLong: a file that is too big is refused whole.
func TestAnswersThatAreTooLong(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "answers.json")
	if err := os.WriteFile(name, []byte(`{"to": "`+strings.Repeat("x", longestAnswers)+`"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	g := given{}
	if err := g.file(answersFile(name), nil); err == nil || len(g) > 0 {
		t.Errorf("taken: %d, %v", len(g), err)
	}
}
