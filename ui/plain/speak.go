package plain

import (
	"fmt"
	"strings"

	"decline/drafts"
	"decline/drafts/text"
)

// mostSentences is how many changed sentences are said; of more than these only
// their number is.
const mostSentences = 2

// spoken gives words of the table as they are best heard: what is drawn between
// and before them on the screen becomes a comma, or nothing.
func spoken(words string) string {
	words = strings.TrimPrefix(strings.TrimSpace(words), "· ")
	words = strings.ReplaceAll(words, " · ", ", ")
	return strings.ReplaceAll(words, " …", "")
}

// sentence ends words with a full stop if nothing ends them yet.
func sentence(words string) string {
	if words == "" || strings.ContainsAny(words[len(words)-1:], ".!?") {
		return words
	}
	return words + "."
}

// spokenAll is spoken for a page of lines; its empty ones are left out.
func spokenAll(lines []string) []string {
	var say []string
	for _, line := range lines {
		if s := spoken(line); s != "" {
			say = append(say, s)
		}
	}
	return say
}

// changed says what differs between the letters of two answers, in at most one
// line.
func changed(before, after drafts.Answers) []string {
	if after.Settled().Outcome == drafts.NoAnswer {
		return nil // there is no letter
	}
	if before.Edit != nil && after.Edit == before.Edit {
		if drafts.Compose(before).Body == drafts.Compose(after).Body {
			return nil
		}
		return []string{"The letter is in your own words and stays as it is. At the letter, r writes it anew."}
	}
	was := sentences(drafts.Letter(before).Body)
	is := sentences(drafts.Letter(after).Body)
	come, gone := without(is, was), without(was, is)
	switch {
	case len(come) == 0 && len(gone) == 0:
		return nil
	case len(come) > mostSentences || len(gone) > mostSentences:
		return []string{counted(max(len(come), len(gone)), "sentence") + " of the letter changed. :letter reads it."}
	case len(come) == 0:
		return []string{"No longer in the letter: " + quoted(gone)}
	case len(come) < len(gone):
		return []string{"In the letter: " + quoted(come) + " " + counted(len(gone)-len(come), "sentence") + " fewer."}
	}
	return []string{"In the letter: " + quoted(come)}
}

// sentences gives the sentences of a letter, each as one line.
func sentences(body string) []string {
	var list []string
	for _, s := range text.Sentences(body) {
		list = append(list, oneLine(body[s.Start:s.End]))
	}
	return list
}

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// without gives those of list that are not in other, each as often as it is
// missing there.
func without(list, other []string) []string {
	have := map[string]int{}
	for _, s := range other {
		have[s]++
	}
	var rest []string
	for _, s := range list {
		if have[s] > 0 {
			have[s]--
			continue
		}
		rest = append(rest, s)
	}
	return rest
}

func quoted(list []string) string { return `"` + strings.Join(list, `" "`) + `"` }

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
