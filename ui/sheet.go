package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/ui/questions"
)

// sheet is a page of text laid over the wizard: help, or words for the phone.
type sheet struct {
	lines []string
	top   int
	keys  keymap
}

// helpSheet lists the keys that work now, after what helps with the question.
func helpSheet(open step, at questions.Step, place string, k keymap) sheet {
	var lines []string
	if at == questions.Options {
		lines = append(questions.NotSure(), "")
	}
	lines = append(lines, "Keys here", "")
	for _, b := range open.Keys() {
		lines = append(lines, "  "+pad(b.Help().Key, 14)+b.Help().Desc)
	}
	lines = append(lines, "  "+pad("ctrl+_ alt+_", 14)+"undo and redo, everywhere", "",
		"Every answer is kept as you give it, on this computer only. Nothing is sent anywhere.")
	if place != "" {
		lines = append(lines, place)
	}
	return sheet{lines: lines, keys: k}
}

// phoneSheet holds the words for a call.
func phoneSheet(a drafts.Answers, k keymap) sheet {
	a.Channel, a.Edit = drafts.Phone, nil
	return sheet{lines: strings.Split(drafts.Compose(a).Body, "\n"), keys: k}
}

func (t sheet) Keys() []key.Binding {
	return []key.Binding{t.keys.close, named(t.keys.choose, "↑↓", "scroll")}
}

func (t sheet) Update(msg tea.Msg) (step, intent) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return t, intent{}
	}
	switch {
	case key.Matches(press, t.keys.up):
		t.top = max(t.top-1, 0)
	case key.Matches(press, t.keys.down):
		t.top++
	case key.Matches(press, t.keys.close, t.keys.next, t.keys.help, t.keys.done):
		return t, intent{do: closeSheet}
	}
	return t, intent{}
}

func (t sheet) Answer(a drafts.Answers) drafts.Answers { return a }

func (t sheet) View(p page) block {
	var b block
	for _, line := range t.lines {
		body := strings.TrimLeft(line, " ·")
		indent := len([]rune(line)) - len([]rune(body))
		for i, r := range wrapped(line, p.width-2) {
			if i > 0 {
				r = strings.Repeat(" ", indent) + r
			}
			b.line(" " + fit(r, p.width-1))
		}
	}
	b.cursor = &spot{0, 0}
	top := min(t.top, max(len(b.lines)-p.height, 0))
	if len(b.lines) <= p.height {
		return b.window(p.height, 0, p.styles)
	}
	b.cursor = &spot{0, min(top+p.height/2, len(b.lines)-1)}
	return b.window(p.height, b.cursor.y, p.styles)
}
