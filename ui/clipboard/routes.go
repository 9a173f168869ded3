package clipboard

import (
	"fmt"
	"slices"
	"strings"
)

// Mode says which routes may be taken: the value of --clipboard.
type Mode string

// The modes. The zero Mode is Auto.
const (
	Auto   Mode = "auto"   // whatever fits the environment
	System Mode = "system" // the clipboard of this machine, then the file
	Tmux   Mode = "tmux"   // tmux's buffer, then the file
	OSC52  Mode = "osc52"  // the terminal's escape sequence, then the file
	None   Mode = "none"   // no clipboard: the file at once
)

// Modes lists every mode, in the order of the help text.
var Modes = []Mode{Auto, System, Tmux, OSC52, None}

// ParseMode reads the value of --clipboard. Its error is one line that names
// the values there are.
func ParseMode(value string) (Mode, error) {
	mode := Mode(strings.ToLower(strings.TrimSpace(value)))
	if !slices.Contains(Modes, mode) {
		return Auto, fmt.Errorf("--clipboard %q is not known: use auto, system, tmux, osc52 or none", value)
	}
	return mode, nil
}

// Route is one way to the clipboard.
type Route string

// The routes.
const (
	SystemRoute Route = "system" // the display's or the machine's own clipboard
	WSLRoute    Route = "wsl"    // the Windows clipboard, from Linux inside Windows
	TmuxRoute   Route = "tmux"   // tmux's buffer, and on to the terminal
	OSC52Route  Route = "osc52"  // an escape sequence to the terminal
	FileRoute   Route = "file"   // no clipboard: a file
)

// Routes lists the routes to try in e, in order; the file is always the last.
// On the person's own machine the system's clipboard comes first, for it alone
// can be checked. Over SSH it is the wrong machine's, so that tmux and the
// terminal come first, and a forwarded display after them. A mode other than
// Auto tries its own route whatever the environment says, then the file.
func Routes(mode Mode, e Env) []Route {
	var routes []Route
	add := func(fits bool, route Route) {
		if fits {
			routes = append(routes, route)
		}
	}
	switch mode {
	case System:
		add(e.WSL, WSLRoute)
		add(!e.WSL, SystemRoute)
	case Tmux:
		add(true, TmuxRoute)
	case OSC52:
		add(true, OSC52Route)
	case None:
	default:
		add(!e.SSH && e.WSL, WSLRoute)
		add(!e.SSH && e.local(), SystemRoute)
		add(e.Tmux, TmuxRoute)
		add(e.escapes(), OSC52Route)
		add(e.forwarded(), SystemRoute)
	}
	return append(routes, FileRoute)
}
