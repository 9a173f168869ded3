package plain

import (
	"fmt"
	"io"
	"strings"

	"decline/drafts/text"
)

// say writes lines. No control character reaches the terminal this way.
func (t *talk) say(lines ...string) {
	for _, line := range lines {
		t.write(line + "\n")
	}
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
	if n := len([]rune(clean)); n > longestLine {
		t.sayf("That is too long: %s characters, a line here takes %s. Nothing was taken.", figure(n), figure(longestLine))
		return
	}
	if removed > 0 {
		t.sayf("Unprintable characters left out: %d.", removed)
		if clean == "" {
			return // an arrow key and Enter is no answer
		}
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
