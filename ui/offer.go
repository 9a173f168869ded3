package ui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"decline/drafts"
	"decline/ui/questions"
)

// offer asks at the start whether to go on with a message that was left. One of
// them can be moved into the trash, with two keys, neither of which is Enter.
type offer struct {
	list
	left  []questions.Left
	keys  *keymap
	sure  bool // the trash has been asked about
	taken bool // one is being fetched or moved: nothing more to choose
}

func newOffer(left []questions.Left, k *keymap) offer {
	q := questions.Question{
		Title: func(drafts.Answers) string { return "You left a message unfinished. Go on with it?" },
		Why:   func(drafts.Answers) string { return "It is as you left it. A new one leaves it where it is." },
	}
	o := offer{list: list{question: q}, left: left, keys: k}
	for _, l := range left {
		o.options = append(o.options, questions.Option{Value: l.ID, Label: l.Label, Words: l.State()})
	}
	o.options = append(o.options, questions.Option{Label: "Begin a new one"})
	return o
}

// chosen gives the id of the draft to go on with, or "" for a new one.
func (o offer) chosen() string { return o.options[o.at].Value }

// without gives the offer without a message that is in the trash now.
func (o offer) without(id string) offer {
	left := slices.DeleteFunc(slices.Clone(o.left), func(l questions.Left) bool { return l.ID == id })
	next := newOffer(left, o.keys)
	next.at = min(o.at, len(left))
	return next
}

func (o offer) Keys() []key.Binding {
	k := o.keys
	if o.sure {
		return []key.Binding{k.confirm, named(k.close, "esc", "leave it here"), k.leave}
	}
	list := []key.Binding{k.choose, named(k.next, "enter", "go on")}
	if o.chosen() == "" {
		return append(list, k.leave)
	}
	return append(list, k.discard, k.leave)
}

func (o offer) Update(msg tea.Msg) (step, intent) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok || o.taken {
		return o, intent{}
	}
	if o.sure {
		o.sure = false
		if key.Matches(press, o.keys.confirm) {
			return o, intent{do: discardLeft}
		}
		return o, intent{} // any other key takes the question back, and no more
	}
	if moved, ok := o.move(press, o.keys); ok {
		o.list = moved
		return o, intent{}
	}
	switch {
	case key.Matches(press, o.keys.next):
		return o, intent{do: takeOffer}
	case key.Matches(press, o.keys.discard) && o.chosen() != "":
		o.sure = true
		return o, intent{say: "Into the trash with " + o.options[o.at].Label + "? y moves it there; any other key leaves it."}
	}
	return o, intent{}
}

func (o offer) Answer(a drafts.Answers) drafts.Answers { return a }

func (o offer) View(p page) block {
	o.options = o.fitted(p.width)
	return o.draw(p, func(questions.Option) string { return "" })
}

// fitted gives the rows with as many of the letters' first words as there is room
// for beside their age.
func (o offer) fitted(width int) []questions.Option {
	const edges, gap, least = 8, 2, 12 // cursor and number and the gap before; least is worth showing
	states := 0
	for _, l := range o.left {
		states = max(states, ansi.StringWidth(l.State()))
	}
	options := slices.Clone(o.options)
	room := width - edges - o.widest() - states - gap
	for i, l := range o.left {
		if room >= least && l.Begins != "" {
			options[i].Words = pad(l.State(), states+gap) + fit(l.Begins, room)
		}
	}
	return options
}
