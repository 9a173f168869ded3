//go:build unix

package ui

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
)

// pauses is the way into the background and out of it: ctrl+z, the stop signal
// from outside, and fg.
type pauses struct {
	flush   func()
	signals chan os.Signal // the stop signal
	conts   chan os.Signal // the signal to go on
	state   atomic.Int32
	woken   chan struct{}
}

// What a stop signal means.
const (
	asking  = iota // somebody asks the wizard to pause
	pausing        // Bubble Tea sends it, having restored the terminal
	lentOut        // another program has the terminal, and it is for both
)

// newPauses takes over the stop signal: left to itself, it would stop the
// program with the terminal as the wizard has set it.
func newPauses(flush func()) *pauses {
	p := &pauses{flush: flush, signals: make(chan os.Signal, 1), conts: make(chan os.Signal, 1), woken: make(chan struct{}, 1)}
	signal.Notify(p.signals, syscall.SIGTSTP)
	signal.Notify(p.conts, syscall.SIGCONT)
	return p
}

// hands gives the wizard what it needs to pause.
func (p *pauses) hands(h Hands) Hands {
	h.pause, h.woke = p.pause, p.woke
	return h
}

// pause is a command: it writes what is not written and has the program stopped.
func (p *pauses) pause() tea.Msg {
	if p.flush != nil {
		p.flush()
	}
	select {
	case <-p.woken: // of an earlier pause
	default:
	}
	p.state.Store(pausing)
	return tea.SuspendMsg{}
}

// woke is a command: the program goes on.
func (p *pauses) woke() tea.Msg {
	p.listen()
	p.rouse()
	return nil
}

// lend leaves the stop signal to a program that has the terminal for a while, and
// stops with it; listen ends that.
func (p *pauses) lend() { p.state.Store(lentOut) }

func (p *pauses) listen() { p.state.Store(asking) }

func (p *pauses) rouse() {
	select {
	case p.woken <- struct{}{}:
	default:
	}
}

// pass does what the stop signal means, until over.
func (p *pauses) pass(send func(tea.Msg), over <-chan struct{}) {
	defer p.rouse()
	defer signal.Stop(p.signals)
	defer signal.Stop(p.conts)
	for {
		select {
		case <-p.signals:
		case <-p.conts:
			if p.state.Load() == asking { // SIGSTOP asks nobody
				send(againMsg{})
			}
			continue
		case <-over:
			return
		}
		switch p.state.Load() {
		case pausing:
			settle()
			p.stop()
			go p.wake()
		case lentOut:
			p.stop()
		default:
			send(pauseMsg{})
		}
	}
}

// stop stops this program. The stop signal would not do: once it was asked for,
// Go takes it for good, and drops it after signal.Reset (1.26: sigdisable leaves
// the handler in place). This one is never asked for, and like the stop signal,
// but unlike SIGSTOP, it stops nobody whom no shell could continue.
func (p *pauses) stop() { _ = syscall.Kill(syscall.Getpid(), syscall.SIGTTIN) }

// unstopped is how long after a stop signal a program that still runs takes it
// that nobody stops it.
const unstopped = 300 * time.Millisecond

// wake goes on where the signal stops nobody, as no shell waits for the program:
// Bubble Tea would wait for ever to be continued. A stopped program does not get
// here before it is continued.
func (p *pauses) wake() {
	tick := time.NewTicker(unstopped)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			_ = syscall.Kill(syscall.Getpid(), syscall.SIGCONT)
		case <-p.woken:
			return
		}
	}
}
