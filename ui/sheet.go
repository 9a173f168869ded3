package ui

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"decline/drafts"
	"decline/ui/questions"
)

// sheet is a page of text laid over the wizard: help, or words for the phone.
type sheet struct {
	lines  []string
	top    int
	height int // rows of the pane
	last   int // the furthest that top can be
	keys   *keymap

	notes []string // for afterwards: c copies the only one, a digit one of several
}

// helpSheet lists the keys that work now, after what helps with the question.
func helpSheet(open step, at questions.Step, fate []string, k *keymap) sheet {
	var lines []string
	if at == questions.Options {
		lines = append(questions.NotSure(), "")
	}
	if l, ok := open.(letter); ok && !l.silent() {
		lines = append(lines, l.words(), "", "  "+questions.WhyThis(l.here().span), "")
	}
	lines = append(lines, "Keys here", "")
	now := open.Keys()
	if _, ok := open.(area); ok {
		now = append(now, k.word, k.line) // the text area's own, too many for the footer
	}
	for _, b := range now {
		if b.Help() != k.undoTyping.Help() && b.Help() != k.redo.Help() { // said below
			lines = append(lines, "  "+pad(b.Help().Key, 14)+b.Help().Desc)
		}
	}
	lines = append(lines, "  "+pad("ctrl+_ alt+_", 14)+"undo and redo, everywhere")
	if k.pause.Enabled() {
		lines = append(lines, "  "+pad(k.pause.Help().Key, 14)+k.pause.Help().Desc)
	}
	lines = append(append(lines, ""), fate...)
	return sheet{lines: lines, keys: k}
}

// newSheet holds words for the phone, or for afterwards.
func newSheet(text string, k *keymap) sheet {
	return sheet{lines: strings.Split(text, "\n"), keys: k}
}

// noteSheet holds a text for afterwards.
func noteSheet(body string, k *keymap) sheet {
	t := newSheet(body, k)
	t.notes = []string{body}
	return t
}

// answersSheet holds the answers to what they may say, by number.
func answersSheet(list []drafts.PushBack, k *keymap) sheet {
	t := sheet{keys: k}
	for i, p := range list {
		t.lines = append(t.lines, strconv.Itoa(i+1)+"  "+p.Asked+":", "   "+p.Answer, "")
		t.notes = append(t.notes, p.Answer)
	}
	return t
}

func (t sheet) Keys() []key.Binding {
	list := []key.Binding{t.keys.close, named(t.keys.choose, "↑↓", "scroll")}
	switch n := len(t.notes); n {
	case 0:
		return list
	case 1:
		return append([]key.Binding{named(t.keys.copyAll, "c", "copy it")}, list...)
	default:
		return append([]key.Binding{named(t.keys.jump, "1-"+strconv.Itoa(n), "copy one")}, list...)
	}
}

// noted gives the note that a key copies, if it copies one.
func (t sheet) noted(press tea.KeyPressMsg) (note string, ok bool) {
	if len(t.notes) == 1 && key.Matches(press, t.keys.copyAll) {
		return t.notes[0], true
	}
	if n := digit(press, len(t.notes)); n >= 0 && len(t.notes) > 1 {
		return t.notes[n], true
	}
	return "", false
}

func (t sheet) Update(msg tea.Msg) (step, intent) {
	if size, ok := msg.(sizeMsg); ok {
		t.height = size.height
		t.last = max(len(t.drawn(size.width))-size.height, 0)
		t.top = min(t.top, t.last)
	}
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return t, intent{}
	}
	if note, ok := t.noted(press); ok {
		return t, intent{do: copyNote, text: note}
	}
	if by := scrolled(press, t.height, t.keys); by != 0 {
		t.top = clamp(t.top+by, 0, t.last)
	} else if key.Matches(press, t.keys.close, t.keys.next, t.keys.help, t.keys.done) {
		return t, intent{do: closeSheet}
	}
	return t, intent{}
}

func (t sheet) Answer(a drafts.Answers) drafts.Answers { return a }

func (t sheet) View(p page) block {
	b := block{lines: t.drawn(p.width)}
	middle := min(t.top, max(len(b.lines)-p.height, 0)) + p.height/2
	b.cursor = &spot{0, clamp(middle, 0, len(b.lines)-1)}
	if len(b.lines) <= p.height {
		b.cursor = &spot{0, 0}
	}
	return b.window(p.height, b.cursor.y, p.styles)
}

// drawn wraps the text; the later rows of a point stand under its first.
func (t sheet) drawn(width int) []string {
	var lines []string
	for _, line := range t.lines {
		body := strings.TrimLeft(line, " ·")
		head := line[:len(line)-len(body)]
		indent := ansi.StringWidth(head)
		for i, r := range wrapped(body, width-2-indent) {
			if i > 0 {
				head = strings.Repeat(" ", indent)
			}
			lines = append(lines, " "+fit(head+r, width-1))
		}
	}
	return lines
}
