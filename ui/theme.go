package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// Theme is which colours the wizard uses.
type Theme string

// The themes. The zero Theme is Auto.
const (
	Auto  Theme = "auto"  // the terminal is asked for its background
	Light Theme = "light" // dark letters, whatever the terminal is like
	Dark  Theme = "dark"  // light letters
	Mono  Theme = "mono"  // no colours: bold and underlined words
)

// Themes lists the themes as they are offered.
func Themes() []string { return []string{string(Auto), string(Light), string(Dark), string(Mono)} }

// ParseTheme reads the value of --theme. Its error is one line that names the
// values there are.
func ParseTheme(value string) (Theme, error) {
	name := strings.ToLower(strings.TrimSpace(value))
	if !slices.Contains(Themes(), name) {
		return Auto, fmt.Errorf("--theme %q is not known: use auto, light, dark or mono", value)
	}
	return Theme(name), nil
}

// asks tells whether the colours depend on the terminal's background.
func (t Theme) asks() bool { return t == "" || t == Auto }

// looks is what the styles depend on.
type looks struct {
	theme  Theme
	ground ground // what the terminal answered
	ascii  bool
	few    bool // the terminal has at most 16 colours
}

// styles gives the styles for these looks. A palette of 16 colours is anybody's:
// no name in it promises to be read on their background, so that the terminal's
// own colour stays there.
func (l looks) styles() styles {
	g := l.ground
	switch l.theme {
	case Light:
		g = light
	case Dark:
		g = dark
	case Mono:
		g = unknown
	case Auto:
	}
	if l.few {
		g = unknown
	}
	s := newStyles(g)
	s.ascii = l.ascii
	return s
}

// answered takes what the terminal tells of its background and its colours.
func (l looks) answered(msg tea.Msg) looks {
	switch msg := msg.(type) {
	case tea.BackgroundColorMsg:
		l.ground = light
		if msg.IsDark() {
			l.ground = dark
		}
	case tea.ColorProfileMsg:
		l.few = few(msg.Profile)
	}
	return l
}

// few tells whether so little colour is no colour for us.
func few(p colorprofile.Profile) bool {
	return p != colorprofile.Unknown && p < colorprofile.ANSI256
}
