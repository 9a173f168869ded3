package plain

import (
	"reflect"

	"decline/drafts"
	"decline/ui/questions"
)

// talk is the state of a session.
type talk struct {
	*Session
	lines  *lines
	broken error // what kept the output from being written

	answers drafts.Answers
	past    []change
	at      questions.ID // the open question, or questions.Letter
	from    questions.ID // where :more was said; "" when it was not
	came    questions.ID // where :letter was said; "" when it was not
	step    questions.Step
	told    bool // step has been announced
	field   bool // how to empty a field has been said

	room     room
	fresh    bool // the room has not said itself yet
	copied   bool
	printed  bool
	failed   bool
	finished bool
}

// change is an earlier Answers, and where the person was when it changed.
type change struct {
	answers drafts.Answers
	at      questions.ID
}

// room is where the person is: what can be said and done there.
type room interface {
	// speak says all that stands here.
	speak(t *talk)
	// remind says where the person is in a few words; "" for nothing.
	remind(t *talk) string
	// take does what a line asks for.
	take(t *talk, line string)
	// back goes to what came before.
	back(t *talk)
	// help tells what can be typed here.
	help(t *talk) []string
}

// announce says the room whole when it has just been entered, and afterwards
// only reminds of it.
func (t *talk) announce() {
	if t.fresh {
		t.fresh = false
		t.room.speak(t)
		return
	}
	if reminder := t.room.remind(t); reminder != "" {
		t.say(reminder)
	}
}

// enter opens a room; nil ends the session.
func (t *talk) enter(r room) { t.room, t.fresh = r, true }

// open begins: at what was left, at the question that was asked for, or at the
// first one.
func (t *talk) open() {
	t.say("Your answer to an interview. Nothing leaves this computer.",
		`Enter takes the choice marked "now". :back, :letter, :quit (it is kept), :help`)
	if len(t.Left) > 0 && t.Interactive {
		t.enter(offer{})
		return
	}
	t.begin(t.at)
}

// begin opens the question with this id, or the one after it if it is not asked
// now; the letter; or, for no such id, the first question.
func (t *talk) begin(at questions.ID) {
	all := t.Table.All(t.answers, false)
	q, known := t.Table.ByID(at)
	switch {
	case known && !q.Asked(t.answers):
		next, _ := t.Table.After(at, t.answers, false)
		t.goTo(next.ID)
	case known || at == questions.Letter || len(all) == 0:
		t.goTo(at)
	default:
		t.goTo(all[0].ID)
	}
}

// goTo opens a question, or the letter for anything else.
func (t *talk) goTo(id questions.ID) {
	if q, ok := t.Table.ByID(id); ok {
		t.at = id
		t.enter(question{q})
		return
	}
	t.at = questions.Letter
	t.told = false
	t.enter(review{})
}

// change takes new answers, says what they changed in the letter, and hands
// them on to be kept.
func (t *talk) change(a drafts.Answers) {
	if reflect.DeepEqual(a, t.answers) {
		return
	}
	t.remember()
	t.take(a)
}

// remember puts the answers where undo finds them.
func (t *talk) remember() { t.past = append(t.past, change{t.answers, t.at}) }

// take makes these the answers, and says what they changed in the letter.
func (t *talk) take(a drafts.Answers) {
	before := t.answers
	t.set(a)
	t.say(changed(before, a)...)
}

// set makes these the answers, whatever they were before.
func (t *talk) set(a drafts.Answers) {
	t.answers = a
	t.copied, t.printed = false, false
	t.keep()
}

// undo takes back the last answer, and asks it again where it was asked.
func (t *talk) undo() {
	if len(t.past) == 0 {
		t.say("Nothing to undo.")
		return
	}
	last := t.past[len(t.past)-1]
	t.past = t.past[:len(t.past)-1]
	t.say("Undone.")
	t.take(last.answers)
	if t.at == questions.Letter {
		t.goTo(questions.Letter)
		t.fresh = false
		return
	}
	at := last.at
	if at == questions.Letter {
		at = t.at
	}
	t.begin(at)
}

// keep hands the newest answers on.
func (t *talk) keep() {
	if _, asking := t.room.(offer); asking {
		return // nothing has been begun yet
	}
	if t.Keep != nil {
		silence := t.finished && t.answers.Settled().Outcome == drafts.NoAnswer
		t.Keep(t.answers, t.at, t.copied || silence)
	}
}
