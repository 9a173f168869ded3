package drafts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file reads names and roles as people type them: with the full stop of a
// sentence, with where somebody works, with "It is for" before a role.

// bareEnd gives a name without the marks after it. The full stop of an
// abbreviation belongs to the name.
func bareEnd(name string) string {
	name = oneLine(name)
	bare := strings.TrimRight(name, "., ;:")
	if bare == "" || !strings.HasPrefix(name[len(bare):], ".") {
		return bare
	}
	if word := bare[strings.LastIndexByte(bare, ' ')+1:]; shortened(word) {
		return bare + "."
	}
	return bare
}

// shortened tells whether a word is one that a full stop belongs to: of a closed
// list, a single letter, or letters with full stops between them.
func shortened(word string) bool {
	if among(abbreviations, strings.ToLower(word)) || utf8.RuneCountInString(word) == 1 {
		return true
	}
	parts := strings.Split(word, ".")
	for _, part := range parts {
		if n := utf8.RuneCountInString(part); n == 0 || n > 2 {
			return false
		}
	}
	return len(parts) > 1
}

// Recipients gives the names as one greets them, several joined: "Ana and Ben" of
// "Ana, Ben <ben@kestrel.example>". An address alone is no name.
func Recipients(typed string) string {
	return list(People(typed), "and")
}

// People gives the names of the recipients one by one, without where they work.
func People(typed string) []string {
	var names []string
	for _, name := range eachOf(typed) {
		if name, _, _ = placed(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// eachOf gives the recipients one by one, as typed.
func eachOf(typed string) []string {
	typed = unaddressed(oneLine(typed))
	for _, hail := range [...]string{"dear", "hi", "hello"} {
		if rest, ok := cutWord(typed, hail); ok {
			typed = rest
		}
	}
	var names []string
	for name := range strings.FieldsFuncSeq(typed, func(r rune) bool { return r == ',' || r == ';' }) {
		name = bareEnd(name)
		if rest, ok := cutWord(name, "and"); ok {
			name = rest
		}
		one, two, ok := strings.Cut(name, " and ")
		_, _, first := placed(one)
		_, _, second := placed(two)
		if ok && first != "" && second != "" {
			names = append(names, one, two)
			continue
		}
		names = append(names, name)
	}
	return names
}

// unaddressed gives recipients as they are pasted from a mail, but without their
// addresses: Ana Kowalska <ana@kestrel.example>; "Lee, Ben" <ben@kestrel.example>.
func unaddressed(typed string) string {
	if !strings.Contains(typed, "@") {
		return typed
	}
	var names []string
	for _, part := range strings.FieldsFunc(typed, func(r rune) bool { return r == '<' || r == '>' || r == ';' }) {
		words := strings.FieldsFunc(part, func(r rune) bool { return r == ' ' || r == '"' })
		words = slices.DeleteFunc(words, func(w string) bool { return strings.Index(w, "@") > 0 })
		name := strings.Trim(strings.Join(words, " "), ", ")
		if family, given, ok := strings.Cut(name, ", "); ok && !strings.ContainsAny(family+given, ",@") {
			name = given + " " + family
		}
		if name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, "; ")
}

// placed takes off a name where somebody works, and gives it with the word that
// led to it: "Julie", "StaffWell" and "from". Whether "and" in it joins two people
// or a firm's two names cannot be told: then nothing is taken off.
func placed(name string) (who, where, lead string) {
	at := len(name)
	for _, word := range [...]string{" from ", " at ", " of "} {
		i := strings.Index(name, word)
		if i <= 0 || i >= at || !capital(name[i+len(word):]) || word == " of " && officeOf(name[:i]) {
			continue
		}
		at, lead = i, strings.TrimSpace(word)
	}
	if lead == "" || strings.Contains(name[at:], " and ") {
		return name, "", ""
	}
	return strings.TrimSpace(name[:at]), strings.TrimSpace(name[at+len(lead)+1:]), lead
}

// officeOf tells whether "of" belongs to what somebody is: "Head of Talent".
func officeOf(before string) bool {
	words := strings.Fields(strings.ToLower(before))
	last := words[len(words)-1]
	return among(offices, last) || among(honorifics, last)
}

// agency gives the recruiter's firm: the one that was named, or the one that the
// recipient is said to be from, unless it is the company itself.
func (a Answers) agency() string {
	if a.Agency != "" || !strings.Contains(a.To, " from ") {
		return a.Agency
	}
	for _, name := range eachOf(a.To) {
		_, where, lead := placed(name)
		first, _, _ := strings.Cut(strings.ToLower(where), " ")
		if lead != "from" || among(departments, first) {
			continue
		}
		firm, company := strings.ToLower(where), strings.ToLower(a.Company)
		if company == "" || !strings.Contains(company, firm) && !strings.Contains(firm, company) {
			return where
		}
	}
	return ""
}

// leadIns are what people type before a role, in the field that asks for it.
var leadIns = [...]string{
	"it is", "it's", "it’s", "this is", "that is", "for", "as", "i applied", "i have applied", "i've applied", "applying",
	"the", "a", "an", "role of", "role as", "role:", "position of", "position as", "position:", "post of", "post as", "post:",
	"job of", "job as", "job:",
}

// workOf gives a role without what leads in to it; a lead-in alone is no role.
func workOf(typed string) string {
	post := without(bareEnd(typed), leadIns[:]...)
	for _, lead := range leadIns {
		if strings.EqualFold(post, lead) {
			return ""
		}
	}
	return post
}

// yours gives what was liked with what is the one recipient's own as "your":
// "Tomasz's questions" in a letter to Tomasz.
func yours(liked, to string) string {
	if to == "" || strings.ContainsAny(to, ",") || strings.Contains(to, " and ") {
		return liked
	}
	words, names := strings.Fields(liked), strings.Fields(to)
	for i := 0; i+1 < len(words); i++ {
		owner, ok := owning(words[i])
		if !ok || among(predicates, strings.ToLower(words[i+1])) {
			continue
		}
		if from, theirs := named(append(words[:i:i], owner), names); theirs {
			words = append(append(words[:from:from], "your"), words[i+1:]...)
			i = from
		}
	}
	return strings.Join(words, " ")
}

// owning gives the name in a word that says whose something is.
func owning(word string) (string, bool) {
	for _, tail := range [...]string{"'s", "’s"} {
		if owner, ok := strings.CutSuffix(word, tail); ok {
			return owner, owner != ""
		}
	}
	for _, tail := range [...]string{"s'", "s’"} {
		if owner, ok := strings.CutSuffix(word, tail); ok {
			return owner + "s", owner != ""
		}
	}
	return "", false
}

// named tells whether words end with the name of the recipient, or a part of it,
// and where that begins. A title must be theirs; a family name after somebody's
// else first name, or anything after "the", is not.
func named(words, names []string) (from int, ok bool) {
	from = len(words)
	first := ""
	for _, n := range names {
		if !among(honorifics, strings.ToLower(n)) {
			first = n
			break
		}
	}
	for from > 0 && capital(words[from-1]) && in(names, words[from-1]) {
		from--
	}
	if from == len(words) || among(honorifics, strings.ToLower(words[len(words)-1])) {
		return 0, false
	}
	start := words[from]
	if from > 0 {
		before := words[from-1]
		switch {
		case among(honorifics, strings.ToLower(before)):
			if among(honorifics, strings.ToLower(names[0])) {
				return 0, false // a title, and not theirs
			}
			from--
		case among(determiners, strings.ToLower(before)), capital(before) && start != first && from > 0:
			return 0, false
		}
	}
	return from, true
}

// in tells whether a name has a word, with or without the full stop of a title.
func in(names []string, word string) bool {
	for _, n := range names {
		if strings.EqualFold(strings.TrimSuffix(n, "."), strings.TrimSuffix(word, ".")) {
			return true
		}
	}
	return false
}

// capital tells whether a text begins as a name does.
func capital(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first) || unicode.IsTitle(first)
}
