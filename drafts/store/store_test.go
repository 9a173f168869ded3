package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// newStore gives a store at a place that does not exist yet.
func newStore(t *testing.T) *Store {
	t.Helper()
	s, err := Open(filepath.Join(t.TempDir(), "state"))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func save(t *testing.T, s *Store, records ...Record) {
	t.Helper()
	for _, r := range records {
		if err := s.Save(r); err != nil {
			t.Fatal(err)
		}
	}
}

// files lists what is below the state folder.
func files(t *testing.T, s *Store) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(s.base, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			list = append(list, strings.TrimPrefix(filepath.ToSlash(path), filepath.ToSlash(s.base)+"/decline/"))
		}
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return list
}

// put writes bytes where a draft or one of its generations would be.
func put(t *testing.T, s *Store, id, ending, data string) {
	t.Helper()
	path := filepath.Join(s.base, draftsDir, id+ending)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	// A new file: the name may be a second one of the other generation.
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestNothingIsMadeBeforeTheFirstSave(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	records, problems, err := s.List()
	if records != nil || problems != nil || err != nil {
		t.Errorf("List is %v, %v, %v", records, problems, err)
	}
	if _, err := s.Load(NewID()); !errors.Is(err, ErrNotFound) {
		t.Error(err)
	}
	if _, err := s.Find(""); !errors.Is(err, ErrNotFound) {
		t.Error(err)
	}
	if err := s.Sweep(sample("", 0).Time); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(s.base); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the state folder exists: %v", err)
	}
	if _, err := Open("state"); err == nil {
		t.Error("a relative place is taken")
	}
}

func TestSaveAndLoad(t *testing.T) {
	t.Parallel()
	s, id := newStore(t), NewID()
	for seq := range uint64(3) {
		want := sample(id, seq)
		save(t, s, want)
		if got, err := s.Load(id); err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("loaded %+v, %v", got, err)
		}
	}
	if got := files(t, s); !reflect.DeepEqual(got, []string{"drafts/" + id + ".json", "drafts/" + id + ".prev"}) {
		t.Errorf("files: %q", got)
	}
	if err := os.RemoveAll(s.base); err != nil {
		t.Fatal(err)
	}
	save(t, s, sample(id, 4)) // the folder went away: it comes back
	if _, err := os.Stat(s.Path(id)); err != nil {
		t.Error(err)
	}
}

func TestIDsThatAreNoIDs(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	for _, id := range []string{"", ".", "../../../../etc/pw", "0123456789ABCDEF", "0123456789abcdef0", "0123456789abcde/"} {
		err := []error{s.Save(Record{ID: id}), s.Trash(id), s.Restore(id), s.Purge(id)}
		_, loadErr := s.Load(id)
		_, ownErr := s.Own(id)
		for _, err := range append(err, loadErr, ownErr) {
			if !errors.Is(err, ErrNotFound) {
				t.Errorf("%q: %v", id, err)
			}
		}
		if s.Path(id) != "" {
			t.Errorf("%q has the path %q", id, s.Path(id))
		}
	}
	if got := files(t, s); got != nil {
		t.Errorf("files: %q", got)
	}
}

func TestADraftCutOffAtEveryByte(t *testing.T) {
	t.Parallel()
	s, id := newStore(t), NewID()
	save(t, s, sample(id, 1), sample(id, 2))
	whole, old := encoded(t, sample(id, 2)), sample(id, 1)
	for n := range len(whole) - 1 { // the last byte is a line break
		put(t, s, id, current, string(whole[:n]))
		records, problems, err := s.List()
		if err != nil || len(records) != 1 || len(problems) != 1 || !reflect.DeepEqual(records[0], old) {
			t.Fatalf("cut off at %d: %+v, %+v, %v", n, records, problems, err)
		}
		p := problems[0]
		if aside, err := os.ReadFile(p.Path); p.Kind != Damaged || !p.Recovered || err != nil || string(aside) != string(whole[:n]) {
			t.Fatalf("cut off at %d: %+v, %v", n, p, err)
		}
		if got, err := s.Load(id); err != nil || !reflect.DeepEqual(got, old) {
			t.Fatalf("cut off at %d, then loaded: %+v, %v", n, got, err)
		}
		if err := os.Remove(p.Path); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("cut off at %d places", len(whole)-1)
}

func TestDamageIsSetAsideUnderANameOfItsOwn(t *testing.T) {
	t.Parallel()
	s, id := newStore(t), NewID()
	for _, bad := range []string{"one", "two"} {
		put(t, s, id, current, bad)
		_, problems, err := s.List()
		if err != nil || len(problems) != 1 || problems[0].Recovered || strings.ContainsAny(problems[0].Error(), "\n") {
			t.Fatalf("%+v, %v", problems, err)
		}
	}
	put(t, s, id, current, "three")
	save(t, s, sample(id, 1)) // saving does not overwrite it either
	var found []string
	for _, name := range files(t, s) {
		data, _ := os.ReadFile(filepath.Join(s.base, "decline", name))
		if strings.Contains(name, damaged) {
			found = append(found, string(data))
		}
	}
	if !reflect.DeepEqual(found, []string{"one", "two", "three"}) {
		t.Errorf("set aside: %q of %q", found, files(t, s))
	}
	if _, problems, _ := s.List(); len(problems) != 0 {
		t.Errorf("told again: %+v", problems)
	}
}

func TestANewerDraftIsLeftAlone(t *testing.T) {
	t.Parallel()
	s, id := newStore(t), NewID()
	newer := `{"app":"decline","version":2,"sum":"","draft":{}}`
	put(t, s, id, current, newer)
	put(t, s, id, previous, string(encoded(t, sample(id, 1))))
	records, problems, err := s.List()
	if err != nil || len(records) != 0 || len(problems) != 1 || problems[0].Kind != Newer {
		t.Fatalf("%+v, %+v, %v", records, problems, err)
	}
	if err := s.Save(sample(id, 3)); !errors.Is(err, ErrNewer) {
		t.Errorf("saved over it: %v", err)
	}
	if _, err := s.Find(id[:6]); !errors.Is(err, ErrNewer) {
		t.Errorf("found: %v", err)
	}
	if data, err := os.ReadFile(s.Path(id)); err != nil || string(data) != newer {
		t.Errorf("it is now %q, %v", data, err)
	}
}

func TestADraftWhoseFileIsGone(t *testing.T) {
	t.Parallel()
	s, id := newStore(t), NewID()
	save(t, s, sample(id, 1), sample(id, 2))
	if err := os.Remove(s.Path(id)); err != nil {
		t.Fatal(err)
	}
	records, problems, err := s.List()
	if err != nil || len(records) != 1 || records[0].Seq != 1 || len(problems) != 1 || problems[0].Kind != Gone {
		t.Errorf("%+v, %+v, %v", records, problems, err)
	}
	if _, problems, _ := s.List(); len(problems) != 0 {
		t.Errorf("told again: %+v", problems)
	}
}
