package clipboard

import "strings"

// Env is what the choice of routes depends on, read once at start.
type Env struct {
	GOOS    string // as runtime.GOOS
	SSH     bool   // the person sits at another machine: SSH_CONNECTION, SSH_TTY
	Tmux    bool   // inside tmux: TMUX
	Screen  bool   // inside GNU screen: STY, and a TERM that screen would set
	WSL     bool   // Linux inside Windows: WSL_DISTRO_NAME, WSL_INTEROP
	Termux  bool   // Android: TERMUX_VERSION
	Display string // the X display: DISPLAY
	Wayland string // the Wayland display: WAYLAND_DISPLAY
	Term    string // the kind of terminal: TERM. Set it to "dumb" where there is none
	UTF8    bool   // the locale says UTF-8: LC_ALL, LC_CTYPE, LANG
}

// ReadEnv reads the environment through getenv (os.Getenv) for the system goos
// (runtime.GOOS).
func ReadEnv(getenv func(string) string, goos string) Env {
	is := func(name string) bool { return getenv(name) != "" }
	e := Env{
		GOOS:    goos,
		SSH:     is("SSH_CONNECTION") || is("SSH_TTY"),
		Tmux:    is("TMUX"),
		WSL:     goos == "linux" && (is("WSL_DISTRO_NAME") || is("WSL_INTEROP")),
		Termux:  is("TERMUX_VERSION"),
		Display: getenv("DISPLAY"),
		Wayland: getenv("WAYLAND_DISPLAY"),
		Term:    getenv("TERM"),
	}
	// STY alone is not enough: it is inherited by what runs inside screen.
	e.Screen = is("STY") && strings.HasPrefix(e.Term, "screen")
	// The first that is set decides, as in setlocale.
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if value := strings.ToLower(getenv(name)); value != "" {
			e.UTF8 = strings.Contains(value, "utf-8") || strings.Contains(value, "utf8")
			break
		}
	}
	return e
}

// native tells whether the machine's clipboard needs no display server.
func (e Env) native() bool {
	switch e.GOOS {
	case "darwin", "windows", "plan9":
		return true
	}
	return e.Termux
}

// local tells whether the system route can reach the clipboard of this machine.
func (e Env) local() bool {
	return e.native() || e.Display != "" || e.Wayland != ""
}

// forwarded tells whether the system route can reach the person's own machine
// from the other end of an SSH connection: through a display that ssh forwards,
// which has a host ("localhost:10.0"). One without (":0", "unix:0", or a
// socket's path) is the screen of the machine that they are logged in to.
func (e Env) forwarded() bool {
	host, _, found := strings.Cut(e.Display, ":")
	return e.SSH && !e.native() &&
		found && host != "" && host != "unix" && !strings.HasPrefix(host, "/")
}

// elsewhere tells whether the system's clipboard is not the one of the person.
func (e Env) elsewhere() bool { return e.SSH && !e.forwarded() }

// escapes tells whether the terminal may be sent an OSC 52. A dumb terminal
// shows it as rubbish, Linux's text console has no clipboard, and no TERM at all
// means no terminal, but on Windows, where nobody sets it.
func (e Env) escapes() bool {
	switch e.Term {
	case "dumb", "linux":
		return false
	case "":
		return e.GOOS == "windows"
	}
	return true
}
