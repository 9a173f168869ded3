package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestCopiesBelongToTheirDraft(t *testing.T) {
	t.Parallel()
	s := three(t)
	first, err := s.SaveCopy(idA, "Dear Nora")
	if err != nil {
		t.Fatal(err)
	}
	again, err := s.SaveCopy(idA, "Dear Nora")
	if err != nil || again != first {
		t.Errorf("the same text lies in %s and in %s, %v", first, again, err)
	}
	other, err := s.SaveCopy(idA, "The subject")
	if err != nil || other == first {
		t.Errorf("another text lies in %s, %v", other, err)
	}
	data, err := os.ReadFile(first)
	if err != nil || string(data) != "Dear Nora\n" || filepath.Base(first) != idA+".message.txt" {
		t.Errorf("%s holds %q, %v", first, data, err)
	}
	left, err := s.Leftovers()
	if err != nil || len(left) != 2 || left[0].Kind != Copy || left[0].ID != idA {
		t.Errorf("left over: %+v, %v", left, err)
	}
	if got, problems, err := s.List(); len(got) != 3 || problems != nil || err != nil {
		t.Errorf("copies are taken for drafts: %v, %v, %v", got, problems, err)
	}
	if err := s.Purge(idA); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(files(t, s), " "); strings.Contains(got, idA) {
		t.Errorf("purged, and left: %s", got)
	}
}

// TestSweepTakesCopiesOfNoDraft: a copy stays as long as its draft, and then, or
// where there never was one, Keep.
func TestSweepTakesCopiesOfNoDraft(t *testing.T) {
	t.Parallel()
	s := three(t)
	for _, id := range []string{idA, NewID()} {
		if _, err := s.SaveCopy(id, "Dear Nora"); err != nil {
			t.Fatal(err)
		}
	}
	now := time.Now()
	for _, step := range []struct {
		after  time.Duration
		copies int
	}{{0, 2}, {Keep - time.Minute, 2}, {Keep + time.Minute, 1}, {10 * Keep, 1}} {
		if err := s.Sweep(now.Add(step.after)); err != nil {
			t.Fatal(err)
		}
		if left, err := s.Leftovers(); len(left) != step.copies || err != nil {
			t.Errorf("after %v: %+v, %v", step.after, left, err)
		}
	}
}

func TestLeftoversCanBeFoundAndPurged(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	put(t, s, idA, current, "{bad")
	if _, problems, _ := s.List(); len(problems) != 1 {
		t.Fatalf("problems: %v", problems)
	}
	left, err := s.Leftovers()
	if err != nil || len(left) != 1 || left[0].Kind != Aside || !strings.HasSuffix(left[0].Path, damaged) {
		t.Fatalf("left over: %+v, %v", left, err)
	}
	id, err := s.FindAny("ABCD")
	if id != idA || err != nil {
		t.Errorf("found %q, %v", id, err)
	}
	if err := s.Purge(id); err != nil {
		t.Error(err)
	}
	if _, err := s.FindAny("abcd"); !errors.Is(err, ErrNotFound) {
		t.Errorf("found after the purge: %v", err)
	}
}

func TestHeldTextGoesWithAllBesideIt(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	h, err := s.Hold(idA, "Dear Nora\n")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(h.Path(), ".txt") {
		t.Errorf("an editor does not see that %s is a text", h.Path())
	}
	for path, want := range map[string]os.FileMode{h.Path(): 0o600, filepath.Dir(h.Path()): 0o700} {
		if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", path, info, err)
		}
	}
	if err := os.WriteFile(h.Path()+"~", []byte("a backup"), 0o600); err != nil {
		t.Fatal(err)
	}
	if text, size, err := h.Read(100); text != "Dear Nora\n" || size != 10 || err != nil {
		t.Errorf("read %q, %d, %v", text, size, err)
	}
	if text, size, err := h.Read(9); text != "" || size != 10 || err != nil {
		t.Errorf("read of too much: %q, %d, %v", text, size, err)
	}
	if left, _ := s.Leftovers(); len(left) != 1 || left[0].Kind != Edited || left[0].ID != idA {
		t.Errorf("left over: %+v", left)
	}
	for range 2 {
		if err := h.Close(); err != nil {
			t.Error(err)
		}
	}
	if _, _, err := h.Read(100); !errors.Is(err, ErrHeldGone) {
		t.Errorf("read after Close: %v", err)
	}
	if got, err := os.ReadDir(s.base); err != nil || len(got) != 0 {
		t.Errorf("left behind: %v, %v", got, err)
	}
}

func TestHeldTextOfAKilledProgramIsSweptAndPurged(t *testing.T) {
	t.Parallel()
	s := three(t)
	for range 2 {
		if _, err := s.Hold(idA, "Dear Nora"); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Hold(idB, "Dear Nora"); err != nil {
		t.Fatal(err)
	}
	if err := s.Purge(idA); err != nil {
		t.Fatal(err)
	}
	if left, _ := s.Leftovers(); len(left) != 1 || left[0].ID != idB {
		t.Errorf("left over: %+v", left)
	}
	for _, step := range []struct {
		after time.Duration
		files int
	}{{Keep - time.Minute, 1}, {Keep + time.Minute, 0}} {
		if err := s.Sweep(time.Now().Add(step.after)); err != nil {
			t.Fatal(err)
		}
		if left, _ := s.Leftovers(); len(left) != step.files {
			t.Errorf("after %v: %+v", step.after, left)
		}
	}
}

func TestOwnedLooksOnly(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	if s.Owned(idA) || len(files(t, s)) > 0 {
		t.Errorf("looking made %q", files(t, s))
	}
	put(t, s, idB, lock, "") // of a killed program
	release, err := s.Own(idA)
	if err != nil {
		t.Fatal(err)
	}
	if !s.Owned(idA) || s.Owned(idB) || s.Owned("../x") {
		t.Errorf("owned: %v, %v, %v", s.Owned(idA), s.Owned(idB), s.Owned("../x"))
	}
	release()
	if s.Owned(idA) {
		t.Error("owned after the release")
	}
}

// TestBriefFitsANarrowScreen: what is wrong with a file is told in one line.
func TestBriefFitsANarrowScreen(t *testing.T) {
	t.Parallel()
	for _, kind := range []ProblemKind{Newer, Damaged, Unreadable, Gone} {
		for _, recovered := range []bool{false, true} {
			p := Problem{Kind: kind, ID: idA, Path: "/s/" + idA + ".json.damaged", Recovered: recovered, Err: os.ErrPermission}
			if n := len([]rune(p.Brief())); n > 62 || !strings.HasSuffix(p.Brief(), ".") {
				t.Errorf("%d columns: %s", n, p.Brief())
			}
		}
	}
}
