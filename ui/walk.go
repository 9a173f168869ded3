package ui

import (
	"decline/drafts"
	"decline/ui/questions"
)

// walk goes from question to question, or to the letter.
func (m Model) walk(want intent) Model {
	here := m.step()
	switch want.do {
	case goNext:
		return m.forward()
	case goBack:
		if q, ok := m.table.Before(m.at, m.answers, m.extra); ok {
			return m.openQuestion(q)
		}
	case goStepBack:
		for step := here - 1; step >= 0; step-- {
			if q, ok := m.table.First(step, m.answers); ok {
				return m.openQuestion(q)
			}
		}
	case goExtra:
		m.extra, m.from = true, m.at
		if q, ok := m.table.ByID("agency"); ok {
			return m.openQuestion(q)
		}
	case jump:
		if q, ok := m.table.First(want.step, m.answers); ok {
			return m.openQuestion(q)
		}
		m.said = "Nothing is asked there for this answer."
	default:
		return m.openLetter()
	}
	return m
}

// forward goes to the next question. After the extra ones it goes back to the
// field from which they were opened.
func (m Model) forward() Model {
	next, ok := m.table.After(m.at, m.answers, m.extra)
	if q, _ := m.table.ByID(m.at); q.Extra && !next.Extra && m.from != "" {
		next, ok = m.table.ByID(m.from)
		m.from, m.extra = "", false
	}
	if !ok {
		return m.openLetter()
	}
	return m.openQuestion(next)
}

// edit opens the letter for editing, at the sentence that is current.
func (m Model) edit() Model {
	at := 0
	if l, ok := m.open.(letter); ok && !l.here().subject {
		at = l.here().start
	}
	m.at = ""
	m.history = m.history.pause()
	m.opened, m.entered = m.history.depth(), m.answers
	m.open = newArea(m.answers, at, m.pane(), m.keys)
	return m
}

// leaveEdit goes back to reading, at the sentence where the cursor was. A name that
// was put right becomes the answer.
func (m Model) leaveEdit() Model {
	e, ok := m.open.(area)
	m = m.corrected()
	m.history = m.history.fold(m.opened, m.entered) // out here the whole edit is one step
	m = m.openLetter()
	if l, is := m.open.(letter); ok && is {
		m.open = l.around(e.offset())
	}
	return m
}

// corrected takes over the names that the person put right in the letter.
func (m Model) corrected() Model {
	a, names := drafts.Corrected(m.answers)
	if len(names) > 0 {
		m = m.change(a, "")
		m.said = questions.Renamed(a, names)
	}
	return m
}

// travel goes back or forth in the history, and opens anew what is open.
func (m Model) travel(way doing) Model {
	move, none := m.history.undo, "Nothing to undo."
	if way == redo {
		move, none = m.history.redo, "Nothing to redo."
	} else if m.editing() && m.history.depth() <= m.opened {
		m.said = "This is the text as you opened it. In Review, u undoes more."
		return m
	}
	past, answers, ok := move(m.answers)
	if !ok {
		m.said = none
		return m
	}
	m.history = past
	before := m.draft.Body
	said := m.changed(answers)
	m = m.take(answers)
	m.said = said
	switch open := m.open.(type) {
	case area:
		m.open = newArea(answers, differs(before, m.draft.Body), m.pane(), m.keys)
	case letter:
		m.open = open.with(answers, open.at)
	case after: // what was copied is not what stands there now
		m = m.openLetter()
	default:
		if q, ok := m.question(); ok {
			m.open = newStep(q, answers, m.keys, m.extra)
		}
	}
	return m
}

// changed says which answer is another one now, for a person who undoes.
func (m Model) changed(now drafts.Answers) string {
	for _, q := range m.table.All(now, true) {
		if q.Shown(m.answers) != q.Shown(now) && q.ID != m.at {
			shown := q.Shown(now)
			if shown == "" {
				shown = "nothing"
			}
			if q.ID == "channel" {
				return "Now again: by " + questions.ChannelName(now.Settled().Channel) + "."
			}
			return "Now again: " + q.Name + ", " + shown + "."
		}
	}
	return ""
}

// differs gives the offset in after at which it stops being like before, seen
// from the end: where the change was.
func differs(before, after string) int {
	i, j := len(before), len(after)
	for i > 0 && j > 0 && before[i-1] == after[j-1] {
		i, j = i-1, j-1
	}
	return j
}
