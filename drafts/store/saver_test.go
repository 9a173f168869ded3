package store

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"go.uber.org/goleak"
)

// disk is a fake of Store.Save and of the screen, with the time of each call.
type disk struct {
	mu     sync.Mutex
	start  time.Time
	writes []string // "at 200ms: 1"
	states []State
	fail   error
	hang   chan struct{} // save waits for it, if there is one
}

func (d *disk) save(r Record) error {
	d.mu.Lock()
	d.writes = append(d.writes, fmt.Sprintf("at %v: %d", time.Since(d.start), r.Seq))
	fail, hang := d.fail, d.hang
	d.mu.Unlock()
	if hang != nil {
		<-hang
	}
	return fail
}

func (d *disk) report(state State) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.states = append(d.states, state)
}

func (d *disk) set(fail error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.fail = fail
}

// wrote checks what was written since the last call.
func (d *disk) wrote(t *testing.T, want ...string) {
	t.Helper()
	synctest.Wait()
	d.mu.Lock()
	defer d.mu.Unlock()
	if fmt.Sprint(d.writes) != fmt.Sprint(want) {
		t.Errorf("written: %v, want %v", d.writes, want)
	}
	d.writes = nil
}

// is checks the state on the screen.
func (d *disk) is(t *testing.T, want State) {
	t.Helper()
	synctest.Wait()
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.states) == 0 || !reflect.DeepEqual(d.states[len(d.states)-1], want) {
		t.Errorf("states: %+v, want the last %+v", d.states, want)
	}
}

func change(seq uint64) Record {
	return Record{ID: idA, Seq: seq, Composed: fmt.Sprint("letter ", seq)}
}

// inTime runs a test of a saver in a bubble in which no time is wasted.
func inTime(t *testing.T, test func(t *testing.T, d *disk, s *Saver)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		d := &disk{start: time.Now()}
		s := NewSaver(d.save, d.report)
		test(t, d, s)
		if err := s.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
}

func TestSaverWritesAfterQuiet(t *testing.T) {
	t.Parallel()
	inTime(t, func(t *testing.T, d *disk, s *Saver) {
		s.Put(change(1))
		d.is(t, State{Saving, 1, nil})
		time.Sleep(150 * time.Millisecond)
		s.Put(change(2))
		time.Sleep(199 * time.Millisecond)
		d.wrote(t)
		time.Sleep(time.Millisecond)
		d.wrote(t, "at 350ms: 2")
		d.is(t, State{Saved, 2, nil})
		time.Sleep(time.Hour)
		d.wrote(t)
	})
}

func TestSaverWaitsNoLongerThanHalfASecond(t *testing.T) {
	t.Parallel()
	inTime(t, func(t *testing.T, d *disk, s *Saver) {
		for seq := range uint64(12) {
			s.Put(change(seq))
			time.Sleep(110 * time.Millisecond)
		}
		// The second half second begins with the first change after the write.
		d.wrote(t, "at 500ms: 4", "at 1.05s: 9")
		time.Sleep(time.Second)
		d.wrote(t, "at 1.41s: 11")
	})
}

func TestSaverIgnoresWhatIsOlder(t *testing.T) {
	t.Parallel()
	inTime(t, func(t *testing.T, d *disk, s *Saver) {
		s.Put(change(5))
		s.Put(change(4))
		time.Sleep(time.Second)
		d.wrote(t, "at 200ms: 5")
		s.Put(change(3))
		time.Sleep(time.Second)
		d.wrote(t)
		d.is(t, State{Saved, 5, nil})
	})
}

func TestSaverWritesNothingThatIsOnDisk(t *testing.T) {
	t.Parallel()
	inTime(t, func(t *testing.T, d *disk, s *Saver) {
		s.Put(change(1))
		time.Sleep(time.Second)
		d.wrote(t, "at 200ms: 1")
		same := change(1)
		same.Seq, same.Time = 2, time.Now()
		s.Put(same)
		time.Sleep(time.Second)
		d.wrote(t)
		d.is(t, State{Saved, 2, nil})
		s.Put(change(3))
		same.Seq = 4
		s.Put(same) // typed and taken back
		time.Sleep(time.Second)
		d.wrote(t)
		d.is(t, State{Saved, 4, nil})
	})
}

func TestSaverFlush(t *testing.T) {
	t.Parallel()
	inTime(t, func(t *testing.T, d *disk, s *Saver) {
		s.Put(change(1))
		if err := s.Flush(t.Context()); err != nil {
			t.Error(err)
		}
		d.wrote(t, "at 0s: 1")
		if err := s.Flush(t.Context()); err != nil {
			t.Error(err)
		}
		d.wrote(t)
	})
}

func TestSaverTriesAgain(t *testing.T) {
	t.Parallel()
	inTime(t, func(t *testing.T, d *disk, s *Saver) {
		full := errors.New("no space left on device")
		d.set(full)
		s.Put(change(1))
		time.Sleep(500 * time.Millisecond)
		d.is(t, State{Unsaved, 1, full})
		time.Sleep(10 * time.Second)
		s.Put(change(2)) // typing goes on, and hurries nothing
		time.Sleep(4 * time.Second)
		d.wrote(t, "at 200ms: 1", "at 700ms: 1", "at 1.7s: 1", "at 3.7s: 1", "at 7.7s: 1", "at 12.7s: 2")
		d.is(t, State{Unsaved, 2, full})
		if err := s.Flush(t.Context()); !errors.Is(err, full) {
			t.Errorf("Flush: %v", err)
		}
		d.wrote(t, "at 14.5s: 2")
		d.set(nil)
		time.Sleep(5 * time.Second)
		d.wrote(t, "at 19.5s: 2")
		d.is(t, State{Saved, 2, nil})
		s.Put(change(3)) // and the old pace is back
		time.Sleep(time.Second)
		d.wrote(t, "at 19.7s: 3")
	})
}

func TestSaverAfterAFailedWriteKnowsNothingOfTheDisk(t *testing.T) {
	t.Parallel()
	inTime(t, func(t *testing.T, d *disk, s *Saver) {
		s.Put(change(1))
		time.Sleep(time.Second)
		d.wrote(t, "at 200ms: 1")
		d.set(errors.New("the folder was not synced"))
		s.Put(change(2))
		time.Sleep(250 * time.Millisecond)
		d.set(nil)
		back := change(1)
		back.Seq = 3
		s.Put(back)
		time.Sleep(time.Second)
		d.wrote(t, "at 1.2s: 2", "at 1.7s: 3")
	})
}

func TestSaverOnADiskThatHangs(t *testing.T) {
	t.Parallel()
	inTime(t, func(t *testing.T, d *disk, s *Saver) {
		d.hang = make(chan struct{})
		s.Put(change(1))
		time.Sleep(time.Second)
		s.Put(change(2)) // does not wait
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
		defer cancel()
		if err := s.Flush(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("Flush: %v", err)
		}
		d.is(t, State{Saving, 1, nil})
		close(d.hang)
		d.wrote(t, "at 200ms: 1", "at 3s: 2")
	})
}

func TestSaverIsNotHeldUpByTheScreen(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		d, blocked := &disk{start: time.Now()}, make(chan struct{})
		s := NewSaver(d.save, func(State) { <-blocked })
		for seq := range uint64(3) {
			s.Put(change(seq))
			time.Sleep(time.Second)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		d.wrote(t, "at 200ms: 0", "at 1.2s: 1", "at 2.2s: 2")
		close(blocked)
	})
}

func TestSaverSurvivesAFault(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := NewSaver(func(Record) error { panic("secret words") }, func(State) {})
		s.Put(change(1))
		err := s.Close()
		if err == nil || err.Error() != "not saved: a fault in the program (string); your words are still here: copy them" {
			t.Errorf("Close: %v", err)
		}
	})
}

func TestSaverAfterClose(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		d := &disk{start: time.Now()}
		s := NewSaver(d.save, d.report)
		s.Put(change(1))
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		d.wrote(t, "at 0s: 1")
		s.Put(change(2))
		if err := s.Flush(t.Context()); !errors.Is(err, ErrClosed) {
			t.Errorf("Flush: %v", err)
		}
		if err := s.Close(); err != nil {
			t.Errorf("second Close: %v", err)
		}
		d.wrote(t)
	})
}

// TestSaverOnARealDisk leaves no goroutine behind; it is not parallel, since it
// looks at all of them.
func TestSaverOnARealDisk(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	store := newStore(t)
	s := NewSaver(store.Save, func(State) {})
	for seq := range uint64(50) {
		r := sample(idA, seq)
		r.Composed = fmt.Sprint(seq)
		s.Put(r)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got, err := store.Load(idA); err != nil || got.Composed != "49" {
		t.Errorf("on disk: %+v, %v", got, err)
	}
}
