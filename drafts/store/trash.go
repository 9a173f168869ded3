package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"time"
)

// Keep is how long a draft stays in the trash.
const Keep = 30 * 24 * time.Hour

// ErrInPlace occurs when a draft that would be restored is not only in the trash.
var ErrInPlace = errors.New("that draft is not in the trash alone: move the other to the trash first, or purge it")

// Trash moves a draft into the trash, whatever state its file is in, from where
// Restore brings it back. The error is ErrNotFound if there is none.
func (s *Store) Trash(id string) error {
	root, err := s.holding(id, draftsDir)
	if err != nil {
		return err
	}
	_ = root.Close()
	if root, err = s.makeFolders(trashDir); err != nil {
		return err
	}
	defer root.Close()
	from, to := path.Join(draftsDir, id), path.Join(trashDir, id)
	// Sweep counts from the time of the file.
	now := time.Now()
	_ = root.Chtimes(from+current, now, now)
	// The previous generation goes first: alone it would count as a draft.
	return s.move(root, id, from, to, previous, current)
}

// Restore brings a draft back out of the trash. The errors are ErrNotFound and
// ErrInPlace.
func (s *Store) Restore(id string) error {
	root, err := s.holding(id, trashDir)
	if err != nil {
		return err
	}
	_ = root.Close()
	if root, err = s.makeFolders(draftsDir); err != nil {
		return err
	}
	defer root.Close()
	from, to := path.Join(trashDir, id), path.Join(draftsDir, id)
	if _, err := root.Lstat(to + current); err == nil {
		return ErrInPlace
	}
	return s.move(root, id, from, to, current, previous)
}

// Trashed lists the drafts in the trash, the newest first.
func (s *Store) Trashed() ([]Record, error) {
	records, _, err := s.list(trashDir)
	return records, err
}

// Purge removes a draft for good, with every generation and leftover of it, from
// the drafts and from the trash. The error is ErrNotFound if there was nothing.
// It does not look at the owner: see Own.
func (s *Store) Purge(id string) error {
	if !validID(id) {
		return ErrNotFound
	}
	found := 0
	for _, dir := range []string{draftsDir, trashDir, editDir} {
		n, err := s.remove(dir, func(root *os.Root, name string) bool {
			return name[:idSize] == id && !strings.HasSuffix(name, lock)
		})
		if err != nil {
			return fmt.Errorf("purging %s: %w", s.Path(id), err)
		}
		found += n
	}
	if found == 0 {
		return ErrNotFound
	}
	return nil
}

// Sweep tidies up: drafts that have been in the trash for longer than Keep go
// for good, and so do copies whose draft is gone, and what a killed program has
// left: half-written files of more than a day, and locks that nobody holds.
func (s *Store) Sweep(now time.Time) error {
	_, err := s.remove(trashDir, func(root *os.Root, name string) bool {
		id := path.Join(trashDir, name[:idSize])
		return olderThan(Keep, now, root, id+current, path.Join(trashDir, name))
	})
	if err != nil {
		return err
	}
	_, err = s.remove(draftsDir, func(root *os.Root, name string) bool {
		return strings.HasSuffix(name, temporary) &&
			olderThan(24*time.Hour, now, root, path.Join(draftsDir, name))
	})
	if err != nil {
		return err
	}
	if err := s.sweepCopies(now); err != nil {
		return err
	}
	return s.sweepLocks()
}

// olderThan judges by the first of names that exists.
func olderThan(age time.Duration, now time.Time, root *os.Root, names ...string) bool {
	for _, name := range names {
		if info, err := root.Lstat(name); err == nil {
			return now.Sub(info.ModTime()) > age
		}
	}
	return false
}

// holding opens the state folder if dir has the draft, or gives ErrNotFound.
func (s *Store) holding(id, dir string) (*os.Root, error) {
	if !validID(id) {
		return nil, ErrNotFound
	}
	root, ids, err := s.ids(dir)
	if err != nil {
		return nil, err
	}
	if slices.Contains(ids, id) {
		return root, nil
	}
	if root != nil {
		_ = root.Close()
	}
	return nil, ErrNotFound
}

// move renames the generations of a draft in order and syncs both folders.
func (s *Store) move(root *os.Root, id, from, to string, endings ...string) error {
	for _, ending := range endings {
		err := root.Rename(from+ending, to+ending)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("moving %s: %w", s.Path(id), cause(err))
		}
	}
	if err := syncFolder(root.Open(path.Dir(to))); err != nil {
		return err
	}
	return syncFolder(root.Open(path.Dir(from)))
}

// remove removes the files in dir that are chosen, previous generations first,
// and tells how many there were.
func (s *Store) remove(dir string, chosen func(root *os.Root, name string) bool) (int, error) {
	root, names, err := s.names(dir)
	if root == nil || err != nil {
		return 0, err
	}
	defer root.Close()
	names = slices.DeleteFunc(names, func(name string) bool { return !chosen(root, name) })
	if len(names) == 0 {
		return 0, nil
	}
	slices.Sort(names)
	slices.Reverse(names) // ".prev" before ".json"
	for _, name := range names {
		if err := root.RemoveAll(path.Join(dir, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return 0, fmt.Errorf("removing %s: %w", s.shown(path.Join(dir, name)), cause(err))
		}
	}
	return len(names), syncFolder(root.Open(dir))
}
