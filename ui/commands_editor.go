package ui

import (
	"context"
	"errors"
	"os"

	tea "charm.land/bubbletea/v2"
)

// EditJob is a letter in the person's own editor, which gets the terminal while
// Run runs.
type EditJob interface {
	tea.ExecCommand
	// Stop passes a signal on to the editor.
	Stop(os.Signal)
	// Result gives the letter as the editor left it, clean, and how many
	// characters were taken out of it; ran is what Run gave. Its error is one
	// line. It tidies up in every case.
	Result(ran error) (letter string, removed int, err error)
}

// The messages of the way to an editor and back.
type (
	preparedMsg struct {
		job    EditJob
		letter string // what the editor gets
		err    error
	}
	closedMsg struct { // the editor has ended
		job EditJob
		ran error
	}
	editedMsg struct {
		letter  string
		removed int
		err     error
	}
)

// errNotNow occurs when the letter changed while its editor was looked for.
var errNotNow = errors.New("the letter changed before the editor came")

// edit prepares an editor.
func (h Hands) edit(letter string) tea.Cmd {
	return func() tea.Msg {
		job, err := h.Edit(context.Background(), letter)
		return preparedMsg{job, letter, err}
	}
}

// open gives the terminal to the editor until the person closes it.
func (p preparedMsg) open() tea.Cmd {
	return tea.Exec(p.job, func(err error) tea.Msg { return closedMsg{p.job, err} })
}

// drop tidies up after an editor that is not wanted any more.
func (p preparedMsg) drop() tea.Cmd {
	return func() tea.Msg {
		_, _, _ = p.job.Result(errNotNow) // it was not opened: there is none
		return nil
	}
}

// read takes the letter back.
func (c closedMsg) read() tea.Msg {
	letter, removed, err := c.job.Result(c.ran)
	return editedMsg{letter, removed, err}
}
