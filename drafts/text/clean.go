// Package text is the leaf below the letter: what every text from outside goes
// through before anything else sees it, and what a text is made of.
//
// Clean takes foreign bytes once, at the boundary, and gives text that is safe
// to show, to store and to send: valid UTF-8 in NFC, lines ending in "\n", no
// escape sequence, no control and no invisible character. CleanLine does the
// same for a field of one line. Sentences says where the sentences of a letter
// lie. Nothing here reads a file, knows a terminal or remembers anything.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean makes foreign text safe (RELIABILITY rule 10). removed counts what was
// taken out: an escape sequence, an invalid byte and an invisible or control
// character are one each; line ends made "\n" and NFC are not counted. Clean of
// clean text is the same text, without an allocation.
func Clean(s string) (clean string, removed int) {
	if isClean(s) {
		return s, 0
	}
	visible, hard := dropControls(s)
	kept, soft := dropStrayMarks(visible)
	return norm.NFC.String(kept), hard + soft
}

// CleanLine is Clean for a field of a single line: each run of line breaks and
// tabs becomes one space, which is not counted. Nothing is trimmed, so that the
// space a person has just typed stays where it is.
func CleanLine(s string) (clean string, removed int) {
	s, removed = Clean(s)
	if !strings.ContainsAny(s, "\n\t") {
		return s, removed
	}
	var b strings.Builder
	inBreak := false
	for _, r := range s {
		isBreak := r == '\n' || r == '\t'
		if isBreak && !inBreak {
			b.WriteByte(' ')
		}
		if !isBreak {
			b.WriteRune(r)
		}
		inBreak = isBreak
	}
	// A space can be a base for a mark that stood alone on its line.
	return norm.NFC.String(b.String()), removed
}

// CleanKey is CleanLine for what one key types, without a count. A joiner or
// variation selector alone stays: only the next key tells whether it belongs.
func CleanKey(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == len(s) && (isJoiner(r) || unicode.Is(unicode.Variation_Selector, r)) {
		return s
	}
	s, _ = CleanLine(s)
	return s
}

// isClean tells whether there is nothing to do; it may answer no for text that
// is clean but holds a joiner, which only the slow way can judge.
func isClean(s string) bool {
	ascii, marks := true, 0
	for _, r := range s {
		marks = countMarks(marks, r)
		if r < utf8.RuneSelf {
			if isControl(r) {
				return false
			}
			continue
		}
		ascii = false
		if r == utf8.RuneError || isControl(r) || isInvisible(r) || isContextual(r) || marks > maxMarks {
			return false
		}
	}
	return ascii || norm.NFC.QuickSpanString(s) == len(s)
}

// dropControls removes what never belongs: invalid bytes, escape sequences,
// controls and invisible characters. Line ends become "\n".
func dropControls(s string) (string, int) {
	var b strings.Builder
	b.Grow(len(s))
	removed, marks := 0, 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		marks = countMarks(marks, r)
		switch {
		case r == '\r' && strings.HasPrefix(s[i+1:], "\n"):
			i += 2
			b.WriteByte('\n')
		case isLineEnd(r):
			i += size
			b.WriteByte('\n')
		case r == utf8.RuneError && size == 1, isControl(r):
			i += sequence(s[i:])
			removed++
		case isInvisible(r), marks > maxMarks:
			i += size
			removed++
		default:
			b.WriteString(s[i : i+size])
			i += size
		}
	}
	return b.String(), removed
}

// maxMarks is how many combining marks may stand on one letter. No language
// needs more than about eight; a pile of them covers the lines around it, and
// beyond thirty NFC itself would insert an invisible character.
const maxMarks = 12

// countMarks gives the number of marks in a row, up to and with r.
func countMarks(before int, r rune) int {
	switch {
	case r < 0x300 && !isControl(r):
		return 0
	case unicode.Is(unicode.M, r):
		return before + 1
	case isControl(r) || isInvisible(r) || isContextual(r) || r == utf8.RuneError:
		return before // removed, or not a letter: the pile goes on
	}
	return 0
}

func isLineEnd(r rune) bool {
	return r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// isControl tells whether r is a C0 or C1 control or DEL, other than the two
// that a letter needs.
func isControl(r rune) bool {
	return r < 0x20 && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0
}

// isInvisible tells whether r is never shown, wherever it stands: bidi
// controls, zero-width spaces, soft hyphens, fillers, noncharacters, and the
// line separators, so that isClean sees them.
func isInvisible(r rune) bool {
	if r < 0xa0 || isContextual(r) || unicode.Is(unicode.Prepended_Concatenation_Mark, r) {
		return false
	}
	return r == '\u2028' || r == '\u2029' || unicode.In(r, unicode.Cf,
		unicode.Other_Default_Ignorable_Code_Point, unicode.Noncharacter_Code_Point)
}
