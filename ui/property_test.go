package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// TestAnyKeysAtAnySize presses anything at any size: the wizard stays alive,
// draws inside the screen, keeps its cursor there, and its letter is always the
// letter of its answers.
func TestAnyKeysAtAnySize(t *testing.T) {
	t.Parallel()
	keys := []string{
		"<enter>", "<enter>", "<tab>", "<shift+tab>", "<esc>", "<up>", "<down>", "<left>", "<right>", "<space>",
		"<ctrl+r>", "<ctrl+o>", "<f1>", "<ctrl+_>", "<alt+_>", "<backspace>", "<delete>", "<home>", "<end>", "?",
		"1", "2", "3", "4", "9", "c", "s", "a", "e", "t", "l", "v", "r", "u", "U", "p", "x", "é", "日", "\u0301",
		"<shift+left>", "<shift+down>", "<ctrl+k>", "<ctrl+w>", "<ctrl+home>", "<paste:two words>",
		"n", "N", "f", "i", "<paste: a boring, hateful and awesome day>",
	}
	rapid.Check(t, func(rt *rapid.T) {
		p := newPlayer(t, 80, 24, Start{})
		for _, key := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 60).Draw(rt, "keys") {
			if rapid.IntRange(0, 9).Draw(rt, "resize") == 0 {
				p.send(tea.WindowSizeMsg{Width: rapid.IntRange(1, 220).Draw(rt, "w"), Height: rapid.IntRange(1, 60).Draw(rt, "h")})
			}
			p.play(key)
			inside(rt, p)
		}
	})
}

func inside(t *rapid.T, p *player) {
	v := p.m.View()
	w, h := p.m.size.Width, p.m.size.Height
	lines := strings.Split(v.Content, "\n")
	if len(lines) > h {
		t.Fatalf("%d lines on a screen of %d", len(lines), h)
	}
	for i, line := range lines {
		if n := ansi.StringWidth(line); n > w {
			t.Fatalf("line %d has %d columns of %d: %q", i, n, w, ansi.Strip(line))
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= w || c.Y >= h) {
		t.Fatalf("the cursor is at %d,%d on %dx%d", c.X, c.Y, w, h)
	}
	if body := p.m.draft.Body; strings.ContainsAny(body, "{}[]") {
		t.Fatalf("a slot shows:\n%s", body)
	}
}

// TestResizingKeepsEverything goes through all sizes and back.
func TestResizingKeepsEverything(t *testing.T) {
	t.Parallel()
	for _, s := range situations() {
		p := newPlayer(t, 80, 24, Start{}).play(s.keys)
		before := p.screen()
		for n := 1; n < 300; n += 7 {
			p.send(tea.WindowSizeMsg{Width: n, Height: 1 + n/3})
		}
		p.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		if p.screen() != before {
			t.Errorf("%s: resizing changed the screen:\n%s", s.id, p.screen())
		}
	}
}
