package cli

import (
	"fmt"
	"io"
	"time"

	"decline/drafts"
	"decline/drafts/store"
	"decline/ui"
)

// crashed takes note of the first panic.
func (s *session) crashed(c *ui.Crash) {
	select {
	case s.crashes <- c:
	default:
	}
}

// fell ends a session after a panic: the newest answers are saved, and one line
// says so. It holds no word of the letter; the letter itself is printed, and only
// where it could not be saved.
func (s *session) fell(bug *ui.Crash) error {
	newest := s.rescue()
	kept := s.end()
	safe, answered := kept == nil && s.begun(), newest.Seq > 0
	what := fmt.Sprintf("decline: a bug ended it (%v). ", bug)
	switch {
	case safe:
		what += "Your words are still here, in " + s.store.Path(newest.ID) + ": `decline` goes on with them."
	case answered && kept != nil:
		what += "Your message could not be kept, so it is printed: " + kept.Error()
	case answered:
		what += "Your message was not to be kept, so it is printed."
	case s.noSave:
		what += "Nothing was kept: --no-save."
	default:
		what += "Nothing had been answered yet."
	}
	fmt.Fprintln(s.sys.Err, oneLine(what))
	if answered && !safe {
		if _, err := io.WriteString(s.sys.Out, drafts.Letter(newest.Answers).Body+"\n"); err != nil {
			return failed(fmt.Errorf("writing the letter: %w", err))
		}
	}
	return quiet(exitBug)
}

// rescue hands the newest answers to the saver once more: the panic may have
// come between.
func (s *session) rescue() store.Record {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.record
	if r.Time.IsZero() {
		r.Time = time.Now()
	}
	if s.saver != nil && r.Seq > 0 {
		s.saver.Put(r)
	}
	return r
}
