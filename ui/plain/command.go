package plain

import (
	"slices"
	"strings"

	"decline/ui/questions"
)

// commandNames lists the commands; any beginning that fits one alone will do.
func commandNames() []string { return []string{"back", "letter", "undo", "more", "quit", "help"} }

// command does what a line after its colon asks for.
func (t *talk) command(words string) {
	name, ok := match(commandNames(), words)
	if n := strings.Index("12345", words); len(words) == 1 && n >= 0 {
		t.jump(questions.Step(n))
		return
	}
	if !ok {
		t.sayf("There is no :%s here. Type :help, or two colons before text that begins with one.", words)
		return
	}
	switch name {
	case "back":
		t.room.back(t)
	case "letter":
		t.toLetter()
	case "undo":
		t.undo()
	case "more":
		t.more()
	case "quit":
		t.quit()
	case "help":
		t.say(t.help()...)
		t.fresh = t.at != questions.Letter // a question is said again, the letter is long
	}
}

// match finds the one name that begins with words, whatever their case; the
// whole name always fits.
func match(names []string, words string) (string, bool) {
	words = strings.ToLower(words)
	var found []string
	for _, name := range names {
		low := strings.ToLower(name)
		if low == words {
			return name, true
		}
		if words != "" && strings.HasPrefix(low, words) {
			found = append(found, name)
		}
	}
	if len(found) != 1 {
		return "", false
	}
	return found[0], true
}

// jump goes to the first question of a step.
func (t *talk) jump(step questions.Step) {
	q, ok := t.Table.First(step, t.answers)
	if !ok {
		t.say("Nothing is asked there for this answer.")
		return
	}
	t.from, t.came = "", ""
	t.goTo(q.ID)
	t.keep()
}

// toLetter goes to Review; :back returns from there.
func (t *talk) toLetter() {
	if t.at != questions.Letter {
		t.came = t.at
	}
	t.goTo(questions.Letter)
	t.keep()
}

// more asks the extra questions, and then returns.
func (t *talk) more() {
	for _, q := range t.Table {
		if q.Extra && q.Asked(t.answers) {
			if here, _ := t.Table.ByID(t.at); !here.Extra {
				t.from = t.at
			}
			t.goTo(q.ID)
			t.keep()
			return
		}
	}
	t.say("There is nothing more to ask.")
}

// quit ends the session where it is.
func (t *talk) quit() {
	t.keep()
	t.room = nil
	switch {
	case t.copied:
		t.finished = true
	case t.Keep == nil:
		t.say("Not copied, and not kept.")
	default:
		t.say("Not copied yet. It is kept: \"decline --plain\" goes on from here, \"decline drafts copy\" copies it.")
	}
}

// help lists what can be typed in this room, and what can be typed anywhere.
func (t *talk) help() []string {
	return slices.Concat(t.room.help(t), []string{
		":back goes to what came before. Nothing is lost.",
		":letter goes to the letter, where it can be copied; :back returns.",
		":undo takes back the last answer.",
		":1 to :5 go to that step.",
		":more asks for agency, contact and channel, and then returns.",
		":quit ends, and everything is kept.",
	})
}
