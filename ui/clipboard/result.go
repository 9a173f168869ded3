package clipboard

import (
	"errors"
	"strconv"
	"strings"
	"unicode"
)

// Sure says how sure it is that the text has arrived.
type Sure int

// The degrees, from nothing to certain.
const (
	Failed  Sure = iota // nowhere, not even in a file
	InFile              // not on a clipboard: in a file
	Sent                // handed on, and no receipt for it
	Checked             // read back, and equal
)

// Result tells what became of a copy. The zero Result is a failed one.
type Result struct {
	Route Route // the route that took the text; empty when none did
	Sure  Sure
	// Elsewhere is set when the clipboard is that of the machine that the person
	// is logged in to, not of the one before them.
	Elsewhere bool
	Path      string // the file, for InFile
	// Sequence is what the caller must write to the terminal, as it is and in
	// one piece, for OSC52Route; until then nothing has been sent.
	Sequence string
	// Tried holds why the routes before this one were of no use.
	Tried []error
}

// Say tells in one line what became of the copy, for a person to read. Show it
// after Sequence has been written. It says "checked" only where the text was
// read back, and holds no control characters.
func (r Result) Say() string {
	switch r.Sure {
	case Checked, Sent:
		return r.sayWhere()
	case InFile:
		saved := "our letter is saved in " + shown(r.Path) + "."
		if len(r.Tried) == 0 {
			return "Y" + saved // nobody asked for a clipboard
		}
		return "The clipboard can't be reached; y" + saved
	case Failed:
	}
	if len(r.Tried) == 1 && errors.Is(r.Tried[0], ErrNothing) {
		return "There is nothing to copy yet."
	}
	return "Not copied: no clipboard can be reached and no file could be saved; " +
		"your words are still here, mark them on the screen to copy them."
}

// sayWhere tells about a text that is on its way to a clipboard, or on it.
func (r Result) sayWhere() string {
	switch {
	case r.Route == WSLRoute && r.Elsewhere:
		return "Sent to the Windows clipboard of the machine you are logged in to (not read back)."
	case r.Route == WSLRoute:
		return "Sent to the Windows clipboard (not read back)."
	case r.Route == TmuxRoute:
		return "Inside tmux (checked; prefix ] pastes it), and sent on to your terminal."
	case r.Route == OSC52Route:
		return "Sent to your terminal's clipboard (it gives no receipt)."
	case r.Elsewhere:
		return "On the clipboard of the machine you are logged in to (checked)."
	}
	return "On your clipboard (checked)."
}

// shown returns a path that is safe to show: quoted when it holds anything that
// could move the cursor or pass for something else.
func shown(path string) string {
	odd := func(r rune) bool { return !unicode.IsPrint(r) || r == unicode.ReplacementChar }
	if strings.ContainsFunc(path, odd) {
		return strconv.Quote(path)
	}
	return path
}
