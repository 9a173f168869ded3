package store

import (
	"errors"
	"strings"
)

// ErrNoHome occurs when the environment names no place of the person's own: the
// session then runs without saving, and says so.
var ErrNoHome = errors.New("HOME is not set, so there is no place to keep anything: set HOME to your home folder")

// Place gives the folder under which drafts are kept, decline/drafts below it:
// an absolute $XDG_STATE_HOME, else what is usual on goos. It only reads the
// environment, through getenv. Without a home it gives ErrNoHome: never the
// working directory, never /tmp, never /.local/state.
//
// The three cases are written here, since the ready library reads the process's
// environment once, at start, and takes / for a missing HOME.
func Place(getenv func(string) string, goos string) (string, error) {
	return place(getenv, goos, "XDG_STATE_HOME", "LOCALAPPDATA", ".local/state")
}

// ProfilePath gives the path of the person's profile: decline/profile.toml in an
// absolute $XDG_CONFIG_HOME, else where goos keeps settings. ErrNoHome as in
// Place.
func ProfilePath(getenv func(string) string, goos string) (string, error) {
	base, err := place(getenv, goos, "XDG_CONFIG_HOME", "APPDATA", ".config")
	if err != nil {
		return "", err
	}
	return join(goos, base, "decline/profile.toml"), nil
}

// place gives the folder named by the variable xdg if that is absolute, else by
// the variable windows or below the home.
func place(getenv func(string) string, goos, xdg, windows, unix string) (string, error) {
	if dir := getenv(xdg); absolute(goos, dir) {
		return dir, nil
	}
	home, below := getenv("HOME"), unix
	switch goos {
	case "windows":
		home, below = getenv(windows), ""
	case "darwin", "ios":
		below = "Library/Application Support"
	}
	if !absolute(goos, home) {
		return "", ErrNoHome
	}
	return join(goos, home, below), nil
}

// absolute is filepath.IsAbs for a system that need not be this one.
func absolute(goos, path string) bool {
	if strings.ContainsRune(path, 0) {
		return false
	}
	if goos != "windows" {
		return strings.HasPrefix(path, "/")
	}
	drive := len(path) > 2 && path[1] == ':' && (path[2] == '\\' || path[2] == '/')
	return drive || strings.HasPrefix(path, `\\`)
}

// join appends a path written with slashes to a folder.
func join(goos, dir, below string) string {
	sep := "/"
	if goos == "windows" {
		sep = `\`
	}
	if below == "" {
		return dir
	}
	return strings.TrimRight(dir, sep) + sep + strings.ReplaceAll(below, "/", sep)
}
