package ui

import (
	"reflect"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/drafts/text"
	"decline/ui/questions"
)

// Update takes a message: a key, a paste, a new size, or what a command found.
func (m Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.size = msg
		// The first letter reads the phrases. Here the screen's clock runs already,
		// so that the first frame does not wait for them.
		if m.draft.Channel == "" {
			m = m.compose()
		}
		m.open, _ = m.open.Update(m.pane())
		if m.over != nil {
			m.over, _ = m.over.Update(m.pane())
		}
	case learnedMsg:
		m.learned = hasRead
		m = m.compose()
	case tea.BackgroundColorMsg, tea.ColorProfileMsg:
		m.looks = m.looks.answered(msg)
		m.styles = m.looks.styles()
	case tea.BlurMsg:
		m.keep(true)
	case savedMsg:
		m.saved = saving(msg)
	case pauseMsg:
		return m.pause()
	case tea.ResumeMsg:
		m.paused = false
		return m, m.hands.woke
	case arrival:
		return msg.meet(m)
	case copiedMsg:
		return m.copyDone(msg)
	case tea.KeyPressMsg:
		msg.Text = text.CleanKey(msg.Text)
		return learning(m.press(msg))
	case tea.PasteMsg:
		return learning(m.give(msg))
	}
	return m, nil
}

// learning has the check read its words, with the first key.
func learning(m Model, cmd tea.Cmd) (Model, tea.Cmd) {
	if m.learned == unread {
		m.learned = nowReading
		cmd = tea.Batch(cmd, learn, m.hands.names)
	}
	return m, cmd
}

// press takes the keys that work everywhere, and gives the rest to what is open.
func (m Model) press(msg tea.KeyPressMsg) (Model, tea.Cmd) {
	if m.asks && key.Matches(msg, m.keys.stepBack) {
		m.said, m.asks, m.warned = "Not copied.", false, nil
		return m, nil
	}
	m.said, m.asks = "", false
	if msg.String() == "ctrl+j" { // Enter, typed before the terminal was the wizard's
		msg = tea.KeyPressMsg{Code: tea.KeyEnter}
	}
	k := m.keys
	switch {
	case key.Matches(msg, k.leave):
		m.keep(true)
		return m, tea.Quit
	case key.Matches(msg, k.pause):
		return m.pause()
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
	if msg.Text == "?" && !m.typing() {
		return m.help(), nil
	}
	return m.give(msg)
}

// typing tells whether keys are words: in a question, or in the letter.
func (m Model) typing() bool {
	_, question := m.question()
	return question || m.editing()
}

// pause goes into the background, until fg brings the wizard back.
func (m Model) pause() (Model, tea.Cmd) {
	if m.paused || m.hands.pause == nil {
		return m, nil
	}
	m.keep(true)
	m.paused = true
	return m, m.hands.pause
}

// help lays the help page over what is open.
func (m Model) help() Model {
	m.over, _ = helpSheet(m.open, m.step(), m.fate(), m.keys).Update(m.pane())
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

// offering tells whether it is still asked which message to go on with.
func (m Model) offering() bool {
	switch m.open.(type) {
	case offer, elsewhere:
		return true
	}
	return false
}

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
		if want.do == copyNote {
			return m.afterwards(want)
		}
		return m, nil
	}
	if l, ok := m.open.(letter); ok {
		l.size = m.pane() // what was found takes rows from it
		m.open = l
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

// copied tells whether the message, as it stands, is what was last copied, by
// whatever way it became so.
func (m Model) copied() bool {
	return m.arrived.Body != "" && m.draft.Body == m.arrived.Body && m.draft.Subject == m.arrived.Subject
}

// take makes these the answers, whatever they were before.
func (m Model) take(a drafts.Answers) Model {
	m.answers = a
	m = m.compose()
	m.keep(false)
	if m.saved.kind == isSaved { // only the saver can say that of the new words
		m.saved.kind = isSaving
	}
	return m
}

// compose makes the letter of the answers and checks it, once for all who look
// at it.
func (m Model) compose() Model {
	m.draft = drafts.Letter(m.answers)
	if m.learned == hasRead {
		m.look = m.check.Look(m.answers, m.draft)
		if len(m.warned) > 0 {
			m.warned = m.warned.Still(questions.Doubts(m.look, m.strangers()))
		}
	}
	if l, ok := m.open.(letter); ok {
		m.open = l.heard(m.look)
	}
	return m
}

// do does what a step asked for.
func (m Model) do(want intent) (Model, tea.Cmd) {
	switch want.do {
	case goNext, goBack, goStepBack, goLetter, goExtra, jump:
		m = m.walk(want)
		m.keep(true)
	case startEdit:
		m.keep(true)
		m = m.edit()
	case startEditor:
		return m.editOutside()
	case showPlainly:
		return m.showPlain()
	case stopEdit:
		m = m.leaveEdit()
		m.keep(true)
	case undo, redo:
		m = m.travel(want.do)
	case copyMessage, copySubject, copyBoth:
		return m.copy(want.do)
	case pasteHere:
		return m, m.hands.paste(m.where())
	case showNote, copyNote, showPhone:
		return m.afterwards(want)
	case closeSheet:
		m = m.openLetter()
	case takeOffer, takeCopy, beginNew, showOffer, discardLeft:
		return m.choose(want.do)
	case finish:
		m.finished = true
		m.keep(true)
		return m, tea.Quit
	case stay:
	}
	return m, nil
}

// afterwards lays the words for later over the wizard, and copies those that are
// asked for.
func (m Model) afterwards(want intent) (Model, tea.Cmd) {
	var page sheet
	switch {
	case want.do == copyNote:
		m.keep(true)
		return m, m.hands.copy(want.text, copyNote)
	case want.do == showPhone:
		page = newSheet(m.styles.own(questions.CallText(m.answers)), m.keys)
	case want.note == drafts.PushBackNote:
		page = answersSheet(questions.Replies(m.answers), m.keys)
	default:
		page = noteSheet(m.styles.own(questions.NoteText(m.answers, want.note)), m.keys)
	}
	m.over, _ = page.Update(m.pane())
	return m, nil
}

// copy hands the text to the clipboard, as a command. Where something in it
// keeps it from being sent, it asks first, once.
func (m Model) copy(what doing) (Model, tea.Cmd) {
	m.keep(true)
	if what != copySubject {
		if asking, stop := m.ask(what); stop {
			return asking, nil
		}
	}
	text := m.draft.Body
	if what == copySubject {
		text = m.draft.Subject
	}
	if what == copyBoth {
		text = m.draft.Subject + "\n\n" + text
	}
	return m, m.hands.copy(text, what)
}

// strangers are the names in the letter that the answers do not know.
func (m Model) strangers() []string { return questions.Strangers(m.answers, m.draft, m.others) }

// ask names what keeps the letter from being copied, and goes there; false where
// there is nothing that was not asked before.
func (m Model) ask(what doing) (Model, bool) {
	again := m.keys.copyAll
	if what == copyBoth {
		again = m.keys.copyBoth
	}
	names := m.strangers()
	say, at := m.warned.Ask(m.look, names, again.Help().Key+" again, or esc")
	if say == "" {
		return m, false
	}
	m.said, m.asks, m.warned = say, true, questions.Doubts(m.look, names)
	if l, ok := m.open.(letter); ok && !l.silent() && at >= 0 {
		m.open = l.lookAt(at)
	}
	return m, true
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
		m.arrived = drafts.Draft{}
		if result.there() && strings.HasSuffix(result.text, m.draft.Body) {
			m.arrived = m.draft
		}
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
