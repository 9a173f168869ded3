package ui

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// leftToRight is Unicode's mark of that name: no column wide. A terminal that
// orders right-to-left text would take a number behind such a text for a part of
// it, and turn "◂ 2 of 5 ▸" round; behind this mark the row goes on from left to
// right. More than this plain text can't do: in which order a row of a letter
// stands, also between the brackets around a finding, is the terminal's affair,
// and one that orders nothing shows all in the order of reading.
const leftToRight = "\u200e"

// apart gives what parts a sign of ours from the text of a row before it.
func apart(row string) string {
	for _, r := range row {
		if r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko) {
			return leftToRight
		}
	}
	return ""
}

// atEnd puts a mark at the end of a row, which is cut where it has to be; the
// mark has the room.
func atEnd(row, mark string, width int, p paint) string {
	room := width - ansi.StringWidth(mark) - 2
	if room < 8 {
		return row
	}
	row = pad(fit(row, room), room+1)
	return row + apart(row) + p.Render(mark)
}

// whole puts rows right in which a character made of several runes has been
// broken: all of it goes to the row in which it begins. What begins above the
// first row is not shown.
func whole(rows []string) []string {
	for i, r := range rows {
		before := "a"
		if i > 0 {
			before = strings.TrimRight(rows[i-1], " ") // the row may be filled up
		}
		n := continued(before, r)
		if n == 0 {
			continue
		}
		if i > 0 {
			rows[i-1] = pad(before+r[:n], ansi.StringWidth(rows[i-1]))
		}
		rows[i] = pad(r[n:], ansi.StringWidth(r))
	}
	return rows
}

// continued is how many bytes of a row belong to the last character of the row
// before.
func continued(before, row string) int {
	if row == "" || row[0] < 0x80 || before == "" {
		return 0
	}
	last := before[lastCharacter(before):]
	both, _, _, _ := uniseg.FirstGraphemeClusterInString(last+row, -1)
	return max(len(both)-len(last), 0)
}

// among marks that so many rows that belong above and below the block have no
// room there: at its ends, or below in a row of its own where there is one. What
// the person types and what has a mark already stay as they are.
func (b block) among(above, below int, p page) block {
	last := len(b.lines) - 1
	if above > 0 && !b.holds(0) {
		b.lines[0] = atEnd(b.lines[0], fmt.Sprintf("↑ %d more", above), p.width, p.styles.rest)
	}
	mark := fmt.Sprintf("↓ %d more", below)
	switch {
	case below == 0 || last >= p.height:
	case last+1 < p.height:
		b.line(p.styles.rest.Render("   " + mark))
	case !b.holds(last) && !strings.Contains(b.lines[last], "↓"):
		b.lines[last] = atEnd(b.lines[last], mark, p.width, p.styles.rest)
	}
	return b
}

// holds tells whether the cursor is on a row.
func (b block) holds(row int) bool { return b.cursor != nil && b.cursor.y == row }

// filled counts the lines that have words.
func filled(lines []string) int {
	n := 0
	for _, line := range lines {
		if line != "" {
			n++
		}
	}
	return n
}
