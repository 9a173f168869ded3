package plain

import (
	"slices"

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

// print writes the message as it goes out, without numbers.
func (t *talk) print() {
	d := drafts.Letter(t.answers)
	t.printed = true
	t.say("")
	if d.Subject != "" {
		t.say("Subject: "+d.Subject, "")
	}
	t.say(d.Body, "")
}

// anew gives up the person's own text for what the answers compose.
func (t *talk) anew() {
	if t.answers.Edit == nil {
		t.say("The letter is as your answers make it.")
		return
	}
	a := t.answers
	a.Edit = nil
	t.change(a)
	t.say("Written anew from your answers. u brings your text back.")
}

// turn goes to the next tone, length or channel.
func (t *talk) turn(word string) {
	a := t.answers
	if a.Edit != nil {
		t.say("This text is yours and stays as it is. r writes it anew from your answers.")
		return
	}
	s := a.Settled()
	switch word {
	case "t":
		a.Tone = following(drafts.Tones, s.Tone)
		t.sayf("Tone: %s, %s.", a.Tone, length(a))
	case "l":
		a.Length = following(drafts.Lengths, s.Length)
		t.sayf("Length: %s, %s.", a.Length, length(a))
	default:
		a.Channel = following(drafts.Channels, s.Channel)
		t.sayf("Channel: %s, %s.", questions.ChannelName(a.Channel), length(a))
	}
	t.change(a)
}

// following gives the value after v, and the first after the last.
func following[T comparable](values []T, v T) T {
	return values[(slices.Index(values, v)+1)%len(values)]
}
