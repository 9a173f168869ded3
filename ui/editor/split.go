package editor

import "strings"

// Split gives the words of a command line. Single quotes hold everything, double
// quotes everything but a backslash before a quote or a backslash; outside of
// them a backslash holds the character after it. On Windows, where paths are
// written with them, a backslash is one like any other character. Nothing else
// that a shell knows means anything. The error is ErrQuote.
func Split(line, goos string) ([]string, error) {
	var words []string
	var word strings.Builder
	begun, quote := false, rune(0)
	runes := []rune(line)
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		switch {
		case r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote, begun = r, true
		case r == '\\' && goos != "windows" && escapes(quote, runes[i+1:]):
			i++
			word.WriteRune(runes[i])
			begun = true
		case quote == 0 && strings.ContainsRune(" \t\n", r):
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	if quote != 0 {
		return nil, ErrQuote
	}
	if begun {
		words = append(words, word.String())
	}
	return words, nil
}

// escapes tells whether a backslash holds the first of rest.
func escapes(quote rune, rest []rune) bool {
	switch {
	case len(rest) == 0 || quote == '\'':
		return false
	case quote == '"':
		return rest[0] == '"' || rest[0] == '\\'
	}
	return true
}
