package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"decline/drafts"
	"decline/ui/questions"
)

// shape is how a screen is divided.
type shape int

const (
	onePane    shape = iota // too small for the letter: ctrl+r shows it
	stacked                 // the letter below the question
	sideBySide              // the letter beside it
)

// layout is the division of the present screen. body is the rows between the
// head and the foot.
type layout struct {
	shape shape
	head  int
	body  int
	foot  int
}

// The largest part of a screen that is drawn on, in its middle: lines longer and
// pages taller than this are no easier to read.
const (
	mostColumns = 144
	mostLines   = 44
)

// canvas is the part of the screen that is drawn on.
func (m Model) canvas() (width, height int) {
	return min(m.size.Width, mostColumns), min(m.size.Height, mostLines)
}

// layout divides the canvas; a step that is no question has all of the body.
func (m Model) layout() layout {
	w, h := m.canvas()
	l := layout{shape: stacked, head: 3, foot: 3}
	switch {
	case w < 60 || h < 16:
		l.shape = onePane
		if h < 8 {
			l.head, l.foot = 1, 1
		}
	case w >= 100:
		l.shape = sideBySide
	}
	switch _, asking := m.question(); {
	case asking || l.foot == 1:
	case l.shape == onePane:
		l.foot = 2 + max(len(m.findingRows(w, l.shape)), 1)
	default:
		l.foot = 6 + len(m.findingRows(w, l.shape))
	}
	l.body = max(h-l.head-l.foot, 1)
	return l
}

// View draws the screen.
func (m Model) View() tea.View {
	v := tea.NewView("")
	v.AltScreen, v.ReportFocus, v.WindowTitle = true, true, "decline"
	if m.size.Width < 1 || m.size.Height < 1 {
		return v
	}
	w, h := m.canvas()
	left, top := (m.size.Width-w)/2, (m.size.Height-h)/2
	b := m.screen().window(h, 0, m.styles)
	margin := strings.Repeat(" ", left)
	for i, line := range b.lines {
		if line = fit(line, w); m.styles.ascii {
			line = plain(pad(line, w))
		}
		b.lines[i] = margin + line
	}
	v.SetContent(strings.Repeat("\n", top) + strings.Join(b.lines, "\n"))
	if c := b.cursor; c != nil {
		v.Cursor = tea.NewCursor(left+clamp(c.x, 0, w-1), top+clamp(c.y, 0, h-1))
		v.Cursor.Blink = false
	}
	return v
}

// screen puts head, body and foot together.
func (m Model) screen() block {
	l := m.layout()
	var b block
	b.line(m.head(l)...)
	body, rule := m.body(l)
	b.below(body)
	b.line(m.foot(l, rule)...)
	return b
}

// page is what the open step is drawn on.
func (m Model) page(width, height int) page {
	return page{
		width: max(width, 1), height: max(height, 1),
		styles: m.styles, answers: m.answers, draft: m.draft,
	}
}

// body draws what is open, and beside or below a question the letter. It gives
// the rule that closes it.
func (m Model) body(l layout) (block, string) {
	w, _ := m.canvas()
	rule := strings.Repeat("─", w)
	if m.over != nil {
		return m.over.View(m.page(w, l.body)), rule
	}
	q, asking := m.question()
	switch {
	case !asking:
		b := m.open.View(m.page(w, l.body))
		return b.window(l.body, b.focus(), m.styles), rule
	case l.shape == onePane:
		b := m.asked(q, w, l.body)
		return b.window(l.body, b.focus(), m.styles), rule
	case l.shape == sideBySide:
		return m.side(q, l)
	}
	return m.stack(q, l)
}

// stack draws the question above the letter.
func (m Model) stack(q questions.Question, l layout) (block, string) {
	w, _ := m.canvas()
	rule := strings.Repeat("─", w)
	most := max(min(12, l.body-6), l.body/2)
	asked := m.asked(q, w, most)
	rows := clamp(len(asked.lines), min(10, most), most)
	b := asked.window(rows, asked.focus(), m.styles)
	b.line(m.styles.rest.Render(rule))
	found := m.pressing(w, 1)
	b.below(m.preview(q, w, l.body-rows-1-len(found)))
	b.line(found...)
	return b, rule
}

// side draws the question beside the letter.
func (m Model) side(q questions.Question, l layout) (block, string) {
	w, _ := m.canvas()
	left := leftPane(w)
	asked := m.asked(q, left, l.body)
	they := append(m.pressing(min(widest+4, w-left-1), 2), m.sideState(w-left-1)...)
	rows := min(len(wrap(m.draft.Body, min(widest, w-left-5))), l.body-len(they)-1)
	right := m.preview(q, w-left-1, max(rows, 1))
	right.line("")
	right.line(they...)
	right = right.window(l.body, 0, m.styles)
	b := beside(asked.window(l.body, asked.focus(), m.styles), right, left, m.styles.rest.Render("│"))
	return b, strings.Repeat("─", left) + "┴" + strings.Repeat("─", max(w-left-1, 0))
}

// leftPane is the width of the question beside the letter.
func leftPane(width int) int { return clamp(width/2-1, 50, 64) }

// sideState is what the letter tells its reader, and its length, under the
// letter at the side.
func (m Model) sideState(width int) []string {
	rows := wrapped(m.theyPlain(), min(widest, width-4))
	for i, r := range rows {
		rows[i] = "   " + m.styles.rest.Render(r)
	}
	return append(rows, "   "+m.styles.rest.Render(m.count()))
}

// asked draws the open question among the other questions of its step, which
// are one line each. Where rows are few, the open one comes first.
func (m Model) asked(q questions.Question, width, height int) block {
	before, after := m.around(q)
	_, typing := q.Ask.(questions.Text)
	below := m.waiting(after, typing, width)
	if typing && q.Step == questions.Invitation {
		if call := questions.CallFirst(m.answers); call != "" && height > 8 {
			below = append(below, "", " "+m.styles.accent.Render(fit(call, width-2)))
		}
	}
	need := 2 // a field with its hint
	if !typing {
		need = m.rowsNeeded(q, height)
	}
	var hidden []string
	if need+len(before)+len(below) > height {
		shown := min(len(below), max(height-need-len(before), 0))
		below, hidden = below[:shown], below[shown:]
	}
	gone := len(before) - min(len(before), max(height-need, 0))
	before = before[gone:]
	var b block
	for _, other := range before {
		b.line(m.oneLine(other, width))
	}
	if !typing && len(before) > 0 && need+len(before)+len(below) < height {
		b.line("")
	}
	b.below(m.open.View(m.page(width, height-len(b.lines)-len(below))))
	b.line(below...)
	return b.among(gone, filled(hidden), m.page(width, height))
}

// around gives the questions of the step before and after the open one.
func (m Model) around(q questions.Question) (before, after []questions.Question) {
	passed := false
	for _, other := range m.table.Of(q.Step, m.answers, m.extra) {
		switch {
		case other.ID == q.ID:
			passed = true
		case passed:
			after = append(after, other)
		default:
			before = append(before, other)
		}
	}
	return before, after
}

// rowsNeeded is how many rows a list wants, at most all of them.
func (m Model) rowsNeeded(q questions.Question, height int) int {
	rows := 0
	switch ask := q.Ask.(type) {
	case questions.OneOf:
		rows = len(ask.Options(m.answers))
	case questions.AnyOf:
		rows = len(ask.Options(m.answers))
	}
	const titles = 3 // title, why, blank
	return min(min(rows, mostRows)+titles, height)
}

// waiting draws the questions that come next: beside a field one line each,
// below a list all on one line.
func (m Model) waiting(after []questions.Question, typing bool, width int) []string {
	var lines []string
	if typing || len(after) == 1 {
		for _, q := range after {
			line := m.oneLine(q, width)
			if _, field := q.Ask.(questions.Text); field && !typing && q.Shown(m.answers) == "" {
				line += m.styles.rest.Render("enter goes there")
			}
			lines = append(lines, fit(line, width))
		}
		return lines
	}
	var names []string
	for _, q := range after {
		names = append(names, questions.Lower(strings.TrimSuffix(q.Title(m.answers), "?")))
	}
	if len(names) == 0 {
		return nil
	}
	return []string{m.styles.rest.Render(fit(" "+pad("Next", nameWidth-1)+strings.Join(names, ", "), width))}
}

func (m Model) oneLine(q questions.Question, width int) string {
	name := m.styles.rest.Render(" " + pad(q.Name, nameWidth-1))
	line := name + q.Shown(m.answers)
	t, ok := q.Ask.(questions.Text)
	if !ok || t.Echo(m.answers) == "" {
		return fit(line, width)
	}
	both := pad(line, nameWidth+20) + " " + m.styles.rest.Render(t.Echo(m.answers))
	if ansi.StringWidth(both) > width { // what was understood says more than what was typed
		return fit(name+t.Echo(m.answers), width)
	}
	return both
}

// preview draws the letter, scrolled to what the open question makes.
func (m Model) preview(q questions.Question, width, height int) block {
	text := min(widest, width-4)
	b, first := prose(m.draft.Body, text, marks(m.marks(q)...), m.styles)
	if first < 0 && q.Step != questions.Invitation {
		first = m.rowOfTheNo(text)
	}
	if m.answers.Settled().Outcome == drafts.NoAnswer {
		b, first = block{}, 0
		for _, line := range questions.NoLetter() {
			for _, r := range wrapped(line, width-4) {
				b.line("   " + m.styles.rest.Render(r))
			}
		}
	}
	b.cursor = nil
	return b.window(height, max(first+1, 0), m.styles)
}

// rowOfTheNo is the row in which the no, or the request in its place, begins.
func (m Model) rowOfTheNo(width int) int {
	for _, span := range m.draft.Spans {
		if span.Act != drafts.Decision && span.Act != drafts.Request {
			continue
		}
		for i, r := range wrap(m.draft.Body, width) {
			if r.end > span.Start {
				return i
			}
		}
	}
	return 0
}

// marks gives the stretches of the letter that the open question makes: its
// acts, or, for a field, the words as typed.
func (m Model) marks(q questions.Question) []stretch {
	var marked []stretch
	if t, ok := q.Ask.(questions.Text); ok {
		typed := strings.TrimSpace(t.Get(m.answers))
		if i := strings.Index(m.draft.Body, typed); typed != "" && i >= 0 {
			return []stretch{{i, i + len(typed)}}
		}
	}
	for _, s := range m.draft.Spans {
		for _, act := range q.Marks {
			if s.Act == act && act != drafts.Subject && !s.Tail() {
				marked = append(marked, stretch{s.Start, s.End})
			}
		}
	}
	return marked
}
