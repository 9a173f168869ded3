package ui

import (
	"context"
	"os"
	"syscall"
	"testing"
	"time"
)

// pen is an editor that runs until it is told to end.
type pen struct {
	quill
	begun chan struct{}
	told  chan os.Signal
}

func (p *pen) Run() error {
	close(p.begun)
	<-p.told
	return nil
}

func (p *pen) Stop(sig os.Signal) { p.told <- sig }

// TestSignalsWhileLent: what the keyboard sends is the editor's, also when it
// arrives late; what ends the program ends the editor first.
func TestSignalsWhileLent(t *testing.T) {
	t.Parallel()
	p := &pen{begun: make(chan struct{}), told: make(chan os.Signal)}
	l := &lending{pauses: newPauses(nil)}
	job, err := l.hands(Hands{Edit: func(context.Context, string) (EditJob, error) { return p, nil }}).Edit(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	if l.takes(syscall.SIGINT) || l.takes(syscall.SIGTERM) {
		t.Error("a signal is taken before")
	}
	ended := make(chan error)
	go func() { ended <- job.Run() }()
	<-p.begun
	if !l.takes(syscall.SIGINT) || !l.takes(syscall.SIGQUIT) {
		t.Error("ctrl+c in the editor ends the wizard")
	}
	if l.takes(syscall.SIGTERM) {
		t.Error("TERM is not for the wizard")
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if !l.takes(syscall.SIGINT) || l.takes(syscall.SIGHUP) {
		t.Error("right after the editor INT is its own, and HUP ours")
	}
	l.back = time.Now().Add(-late)
	if l.takes(syscall.SIGINT) {
		t.Error("INT is taken for ever")
	}
}
