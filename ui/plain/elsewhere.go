package plain

import (
	"fmt"
	"slices"
	"strings"

	"decline/ui/questions"
)

// elsewhere asks what to do about a message that another window has open.
type elsewhere struct{ id string }

func (elsewhere) speak(t *talk) {
	t.say("", "This message is open in another window. Go on there, or close it there first. Nothing of it is lost.")
	for i, o := range questions.Elsewhere() {
		line := fmt.Sprintf("%d %s.", i+1, o.Label)
		if i == 0 {
			line += " Enter takes this one."
		}
		t.say(line)
	}
}

func (elsewhere) remind(*talk) string {
	return "What about the message that is open in another window?"
}

func (elsewhere) back(t *talk) { t.enter(offer{}) }

func (elsewhere) help(*talk) []string {
	return []string{"Type a number, or the beginning of a choice. The message itself stays as it is."}
}

func (e elsewhere) take(t *talk, line string) {
	options := questions.Elsewhere()
	i, ok := 0, true
	if line != "" {
		i, ok = pick(options, line)
	}
	if !ok {
		e.instead(t, "")
		return
	}
	switch options[i].Value {
	case questions.NewOne:
		t.fromStart()
	case questions.CopyOfIt:
		e.fork(t)
	default:
		t.enter(offer{})
	}
}

// fork begins a new message with the words of the one that is open elsewhere.
func (e elsewhere) fork(t *talk) {
	if t.Fork == nil {
		t.enter(offer{})
		return
	}
	a, at, err := t.Fork(e.id)
	if err != nil {
		t.sayf("%v", err)
		t.enter(offer{})
		return
	}
	t.goOn(a, at)
	t.start, t.Session.Answers, t.begun = t.at, a, false // it is kept with its first change
}

func (elsewhere) instead(t *talk, _ string) {
	t.misheard(fmt.Sprintf("Type a number from 1 to %d, or Enter for the list.", len(questions.Elsewhere())))
}

// discard asks whether a message is to go into the trash. Enter leaves it.
type discard struct{ left questions.Left }

func (d discard) speak(t *talk) {
	t.sayf(`Move %s into the trash, for 30 days? Type "yes"; anything else leaves it.`, spoken(d.left.Label))
}

func (discard) remind(*talk) string { return "Into the trash?" }

func (discard) back(t *talk) { t.enter(offer{}) }

func (discard) help(*talk) []string {
	return []string{`"yes" moves the message into the trash, where it stays for 30 days. Enter leaves it.`}
}

func (d discard) take(t *talk, line string) {
	if !strings.EqualFold(line, "yes") {
		t.say("Left as it is.")
		t.enter(offer{})
		return
	}
	if err := t.Discard(d.left.ID); err != nil {
		t.sayf("%v", err)
		t.enter(offer{})
		return
	}
	t.say(questions.InTrash(d.left.ID))
	t.Left = slices.DeleteFunc(slices.Clone(t.Left), func(l questions.Left) bool { return l.ID == d.left.ID })
	if len(t.Left) == 0 {
		t.fromStart()
		return
	}
	t.enter(offer{})
}

func (d discard) instead(t *talk, _ string) { d.speak(t) }
