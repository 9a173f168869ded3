package ui

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
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

// rows draws the text area's rows, with a mark in the margin of the first and of
// the last beyond which there is more.
func (e area) rows(s styles) []string {
	lines := whole(strings.Split(e.input.View(), "\n"))
	for i, line := range lines {
		mark := " "
		switch above, below := i == 0 && e.input.ScrollYOffset() > 0, i == len(lines)-1 && e.below(); {
		case above && below:
			mark = "↕"
		case above:
			mark = "↑"
		case below:
			mark = "↓"
		}
		lines[i] = " " + s.rest.Render(mark) + " " + s.own(line)
	}
	return lines
}

// below tells whether the letter goes on below the pane.
func (e area) below() bool {
	c := e.input.Cursor()
	if c == nil {
		return false
	}
	info := e.input.LineInfo()
	last := c.Y + info.Height - info.RowOffset - 1 // the row in which the cursor's line ends
	lines := strings.Split(e.input.Value(), "\n")
	for _, line := range lines[min(e.input.Line()+1, len(lines)):] {
		if last >= e.height {
			break
		}
		last += e.tall(line)
	}
	return last >= e.height
}

// tall is how many rows the text area makes of a line. A long one is asked of
// another text area, once: it costs as much as a key.
func (e area) tall(line string) int {
	if ansi.StringWidth(line) < e.input.Width()-1 {
		return 1
	}
	if rows, known := e.talls[line]; known {
		return rows
	}
	in := textarea.New()
	in.Prompt, in.ShowLineNumbers, in.CharLimit, in.MaxHeight = "", false, 0, 0
	in.SetWidth(e.input.Width())
	in.SetValue(line)
	e.talls[line] = in.LineInfo().Height
	return e.talls[line]
}
