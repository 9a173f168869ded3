// Package ui is the wizard on the screen: a Bubble Tea state machine that walks
// the table of questions, shows the letter as it grows, and hands the finished
// text to the clipboard.
//
// The flow is one-way. A key reaches the open step; the step gives the answers
// with its own in them; drafts.Letter makes the letter of these; View draws
// both. A step is made afresh from a question and the answers whenever it is
// opened, so going back costs nothing and nothing on the screen can be out of
// date. All that touches the world is a function of Hands, and is called in
// commands.go alone, as a command with one message; the file that opens the
// terminal is run.go.
package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/tone"
	"decline/ui/questions"
)

// Start is what a wizard begins with.
type Start struct {
	Answers drafts.Answers
	At      questions.ID     // the question to open; "" for the first
	Left    []questions.Left // unfinished messages to offer before it
	Clock   func() time.Time
	Place   string // where drafts are kept, for the help page
	Note    string // one line for the person, at the start
	Check   Check  // judges a letter; nil for tone.Check
	Unsaved string // that nothing is kept, and why, in a few words; "" where it is
	Theme   Theme  // which colours
	ASCII   bool   // the terminal may know no other lines and signs
	few     bool   // it has at most 16 colours
}

func (s Start) looks() looks { return looks{theme: s.Theme, ascii: s.ASCII, few: s.few} }

// Model is the state of the wizard.
type Model struct {
	table  questions.Table
	keys   *keymap
	looks  looks
	styles styles
	hands  Hands
	size   tea.WindowSizeMsg

	answers drafts.Answers
	draft   drafts.Draft // drafts.Letter(answers), from the first size on
	check   Check
	look    questions.Look // what the check finds in it
	learned knowing
	warned  questions.Asked // what a copy has asked about
	others  []string        // the names in the person's other drafts
	history history

	open    step
	over    step           // a sheet over it, or nil
	at      questions.ID   // the open question; "" where none is
	reached questions.Step // the furthest step so far
	extra   bool           // agency, contact and channel are asked too
	from    questions.ID   // where they were opened from
	opened  int            // how deep the history was when editing began
	entered drafts.Answers // … and what the answers were

	saved    saving
	unsaved  string // nothing is kept, and why
	paused   bool   // on the way into the background
	outside  bool   // on the way to another editor
	said     string // one line for the person, until the next key
	asks     bool   // … which asks before a copy: esc says no
	place    string
	result   copied
	arrived  drafts.Draft // the message as it was last copied
	finished bool
}

// knowing is how far the check is with reading its words: it begins with the
// first key, so that the first screen need not wait for it.
type knowing int

const (
	unread knowing = iota
	nowReading
	hasRead
)

// New makes the wizard; it does no I/O.
func New(s Start, h Hands) Model {
	if s.Clock == nil {
		s.Clock = time.Now
	}
	if s.Check == nil {
		s.Check = tone.Check
	}
	m := Model{
		table:   questions.For(s.Clock),
		keys:    newKeys().fitting(h.pause != nil, s.Unsaved),
		looks:   s.looks(),
		styles:  s.looks().styles(),
		hands:   h,
		answers: s.Answers,
		check:   s.Check,
		place:   s.Place,
		said:    s.Note,
		unsaved: s.Unsaved,
	}
	if len(s.Left) > 0 {
		m.open = newOffer(s.Left, m.keys)
		return m
	}
	return m.begin(s.At)
}

// begin opens the question with this id, or the first if there is none.
func (m Model) begin(at questions.ID) Model {
	asked := m.table.All(m.answers, true)
	if at == questions.Letter {
		return m.openLetter()
	}
	for _, q := range asked {
		if q.ID == at {
			m.extra = q.Extra
			return m.openQuestion(q)
		}
	}
	return m.openQuestion(asked[0])
}

// Init asks the terminal for its background, where the colours depend on it;
// nothing waits for the answer.
func (m Model) Init() tea.Cmd {
	if !m.looks.theme.asks() {
		return nil
	}
	return tea.RequestBackgroundColor
}

// openQuestion makes the step of a question and goes there.
func (m Model) openQuestion(q questions.Question) Model {
	m.at = q.ID
	m.reached = max(m.reached, q.Step)
	m.open = newStep(q, m.answers, m.keys, m.extra)
	m.history = m.history.pause()
	return m
}

// openLetter goes to Review.
func (m Model) openLetter() Model {
	m.at = ""
	m.reached = questions.Review
	m.open = newLetter(m.answers, 0, m.keys).opening(m.look).heard(m.look)
	m.open, _ = m.open.Update(m.pane())
	m.history = m.history.pause()
	return m
}

// silent tells whether the answer is to give none.
func (m Model) silent() bool { return m.answers.Settled().Outcome == drafts.NoAnswer }

// step tells which of the six steps is open.
func (m Model) step() questions.Step {
	if q, ok := m.table.ByID(m.at); ok {
		return q.Step
	}
	return questions.Review
}

// question gives the open question, and false where the letter or an offer is.
func (m Model) question() (questions.Question, bool) {
	if m.offering() {
		return questions.Question{}, false
	}
	return m.table.ByID(m.at)
}

// fate says on the help page what becomes of the answers.
func (m Model) fate() []string {
	if m.unsaved != "" {
		return []string{"Nothing is kept when you leave (" + m.unsaved + "). Nothing is sent anywhere."}
	}
	lines := []string{"Every answer is kept as you give it, on this computer only. Nothing is sent anywhere."}
	if m.place != "" {
		lines = append(lines, m.place)
	}
	return lines
}

// keep hands the newest answers to the saver, which never blocks. now asks it
// to write without waiting for a pause.
func (m Model) keep(now bool) {
	if m.hands.Keep == nil || m.offering() { // at the offer nothing is answered yet
		return
	}
	at := m.at
	if at == "" {
		at = questions.Letter
	}
	m.hands.Keep(Snapshot{Answers: m.answers, At: at, Finished: m.copied() || m.finished && m.silent()}, now)
}
