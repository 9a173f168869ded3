// Package store keeps drafts on disk, so that no word is lost and nobody else
// reads along.
//
// Each draft is one JSON file, <id>.json in <state>/decline/drafts, beside its
// previous generation <id>.prev; folders are 0700 and files 0600, and every path
// below the state folder goes through an os.Root, which no symbolic link leads
// out of. A file is never written in place: Save writes a new one, syncs it and
// renames it over the old. What cannot be read is set aside, never overwritten,
// and told as a Problem. A Saver calls Save at the right moments from a
// goroutine of its own; Own keeps two programs off one draft. The person's name,
// contact and tone live in a TOML file of their own: see Profile.
package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// The folders below the state folder, and the endings of the files in them.
const (
	draftsDir = "decline/drafts"
	trashDir  = "decline/trash"
	current   = ".json"
	previous  = ".prev"
	damaged   = ".damaged"
	lock      = ".lock"
	temporary = ".tmp"
)

// ErrNotFound occurs when no draft has the id or prefix that was asked for.
var ErrNotFound = errors.New("there is no such draft: see `decline drafts list` for those that there are")

// ErrNewer occurs when a newer decline wrote the file that would be read or
// replaced: it is left alone.
var ErrNewer = errors.New("a newer decline wrote this draft: open it with that one")

// A Store is a folder of drafts. Its methods may be called from any goroutine.
// It holds nothing open: a folder that goes away and comes back is found again.
type Store struct{ base string }

// Open gives the store at the state folder base, an absolute path (see Place).
// It touches no file: folders are made by the first Save.
func Open(base string) (*Store, error) {
	if !filepath.IsAbs(base) {
		return nil, fmt.Errorf("%q is no place for drafts: give an absolute path", base)
	}
	return &Store{base: filepath.Clean(base)}, nil
}

// Path gives the absolute path of a draft's file, for showing; "" if id is none.
func (s *Store) Path(id string) string {
	if !validID(id) {
		return ""
	}
	return s.shown(path.Join(draftsDir, id+current))
}

// shown gives the absolute path of a name below the root.
func (s *Store) shown(name string) string {
	return filepath.Join(s.base, filepath.FromSlash(name))
}

// root opens the state folder; fs.ErrNotExist if nothing was ever saved.
func (s *Store) root() (*os.Root, error) {
	root, err := os.OpenRoot(s.base)
	if err != nil {
		return nil, fmt.Errorf("opening %s: %w", s.base, cause(err))
	}
	return root, nil
}

// Save writes r, all or nothing: after an error the draft on disk is the one
// before. It makes the folders, keeps the previous generation, and never
// replaces what it cannot read: a damaged file is set aside, and with a newer
// one the error is ErrNewer. The error is one line that a person can be shown.
func (s *Store) Save(r Record) error {
	if !validID(r.ID) {
		return fmt.Errorf("saving: %w", ErrNotFound)
	}
	err := s.save(r)
	if err != nil && !errors.Is(err, ErrNewer) {
		return fmt.Errorf("not saved in %s: %w; your words are still here, and saving is tried again",
			s.Path(r.ID), cause(err))
	}
	return err
}

func (s *Store) save(r Record) error {
	data, err := encode(r)
	if err != nil {
		return err
	}
	root, err := s.makeFolders(draftsDir)
	if err != nil {
		return err
	}
	defer root.Close()
	name := path.Join(draftsDir, r.ID)
	if err := makeRoom(root, name, r.ID); err != nil {
		return err
	}
	return write(root, name+current, data)
}

// makeRoom keeps what has the draft's name now: as its previous generation, or
// set aside if it cannot be read.
func makeRoom(root *os.Root, name, id string) error {
	_, err := read(root, name+current, id)
	switch {
	case err == nil:
		return keepPrevious(root, name)
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case errors.Is(err, errNewer):
		return ErrNewer
	}
	_, err = setAside(root, name+current)
	return err
}

// Load reads a draft. If its file is damaged, it is set aside and the previous
// generation is used; List tells of both. Otherwise the error is ErrNotFound,
// or a *Problem.
func (s *Store) Load(id string) (Record, error) {
	if !validID(id) {
		return Record{}, ErrNotFound
	}
	root, err := s.root()
	if errors.Is(err, fs.ErrNotExist) {
		return Record{}, ErrNotFound
	}
	if err != nil {
		return Record{}, err
	}
	defer root.Close()
	r, problem := s.load(root, draftsDir, id)
	if problem == nil || problem.Recovered {
		return r, nil
	}
	if errors.Is(problem.Err, fs.ErrNotExist) {
		return Record{}, ErrNotFound
	}
	return Record{}, problem
}
