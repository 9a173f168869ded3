package plain

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"decline/drafts"
	"decline/tone/tonetest"
	"decline/ui"
	"decline/ui/clipboard"
	"decline/ui/questions"
)

var update = flag.Bool("update", false, "write the transcripts in testdata anew")

// now is a Saturday evening.
func now() time.Time { return time.Date(2026, 11, 21, 19, 0, 0, 0, time.UTC) }

// typist gives one line at a time, and shows it, as a terminal does.
type typist struct {
	lines []string
	out   io.Writer // nil shows nothing
}

func (r *typist) Read(p []byte) (int, error) {
	if len(r.lines) == 0 {
		return 0, io.EOF
	}
	line := r.lines[0] + "\n"
	r.lines = r.lines[1:]
	if r.out != nil {
		_, _ = io.WriteString(r.out, line)
	}
	return copy(p, line), nil
}

// kept is what a test saw of Keep.
type kept struct {
	answers  drafts.Answers
	at       questions.ID
	finished bool
	calls    int
}

// trial is a session with everything that it did.
type trial struct {
	Session
	out      bytes.Buffer
	terminal bytes.Buffer
	kept     kept
	copies   []string
}

// newTrial makes a session that is given lines; way is what a copy becomes.
func newTrial(way string, lines ...string) *trial {
	tr := &trial{}
	tr.Session = Session{
		In:          &typist{lines: lines, out: &tr.out},
		Out:         &tr.out,
		Terminal:    &tr.terminal,
		Interactive: true,
		Table:       questions.For(now),
		Answers:     drafts.Answers{Seed: 1},
		Keep: func(a drafts.Answers, at questions.ID, finished bool) {
			tr.kept = kept{a, at, finished, tr.kept.calls + 1}
		},
		Check: func(a drafts.Answers) questions.Look { return ui.Check(tonetest.Check).Look(a, drafts.Letter(a)) },
		Copy: func(_ context.Context, text string) clipboard.Result {
			tr.copies = append(tr.copies, text)
			return result(way)
		},
	}
	if way == "pipe" {
		tr.In, tr.Interactive, tr.Terminal = &typist{lines: lines}, false, nil
	}
	return tr
}

func result(way string) clipboard.Result {
	switch way {
	case "sent", "no terminal":
		return clipboard.Result{Route: clipboard.OSC52Route, Sure: clipboard.Sent, Sequence: "\x1b]52;c;eA==\a"}
	case "file":
		return clipboard.Result{Route: clipboard.FileRoute, Sure: clipboard.InFile, Path: "/state/letter.txt", Tried: []error{clipboard.ErrNoRoute}}
	case "failed":
		return clipboard.Result{Tried: []error{clipboard.ErrNoRoute}}
	}
	return clipboard.Result{Route: clipboard.SystemRoute, Sure: clipboard.Checked}
}

// script is a file of testdata: remarks, then the lines that are typed, then
// what is heard, with the lines in it.
type script struct {
	head, heard string
	way         string
	lines       []string
}

const divider = "\n====\n"

func readScript(t *testing.T, name string) script {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	head, heard, _ := strings.Cut(strings.ReplaceAll(string(data), "\r\n", "\n"), divider)
	s := script{head: strings.TrimSuffix(head, "\n===="), heard: heard}
	for line := range strings.SplitSeq(s.head, "\n") {
		if remark, ok := strings.CutPrefix(line, "#"); ok {
			if way, ok := strings.CutPrefix(strings.TrimSpace(remark), "copy: "); ok {
				s.way = way
			}
			continue
		}
		s.lines = append(s.lines, line)
	}
	return s
}

func scripts(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	return names
}

func TestTranscripts(t *testing.T) {
	t.Parallel()
	for _, name := range scripts(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			s := readScript(t, name)
			tr := newTrial(s.way, s.lines...)
			_, err := tr.Run()
			got := tr.out.String()
			if err != nil {
				got += "(" + err.Error() + ")\n"
			}
			if *update {
				if err := os.WriteFile(name, []byte(s.head+divider+got), 0o600); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != s.heard {
				t.Errorf("heard:\n%s\nwant:\n%s\n(go test ./ui/plain -update writes it anew)", got, s.heard)
			}
		})
	}
}

// TestTranscriptsAreHeard looks in every transcript for what a screen reader
// would read out and nobody wants to hear.
func TestTranscriptsAreHeard(t *testing.T) {
	t.Parallel()
	for _, name := range scripts(t) {
		s := readScript(t, name)
		tr := newTrial(s.way, s.lines...)
		_, _ = tr.Run()
		for _, bad := range []string{"·", "…", "▸", "\x1b", "\t", "[ ]", "[x]", "esc", "ctrl+o", "  "} {
			if i := strings.Index(tr.out.String(), bad); i >= 0 {
				t.Errorf("%s: %q is heard: %q", name, bad, around(tr.out.String(), i))
			}
		}
	}
}

func around(s string, i int) string { return s[max(i-30, 0):min(i+30, len(s))] }

func TestInputMayEndAnywhere(t *testing.T) {
	t.Parallel()
	for _, name := range scripts(t) {
		s := readScript(t, name)
		for n := range len(s.lines) {
			for _, way := range []string{s.way, "pipe"} {
				tr := newTrial(way, s.lines[:n]...)
				end, err := tr.Run()
				if tr.kept.calls == 0 {
					t.Errorf("%s, %d lines: nothing was kept", name, n)
				}
				over := end.Copied || end.Finished || strings.HasPrefix(last(s.lines[:n]), ":quit")
				if misheard := errors.Is(err, ErrMisheard); misheard {
					if tr.Interactive {
						t.Errorf("%s, %d lines: a person was not asked again: %v", name, n, err)
					}
				} else if over != (err == nil) || (err != nil && !errors.Is(err, ErrEnded)) {
					t.Errorf("%s, %d lines: %v with %+v", name, n, err, end)
				}
				if err != nil && strings.Contains(err.Error(), "\n") {
					t.Errorf("%s: not one line: %v", name, err)
				}
			}
		}
	}
}

func last(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return lines[len(lines)-1]
}
