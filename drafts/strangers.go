package drafts

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Strangers gives the names in a letter that are not in the answers, each once and
// in order: after the greeting, after "at", "with", "from" and "join", and those of
// others, the names in the person's other drafts. A name of somebody else is what
// a letter that was written from an older one is most likely to keep.
func Strangers(a Answers, body string, others []string) []string {
	known := a.names()
	var found []string
	add := func(name string) {
		if name != "" && !slices.Contains(found, name) && !known.has(name) {
			found = append(found, name)
		}
	}
	line, rest, _ := strings.Cut(body, "\n")
	greeting, _, _ := strings.Cut(line, ",")
	add(greeted(greeting))
	words := nameWords(strings.TrimPrefix(line, greeting) + "\n" + rest)
	for i, w := range words {
		if among(leads, strings.ToLower(w)) {
			add(nameAfter(words[i+1:]))
		}
	}
	all := " " + strings.Join(nameWords(body), " ") + " "
	for _, name := range others {
		if n := strings.Join(nameWords(name), " "); utf8.RuneCountInString(n) > 1 && strings.Contains(all, " "+n+" ") {
			add(n)
		}
	}
	return found
}

// Words with a capital that are no name, a closed list; the forms are those that
// stand before one.
const (
	forms       = " Mr Mrs Ms Miss Mx Dr Prof Professor Sir Lady Lord Good Morning Afternoon Evening Hello Hi Dear "
	capitalised = " I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July " +
		"August September October November December Easter Christmas New Year English French German Spanish Italian " +
		"Portuguese Dutch Polish Czech Slovak Hungarian Romanian Bulgarian Greek Turkish Russian Ukrainian Arabic Hebrew " +
		"Persian Hindi Urdu Bengali Punjabi Tamil Chinese Mandarin Cantonese Japanese Korean Vietnamese Thai Swedish " +
		"Norwegian Danish Finnish Estonian Latvian Lithuanian Irish Welsh Scottish Swahili Madam Team Hiring Manager " +
		"Committee Colleagues All Everyone Hey Greetings There To Whom It Concern" + forms
)

// leads are the words after which the name of a company or a person comes.
const leads = " at with from join joins joined joining "

// greeted gives the name in a greeting.
func greeted(line string) string {
	words := nameWords(line)
	if len(words) < 2 || len(words) > mostNameWords+2 {
		return ""
	}
	words = words[1:]
	for len(words) > 0 && strings.ToLower(words[0]) == words[0] { // Good morning Ana
		words = words[1:]
	}
	return nameAfter(words)
}

// nameAfter gives the name that words begin with, past a title and "the".
func nameAfter(words []string) string {
	for len(words) > 0 && (words[0] == "the" || among(forms, words[0])) {
		words = words[1:]
	}
	n := 0
	for n < len(words) && isNameWord(words[n]) {
		n++
		if n+1 < len(words) && words[n] == "&" && isNameWord(words[n+1]) {
			n++
		}
	}
	return strings.Join(words[:n], " ")
}

// isNameWord tells whether a word looks like one of a name: a capital, and none of
// the closed list, nor two capitals alone (HR, UK).
func isNameWord(w string) bool {
	if !capital(w) || among(capitalised, w) {
		return false
	}
	return utf8.RuneCountInString(w) > 2 || strings.ToUpper(w) != w
}

// nameWords cuts a text into words: letters, digits and what joins them in names.
// The 's of an owner is left out, and a stop between words is a word of its own, so
// that no name goes across it.
func nameWords(s string) []string {
	var words []string
	for _, f := range strings.Fields(s) {
		bare := strings.Trim(f, `,.;:!?"“”()[]«»…–—-`)
		cut := bare != strings.TrimLeft(f, `"“(«[`)
		for _, tail := range [...]string{"'s", "’s"} {
			if short, ok := strings.CutSuffix(bare, tail); ok {
				bare, cut = short, true
			}
		}
		if bare != "" {
			words = append(words, bare)
		}
		if cut && !among(forms, bare) {
			words = append(words, ".")
		}
	}
	return words
}

// knownNames are the words that the answers know, folded.
type knownNames map[string]bool

// names gives every word of the answers, and of the letter that they compose.
func (a Answers) names() knownNames {
	known := knownNames{}
	for _, s := range [...]string{
		a.To, a.Company, a.Role, a.From, a.Contact, a.Agency, a.Liked, a.Own, a.OwnWhyNot, a.OwnTerm,
		a.LookingFor, a.Times, a.Talk, a.When.Text, Compose(a).Body,
	} {
		for _, w := range nameWords(s) {
			known[strings.ToLower(w)] = true
		}
	}
	return known
}

// has tells whether every word of a name is known.
func (k knownNames) has(name string) bool {
	for w := range strings.FieldsSeq(name) {
		if !k[strings.ToLower(w)] && w != "&" {
			return false
		}
	}
	return true
}
