//go:build unix

package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

func TestOnlyThePersonCanRead(t *testing.T) {
	old := syscall.Umask(0)
	defer syscall.Umask(old)
	s, id := newStore(t), NewID()
	if err := os.MkdirAll(filepath.Join(s.base, "decline"), 0o777); err != nil {
		t.Fatal(err)
	}
	save(t, s, sample(id, 1), sample(id, 2))
	release, err := s.Own(id)
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	seen := 0
	err = filepath.WalkDir(filepath.Join(s.base, "decline"), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		want := fs.FileMode(0o600)
		if d.IsDir() {
			want = 0o700
		}
		if info, err := d.Info(); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
		seen++
		return nil
	})
	if err != nil || seen != 5 {
		t.Errorf("%d names seen, %v", seen, err)
	}
}

func TestNoLinkLeadsOutside(t *testing.T) {
	t.Parallel()
	for _, link := range []string{"decline", "decline/drafts"} {
		s, id, outside := newStore(t), NewID(), t.TempDir()
		path := filepath.Join(s.base, link)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(outside, path); err != nil {
			t.Fatal(err)
		}
		if err := s.Save(sample(id, 1)); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: saved: %v", link, err)
		}
		if _, _, err := s.List(); err == nil {
			t.Errorf("%s: listed", link)
		}
		if _, err := s.Own(id); err == nil {
			t.Errorf("%s: owned", link)
		}
		if left, err := os.ReadDir(outside); err != nil || len(left) > 0 {
			t.Errorf("%s: outside there is %v, %v", link, left, err)
		}
	}
}

// TestPlantedFiles puts things in the place of drafts that are none: a link to a
// file of the person's, a pipe that would block, a folder, a hard link.
func TestPlantedFiles(t *testing.T) {
	t.Parallel()
	victim := filepath.Join(t.TempDir(), "victim")
	if err := os.WriteFile(victim, []byte("precious"), 0o644); err != nil {
		t.Fatal(err)
	}
	plant := map[string]func(path string) error{
		"link":      func(path string) error { return os.Symlink(victim, path) },
		"hard link": func(path string) error { return os.Link(victim, path) },
		"pipe":      func(path string) error { return syscall.Mkfifo(path, 0o600) },
		"folder":    func(path string) error { return os.Mkdir(path, 0o700) },
	}
	for name, make := range plant {
		s, id, good := newStore(t), NewID(), NewID()
		save(t, s, sample(good, 1))
		if err := make(s.Path(id)); err != nil {
			t.Fatal(err)
		}
		records, problems, err := s.List()
		if err != nil || len(records) != 1 || len(problems) != 1 {
			t.Errorf("%s: listed %v, %v, %v", name, records, problems, err)
		}
		if err := s.Save(sample(id, 1)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got, err := s.Load(id); err != nil || got.Seq != 1 {
			t.Errorf("%s: loaded %+v, %v", name, got, err)
		}
		if err := s.Purge(id); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	info, err := os.Stat(victim)
	if data, _ := os.ReadFile(victim); err != nil || string(data) != "precious" || info.Mode().Perm() != 0o644 {
		t.Errorf("the victim is now %q, %v, %v", data, info, err)
	}
}

// TestAFullDisk lets no file grow beyond a few bytes, which stops root as well.
// The limit is on the whole process, so a child takes it.
func TestAFullDisk(t *testing.T) {
	t.Parallel()
	if runtime.GOOS != "linux" && runtime.GOOS != "darwin" {
		t.Skip("no file size limit that is known to work here")
	}
	s, id := newStore(t), NewID()
	save(t, s, sample(id, 1), sample(id, 2))
	before := files(t, s)
	if out, err := child(t, "full disk", s.base, id).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
	if got, err := s.Load(id); err != nil || got.Seq != 2 {
		t.Errorf("loaded %+v, %v", got, err)
	}
	if after := files(t, s); strings.Join(after, " ") != strings.Join(before, " ") {
		t.Errorf("files: %q, before %q", after, before)
	}
	save(t, s, sample(id, 4))
}

// onFullDisk is what the child of TestAFullDisk does.
func onFullDisk(s *Store, id string) error {
	signal.Ignore(syscall.SIGXFSZ)
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	limit.Cur = 100
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	plain := filepath.Join(s.base, "plain")
	defer os.Remove(plain)
	if os.WriteFile(plain, make([]byte, 1024), 0o600) == nil {
		return errors.New("a plain write does not fail: this proves nothing")
	}
	err := s.Save(sample(id, 3))
	if !errors.Is(err, syscall.EFBIG) || strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), s.Path(id)) {
		return fmt.Errorf("saving on a full disk: %w", err)
	}
	return nil
}
