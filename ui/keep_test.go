package ui

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestKeptAtOnce: what ends a step, or could end the program, asks the saver not
// to wait for a pause.
func TestKeptAtOnce(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, before, press string }{
		{"the next step", "", "<enter>"},
		{"the step before", "<enter>Nora", "<esc>"},
		{"the letter", "<enter>Nora", "<ctrl+r>"},
		{"editing", "<enter>Nora<ctrl+r>", "e"},
		{"the end of editing", "<enter>Nora<ctrl+r>ex", "<esc>"},
		{"a copy", "<enter>Nora<ctrl+r>", "c"},
		{"a copy of the subject", "<enter>Nora<ctrl+r>", "s"},
		{"a pause", "<enter>Nora", "<ctrl+z>"},
		{"leaving", "<enter>Nora", "<ctrl+c>"},
		{"finishing", "<enter>Nora<ctrl+r>", "q"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := newPlayer(t, 80, 24, Start{})
			p.m.hands.pause = func() tea.Msg { return nil }
			p.m.keys = newKeys().fitting(true, "")
			p.play(tt.before)
			atOnce := false
			p.m.hands.Keep = func(_ Snapshot, now bool) { atOnce = atOnce || now }
			p.play(tt.press)
			if !atOnce {
				t.Error("it waits")
			}
		})
	}
	p := newPlayer(t, 80, 24, Start{})
	atOnce := false
	p.m.hands.Keep = func(_ Snapshot, now bool) { atOnce = now }
	p.send(tea.BlurMsg{})
	if !atOnce {
		t.Error("it waits when the terminal loses the focus")
	}
}

// TestErrorsAreOneCleanLine: a path in an error may hold anything; none of it
// reaches the terminal.
func TestErrorsAreOneCleanLine(t *testing.T) {
	t.Parallel()
	if got := inOneLine(errors.New("a\x1b[2Jb\nc\u202ed")); got != "ab cd" {
		t.Errorf("%q", got)
	}
	if got := inOneLine(nil); got != "" {
		t.Errorf("%q", got)
	}
}

// TestUnsaved: a wizard that keeps nothing says so wherever it would say that
// something is kept.
func TestUnsaved(t *testing.T) {
	t.Parallel()
	const sign = "not saved: --no-save"
	for _, width := range []int{40, 80, 120} {
		p := newPlayer(t, width, 24, Start{Unsaved: sign})
		for _, keys := range []string{"", "<enter>Nora", "<ctrl+r>", "e", "<esc>", "c", "<f1>"} {
			p.play(keys)
			screen := p.m.View().Content
			if !strings.Contains(screen, sign) || strings.Contains(screen, "it is kept") || strings.Contains(screen, "is kept as you") {
				t.Errorf("%d columns, after %q:\n%s", width, keys, screen)
			}
		}
	}
}
