package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
)

// typed gives a key to the text area. That one counts runes, so where a character
// is made of several (an accent, an emoji), it gets the key for each of them.
func (e *area) typed(msg tea.KeyPressMsg) {
	n := 1
	if !e.input.HasSelection() {
		n = e.runes(msg)
	}
	for range n {
		e.input, _ = e.input.Update(msg)
	}
	if n == 1 && !e.input.HasSelection() {
		e.snap(msg.String() == "down")
	}
}

// alongRow goes to the beginning or the end of the row on the screen, and tells
// whether it did; from there the same key goes on to the paragraph's.
func (e *area) alongRow(key string) bool {
	row, at := e.input.LineInfo(), e.input.Column()
	to := at
	switch {
	case key == "home" && row.RowOffset > 0:
		to = row.StartColumn
	case key == "end" && row.RowOffset+1 < row.Height:
		to = max(at, row.StartColumn+row.Width-1) // before the space at which it was wrapped
	}
	if to == at {
		return false
	}
	e.input.ClearSelection()
	e.input.SetCursorColumn(to)
	return true
}

// snap leads the cursor out of the middle of a character, to which a move by rows
// can lead: to its end, or back to its beginning.
func (e *area) snap(forward bool) {
	before, after := e.halves()
	whole := before + after
	at := lastCharacter(before)
	inside := len(before) - at // what is left of the cursor, if it is inside
	character := whole[at:][:firstCharacter(whole[at:])]
	if len(character) <= inside {
		return
	}
	way, runes := tea.KeyPressMsg{Code: tea.KeyLeft}, utf8.RuneCountInString(character[:inside])
	if forward {
		way.Code, runes = tea.KeyRight, utf8.RuneCountInString(character[inside:])
	}
	for range runes {
		e.input, _ = e.input.Update(way)
	}
}

// halves gives the cursor's line before and after it.
func (e area) halves() (before, after string) {
	lines := strings.Split(e.input.Value(), "\n")
	line := []rune(lines[clamp(e.input.Line(), 0, len(lines)-1)])
	at := clamp(e.input.Column(), 0, len(line))
	return string(line[:at]), string(line[at:])
}

// runes is of how many runes the character is that a key moves over or deletes.
func (e area) runes(msg tea.KeyPressMsg) int {
	k := e.input.KeyMap
	back := key.Matches(msg, k.CharacterBackward, k.DeleteCharacterBackward)
	if !back && !key.Matches(msg, k.CharacterForward, k.DeleteCharacterForward) {
		return 1
	}
	before, after := e.halves()
	character := after[:firstCharacter(after)]
	if back {
		character = before[lastCharacter(before):]
	}
	return max(utf8.RuneCountInString(character), 1)
}

// paper draws lines as the text area does, which draws all of them anew for each
// key, twice. Here only what has changed is drawn, in a text area of its own; the
// rows of the other lines are known.
type paper struct {
	one  textarea.Model
	rows map[string][]string // of each line
}

func newPaper(width int) *paper {
	in := plainArea()
	in.SetWidth(width)
	return &paper{one: in}
}

// draw gives the rows of each line of a text.
func (d *paper) draw(body string) (rows []string) {
	known := d.rows
	d.rows = make(map[string][]string, len(known))
	for line := range strings.SplitSeq(body, "\n") {
		drawn, ok := known[line]
		if !ok {
			drawn = d.line(line)
		}
		d.rows[line] = drawn
		rows = append(rows, drawn...)
	}
	return rows
}

func (d *paper) line(line string) []string {
	d.one, _ = d.one.Update(tea.KeyPressMsg{Code: 'u', Mod: tea.ModCtrl}) // SetValue makes room for 10,000 lines
	d.one.InsertString(line)
	d.one.SetHeight(d.one.LineInfo().Height)
	return strings.Split(d.one.View(), "\n")
}

// rows draws the rows that the pane shows, with a mark in the margin of the first
// and of the last beyond which there is more.
func (e area) rows(s styles) []string {
	from := e.input.ScrollYOffset()
	all := e.paper.draw(e.input.Value())
	rows := whole(slices.Clone(all[min(from, len(all)):min(from+e.height, len(all))]))
	if e.input.HasSelection() { // the text area marks it
		rows = strings.Split(e.input.View(), "\n")
	}
	for i, row := range rows {
		mark := " "
		switch above, below := i == 0 && from > 0, i == e.height-1 && from+e.height < len(all); {
		case above && below:
			mark = "↕"
		case above:
			mark = "↑"
		case below:
			mark = "↓"
		}
		rows[i] = " " + s.rest.Render(mark) + " " + s.own(row)
	}
	return rows
}
