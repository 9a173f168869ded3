package store

import (
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestTwoOwners(t *testing.T) {
	t.Parallel()
	s, id := newStore(t), NewID()
	release, err := s.Own(id)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Own(id); !errors.Is(err, ErrOwned) {
		t.Errorf("owned twice: %v", err)
	}
	other, err := s.Own(NewID())
	if err != nil {
		t.Errorf("another draft: %v", err)
	}
	other()
	release()
	again, err := s.Own(id)
	if err != nil {
		t.Fatalf("after the release: %v", err)
	}
	release() // a second time: it is not ours any more
	if _, err := s.Own(id); !errors.Is(err, ErrOwned) {
		t.Errorf("the second release let go of another's draft: %v", err)
	}
	again()
	if got := files(t, s); got != nil {
		t.Errorf("left behind: %q", got)
	}
}

func TestNeverTwoOwnersAtATime(t *testing.T) {
	t.Parallel()
	s, id := newStore(t), NewID()
	var owners, times atomic.Int32
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 100 {
				release, err := s.Own(id)
				if errors.Is(err, ErrOwned) {
					continue
				}
				if err != nil {
					t.Error(err)
					return
				}
				if owners.Add(1) > 1 {
					t.Error("two owners")
				}
				times.Add(1)
				owners.Add(-1)
				release()
			}
		})
	}
	all.Wait()
	t.Logf("owned %d times of 800", times.Load())
	if got := files(t, s); got != nil || times.Load() == 0 {
		t.Errorf("owned %d times, left behind: %q", times.Load(), got)
	}
}

func TestSweepTakesLocksOfTheDead(t *testing.T) {
	t.Parallel()
	s, dead, living := newStore(t), NewID(), NewID()
	put(t, s, dead, lock, "")
	release, err := s.Own(living)
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	if err := s.Sweep(time.Now()); err != nil {
		t.Fatal(err)
	}
	if got := files(t, s); len(got) != 1 || got[0] != "drafts/"+living+lock {
		t.Errorf("files: %q", got)
	}
}
