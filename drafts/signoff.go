package drafts

// signOff writes closing, name and contact. A text has said its name before,
// and a short LinkedIn message needs no more than it.
func (c *composer) signOff() {
	if c.a.Channel == SMS {
		return
	}
	name := c.v.from
	if c.cut.name {
		name = ""
	}
	short := c.a.Channel == LinkedIn && c.a.Length == Short || c.cut.closing
	if short && name == "" {
		return
	}
	if c.a.Channel == Box {
		c.buf = append(c.buf, ' ')
	} else {
		c.buf = append(c.buf, "\n\n"...)
	}
	s := Span{Act: SignOff, Slot: "closing", Phrase: "name", Wordings: 1, Nth: 1, Start: len(c.buf)}
	if !short {
		ch, _ := c.pick("closing", "*")
		s.Phrase, s.Wordings, s.Nth = ch.id, ch.of, ch.nth
		c.buf = append(c.buf, ch.text...)
	}
	c.signature(name, short)
	s.End = len(c.buf)
	c.spans = append(c.spans, s)
}

// signature writes the lines below the closing.
func (c *composer) signature(name string, alone bool) {
	contact := c.v.contact
	if c.a.Channel == Box || alone {
		contact = ""
	}
	lines := [...]string{name, contact}
	first := true
	for _, line := range lines {
		switch {
		case line == "":
			continue
		case first && !alone && c.a.Channel == Box:
			c.buf = append(c.buf, ", "...)
		case first && !alone:
			c.buf = append(c.buf, ",\n"...)
		case !first:
			c.buf = append(c.buf, '\n')
		}
		first = false
		c.buf = append(c.buf, line...)
	}
}
