package ui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// spot is a place on the screen, counted from the top left corner of a block.
type spot struct{ x, y int }

// block is drawn text with the place of its cursor in it, so that no row is ever
// counted by hand.
type block struct {
	lines  []string
	cursor *spot
}

// line adds lines at the bottom.
func (b *block) line(lines ...string) { b.lines = append(b.lines, lines...) }

// mark puts the cursor on the last line, at column x.
func (b *block) mark(x int) { b.cursor = &spot{x, len(b.lines) - 1} }

// below adds a block at the bottom, with its cursor if it has one.
func (b *block) below(other block) {
	if other.cursor != nil {
		b.cursor = &spot{other.cursor.x, other.cursor.y + len(b.lines)}
	}
	b.lines = append(b.lines, other.lines...)
}

// focus is the row that must stay in view: the cursor's, or the first.
func (b block) focus() int {
	if b.cursor == nil {
		return 0
	}
	return b.cursor.y
}

// window gives the block exactly height rows: filled up with empty ones, or cut
// around the focus, each cut edge marked with how much lies beyond it.
func (b block) window(height, focus int, s styles) block {
	height = max(height, 1)
	if len(b.lines) <= height {
		for len(b.lines) < height {
			b.lines = append(b.lines, "")
		}
		return b
	}
	top := clamp(focus-height/2, 0, len(b.lines)-height)
	bottom := top + height
	cut := block{lines: append([]string(nil), b.lines[top:bottom]...)}
	if b.cursor != nil {
		cut.cursor = &spot{b.cursor.x, clamp(b.cursor.y-top, 0, height-1)}
	}
	if above := top; above > 0 {
		cut.lines[0] = edged(cut.lines[0], "↑", above, focus > top && height > 2, s)
	}
	if below := len(b.lines) - bottom; below > 0 {
		cut.lines[height-1] = edged(cut.lines[height-1], "↓", below, focus < bottom-1 && height > 1, s)
	}
	return cut
}

// edged marks a row beyond which n more lie: the mark takes its place where the
// row can go, and else stands in its margin or behind it.
func edged(row, sign string, n int, instead bool, s styles) string {
	if instead {
		return s.rest.Render(fmt.Sprintf("   %s %d more", sign, n+1))
	}
	const margin = 2 // the columns before a row's words, with their last space
	if before, words, ok := strings.Cut(row, " "); ok && ansi.StringWidth(before) <= margin {
		return before + s.rest.Render(sign) + words
	}
	return row + apart(row) + s.rest.Render(fmt.Sprintf("  %s %d more", sign, n))
}

// beside puts two blocks of the same height side by side with a rule between;
// the left one is width columns wide.
func beside(left, right block, width int, rule string) block {
	var both block
	for i := range left.lines {
		l := pad(fit(left.lines[i], width), width)
		r := ""
		if i < len(right.lines) {
			r = right.lines[i]
		}
		both.line(l + rule + r)
	}
	both.cursor = left.cursor
	return both
}

// fit cuts a drawn line at width columns, and shows that it did.
func fit(line string, width int) string {
	if len(line) <= width || ansi.StringWidth(line) <= width {
		return line
	}
	return ansi.Truncate(line, max(width, 1), "…")
}

// pad fills a drawn line up to width columns.
func pad(line string, width int) string {
	return line + strings.Repeat(" ", max(width-ansi.StringWidth(line), 0))
}

// ends sets one text at each end of a line; the right one goes where there is
// no room for both.
func ends(left, right string, width int) string {
	gap := width - ansi.StringWidth(left) - ansi.StringWidth(right)
	if gap < 2 {
		return fit(left, width)
	}
	return left + strings.Repeat(" ", gap) + right
}

func clamp(n, low, high int) int { return max(min(n, high), low) }
