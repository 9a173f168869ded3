package plain

import (
	"fmt"
	"slices"
	"strings"

	"decline/drafts"
	"decline/ui/questions"
)

// finish ends the session as the person wants it.
func (t *talk) finish() {
	t.finished = true
	t.keep()
	t.room = nil
	switch {
	case silent(t.answers) && !t.copied:
		t.say("Nothing was copied, nothing was sent.")
	case !t.copied && t.Keep != nil:
		t.say("Not copied. It is kept: \"decline drafts copy\" copies it.")
	}
}

// print writes the message as it goes out, without numbers and with its own
// lines, so that it can be marked by hand.
func (t *talk) print() {
	d := drafts.Letter(t.answers)
	t.printed = true
	t.say("")
	if d.Subject != "" {
		t.sayWhole("Subject: " + d.Subject)
		t.say("")
	}
	t.sayWhole(d.Body)
	t.say("")
}

// anew gives up the person's own text for what the answers compose.
func (t *talk) anew() {
	if !drafts.Letter(t.answers).Edited {
		t.say("The letter is as your answers make it.")
		return
	}
	t.change(drafts.Anew(t.answers))
	t.say("Written anew from your answers. u brings your text back.")
}

// dial is what can be turned without a question: its values as they are heard,
// which of them is set, and how to set another.
type dial struct {
	name   string
	values []string
	now    int
	set    func(a *drafts.Answers, to int)
}

// dialOf gives the dial of t, l or v.
func dialOf(word string, a drafts.Answers) dial {
	s := a.Settled()
	switch word {
	case "t":
		return dial{"Tone", named(drafts.Tones, asIs), slices.Index(drafts.Tones, s.Tone),
			func(a *drafts.Answers, to int) { a.Tone = drafts.Tones[to] }}
	case "l":
		return dial{"Length", named(drafts.Lengths, asIs), slices.Index(drafts.Lengths, s.Length),
			func(a *drafts.Answers, to int) { a.Length = drafts.Lengths[to] }}
	default:
		return dial{"Channel", named(drafts.Channels, questions.ChannelName), slices.Index(drafts.Channels, s.Channel),
			func(a *drafts.Answers, to int) { a.Channel = drafts.Channels[to] }}
	}
}

func named[T ~string](values []T, name func(T) string) []string {
	var list []string
	for _, v := range values {
		list = append(list, name(v))
	}
	return list
}

func asIs[T ~string](v T) string { return string(v) }

// to finds what is wished for; a wish for nothing is one for the next value.
func (d dial) to(wish string) (int, bool) {
	if wish == "" {
		return (d.now + 1) % len(d.values), true
	}
	value, ok := match(d.values, wish)
	return slices.Index(d.values, value), ok
}

// turn goes to the tone, length or channel that is wished for, or to the next,
// and names the others, the one that comes next first.
func (t *talk) turn(word, wish string) {
	a := t.answers
	d := dialOf(word, a)
	to, ok := d.to(wish)
	if !ok {
		t.misheard(fmt.Sprintf("%s: one of %s.", d.name, strings.Join(d.values, ", ")))
		return
	}
	if to != d.now {
		d.set(&a, to)
	}
	others := slices.Concat(d.values[to+1:], d.values[:to])
	t.sayf("%s: %s, %s. Others: %s.", d.name, d.values[to], length(a), strings.Join(others, ", "))
	t.change(a)
}
