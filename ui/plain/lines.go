package plain

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

const (
	// mostBytes is how long a line of input may be at all; what is longer is
	// read past and refused.
	mostBytes = 64 << 10
	// longestLine is how many characters a field takes (RELIABILITY, rule 12).
	longestLine = 1000
	// longestLetter is how many bytes an edited letter takes (the same rule).
	longestLetter = 16 << 10
)

// errTooLong occurs when a line of input is longer than mostBytes.
var errTooLong = errors.New("the line is too long")

// lines reads lines that end in LF or CR LF. The last one may lack its end.
type lines struct {
	in     *bufio.Reader
	number int // of the line that was read last, from 1
}

func newLines(in io.Reader) *lines {
	return &lines{in: bufio.NewReaderSize(in, mostBytes+2)} // the line end is not counted
}

// next gives the next line without its end; io.EOF when there is none, and
// errTooLong, with the figure, when it was too long and has been read past.
func (l *lines) next() (string, error) {
	l.number++
	part, err := l.in.ReadSlice('\n')
	line := withoutEnd(string(part))
	n := len(line)
	for errors.Is(err, bufio.ErrBufferFull) {
		part, err = l.in.ReadSlice('\n')
		n += len(withoutEnd(string(part)))
	}
	switch {
	case n > mostBytes:
		return "", fmt.Errorf("%w: %s bytes, a line here takes %s characters",
			errTooLong, figure(n), figure(longestLine))
	case err == nil || n > 0:
		return line, nil
	}
	return "", fmt.Errorf("no more lines: %w", err)
}

func withoutEnd(line string) string {
	return strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
}

// figure writes a number of at most six digits with a comma between thousands.
func figure(n int) string {
	s := strconv.Itoa(n)
	if len(s) > 3 {
		s = s[:len(s)-3] + "," + s[len(s)-3:]
	}
	return s
}
