package ui

import (
	"fmt"
	"io"
	"os"
	"sync"
)

// goesBack is the line under a text that is shown plainly.
const goesBack = "Enter goes back."

// showing is a text on the bare terminal, to be marked by hand: its own lines,
// which the terminal wraps and joins again when they are copied, and nothing
// around them. Like an editor it has the terminal as long as Run runs. The modes
// of the terminal are those that it was found with, so ctrl+z and the shell's fg
// need nothing of it.
type showing struct {
	text string
	in   io.Reader
	out  io.Writer

	over chan struct{} // closed when somebody else ends it
	once sync.Once
}

func newShowing(text string) *showing {
	return &showing{text: text, over: make(chan struct{})}
}

// SetStdin takes the wizard's input. Of a terminal it reads the file itself: that
// ctrl+d ends a line of nothing is no end of the input.
func (s *showing) SetStdin(r io.Reader) {
	if f, ok := r.(fileEar); ok {
		r = f.File
	}
	s.in = r
}

// SetStdout takes the wizard's screen.
func (s *showing) SetStdout(w io.Writer) { s.out = w }

// SetStderr does nothing: there is nothing to complain of.
func (*showing) SetStderr(io.Writer) {}

// Run prints the text and waits for Enter, for the end of the input, or for Stop.
func (s *showing) Run() error {
	if _, err := io.WriteString(s.out, "\n"+s.text+"\n\n"+goesBack+"\n"); err != nil {
		return fmt.Errorf("the letter can't be shown: %w", err)
	}
	if s.hears() {
		line := make([]byte, 4096)
		_, _ = s.in.Read(line) // a terminal gives one line, whatever is in it
	}
	return nil
}

// Stop ends the wait: a signal came, from the keyboard or from outside.
func (s *showing) Stop(os.Signal) { s.once.Do(func() { close(s.over) }) }

// waits lets a reader that can't be waited for read in its own time, and tells
// whether it is still to be read: never.
func (s *showing) waits() bool {
	done := make(chan struct{})
	go func() {
		defer close(done)
		line := make([]byte, 4096)
		_, _ = s.in.Read(line)
	}()
	select {
	case <-done:
	case <-s.over:
	}
	return false
}
