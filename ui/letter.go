package ui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"decline/drafts"
	"decline/tone"
	"decline/ui/questions"
)

// widest is how many columns of a letter are comfortable to read.
const widest = 76

// stop is a place of the letter that the person can go to: a phrase, or a
// sentence of their own.
type stop struct {
	stretch
	span    drafts.Span // zero for a sentence of their own
	yours   *drafts.Yours
	subject bool
}

// letter is Review: read, reword, copy. Rewording is an answer.
type letter struct {
	answers drafts.Answers
	draft   drafts.Draft
	stops   []stop
	at      int
	keys    *keymap

	look    questions.Look // what the check found in it
	found   int            // the finding at hand
	looking bool           // the person went to it, and has not moved since

	size  sizeMsg
	shift int // rows that the view was moved by hand
}

func newLetter(a drafts.Answers, at int, k *keymap) letter {
	l := letter{answers: a, draft: drafts.Letter(a), keys: k}
	l.stops = stopsOf(l.draft)
	l.at = clamp(at, 0, max(len(l.stops)-1, 0))
	return l
}

// with gives the letter of other answers. What was found in it is told anew by
// the wizard, which checks every change.
func (l letter) with(a drafts.Answers, at int) letter {
	next := newLetter(a, at, l.keys)
	if at == l.at {
		next.at = next.like(l)
	}
	next.look, next.found, next.looking, next.size = l.look, l.found, l.looking, l.size
	return next
}

// opening is the stop that Review begins at: what keeps the letter from being sent,
// else a sentence of the person's that an answer has left behind, else the first of
// the body.
func (l letter) opening(look questions.Look) letter {
	if i := look.Worst(); i >= 0 && look.Open[i].Severity == tone.Block {
		return l.around(look.Open[i].Start)
	}
	for i, s := range l.stops {
		if s.yours != nil && s.yours.Act != "" && s.yours.Offer != "" {
			l.at = i
			return l
		}
	}
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
			named(k.jump, "1-2", "change an answer"), k.plain, k.help, k.leave,
		}
	}
	list := append([]key.Binding{k.copyAll}, l.findingKeys()...)
	if len(l.stops) > 1 {
		list = append(list, named(k.choose, "↑↓", "sentence"))
	}
	if l.here().span.Wordings > 1 {
		list = append(list, k.reword)
	}
	if y := l.here().yours; y != nil && y.Offer != "" {
		list = append(list, k.take)
	}
	list = append(list, k.edit, k.undo, k.redoLetter, k.tone, k.length, k.channel, k.jump)
	if l.draft.Edited {
		list = append(list, k.anew)
	}
	list = append(list, k.done)
	if l.draft.Subject != "" {
		list = append(list, k.copySubject, k.copyBoth)
	}
	if l.long() {
		list = append(list, k.page)
	}
	return append(list, named(k.help, "f1", "why, all keys"), k.plain, k.editor, k.stepBack, k.leave)
}

func (l letter) Update(msg tea.Msg) (step, intent) {
	if size, ok := msg.(sizeMsg); ok {
		l.size = size
	}
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return l, intent{}
	}
	if next, ok := l.scroll(press); ok {
		return next, intent{}
	}
	l.shift = 0
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
	case key.Matches(press, k.copySubject, k.copyBoth) && !hasSubject:
		return intent{}, false
	case key.Matches(press, k.edit) && l.here().subject:
		return intent{say: "The subject changes with ←→ and with your answers; e edits the message."}, true
	case digit(press, 5) >= 0:
		return intent{do: jump, step: questions.Step(digit(press, 5))}, true
	}
	for _, w := range [...]struct {
		key key.Binding
		do  doing
	}{
		{k.copyAll, copyMessage}, {k.copySubject, copySubject}, {k.copyBoth, copyBoth}, {k.plain, showPlainly},
		{k.edit, startEdit},
		{k.undo, undo}, {k.redoLetter, redo}, {k.done, finish}, {k.back, goBack}, {k.stepBack, goStepBack},
	} {
		if key.Matches(press, w.key) {
			return intent{do: w.do}, true
		}
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
		l = l.with(drafts.Anew(l.answers), 0).opening(questions.Look{})
		return l, intent{say: "Written anew from your answers. u brings your text back."}
	case key.Matches(press, k.take) && l.here().yours != nil && l.here().yours.Offer != "":
		l = l.with(drafts.Take(l.answers, *l.here().yours), l.at)
		return l, intent{say: "The wording from your answers. u brings yours back."}
	case key.Matches(press, k.tone, k.length, k.channel, k.channelBack):
		next := l.turned(press)
		return next, intent{say: next.set(press)}
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
func (l letter) turned(press tea.KeyPressMsg) letter {
	s := l.answers.Settled()
	switch {
	case key.Matches(press, l.keys.tone):
		l.answers.Tone = following(drafts.Tones, s.Tone, 1)
	case key.Matches(press, l.keys.length):
		l.answers.Length = following(drafts.Lengths, s.Length, 1)
	case key.Matches(press, l.keys.channelBack):
		l.answers.Channel = following(drafts.Channels, s.Channel, -1)
	default:
		l.answers.Channel = following(drafts.Channels, s.Channel, 1)
	}
	return l.with(l.answers, l.at)
}

// following gives the value that stands so many places after v in the list, round
// and round.
func following[T comparable](values []T, v T, by int) T {
	n := len(values)
	return values[(max(slices.Index(values, v), 0)+by+n)%n]
}

func (l letter) Answer(drafts.Answers) drafts.Answers { return l.answers }

func (l letter) View(p page) block {
	if l.silent() {
		return l.seen(l.silence(p), p)
	}
	b := l.subject(p)
	p.height -= len(b.lines)
	b.below(l.seen(l.body(p), p))
	return b
}

// subject draws the subject, if there is one.
func (l letter) subject(p page) block {
	s, here := p.styles, l.here()
	var b block
	switch {
	case l.draft.Subject == "":
		return b
	case here.subject:
		label, count := " "+s.accent.Render("▌")+"Subject  ", l.count(p, here)
		words := fit(label+s.mark.Render(s.own(l.draft.Subject)), p.width-ansi.StringWidth(count))
		b.line(words + apart(words) + count)
		b.mark(1)
	default:
		b.line(fit("  Subject  "+s.strong.Render(s.own(l.draft.Subject)), p.width))
	}
	b.line("")
	return b
}

// body draws the letter, with the cursor at the finding that the person went to,
// or else at the present stop.
func (l letter) body(p page) block {
	width := l.room(p.width)
	drawn, first := prose(l.draft.Body, width, l.layers(), p.styles)
	if p.width >= withMargin {
		l.margin(&drawn, width, first, p)
	}
	if !l.looking || drawn.cursor == nil {
		drawn.cursor = nil
		if first >= 0 {
			drawn.cursor = &spot{2, first} // beside the bar
		}
	}
	return drawn
}

// withMargin is the least width of a pane that has room for words beside the
// letter.
const withMargin = 76

// room is the width of the letter's rows in a pane.
func (l letter) room(width int) int {
	if width >= withMargin {
		return min(widest, width-20)
	}
	return min(widest, width-4-bracketWidth/2)
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
