package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/ui/questions"
)

// offer asks at the start whether to go on with a message that was left.
type offer struct {
	list
	left  []questions.Left
	keys  keymap
	taken bool // one is being fetched: nothing more to choose
}

func newOffer(left []questions.Left, k keymap) offer {
	q := questions.Question{
		Title: func(drafts.Answers) string { return "You left a message unfinished. Go on with it?" },
		Why:   func(drafts.Answers) string { return "It is as you left it. A new one leaves it where it is." },
	}
	o := offer{list: list{question: q}, left: left, keys: k}
	for _, l := range left {
		o.options = append(o.options, questions.Option{Value: l.ID, Label: l.Label, Words: l.Age})
	}
	o.options = append(o.options, questions.Option{Label: "Begin a new one"})
	return o
}

// chosen gives the id of the draft to go on with, or "" for a new one.
func (o offer) chosen() string { return o.options[o.at].Value }

func (o offer) Keys() []key.Binding {
	k := o.keys
	return []key.Binding{k.choose, named(k.next, "enter", "go on"), k.leave}
}

func (o offer) Update(msg tea.Msg) (step, intent) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok || o.taken {
		return o, intent{}
	}
	if moved, ok := o.move(press, o.keys); ok {
		o.list = moved
		return o, intent{}
	}
	if key.Matches(press, o.keys.next) {
		return o, intent{do: takeOffer}
	}
	return o, intent{}
}

func (o offer) Answer(a drafts.Answers) drafts.Answers { return a }

func (o offer) View(p page) block {
	return o.draw(p, func(questions.Option) string { return "" })
}
