package cli

import (
	"testing"
	"time"

	"decline/drafts"
	"decline/drafts/store"
)

// TestResumedWordsAreKept: going on with a draft after the session has kept
// something else loses nothing that is answered from then on.
func TestResumedWordsAreKept(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	sys := &System{
		GOOS: "linux", Clock: time.Now,
		Getenv: func(name string) string { return map[string]string{"XDG_STATE_HOME": dir, "HOME": dir}[name] },
	}
	st, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	old := store.Record{ID: store.NewID(), Seq: 2, Time: time.Now(), Answers: drafts.Answers{To: "Ana"}}
	if err := st.Save(old); err != nil {
		t.Fatal(err)
	}
	s := newSession(sys, false)
	s.begin(drafts.Answers{Seed: 1})
	for range 6 {
		s.keep(drafts.Answers{Seed: 1, To: "Nora"}, "to", false, false)
	}
	if _, err := s.resume(old.ID); err != nil {
		t.Fatal(err)
	}
	s.keep(drafts.Answers{To: "Ana", Company: "Kestrel"}, "company", false, false)
	if err := s.end(); err != nil {
		t.Fatal(err)
	}
	if got, err := st.Load(old.ID); err != nil || got.Answers.Company != "Kestrel" {
		t.Errorf("on the disk: %+v, %v", got.Answers, err)
	}
}

// TestNothingAnsweredIsNoDraft: the first screen alone makes no file.
func TestNothingAnsweredIsNoDraft(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	s := newSession(&System{
		GOOS: "linux", Clock: time.Now,
		Getenv: func(name string) string { return map[string]string{"XDG_STATE_HOME": dir, "HOME": dir}[name] },
	}, false)
	s.begin(drafts.Answers{Seed: 1})
	s.keep(drafts.Answers{Seed: 1}, "stage", false, true)
	if err := s.end(); err != nil || s.begun() {
		t.Errorf("begun: %v, %v", s.begun(), err)
	}
}
