package ui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/drafts/text"
	"decline/ui/questions"
)

// widest is how many columns of a letter are comfortable to read.
const widest = 76

// stop is a place of the letter that the person can go to: a phrase, or a
// sentence of their own.
type stop struct {
	stretch
	span    drafts.Span // zero for a sentence of their own
	subject bool
}

// letter is Review: read, reword, copy. Rewording is an answer.
type letter struct {
	answers drafts.Answers
	draft   drafts.Draft
	stops   []stop
	at      int
	keys    keymap

	look    questions.Look // what the check found in it
	found   int            // the finding at hand
	looking bool           // the person went to it, and has not moved since
}

func newLetter(a drafts.Answers, at int, k keymap) letter {
	l := letter{answers: a, draft: drafts.Letter(a), keys: k}
	for _, s := range l.draft.Spans {
		l.stops = append(l.stops, stop{stretch{s.Start, s.End}, s, s.Act == drafts.Subject})
	}
	if l.draft.Edited {
		for _, s := range text.Sentences(l.draft.Body) {
			l.stops = append(l.stops, stop{stretch: stretch{s.Start, s.End}})
		}
	}
	l.at = clamp(at, 0, max(len(l.stops)-1, 0))
	return l
}

// with gives the letter of other answers. What was found in it is told anew by
// the wizard, which checks every change.
func (l letter) with(a drafts.Answers, at int) letter {
	next := newLetter(a, at, l.keys)
	next.look, next.found, next.looking = l.look, l.found, l.looking
	return next
}

// opening is the stop that Review begins at: the first of the body.
func (l letter) opening() letter {
	for i, s := range l.stops {
		if !s.subject && s.span.Act != drafts.Greeting {
			l.at = i
			break
		}
	}
	return l
}

// around goes to the stop at a byte offset of the body.
func (l letter) around(offset int) letter {
	for i, s := range l.stops {
		if !s.subject && s.start <= offset {
			l.at = i
		}
	}
	return l
}

// silent tells whether the answer is to give none.
func (l letter) silent() bool { return l.answers.Settled().Outcome == drafts.NoAnswer }

func (l letter) here() stop {
	if len(l.stops) == 0 {
		return stop{}
	}
	return l.stops[l.at]
}

func (l letter) Keys() []key.Binding {
	k := l.keys
	if l.silent() {
		return []key.Binding{
			named(k.done, "enter", "done, nothing sent"), named(k.copyAll, "c", "copy that reply"),
			named(k.jump, "1-2", "change an answer"), k.help, k.leave,
		}
	}
	list := append([]key.Binding{k.copyAll}, l.findingKeys()...)
	if len(l.stops) > 1 {
		list = append(list, named(k.choose, "↑↓", "sentence"))
	}
	if l.here().span.Wordings > 1 {
		list = append(list, k.reword)
	}
	list = append(list, k.edit, k.undo)
	if l.draft.Edited {
		list = append(list, k.anew)
	} else {
		list = append(list, k.tone, k.length, k.channel)
	}
	list = append(list, k.jump, k.done)
	if l.draft.Subject != "" {
		list = append(list, k.copySubject, k.copyBoth)
	}
	return append(list, named(k.help, "f1", "all keys"), k.editor, k.redoLetter, k.stepBack, k.leave)
}

func (l letter) Update(msg tea.Msg) (step, intent) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return l, intent{}
	}
	if l.silent() {
		return l, l.silentKey(press)
	}
	if next, want, ok := l.findingKey(press); ok {
		return next, want
	}
	if want, ok := l.wish(press); ok {
		return l, want
	}
	return l.change(press)
}

// wish reads a key that asks something of the wizard.
func (l letter) wish(press tea.KeyPressMsg) (intent, bool) {
	k := l.keys
	hasSubject := l.draft.Subject != ""
	switch {
	case key.Matches(press, k.copyAll):
		return intent{do: copyMessage}, true
	case key.Matches(press, k.copySubject) && hasSubject:
		return intent{do: copySubject}, true
	case key.Matches(press, k.copyBoth) && hasSubject:
		return intent{do: copyBoth}, true
	case key.Matches(press, k.edit) && l.here().subject:
		return intent{say: "The subject changes with ←→ and with your answers; e edits the message."}, true
	case key.Matches(press, k.edit):
		return intent{do: startEdit}, true
	case key.Matches(press, k.undo):
		return intent{do: undo}, true
	case key.Matches(press, k.redoLetter):
		return intent{do: redo}, true
	case key.Matches(press, k.done):
		return intent{do: finish}, true
	case key.Matches(press, k.back):
		return intent{do: goBack}, true
	case key.Matches(press, k.stepBack):
		return intent{do: goStepBack}, true
	case digit(press, 5) >= 0:
		return intent{do: jump, step: questions.Step(digit(press, 5))}, true
	}
	return intent{}, false
}

// silentKey reads a key where no letter is advised: Enter ends, sending nothing.
func (l letter) silentKey(press tea.KeyPressMsg) intent {
	if press.String() == "enter" || key.Matches(press, l.keys.done) {
		return intent{do: finish}
	}
	want, _ := l.wish(press)
	if want.do == startEdit || want.do == copySubject || want.do == copyBoth {
		return intent{}
	}
	return want
}

// change reads a key that changes the letter, or moves in it.
func (l letter) change(press tea.KeyPressMsg) (step, intent) {
	k := l.keys
	switch {
	case key.Matches(press, k.up):
		l = l.goTo(l.at - 1)
	case key.Matches(press, k.down):
		l = l.goTo(l.at + 1)
	case key.Matches(press, k.rewordBack):
		return l.reworded(-1), intent{}
	case key.Matches(press, k.reword):
		return l.reworded(1), intent{}
	case key.Matches(press, k.editor):
		return l, intent{do: startEditor}
	case key.Matches(press, k.anew) && l.draft.Edited:
		l.answers.Edit = nil
		return l.with(l.answers, 0).opening(), intent{say: "Written anew from your answers. u brings your text back."}
	case key.Matches(press, k.tone, k.length, k.channel):
		if l.draft.Edited {
			return l, intent{say: "This text is yours and stays as it is. r writes it anew from your answers."}
		}
		return l.turned(press), intent{}
	}
	return l, intent{}
}

func (l letter) reworded(by int) step {
	here := l.here()
	if here.span.Wordings < 2 {
		return l
	}
	return l.with(drafts.Reword(l.answers, here.span.Slot, by), l.at)
}

// turned gives the letter in the next tone, length or channel.
func (l letter) turned(press tea.KeyPressMsg) step {
	s := l.answers.Settled()
	switch {
	case key.Matches(press, l.keys.tone):
		l.answers.Tone = following(drafts.Tones, s.Tone)
	case key.Matches(press, l.keys.length):
		l.answers.Length = following(drafts.Lengths, s.Length)
	default:
		l.answers.Channel = following(drafts.Channels, s.Channel)
	}
	return l.with(l.answers, l.at)
}

// following gives the value that follows v in the list, and the first after the last.
func following[T comparable](values []T, v T) T {
	for i, x := range values {
		if x == v {
			return values[(i+1)%len(values)]
		}
	}
	return values[0]
}

func (l letter) Answer(drafts.Answers) drafts.Answers { return l.answers }

func (l letter) View(p page) block {
	if l.silent() {
		return l.silence(p)
	}
	s := p.styles
	var b block
	here := l.here()
	if l.draft.Subject != "" {
		label := "  Subject  "
		if here.subject {
			label = " " + s.accent.Render("▌") + "Subject  "
			b.line(fit(label+s.mark.Render(l.draft.Subject)+l.count(p, here), p.width))
			b.mark(1)
		} else {
			b.line(fit(label+s.strong.Render(l.draft.Subject), p.width))
		}
		b.line("")
	}
	b.below(l.body(p, p.height-len(b.lines)))
	return b
}

// body draws the letter in a window of height rows: around the finding that the
// person went to, or else around the present stop, with the cursor there.
func (l letter) body(p page, height int) block {
	width := min(widest, p.width-4-bracketWidth/2)
	side := p.width >= 76
	if side {
		width = min(widest, p.width-20)
	}
	drawn, first := prose(l.draft.Body, width, l.layers(), p.styles)
	if count := l.count(p, l.here()); first >= 0 && count != "" && side {
		drawn.lines[first] = pad(drawn.lines[first], width+4) + count
	}
	if !l.looking || drawn.cursor == nil {
		drawn.cursor = nil
		if first >= 0 {
			drawn.cursor = &spot{2, first} // beside the bar
		}
	}
	return drawn.window(height, drawn.focus(), p.styles)
}

// count says which of how many wordings stands here.
func (l letter) count(p page, here stop) string {
	if here.span.Wordings < 2 {
		return ""
	}
	return p.styles.rest.Render(fmt.Sprintf("  ◂ %d of %d ▸", here.span.Nth, here.span.Wordings))
}

// silence is Review where the best answer is none: what to look for, and one
// reply that gives nothing away.
func (l letter) silence(p page) block {
	var b block
	width := p.width - 2
	for i, line := range questions.Doubt() {
		style := p.styles.rest
		if i == 0 {
			style = p.styles.strong
		}
		indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
		for _, r := range wrapped(strings.TrimLeft(line, " "), width-len(indent)) {
			b.line(" " + indent + style.Render(r))
		}
	}
	reply, _ := prose(l.draft.Body, width-2, nil, p.styles)
	b.cursor = &spot{1, 0}
	b.below(reply)
	return b
}
