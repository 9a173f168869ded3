package cli

import (
	"context"
	"fmt"
	"io"

	"decline/drafts/store"
	"decline/ui"
	"decline/ui/editor"
)

// id is that of the draft that the session works on.
func (s *session) id() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.record.ID
}

// dropEdit tidies up after an editor that did not come to an end.
func (s *session) dropEdit() {
	if job := s.job.Load(); job != nil {
		job.Abandon()
	}
}

// edit gives what prepares the person's own editor for a letter, with out as its
// terminal: everything is written, then the letter is put where the editor finds
// it. That is a file below the state folder, also of a session that keeps nothing.
func (s *session) edit(out io.Writer) func(context.Context, string) (ui.EditJob, error) {
	return func(_ context.Context, letter string) (ui.EditJob, error) {
		e, err := editor.Find(s.sys.Getenv, s.sys.GOOS)
		if err != nil {
			return nil, err
		}
		s.flush()
		place, err := store.Place(s.sys.Getenv, s.sys.GOOS)
		if err != nil {
			return nil, fmt.Errorf("there is no place for its file: %w", err)
		}
		st, err := store.Open(place)
		if err != nil {
			return nil, err
		}
		file, err := st.Hold(s.id(), letter+"\n")
		if err != nil {
			return nil, err
		}
		job := e.Job(file, letter+"\n", s.sys.In, out, s.sys.Err)
		job.Fleeting = s.noSave
		s.job.Store(job)
		return job, nil
	}
}
