package ui

import (
	"reflect"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/ui/questions"
)

// Update takes a message: a key, a paste, a new size, or what a command found.
func (m Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.size = msg
		// The first letter reads the phrases. Here the screen's clock runs already,
		// so that the first frame does not wait for them.
		m.draft = drafts.Letter(m.answers)
		m.open, _ = m.open.Update(m.pane())
		if m.over != nil {
			m.over, _ = m.over.Update(m.pane())
		}
	case tea.BackgroundColorMsg:
		m.styles = newStyles(light)
		if msg.IsDark() {
			m.styles = newStyles(dark)
		}
	case tea.BlurMsg:
		m.keep(true)
	case savedMsg:
		m.saved = saving(msg)
	case resumedMsg:
		return m.resume(msg), nil
	case pastedMsg:
		if msg.err != nil {
			m.said = "The clipboard can't be read from here: paste with your terminal's own key, often ctrl+shift+v."
			return m, nil
		}
		return m.give(tea.PasteMsg{Content: msg.text})
	case copiedMsg:
		return m.copyDone(msg)
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.PasteMsg:
		return m.give(msg)
	}
	return m, nil
}

// press takes the keys that work everywhere, and gives the rest to what is open.
func (m Model) press(msg tea.KeyPressMsg) (Model, tea.Cmd) {
	m.said = ""
	k := m.keys
	switch {
	case key.Matches(msg, k.leave):
		m.keep(true)
		return m, tea.Quit
	case m.over != nil:
		return m.give(msg)
	case key.Matches(msg, k.help):
		return m.help(), nil
	case m.offering():
		return m.give(msg)
	case key.Matches(msg, k.letter):
		if m.editing() {
			return m.do(intent{do: stopEdit})
		}
		return m.do(intent{do: goLetter})
	case key.Matches(msg, k.undoTyping):
		return m.do(intent{do: undo})
	case key.Matches(msg, k.redo):
		return m.do(intent{do: redo})
	}
	if _, typing := m.question(); !typing && msg.Text == "?" && !m.editing() {
		return m.help(), nil
	}
	return m.give(msg)
}

// help lays the help page over what is open.
func (m Model) help() Model {
	m.over, _ = helpSheet(m.open, m.step(), m.place, m.keys).Update(m.pane())
	return m
}

// reading tells whether the letter, or what comes after it, is open.
func (m Model) reading() bool {
	switch m.open.(type) {
	case letter, after:
		return true
	}
	return false
}

func (m Model) offering() bool { _, ok := m.open.(offer); return ok }

func (m Model) editing() bool { _, ok := m.open.(area); return ok }

// give hands a message to what is open, takes over the answers that come of it,
// and does what it asks for.
func (m Model) give(msg tea.Msg) (Model, tea.Cmd) {
	if m.over != nil {
		var want intent
		m.over, want = m.over.Update(msg)
		if want.do == closeSheet {
			m.over = nil
		}
		return m, nil
	}
	open, want := m.open.Update(msg)
	m.open = open
	m.said = want.say
	m = m.change(open.Answer(m.answers), m.group(msg))
	return m.do(want)
}

// group names the undo step that a change belongs to: all that is typed into a
// field, or done in a list, is one; a paste is one of its own.
func (m Model) group(msg tea.Msg) string {
	if _, pasted := msg.(tea.PasteMsg); pasted {
		return ""
	}
	if e, ok := m.open.(area); ok {
		return e.group
	}
	return string(m.at)
}

// change takes new answers: the letter follows, the saver gets them.
func (m Model) change(a drafts.Answers, group string) Model {
	if reflect.DeepEqual(a, m.answers) {
		return m
	}
	m.history = m.history.record(m.answers, group)
	return m.take(a)
}

// take makes these the answers, whatever they were before.
func (m Model) take(a drafts.Answers) Model {
	m.answers = a
	m.draft = drafts.Letter(a)
	m.copied = false
	m.keep(false)
	return m
}

// do does what a step asked for.
func (m Model) do(want intent) (Model, tea.Cmd) {
	switch want.do {
	case goNext, goBack, goStepBack, goLetter, goExtra, jump:
		m = m.walk(want)
		m.keep(true)
	case startEdit:
		m = m.edit()
	case stopEdit:
		m = m.leaveEdit()
		m.keep(true)
	case undo, redo:
		m = m.travel(want.do)
	case copyMessage, copySubject, copyBoth:
		return m.copy(want.do)
	case pasteHere:
		return m, m.hands.paste()
	case copyNote:
		body := questions.NoteText(m.answers, want.note)
		m.over, _ = newSheet(body, m.keys).Update(m.pane())
		return m, m.hands.copy(body, copyNote)
	case showPhone:
		a := m.answers
		a.Channel, a.Edit = drafts.Phone, nil
		m.over, _ = newSheet(drafts.Compose(a).Body, m.keys).Update(m.pane())
	case closeSheet:
		m = m.openLetter()
	case takeOffer:
		return m.takeOffer()
	case finish:
		m.finished = true
		m.keep(true)
		return m, tea.Quit
	case stay:
	}
	return m, nil
}

// takeOffer goes on with a message that was left, or begins a new one.
func (m Model) takeOffer() (Model, tea.Cmd) {
	o, ok := m.open.(offer)
	if !ok {
		return m, nil
	}
	if id := o.chosen(); id != "" {
		o.taken = true
		m.open = o
		return m, m.hands.resume(id)
	}
	return m.begin(""), nil
}

// resume goes on with a stored draft where it was left.
func (m Model) resume(msg resumedMsg) Model {
	o, ok := m.open.(offer)
	if !ok {
		return m
	}
	if msg.err != nil { // the choice is theirs: another, or a new one
		o.taken = false
		m.open, m.said = o, msg.err.Error()
		return m
	}
	m.answers = msg.snapshot.Answers
	m.draft = drafts.Letter(m.answers)
	m.history = history{}
	m = m.begin(msg.snapshot.At)
	return m
}

// copy hands the text to the clipboard, as a command.
func (m Model) copy(what doing) (Model, tea.Cmd) {
	m.keep(true)
	text := m.draft.Body
	if what == copySubject {
		text = m.draft.Subject
	}
	if what == copyBoth {
		text = m.draft.Subject + "\n\n" + text
	}
	return m, m.hands.copy(text, what)
}

// copyDone tells what became of the copy. A message that arrived is finished.
func (m Model) copyDone(msg copiedMsg) (Model, tea.Cmd) {
	result := copied(msg)
	switch {
	case result.what == copySubject:
		m.said = "The subject: " + questions.Lower(result.say)
	case !result.message():
		m.said = result.say
		if result.there() {
			m.open, _ = m.open.Update(msg)
		}
	case !m.reading():
		m.said = result.say // it came late: nothing is taken from under the person's hands
	default:
		m.copied = result.there() && m.draft.Body != "" && strings.HasSuffix(result.text, m.draft.Body)
		m.result = result
		m.open, m.over, m.at = newAfter(m.answers, result, m.keys), nil, ""
		m.open, _ = m.open.Update(m.pane())
		m.keep(true)
	}
	if result.sequence != "" {
		return m, tea.Raw(result.sequence)
	}
	return m, nil
}

// pane is the room for a step that fills the screen.
func (m Model) pane() sizeMsg {
	w, _ := m.canvas()
	return sizeMsg{w, m.layout().body}
}
