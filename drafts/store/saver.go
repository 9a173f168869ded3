package store

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// When the saver writes (RELIABILITY rules 3 and 4).
const (
	quiet    = 200 * time.Millisecond // after the last change
	atMost   = 500 * time.Millisecond // after the first change that is not written
	retryMin = 500 * time.Millisecond // after an error, doubling
	retryMax = 5 * time.Second
)

// Errors of a Saver.
var (
	// ErrClosed occurs when a Saver is used after Close.
	ErrClosed = errors.New("saving has ended")
	// ErrBroken is in the last State of a Saver that has panicked, not in save,
	// which may, but by itself: it saves nothing any more.
	ErrBroken = errors.New("saving has broken down")
)

// StateKind says how the newest record stands.
type StateKind string

// The kinds of state.
const (
	Saved   StateKind = "saved"     // it is on disk
	Saving  StateKind = "saving"    // it will be, within half a second
	Unsaved StateKind = "not saved" // it could not be written; tried again by itself
)

// State is what a Saver reports. It is true of the record with the number Seq:
// the screen may say "saved" only if it has changed nothing since.
type State struct {
	Kind StateKind
	Seq  uint64
	Err  error // why not, one line; nil unless Unsaved
}

// Saver keeps one draft on disk as it changes, from a goroutine of its own: it
// holds the newest record, writes it when the person pauses, and tries again
// after an error. Nobody who calls Put ever waits for a disk.
type Saver struct {
	save  func(Record) error
	wake  chan struct{}   // a Put has happened
	ask   chan chan error // a Flush waits
	quit  chan struct{}
	done  chan struct{}
	close sync.Once

	mu     sync.Mutex
	newest Record
	puts   int       // how many records were taken
	first  time.Time // the first Put that no write has taken along; zero if none
	last   time.Time // the newest Put
}

// NewSaver starts a saver for one draft. save writes a record, as Store.Save
// does. report is called with each new state, one call at a time; while one is
// not back, later states replace each other, so that a blocked screen never
// holds up the saving. End it with Close.
func NewSaver(save func(Record) error, report func(State)) *Saver {
	s := &Saver{
		save: save,
		wake: make(chan struct{}, 1),
		ask:  make(chan chan error),
		quit: make(chan struct{}),
		done: make(chan struct{}),
	}
	w := &writer{saver: s, states: make(chan State, 1)}
	go w.run()
	go func() {
		for state := range w.states {
			pass(report, state)
		}
	}()
	return s
}

// pass reports a state. A panic of the reporter is no reason to save no more.
func pass(report func(State), state State) {
	defer func() { _ = recover() }()
	report(state)
}

// Put hands over a record. It never blocks and does no I/O. A record that is
// older than the newest, by Seq, is ignored, and so is every one after Close.
func (s *Saver) Put(r Record) {
	s.mu.Lock()
	older := s.puts > 0 && r.Seq < s.newest.Seq
	if !older {
		now := time.Now()
		if s.first.IsZero() {
			s.first = now
		}
		s.newest, s.last = r, now
		s.puts++
	}
	s.mu.Unlock()
	if older {
		return
	}
	select {
	case s.wake <- struct{}{}:
	default: // it is waking up already
	}
}

// Flush writes now what is not written, and waits until it is, or has failed, or
// ctx ends. A failed write is tried again later, as always.
func (s *Saver) Flush(ctx context.Context) error {
	answer := make(chan error, 1)
	select {
	case s.ask <- answer:
	case <-s.done:
		return ErrClosed
	case <-ctx.Done():
		return fmt.Errorf("saving takes too long: %w", context.Cause(ctx))
	}
	select {
	case err := <-answer:
		return err
	case <-ctx.Done():
		return fmt.Errorf("saving takes too long: %w", context.Cause(ctx))
	}
}

// Close writes what is not written and ends the goroutine; it waits for a write
// that is under way, so where time is short call Flush before. The error is that
// of the last write. A second Close does nothing.
func (s *Saver) Close() error {
	var err error
	s.close.Do(func() {
		err = s.Flush(context.Background())
		close(s.quit)
		<-s.done
	})
	return err
}

// take gives the newest record and counts it as taken along.
func (s *Saver) take() (r Record, puts int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.first = time.Time{}
	return s.newest, s.puts
}

// look tells how many records were put, the Seq of the newest, and when it has
// to be written.
func (s *Saver) look() (puts int, seq uint64, due time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	due = s.last.Add(quiet)
	if latest := s.first.Add(atMost); latest.Before(due) {
		due = latest
	}
	return s.puts, s.newest.Seq, due
}
