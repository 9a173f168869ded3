package ui

import (
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"decline/drafts"
)

// TestRowsAreTheTextAreas: what is drawn from line to line is what the text area
// itself draws, whatever was typed, wherever the cursor went.
func TestRowsAreTheTextAreas(t *testing.T) {
	t.Parallel()
	typed := []string{"a", " ", "word ", "long-unbroken-words-of-a-person", "日本", "é", "   ", "x."}
	pressed := []tea.KeyPressMsg{
		{Code: tea.KeyEnter}, {Code: tea.KeyBackspace}, {Code: tea.KeyUp}, {Code: tea.KeyDown}, {Code: tea.KeyLeft}, {Code: tea.KeyRight},
		{Code: tea.KeyHome}, {Code: tea.KeyEnd}, {Code: 'k', Mod: tea.ModCtrl}, {Code: 'w', Mod: tea.ModCtrl},
	}
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(1, seed))
		e := newArea(drafts.Answers{}, 0, sizeMsg{8 + r.IntN(40), 1 + r.IntN(9)}, newKeys())
		for range 100 {
			msg := pressed[r.IntN(len(pressed))]
			if r.IntN(3) > 0 {
				words := typed[r.IntN(len(typed))]
				msg = tea.KeyPressMsg{Code: []rune(words)[0], Text: words}
			}
			next, _ := e.Update(msg)
			e = next.(area)
			want := strings.TrimRight(strings.Join(whole(strings.Split(e.input.View(), "\n")), "\n"), " \n")
			rows := e.rows(styles{})
			for i, row := range rows {
				rows[i] = string([]rune(row)[3:]) // after the margin
			}
			if got := strings.TrimRight(strings.Join(rows, "\n"), " \n"); got != want {
				t.Fatalf("seed %d:\n%s\nwant\n%s", seed, got, want)
			}
		}
	}
}

// TestSelectionIsSeen: what the next key would replace is marked.
func TestSelectionIsSeen(t *testing.T) {
	t.Parallel()
	e := newArea(drafts.Answers{}, 0, sizeMsg{40, 5}, newKeys())
	e = e.fill("Dear Nora,", 0)
	next, _ := e.Update(tea.KeyPressMsg{Code: tea.KeyRight, Mod: tea.ModShift})
	if row := next.(area).rows(styles{})[0]; !strings.Contains(row, "\x1b[7mD\x1b[m") {
		t.Errorf("the row is %q", row)
	}
}

// TestCursorStaysSeen: after another size of the pane, or an edit that opens deep
// in a long paragraph, the words at the cursor are on the screen.
func TestCursorStaysSeen(t *testing.T) {
	t.Parallel()
	body := strings.Repeat("One more sentence of a long message. ", 30) + "Here stands the cursor."
	for _, size := range []sizeMsg{{40, 5}, {60, 4}, {24, 9}, {80, 3}} {
		e := newArea(drafts.Answers{}, 0, sizeMsg{76, 20}, newKeys()).fill(body, len(body))
		next, _ := e.Update(size)
		e = next.(area)
		c := e.input.Cursor()
		if c == nil || c.Y < 0 || c.Y >= size.height {
			t.Errorf("%v: the cursor is at %+v", size, c)
			continue
		}
		if row := e.rows(styles{})[c.Y]; !strings.Contains(row, "cursor.") {
			t.Errorf("%v: the cursor's row is %q", size, row)
		}
	}
}
