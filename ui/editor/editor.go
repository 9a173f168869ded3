// Package editor hands a letter to the person's own editor and takes it back.
//
// Find reads VISUAL and EDITOR as a shell would split them, but asks no shell,
// and looks the program up on PATH; what lies in the working directory, where
// anyone may have put it, is never started. A Job is one letter in one editor:
// it writes nothing itself, but is given a file that the caller has made and
// that it removes in the end. Whatever goes wrong (the editor fails, the file is
// gone, empty, too long) is an error of one line, and no text: the letter stays
// as it was. There is no time limit on a person who writes.
package editor

import (
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"

	"decline/drafts/text"
)

// The errors of looking for an editor. Each ends in what to do.
var (
	// ErrUnset occurs when neither VISUAL nor EDITOR names an editor.
	ErrUnset = errors.New("no editor is set; set EDITOR, or press e to edit here")
	// ErrQuote occurs when one of them has a quote without its other end.
	ErrQuote = errors.New("has a quote that is not closed")
	// ErrMissing occurs when the program is not installed.
	ErrMissing = errors.New("is not installed; set EDITOR, or press e to edit here")
	// ErrHere occurs when it would be taken from the working directory.
	ErrHere = errors.New("lies where you work, and is not started from there; give its full path")
)

// Editor is a program and what it is always given.
type Editor struct {
	path string // absolute
	args []string
}

// Find gives the editor that VISUAL names, or else EDITOR, as getenv has them.
// goos tells how paths are written.
func Find(getenv func(string) string, goos string) (Editor, error) {
	variable := "VISUAL"
	if strings.TrimSpace(getenv(variable)) == "" {
		variable = "EDITOR"
	}
	words, err := Split(getenv(variable), goos)
	switch {
	case err != nil:
		return Editor{}, fmt.Errorf("%s %w", variable, err)
	case len(words) == 0 || words[0] == "":
		return Editor{}, ErrUnset
	}
	path, err := find(words[0])
	if err != nil {
		return Editor{}, fmt.Errorf("%s %w", shown(words[0]), err)
	}
	return Editor{path, words[1:]}, nil
}

// find gives the absolute path of a program, by its path or on PATH. A path, or
// an entry of PATH, that depends on the working directory is refused, also where
// Go is told to allow it (GODEBUG=execerrdot=0).
func find(name string) (string, error) {
	if filepath.Base(name) != name && !filepath.IsAbs(name) {
		return "", ErrHere
	}
	path, err := exec.LookPath(name)
	switch {
	case errors.Is(err, exec.ErrDot), err == nil && !filepath.IsAbs(path):
		return "", ErrHere
	case err != nil:
		return "", ErrMissing
	}
	return path, nil
}

// name is what a person calls the editor.
func (e Editor) name() string { return shown(filepath.Base(e.path)) }

// shown makes a word from the environment fit for the screen.
func shown(word string) string {
	clean, _ := text.CleanLine(word)
	return clean
}
