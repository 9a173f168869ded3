package text

import (
	"strings"
	"unicode/utf8"
)

// The introducers of ECMA-48 control sequences in their 8-bit form; the 7-bit
// form is esc and the same byte less 0x40.
const (
	esc = 0x1b
	dcs = 0x90
	sos = 0x98
	csi = 0x9b
	st  = 0x9c
	osc = 0x9d
	pm  = 0x9e
	apc = 0x9f
)

// sequence gives the length in bytes of the control, invalid byte or escape
// sequence that s begins with: at least one byte, and of an unterminated
// sequence no more than what can belong to nothing else.
func sequence(s string) int {
	kind, n := control(s)
	if kind == esc {
		return 1 + escaped(s[1:])
	}
	return n + body(kind, s[n:])
}

// control gives the control that s begins with and its length in bytes. A lone
// byte from 0x80 to 0x9f counts as the C1 control that it is to an 8-bit
// terminal. The kind is 0 for anything else.
func control(s string) (kind rune, n int) {
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n == 1 {
		r = rune(s[0])
	}
	if r == esc || r >= 0x80 && r < 0xa0 {
		return r, n
	}
	return 0, n
}

// escaped gives the length of what belongs to an ESC, given what follows it.
func escaped(s string) int {
	if s == "" {
		return 0
	}
	switch kind := rune(s[0]) + 0x40; kind {
	case csi, osc, dcs, apc, pm, sos:
		return 1 + body(kind, s[1:])
	}
	n := run(s, 0x20, 0x2f)
	if n < len(s) && s[n] >= 0x30 && s[n] <= 0x7e {
		shift := s[n] == 'N' || s[n] == 'O' // shifts the one character after it
		n++
		if shift && n < len(s) && s[n] > 0x20 && s[n] < 0x7f {
			n++
		}
	}
	return n
}

// body gives the length of what belongs to an introducer.
func body(kind rune, s string) int {
	switch kind {
	case csi:
		n := run(s, 0x30, 0x3f)
		n += run(s[n:], 0x20, 0x2f)
		if n < len(s) && s[n] >= 0x40 && s[n] <= 0x7e {
			n++
		}
		return n
	case osc, dcs, apc, pm, sos:
		if n := terminated(s, kind == osc); n > 0 {
			return n
		}
		// Unterminated: a terminal would swallow the rest of the letter. Only
		// the parameters are sure to be no words.
		if kind == osc || kind == dcs {
			return run(s, '0', ';')
		}
	}
	return 0
}

// terminated gives the length of a control string up to and with its
// terminator, or 0 if another control or the end comes first. Stopping at any
// control keeps the whole scan linear.
func terminated(s string, bell bool) int {
	for i := 0; i < len(s); {
		if bell && s[i] == '\a' {
			return i + 1
		}
		if strings.HasPrefix(s[i:], "\x1b\\") {
			return i + 2
		}
		kind, n := control(s[i:])
		if kind == st {
			return i + n
		}
		if kind != 0 || s[i] == 0x18 || s[i] == 0x1a { // CAN and SUB cancel
			return 0
		}
		i += n
	}
	return 0
}

// run counts the leading bytes of s from low to high.
func run(s string, low, high byte) int {
	n := 0
	for n < len(s) && s[n] >= low && s[n] <= high {
		n++
	}
	return n
}
