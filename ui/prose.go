package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// row is one line of wrapped text: text[start:end].
type row struct{ start, end int }

// stretch is a part of a text that is drawn apart from the rest.
type stretch struct{ start, end int }

// wrap breaks text into rows of at most width columns, at spaces where it can,
// inside a long word between its characters where it must.
func wrap(text string, width int) []row {
	width = max(width, 1)
	var rows []row
	start := 0
	for {
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			return append(rows, wrapLine(text, start, len(text), width)...)
		}
		rows = append(rows, wrapLine(text, start, start+end, width)...)
		start += end + 1
	}
}

func wrapLine(text string, start, end, width int) []row {
	if start == end {
		return []row{{start, end}}
	}
	var rows []row
	from, used, at := start, 0, start // the row began at from, and holds up to at
	for at < end {
		word := nextWord(text[at:end])
		body := strings.TrimRight(word, " ")
		w := columns(body)
		switch {
		case used+w <= width:
			used += w + len(word) - len(body)
			at += len(word)
		case at > from:
			rows = append(rows, row{from, at - trailing(text[from:at])})
			from, used = at, 0
		default:
			n := fitting(body, width)
			rows = append(rows, row{from, from + n})
			from, at, used = from+n, from+n, 0
		}
	}
	if from < end {
		rows = append(rows, row{from, end - trailing(text[from:end])})
	}
	return rows
}

// columns is the width of a piece of text: at once for plain ASCII, which most
// words are.
func columns(s string) int {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return ansi.StringWidth(s)
		}
	}
	return len(s)
}

// nextWord gives the first word of s with the spaces after it.
func nextWord(s string) string {
	i := 0
	for i < len(s) && s[i] == ' ' {
		i++
	}
	for i < len(s) && s[i] != ' ' {
		i++
	}
	for i < len(s) && s[i] == ' ' {
		i++
	}
	return s[:i]
}

func trailing(s string) int { return len(s) - len(strings.TrimRight(s, " ")) }

// fitting gives how many bytes of s fit into width columns, at least one
// character's.
func fitting(s string, width int) int {
	n, used := 0, 0
	rest, state := s, -1
	for rest != "" {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		w := ansi.StringWidth(cluster)
		if n > 0 && used+w > width {
			break
		}
		n, used = n+len(cluster), used+w
	}
	return n
}
