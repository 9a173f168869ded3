package plain

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"decline/drafts/text"
)

// say writes lines, broken between words where the terminal is narrower. No
// control character reaches the terminal this way.
func (t *talk) say(lines ...string) {
	for _, line := range lines {
		for part := range strings.SplitSeq(line, "\n") {
			t.write(wrapped(part, t.Width) + "\n")
		}
	}
}

// sayWhole writes a text with no line ends but its own.
func (t *talk) sayWhole(s string) { t.write(s + "\n") }

// wrapped breaks a line between words so that it fits in so many columns. A word
// that is wider stays whole: the terminal breaks it.
func wrapped(line string, width int) string {
	if width <= 0 || ansi.StringWidth(line) <= width {
		return line
	}
	var out strings.Builder
	used := 0
	for i, word := range strings.Split(line, " ") {
		wide := ansi.StringWidth(word)
		switch {
		case i == 0:
		case used+1+wide > width:
			out.WriteByte('\n')
			used = 0
		default:
			out.WriteByte(' ')
			used++
		}
		out.WriteString(word)
		used += wide
	}
	return out.String()
}

func (t *talk) sayf(format string, values ...any) { t.say(fmt.Sprintf(format, values...)) }

func (t *talk) write(s string) {
	if t.broken != nil {
		return
	}
	clean, _ := text.Clean(s)
	_, t.broken = io.WriteString(t.Out, clean)
}

// next writes the prompt and reads a line.
func (t *talk) next() (string, error) {
	t.write("> ")
	if !t.Interactive {
		t.write("\n")
	}
	if t.broken != nil {
		return "", t.broken
	}
	return t.lines.next()
}

// hear takes a line: a command, or something for the room.
func (t *talk) hear(line string) {
	clean, removed := text.CleanLine(line)
	clean = strings.TrimSpace(clean)
	t.line = shown(clean)
	if n := len([]rune(clean)); n > longestLine {
		t.misheard(fmt.Sprintf("That is too long: %s characters, a line here takes %s. Nothing was taken.",
			figure(n), figure(longestLine)))
		return
	}
	if removed > 0 {
		leftOut := fmt.Sprintf("Unprintable characters left out: %d.", removed)
		if clean == "" {
			t.misheard(leftOut) // an arrow key and Enter is no answer
			return
		}
		t.say(leftOut)
	}
	switch {
	case strings.HasPrefix(clean, "::"):
		t.room.take(t, clean[1:])
	case strings.HasPrefix(clean, ":"):
		t.command(clean[1:])
	default:
		t.room.take(t, clean)
	}
}
