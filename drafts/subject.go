package drafts

import (
	"strings"
	"unicode/utf8"
)

// A room says which parts a subject has room for.
type room struct{ thanks, employer, when, post, name bool }

// rooms lists what a subject leaves out, one after the other, until it has at
// most 70 characters: the outcome stays, then the name, then the role.
var rooms = [...]room{
	{true, true, true, true, true},
	{false, true, true, true, true},
	{false, false, true, true, true},
	{false, false, false, true, true},
	{false, false, true, false, true},
	{false, false, false, false, true},
	{false, false, false, true, false},
	{},
}

// subject writes the subject of an e-mail, and the span that covers it.
func (c *composer) subject() (string, Span) {
	ch, _ := c.pick("subject", string(c.a.Outcome))
	s := Span{Act: Subject, Slot: "subject", Phrase: ch.id, Wordings: ch.of, Nth: ch.nth}
	mark := len(c.buf)
	c.long, c.keepNot = true, false
	for _, r := range rooms {
		c.v.thanks = ""
		if r.thanks {
			c.v.thanks = " with thanks"
		}
		c.v.topic = c.topic(r)
		c.buf = c.buf[:mark]
		c.render(ch.text)
		if utf8.RuneCount(c.buf[mark:]) <= subjectLimit {
			break
		}
	}
	if mark < len(c.buf) {
		c.upperAt(mark)
	}
	text := string(c.buf[mark:])
	c.buf = c.buf[:mark]
	s.End = len(text)
	return text, s
}

// topic gives what a subject says after its first words: the role, or the
// company where no role is known (through an agency both), the time where it is
// near or asked to be moved, and the name.
func (c *composer) topic(r room) string {
	what := ""
	switch v := &c.v; {
	case !r.post:
	case v.post == "":
		what = v.company
	case c.a.Agency != "" && v.company != "" && r.employer:
		what = v.post + " at " + v.company
	default:
		what = v.post
	}
	when := ""
	if r.when && (c.a.When.Soon() || c.a.Outcome == Reschedule) {
		when = c.a.When.filed()
	}
	name := ""
	if r.name {
		name = c.v.from
	}
	var b strings.Builder
	for _, part := range [...]string{what, when, name} {
		if part == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(", ")
		}
		b.WriteString(part)
	}
	return b.String()
}
