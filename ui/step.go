package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/ui/questions"
)

// step is what is open on the screen. It is made from the answers, returns what
// it did as values, and does no I/O: it has no way to.
type step interface {
	// Keys lists what works now, by importance: the footer shows exactly this.
	Keys() []key.Binding
	// Update takes a key, a paste or a copy's result, and says what it wants of
	// the wizard.
	Update(tea.Msg) (step, intent)
	// Answer gives the answers with this step's in them.
	Answer(drafts.Answers) drafts.Answers
	// View draws the step with its cursor.
	View(page) block
}

// page is what a step is drawn on.
type page struct {
	width, height int
	styles        styles
	answers       drafts.Answers
	draft         drafts.Draft
}

// intent is what a step wants of the wizard.
type intent struct {
	do   doing
	step questions.Step // for jump
	note drafts.Note    // for showNote
	text string         // for copyNote
	say  string         // one line for the person
}

type doing int

const (
	stay doing = iota
	goNext
	goBack
	goStepBack
	goLetter
	goExtra
	jump
	startEdit
	startEditor
	showPlainly
	stopEdit
	undo
	redo
	copyMessage
	copySubject
	copyBoth
	showPhone
	showNote
	copyNote
	pasteHere
	closeSheet
	takeOffer
	takeCopy
	beginNew
	showOffer
	discardLeft
	finish
)

// newStep makes the step that asks a question, from the answers so far.
func newStep(q questions.Question, a drafts.Answers, k *keymap, extra bool) step {
	nav := navigation{
		keys:  k,
		first: q.ID == "stage",
		extra: q.Step == questions.Invitation && !extra,
		ask:   q.Step == questions.Options,
	}
	switch ask := q.Ask.(type) {
	case questions.OneOf:
		return newChoice(q, ask, a, nav)
	case questions.AnyOf:
		return newTicks(q, ask, a, nav)
	case questions.Text:
		return newLine(q, ask, a, nav)
	}
	return nil
}

// navigation is the way through the questions, the same for each.
type navigation struct {
	keys  *keymap
	first bool // nothing lies before this question
	extra bool // ctrl+o opens more questions
	ask   bool // help has something for those who are not sure
}

// take reads a key that moves between questions.
func (n navigation) take(msg tea.KeyPressMsg) (intent, bool) {
	switch {
	case key.Matches(msg, n.keys.next):
		return intent{do: goNext}, true
	case key.Matches(msg, n.keys.back):
		return intent{do: goBack}, true
	case key.Matches(msg, n.keys.stepBack):
		return intent{do: goStepBack}, true
	case key.Matches(msg, n.keys.extra):
		if n.extra {
			return intent{do: goExtra}, true
		}
		return intent{}, true
	}
	return intent{}, false
}

// bindings lists the keys by importance: the way on, the step's own, the rest.
func (n navigation) bindings(own ...key.Binding) []key.Binding {
	k := n.keys
	list := append([]key.Binding{k.next}, own...)
	if !n.first {
		list = append(list, k.back)
	}
	if n.ask {
		list = append(list, named(k.help, "f1", "not sure?"))
	}
	list = append(list, k.letter)
	if n.extra {
		list = append(list, k.extra)
	}
	list = append(list, k.leave)
	if !n.first {
		list = append(list, k.stepBack)
	}
	return list
}

// digit gives the row that a digit key means, from 0, or -1.
func digit(msg tea.KeyPressMsg, rows int) int {
	if len(msg.Text) != 1 || !strings.Contains("123456789", msg.Text) {
		return -1
	}
	if n := int(msg.Text[0] - '1'); n < rows {
		return n
	}
	return -1
}
