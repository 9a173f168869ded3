package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/ui/questions"
)

// elsewhere asks what to do about a message that another window has open. It is
// never taken from there.
type elsewhere struct {
	list
	id   string
	from offer // what was on offer
	keys *keymap
}

func newElsewhere(id string, from offer) elsewhere {
	q := questions.Question{
		Title: func(drafts.Answers) string { return "This message is open in another window." },
		Why:   func(drafts.Answers) string { return "Go on there, or close it there first. Nothing of it is lost." },
	}
	e := elsewhere{list: list{question: q}, id: id, from: from, keys: from.keys}
	e.options = questions.Elsewhere()
	return e
}

func (e elsewhere) Keys() []key.Binding {
	k := e.keys
	return []key.Binding{k.choose, named(k.next, "enter", "do it"), named(k.close, "esc", "back to the list"), k.leave}
}

func (e elsewhere) Update(msg tea.Msg) (step, intent) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return e, intent{}
	}
	if moved, ok := e.move(press, e.keys); ok {
		e.list = moved
		return e, intent{}
	}
	switch {
	case key.Matches(press, e.keys.close):
		return e, intent{do: showOffer}
	case !key.Matches(press, e.keys.next):
		return e, intent{}
	}
	switch e.options[e.at].Value {
	case questions.CopyOfIt:
		return e, intent{do: takeCopy}
	case questions.NewOne:
		return e, intent{do: beginNew}
	default:
		return e, intent{do: showOffer}
	}
}

func (e elsewhere) Answer(a drafts.Answers) drafts.Answers { return a }

func (e elsewhere) View(p page) block {
	return e.draw(p, func(questions.Option) string { return "" })
}

// choose does what the person wants of the messages that were left.
func (m Model) choose(what doing) (Model, tea.Cmd) {
	switch open := m.open.(type) {
	case offer:
		return m.takeOffer(open, what)
	case elsewhere:
		switch what {
		case beginNew:
			return m.begin(""), nil
		case takeCopy:
			open.from.taken = true
			m.open = open.from
			return m, m.hands.fork(open.id)
		default:
			m.open = open.from
		}
	}
	return m, nil
}

// takeOffer goes on with a message that was left, moves it into the trash, or
// begins a new one.
func (m Model) takeOffer(o offer, what doing) (Model, tea.Cmd) {
	id := o.chosen()
	switch {
	case id == "":
		return m.begin(""), nil
	case what == discardLeft && m.hands.Discard == nil:
		return m, nil
	}
	o.taken = true
	m.open = o
	if what == discardLeft {
		return m, m.hands.discard(id)
	}
	return m, m.hands.resume(id)
}

// meet goes on with a stored draft where it was left, or says why not: the choice
// is the person's then.
func (r resumedMsg) meet(m Model) (Model, tea.Cmd) {
	o, ok := m.open.(offer)
	if !ok {
		return m, nil
	}
	o.taken = false
	switch {
	case r.owned:
		m.open = newElsewhere(r.id, o)
	case r.err != nil:
		m.open, m.said = o, inOneLine(r.err)
	default:
		m.answers = r.snapshot.Answers
		m.history = history{}
		m = m.compose().begin(r.snapshot.At)
	}
	return m, nil
}

// meet takes the message off the list when it is in the trash.
func (d discardedMsg) meet(m Model) (Model, tea.Cmd) {
	o, ok := m.open.(offer)
	if !ok {
		return m, nil
	}
	o.taken = false
	m.open = o
	if d.err != nil {
		m.said = inOneLine(d.err)
		return m, nil
	}
	m.open = o.without(d.id)
	if len(o.left) == 1 {
		m = m.begin("")
	}
	m.said = questions.InTrash(d.id)
	return m, nil
}
