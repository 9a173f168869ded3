package store

import (
	"errors"
	"fmt"
	"os"
	"path"
	"runtime"
	"strings"

	"github.com/gofrs/flock"
)

// ErrOwned occurs when another decline has the draft open. It is never taken
// from it; if that program ends, however it ends, the draft is free.
var ErrOwned = errors.New("this draft is open in another decline: go on there, or close it first")

// Own makes this program the owner of a draft until release is called or the
// program ends. It makes the folders, so call it together with the first Save.
// The error is ErrOwned if there is another owner.
func (s *Store) Own(id string) (release func(), err error) {
	if !validID(id) {
		return nil, ErrNotFound
	}
	root, err := s.makeFolders(draftsDir)
	if err != nil {
		return nil, fmt.Errorf("owning %s: %w", s.Path(id), err)
	}
	defer root.Close()
	name := path.Join(draftsDir, id+lock)
	// The file can be removed by its owner between opening and locking: then
	// the lock is on nothing, and the next try makes a new one.
	for range 100 {
		held, err := s.tryLock(root, name)
		if err != nil {
			return nil, err
		}
		if held != nil {
			return func() { s.release(name, held) }, nil
		}
	}
	return nil, fmt.Errorf("owning %s: the lock keeps changing; try again", s.Path(id))
}

// Owned tells whether a running decline has the draft open: another one, or this
// one. It makes no file. In the moment that it looks, a draft that is free can't
// be owned.
func (s *Store) Owned(id string) bool {
	if !validID(id) {
		return false
	}
	root, err := s.root()
	if err != nil {
		return false
	}
	defer root.Close()
	name := path.Join(draftsDir, id+lock)
	if info, err := root.Lstat(name); err != nil || !info.Mode().IsRegular() {
		return false
	}
	held := flock.New(s.shown(name), flock.SetFlag(os.O_RDWR))
	free, err := held.TryLock()
	if free {
		_ = held.Unlock()
	}
	return err == nil && !free
}

// tryLock gives a lock on the file that has the name, nil if the file was
// replaced meanwhile, or ErrOwned.
func (s *Store) tryLock(root *os.Root, name string) (*flock.Flock, error) {
	// Made through the root, so that no link leads the lock outside.
	f, err := root.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("making the lock %s: %w", s.shown(name), cause(err))
	}
	_ = f.Close()
	held := flock.New(s.shown(name), flock.SetFlag(os.O_RDWR))
	ok, err := held.TryLock()
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("locking %s: %w", s.shown(name), cause(err))
	case !ok:
		return nil, ErrOwned
	}
	mine, err := held.Stat()
	if err == nil {
		named, statErr := root.Lstat(name)
		if statErr == nil && os.SameFile(mine, named) {
			return held, nil
		}
	}
	_ = held.Unlock()
	return nil, nil
}

// release removes the lock's file while the lock is held, so that nobody can
// lock a file that is about to go. Windows lets nobody remove an open file: it
// goes afterwards, unless the next owner has opened it already.
func (s *Store) release(name string, held *flock.Flock) {
	if !held.Locked() {
		return // a second call: the file is the next owner's
	}
	root, err := s.root()
	if err == nil {
		_ = root.Remove(name)
		defer root.Close()
	}
	_ = held.Unlock()
	if err == nil && runtime.GOOS == "windows" {
		_ = root.Remove(name)
	}
}

// sweepLocks removes the locks of programs that were killed.
func (s *Store) sweepLocks() error {
	root, names, err := s.names(draftsDir)
	if root == nil || err != nil {
		return err
	}
	_ = root.Close()
	for _, name := range names {
		id, isLock := strings.CutSuffix(name, lock)
		if !isLock || !validID(id) {
			continue
		}
		release, err := s.Own(id)
		switch {
		case err == nil:
			release()
		case !errors.Is(err, ErrOwned):
			return err
		}
	}
	return nil
}
