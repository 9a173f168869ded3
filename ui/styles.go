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
	ascii  bool  // what we draw is to be ASCII: see glyphs.go
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
	unknown ground = iota // until the terminal answers, if ever, or none of our business
	dark
	light
)

// newStyles gives colours with a contrast of at least 4.5 to 1 on the ground. No
// colour has that on every light and on every dark ground, so that on an unknown
// one there is none: the terminal's own reads there, bold or underlined.
func newStyles(g ground) styles {
	base := lipgloss.NewStyle().Inline(true)
	rest, accent, warn := base, base, base.Bold(true)
	switch g {
	case dark:
		rest, accent, warn = in("#9C9C9C"), in("#63C5DA"), in("#F0A58A")
	case light:
		rest, accent, warn = in("#5E5E5E"), in("#00647D"), in("#9A3412")
	case unknown:
	}
	return styles{
		rest:   newPaint(rest),
		strong: newPaint(base.Bold(true)),
		accent: newPaint(accent.Bold(true)),
		mark:   newPaint(accent.Underline(true)),
		warn:   newPaint(warn),
		found:  newPaint(warn.Underline(true).Bold(true)),
	}
}

// in is a style of one colour.
func in(colour string) lipgloss.Style {
	return lipgloss.NewStyle().Inline(true).Foreground(lipgloss.Color(colour))
}
