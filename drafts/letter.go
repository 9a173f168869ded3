package drafts

// letter writes an e-mail or a LinkedIn message.
func (c *composer) letter() {
	c.greet()
	c.body()
	c.paragraph()
	c.stop()
	c.trimEnd()
	c.signOff()
}

// trimEnd takes off the blank lines that a paragraph without words leaves.
func (c *composer) trimEnd() {
	for len(c.buf) > 0 && (c.buf[len(c.buf)-1] == '\n' || c.buf[len(c.buf)-1] == ' ') {
		c.buf = c.buf[:len(c.buf)-1]
	}
}

// chatty tells whether the message goes on in the line of its greeting.
func (c *composer) chatty() bool {
	return c.a.Channel == Box || (c.a.Channel == LinkedIn && c.a.Length == Short)
}

func (c *composer) greet() {
	what := "letter"
	switch {
	case c.cut.greeting:
		return
	case c.a.Channel == SMS:
		what = "sms"
	case c.v.to == "":
		what = "nobody"
	}
	c.say(Greeting, "greeting", what)
	if c.a.Channel == SMS {
		c.named()
		return
	}
	c.open = false
	if c.inline = c.chatty(); !c.inline {
		c.buf = append(c.buf, "\n\n"...)
	}
}

// named leaves out what a text or a call has said in its first words.
func (c *composer) named() {
	c.v.role, c.v.company, c.v.on, c.v.time = "", "", "", ""
	c.v.about, c.v.it, c.v.this = "", "", ""
	if c.v.before != "" {
		c.v.before = c.word("before", "*")
	}
}

// body writes everything between greeting and sign-off.
func (c *composer) body() {
	c.flat = c.flat || c.chatty()
	c.thank()
	switch c.a.Outcome {
	case Reschedule:
		c.moveDate()
	case OtherRoles:
		c.askRoles()
	case Negotiate, Ask:
		c.askFirst()
	default:
		c.refuse()
	}
	c.stop()
}

// refuse writes the no, its reason if one is told, and what stays open.
func (c *composer) refuse() {
	c.no("decline")
	act := Decision
	if c.a.Say != Nothing && !c.cut.reason && c.reason() {
		act = Because
		if c.ownForm == formSentence {
			c.stop()
		}
	}
	c.care(act, "decline")
	c.paragraph()
	c.help()
	c.doors()
	c.wish("decline")
	c.goodbye()
}

// no writes the decision, and the apology that short notice asks for.
func (c *composer) no(what string) {
	c.say(Decision, "decision", what)
	c.apology()
}

func (c *composer) apology() {
	if c.a.When.Soon() {
		c.say(Decision, "sorry", "*")
	}
}

func (c *composer) full() bool { return c.cell&bitFull != 0 && c.a.Channel != Phone }

// care writes the line that thinks of the reader, as part of the act before.
func (c *composer) care(act Act, what string) {
	if c.a.Length == Short || c.cut.care || c.a.Stage == Approached {
		return
	}
	if c.a.When.Soon() {
		what = "soon"
	}
	c.say(act, "care", what)
}

func (c *composer) help() {
	if c.cut.door || c.limited() {
		return
	}
	if has(c.a.Door, Refer) {
		c.say(Help, "refer", "*")
	}
	if has(c.a.Door, Feedback) {
		c.say(Help, "feedback", "*")
	}
}

// doors writes what stays open: what they may do, then what the person will.
func (c *composer) doors() {
	if c.cut.door {
		return
	}
	opened := false
	if what := either(c.a.Door, WriteAgain, MoreRoles); what != "" {
		opened = c.say(OpenDoor, "door", what)
	}
	if what := either(c.a.Door, LinkedInTie, CheckIn); what != "" && !(opened && c.limited()) {
		c.say(OpenDoor, "contact", what)
	}
}

// either names which of two doors stand open, as the phrase files do.
func either(doors []Door, one, other Door) string {
	switch first, second := has(doors, one), has(doors, other); {
	case first && second:
		return "both"
	case first:
		return string(one)
	case second:
		return string(other)
	default:
		return ""
	}
}

// wish writes the good wishes; in a short, cold or formal message only where no
// door has been left open.
func (c *composer) wish(what string) {
	open := has(c.a.Door, WriteAgain) || has(c.a.Door, MoreRoles) ||
		has(c.a.Door, LinkedInTie) || has(c.a.Door, CheckIn)
	open = (open || what == "other-roles") && !c.cut.door
	cold := c.a.Stage == Approached
	reserved := c.brief() || cold && !c.full() || c.a.Tone == Formal && (!c.full() || cold)
	if c.cut.wishes || open && reserved {
		return
	}
	c.say(Wishes, "wishes", what)
}

// goodbye writes the last line of a full letter.
func (c *composer) goodbye() {
	if c.full() && c.a.Stage != Approached {
		c.say(Wishes, "last", string(c.a.Outcome))
	}
}
