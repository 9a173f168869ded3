package ui

import tea "charm.land/bubbletea/v2"

// show is a command: it gives the terminal to a text until the person goes back.
func (l *lending) show(text string) tea.Cmd {
	return tea.Exec(shown{newShowing(text), l}, func(error) tea.Msg { return shownMsg{} })
}

// shown is a text that has the terminal.
type shown struct {
	*showing
	lending *lending
}

// Run shows the text.
func (s shown) Run() error { return s.lending.lend(s.showing) }
