package cli

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"reflect"
	"sync"
	"sync/atomic"
	"time"

	"decline/drafts"
	"decline/drafts/store"
	"decline/ui"
	"decline/ui/clipboard"
	"decline/ui/editor"
	"decline/ui/questions"
)

// flushLimit is the longest that an ending session waits for a disk, once: all
// in all it ends within two seconds.
const flushLimit = 1200 * time.Millisecond

// session is the draft that a wizard works on, and the hands that keep it.
// Everything that touches a disk happens in the saver's goroutine, or before and
// after the wizard.
type session struct {
	sys     *System
	noSave  bool         // nothing is to be kept
	store   *store.Store // nil then, and where there is no place to keep anything
	why     error        // why there is none, where one was wanted
	saver   *store.Saver
	tells   chan store.State
	crashes chan *ui.Crash // the first panic of any goroutine
	over    chan struct{}
	first   drafts.Answers // what it began with

	mu     sync.Mutex // guards record; never held while a disk is waited for
	record store.Record

	owner   sync.Mutex // guards what follows, and may wait for a disk
	owned   string     // the id of the draft that is ours
	release func()
	ours    atomic.Bool // a draft of ours is on the disk

	job  atomic.Pointer[editor.Job] // the letter in another editor, the last one
	slow atomic.Bool                // the disk did not answer in time
}

func newSession(sys *System, noSave bool) *session {
	s := &session{
		sys: sys, noSave: noSave,
		tells: make(chan store.State), crashes: make(chan *ui.Crash, 1), over: make(chan struct{}),
	}
	if !noSave {
		s.store, s.why = openStore(sys)
	}
	return s
}

// unsaved says for the top of the screen that nothing is kept, or "".
func (s *session) unsaved() string {
	switch {
	case s.noSave:
		return "not saved: --no-save"
	case s.store == nil:
		return "not saved"
	}
	return ""
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

// begin starts a new draft, unless one has been opened. No file exists before the
// first answer is kept.
func (s *session) begin(a drafts.Answers) {
	s.first = a
	if s.record.ID == "" {
		first := questions.For(s.sys.Clock)[0].ID
		s.record = store.Record{ID: store.NewID(), Answers: a, At: string(first)}
	}
	if s.store != nil {
		s.saver = store.NewSaver(s.save, s.report)
	}
}

// filled gives a record with the letter that its answers make.
func filled(r store.Record) store.Record {
	r.Composed, r.Edited = drafts.Compose(r.Answers).Body, nil
	if l := drafts.Letter(r.Answers); l.Edited {
		r.Edited = &l.Body
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
func (s *session) save(r store.Record) (err error) {
	defer ui.Catch(func(c *ui.Crash) {
		s.crashed(c)
		err = fmt.Errorf("not saved: a bug (%w)", c)
	})
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
	if errors.Is(state.Err, store.ErrBroken) {
		s.crashed(&ui.Crash{Kind: "a panic while saving"})
	}
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
	r, news := s.note(a, at, finished)
	if !news || s.saver == nil {
		return
	}
	s.saver.Put(r)
	if now {
		go s.flush()
	}
}

// note makes these the newest answers. They are, too, if the clock breaks down.
func (s *session) note(a drafts.Answers, at questions.ID, finished bool) (r store.Record, news bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r = s.record
	if r.Seq == 0 && r.At == string(at) && reflect.DeepEqual(r.Answers, a) && !finished {
		return r, false // nothing has been answered yet
	}
	r.Seq++
	r.Answers, r.At, r.Finished = a, string(at), finished
	s.record = r
	r.Time = s.sys.Clock()
	s.record.Time = r.Time
	return r, true
}

// flush writes what is not yet written, and waits for it, but not for ever.
func (s *session) flush() {
	defer ui.Catch(s.crashed)
	if s.saver == nil {
		return
	}
	_ = s.wait() // a failure is reported, and tried again
}

// wait flushes, as long as a disk may be waited for.
func (s *session) wait() error {
	limit := flushLimit
	if s.slow.Load() {
		limit /= 12
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	err := s.saver.Flush(ctx)
	s.slow.Store(errors.Is(err, context.DeadlineExceeded))
	return err
}

// end writes what is not yet written, gives the draft free and says what could
// not be kept.
func (s *session) end() error {
	close(s.over)
	if s.saver == nil {
		return s.why
	}
	err := s.wait()
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
	return nil
}

// sweep empties the trash of what has lain there long enough.
func (s *session) sweep() {
	if s.store != nil {
		_ = s.store.Sweep(s.sys.Clock()) // what can't be swept today can be another day
	}
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
	seen := r.Composed
	if r.Edited != nil {
		seen = *r.Edited
	}
	if seen == "" || drafts.Letter(r.Answers).Body == seen {
		return r.Answers
	}
	return drafts.Rewrite(r.Answers, seen)
}

// clip makes the clipboard of this session; its last way is a file that belongs
// to the draft with the id.
func clip(sys *System, mode clipboard.Mode, id func() string) *clipboard.Clipboard {
	env := clipboard.ReadEnv(sys.Getenv, sys.GOOS)
	if !sys.OutTTY && !sys.ErrTTY {
		env.Term = "dumb" // nothing here could take an escape sequence
	}
	return clipboard.New(mode, env, func(text string) (string, error) {
		st, err := openStore(sys)
		if err != nil {
			return "", err
		}
		return st.SaveCopy(id(), text)
	})
}
