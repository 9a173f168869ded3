package drafts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file fits a person's own words into a sentence. They may type a clause,
// a noun, or whole sentences; what cannot be told apart is left as it is.

// A form says how typed words stand in a sentence.
type form string

const (
	formNone     form = "none"
	formThing    form = "thing"    // a noun: "the commute"
	formSentence form = "sentence" // stands by itself
	formQuestion form = "question" // after a colon: "could it be part-time?"
	formJoined   form = "joined"   // one clause: "as the journey is long"
	formBecause  form = "because"  // "because of the commute"
	formFor      form = "for"      // "for family reasons", "due to the commute"
)

// trimmed gives typed words on one line, without a full stop at the end.
func trimmed(text string) string {
	text = strings.TrimSpace(oneLine(text))
	if !strings.HasSuffix(text, "..") {
		text = strings.TrimSuffix(text, ".")
	}
	return strings.TrimRight(text, " ,;:")
}

// reasonOf weaves in what was typed after "because".
func reasonOf(typed string) (form, string) {
	text := trimmed(typed)
	for _, word := range [...]string{"because", "as", "since"} {
		rest, ok := cutWord(text, word)
		if ok && (word == "because" || startsClause(rest)) {
			text = rest
		}
	}
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	switch {
	case text == "" || text == "because":
		return formNone, ""
	case several(text):
		return formSentence, text
	case first == "of":
		return formBecause, "because " + lowerStart(text)
	case has([]string{"for", "due", "owing"}, first) && strings.Contains(text, " "):
		return formFor, lowerFirst(text)
	case among(bareVerbs, first):
		return clause("I " + lowerFirst(text))
	case has([]string{"too", "not", "very", "so"}, first):
		return clause("it is " + lowerFirst(text))
	case isClause(text):
		return clause(text)
	default:
		return formBecause, "because of " + lowerStart(text)
	}
}

// clause gives a typed clause as it follows "as"; one that is long, asks or
// exclaims stands by itself.
func clause(text string) (form, string) {
	if len(text) > 120 || strings.ContainsAny(text, "?!:;") {
		return formSentence, text
	}
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	stem, _, _ := strings.Cut(strings.ReplaceAll(first, "’", "'"), "'")
	if among(subjects, stem) {
		return formJoined, lowerFirst(text)
	}
	return formJoined, lowerStart(text)
}

// likedOf weaves in what was typed after "I liked".
func likedOf(typed string) (form, string) {
	text := without(trimmed(typed), "I liked", "I really liked", "liked")
	first, rest, _ := strings.Cut(strings.ToLower(text), " ")
	second, _, _ := strings.Cut(rest, " ")
	switch {
	case first == "that" && (among(subjects, second) || among(owners, second)):
		return formThing, lowerFirst(text)
	case !among(openers, first) && isClause(text):
		return formSentence, text
	}
	return thing(text)
}

// without takes off what a text begins with, as often as it does.
func without(text string, starts ...string) string {
	for i := 0; i < len(starts); i++ {
		n := len(starts[i])
		if len(text) > n+1 && text[n] == ' ' && strings.EqualFold(text[:n], starts[i]) {
			text, i = text[n+1:], -1
		}
	}
	return text
}

// lookingOf weaves in what was typed after "I am looking for".
func lookingOf(typed string) (form, string) {
	text := trimmed(typed)
	text = without(text, "I am looking for", "I'm looking for", "I’m looking for", "looking for", "for")
	if rest, ok := cutWord(text, "to"); ok {
		return formSentence, "I would like to " + rest
	}
	return thing(text)
}

// timesOf weaves in when something would suit.
func timesOf(typed string) (form, string) {
	text := trimmed(typed)
	form, text := thing(text)
	if form != formThing {
		return form, text
	}
	lower := strings.ToLower(text)
	for _, mark := range [...]string{"i can", "i'm", "i am", "i could", "suit", "works", "would", " is ", " are "} {
		if strings.Contains(lower, mark) {
			return formSentence, text
		}
	}
	if rest, ok := cutWord(text, "on"); ok {
		text = rest
	}
	first, _, _ := strings.Cut(lower, " ")
	if has([]string{"after", "before", "between", "from", "until", "at", "in", "later", "earlier", "around", "about"}, first) {
		text = "a time " + lowerFirst(text)
	}
	return formThing, text
}

// talkOf weaves in when a short talk would suit: "Thursday" becomes "on Thursday".
func talkOf(typed string) (form, string) {
	text := trimmed(typed)
	form, text := thing(text)
	if form != formThing {
		return form, text
	}
	if day, _, _ := strings.Cut(text, " "); weekday(strings.ToLower(day)) >= 0 {
		text = "on " + text
	}
	return formThing, text
}

// termOf weaves in a term that was typed: a noun joins the list, a question stands
// after a colon, a clause by itself.
func termOf(typed string) (form, string) {
	text := trimmed(typed)
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	switch {
	case strings.HasSuffix(text, "?") || among(askingWords, first):
		return formQuestion, lowerFirst(strings.TrimSuffix(text, "?")) + "?"
	case isClause(text):
		return formSentence, text
	}
	return thing(text)
}

// thing tells a noun from a sentence, for words typed into one of ours.
func thing(text string) (form, string) {
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	switch {
	case text == "":
		return formNone, ""
	case several(text) || startsClause(text) || first == "thank" || first == "thanks" ||
		strings.HasSuffix(text, "?"):
		return formSentence, text
	default:
		return formThing, lowerStart(text)
	}
}

// several tells whether a text holds more than one sentence.
func several(text string) bool {
	for i, r := range text {
		if (r == '.' || r == '!' || r == '?') && i+2 < len(text) && text[i+1] == ' ' {
			next, _ := utf8.DecodeRuneInString(text[i+2:])
			word := text[strings.LastIndexByte(text[:i], ' ')+1 : i]
			if unicode.IsUpper(next) && len(word) > 2 {
				return true
			}
		}
	}
	return false
}

// startsClause tells whether a text opens with the subject of a sentence.
func startsClause(text string) bool {
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	stem, _, _ := strings.Cut(strings.ReplaceAll(first, "’", "'"), "'")
	return among(subjects, stem) && strings.Contains(text, " ")
}

// isClause tells a clause from a noun by its first verb: one that comes before
// any word that would open a clause inside a noun ("the time that it takes").
func isClause(text string) bool {
	if startsClause(text) {
		return true
	}
	words := strings.Fields(strings.ToLower(strings.ReplaceAll(text, "’", "'")))
	for i, word := range words {
		word = strings.Trim(word, ",;:()")
		switch {
		case i == 0 || i == 1 && among(determiners, words[0]):
			continue
		case among(owners, word) && among(toldNouns, words[i-1]):
			return false
		case among(openers, word) || among(subjects, word):
			return among(relatives, word) && toldOf(words[i+1:])
		case among(verbs, word) || strings.HasSuffix(word, "n't"):
			return true
		}
	}
	return false
}

// toldOf tells whether a noun's clause is over and something is said of the noun:
// "(the people who) showed me round were lovely".
func toldOf(words []string) bool {
	for i := 2; i+1 < len(words); i++ {
		if among(" was were is are ", words[i]) && !among(subjects, words[i-1]) && !among(openers, words[i-1]) {
			return true
		}
	}
	return false
}

// lowerStart goes on in small letters where the first word is an everyday one;
// a name keeps its capital.
func lowerStart(text string) string {
	first, _, _ := strings.Cut(text, " ")
	if among(everyday, strings.ToLower(first)) {
		return lowerFirst(text)
	}
	return text
}

// lowerFirst makes the first letter small, but leaves I and IT alone.
func lowerFirst(text string) string {
	if len(text) > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z' ||
		strings.HasPrefix(text, "A ") {
		return strings.ToLower(text[:1]) + text[1:]
	}
	return text
}
