// Package questions is the wizard as data: one table of what is asked, of whom
// and in which words, with typed access to drafts.Answers. The screen (ui) makes
// a step of a question, and plain mode a numbered prompt of the same one, so
// that neither can ask what the other does not. There is no terminal in it.
//
// table.go reads like the flow it describes; lists.go holds the choices and
// their labels; read.go says what a letter tells its reader, look.go what is to
// be looked at in it before it goes; advice.go holds the words that stand beside
// the letter.
package questions

import "decline/drafts"

// Step is one of the six stations of the wizard.
type Step int

// The steps, in order.
const (
	Invitation Step = iota
	Options
	Reason
	Gratitude
	OpenDoor
	Review
)

// Steps lists every step in order.
var Steps = []Step{Invitation, Options, Reason, Gratitude, OpenDoor, Review}

// String gives the name of the step as the rail shows it.
func (s Step) String() string {
	return [...]string{"Invitation", "Options", "Reason", "Gratitude", "Open door", "Review"}[s]
}

// ID names a question in stored drafts: it never changes.
type ID string

// Letter names Review where a question's id is wanted, as in stored drafts: it
// is no question.
const Letter ID = "review"

// Left is a message that was left unfinished, to be offered at the start.
type Left struct {
	ID     string
	Label  string // role and company, or to whom: at most 40 columns
	Age    string // how long ago
	Begins string // the first words of the letter, after its greeting
	Open   bool   // in another window
}

// OpenElsewhere is what is said of a message that another window has open.
const OpenElsewhere = "open in another window"

// State says how long ago the message was kept, or that it is open elsewhere.
func (l Left) State() string {
	if l.Open {
		return OpenElsewhere
	}
	return l.Age
}

// Question is one thing to ask.
type Question struct {
	ID    ID
	Step  Step
	Name  string                      // what its one line is called when it is not open
	Title func(drafts.Answers) string // what is asked
	Why   func(drafts.Answers) string // the line under it
	Note  func(drafts.Answers) string // a line under the choices, or ""
	Asked func(drafts.Answers) bool   // looks at earlier answers only
	Extra bool                        // asked only when the person opens it
	Marks []drafts.Act                // what it makes in the letter
	Ask   Ask
}

// Ask is how a question is answered: Text, OneOf or AnyOf.
type Ask interface{ ask() }

// Text asks for a line of free text.
type Text struct {
	Get  func(drafts.Answers) string
	Set  func(*drafts.Answers, string)
	Hint func(drafts.Answers) string // beside the field, or ""
	Echo func(drafts.Answers) string // what was understood, once answered, or ""
	// Trouble tells what keeps the text from being understood, or "". A person
	// can go back and see the letter with it, but not on.
	Trouble func(drafts.Answers) string
}

// OneOf asks for one choice of several. Get gives the answer or its default.
type OneOf struct {
	Options func(drafts.Answers) []Option
	Get     func(drafts.Answers) string
	Set     func(*drafts.Answers, string)
}

// AnyOf asks for any number of choices. Get gives the answer or its default.
type AnyOf struct {
	Options func(drafts.Answers) []Option
	Get     func(drafts.Answers) []string
	Set     func(*drafts.Answers, []string)
	Alone   string // the value that stands alone: it clears the rest, and they it
}

func (Text) ask()  {}
func (OneOf) ask() {}
func (AnyOf) ask() {}

// Option is one choice of a list.
type Option struct {
	Value string
	Label string // at most 40 columns
	Words string // what it says in the letter, or a remark
	Worth bool   // worth a thought
}

// Toggle gives the chosen values with value ticked or unticked, keeping the
// rule of Alone.
func (q AnyOf) Toggle(chosen []string, value string) []string {
	after := []string{}
	ticked := false
	for _, v := range chosen {
		if v == value {
			ticked = true
			continue
		}
		alone := value == q.Alone || v == q.Alone
		if !alone {
			after = append(after, v)
		}
	}
	if !ticked {
		after = append(after, value)
	}
	return after
}

// Table is the questions in their order.
type Table []Question

// ByID finds a question.
func (t Table) ByID(id ID) (Question, bool) {
	for _, q := range t {
		if q.ID == id {
			return q, true
		}
	}
	return Question{}, false
}

// Of lists the questions of a step that are asked, given the answers; the extra
// ones only if extra is set.
func (t Table) Of(step Step, a drafts.Answers, extra bool) []Question {
	var asked []Question
	for _, q := range t {
		if q.Step == step && q.Asked(a) && (extra || !q.Extra) {
			asked = append(asked, q)
		}
	}
	return asked
}

// All lists every question that is asked, given the answers.
func (t Table) All(a drafts.Answers, extra bool) []Question {
	var asked []Question
	for _, s := range Steps {
		asked = append(asked, t.Of(s, a, extra)...)
	}
	return asked
}

// After gives the question that follows id, and false where the letter does.
// An id that is not asked now is followed by the next one of the table that is.
func (t Table) After(id ID, a drafts.Answers, extra bool) (Question, bool) {
	passed := false
	for _, q := range t {
		if passed && q.Asked(a) && (extra || !q.Extra) {
			return q, true
		}
		passed = passed || q.ID == id
	}
	return Question{}, false
}

// Before gives the question that comes before id, and false at the first. The
// letter's id, "", comes after the last question.
func (t Table) Before(id ID, a drafts.Answers, extra bool) (Question, bool) {
	var before Question
	found := false
	for _, q := range t {
		if q.ID == id {
			break
		}
		if q.Asked(a) && (extra || !q.Extra) {
			before, found = q, true
		}
	}
	return before, found
}

// First gives the first question of a step that is asked, and false for none.
func (t Table) First(step Step, a drafts.Answers) (Question, bool) {
	asked := t.Of(step, a, false)
	if len(asked) == 0 {
		return Question{}, false
	}
	return asked[0], true
}

// Shown gives the answer to a question in a few words, for its one line.
func (q Question) Shown(a drafts.Answers) string {
	switch ask := q.Ask.(type) {
	case Text:
		return ask.Get(a)
	case OneOf:
		return labels(ask.Options(a), []string{ask.Get(a)})
	case AnyOf:
		return labels(ask.Options(a), ask.Get(a))
	}
	return ""
}
