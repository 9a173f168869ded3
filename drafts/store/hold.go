package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path"
)

// editDir is where a text lies while another program edits it.
const editDir = "decline/edit"

// heldName is what the person sees the file called.
const heldName = "letter.txt"

// ErrHeldGone occurs when the file that a program was given is no file any more.
var ErrHeldGone = errors.New("its file is gone")

// Held is a text in a file of its own, for another program to change. It lies
// alone in a folder of a random name that only its owner can enter, so that what
// the program puts beside it (a backup, a swap file) goes with it.
type Held struct {
	store *Store
	dir   string
}

// Hold writes text to a new file. It is named after the draft with this id, so
// that purging the draft finds it should the program die before Close; Sweep
// does after Keep.
func (s *Store) Hold(id, text string) (*Held, error) {
	if !validID(id) {
		return nil, fmt.Errorf("making a file to edit: %w", ErrNotFound)
	}
	root, err := s.makeFolders(editDir)
	if err != nil {
		return nil, fmt.Errorf("making a file to edit: %w", err)
	}
	defer root.Close()
	h := &Held{s, path.Join(editDir, id+"."+NewID())}
	err = root.Mkdir(h.dir, 0o700)
	if err == nil {
		err = writeNew(root, path.Join(h.dir, heldName), []byte(text))
	}
	if err != nil {
		_ = root.RemoveAll(h.dir)
		return nil, fmt.Errorf("making a file to edit in %s: %w", s.shown(editDir), cause(err))
	}
	return h, nil
}

// Path gives the absolute path of the file.
func (h *Held) Path() string { return h.store.shown(path.Join(h.dir, heldName)) }

// Read gives what the file holds now, and its size in bytes: of one larger than
// most, the size alone. The error is ErrHeldGone, or says why it can't be read.
func (h *Held) Read(most int64) (text string, size int64, err error) {
	root, err := h.store.root()
	if err != nil {
		return "", 0, ErrHeldGone
	}
	defer root.Close()
	name := path.Join(h.dir, heldName)
	info, err := root.Lstat(name)
	if err != nil || !info.Mode().IsRegular() { // reading a pipe would wait for ever
		return "", 0, ErrHeldGone
	}
	if info.Size() > most {
		return "", info.Size(), nil
	}
	f, err := root.Open(name)
	if err != nil {
		return "", 0, fmt.Errorf("its file can't be read: %w", cause(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most))
	if err != nil {
		return "", 0, fmt.Errorf("its file can't be read: %w", cause(err))
	}
	return string(data), int64(len(data)), nil
}

// Close removes the file with all that was put beside it, and the folders above
// it that are left empty.
func (h *Held) Close() error {
	root, err := h.store.root()
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer root.Close()
	if err := root.RemoveAll(h.dir); err != nil {
		return fmt.Errorf("removing %s: %w", h.store.shown(h.dir), cause(err))
	}
	for dir := editDir; dir != "."; dir = path.Dir(dir) {
		if root.Remove(dir) != nil { // others are in it
			break
		}
	}
	return nil
}
