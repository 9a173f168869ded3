package cli

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"decline/drafts/text"
)

// longestChecked is how many bytes of a letter are checked (RELIABILITY, rule 12).
const longestChecked = 1 << 20

// readLetter reads a letter from a file, or from standard input for "" and "-".
func readLetter(sys *System, name string) (letter, error) {
	where := "standard input"
	in := sys.In
	switch name {
	case "":
		if sys.InTTY {
			return letter{}, usage("which letter? Give its file, as in decline check letter.txt, or send it on standard input")
		}
	case "-":
		name = ""
	default:
		f, err := os.Open(name)
		if err != nil {
			return letter{}, usage("%s can't be opened: give the path of a letter in plain text", name)
		}
		defer f.Close()
		in, where = f, name
	}
	data, err := io.ReadAll(io.LimitReader(in, longestChecked+1))
	switch {
	case err != nil:
		return letter{}, usage("%s can't be read: give a letter in plain text", where)
	case len(data) > longestChecked:
		return letter{}, usage("%s is too long: a letter may have at most %d bytes (1 MiB)", where, longestChecked)
	case bytes.IndexByte(data, 0) >= 0 || !utf8.Valid(data):
		return letter{}, usage("%s is no text: save the letter as plain text in UTF-8, and give that", where)
	}
	body := cleaned(sys, strings.TrimPrefix(string(data), "\ufeff"))
	if strings.TrimSpace(body) == "" {
		return letter{}, usage("%s holds no words: there is nothing to check", where)
	}
	return letter{name: oneLine(name), text: body}, nil
}

// cleaned takes out of a letter what no terminal should get, and says how much
// where that moves the columns.
func cleaned(sys *System, raw string) string {
	body, removed := text.Clean(raw)
	raw = strings.ReplaceAll(raw, "\r\n", "\n")
	const those = "decline: %d %s; lines and columns are those of the text without them\n"
	switch joined := utf8.RuneCountInString(raw) - utf8.RuneCountInString(body); {
	case removed > 0:
		fmt.Fprintf(sys.Err, those, removed, "unprintable characters or sequences left out")
	case joined > 0:
		fmt.Fprintf(sys.Err, those, joined, "accents joined with their letters")
	}
	return body
}
