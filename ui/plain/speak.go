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
	d := differ(drafts.Letter(before), drafts.Letter(after))
	switch {
	case len(d.come) == 0 && len(d.gone) == 0 && d.end == "":
		return nil
	case len(d.come) > mostSentences || len(d.gone) > mostSentences:
		return []string{counted(max(len(d.come), len(d.gone)), "sentence") + " of the letter changed. :letter reads it."}
	}
	var say []string
	switch {
	case len(d.come) > 0:
		say = append(say, "In the letter: "+quoted(d.come))
		if fewer := len(d.gone) - len(d.come); fewer > 0 {
			say = append(say, went(fewer))
		}
	case len(d.gone) > 0:
		say = append(say, "No longer in the letter: "+quoted(d.gone))
	}
	if d.end != "" {
		say = append(say, "At the end: "+d.end)
	}
	return []string{strings.Join(say, " ")}
}

// difference is what one letter has and another has not.
type difference struct {
	come, gone []string // sentences
	end        string   // the sign-off as it is now, if it is another one
}

// differ compares two letters. Their sign-offs are no sentences, and each is
// heard as a whole; but nobody knows where that of an edited letter begins.
func differ(before, after drafts.Draft) difference {
	was, wasEnd := parted(before, before.Edited || after.Edited)
	is, end := parted(after, before.Edited || after.Edited)
	d := difference{come: without(is, was), gone: without(was, is)}
	switch end {
	case wasEnd:
	case "":
		d.gone = append(d.gone, wasEnd)
	default:
		d.end = end
	}
	return d
}

// parted gives the sentences of a letter, and its sign-off as one line; or, if it
// is to be taken whole, all of it as sentences.
func parted(d drafts.Draft, whole bool) (list []string, end string) {
	from := len(d.Body)
	if n := len(d.Spans); n > 0 && d.Spans[n-1].Act == drafts.SignOff && !whole {
		from = d.Spans[n-1].Start
	}
	end = strings.ReplaceAll(d.Body[from:], ",\n", "\n")
	return sentences(d.Body[:from]), strings.ReplaceAll(end, "\n", ", ")
}

// went says how many sentences are gone, and none in their place.
func went(n int) string {
	if n == 1 {
		return "One sentence went."
	}
	return counted(n, "sentence") + " went."
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
