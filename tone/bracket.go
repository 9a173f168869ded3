package tone

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestSlot is how many bytes a slot has at most.
const longestSlot = 60

// bracketed gives the end of a slot in brackets: [Company], {{name}}, <role>.
// What is no slot: a link, an address, a figure, a heart, [sic].
func (r *reading) bracketed(text string, i int) int {
	closer := map[byte]byte{'[': ']', '{': '}', '<': '>'}[text[i]]
	end := strings.IndexByte(text[i:min(len(text), i+longestSlot)], closer)
	if end < 0 {
		return 0
	}
	end += i
	inside := strings.Trim(text[i:end], "[{< ")
	for end < len(text) && text[end] == closer {
		end++
	}
	switch {
	case isBlank(inside, text[i]):
		return end
	case isText(inside), isIndex(text, i), text[i] == '<' && strings.HasPrefix(inside, "/"):
		return 0
	case text[i] == '[' && isNote(inside) && !r.namesSlot(inside), r.describesPost(inside):
		return 0
	}
	return end
}

// inRound gives the end of a slot in round brackets, in which much else is put: a
// bare word of templates where a name is missing ("at (company)").
func (r *reading) inRound(text string, i int) int {
	inside, _, closed := strings.Cut(text[i+1:min(len(text), i+longestSlot)], ")")
	words := strings.Fields(inside)
	before := strings.TrimRight(text[:i], " ")
	before = before[strings.LastIndexAny(before, " \n")+1:]
	if !closed || len(words) == 0 || !leads(before) && !strings.EqualFold(before, "dear") {
		return 0
	}
	for _, word := range words {
		if word != strings.ToLower(word) || !r.lex.is(r.lex.id(word), r.lex.known.slotWord) {
			return 0
		}
	}
	return i + len(inside) + 2
}

// isNote tells whether a text looks like what the writer put in brackets: a
// number ("B-114"), a name with a colon ("re:sound"), or a remark ("the Truro
// studio").
func isNote(inside string) bool {
	first, rest, _ := strings.Cut(inside, " ")
	switch strings.ToLower(first) {
	case "the", "a", "an":
		return rest != ""
	}
	colon := strings.IndexByte(inside, ':')
	return strings.ContainsAny(inside, "0123456789") || colon > 0 && colon+1 < len(inside) && inside[colon+1] != ' '
}

// describesPost tells whether each word in brackets is of the kind that adverts put
// behind a post: "[Nights]", "[part-time]".
func (r *reading) describesPost(inside string) bool {
	id := r.lex.class("@post-kind")
	words := strings.FieldsFunc(strings.ToLower(inside), func(c rune) bool { return !unicode.IsLetter(c) && c != '-' })
	for _, word := range words {
		if !r.lex.is(r.lex.id(word), id) {
			return false
		}
	}
	return len(words) > 0
}

// namesSlot tells whether a word of templates is in a text: "the company", "your
// name 1".
func (r *reading) namesSlot(inside string) bool {
	for _, word := range strings.FieldsFunc(strings.ToLower(inside), func(c rune) bool { return !unicode.IsLetter(c) }) {
		if r.lex.is(r.lex.id(word), r.lex.known.slotWord) {
			return true
		}
	}
	return false
}

// isBlank tells whether brackets are there to be filled: nothing or dots in them.
// An empty <> is no slot.
func isBlank(inside string, opener byte) bool {
	switch inside {
	case "":
		return opener == '[' || opener == '{'
	case "...", "…":
		return true
	}
	return false
}

// isText tells whether what stands in brackets is meant to be read.
func isText(inside string) bool {
	switch {
	case !strings.ContainsFunc(inside, unicode.IsLetter), isLink(inside):
		return true
	case strings.EqualFold(inside, "sic"), utf8.RuneCountInString(inside) == 1:
		return true
	}
	return isAbbreviation(inside) || isNumbered(inside) || isRemark(inside)
}

// isRemark tells whether a text is said by the way: "who was kind", "the one on the
// ferry". No slot is put so.
func isRemark(inside string) bool {
	first, rest, _ := strings.Cut(inside, " ")
	switch strings.ReplaceAll(first, "’", "'") {
	case "who", "which", "whom", "where", "and", "or", "but", "not", "I", "he", "she", "they", "we", "it", "it's", "that's":
		return rest != ""
	case "the":
		return strings.HasPrefix(rest, "one ") || strings.HasSuffix(rest, " one")
	}
	return false
}

// isNumbered tells whether a text is a place in a list or a book: "no. 4", "p. 12".
func isNumbered(s string) bool {
	short, number, ok := strings.Cut(s, ".")
	number = strings.TrimSpace(number)
	return ok && len(short) <= 3 && number != "" && strings.Trim(number, "0123456789–-") == ""
}

// isLink tells whether a text is an address, or of more than one line.
func isLink(s string) bool {
	return strings.ContainsAny(s, "@\n") || strings.Contains(s, "//")
}

// isIndex tells whether a bracket belongs to the word before it: option[s].
func isIndex(text string, i int) bool {
	if text[i] != '[' || i == 0 {
		return false
	}
	before := text[i-1]
	return before < utf8.RuneSelf && isWordByte(before)
}

// isAbbreviation tells whether a text is a short name in capitals that is no slot.
func isAbbreviation(s string) bool {
	return len(s) <= 4 && strings.ToUpper(s) == s && zoneNames(s)
}

// zoneNames tells whether a word in capitals is a time zone or the like.
func zoneNames(s string) bool {
	switch s {
	case "CET", "CEST", "GMT", "UTC", "BST", "EST", "EDT", "PST", "PDT", "CST", "MST", "IST", "EET", "WET",
		"AM", "PM", "UK", "US", "EU", "USA", "TM", "R", "C":
		return true
	}
	return false
}
