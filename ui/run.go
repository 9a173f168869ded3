package ui

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/drafts/store"
)

// Terminal is where the wizard is drawn, and what can end it from outside.
type Terminal struct {
	In      io.Reader
	Out     io.Writer
	Signals <-chan os.Signal   // HUP, TERM, INT, QUIT
	Saves   <-chan store.State // what the saver tells
	Flush   func()             // writes what is not yet written
	Restore func()             // sets the terminal as it was, without writing to it
}

// End is how a session ended.
type End struct {
	Answers  drafts.Answers
	Copied   bool           // the message, as it stands, has been copied
	Finished bool           // the person ended it, rather than leave it
	Failed   bool           // a copy was tried and reached no clipboard
	Signal   syscall.Signal // the signal that ended it, or 0
	Plain    bool           // it was plain mode, which says what it does by itself
}

// Run draws the wizard until the person or a signal ends it.
func Run(s Start, h Hands, t Terminal) (End, error) {
	// 120 frames a second: the renderer writes only at its ticks, so this is
	// what makes a key visible sooner.
	p := tea.NewProgram(New(s, h), tea.WithInput(t.In), tea.WithOutput(t.Out),
		tea.WithoutSignalHandler(), tea.WithFPS(120))
	over := make(chan struct{})
	defer close(over)
	go tell(p, t.Saves, over)
	ended := make(chan ending, 1)
	go func() {
		final, err := p.Run()
		ended <- ending{final, err}
	}()
	select {
	case e := <-ended:
		return e.end()
	case sig := <-t.Signals:
		return t.killed(p, sig, ended), nil
	}
}

// patience is how long a killed program may take to restore the terminal: one
// that nobody reads would hold it for ever.
const patience = 300 * time.Millisecond

// killed ends the program at a signal, when everything is written.
func (t Terminal) killed(p *tea.Program, sig os.Signal, ended <-chan ending) End {
	if t.Flush != nil {
		t.Flush()
	}
	go p.Kill()
	var end End
	select {
	case e := <-ended:
		end, _ = e.end() // that it was killed is known
	case <-time.After(patience):
		if t.Restore != nil {
			t.Restore()
		}
	}
	if number, ok := sig.(syscall.Signal); ok {
		end.Signal = number
	}
	return end
}

// ending is how the program ended.
type ending struct {
	final tea.Model
	err   error
}

func (e ending) end() (End, error) {
	var end End
	if m, ok := e.final.(Model); ok {
		failed := m.result.say != "" && !m.result.there()
		end = End{Answers: m.answers, Copied: m.copied, Finished: m.finished, Failed: failed}
	}
	if e.err != nil && !errors.Is(e.err, tea.ErrInterrupted) {
		return end, fmt.Errorf("the screen ended: %w", e.err)
	}
	return end, nil
}

// tell passes on what the saver tells.
func tell(p *tea.Program, saves <-chan store.State, over <-chan struct{}) {
	for {
		select {
		case s := <-saves:
			p.Send(savedMsg{kind: s.Kind, why: whyUnsaved(s.Err)})
		case <-over:
			return
		}
	}
}

func whyUnsaved(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
