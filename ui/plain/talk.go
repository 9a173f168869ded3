package plain

import (
	"reflect"

	"decline/drafts"
	"decline/ui/questions"
)

// talk is the state of a session.
type talk struct {
	*Session
	lines   *lines
	line    string // the newest line, as an error names it
	broken  error  // what kept the output from being written
	stopped error  // the line of a pipe that was not understood

	answers drafts.Answers
	past    []change
	at      questions.ID // the open question, or questions.Letter
	from    questions.ID // where :more was said; "" when it was not
	came    questions.ID // where :letter was said; "" when it was not
	step    questions.Step
	start   questions.ID // what was opened first
	told    bool         // step has been announced
	field   bool         // how to empty a field has been said
	quiet   bool         // nothing was answered yet: no news of a letter that nobody heard
	begun   bool         // there is something to keep

	look   questions.Look  // the letter of the answers, checked
	warned questions.Asked // what a copy has asked about
	others []string        // the names in the person's other drafts

	room     room
	fresh    bool // the room has not said itself yet
	copied   bool
	printed  bool
	failed   bool
	finished bool
}

// change is an earlier Answers, where the person was when it changed, and
// whether they did not hear what that changed.
type change struct {
	answers drafts.Answers
	at      questions.ID
	quiet   bool
}

// room is where the person is: what can be said and done there.
type room interface {
	// speak says all that stands here.
	speak(t *talk)
	// remind says where the person is in a few words; "" for the letter.
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
		`Enter takes the choice marked "now". :back, :letter, :quit (`+t.fate("it is kept")+`), :help`)
	if len(t.Left) > 0 && t.Interactive {
		t.enter(offer{})
		return
	}
	t.fromStart()
}

// fromStart begins what the session was made for.
func (t *talk) fromStart() {
	t.quiet = t.Session.At == ""
	t.begin(t.Session.At)
	t.start = t.at
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
func (t *talk) remember() { t.past = append(t.past, change{t.answers, t.at, t.quiet}) }

// take makes these the answers, and says what they changed in the letter.
func (t *talk) take(a drafts.Answers) {
	before, look := t.answers, t.look
	t.set(a)
	if !t.quiet {
		t.say(changed(before, a)...)
	}
	t.sayNews(look)
}

// set makes these the answers, whatever they were before.
func (t *talk) set(a drafts.Answers) {
	before := drafts.Letter(t.answers)
	t.answers = a
	t.check()
	now := drafts.Letter(a)
	same := before.Body == now.Body && before.Subject == now.Subject
	t.copied, t.printed = t.copied && same, t.printed && same
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
	t.quiet = last.quiet && t.at != questions.Letter
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
	if _, asking := t.room.(prelude); asking {
		return // nothing has been begun yet
	}
	t.begun = t.begun || t.at != t.start || !reflect.DeepEqual(t.answers, t.Session.Answers)
	if t.Keep != nil {
		silence := t.finished && t.answers.Settled().Outcome == drafts.NoAnswer
		t.Keep(t.answers, t.at, t.copied || silence)
	}
}
