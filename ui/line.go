package ui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"

	"decline/drafts"
	"decline/drafts/text"
	"decline/ui/questions"
)

// nameWidth is the column in which an answer starts; longestLine is how many
// characters a field takes (RELIABILITY, rule 12).
const (
	nameWidth   = 13
	longestLine = 1000
)

// line asks for a line of free text. The field of bubbles edits; it is drawn
// here, because its own cursor counts runes where a terminal counts columns.
type line struct {
	question questions.Question
	ask      questions.Text
	input    textinput.Model
	nav      navigation
}

func newLine(q questions.Question, ask questions.Text, a drafts.Answers, nav navigation) line {
	in := textinput.New()
	in.SetVirtualCursor(false)
	in.Prompt = ""
	in.KeyMap.Paste.SetEnabled(false) // it would read the clipboard past Clean
	in.KeyMap.AcceptSuggestion.SetEnabled(false)
	in.Focus()
	in.SetValue(ask.Get(a))
	in.CursorEnd()
	return line{question: q, ask: ask, input: in, nav: nav}
}

func (l line) Keys() []key.Binding { return l.nav.bindings() }

func (l line) Update(msg tea.Msg) (step, intent) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return l.paste(msg.Content)
	case tea.KeyPressMsg:
		if key.Matches(msg, l.nav.keys.paste) {
			return l, intent{do: pasteHere}
		}
		want, taken := l.nav.take(upAndDown(msg))
		if !taken {
			return l.edit(msg)
		}
		if want.do == goNext && l.ask.Trouble(l.Answer(drafts.Answers{})) != "" {
			return l, intent{say: "Change it first, or leave it empty."}
		}
		return l, want
	}
	return l, intent{}
}

// upAndDown has the arrows go from field to field.
func upAndDown(msg tea.KeyPressMsg) tea.KeyPressMsg {
	switch msg.String() {
	case "up":
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	case "down":
		return tea.KeyPressMsg{Code: tea.KeyTab}
	}
	return msg
}

// paste takes the text whole, as one line, or refuses it whole.
func (l line) paste(pasted string) (step, intent) {
	clean, removed := text.CleanLine(pasted)
	clean = strings.TrimSpace(clean)
	have := len([]rune(l.input.Value()))
	if n := have + len([]rune(clean)); n > longestLine {
		const why = "That is too long: %d characters, a line here takes %d. Nothing was pasted."
		return l, intent{say: fmt.Sprintf(why, n, longestLine)}
	}
	before, after := l.halves()
	l.input.SetValue(before + clean + after)
	l.input.SetCursor(len([]rune(before + clean)))
	if removed > 0 {
		return l, intent{say: fmt.Sprintf("Pasted, without %d unprintable characters.", removed)}
	}
	return l, intent{}
}

// edit gives a key to the field. Where a character is made of several runes
// (an accent, an emoji), moving and deleting take it whole.
func (l line) edit(msg tea.KeyPressMsg) (step, intent) {
	before, after := l.halves()
	switch msg.String() {
	case "backspace", "ctrl+h":
		l.set(before[:lastCharacter(before)], after)
	case "delete", "ctrl+d":
		l.set(before, after[firstCharacter(after):])
	case "left", "ctrl+b":
		n := lastCharacter(before)
		l.set(before[:n], before[n:]+after)
	case "right", "ctrl+f":
		n := firstCharacter(after)
		l.set(before+after[:n], after[n:])
	default:
		if msg.Text != "" && len([]rune(before+after)) >= longestLine {
			return l, intent{say: fmt.Sprintf("A line here takes %d characters.", longestLine)}
		}
		l.input, _ = l.input.Update(msg)
	}
	return l, intent{}
}

func (l *line) set(before, after string) {
	l.input.SetValue(before + after)
	l.input.SetCursor(len([]rune(before)))
}

// halves gives the text before and after the cursor.
func (l line) halves() (before, after string) {
	runes := []rune(l.input.Value())
	at := clamp(l.input.Position(), 0, len(runes))
	return string(runes[:at]), string(runes[at:])
}

// firstCharacter is the length in bytes of the first character of s.
func firstCharacter(s string) int {
	c, _, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	return len(c)
}

// lastCharacter is where the last character of s begins.
func lastCharacter(s string) int {
	at, rest, state := 0, s, -1
	for rest != "" {
		var c string
		c, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		at = len(s) - len(rest) - len(c)
	}
	return at
}

func (l line) Answer(a drafts.Answers) drafts.Answers {
	clean, _ := text.CleanLine(l.input.Value())
	if clean = strings.TrimSpace(clean); clean != l.ask.Get(a) {
		l.ask.Set(&a, clean)
	}
	return a
}

func (l line) View(p page) block {
	s := p.styles
	var b block
	name := " " + pad(s.strong.Render(l.question.Name), nameWidth-1)
	room := max(p.width-nameWidth-1, 1)
	shown, x := l.shown(room, s)
	hint := l.ask.Hint(p.answers)
	trouble := l.ask.Trouble(p.answers)
	used := max(ansi.StringWidth(shown)+3, 21)
	if trouble == "" && used+ansi.StringWidth(hint) <= room {
		b.line(name + pad(shown, used) + s.rest.Render(hint))
		b.mark(nameWidth + x)
		return b
	}
	b.line(name + shown)
	b.mark(nameWidth + x)
	words, style := hint, s.rest
	if trouble != "" {
		words, style = trouble, s.warn
	}
	for _, r := range wrapped(words, room) {
		b.line(strings.Repeat(" ", nameWidth) + style.Render(r))
	}
	return b
}

// shown gives the part of the text that fits into width columns around the
// cursor, and the cursor's column in it. A cut edge shows "…".
func (l line) shown(width int, s styles) (string, int) {
	before, after := l.halves()
	before, after = s.own(before), s.own(after)
	cut := ""
	for ansi.StringWidth(cut+before) > width-1 && before != "" {
		before, cut = before[firstCharacter(before):], "…"
	}
	x := ansi.StringWidth(cut + before)
	return cut + before + fit(after, max(width-x, 1)), x
}
