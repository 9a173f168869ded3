package ui

import (
	"strings"
	"unicode/utf8"
)

// Where the locale is not UTF-8, our lines and signs are ASCII. All code draws
// with the signs below; View puts plain ones of the same width in their place in
// the rows that are ready. What a person wrote is not ours to change: own marks
// its characters, and they pass.

// plainSign gives for each sign that we draw with one of the same width.
func plainSign(r rune) (byte, bool) {
	switch r {
	case '─', '–':
		return '-', true
	case '│', '▌':
		return '|', true
	case '┬', '┴', '✓':
		return '+', true
	case '○':
		return 'o', true
	case '●', '·':
		return '*', true
	case '▐':
		return '[', true
	case '▸', '→':
		return '>', true
	case '◂', '←':
		return '<', true
	case '↑':
		return '^', true
	case '↓':
		return 'v', true
	case '…':
		return '~', true
	}
	return 0, false
}

// owned stands after a character that is the person's own. It is the combining
// grapheme joiner: no column wide, never apart from its character, and on the
// screen in nobody's text, as View takes it out again.
const owned = '\u034f'

// own marks what a person wrote, where signs are made plain.
func (s styles) own(text string) string {
	if !s.ascii || !strings.ContainsFunc(text, isSign) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		b.WriteRune(r)
		if isSign(r) {
			b.WriteRune(owned)
		}
	}
	return b.String()
}

func isSign(r rune) bool {
	_, ok := plainSign(r)
	return ok
}

// plain makes the signs of a drawn row ASCII. It wants the row filled up with
// spaces: an ellipsis takes three columns where nothing else is.
func plain(row string) string {
	if !strings.ContainsFunc(row, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return row
	}
	var out strings.Builder
	var p plainer
	for row != "" {
		var sign string
		sign, row = p.next(row)
		out.WriteString(sign)
	}
	return strings.TrimRight(out.String(), " ")
}

// plainer knows what it has gone by in a row, as a few signs depend on that.
type plainer struct {
	last, before rune // the last two characters that are seen
	open         bool // behind a bracket that opens
}

// next gives the first piece of a row as it is to be, and what comes after it.
func (p *plainer) next(row string) (piece, rest string) {
	if n := escape(row); n > 0 {
		return row[:n], row[n:]
	}
	r, n := utf8.DecodeRuneInString(row)
	piece, rest = row[:n], row[n:]
	sign, ours := plainSign(r)
	theirs, mark := strings.CutPrefix(rest, string(owned))
	wide, room := roomAfter(rest)
	switch {
	case mark:
		rest = theirs
	case !ours:
	case r == '…' && room:
		piece, rest = "...", wide
	case r == '·' && p.between():
		piece = "|"
	case r == '▌' && p.open:
		piece = "]"
	default:
		piece = string(sign)
	}
	p.open = r == '▐' || p.open && r != '▌'
	p.last, p.before = r, p.last
	if mark {
		p.last = 'x' // a word, whatever it is
	}
	return piece, rest
}

// between tells whether the place is after a word and a space: a dot there is
// between two things, elsewhere it begins a point.
func (p *plainer) between() bool {
	return p.last == ' ' && p.before != ' ' && p.before != 0 && !isSign(p.before)
}

// roomAfter takes two of at least three spaces away that stand next in a row.
func roomAfter(row string) (rest string, ok bool) {
	i := 0
	for i < len(row) {
		n := escape(row[i:])
		if n == 0 && row[i] == '?' {
			n = 1
		}
		if n == 0 {
			break
		}
		i += n
	}
	if !strings.HasPrefix(row[i:], "   ") {
		return row, false
	}
	return row[:i] + row[i+2:], true
}

// escape is the length of the style that a row begins with, or 0.
func escape(row string) int {
	if !strings.HasPrefix(row, "\x1b") {
		return 0
	}
	return strings.IndexByte(row, 'm') + 1
}
