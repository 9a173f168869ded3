package plain

import (
	"fmt"
	"reflect"
	"strconv"

	"decline/drafts"
	"decline/drafts/text"
)

// reword gives a sentence its next wording; 0 is the subject.
func (t *talk) reword(word string) {
	d := drafts.Letter(t.answers)
	n, spans, ok := spansAt(d, word)
	if !ok {
		t.misheard(noSentence(d))
		return
	}
	a := t.answers
	for _, s := range spans {
		a = drafts.Reword(a, s.Slot, 1)
		if s.Nth < s.Wordings {
			break
		}
	}
	if reflect.DeepEqual(a, t.answers) {
		t.say("There is only one wording for this.")
		return
	}
	look := t.look
	t.remember()
	t.set(a)
	t.say(reworded(d, drafts.Letter(a), n))
	t.sayNews(look)
}

// reworded says what a sentence has become, and with it those that changed too.
func reworded(before, after drafts.Draft, n int) string {
	which := wordingOf(after, n)
	if n == 0 {
		return which + ": " + after.Subject
	}
	d := differ(before, after)
	switch {
	case d.end != "" && len(d.come) == 0:
		return which + ": " + d.end
	case len(d.come) == 0: // something went, and nothing came in its place
		is := sentences(after.Body)
		d.come = is[min(n, len(is))-1 : min(n, len(is))]
	}
	say := which + ": " + quoted(d.come)
	if fewer := len(sentences(before.Body)) - len(sentences(after.Body)); fewer > 0 {
		say += " " + went(fewer)
	}
	return say
}

// spansAt gives the phrases of a sentence that have other wordings, in the order
// in which they are turned: the first each time, the next when it has gone
// round, so that every combination comes up. ok is false if there is no such
// sentence.
func spansAt(d drafts.Draft, word string) (n int, spans []drafts.Span, ok bool) {
	list := text.Sentences(d.Body)
	n, err := strconv.Atoi(word)
	if err != nil || n < 0 || n > len(list) || (n == 0 && d.Subject == "") {
		return 0, nil, false
	}
	at := text.Span{End: len(d.Subject)}
	if n > 0 {
		at = list[n-1]
	}
	for _, s := range d.Spans {
		same := (s.Act == drafts.Subject) == (n == 0)
		if same && s.Start < at.End && s.End > at.Start && s.Wordings > 1 {
			spans = append(spans, s)
		}
	}
	return n, spans, true
}

// wordingOf says which of how many wordings stands at a sentence.
func wordingOf(d drafts.Draft, n int) string {
	_, spans, _ := spansAt(d, strconv.Itoa(n))
	nth, all := 0, 1
	for _, s := range spans {
		nth += (s.Nth - 1) * all
		all *= s.Wordings
	}
	return fmt.Sprintf("Wording %d of %d", nth+1, all)
}

// noSentence says which sentences there are.
func noSentence(d drafts.Draft) string {
	return fmt.Sprintf("The letter has sentences 1 to %d.", len(text.Sentences(d.Body)))
}
