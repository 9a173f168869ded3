// Package plain is the wizard as numbered prompts: for screen readers, for
// --plain, ACCESSIBLE and TERM=dumb, and for pipes of answers.
//
// It asks from the same questions.Table as the screen. Lines go out and lines
// come in: nothing is redrawn, coloured or moved, and nothing is drawn with
// characters, so that what is heard is what is meant. Every line that comes in
// goes through text.CleanLine, and every line that goes out through text.Clean.
//
// Where the person is, is a room: a question, the letter, a sentence of it, or
// what comes after a copy. A room says itself whole when it is entered, and
// takes one line at a time; the commands that begin with a colon work in all of
// them. What an answer changed in the letter is said at once, and no more. What
// is not understood is asked again of a person, and ends a pipe.
package plain

import (
	"context"
	"errors"
	"fmt"
	"io"

	"decline/drafts"
	"decline/ui/clipboard"
	"decline/ui/questions"
)

// Both occur after everything has been kept. What Run returns is one line that
// says so and how to go on.
var (
	// ErrEnded occurs when the input ends, or can no longer be read, before the
	// message is copied or the person says :quit.
	ErrEnded = errors.New("the input ended before the letter was copied")
	// ErrMisheard occurs when a line that no person typed (Interactive is not
	// set) is not understood where it comes: the lines after it would answer
	// other questions than they were written for, so none of them is taken. The
	// error tells the line, where it came and what was expected. Free text is
	// always understood.
	ErrMisheard = errors.New("a line of the input was not understood")
)

// Session is one run through the prompts. A nil function does nothing, so that
// a test gives only those it watches.
type Session struct {
	In  io.Reader
	Out io.Writer
	// Terminal is where an escape sequence of the clipboard may be written. It
	// is nil when Out is no terminal; a copy by that route then counts as failed.
	Terminal io.Writer
	// Interactive is set when a person types the lines. Otherwise each prompt
	// ends its line, so that what is written reads well without what was read,
	// and a line that is not understood ends the session.
	Interactive bool
	// Width is how many columns Out has, if it is a terminal: longer lines are
	// broken between words, all but those of the letter that p prints. 0 breaks
	// none.
	Width int

	Table   questions.Table
	Answers drafts.Answers
	At      questions.ID // where to begin; "" for the first question

	// Left is offered before the first question, when Interactive: the lines of
	// a pipe are meant for the questions. Resume makes one of them the session's
	// own; of one that is open in another window its error is store.ErrOwned.
	// Fork begins a new message with the words of one, and Discard moves one into
	// the trash.
	Left    []questions.Left
	Resume  func(id string) (drafts.Answers, questions.ID, error)
	Fork    func(id string) (drafts.Answers, questions.ID, error)
	Discard func(id string) error

	// Keep takes the newest answers and where the person is. finished says that
	// nothing is left to do: the message, as it stands, was copied, or the
	// person has chosen to give no answer.
	Keep func(answers drafts.Answers, at questions.ID, finished bool)
	// Names gives the names in the person's other drafts, of people and companies.
	Names func() []string
	// Check judges the letter of the answers.
	Check func(answers drafts.Answers) questions.Look
	// Copy brings text to the clipboard and says by which way.
	Copy func(ctx context.Context, text string) clipboard.Result
}

// End is how a session ended.
type End struct {
	Answers  drafts.Answers
	Copied   bool // the message, as it stands, has been copied
	Printed  bool // the message, as it stands, has been printed by "p"
	Finished bool // the person ended it, rather than leave it with :quit
	Failed   bool // the last copy of the message reached no clipboard
}

// Run asks until the person ends it. Its error wraps ErrEnded or ErrMisheard, or
// is what kept Out from being written; the answers have been kept in all cases.
func (s *Session) Run() (End, error) {
	t := &talk{Session: s, lines: newLines(s.In), answers: s.Answers, at: s.At}
	t.open()
	err := t.loop()
	return End{
		Answers:  t.answers,
		Copied:   t.copied,
		Printed:  t.printed,
		Finished: t.finished,
		Failed:   t.failed,
	}, err
}

// loop says where the person is, and gives one line after another to the room.
func (t *talk) loop() error {
	for t.room != nil {
		t.announce()
		line, err := t.next()
		switch {
		case t.broken != nil:
			t.keep()
			return fmt.Errorf("the prompts cannot be written: %w", t.broken)
		case errors.Is(err, errTooLong):
			t.line = "a long one"
			t.misheard(fmt.Sprintf("Nothing was taken: %v.", err))
		case err != nil:
			t.keep()
			return t.ended(err)
		default:
			t.hear(line)
		}
		if t.stopped != nil {
			return t.stopped
		}
	}
	return nil
}
