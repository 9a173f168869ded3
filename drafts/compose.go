package drafts

import (
	"maps"
	"strings"
)

// Compose makes the letter from the answers. It is pure: the same answers give
// the same letter, and everything about "now" reads When.Given. Which wording
// stands in a place depends only on the seed, the place, and the answers that
// its act reads, so that an answer changes only its own acts.
func Compose(a Answers) Draft {
	c := newComposer(a)
	return c.draft()
}

// Hear gives the clause of the reason as they would hear it, in the wording
// that the letter would use, without a full stop: "I have accepted another
// job". It is empty where nothing is said, or where say is not offered. For
// another date it is the clause of why not then.
func Hear(a Answers, say Say) string {
	a.Say, a.WhyNot = say, say
	settled := a.Settled()
	if settled.Outcome == Reschedule {
		settled.Say = settled.WhyNot
	}
	if settled.Say != say || say == Nothing {
		return ""
	}
	c := newComposer(a)
	c.reason()
	c.spans = nil
	return c.clause()
}

// Reword gives the answers with the next wording of a slot, or one further on
// or back; it goes round. The wording is kept by its id, in a fresh map. A slot
// that the letter does not have changes nothing.
func Reword(a Answers, slot string, by int) Answers {
	c := newComposer(a)
	c.turn, c.by = slot, by
	c.draft()
	return a.withWording(slot, c.turned)
}

// withWording keeps the phrase chosen for a slot, in a fresh map; "" is none.
func (a Answers) withWording(slot, phrase string) Answers {
	if phrase == "" {
		return a
	}
	kept := make(map[string]string, len(a.Wording)+1)
	maps.Copy(kept, a.Wording)
	kept[slot] = phrase
	a.Wording = kept
	return a
}

// A composer writes one letter.
type composer struct {
	a    Answers // settled
	v    values
	book book
	cell bits
	cut  cuts

	buf    []byte
	spans  []Span
	open   bool // the last sentence has no full stop yet
	joined bool // … and is a continued one already
	inline bool // the next sentence goes on after "Hi Ada,"
	flat   bool // one paragraph
	long   bool // contractions are written out

	keepNot bool // … but for those that end in n't

	nameless bool // a text does not begin with the job: the person's own words name it

	ownForm form // how the reason's own words stand
	ownTerm form // and the term's

	turn, turned string // the slot to reword, and what it became
	by           int
}

// cuts says what a limited channel has to leave out.
type cuts struct {
	care, wishes, door, closing, company, name, liked, reason, bare, thanks, typed, greeting bool
}

func newComposer(a Answers) *composer {
	c := &composer{a: a.Settled(), book: theBook()}
	if c.a.Channel == SMS {
		c.a = folded(c.a)
	}
	c.buf = make([]byte, 0, 1024)
	c.spans = make([]Span, 0, 16)
	c.start()
	return c
}

// start makes the page empty, and reads the answers anew.
func (c *composer) start() {
	c.buf, c.spans = c.buf[:0], c.spans[:0]
	c.open, c.joined, c.inline = false, false, false
	c.v, c.cell = values{}, c.cellOf()
	c.fill()
	c.fillRequests()
}

// cellOf gives the stage, tone and length as the phrase files name them. A
// message within a limit has the words of a short one.
func (c *composer) cellOf() bits {
	length := bitOf(string(c.a.Length))
	if c.limited() {
		length = bitShort
	}
	return c.moment() | bitOf(string(c.a.Tone)) | length
}

func (c *composer) moment() bits {
	switch {
	case c.a.Stage == Approached:
		return bitCold
	case c.a.Stage.AfterTalks():
		return bitAfter
	case c.a.When.Known():
		return bitDate
	default:
		return bitInvited
	}
}

func (c *composer) limited() bool { return Limit(c.a.Channel) > 0 }

// brief tells whether the message has no room for more than one door or wish.
func (c *composer) brief() bool { return c.cell&bitShort != 0 }

func (c *composer) draft() Draft {
	switch {
	case c.a.Outcome == NoAnswer:
		c.noAnswer()
	case c.a.Channel == Phone:
		c.phone()
	case c.limited():
		c.withinLimit()
	default:
		c.letter()
	}
	d := Draft{Channel: c.a.Channel, Body: string(c.buf)}
	if c.a.Outcome == NoAnswer || c.a.Channel != Email {
		d.Spans = c.spans
		return d
	}
	c.fill()
	subject, span := c.subject()
	d.Subject = subject
	d.Spans = append([]Span{span}, c.spans...)
	return d
}

// noAnswer writes the reply that gives nothing away.
func (c *composer) noAnswer() {
	c.a.Wording = only(c.a.Wording, "no-answer")
	c.v = values{}
	c.buf = append(c.buf, "Hello,"...)
	c.spans = append(c.spans, Span{Act: Greeting, Slot: "greeting", Phrase: "nobody", Wordings: 1, Nth: 1, End: len(c.buf)})
	c.inline = true
	c.say(Decision, "no-answer", "*")
	c.stop()
	c.buf = append(c.buf, '\n')
	start := len(c.buf)
	closing, id := "Best wishes", "best-wishes"
	if c.a.Channel == Phone {
		closing, id = "Goodbye.", "goodbye" // nobody says best wishes aloud
	}
	c.buf = append(c.buf, closing...)
	c.spans = append(c.spans, Span{
		Act: SignOff, Slot: "closing", Phrase: id, Wordings: 1, Nth: 1, Start: start, End: len(c.buf),
	})
}

// only keeps one slot of the chosen wordings.
func only(wording map[string]string, slot string) map[string]string {
	if id, ok := wording[slot]; ok {
		return map[string]string{slot: id}
	}
	return nil
}

// clause gives what has been written as a clause within a sentence.
func (c *composer) clause() string {
	return c.smallStart(strings.TrimRight(string(c.buf), "."))
}

// smallStart makes the start of a reason small: one of our own always, what a
// person typed where it is an everyday word, as it may be a name.
func (c *composer) smallStart(text string) string {
	if c.ownForm != "" {
		return lowerStart(text)
	}
	return lowerFirst(text)
}

// folded gives the answers with every typed text in the GSM alphabet as far as
// that is possible.
func folded(a Answers) Answers {
	for _, text := range [...]*string{
		&a.To, &a.Company, &a.Role, &a.From, &a.Own, &a.OwnWhyNot, &a.Times,
		&a.LookingFor, &a.Talk, &a.OwnTerm, &a.Liked,
	} {
		*text = Fold(*text)
	}
	return a
}
