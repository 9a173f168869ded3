package drafts

import (
	"bytes"
	"strings"
)

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
	return c.limited() || (c.a.Channel == LinkedIn && c.a.Length == Short)
}

func (c *composer) greet() {
	what := "letter"
	switch {
	case c.cut.greeting:
		return
	case c.a.Channel == SMS && (c.v.from != "" || c.v.which != ""):
		what = "sms"
	case c.v.to == "":
		what = "nobody"
	}
	if titled(c.v.to) {
		what = strings.Replace(what+"-titled", "letter-", "", 1)
	}
	c.say(Greeting, "greeting", what)
	if c.a.Channel == SMS && what != "nobody" && what != "letter" && what != "titled" {
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
	if c.v.role != "" || c.v.company != "" {
		c.v.said = "it"
	}
	c.v.role, c.v.company, c.v.on, c.v.time = "", "", "", ""
	c.v.about, c.v.it, c.v.this, c.v.meet = "", "", "", ""
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
	act := c.no("decline")
	c.paragraph()
	c.stop()
	c.care(act)
	if c.full() {
		c.paragraph()
	}
	c.help()
	c.doors()
	c.wish("decline")
	c.goodbye()
}

// no writes the decision, why, as far as they hear it, and the apology that
// short notice asks for. It gives the act that came last.
func (c *composer) no(what string) Act {
	act := Decision
	c.say(Decision, "decision", what)
	if c.a.Outcome == Decline && c.a.Say != Nothing && !c.cut.reason && c.reason() {
		act = Because
		if c.ownForm == formSentence {
			c.stop()
		}
	}
	if c.a.Outcome == Decline {
		c.apology(act)
	}
	return act
}

// apology says sorry for short notice, in the sentence before where it is open;
// a brief message has no room for another. A reason that is a clause by itself
// is no part of what they are sorry for.
func (c *composer) apology(act Act) {
	if !c.a.When.Soon() {
		return
	}
	switch {
	case act == Because && !c.dependent():
		c.stop()
	case c.brief() && c.ownForm == "":
		c.joined = false
	}
	c.say(act, "sorry", "*")
}

// dependent tells whether the last phrase hangs on the one before it by a comma.
func (c *composer) dependent() bool {
	start := c.spans[len(c.spans)-1].Start
	return bytes.HasSuffix(c.buf[:start], []byte(", "))
}

func (c *composer) full() bool { return c.cell&bitFull != 0 && c.a.Channel != Phone }

// care writes the line that thinks of the reader, as part of the act before.
// It is the third sentence to begin with I at most by chance: see twiceI.
func (c *composer) care(act Act) {
	if c.a.Length == Short || c.cut.care || c.a.Stage == Approached {
		return
	}
	what := "decline"
	if c.a.When.Soon() {
		what = "soon"
		if has(c.a.Door, Refer) || has(c.a.Door, Feedback) {
			return // that is kind enough beside an apology
		}
	}
	c.stop()
	if c.twiceI() {
		what += "/i"
	}
	c.say(act, "care", what)
}

// twiceI tells whether there are two sentences since the no, and the last two
// begin with I. It looks no further back: care belongs to the no, and is to
// change with no other answer.
func (c *composer) twiceI() bool {
	from := 0
	for _, s := range c.spans {
		if s.Act == Decision {
			from = s.Start
			break
		}
	}
	text := bytes.TrimRight(c.buf[from:], " \n.!?")
	for range 2 {
		at := lastSentence(text)
		if rest := text[at:]; !bytes.HasPrefix(rest, []byte("I ")) && !bytes.HasPrefix(rest, []byte("I'")) {
			return false
		}
		text = bytes.TrimRight(text[:at], " \n.!?")
	}
	return true
}

// lastSentence gives where the last sentence of a text begins: after a mark, a
// space and a capital, so that "Acme Inc. and" ends none.
func lastSentence(text []byte) int {
	for at := len(text) - 1; at > 1; at-- {
		space := text[at-1] == ' ' || text[at-1] == '\n'
		if space && text[at] >= 'A' && text[at] <= 'Z' && (text[at-1] == '\n' || ended(text[:at-1])) {
			return at
		}
	}
	return 0
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
		if !opened {
			c.stop()
		}
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

// wish writes the good wishes: always where no door has been left open; beside
// an open one where there is room for both.
func (c *composer) wish(what string) {
	open := !c.cut.door && (either(c.a.Door, WriteAgain, MoreRoles) != "" || either(c.a.Door, LinkedInTie, CheckIn) != "")
	roles, refer := what == "other-roles", has(c.a.Door, Refer)
	if c.cut.wishes || open && c.reserved() || c.brief() && (roles || refer) {
		return
	}
	switch {
	case roles:
	case refer:
		what = "refer"
	case !open && c.a.Stage != Approached:
		what = "closed"
	}
	c.say(Wishes, "wishes", what)
}

// reserved tells whether an open door is kind enough by itself: in a short
// letter, beside an apology, and, but for a full letter, to a cold message and in
// every tone but a warm one.
func (c *composer) reserved() bool {
	cold := c.a.Stage == Approached
	if c.full() {
		return cold && c.a.Tone == Formal
	}
	return c.brief() || cold || c.a.Tone != Warm || c.a.When.Soon()
}

// restrained tells whether a second word of thanks would not be meant.
func (c *composer) restrained() bool {
	return has([]Reason{Company, Process, Doubtful}, c.a.Reason)
}

// goodbye writes the last line of a full letter.
func (c *composer) goodbye() {
	if c.full() && c.a.Stage != Approached && len(c.a.Thanks) > 0 && !c.restrained() {
		c.say(Wishes, "last", string(c.a.Outcome))
	}
}

// titled tells whether a name begins with a title.
func titled(name string) bool {
	first, _, more := strings.Cut(strings.ToLower(name), " ")
	return more && among(honorifics, first)
}
