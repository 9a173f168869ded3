package ui

import (
	"context"
	"os"
	"sync"
	"syscall"
	"time"
)

// lending is what Run does while another program has the terminal.
type lending struct {
	pauses *pauses

	mu   sync.Mutex
	job  borrower  // nil while the terminal is ours
	back time.Time // when it became ours again
}

// borrower has the terminal as long as it runs.
type borrower interface {
	Run() error
	Stop(os.Signal)
}

// late is how long a signal from the keyboard may take to reach us, after it has
// ended an editor. While the terminal is ours, the keyboard sends none.
const late = 300 * time.Millisecond

// hands makes every edit one that is known here.
func (l *lending) hands(h Hands) Hands {
	h.show = l.show
	edit := h.Edit
	if edit == nil {
		return h
	}
	h.Edit = func(ctx context.Context, letter string) (EditJob, error) {
		job, err := edit(ctx, letter)
		if err != nil {
			return nil, err
		}
		return lent{job, l}, nil
	}
	return h
}

// lent is a job that has the terminal as long as it runs.
type lent struct {
	EditJob
	lending *lending
}

// Run runs the job.
func (j lent) Run() error { return j.lending.lend(j.EditJob) }

// lend gives the terminal away. ctrl+z reaches both programs, and has to stop
// both: the stop signal is given back meanwhile.
func (l *lending) lend(job borrower) error {
	l.set(job)
	l.pauses.lend()
	defer func() {
		l.pauses.listen()
		l.set(nil)
	}()
	settle()
	return job.Run()
}

func (l *lending) set(job borrower) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.job, l.back = job, time.Now()
}

// takes tells whether a signal is not for us. What the keyboard sends is the
// editor's own while it runs, and ends what is only shown; what ends us ends
// either, too.
func (l *lending) takes(sig os.Signal) bool {
	l.mu.Lock()
	job, lately := l.job, time.Since(l.back) < late
	l.mu.Unlock()
	keyboard := sig == syscall.SIGINT || sig == syscall.SIGQUIT
	if page, ok := job.(*showing); ok && keyboard {
		page.Stop(sig)
	}
	if keyboard || job == nil {
		return keyboard && (job != nil || lately)
	}
	job.Stop(sig)
	return false
}

// sift gives those signals that are for us, until over.
func (l *lending) sift(t Terminal, over <-chan struct{}) <-chan os.Signal {
	ours := make(chan os.Signal)
	t.start(func() {
		for {
			select {
			case sig := <-t.Signals:
				if l.takes(sig) {
					continue
				}
				select {
				case ours <- sig:
				case <-over:
					return
				}
			case <-over:
				return
			}
		}
	})
	return ours
}
