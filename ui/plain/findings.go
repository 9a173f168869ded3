package plain

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"decline/drafts"
	"decline/drafts/text"
	"decline/tone"
	"decline/ui/questions"
)

// check judges the letter of the answers anew.
func (t *talk) check() {
	if t.Check != nil {
		t.look = t.Check(t.answers)
		if len(t.warned) > 0 {
			t.warned = t.warned.Still(questions.Doubts(t.look, t.strangers()))
		}
	}
}

// findings says what is to be looked at in the letter, one a line.
func (t *talk) findings() []string {
	var say []string
	for i, f := range t.look.Open {
		why, fix := questions.Telling(t.look, f, 0)
		where := ""
		if n := t.sentenceOf(f); n > 0 {
			where = fmt.Sprintf(" in sentence %d", n)
		}
		line := fmt.Sprintf("Look at %d%s. %s. %s %s", i+1, where, questions.Weight(f.Severity), why, fix)
		say = append(say, unbroken(strings.TrimSpace(line)))
	}
	return say
}

// unbroken says with words that something was left out.
func unbroken(line string) string { return strings.ReplaceAll(line, "…", " ... ") }

// sentenceOf is the number of the sentence that a finding is in, or 0 where it is
// about something that is not there.
func (t *talk) sentenceOf(f tone.Finding) int {
	for i, s := range text.Sentences(t.look.Body) {
		if f.End > f.Start && f.Start >= s.Start && f.Start < s.End {
			return i + 1
		}
	}
	return 0
}

// sayFindings says them all, or that there is nothing to look at.
func (t *talk) sayFindings() {
	if len(t.look.Open) == 0 {
		t.say(strings.TrimSpace("Nothing to look at. " + t.look.Verdict()))
		return
	}
	t.say(t.findings()...)
}

// sayNews says at the letter what a change has made of the findings, unless they
// are as before.
func (t *talk) sayNews(before questions.Look) {
	now := t.findings()
	was := (&talk{look: before}).findings()
	if t.at != questions.Letter || silent(t.answers) || reflect.DeepEqual(now, was) {
		return
	}
	t.sayFindings()
}

// treat takes the fix of a finding (f), or ignores it (i). The only one needs no
// number.
func (t *talk) treat(word, number string) {
	open := t.look.Open
	if number == "" && len(open) == 1 {
		number = "1"
	}
	n, err := strconv.Atoi(number)
	switch {
	case len(open) == 0:
		t.misheard("There is nothing to look at.")
		return
	case err != nil || n < 1 || n > len(open):
		t.misheard(fmt.Sprintf("There are 1 to %d to look at: type %s with one of these numbers.", len(open), word))
		return
	}
	f := open[n-1]
	if word == "i" {
		t.say("Ignored in this letter. u takes it back.")
		t.change(t.look.Ignoring(t.answers, f))
		return
	}
	switch body := f.Apply(t.look.Body); {
	case body == t.look.Body:
		t.say("Nobody else can put this right: e with a number edits that sentence.")
	case len(body) > longestLetter:
		t.misheard(fmt.Sprintf("The letter would have %s bytes, it takes %s. Nothing was changed.",
			figure(len(body)), figure(longestLetter)))
	default:
		t.change(drafts.Rewrite(t.answers, body))
	}
}

// asks tells whether something in the letter keeps it from being copied, and
// says so, once.
func (t *talk) asks(of what) bool {
	key := "c"
	if of == both {
		key = "a"
	}
	names := t.strangers()
	say, _ := t.warned.Ask(t.look, names, key+" again")
	if say == "" {
		return false
	}
	t.warned = questions.Doubts(t.look, names)
	t.say(unbroken(say))
	return true
}

// strangers are the names in the letter that the answers do not know.
func (t *talk) strangers() []string {
	return questions.Strangers(t.answers, drafts.Letter(t.answers), t.otherNames())
}

// otherNames gives the names in the person's other drafts, looked up once.
func (t *talk) otherNames() []string {
	if t.Names != nil {
		t.others, t.Names = t.Names(), nil
	}
	return t.others
}

// controls says what can be typed at the letter as it stands.
func (t *talk) controls() string {
	say := controls(t.answers)
	if len(t.look.Open) == 0 || silent(t.answers) {
		return say
	}
	rest := ", :help for the rest"
	return strings.TrimSuffix(say, rest) + ", f with a number fixes what to look at, i ignores it" + rest
}
