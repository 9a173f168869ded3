package store

import (
	"context"
	"errors"
	"strings"
	"testing"
)

// TestReportersPanicStopsNoSaving: whoever is told of the saving may break down;
// the words are saved all the same.
func TestReportersPanicStopsNoSaving(t *testing.T) {
	t.Parallel()
	saved := make(chan Record, 2)
	s := NewSaver(func(r Record) error { saved <- r; return nil }, func(State) { panic("told") })
	for seq := range uint64(2) {
		r := Record{Seq: seq + 1}
		r.Answers.To = strings.Repeat("N", int(seq)+1)
		s.Put(r)
		if err := s.Flush(context.Background()); err != nil {
			t.Fatal(err)
		}
		if got := <-saved; got.Seq != r.Seq {
			t.Errorf("saved %d, want %d", got.Seq, r.Seq)
		}
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// TestWritersPanicIsTold: a saver that breaks down by itself says so, without the
// value of the panic.
func TestWritersPanicIsTold(t *testing.T) {
	t.Parallel()
	w := &writer{states: make(chan State, 1), told: State{Seq: 3}}
	func() {
		defer w.broken()
		panic("Wilhelmina")
	}()
	state := <-w.states
	if state.Kind != Unsaved || !errors.Is(state.Err, ErrBroken) || strings.Contains(state.Err.Error(), "Wilhelmina") {
		t.Errorf("%+v", state)
	}
}
