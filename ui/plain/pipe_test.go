package plain

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"decline/drafts"
	"decline/ui/questions"
)

// TestPipeEndsWhereItIsNotUnderstood: no line lands where it was not meant to.
func TestPipeEndsWhereItIsNotUnderstood(t *testing.T) {
	t.Parallel()
	toLetter := strings.Repeat("/", 11)
	tests := []struct{ lines, said string }{
		{"somewhere/Sam/c", `line 1, "somewhere", at "How far has it gone?". Type a number from 1 to 5`},
		{"2/Sam/:lettter/c", `line 3, ":lettter", at "Company?". There is no :lettter here.`},
		{"3/some day/Sam", `line 2, "some day", at "When is the interview?". "some" is not clear`},
		{":3/1 99", `line 2, "1 99", at "What do they hear?"`},
		{":4/1 99", `line 2, "1 99", at "What do you thank them for?". Type numbers from 1 to 4`},
		{"2/\x1b[A/Sam", `line 2, an empty one, at "To whom?". Unprintable characters left out: 1.`},
		{"2/" + strings.Repeat("x", 1001), `xxx" and more, at "To whom?". That is too long: 1,001 characters`},
		{"2/" + strings.Repeat("x", 70000), `line 2, a long one, at "To whom?". Nothing was taken: the line is too long`},
		{toLetter + "/c", `line 12, an empty one, at "Review". Type one of these: c copies, p prints, 1 to `},
		{":letter/copy/c", `line 2, "copy", at "Review". Type one of these`},
		{":letter/99/c", `line 2, "99", at "Review". The letter has sentences 1 to `},
		{":letter/e/x/c", `line 3, "x", at "Review". The letter has sentences 1 to `},
		{":letter/t blunt/c", `line 2, "t blunt", at "Review". Tone: one of warm, professional, formal.`},
	}
	for _, test := range tests {
		tr := newTrial("pipe", strings.Split(test.lines, "/")...)
		end, err := tr.Run()
		if !errors.Is(err, ErrMisheard) || !strings.Contains(err.Error(), test.said) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%.20q: %v, want %q", test.lines, err, test.said)
		}
		if end.Finished || end.Copied || len(tr.copies) > 0 || tr.kept.calls == 0 || tr.kept.answers.Company != "" {
			t.Errorf("%.20q: ended %+v, kept %+v", test.lines, end, tr.kept)
		}
	}
}

func TestPipeKeepsWhatCameBefore(t *testing.T) {
	t.Parallel()
	tr := newTrial("pipe", "final", "Sam", "Kestrel", "", "Jo", "process", "what now", "c")
	end, err := tr.Run()
	want := `line 7, "what now", at "What do you want to do?". Type a number from 1 to 5, or the beginning of a choice, ` +
		`or Enter for the one marked now. No line after it was taken; your answers are kept, ` +
		`"decline drafts print" shows the letter, in a terminal "decline --plain" goes on from here`
	if err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("%v, want %s", err, want)
	}
	a := end.Answers
	if a.Stage != drafts.Final || a.Company != "Kestrel" || a.Reason != drafts.Process || tr.kept.answers.From != "Jo" {
		t.Errorf("kept %+v", a)
	}
}

func TestTextIsAlwaysUnderstood(t *testing.T) {
	t.Parallel()
	for _, line := range []string{"4", "none", "c", "-", "::letter", "0", "?"} {
		tr := newTrial("pipe", "2", line, "Kestrel", ":quit")
		if a := tr.run(t).Answers; a.Company != "Kestrel" {
			t.Errorf("%q: %+v", line, a)
		}
	}
}

func TestAfterACopyAnErrorSaysSo(t *testing.T) {
	t.Parallel()
	tr := newTrial("pipe", ":letter", "c", "what now")
	end, err := tr.Run()
	if !errors.Is(err, ErrMisheard) || !strings.HasSuffix(err.Error(), "the message has been copied") || !end.Copied {
		t.Errorf("%v, %+v", err, end)
	}
}

func TestLastLineIsTrue(t *testing.T) {
	t.Parallel()
	const inPipe = `"decline drafts print" shows`
	const onTerminal = `"decline --plain" goes on from here`
	tests := []struct{ way, lines, said, not string }{
		{"pipe", "2/:quit", inPipe, "drafts copy"},
		{"pipe", "2", inPipe, "drafts copy"},
		{"", "2/:quit", onTerminal, inPipe},
		{"", "2", onTerminal, inPipe},
		{"pipe", ":quit", "so nothing is kept", "decline drafts"},
		{"", ":quit", "so nothing is kept", "decline drafts"},
		{"pipe", ":undo", "so nothing is kept", "decline drafts"},
		{"pipe", "x", "so nothing is kept", "decline drafts"},
		{"", "/:quit", onTerminal, inPipe},
	}
	for _, test := range tests {
		tr := newTrial(test.way, strings.Split(test.lines, "/")...)
		_, err := tr.Run()
		lines := strings.Split(strings.TrimSpace(tr.out.String()), "\n")
		said := lines[len(lines)-1]
		if err != nil {
			said = err.Error()
		}
		if !strings.Contains(said, test.said) || strings.Contains(said, test.not) {
			t.Errorf("%q, %q: ends with %q", test.way, test.lines, said)
		}
	}
}

// TestNamesOfTheFlagsAreUnderstood: a name that begins the label of another
// choice means neither.
func TestNamesOfTheFlagsAreUnderstood(t *testing.T) {
	t.Parallel()
	for _, stage := range drafts.Stages {
		a := drafts.Answers{Stage: stage, Outcome: drafts.Negotiate}
		for _, q := range questions.For(now) {
			_, options := question{q}.choices(a)
			for i, o := range options {
				alone := !slices.ContainsFunc(options, func(other questions.Option) bool {
					return other.Value != o.Value && strings.HasPrefix(strings.ToLower(other.Label), o.Value)
				})
				if got, ok := pick(options, o.Value); ok != alone || (ok && got != i) {
					t.Errorf("%s, %s: %q means choice %d (%v), want %d (%v)", stage, q.ID, o.Value, got+1, ok, i+1, alone)
				}
			}
		}
	}
	tr := newTrial("pipe", "", "", "", "", "", "pay", "negotiate", "pay, hours", ":quit")
	if a := tr.run(t).Answers; !slices.Equal(a.Terms, []drafts.Term{drafts.TermPay, drafts.TermHours}) {
		t.Errorf("terms %q", a.Terms)
	}
}
