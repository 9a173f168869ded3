package plain

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"decline/drafts"
	"decline/drafts/store"
	"decline/ui/questions"
)

// prelude is a room before the first question: nothing is begun there yet.
type prelude interface {
	room
	// instead is what a command does that goes to another place.
	instead(t *talk, name string)
}

// offer asks at the start whether to go on with a message that was left. Nothing
// that is typed here begins a new one but the choice to do so.
type offer struct{}

func (o offer) speak(t *talk) {
	ask := "You left a message unfinished. Go on with it? It is as you left it. A new one leaves it where it is."
	if n := len(t.Left); n > 1 {
		ask = fmt.Sprintf("You left %d messages unfinished. Go on with one? They are as you left them. "+
			"A new one leaves them where they are.", n)
	}
	t.say("", ask)
	for i, left := range t.Left {
		line := fmt.Sprintf("%d %s", i+1, spoken(left.Label))
		if left.Age != "" {
			line += ", kept " + left.Age
		}
		if left.Open {
			line += ", " + questions.OpenElsewhere
		}
		line += "." + beginning(left.Begins)
		if i == 0 {
			line += " Enter takes this one."
		}
		t.say(line)
	}
	t.sayf("%d %s.", len(t.Left)+1, beginNew)
	if t.Discard != nil {
		t.say(`"trash" and a number moves that one into the trash.`)
	}
}

// beginning says a letter's first words, as many as are heard in a breath.
func beginning(words string) string {
	const breath = 40
	list := strings.Fields(words)
	said := ""
	for _, word := range list {
		if len(said)+len(word) > breath {
			break
		}
		said = strings.TrimPrefix(said+" "+word, " ")
	}
	if said == "" {
		return ""
	}
	return fmt.Sprintf(` It begins "%s".`, strings.TrimRight(said, ".,;:!?"))
}

const beginNew = "Begin a new one"

// options are the choices as pick reads them.
func (offer) options(t *talk) []questions.Option {
	var list []questions.Option
	for _, left := range t.Left {
		list = append(list, questions.Option{Value: left.ID, Label: left.Label})
	}
	return slices.Concat(list, []questions.Option{{Label: beginNew}})
}

func (offer) remind(*talk) string { return "Go on with a message that you left?" }

func (offer) back(t *talk) { t.say("This is the first question.") }

func (offer) help(*talk) []string {
	return []string{
		"Type a number, or the beginning of a choice. Enter goes on with the first message, :letter with its letter.",
		`"trash 2" moves message 2 into the trash, when you have said yes to it.`,
	}
}

func (o offer) take(t *talk, line string) {
	if word, number, _ := strings.Cut(line, " "); strings.EqualFold(word, "trash") && t.Discard != nil {
		o.discard(t, strings.TrimSpace(number))
		return
	}
	options := o.options(t)
	i, ok := 0, true
	if line != "" {
		i, ok = pick(options, line)
	}
	switch {
	case !ok:
		t.misheard(o.expected(t))
	case i == len(t.Left) || t.Resume == nil:
		t.fromStart()
	default:
		t.resume(options[i].Value)
	}
}

// discard asks before a message goes into the trash.
func (o offer) discard(t *talk, number string) {
	i, ok := pick(o.options(t), number)
	if !ok || i >= len(t.Left) {
		t.misheard(fmt.Sprintf("Type trash and a number from 1 to %d.", len(t.Left)))
		return
	}
	t.enter(discard{t.Left[i]})
}

func (offer) expected(t *talk) string {
	return fmt.Sprintf("Type a number from 1 to %d, or Enter for the first.", len(t.Left)+1)
}

// instead is what a command does that goes to another place: the letter is that
// of the message which Enter takes; other places are not there yet.
func (o offer) instead(t *talk, name string) {
	if name != "letter" || t.Resume == nil {
		t.say(o.expected(t))
		return
	}
	if t.resume(t.Left[0].ID) {
		t.toLetter()
	}
}

// resume makes a stored draft the session's own. Of one that is open in another
// window it asks what to do; of one that can't be had it says why, and asks again.
func (t *talk) resume(id string) bool {
	a, at, err := t.Resume(id)
	switch {
	case errors.Is(err, store.ErrOwned):
		t.enter(elsewhere{id})
		return false
	case err != nil:
		t.sayf("%v", err)
		t.enter(offer{})
		return false
	}
	t.goOn(a, at)
	return true
}

// goOn goes on with a message where it was left.
func (t *talk) goOn(a drafts.Answers, at questions.ID) {
	t.answers, t.past, t.begun = a, nil, true
	t.begin(at)
}
