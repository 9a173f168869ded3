package drafts

import "strings"

// phone writes a script in short turns: the call, a ready line for each thing
// that they may say, and what to leave on an answering machine.
func (c *composer) phone() {
	c.v.which = c.which()
	which := c.v.which
	c.say(Greeting, "greeting", "phone")
	c.paragraph()
	c.named()
	from := len(c.buf)
	c.flat = true
	c.cut.wishes = c.a.Outcome == Decline || c.a.Outcome == OtherRoles // they come last, "To end"
	c.call()
	c.flat = false
	calls := [...]string{c.said(from, "thanks"), c.said(from, "sorry"), c.said(from, "")}
	c.ready()
	if c.a.Outcome == Decline {
		c.v.number = "" // nobody is asked to ring back after a no
	}
	c.v.which = which
	c.machine(calls[:])
}

// call says why the person is calling before it thanks.
func (c *composer) call() {
	switch c.a.Outcome {
	case Decline:
		c.care(c.no("decline"))
		c.stop()
		c.thank()
		c.help()
		c.doors()
	case OtherRoles:
		c.askRoles()
		c.stop()
		c.thank()
	default:
		c.body()
	}
	c.stop()
}

// ready writes the lines to have at hand.
func (c *composer) ready() {
	why, takes, minutes, end := "no", "no", "no", "no"
	switch c.a.Outcome {
	case Reschedule:
		why, takes, minutes, end = "date-no", "date", "open", "open"
	case OtherRoles:
		why, takes, minutes = "roles", "roles", "open"
	case Negotiate:
		why, takes, minutes, end = "terms", "terms", "open", "open"
	case Ask:
		why, takes, minutes, end = "facts", "facts", "open", "open"
	default:
		if has(c.a.Door, Feedback) {
			why = "feedback"
		}
	}
	if c.v.why = c.spokenWhy(); c.v.why != "" && why != "feedback" {
		why = strings.TrimSuffix(why, "no") + "yes"
	}
	if strings.Contains(c.v.person, " ") && !titled(c.v.person) {
		c.v.person = "" // a whole name is not said in the middle of a talk
	}
	c.aside("ask-why", why)
	c.aside("what-it-takes", takes)
	c.aside("fifteen-minutes", minutes)
	c.aside("silence", end)
	c.aside("to-end", end)
	c.v.end = c.word("machine-end", end) + " "
}

// spokenWhy gives the reason as a call says it again: "it's for family reasons",
// written out in a formal one. A clause that a person typed is left as it is.
func (c *composer) spokenWhy() string {
	why := c.told()
	ours := c.ownForm != formJoined && c.ownForm != formSentence
	if rest, ok := strings.CutPrefix(why, "it is "); ok && ours && c.a.Tone != Formal {
		return "it's " + rest
	}
	return why
}

// aside writes one ready line as a paragraph.
func (c *composer) aside(slot, what string) {
	c.paragraph()
	c.say(Aside, slot, what)
	c.stop()
}

// told gives the reason that the call has given, as a clause.
func (c *composer) told() string {
	for _, s := range c.spans {
		if s.Act != Because || s.Slot != "reason" {
			continue
		}
		text := strings.TrimRight(string(c.buf[s.Start:s.End]), ".!? ")
		_, text = joint(text)
		of := strings.HasPrefix(text, "because of ")
		for _, word := range [...]string{"as ", "because "} {
			if !of {
				text = strings.TrimPrefix(text, word)
			}
		}
		for _, bare := range [...]string{"because ", "for ", "due to ", "owing to "} {
			if strings.HasPrefix(text, bare) {
				text = "it is " + text
			}
		}
		return c.smallStart(text)
	}
	return ""
}

// said gives what the call has said, for the answering machine: up to the
// thanks, from the no or the request up to the apology, or only that sentence.
func (c *composer) said(from int, last string) string {
	end, begun := from, last == "thanks"
	for _, s := range c.spans {
		switch s.Slot {
		case "decision", "request":
			if last == "" {
				return finished(string(c.buf[s.Start:s.End]))
			}
			if !begun {
				from, begun = s.Start, true
			}
			end = s.End
		case "sorry", "reason", "times", "question", "sorry-ask":
			end = s.End
		case "thanks":
			if last == "thanks" {
				end = s.End
			}
		}
	}
	return finished(string(c.buf[from:max(from, end)]))
}

// finished gives a text with its full stop.
func finished(text string) string {
	text = strings.TrimRight(text, " ")
	if text == "" || ended([]byte(text)) {
		return text
	}
	return text + "."
}

// machine writes what to leave on an answering machine: the first of the calls
// that takes no longer than half a minute.
func (c *composer) machine(calls []string) {
	c.paragraph()
	mark, spans := len(c.buf), len(c.spans)
	for _, call := range calls {
		c.buf, c.spans, c.open = c.buf[:mark], c.spans[:spans], false
		c.v.call = call
		c.say(Aside, "machine", "*")
		if len(strings.Fields(string(c.buf[mark:]))) <= machineWords+2 { // "Answering machine:" is not spoken
			break
		}
	}
	c.stop()
}
