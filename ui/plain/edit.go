package plain

import (
	"fmt"
	"strconv"
	"strings"

	"decline/drafts"
	"decline/drafts/text"
	"decline/ui/questions"
)

// edit is the room of one sentence of the letter, which the person writes anew.
// Number 0 asks first which one.
type edit struct{ number int }

// edit opens a sentence for editing.
func (t *talk) edit(number string) {
	if number == "" {
		t.enter(edit{})
		return
	}
	d := drafts.Letter(t.answers)
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(text.Sentences(d.Body)) {
		t.misheard(noSentence(d))
		return
	}
	t.enter(edit{n})
}

func (e edit) speak(t *talk) {
	if e.number == 0 {
		t.say("Which sentence? Its number, or Enter for none.")
		return
	}
	t.sayf(`Sentence %d is now "%s"`, e.number, sentences(drafts.Letter(t.answers).Body)[e.number-1])
	t.say("Type what stands there instead. Enter leaves it, a minus sign takes it out.")
}

func (e edit) remind(*talk) string {
	if e.number == 0 {
		return "Which sentence?"
	}
	return fmt.Sprintf("What takes the place of sentence %d?", e.number)
}

func (e edit) back(t *talk) { t.atLetter() }

// atLetter returns to the letter without reading it again.
func (t *talk) atLetter() {
	t.goTo(questions.Letter)
	t.fresh = false
}

func (e edit) help(*talk) []string {
	return []string{"The line that you type takes the sentence's place. For one that begins with a colon type two."}
}

// take puts a line in the sentence's place.
func (e edit) take(t *talk, line string) {
	if e.number == 0 {
		t.atLetter()
		if line != "" {
			t.edit(line)
		}
		return
	}
	if line == "" {
		t.say("Left as it is.")
		t.atLetter()
		return
	}
	body := drafts.Letter(t.answers).Body
	s := text.Sentences(body)[e.number-1]
	after := replaced(body, s, line)
	switch {
	case after == "":
		t.say("This is the only sentence: it stays.")
	case len(after) > longestLetter:
		t.misheard(fmt.Sprintf("That is too long: the letter would have %s bytes, it takes %s. Nothing was changed.",
			figure(len(after)), figure(longestLetter)))
	default:
		a, names := drafts.Corrected(drafts.Rewrite(t.answers, after))
		t.change(a)
		if len(names) > 0 {
			t.say(questions.Renamed(a, names))
		}
	}
	t.atLetter()
}

// replaced gives a letter with line in a sentence's place; "-" takes it out,
// and the white space that it leaves.
func replaced(body string, s text.Span, line string) string {
	if line != "-" {
		ended := strings.ContainsAny(body[s.End-1:s.End], ".!?")
		if ended && !strings.ContainsAny(line[len(line)-1:], ".!?,:;") {
			line += "." // or the next sentence would be one with it
		}
		return body[:s.Start] + line + body[s.End:]
	}
	before, after := strings.TrimRight(body[:s.Start], " \n"), strings.TrimLeft(body[s.End:], " \n")
	if before == "" || after == "" {
		return before + after
	}
	gap := body[len(before):s.Start] + body[s.End:len(body)-len(after)]
	switch {
	case strings.Contains(gap, "\n\n"):
		gap = "\n\n"
	case strings.Contains(gap, "\n"):
		gap = "\n"
	default:
		gap = " "
	}
	return before + gap + after
}
