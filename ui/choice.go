package ui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"decline/drafts"
	"decline/ui/questions"
)

// mostRows is how many rows of a list show at once.
const mostRows = 8

// list is the rows of a question and the one the cursor is on.
type list struct {
	question questions.Question
	options  []questions.Option
	at       int
}

// move takes a key that moves in the list, or a digit that names a row.
func (l list) move(msg tea.KeyPressMsg, k *keymap) (list, bool) {
	n := len(l.options)
	switch {
	case key.Matches(msg, k.up):
		l.at = (l.at + n - 1) % n
	case key.Matches(msg, k.down):
		l.at = (l.at + 1) % n
	case msg.String() == "home":
		l.at = 0
	case msg.String() == "end":
		l.at = n - 1
	default:
		d := digit(msg, n)
		if d < 0 {
			return l, false
		}
		l.at = d
	}
	return l, true
}

// draw shows the question, what stands under it, and its rows; sign gives what
// stands before a row's number.
func (l list) draw(p page, sign func(questions.Option) string) block {
	s := p.styles
	var b block
	b.line(" " + s.strong.Render(l.question.Title(p.answers)))
	if p.height > 6 {
		for _, r := range wrapped(l.question.Why(p.answers), p.width-2) {
			b.line(" " + s.rest.Render(r))
		}
	}
	if p.height > 9 {
		b.line("")
	}
	var note []string
	n := l.note(p.answers)
	if words := l.options[l.at].Words; ansi.StringWidth(l.row(l.at, p, sign(l.options[l.at]), l.widest())) > p.width {
		n = words
	}
	if n != "" {
		note = wrapped(n, p.width-2)
	}
	rows := l.rows(p, sign, clamp(p.height-len(b.lines)-len(note), 1, mostRows))
	b.below(rows)
	for _, n := range note {
		b.line(" " + s.rest.Render(n))
	}
	return b
}

func (l list) note(a drafts.Answers) string {
	if l.question.Note == nil {
		return ""
	}
	return l.question.Note(a)
}

// rows draws as many rows as fit, the cursor's among them.
func (l list) rows(p page, sign func(questions.Option) string, most int) block {
	n := len(l.options)
	most = min(most, n)
	top := clamp(l.at-most/2, 0, n-most)
	if l.at < most-1 { // the likely ones come first: stay at the top while they do
		top = 0
	}
	widest := l.widest()
	var b block
	for i := top; i < top+most; i++ {
		line := l.row(i, p, sign(l.options[i]), widest)
		cut := n - top - most
		switch first, last := i == top && top > 0, i == top+most-1 && cut > 0; {
		case first && last:
			line = atEnd(line, fmt.Sprintf("↑ %d ↓ %d more", top, cut), p.width, p.styles.rest)
		case last:
			line = atEnd(line, fmt.Sprintf("↓ %d more", cut), p.width, p.styles.rest)
		case first:
			line = atEnd(line, fmt.Sprintf("↑ %d more", top), p.width, p.styles.rest)
		}
		b.line(fit(line, p.width))
		if i == l.at {
			b.mark(1)
		}
	}
	return b
}

// widest is the length of the longest label that has words beside it.
func (l list) widest() int {
	n := 0
	for _, o := range l.options {
		if o.Words != "" {
			n = max(n, ansi.StringWidth(o.Label))
		}
	}
	return n
}

// row draws one row: cursor, number, label and what it says.
func (l list) row(i int, p page, sign string, widest int) string {
	o, s := l.options[i], p.styles
	cursor, label := "   ", o.Label
	if i == l.at {
		cursor = " " + s.accent.Render("▸") + " "
		label = s.strong.Render(label)
	}
	number := fmt.Sprintf("%d ", i+1)
	if i >= 9 {
		number = "  "
	}
	line := cursor + sign + s.rest.Render(number) + label
	if o.Words != "" {
		line += strings.Repeat(" ", max(widest-ansi.StringWidth(o.Label), 0)+3) + s.rest.Render(o.Words)
	}
	if o.Worth {
		worth := "◂ worth a thought"
		if p.width < 60 {
			worth = "◂"
		}
		line = pad(line, min(52, p.width-len([]rune(worth))-1)) + s.accent.Render(worth)
	}
	return line
}

// choice asks for one of several: the row under the cursor is the answer.
type choice struct {
	list
	ask questions.OneOf
	nav navigation
}

func newChoice(q questions.Question, ask questions.OneOf, a drafts.Answers, nav navigation) choice {
	c := choice{list: list{question: q, options: ask.Options(a)}, ask: ask, nav: nav}
	for i, o := range c.options {
		if o.Value == ask.Get(a) {
			c.at = i
		}
	}
	return c
}

func (c choice) Keys() []key.Binding {
	return c.nav.bindings(named(c.nav.keys.choose, fmt.Sprintf("↑↓ 1-%d", min(len(c.options), 9)), "choose"))
}

func (c choice) Update(msg tea.Msg) (step, intent) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return c, intent{}
	}
	if moved, ok := c.move(press, c.nav.keys); ok {
		c.list = moved
		return c, intent{}
	}
	want, _ := c.nav.take(press)
	return c, want
}

func (c choice) Answer(a drafts.Answers) drafts.Answers {
	if c.at < len(c.options) {
		c.ask.Set(&a, c.options[c.at].Value)
	}
	return a
}

func (c choice) View(p page) block {
	return c.draw(p, func(questions.Option) string { return "" })
}

// wrapped gives the rows of a text as strings.
func wrapped(text string, width int) []string {
	var lines []string
	for _, r := range wrap(text, width) {
		lines = append(lines, text[r.start:r.end])
	}
	return lines
}
