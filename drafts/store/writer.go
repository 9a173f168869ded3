package store

import (
	"crypto/sha256"
	"fmt"
	"time"
)

// writer is the saver's goroutine: only it touches what is in here.
type writer struct {
	saver   *Saver
	states  chan State // the newest state; the reporter takes it
	told    State
	written int    // of Saver.puts, how many are on disk
	disk    digest // of what is on disk
	wait    time.Duration
	retryAt time.Time // after an error; else zero
	err     error
}

// digest is a sum over what a record says; zero for nothing.
type digest [sha256.Size]byte

// content sums up what a record says, without its number and time: a change and
// its undoing are nothing to write.
func content(r Record) digest {
	r.Seq, r.Time = 0, time.Time{}
	data, err := marshal(r)
	if err != nil {
		return digest{} // equal to nothing; saving it will tell why
	}
	return sha256.Sum256(data)
}

func (w *writer) run() {
	defer close(w.saver.done)
	defer close(w.states)
	defer w.broken()
	timer := time.NewTimer(time.Hour)
	defer timer.Stop()
	for {
		var due <-chan time.Time
		if at := w.due(); !at.IsZero() {
			timer.Reset(time.Until(at))
			due = timer.C
		}
		select {
		case <-w.saver.wake:
		case <-due:
			w.write()
		case answer := <-w.saver.ask:
			w.write()
			answer <- w.err
		case <-w.saver.quit:
			return
		}
	}
}

// due gives the time of the next write, or zero if there is nothing to write,
// and tells the screen that there is.
func (w *writer) due() time.Time {
	puts, seq, due := w.saver.look()
	switch {
	case puts == w.written:
		return time.Time{}
	case !w.retryAt.IsZero():
		w.tell(State{Unsaved, seq, w.err})
		return w.retryAt
	}
	w.tell(State{Saving, seq, nil})
	return due
}

// write writes the newest record, if it says anything that the disk does not.
func (w *writer) write() {
	r, puts := w.saver.take()
	if puts == w.written {
		return
	}
	sum := content(r)
	if sum == (digest{}) || sum != w.disk {
		w.err = w.try(r)
	} else {
		w.err = nil
	}
	if w.err != nil {
		w.disk = digest{} // a failed write may have come far
		w.wait = min(max(2*w.wait, retryMin), retryMax)
		w.retryAt = time.Now().Add(w.wait)
		w.tell(State{Unsaved, r.Seq, w.err})
		return
	}
	w.written, w.disk = puts, sum
	w.wait, w.retryAt = 0, time.Time{}
	w.tell(State{Saved, r.Seq, nil})
}

// try saves a record. A panic in it must not take the person's words along: it
// is an error like any other.
func (w *writer) try(r Record) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("not saved: a fault in the program (%T); your words are still here: copy them", p)
		}
	}()
	return w.saver.save(r)
}

// broken tells of a panic, the last thing that this goroutine does.
func (w *writer) broken() {
	if p := recover(); p != nil {
		w.tell(State{Unsaved, w.told.Seq, fmt.Errorf("not saved: %w (%T)", ErrBroken, p)})
	}
}

// tell puts a state up for the reporter, in the place of one that it has not
// taken.
func (w *writer) tell(state State) {
	if state.Kind == w.told.Kind && state.Seq == w.told.Seq && state.Kind != Unsaved {
		return
	}
	w.told = state
	select {
	case <-w.states:
	default:
	}
	w.states <- state
}
