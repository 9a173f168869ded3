package ui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"decline/drafts"
	"decline/drafts/text"
)

// longestLetter is how many bytes an edited letter takes (RELIABILITY, rule 12).
const longestLetter = 16 << 10

// sizeMsg tells a step the size of its pane; only the text area needs it before
// it is drawn, since its cursor moves by wrapped lines.
type sizeMsg struct{ width, height int }

// area is the letter open for editing, in a real text area with the terminal's
// own cursor.
type area struct {
	input  textarea.Model
	keys   *keymap
	group  string // the undo step that the last key belongs to
	words  int    // how many words were begun, to tell their steps apart
	height int    // rows of the pane
	paper  *paper
}

func newArea(a drafts.Answers, at int, size sizeMsg, k *keymap) area {
	in := plainArea()
	in.KeyMap.Paste.SetEnabled(false) // both would use the clipboard past Clean
	in.KeyMap.CopySelection.SetEnabled(false)
	e := area{input: in, keys: k}
	e.resize(size)
	return e.fill(drafts.Letter(a).Body, at)
}

// plainArea is a text area of nothing but text.
func plainArea() textarea.Model {
	in := textarea.New()
	in.SetVirtualCursor(false)
	in.Prompt, in.ShowLineNumbers, in.EndOfBufferCharacter = "", false, ' '
	in.CharLimit, in.MaxHeight = 0, 0
	marked := textarea.StyleState{Selection: lipgloss.NewStyle().Reverse(true)}
	in.SetStyles(textarea.Styles{Focused: marked, Blurred: marked})
	in.Focus()
	return in
}

// fill sets the text, with the cursor at a byte offset of it.
func (e area) fill(body string, at int) area {
	at = clamp(at, 0, len(body))
	e.input.SetValue(body)
	e.input.View() // it scrolls only over what it has drawn
	e.input.MoveToBegin()
	before := body[:at]
	row := strings.Count(before, "\n")
	for e.input.Line() < row {
		e.input.CursorEnd()
		e.input.CursorDown()
	}
	e.input.SetCursorColumn(len([]rune(before[strings.LastIndexByte(before, '\n')+1:])))
	e.input.SetHeight(e.height) // it scrolls to the cursor
	return e
}

func (e *area) resize(size sizeMsg) {
	e.height = max(size.height, 1)
	e.input.SetWidth(clamp(size.width-4, 1, widest))
	e.input.SetHeight(e.height)
	e.paper = newPaper(e.input.Width())
}

func (e area) Keys() []key.Binding {
	k := e.keys
	return []key.Binding{named(k.close, "esc", "done, text kept"), k.newline, k.undoTyping, k.redo, k.help, k.leave}
}

func (e area) Update(msg tea.Msg) (step, intent) {
	switch msg := msg.(type) {
	case sizeMsg:
		e.resize(msg)
		e = e.fill(e.input.Value(), e.offset())
	case tea.PasteMsg:
		return e.paste(msg.Content)
	case tea.KeyPressMsg:
		if key.Matches(msg, e.keys.close) {
			return e, intent{do: stopEdit}
		}
		if key.Matches(msg, e.keys.paste) {
			return e, intent{do: pasteHere}
		}
		return e.press(msg)
	}
	return e, intent{}
}

// press gives a key to the text area.
func (e area) press(msg tea.KeyPressMsg) (step, intent) {
	if msg.String() == "tab" || msg.String() == "shift+tab" {
		return e, intent{}
	}
	if n := len(e.input.Value()) + e.adds(msg); n > longestLetter && e.adds(msg) > 0 {
		return e, intent{say: tooLong(n)}
	}
	before := e.place()
	if !e.alongRow(msg.String()) {
		e.typed(msg)
	}
	e.settle()
	if msg.String() == "down" && before == e.place() && !e.atEnd() {
		// The cursor sticks on an unbroken line as wide as the pane.
		e.input.CursorEnd()
		e.input, _ = e.input.Update(tea.KeyPressMsg{Code: tea.KeyRight})
	}
	return e.grouped(msg), intent{}
}

// adds is how many bytes a key would add.
func (e area) adds(msg tea.KeyPressMsg) int {
	if key.Matches(msg, e.input.KeyMap.InsertNewline) {
		return 1
	}
	return len(msg.Text)
}

// settle ends a selection that has become empty: the text area would panic on
// it later (bubbles v2.2.1).
func (e *area) settle() {
	if !e.input.HasSelection() {
		e.input.ClearSelection()
	}
}

// offset is the cursor's place in the text, in bytes.
func (e area) offset() int {
	lines := strings.SplitAfter(e.input.Value(), "\n")
	at := 0
	for _, line := range lines[:min(e.input.Line(), len(lines))] {
		at += len(line)
	}
	here := []rune(lines[min(e.input.Line(), len(lines)-1)])
	return at + len(string(here[:clamp(e.input.Column(), 0, len(here))]))
}

func (e area) place() [3]int {
	info := e.input.LineInfo()
	return [3]int{e.input.Line(), info.RowOffset, info.ColumnOffset}
}

func (e area) atEnd() bool {
	info := e.input.LineInfo()
	return e.input.Line() == e.input.LineCount()-1 && info.RowOffset+1 >= info.Height
}

// grouped notes which undo step a key belongs to: a word with the space after
// it, a run of single deletions, or a step of its own.
func (e area) grouped(msg tea.KeyPressMsg) area {
	switch {
	case msg.Text == " ":
		e.group = fmt.Sprint("word", e.words)
		e.words++
	case msg.Text != "":
		e.group = fmt.Sprint("word", e.words)
	case msg.String() == "backspace" || msg.String() == "delete":
		e.group = "delete"
		e.words++
	default:
		e.group = ""
		e.words++
	}
	return e
}

// paste takes the text whole, or refuses it whole.
func (e area) paste(pasted string) (step, intent) {
	clean, removed := text.Clean(pasted)
	if n := len(e.input.Value()) + len(clean); n > longestLetter {
		return e, intent{say: tooLong(n) + " Nothing was pasted."}
	}
	e.input, _ = e.input.Update(tea.PasteMsg{Content: clean})
	e.settle()
	e.group = ""
	if removed > 0 {
		return e, intent{say: fmt.Sprintf("Pasted, without %d unprintable characters.", removed)}
	}
	return e, intent{}
}

func tooLong(n int) string {
	return fmt.Sprintf("A letter takes %d bytes, this would be %d.", longestLetter, n)
}

func (e area) Answer(a drafts.Answers) drafts.Answers {
	body, _ := text.Clean(e.input.Value())
	return drafts.Rewrite(a, body)
}

func (e area) View(p page) block {
	var b block
	b.line(e.rows(p.styles)...)
	if c := e.input.Cursor(); c != nil {
		b.cursor = &spot{c.X + 3, c.Y}
	}
	return b.window(p.height, b.focus(), p.styles)
}
