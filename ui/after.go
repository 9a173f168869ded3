package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/ui/questions"
)

// after is what comes when the message is on the clipboard: where it went and
// how sure that is, and the loose ends.
type after struct {
	answers drafts.Answers
	result  copied
	keys    *keymap
	phone   bool
	subject bool
	note    bool // a note is on the clipboard now
	more    []questions.More
	size    sizeMsg
	top     int
}

func newAfter(a drafts.Answers, result copied, k *keymap) after {
	return after{
		answers: a,
		result:  result,
		keys:    k,
		phone:   questions.AfterCopy(a).Phone,
		subject: drafts.Compose(a).Subject != "",
		more:    questions.MoreToCopy(a),
	}
}

func (t after) Keys() []key.Binding {
	k := t.keys
	list := []key.Binding{named(k.done, "enter", "done")}
	if t.last() > 0 {
		list = append(list, named(k.page, "pgdn", "more"))
	}
	if t.phone {
		list = append(list, k.phone)
	}
	if t.subject {
		list = append(list, k.copySubject)
	}
	for _, m := range t.more {
		list = append(list, bind(m.Key, m.Name, m.Key))
	}
	if t.note {
		list = append(list, k.copyAll)
	}
	return append(list, named(k.close, "esc", "back to the letter"), k.help, k.plain, k.leave)
}

func (t after) Update(msg tea.Msg) (step, intent) {
	switch msg := msg.(type) {
	case sizeMsg:
		t.size = msg
		t.top = min(t.top, t.last())
	case copiedMsg:
		t.note = msg.what == copyNote
	case tea.KeyPressMsg:
		by := scrolled(msg, t.size.height, t.keys)
		if by == 0 {
			return t, t.wish(msg)
		}
		t.top = clamp(t.top+by, 0, t.last())
	}
	return t, intent{}
}

// wish reads a key that asks something of the wizard.
func (t after) wish(msg tea.KeyPressMsg) intent {
	k := t.keys
	switch {
	case msg.String() == "enter" || key.Matches(msg, k.done):
		return intent{do: finish}
	case key.Matches(msg, k.close):
		return intent{do: closeSheet}
	case key.Matches(msg, k.phone) && t.phone:
		return intent{do: showPhone}
	case key.Matches(msg, k.copySubject) && t.subject:
		return intent{do: copySubject}
	case key.Matches(msg, k.plain):
		return intent{do: showPlainly}
	case key.Matches(msg, k.copyAll):
		return intent{do: copyMessage}
	}
	for _, m := range t.more {
		if msg.Text == m.Key {
			return intent{do: showNote, note: m.Note}
		}
	}
	return intent{}
}

func (t after) Answer(a drafts.Answers) drafts.Answers { return a }

// last is the furthest that the page can be scrolled.
func (t after) last() int {
	return max(len(t.draw(page{width: t.size.width, answers: t.answers}).lines)-t.size.height, 0)
}

func (t after) View(p page) block {
	b := t.draw(p)
	top := min(t.top, max(len(b.lines)-p.height, 0))
	b.cursor = &spot{0, top}
	return b.window(p.height, top+p.height/2, p.styles)
}

func (t after) draw(p page) block {
	s := p.styles
	var b block
	said := t.result.say
	if t.note {
		said = "A note is on your clipboard now, not the message: c copies the message again."
	}
	for i, r := range wrapped(said, p.width-2) {
		if i == 0 {
			r = s.strong.Render(r)
		}
		b.line(" " + r)
	}
	next := questions.AfterCopy(t.answers)
	now := headed("Now", next.Now, p)
	if next.First {
		b.below(now)
		now = block{}
	}
	if t.result.there() && !t.note {
		paste := questions.HowToPaste(t.answers, " with ctrl+v, on a Mac cmd+v", t.result.what == copyBoth)
		for _, r := range wrapped(paste, p.width-2) {
			b.line(" " + r)
		}
	}
	b.line("")
	b.below(now)
	b.below(headed("Then", next.Then, p))
	b.below(t.moreToCopy(p))
	return b
}

// moreToCopy lists the texts for afterwards that one key brings.
func (t after) moreToCopy(p page) block {
	var b block
	if len(t.more) > 0 {
		b.line("", " "+p.styles.strong.Render("More to copy, now or later"))
	}
	for _, m := range t.more {
		b.line("   " + p.styles.accent.Render(m.Key) + "  " + m.Label)
	}
	return b
}

// headed draws lines with a name before the first of them.
func headed(name string, lines []string, p page) block {
	var b block
	for i, line := range lines {
		head := "        "
		if i == 0 {
			head = " " + pad(p.styles.strong.Render(name), 7)
		}
		for j, r := range wrapped(line, p.width-9) {
			if j > 0 {
				head = "        "
			}
			b.line(head + r)
		}
	}
	return b
}
