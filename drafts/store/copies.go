package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"sort"
	"strings"
	"time"
)

// copied is in the name of a message that reached no clipboard, behind the id of
// its draft: purging the draft takes it along.
const copied = ".message"

// SaveCopy writes a message that reached no clipboard to a new file beside the
// draft with this id, which need not be kept itself, and gives its path. The
// same text is not written twice. Only its owner can read it.
func (s *Store) SaveCopy(id, text string) (string, error) {
	if !validID(id) {
		return "", fmt.Errorf("saving the message: %w", ErrNotFound)
	}
	root, err := s.makeFolders(draftsDir)
	if err != nil {
		return "", fmt.Errorf("saving the message: %w", err)
	}
	defer root.Close()
	data := []byte(text + "\n")
	for n := 1; ; n++ {
		name := path.Join(draftsDir, id+copied+".txt")
		if n > 1 {
			name = path.Join(draftsDir, fmt.Sprintf("%s%s-%d.txt", id, copied, n))
		}
		err := writeNew(root, name, data)
		if errors.Is(err, fs.ErrExist) {
			if old, err := readBytes(root, name); err == nil && string(old) == string(data) {
				return s.shown(name), nil
			}
			continue
		}
		if err == nil {
			err = syncFolder(root.Open(draftsDir))
		}
		if err != nil {
			_ = root.Remove(name)
			return "", fmt.Errorf("saving the message: %w", cause(err))
		}
		return s.shown(name), nil
	}
}

// LeftoverKind says what a file beside a draft holds.
type LeftoverKind string

// The kinds of leftover.
const (
	Copy   LeftoverKind = "a copy"       // a message that reached no clipboard
	Aside  LeftoverKind = "set aside"    // a draft's file that was damaged
	Edited LeftoverKind = "in an editor" // a letter whose editor outlived its decline
)

// Leftover is a file of a draft that is none of its generations. Purge takes it.
type Leftover struct {
	Kind LeftoverKind
	ID   string // of its draft, which may be gone
	Path string
	Time time.Time // of its last change
}

// Leftovers lists the files beside the drafts that hold a person's words, in the
// order of their ids.
func (s *Store) Leftovers() ([]Leftover, error) {
	var list []Leftover
	for _, dir := range []string{draftsDir, trashDir, editDir} {
		root, names, err := s.names(dir)
		if root == nil || err != nil {
			return nil, err
		}
		for _, name := range names {
			kind, ok := leftover(dir, name)
			info, err := root.Lstat(path.Join(dir, name))
			if ok && err == nil {
				list = append(list, Leftover{kind, name[:idSize], s.shown(path.Join(dir, name)), info.ModTime()})
			}
		}
		_ = root.Close()
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].Path < list[j].Path })
	return list, nil
}

func leftover(dir, name string) (LeftoverKind, bool) {
	switch {
	case dir == editDir:
		return Edited, true
	case isCopy(name):
		return Copy, true
	default:
		return Aside, strings.Contains(name[idSize:], damaged)
	}
}

func isCopy(name string) bool { return strings.HasPrefix(name[idSize:], copied) }

// FindAny gives the one id that begins with prefix and of which there is any
// file, be it only a leftover. The errors are ErrNotFound and ErrAmbiguous.
func (s *Store) FindAny(prefix string) (string, error) {
	var ids []string
	for _, dir := range []string{draftsDir, trashDir, editDir} {
		root, names, err := s.names(dir)
		if err != nil {
			return "", err
		}
		if root != nil {
			_ = root.Close()
		}
		for _, name := range names {
			if !strings.HasSuffix(name, lock) {
				ids = append(ids, name[:idSize])
			}
		}
	}
	return pick(ids, prefix)
}

// sweepCopies removes the copies whose draft is gone, when they are older than
// Keep, and what editors were given as long ago.
func (s *Store) sweepCopies(now time.Time) error {
	var kept []string
	for _, dir := range []string{draftsDir, trashDir} {
		root, ids, err := s.ids(dir)
		if root == nil || err != nil {
			return err
		}
		_ = root.Close()
		kept = append(kept, ids...)
	}
	_, err := s.remove(draftsDir, func(root *os.Root, name string) bool {
		return isCopy(name) && !slices.Contains(kept, name[:idSize]) &&
			olderThan(Keep, now, root, path.Join(draftsDir, name))
	})
	if err != nil {
		return err
	}
	_, err = s.remove(editDir, func(root *os.Root, name string) bool {
		return olderThan(Keep, now, root, path.Join(editDir, name))
	})
	return err
}
