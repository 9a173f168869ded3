package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/drafts/store"
	"decline/ui/clipboard"
	"decline/ui/questions"
)

// Snapshot is what is kept of a session.
type Snapshot struct {
	Answers  drafts.Answers
	At       questions.ID // where the person is
	Finished bool         // copied, and not changed since
}

// Hands are what the wizard can do to the world. A nil function does nothing, so
// that a test gives only those it watches.
type Hands struct {
	// Keep takes the newest answers; it never blocks and does no I/O itself. now
	// asks for them to be written without waiting for a pause.
	Keep func(s Snapshot, now bool)
	// Copy brings text to the clipboard and says by which way.
	Copy func(ctx context.Context, text string) clipboard.Result
	// Paste reads the clipboard.
	Paste func(ctx context.Context) (string, error)
	// Resume makes a stored draft the session's own.
	Resume func(id string) (Snapshot, error)
}

// copied is what became of a copy, in the wizard's own words.
type copied struct {
	say      string
	sure     clipboard.Sure
	path     string
	sequence string // to be sent to the terminal
	what     doing  // copyMessage, copySubject, copyBoth or copyNote
	text     string // what was copied
}

// message tells whether the message itself was copied, not a part or a note.
func (c copied) message() bool { return c.what != copySubject && c.what != copyNote }

// there tells whether the text is on a clipboard, or on its way to one.
func (c copied) there() bool { return c.sure == clipboard.Checked || c.sure == clipboard.Sent }

// saving is what the saver last told.
type saving struct {
	kind store.StateKind
	why  string
}

// What the saver can tell.
const (
	isSaved   = store.Saved
	isSaving  = store.Saving
	isUnsaved = store.Unsaved
)

// The messages of the commands.
type (
	copiedMsg copied
	savedMsg  saving
	pastedMsg struct {
		text string
		err  error
	}
	resumedMsg struct {
		snapshot Snapshot
		err      error
	}
)

func (h Hands) copy(text string, what doing) tea.Cmd {
	if h.Copy == nil {
		return nil
	}
	return func() tea.Msg {
		r := h.Copy(context.Background(), text)
		return copiedMsg{say: r.Say(), sure: r.Sure, path: r.Path, sequence: r.Sequence, what: what, text: text}
	}
}

// paste reads the clipboard for ctrl+v. A terminal's own paste needs no reading:
// it comes as a tea.PasteMsg.
func (h Hands) paste() tea.Cmd {
	if h.Paste == nil {
		return nil
	}
	return func() tea.Msg {
		text, err := h.Paste(context.Background())
		return pastedMsg{text, err}
	}
}

func (h Hands) resume(id string) tea.Cmd {
	if h.Resume == nil {
		return nil
	}
	return func() tea.Msg {
		s, err := h.Resume(id)
		return resumedMsg{s, err}
	}
}
