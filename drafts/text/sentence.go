package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a stretch of a text, in bytes: s[Start:End].
type Span struct{ Start, End int }

// Sentences gives the sentences of a letter in order, without the white space
// around them. A blank line and, as a rule, a line break end a sentence, so that
// a greeting and each line of a sign-off stand for themselves; a line that was
// only wrapped goes on (see joins). Closing quotes and brackets belong to the
// sentence that they close. The text is expected to be Clean.
func Sentences(s string) []Span {
	var spans []Span
	for _, block := range blocks(s) {
		start := block.Start
		for i := start; i < block.End; {
			if c := s[i]; c < utf8.RuneSelf && c != '.' && c != '!' && c != '?' {
				i++
				continue
			}
			end := endOfSentence(s[:block.End], start, i)
			if end == 0 {
				_, size := utf8.DecodeRuneInString(s[i:])
				i += size
				continue
			}
			spans = append(spans, Span{start, end})
			start = end + leadingSpace(s[end:block.End])
			i = start
		}
		if start < block.End {
			spans = append(spans, Span{start, block.End})
		}
	}
	return spans
}

// stops are the characters that can end a sentence.
const stops = ".!?…。！？"

// endOfSentence gives the end of the sentence from start, if the character at i
// ends it there, or 0.
func endOfSentence(s string, start, i int) int {
	if last, n := utf8.DecodeLastRuneInString(s[start:i]); n > 0 && strings.ContainsRune(stops, last) {
		return 0 // in the middle of a row of stops
	}
	after := strings.TrimLeft(s[i:], stops)
	stop := s[i : len(s)-len(after)]
	if stop == "" {
		return 0
	}
	rest := strings.TrimLeft(after, `"')]}”’»›`)
	closed := len(rest) < len(after)
	if rest != "" && goesOn(s[start:i], stop, rest, closed) {
		return 0
	}
	return len(s) - len(rest)
}

// goesOn tells whether a sentence that began with before goes on in rest after
// the stop, and after closing quotes and brackets if it is closed.
func goesOn(before, stop, rest string, closed bool) bool {
	space := leadingSpace(rest)
	next := rest[space:]
	switch {
	case space == 0:
		return !strings.HasSuffix(stop, "。") // inside of a number, an address, a name
	case closed, stop == "…", strings.HasPrefix(stop, ".."):
		return startsLower(next) // "Really?" she said; it was ... fine
	}
	return stop == "." && abbreviates(before, next)
}

func leadingSpace(s string) int {
	return len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// blocks gives the stretches of s that a line break does not end, trimmed.
func blocks(s string) []Span {
	var found []Span
	open := false // the last of found goes on in this line
	for i := 0; i <= len(s); {
		end := i + strings.IndexByte(s[i:]+"\n", '\n')
		line := strings.TrimSpace(s[i:end])
		start := i + leadingSpace(s[i:end])
		if line != "" {
			if open {
				found[len(found)-1].End = start + len(line)
			} else {
				found = append(found, Span{start, start + len(line)})
			}
		}
		first := len(found) == 1 && !open
		open = line != "" && joins(line, s[min(end+1, len(s)):], first)
		i = end + 1
	}
	return found
}

// Widths by which a line is judged, in bytes and words.
const (
	wrapped   = 40 // a line that was wrapped is at least this long before "I"
	openWords = 5  // a greeting or a close has no more words
	signWords = 3  // nor has a name
)

// joins tells whether a line was only wrapped and goes on in rest. A following
// line in lower case goes on, unless the line is a greeting (the first one,
// short, with a comma) or a close before a name; so does a long unfinished one
// before the word "I". Every other line break was meant.
func joins(line, rest string, first bool) bool {
	next, later, _ := strings.Cut(rest, "\n")
	next = strings.TrimSpace(next)
	word, _, _ := strings.Cut(next, " ")
	if word == "I" || strings.HasPrefix(word, "I’") || strings.HasPrefix(word, "I'") {
		return len(line) >= wrapped && !strings.ContainsAny(line[len(line)-1:], ".!?:")
	}
	if !startsLower(next) {
		return false
	}
	if !strings.HasSuffix(line, ",") || len(strings.Fields(line)) > openWords {
		return true
	}
	following, _, _ := strings.Cut(later, "\n")
	name := len(strings.Fields(next)) <= signWords && strings.TrimSpace(following) == "" &&
		!strings.ContainsAny(next[len(next)-1:], ".!?")
	return !first && !name
}
