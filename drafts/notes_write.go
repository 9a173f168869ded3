package drafts

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// This file writes the notes; notes_push.go has the answers to push-back.

// note writes a note on its channel.
func (c *composer) note(n Note) Draft {
	c.buf = make([]byte, 0, 1024)
	c.spans = make([]Span, 0, 8)
	switch {
	case n == PushBackNote:
		c.pushBacks()
	case n == ConnectNote:
		c.connect()
	case c.limited():
		c.shortNote(n)
	case c.a.Channel == Phone:
		c.noteCall(n)
	default:
		c.page(n)
	}
	d := Draft{Channel: c.a.Channel, Body: string(c.buf), Spans: c.spans}
	if c.a.Channel == Email && n != PushBackNote {
		subject, span := c.noteSubject(n)
		d.Subject = subject
		d.Spans = append([]Span{span}, c.spans...)
	}
	return d
}

// page writes a note from greeting to name.
func (c *composer) page(n Note) {
	c.begin()
	c.greet()
	c.flat = c.flat || c.chatty()
	c.words(n)
	c.stop()
	c.trimEnd()
	c.signOff()
}

// begin makes the page empty, with the names that there is room for.
func (c *composer) begin() {
	c.start()
	if c.cut.company {
		c.v.company = ""
	}
	if c.cut.typed {
		c.v.post, c.v.role = "", ""
	}
	if c.cut.name && c.a.Channel == SMS {
		c.v.from = ""
	}
	if c.cut.greeting {
		c.v.to, c.v.person = "", ""
	}
	c.v.which = c.noteAbout()
}

// noteAbout names what a text or a call is about, in its first words.
func (c *composer) noteAbout() string {
	at := ""
	if c.v.company != "" {
		at = " at " + c.v.company
	}
	switch {
	case c.v.role != "":
		return c.v.role + at
	case at != "":
		return "the role" + at
	case c.a.Stage == Approached:
		return "your message"
	default:
		return "the interview"
	}
}

// words writes what a note says.
func (c *composer) words(n Note) {
	switch n {
	case ThankYouNote:
		c.thankAgain()
	case CheckInNote:
		c.checkIn()
	case ReopenNote:
		c.reopen()
	default:
	}
}

// medium picks the case of a phrase by the way it goes: a text is no letter, and
// nobody replies to a note that is spoken.
func (c *composer) medium(written, text, call string) string {
	switch c.a.Channel {
	case SMS:
		return text
	case Phone:
		return call
	default:
		return written
	}
}

// thankAgain repeats the thanks of the letter, and hopes to work together one
// day where a door was left open.
func (c *composer) thankAgain() {
	what := c.mainThanks()
	if what == "" {
		what = Invitation
		if c.a.Stage.AfterTalks() {
			what = Conversation
		}
	}
	c.v.thanks = c.word("note-thanked", string(what))
	c.say(Thanking, "note-thanks", c.medium("written", "text", "call"))
	if form, text := likedOf(yours(c.a.Liked, c.v.to)); form != formNone && !c.cut.liked {
		c.v.liked = text
		if form == formSentence {
			c.stop()
		}
		c.say(Thanking, "note-liked", string(form))
	}
	c.paragraph()
	switch {
	case !c.a.worksTogether():
		c.say(Wishes, "note-hope", c.medium("closed", "closed", "closed-call"))
	case !c.cut.door:
		c.say(OpenDoor, "note-hope", c.medium("open", "open", "open-call"))
	}
}

// checkIn says who writes, and asks how they are; after roles only where that
// door was left open.
func (c *composer) checkIn() {
	c.say(Recall, "note-recall", "*")
	if has(c.a.Door, CheckIn) && !c.cut.care {
		c.say(Recall, "note-promise", c.medium("written", "written", "call"))
	}
	c.stop()
	c.v.it = "with you"
	if c.a.Company != "" && c.a.Agency == "" && !c.cut.company {
		c.v.it = "there"
	}
	what := "touch"
	if has(c.a.Door, CheckIn) || has(c.a.Door, MoreRoles) {
		what = "roles"
	}
	c.say(Request, "note-ask", what)
	c.stop()
	if c.a.Length != Short && c.a.Channel != Phone && !c.cut.wishes {
		c.paragraph()
		c.say(Wishes, "note-kind", "*")
	}
}

// reopen takes the no back, apologises once, and leaves room for theirs.
func (c *composer) reopen() {
	c.say(Request, "note-reopen", "*")
	c.stop()
	c.say(Regret, "note-sorry", "*")
	if c.a.Length != Short && !c.cut.wishes {
		c.paragraph()
		c.say(Wishes, "note-room", "*")
	}
}

// noteCuts is what a note within a limit leaves out, one after the other.
var noteCuts = [...]func(*cuts){
	func(*cuts) {},
	func(x *cuts) { x.wishes = true },
	func(x *cuts) { x.closing = true },
	func(x *cuts) { x.liked, x.care = true, true },
	func(x *cuts) { x.company = true },
	func(x *cuts) { x.typed = true },
	func(x *cuts) { x.name = true },
	func(x *cuts) { x.greeting = true },
	func(x *cuts) { x.door = true },
}

// shortNote writes a note whole each time, with less in it, until it fits.
func (c *composer) shortNote(n Note) {
	for _, leaveOut := range noteCuts {
		leaveOut(&c.cut)
		c.flat = true
		c.page(n)
		if c.fitsNow() {
			return
		}
	}
}

// connectCuts is what a connection note has room for, the most first: the names
// of the letter go before those of the people.
var connectCuts = [...]cuts{
	{},
	{company: true},
	{typed: true},
	{company: true, typed: true},
	{company: true, typed: true, greeting: true},
	{company: true, typed: true, name: true},
	{company: true, typed: true, name: true, greeting: true},
}

// connect writes a LinkedIn connection note: one person, two sentences, a name.
func (c *composer) connect() {
	for _, c.cut = range connectCuts {
		c.begin()
		c.v.to = c.v.person
		c.cut.greeting = false
		c.greet()
		c.flat = true
		c.say(Recall, "note-who", "*")
		c.stop()
		c.say(Request, "note-tie", "*")
		c.stop()
		c.signOff()
		if c.unitsWithin(ConnectLimit) {
			return
		}
	}
}

// unitsWithin tells whether the page has at most so many UTF-16 units.
func (c *composer) unitsWithin(limit int) bool {
	if len(c.buf) <= limit {
		return true
	}
	units := 0
	for _, r := range string(c.buf) {
		units += utf16.RuneLen(r)
	}
	return units <= limit
}

// noteCall writes a note to be spoken, and what to leave on a machine.
func (c *composer) noteCall(n Note) {
	c.begin()
	which := c.v.which
	c.say(Greeting, "greeting", "phone")
	c.paragraph()
	c.named()
	c.flat = true
	from := len(c.buf)
	c.words(n)
	c.stop()
	call := strings.TrimSpace(string(c.buf[from:]))
	bare := call
	for _, s := range c.spans {
		if s.Slot == "note-sorry" || s.Slot == "note-ask" {
			bare = strings.TrimSpace(string(c.buf[from:s.End]))
		}
	}
	c.flat = false
	c.paragraph()
	c.say(SignOff, "note-goodbye", string(n))
	c.open = false
	c.v.which = which
	c.machine([]string{call, bare})
}

// noteSubject writes the subject of a note, and the span that covers it.
func (c *composer) noteSubject(n Note) (string, Span) {
	c.fill()
	ch, _ := c.pick("note-subject", string(n))
	mark := len(c.buf)
	c.long = true
	for _, r := range rooms {
		c.v.topic = c.topic(r)
		c.buf = c.buf[:mark]
		c.render(ch.text)
		if utf8.RuneCount(c.buf[mark:]) <= subjectLimit {
			break
		}
	}
	text := string(c.buf[mark:])
	c.buf = c.buf[:mark]
	return text, Span{Act: Subject, Slot: "note-subject", Phrase: ch.id, Wordings: ch.of, Nth: ch.nth, End: len(text)}
}
