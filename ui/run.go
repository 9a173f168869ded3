package ui

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"decline/drafts"
	"decline/drafts/store"
	"decline/drafts/text"
)

// Terminal is where the wizard is drawn, and what can end it from outside.
type Terminal struct {
	In      io.Reader
	Out     io.Writer
	Signals <-chan os.Signal   // HUP, TERM, INT, QUIT
	Saves   <-chan store.State // what the saver tells
	Flush   func()             // writes what is not yet written
	Restore func()             // sets the terminal as it was, without writing to it
	// Crashes takes the panics of the goroutines around the wizard, with room for
	// one. The first of all ends the wizard.
	Crashes chan *Crash
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

// Run draws the wizard until the person or a signal ends it; the end of the input
// counts as HUP. After a panic, here or in a goroutine of the wizard, the error
// is a *Crash: everything is written then, and the terminal as it was found.
func Run(s Start, h Hands, t Terminal) (end End, err error) {
	if t.Crashes == nil {
		t.Crashes = make(chan *Crash, 1)
	}
	defer Catch(func(c *Crash) { end, err = End{}, c })
	over, ended := make(chan struct{}), make(chan ending, 1)
	defer close(over)
	pauses, in := newPauses(t.flush), newInput(t.In)
	lending := &lending{pauses: pauses}
	t.Signals = lending.sift(t, over)
	s, colours := s.coloured(t.Out)
	// 120 frames a second: the renderer writes only at its ticks, so this is
	// what makes a key visible sooner.
	p := tea.NewProgram(newGuard(New(s, lending.hands(pauses.hands(h))), t.crashed),
		tea.WithInput(in.reader), tea.WithOutput(t.Out), tea.WithoutSignalHandler(), tea.WithFPS(120), colours)
	t.start(func() { tell(p, t.Saves, over) })
	t.start(func() { pauses.pass(p.Send, over) })
	t.start(func() {
		final, err := p.Run()
		ended <- ending{final, err}
	})
	var sig os.Signal
	select {
	case e := <-ended:
		end, err = e.end()
	case sig = <-t.Signals:
		end = t.stop(p, ended)
	case <-in.gone:
		end = t.stop(p, ended)
	case c := <-t.Crashes:
		return t.stop(p, ended), c
	}
	return t.reason(end, err, sig, in)
}

// reason finds what ended the program. Where several things did, the gravest
// counts.
func (t Terminal) reason(end End, err error, sig os.Signal, in *input) (End, error) {
	number, _ := sig.(syscall.Signal)
	select {
	case c := <-t.Crashes:
		return end, c
	default:
	}
	select {
	case <-in.gone:
		if number == 0 {
			number = syscall.SIGHUP
		}
	default:
		if number == 0 && err != nil && in.lost() {
			number = syscall.SIGHUP // and nobody has read of it yet
		}
	}
	if number != 0 {
		end.Signal = number
		return end, nil // that it was killed is known
	}
	return end, err
}

// crashed takes note of the first panic.
func (t Terminal) crashed(c *Crash) {
	select {
	case t.Crashes <- c:
	default:
	}
}

// start runs f in a goroutine whose panic is caught.
func (t Terminal) start(f func()) {
	go func() {
		defer Catch(t.crashed)
		f()
	}()
}

func (t Terminal) flush() {
	defer Catch(t.crashed)
	if t.Flush != nil {
		t.Flush()
	}
}

// patience is how long an ended program may take to restore the terminal: one
// that nobody reads would hold it for ever. Bubble Tea itself waits half a second
// where keys are on their way, and a busy machine takes its time to draw the end.
const patience = 1200 * time.Millisecond

// stop ends the program from outside, when everything is written. It quits in
// order: to be killed, Bubble Tea would close the input under its reader.
func (t Terminal) stop(p *tea.Program, ended <-chan ending) End {
	t.flush()
	t.start(p.Quit)
	select {
	case e := <-ended:
		end, _ := e.end()
		return end
	case <-time.After(patience):
		if t.Restore != nil {
			t.Restore()
		}
		return End{}
	}
}

// ending is how the program ended.
type ending struct {
	final tea.Model
	err   error
}

func (e ending) end() (End, error) {
	var end End
	g, _ := e.final.(guard)
	if m, ok := g.model.(Model); ok {
		failed := m.result.say != "" && !m.result.there()
		end = End{Answers: m.answers, Copied: m.copied(), Finished: m.finished, Failed: failed}
	}
	switch {
	case errors.Is(e.err, tea.ErrProgramPanic): // outside of the guard
		return end, &Crash{Kind: "a panic while drawing"}
	case e.err != nil && !errors.Is(e.err, tea.ErrInterrupted):
		return end, fmt.Errorf("the screen ended: %w", e.err)
	}
	return end, nil
}

// input is the terminal's input, which tells when there is nothing more to come:
// Bubble Tea would go on without keys for ever.
type input struct {
	reader   io.Reader
	terminal bool
	gone     chan struct{}
	once     sync.Once
}

func newInput(in io.Reader) *input {
	i := &input{gone: make(chan struct{})}
	i.reader = ear{in, i}
	if f, ok := in.(*os.File); ok {
		i.reader, i.terminal = fileEar{f, i}, term.IsTerminal(f.Fd())
	}
	return i
}

// lost tells whether the input was a terminal, and is none any more.
func (i *input) lost() bool {
	f, ok := i.reader.(fileEar)
	return ok && i.terminal && !term.IsTerminal(f.Fd())
}

func (i *input) heard(n int, err error) (int, error) {
	if err != nil {
		i.once.Do(func() { close(i.gone) })
	}
	return n, err
}

type ear struct {
	io.Reader
	input *input
}

func (e ear) Read(b []byte) (int, error) { return e.input.heard(e.Reader.Read(b)) }

// fileEar stays a file, so that its reading can be cancelled.
type fileEar struct {
	*os.File
	input *input
}

func (e fileEar) Read(b []byte) (int, error) { return e.input.heard(e.File.Read(b)) }

// settle waits while Bubble Tea puts its drawing to rest. It stops the clock for
// that in a goroutine that it does not wait for (issue 1778, open at v2.0.10), and
// if it draws again before that one has run, the screen stays empty for good. One
// line has to run; it gets a hundred times what that takes.
func settle() { time.Sleep(50 * time.Millisecond) }

// tell passes on what the saver tells.
func tell(p *tea.Program, saves <-chan store.State, over <-chan struct{}) {
	for {
		select {
		case s := <-saves:
			p.Send(savedMsg{kind: s.Kind, why: inOneLine(s.Err)})
		case <-over:
			return
		}
	}
}

// inOneLine gives an error for the screen: a path in it may hold anything.
func inOneLine(err error) string {
	if err == nil {
		return ""
	}
	line, _ := text.CleanLine(err.Error())
	return line
}
