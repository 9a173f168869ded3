package plain

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"decline/drafts"
	"decline/drafts/text"
	"decline/ui/questions"
)

// yours says which sentences are the person's own, and for which there are new
// words. Which were written under another answer is a finding.
func yours(d drafts.Draft) []string {
	if d.Left != "" {
		return []string{questions.LeftThere(d)}
	}
	var numbers, more []string
	for _, y := range d.Yours {
		n := strconv.Itoa(sentenceAt(d.Body, y.Start))
		if !slices.Contains(numbers, n) {
			numbers = append(numbers, n)
		}
		if y.New {
			more = append(more, fmt.Sprintf("%s: suggested now: %q. o %s takes it.", n, oneLine(y.Offer), n))
		}
	}
	if len(numbers) == 0 {
		return nil
	}
	return append([]string{"Your own words: " + strings.Join(numbers, ", ") + "."}, more...)
}

// sentenceAt gives the number of the sentence at a byte of a letter, from 1.
func sentenceAt(body string, at int) int {
	for i, s := range text.Sentences(body) {
		if s.End > at {
			return i + 1
		}
	}
	return 1
}

// takeOffer puts what the answers say in the place of a sentence of the person's.
func (t *talk) takeOffer(number string) {
	d := drafts.Letter(t.answers)
	for _, y := range d.Yours {
		if number == strconv.Itoa(sentenceAt(d.Body, y.Start)) && y.Offer != "" {
			t.change(drafts.Take(t.answers, y))
			return
		}
	}
	t.misheard("o and the number of a sentence of your own puts the words of your answers there.")
}

// why says what a sentence of the letter is there for; 0 is the subject.
func (t *talk) why(number string) {
	d := drafts.Letter(t.answers)
	list := text.Sentences(d.Body)
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 || n > len(list) || n == 0 && d.Subject == "" {
		t.misheard(noSentence(d))
		return
	}
	at := text.Span{End: len(d.Subject)}
	if n > 0 {
		at = list[n-1]
	}
	for _, s := range d.Spans {
		if (s.Act == drafts.Subject) == (n == 0) && s.Start < at.End && s.End > at.Start {
			t.say(questions.WhyThis(s))
			return
		}
	}
	t.say(questions.WhyThis(drafts.Span{}))
}
