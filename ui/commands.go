package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/drafts/store"
	"decline/tone"
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
	// Edit prepares the person's own editor for a letter, when everything is
	// written. Its error is one line.
	Edit func(ctx context.Context, letter string) (EditJob, error)
	// Names gives the names in the person's other drafts, of people and companies.
	Names func() []string
	// Resume makes a stored draft the session's own.
	Resume func(id string) (Snapshot, error)
	// Fork begins a new draft with the words of a stored one.
	Fork func(id string) (Snapshot, error)
	// Discard moves a stored draft into the trash.
	Discard func(id string) error

	// pause and woke are commands around a stay in the background; they are nil
	// where there is none to be had.
	pause, woke func() tea.Msg
	// show gives the terminal to a text until the person goes back; it is nil where
	// there is none to give.
	show func(text string) tea.Cmd
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
		into string // what was open when it was asked for
		text string
		err  error
	}
	learnedMsg struct{} // the check has read its words
	pauseMsg   struct{} // somebody asks the program to stop
	againMsg   struct{} // the program was stopped unasked, and goes on
)

// learn has the check read its words, which takes it some milliseconds once.
func learn() tea.Msg {
	tone.Warm()
	return learnedMsg{}
}

// namesMsg are the names in the person's other drafts.
type namesMsg []string

// meet keeps them, to be compared with those in a letter.
func (n namesMsg) meet(m Model) (Model, tea.Cmd) {
	m.others = n
	return m, nil
}

// names looks the names up in the person's other drafts.
func (h Hands) names() tea.Msg {
	if h.Names == nil {
		return nil
	}
	return namesMsg(h.Names())
}

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
func (h Hands) paste(into string) tea.Cmd {
	if h.Paste == nil {
		return nil
	}
	return func() tea.Msg {
		text, err := h.Paste(context.Background())
		return pastedMsg{into, text, err}
	}
}
