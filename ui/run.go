package ui

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

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
	got := make(chan syscall.Signal, 1)
	go tell(p, t.Saves, over)
	go watch(p, t, got, over)
	final, err := p.Run()
	var end End
	if m, ok := final.(Model); ok {
		end = End{Answers: m.answers, Copied: m.copied, Finished: m.finished, Failed: m.result.say != "" && !m.result.there()}
	}
	select {
	case end.Signal = <-got:
		return end, nil
	default:
	}
	if err != nil && !errors.Is(err, tea.ErrInterrupted) {
		return end, fmt.Errorf("the screen ended: %w", err)
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

// watch ends the program at a signal, when everything is written.
func watch(p *tea.Program, t Terminal, got chan<- syscall.Signal, over <-chan struct{}) {
	select {
	case sig := <-t.Signals:
		if t.Flush != nil {
			t.Flush()
		}
		if number, ok := sig.(syscall.Signal); ok {
			got <- number
		}
		p.Kill()
	case <-over:
	}
}

func whyUnsaved(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
