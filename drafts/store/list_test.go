package store

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
)

const (
	idA = "abcd000000000001"
	idB = "abcd000000000002"
	idC = "abce000000000003"
)

// three gives a store with three drafts: A is the newest, C is finished.
func three(t *testing.T) *Store {
	t.Helper()
	s := newStore(t)
	c := sample(idC, 1)
	c.Finished = true
	save(t, s, sample(idA, 3), sample(idB, 2), c)
	put(t, s, "notes", ".txt", "not ours")
	return s
}

func idsOf(records []Record) string {
	var ids []string
	for _, r := range records {
		ids = append(ids, r.ID)
	}
	return strings.Join(ids, " ")
}

func TestListIsNewestFirst(t *testing.T) {
	t.Parallel()
	s := three(t)
	want := idA + " " + idB + " " + idC
	if got, problems, err := s.List(); idsOf(got) != want || problems != nil || err != nil {
		t.Errorf("got %q, %v, %v, want %q", idsOf(got), problems, err, want)
	}
}

func TestFind(t *testing.T) {
	t.Parallel()
	s := three(t)
	tests := []struct {
		prefix, want string
		err          error
	}{
		{"", idA, nil},
		{idB, idB, nil},
		{"abce", idC, nil},
		{"ABCE", idC, nil},
		{"abcd", "", ErrAmbiguous},
		{"ff", "", ErrNotFound},
		{idA + "0", "", ErrNotFound},
		{"../\x1b[31m\n", "", ErrNotFound},
	}
	for _, tt := range tests {
		got, err := s.Find(tt.prefix)
		if got.ID != tt.want || !errors.Is(err, tt.err) {
			t.Errorf("Find(%q) is %q, %v", tt.prefix, got.ID, err)
		}
		if err != nil && strings.ContainsAny(err.Error(), "\n\x1b") {
			t.Errorf("Find(%q): %q", tt.prefix, err)
		}
	}
}

func TestShortIDs(t *testing.T) {
	t.Parallel()
	records := []Record{{ID: idA}, {ID: "0123456789abcdef"}, {ID: "0123450000000000"}, {ID: "ff00000000000000"}, {ID: idA}}
	want := map[string]string{
		idA: "abcd", "0123456789abcdef": "0123456", "0123450000000000": "0123450", "ff00000000000000": "ff00",
	}
	if got := ShortIDs(records); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v", got)
	}
}

func TestTrashAndRestore(t *testing.T) {
	t.Parallel()
	s := three(t)
	save(t, s, sample(idA, 4)) // there is a generation before it
	want, _ := s.Load(idA)
	if err := s.Trash(idA); err != nil {
		t.Fatal(err)
	}
	if got, _, _ := s.List(); idsOf(got) != idB+" "+idC {
		t.Errorf("still listed: %q", idsOf(got))
	}
	if err := s.Trash(idA); !errors.Is(err, ErrNotFound) {
		t.Errorf("trashed twice: %v", err)
	}
	if got, err := s.Trashed(); idsOf(got) != idA || err != nil {
		t.Errorf("in the trash: %q, %v", idsOf(got), err)
	}
	if id, err := s.FindTrashed("abc"); id != idA || err != nil {
		t.Errorf("found in the trash: %q, %v", id, err)
	}
	if err := s.Restore(idA); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Load(idA); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("restored: %+v, %v", got, err)
	}
	if err := s.Restore(idA); !errors.Is(err, ErrNotFound) {
		t.Errorf("restored twice: %v", err)
	}
	put(t, s, "../trash/"+idA, current, "another")
	if err := s.Restore(idA); !errors.Is(err, ErrInPlace) {
		t.Errorf("restored over a draft: %v", err)
	}
}

func TestPurge(t *testing.T) {
	t.Parallel()
	s := three(t)
	save(t, s, sample(idA, 4), sample(idB, 3))
	put(t, s, idA, current+damaged, "bad")
	put(t, s, idA, current+".00"+temporary, "half")
	if err := s.Trash(idB); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{idA, idB} {
		if err := s.Purge(id); err != nil {
			t.Error(err)
		}
		if err := s.Purge(id); !errors.Is(err, ErrNotFound) {
			t.Errorf("purged twice: %v", err)
		}
	}
	if got := strings.Join(files(t, s), " "); got != "drafts/"+idC+".json drafts/notes.txt" {
		t.Errorf("left: %s", got)
	}
}

func TestSweep(t *testing.T) {
	t.Parallel()
	s := three(t)
	save(t, s, sample(idA, 4))
	half := current + ".00" + temporary
	put(t, s, idB, half, "half")
	if err := s.Trash(idA); err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	for _, step := range []struct {
		after time.Duration
		files int
	}{{0, 6}, {25 * time.Hour, 5}, {Keep - time.Minute, 5}, {Keep + time.Minute, 3}} {
		if err := s.Sweep(now.Add(step.after)); err != nil {
			t.Fatal(err)
		}
		if got := files(t, s); len(got) != step.files {
			t.Errorf("after %v: %q", step.after, got)
		}
	}
	if got, _, _ := s.List(); idsOf(got) != idB+" "+idC {
		t.Errorf("drafts left: %q", idsOf(got))
	}
}
