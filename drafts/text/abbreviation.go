package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviates tells whether the full stop after before belongs to an
// abbreviation or an initial, and the sentence goes on with next.
func abbreviates(before, next string) bool {
	word := lastWord(before)
	switch strings.ToLower(word) {
	case "dr", "mr", "mrs", "ms", "mx", "prof", "rev", "st", "mt", "messrs", "mme",
		"e.g", "i.e", "eg", "ie", "cf", "vs", "viz":
		return true
	case "no", "nos", "p", "pp", "fig", "ext", "tel", "vol", "art":
		return startsWithDigit(next)
	case "inc", "ltd", "co", "corp", "llc", "plc", "gmbh", "bros", "dept", "approx",
		"incl", "excl", "min", "max", "etc", "jr", "sr", "esq",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri":
		return !opens(next)
	}
	return (initial(word) || dotted(word)) && !opens(next)
}

// lastWord gives the word that s ends with, without an opening bracket or quote.
func lastWord(s string) string {
	if i := strings.LastIndexFunc(s, unicode.IsSpace); i >= 0 {
		_, size := utf8.DecodeRuneInString(s[i:])
		s = s[i+size:]
	}
	return strings.TrimLeft(s, `"'([{“‘«`)
}

func startsWithDigit(s string) bool {
	return s != "" && s[0] >= '0' && s[0] <= '9'
}

// initial tells whether word is the initial of a name: "J" of "J. Smith". "I" is
// far more often the word.
func initial(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsUpper(r) && word != "I"
}

// dotted tells whether word is letters with full stops between them: "a.m",
// "U.K", "J.R", "Ph.D".
func dotted(word string) bool {
	parts := strings.Split(word, ".")
	for _, part := range parts {
		if part == "" || utf8.RuneCountInString(part) > 2 || strings.ContainsFunc(part, notLetter) {
			return false
		}
	}
	return len(parts) > 1
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// opens tells whether next begins with a word that begins a sentence rather
// than follows an abbreviation: "at 9 a.m. I will" against "at 9 a.m. Tuesday".
func opens(next string) bool {
	word := next
	if i := strings.IndexFunc(next, notLetter); i >= 0 {
		word = next[:i]
	}
	switch word {
	case "I", "We", "You", "It", "This", "That", "These", "They", "The", "A", "An",
		"My", "Our", "Your", "Please", "Thank", "Thanks", "If", "As", "At", "For", "With",
		"After", "But", "And", "So", "However", "Would", "Could", "Should", "Do", "Is",
		"Are", "There", "What", "When", "Sorry", "Unfortunately", "Best", "Kind":
		return true
	}
	return false
}
