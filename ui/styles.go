package ui

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// styles are the roles that a piece of the screen can play. Colour never carries
// meaning alone: every role also has a sign or a place of its own.
type styles struct {
	rest   paint // what can wait
	strong paint // what is asked now
	accent paint // where we are
	mark   paint // what the present question makes
	warn   paint // what needs the person
	found  paint // the words of the letter that do
}

// paint is a style made ready for one line of text: what lipgloss puts before
// and after it. Rendering anew for every word would cost more than all the rest
// of a screen.
type paint struct{ on, off string }

func newPaint(s lipgloss.Style) paint {
	const word = "x"
	on, off, _ := strings.Cut(s.Render(word), word)
	return paint{on, off}
}

// Render gives the text in this style; nothing stays nothing.
func (p paint) Render(text string) string {
	if text == "" {
		return ""
	}
	return p.on + text + p.off
}

// ground is what is known of the terminal's background.
type ground int

const (
	unknown ground = iota // until the terminal answers, if ever
	dark
	light
)

// newStyles gives colours with a contrast of at least 4.5 to 1 on the ground;
// those for an unknown one hold on black and on white.
func newStyles(g ground) styles {
	rest, accent, warn := "#767676", "#0080A0", "#B8523A"
	switch g {
	case dark:
		rest, accent, warn = "#9C9C9C", "#63C5DA", "#F0A58A"
	case light:
		rest, accent, warn = "#5E5E5E", "#00647D", "#9A3412"
	case unknown:
	}
	base := lipgloss.NewStyle().Inline(true)
	return styles{
		rest:   newPaint(base.Foreground(lipgloss.Color(rest))),
		strong: newPaint(base.Bold(true)),
		accent: newPaint(base.Foreground(lipgloss.Color(accent)).Bold(true)),
		mark:   newPaint(base.Foreground(lipgloss.Color(accent)).Underline(true)),
		warn:   newPaint(base.Foreground(lipgloss.Color(warn))),
		found:  newPaint(base.Foreground(lipgloss.Color(warn)).Underline(true).Bold(true)),
	}
}
