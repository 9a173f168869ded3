package ui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"decline/drafts/store"
)

// The messages about what was left.
type (
	resumedMsg struct {
		id       string
		snapshot Snapshot
		owned    bool // it is open in another decline
		err      error
	}
	discardedMsg struct {
		id  string
		err error
	}
)

// resume makes a stored draft the session's own.
func (h Hands) resume(id string) tea.Cmd {
	return fetched(id, h.Resume)
}

// fork begins a new draft with the words of a stored one.
func (h Hands) fork(id string) tea.Cmd {
	return fetched(id, h.Fork)
}

func fetched(id string, fetch func(id string) (Snapshot, error)) tea.Cmd {
	if fetch == nil {
		return nil
	}
	return func() tea.Msg {
		s, err := fetch(id)
		return resumedMsg{id, s, errors.Is(err, store.ErrOwned), err}
	}
}

// discard moves a stored draft into the trash.
func (h Hands) discard(id string) tea.Cmd {
	return func() tea.Msg { return discardedMsg{id, h.Discard(id)} }
}
