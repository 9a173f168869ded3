package cli

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"reflect"
	"sync"
	"sync/atomic"
	"time"

	"decline/drafts"
	"decline/drafts/store"
	"decline/ui"
	"decline/ui/clipboard"
	"decline/ui/questions"
)

// flushLimit is the longest that an ending session waits for a disk.
const flushLimit = 1500 * time.Millisecond

// session is the draft that a wizard works on, and the hands that keep it.
// Everything that touches a disk happens in the saver's goroutine, or before and
// after the wizard.
type session struct {
	sys   *System
	store *store.Store // nil where there is no place to keep anything
	why   error        // … and why
	saver *store.Saver
	tells chan store.State
	over  chan struct{}
	first drafts.Answers // what it began with

	mu     sync.Mutex // guards record; never held while a disk is waited for
	record store.Record

	owner   sync.Mutex // guards what follows, and may wait for a disk
	owned   string     // the id of the draft that is ours
	release func()
	ours    atomic.Bool // a draft of ours is on the disk
}

func newSession(sys *System) *session {
	s := &session{sys: sys, tells: make(chan store.State), over: make(chan struct{})}
	s.store, s.why = openStore(sys)
	return s
}

func openStore(sys *System) (*store.Store, error) {
	place, err := store.Place(sys.Getenv, sys.GOOS)
	if err != nil {
		return nil, fmt.Errorf("drafts can't be kept: %w", err)
	}
	st, err := store.Open(place)
	if err != nil {
		return nil, fmt.Errorf("drafts can't be kept: %w", err)
	}
	return st, nil
}

// begin starts a new draft. No file exists before the first answer is kept.
func (s *session) begin(a drafts.Answers) {
	first := questions.For(s.sys.Clock)[0].ID
	s.first = a
	s.record = store.Record{ID: store.NewID(), Answers: a, At: string(first)}
	if s.store != nil {
		s.saver = store.NewSaver(s.save, s.report)
	}
}

// filled gives a record with the letter that its answers make.
func filled(r store.Record) store.Record {
	r.Composed, r.Edited = drafts.Compose(r.Answers).Body, nil
	if r.Answers.Edit != nil {
		edited := r.Answers.Edit.Text
		r.Edited = &edited
	}
	return r
}

// begun tells whether there is a draft on the disk.
func (s *session) begun() bool { return s.ours.Load() }

// newest gives the answers that were kept last.
func (s *session) newest() drafts.Answers {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.record.Answers
}

// newSeed draws the seed of a new draft from the person's machine and home, the
// day and how many drafts there are: other people, days and drafts get other
// words, but a wizard that is left before the first answer and begun again shows
// the same.
func newSeed(sys *System, drafts int) uint64 {
	host, _ := os.Hostname() // "" is as good
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\x00%s\x00%s\x00%d", host, sys.Getenv("HOME"), sys.Clock().Format(time.DateOnly), drafts)
	return h.Sum64()
}

// save runs in the saver's goroutine: the draft becomes ours with its first
// write.
func (s *session) save(r store.Record) error {
	if err := s.own(r.ID); err != nil {
		return err
	}
	if err := s.store.Save(filled(r)); err != nil {
		return err
	}
	s.ours.Store(true)
	return nil
}

func (s *session) own(id string) error {
	s.owner.Lock()
	defer s.owner.Unlock()
	if s.owned == id {
		return nil
	}
	release, err := s.store.Own(id)
	if err != nil {
		return err
	}
	if s.release != nil {
		s.release()
	}
	s.owned, s.release = id, release
	return nil
}

// disown gives the draft free again.
func (s *session) disown() {
	s.owner.Lock()
	defer s.owner.Unlock()
	if s.release != nil {
		s.release()
	}
	s.owned, s.release = "", nil
}

// report passes on what the saver tells. That older words are saved is no news:
// there are newer ones.
func (s *session) report(state store.State) {
	s.mu.Lock()
	stale := state.Kind == store.Saved && state.Seq < s.record.Seq
	s.mu.Unlock()
	if stale {
		return
	}
	select {
	case s.tells <- state:
	case <-s.over:
	}
}

// keep hands the newest answers to the saver; it never blocks.
func (s *session) keep(a drafts.Answers, at questions.ID, finished, now bool) {
	if s.saver == nil {
		return
	}
	s.mu.Lock()
	r := s.record
	if r.Seq == 0 && r.At == string(at) && reflect.DeepEqual(r.Answers, a) && !finished {
		s.mu.Unlock()
		return // nothing has been answered yet
	}
	r.Seq++
	r.Time = s.sys.Clock()
	r.Answers, r.At, r.Finished = a, string(at), finished
	s.record = r
	s.mu.Unlock()
	s.saver.Put(r)
	if now {
		go s.flush()
	}
}

// flush writes what is not yet written, and waits for it, but not for ever.
func (s *session) flush() {
	if s.saver == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), flushLimit)
	defer cancel()
	_ = s.saver.Flush(ctx) // a failure is reported, and tried again
}

// end writes what is not yet written, gives the draft free and says what could
// not be kept.
func (s *session) end() error {
	close(s.over)
	if s.saver == nil {
		return s.why
	}
	ctx, cancel := context.WithTimeout(context.Background(), flushLimit)
	defer cancel()
	err := s.saver.Flush(ctx)
	if errors.Is(err, context.DeadlineExceeded) { // the lock goes with the program
		return fmt.Errorf("the last words are not kept: the disk does not answer")
	}
	if err == nil {
		err = s.saver.Close()
	}
	s.disown()
	if err != nil {
		return fmt.Errorf("the last words are not kept: %w", err)
	}
	_ = s.store.Sweep(s.sys.Clock()) // what can't be swept today can be another day
	return nil
}

// resume makes a stored draft the session's own, before anything else is kept.
func (s *session) resume(id string) (ui.Snapshot, error) {
	if err := s.own(id); err != nil {
		return ui.Snapshot{}, err
	}
	r, err := s.store.Load(id)
	if err != nil {
		s.disown()
		return ui.Snapshot{}, errors.New(oneLine(err.Error()))
	}
	s.ours.Store(true)
	s.mu.Lock()
	r.Seq = max(r.Seq, s.record.Seq) // the saver takes nothing that is older than it knows
	s.record = r
	s.mu.Unlock()
	return ui.Snapshot{Answers: asLeft(r), At: questions.ID(r.At)}, nil
}

// asLeft gives a draft's answers. Where today's words differ from those that the
// person last saw, theirs stay: they count as edited.
func asLeft(r store.Record) drafts.Answers {
	a := r.Answers
	switch {
	case r.Edited != nil && a.Edit == nil:
		a.Edit = &drafts.Edit{Composed: r.Composed, Text: *r.Edited}
	case r.Edited == nil && r.Composed != "" && drafts.Compose(a).Body != r.Composed:
		a.Edit = &drafts.Edit{Composed: r.Composed, Text: r.Composed}
	}
	return a
}

// clip makes the clipboard of this session; its last way is a file beside the
// drafts.
func clip(sys *System, mode clipboard.Mode) *clipboard.Clipboard {
	env := clipboard.ReadEnv(sys.Getenv, sys.GOOS)
	if !sys.OutTTY && !sys.ErrTTY {
		env.Term = "dumb" // nothing here could take an escape sequence
	}
	return clipboard.New(mode, env, func(text string) (string, error) {
		place, err := store.Place(sys.Getenv, sys.GOOS)
		if err != nil {
			return "", err
		}
		return saveCopy(filepath.Join(place, "decline"), text)
	})
}

// saveCopy writes the text to a file that only its owner can read.
func saveCopy(dir, text string) (string, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("making %s: %w", dir, err)
	}
	f, err := os.CreateTemp(dir, "message-*.txt") // 0600
	if err != nil {
		return "", fmt.Errorf("saving the message: %w", err)
	}
	_, err = f.WriteString(text + "\n")
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		_ = os.Remove(f.Name())
		return "", fmt.Errorf("saving the message: %w", err)
	}
	return f.Name(), nil
}
