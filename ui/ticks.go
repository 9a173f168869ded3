package ui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/ui/questions"
)

// ticks asks for any of several: space or a digit ticks a row.
type ticks struct {
	list
	ask     questions.AnyOf
	chosen  []string
	touched bool // the default stays a default until a row is ticked
	nav     navigation
}

func newTicks(q questions.Question, ask questions.AnyOf, a drafts.Answers, nav navigation) ticks {
	return ticks{list: list{question: q, options: ask.Options(a)}, ask: ask, chosen: ask.Get(a), nav: nav}
}

func (t ticks) Keys() []key.Binding {
	return t.nav.bindings(named(t.nav.keys.choose, "↑↓", "move"), named(t.nav.keys.tick, "space 1-9", "tick"))
}

func (t ticks) Update(msg tea.Msg) (step, intent) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return t, intent{}
	}
	if moved, ok := t.move(press, t.nav.keys); ok {
		t.list = moved
		if digit(press, len(t.options)) >= 0 {
			t = t.toggle()
		}
		return t, intent{}
	}
	if key.Matches(press, t.nav.keys.tick) {
		return t.toggle(), intent{}
	}
	want, _ := t.nav.take(press)
	return t, want
}

func (t ticks) toggle() ticks {
	t.chosen = t.ask.Toggle(t.chosen, t.options[t.at].Value)
	t.touched = true
	return t
}

func (t ticks) Answer(a drafts.Answers) drafts.Answers {
	if t.touched {
		t.ask.Set(&a, t.chosen)
	}
	return a
}

func (t ticks) View(p page) block {
	return t.draw(p, func(o questions.Option) string {
		if slices.Contains(t.chosen, o.Value) {
			return p.styles.accent.Render("[x] ")
		}
		return "[ ] "
	})
}
