package plain

import (
	"fmt"

	"decline/ui/questions"
)

// offer asks at the start whether to go on with a message that was left.
type offer struct{}

func (o offer) speak(t *talk) {
	t.say("", "You left a message unfinished. Go on with it? It is as you left it. A new one leaves it where it is.")
	for i, option := range o.options(t) {
		t.say(optionLine(i+1, option, i == 0))
	}
}

func (offer) options(t *talk) []questions.Option {
	var list []questions.Option
	for _, left := range t.Left {
		list = append(list, questions.Option{Value: left.ID, Label: left.Label, Words: left.Age})
	}
	return append(list, questions.Option{Label: "Begin a new one"})
}

func (offer) remind(*talk) string { return "Go on with a message that you left?" }

func (offer) back(t *talk) { t.say("This is the first question.") }

func (offer) help(*talk) []string {
	return []string{"Type a number, or the beginning of a choice. Enter takes the one marked now."}
}

func (o offer) take(t *talk, line string) {
	options := o.options(t)
	i, ok := 0, true
	if line != "" {
		i, ok = pick(options, line)
	}
	switch {
	case !ok:
		t.say(fmt.Sprintf("Type a number from 1 to %d, or Enter for the one marked now.", len(options)))
	case i == len(t.Left) || t.Resume == nil:
		t.begin(t.Session.At)
	default:
		t.resume(options[i].Value)
	}
}

// resume makes a stored draft the session's own.
func (t *talk) resume(id string) {
	a, at, err := t.Resume(id)
	if err != nil {
		t.sayf("%v", err)
		t.begin(t.Session.At)
		return
	}
	t.answers, t.past = a, nil
	t.begin(at)
}
