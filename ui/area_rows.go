package ui

import (
	"cmp"
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
// key, twice. Here only what has changed and is seen is drawn, in a text area of its
// own; of the other lines it is known how many rows they take.
type paper struct {
	one   textarea.Model
	lines map[string]*drawnLine
}

// drawnLine is a line as wide as the pane.
type drawnLine struct {
	height int
	rows   []string // nil before the line was seen
}

func newPaper(width int) *paper {
	in := plainArea()
	in.SetWidth(width)
	return &paper{one: in}
}

// draw gives so many rows of a text, from one of them on, and how many rows it has.
func (d *paper) draw(body string, from, height int) (rows []string, all int) {
	known := d.lines
	d.lines = make(map[string]*drawnLine, len(known))
	for line := range strings.SplitSeq(body, "\n") {
		l := cmp.Or(d.lines[line], known[line])
		if l == nil {
			l = &drawnLine{height: d.height(line)}
		}
		d.lines[line] = l
		if first, end := max(from-all, 0), min(from+height-all, l.height); first < end {
			if l.rows == nil {
				l.rows = d.line(line)
			}
			rows = append(rows, l.rows[first:end]...)
		}
		all += l.height
	}
	return rows, all
}

// height tells how many rows a line takes; no character is wider than it has bytes.
func (d *paper) height(line string) int {
	if len(line) < d.one.Width() {
		return 1
	}
	d.put(line)
	return d.one.LineInfo().Height
}

func (d *paper) line(line string) []string {
	d.put(line)
	d.one.SetHeight(d.one.LineInfo().Height)
	return strings.Split(d.one.View(), "\n")
}

// put makes a line the one that is drawn or measured, unless it is.
func (d *paper) put(line string) {
	if d.one.Value() == line {
		return
	}
	d.one, _ = d.one.Update(tea.KeyPressMsg{Code: 'u', Mod: tea.ModCtrl}) // SetValue makes room for 10,000 lines
	d.one.InsertString(line)
}

// rows draws the rows that the pane shows, with a mark in the margin of the first
// and of the last beyond which there is more.
func (e area) rows(s styles) []string {
	from := e.input.ScrollYOffset()
	rows, all := e.paper.draw(e.input.Value(), from, e.height)
	rows = whole(rows)
	if e.input.HasSelection() { // the text area marks it
		rows = strings.Split(e.input.View(), "\n")
	}
	for i, row := range rows {
		mark := " "
		switch above, below := i == 0 && from > 0, i == e.height-1 && from+e.height < all; {
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
