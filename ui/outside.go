package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/drafts/text"
	"decline/ui/questions"
)

// arrival is what a command found, as a message that knows what it changes.
type arrival interface {
	meet(m Model) (Model, tea.Cmd)
}

// editOutside asks for the person's own editor.
func (m Model) editOutside() (Model, tea.Cmd) {
	switch {
	case m.outside:
		return m, nil
	case m.hands.Edit == nil:
		m.said = "There is no other editor here: press e to edit."
		return m, nil
	}
	m.outside = true
	m.keep(true)
	return m, m.hands.edit(m.draft.Body)
}

// meet opens the editor, if the letter is still what it was asked for.
func (p preparedMsg) meet(m Model) (Model, tea.Cmd) {
	if p.err != nil {
		return m.unedited(p.err), nil
	}
	if _, reading := m.open.(letter); !reading || m.over != nil || m.draft.Body != p.letter {
		return m.unedited(errNotNow), p.drop()
	}
	return m, p.open()
}

// meet takes the letter back. The screen is drawn anew, in the size that it has
// by now.
func (c closedMsg) meet(m Model) (Model, tea.Cmd) {
	return m, tea.Batch(tea.ClearScreen, tea.RequestWindowSize, c.read)
}

// meet takes over what the editor left, as one step.
func (e editedMsg) meet(m Model) (Model, tea.Cmd) {
	switch {
	case e.err != nil:
		return m.unedited(e.err), nil
	case e.letter == m.draft.Body:
		m.outside = false
		m.said = "Closed, and nothing was changed."
		return m, nil
	}
	m.outside = false
	m.history = m.history.pause()
	a, names := drafts.Corrected(drafts.Rewrite(m.answers, e.letter))
	m = m.change(a, "").openLetter()
	m.keep(true)
	m.said = "Taken over from your editor. u brings back what was here."
	if len(names) > 0 {
		m.said = "Taken over. " + questions.Renamed(a, names)
	}
	if e.removed > 0 {
		m.said = fmt.Sprintf("Taken over from your editor, without %d unprintable characters.", e.removed)
	}
	return m, nil
}

// unedited says why the letter is as it was.
func (m Model) unedited(err error) Model {
	m.outside = false
	m.said = "Nothing was changed: " + inOneLine(err) + "."
	return m
}

// meet draws the screen anew, in the size that it has by now: others have written
// on it.
func (againMsg) meet(m Model) (Model, tea.Cmd) {
	return m, tea.Batch(tea.ClearScreen, tea.RequestWindowSize)
}

// where tells two places apart to which a late paste could go.
func (m Model) where() string {
	switch {
	case m.over != nil:
		return "a sheet"
	case m.editing():
		return "the letter"
	}
	return string(m.at)
}

// meet pastes what was on the clipboard where ctrl+v was pressed, and nowhere
// else.
func (p pastedMsg) meet(m Model) (Model, tea.Cmd) {
	switch {
	case p.into != m.where():
		m.said = "The clipboard came late, and nothing was pasted: press ctrl+v once more."
	case p.err != nil:
		m.said = "The clipboard can't be read from here: paste with your terminal's own key, often ctrl+shift+v."
	default:
		return m.give(tea.PasteMsg{Content: p.text})
	}
	return m, nil
}

// plainly gives what is shown of a letter: its subject, if it has one, and the
// letter.
func plainly(d drafts.Draft) string {
	words := d.Body
	if d.Subject != "" {
		words = d.Subject + "\n\n" + words
	}
	words, _ = text.Clean(words)
	return words
}

// shownMsg says that the text has been looked at.
type shownMsg struct{}

// showPlain leaves the screen to the letter alone until Enter.
func (m Model) showPlain() (Model, tea.Cmd) {
	switch {
	case m.outside:
		return m, nil
	case m.hands.show == nil:
		m.said = "There is no terminal here to show it plainly on."
		return m, nil
	}
	m.outside = true
	m.keep(true)
	return m, m.hands.show(plainly(m.draft))
}

// meet draws the wizard anew, in the size that the terminal has by now.
func (shownMsg) meet(m Model) (Model, tea.Cmd) {
	m.outside = false
	return m, tea.Batch(tea.ClearScreen, tea.RequestWindowSize)
}
