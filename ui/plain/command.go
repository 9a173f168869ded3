package plain

import (
	"fmt"
	"slices"
	"strings"

	"decline/ui/questions"
)

// commandNames lists the commands; any beginning that fits one alone will do.
func commandNames() []string {
	return []string{"back", "letter", "undo", "more", "again", "quit", "help"}
}

// command does what a line after its colon asks for.
func (t *talk) command(words string) {
	name, ok := match(commandNames(), words)
	n := strings.Index("12345", words)
	toStep := len(words) == 1 && n >= 0
	if o, asking := t.room.(prelude); asking && (toStep || name == "letter" || name == "more") {
		o.instead(t, name)
		return
	}
	switch {
	case toStep:
		t.jump(questions.Step(n))
	case ok:
		t.obey(name)
	default:
		t.misheard(fmt.Sprintf("There is no :%s here. Type :help, or two colons before text that begins with one.", words))
	}
}

// obey does what a command of commandNames is for.
func (t *talk) obey(name string) {
	switch name {
	case "back":
		t.room.back(t)
	case "letter":
		t.toLetter()
	case "undo":
		t.undo()
	case "more":
		t.more()
	case "again":
		t.fresh = true
	case "quit":
		t.quit()
	case "help":
		t.say(t.help()...)
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
		t.misheard("Nothing is asked there for this answer.")
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

// help lists what can be typed in this room, and what can be typed anywhere.
func (t *talk) help() []string {
	return slices.Concat(t.room.help(t), []string{
		":again says the question with its choices once more, or the letter.",
		":back goes to what came before. Nothing is lost.",
		":letter goes to the letter, where it can be copied; :back returns.",
		":undo takes back the last answer.",
		":1 to :5 go to that step.",
		":more asks for agency, contact and channel, and then returns.",
		":quit ends, and " + t.fate("everything is kept") + ".",
	})
}
