package drafts

import "unicode/utf8"

// cutOrder is what a message within a limit leaves out, one after the other,
// until it fits: what matters least goes first, the decision never. What a
// person typed goes before the names they typed; bare words always fit.
var cutOrder = [...]func(*cuts){
	func(*cuts) {},
	func(x *cuts) { x.care = true },
	func(x *cuts) { x.wishes = true },
	func(x *cuts) { x.closing = true },
	func(x *cuts) { x.door, x.liked = true, true },
	func(x *cuts) { x.company = true },
	func(x *cuts) { x.reason = true },
	func(x *cuts) { x.bare = true }, // the thanks name no job; the decision does
	func(x *cuts) { x.thanks = true },
	func(x *cuts) { x.typed = true },
	func(x *cuts) { x.name = true },
	func(x *cuts) { x.greeting = true },
}

// withinLimit composes a text message or a box: whole each time, with less in
// it, until it is within its limit. Bare thanks come back where what else was
// left out has made room for them.
func (c *composer) withinLimit() {
	c.flat = true
	for _, leaveOut := range cutOrder {
		leaveOut(&c.cut)
		c.tryLimit()
		if !c.fitsNow() {
			continue
		}
		if c.cut.thanks && !c.cut.greeting {
			c.cut.thanks = false
			if c.tryLimit(); !c.fitsNow() {
				c.cut.thanks = true
				c.tryLimit()
			}
		}
		return
	}
}

// tryLimit composes the message without what has been cut.
func (c *composer) tryLimit() {
	c.start()
	if c.cut.company && c.v.role != "" {
		c.v.company = ""
	}
	if c.cut.greeting {
		c.v.role, c.v.company = "", ""
	}
	if c.cut.name && c.a.Channel == SMS {
		c.v.from = ""
	}
	if c.v.which = c.which(); c.nameless {
		c.v.which = ""
	}
	c.greet()
	c.body()
	c.signOff()
}

func (c *composer) fitsNow() bool {
	limit := Limit(c.a.Channel)
	if c.a.Channel == Box {
		return utf8.RuneCount(c.buf) <= limit
	}
	return fits(c.a.Channel, string(c.buf))
}

// which names what a text or a call is about, in its first words: "the Kitchen
// Porter interview today at 15:00".
func (c *composer) which() string {
	v := &c.v
	at := ""
	if v.company != "" {
		at = " at " + v.company
	}
	switch post, day := v.postOf(), c.a.When.Known(); {
	case day || c.cell&bitInvited != 0:
		text := "the " + post + "interview" + at
		if v.on != "" {
			text += " " + v.on
		}
		return text
	case v.role != "":
		return v.role + at
	case c.a.Stage == Approached && at == "" && c.a.Channel == SMS:
		return ""
	case c.a.Stage == Approached && at == "":
		return "your message"
	case c.a.Stage == Approached:
		return "the role" + at
	default:
		return "our last talk" + at
	}
}

// postOf gives the bare role with a space after it, or nothing.
func (v *values) postOf() string {
	if v.role == "" {
		return ""
	}
	return v.post + " "
}
