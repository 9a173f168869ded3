package drafts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// render writes a phrase's text with its slots filled. It reports false, and
// writes nothing, when a slot outside brackets is empty.
func (c *composer) render(text string) bool {
	mark := len(c.buf)
	loud := mark > 0 && c.buf[mark-1] == '!'
	for text != "" {
		i := strings.IndexAny(text, "{[")
		if i < 0 {
			c.literal(text)
			return true
		}
		c.literal(text[:i])
		end := i + closing(text[i:])
		inner := text[i+1 : end]
		if text[i] == '[' {
			c.optional(inner)
		} else {
			value := c.v.get(inner)
			if value == "" {
				c.buf = c.buf[:mark]
				if loud {
					c.buf[mark-1] = '!' // hushed for words that did not come
				}
				return false
			}
			c.hush(value)
			c.buf = append(c.buf, value...)
		}
		text = text[end+1:]
	}
	return true
}

// literal writes our own words; a name that ends in a full stop or an
// exclamation mark needs no other after it.
func (c *composer) literal(text string) {
	if text != "" && text[0] == '.' && ended(c.buf) {
		text = text[1:]
	}
	c.hush(text)
	if c.long {
		c.writeOut(text)
	} else {
		c.buf = append(c.buf, text...)
	}
}

// hush takes a name's exclamation mark off before another mark: "Brightline!;".
func (c *composer) hush(next string) {
	n := len(c.buf)
	if n > 0 && c.buf[n-1] == '!' && next != "" && strings.IndexByte(",;:?", next[0]) >= 0 {
		c.buf = c.buf[:n-1]
	}
}

// optional writes the first alternative that can be filled, or nothing.
func (c *composer) optional(inner string) {
	depth, from := 0, 0
	for i := 0; i <= len(inner); i++ {
		if i < len(inner) {
			switch inner[i] {
			case '[':
				depth++
			case ']':
				depth--
			}
			if inner[i] != '|' || depth > 0 {
				continue
			}
		}
		if c.render(inner[from:i]) {
			return
		}
		from = i + 1
	}
}

// closing gives the index of the bracket that closes the one text begins with.
func closing(text string) int {
	if text[0] == '{' {
		return strings.IndexByte(text, '}')
	}
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case '[':
			depth++
		case ']':
			depth--
			if depth == 0 {
				return i
			}
		}
	}
	return len(text) - 1
}

// say puts a phrase of the slot into the letter, if its cell has one.
func (c *composer) say(act Act, slot, what string) bool {
	ch, ok := c.pick(slot, what)
	if !ok {
		return false
	}
	return c.put(Span{Act: act, Slot: slot, Phrase: ch.id, Wordings: ch.of, Nth: ch.nth},
		ch.text)
}

// put writes one phrase, either on from the open sentence or as a new one. A
// sentence is continued once at most.
func (c *composer) put(s Span, text string) bool {
	c.contract(s.Slot)
	lead, rest := joint(text)
	inline := c.inline
	joins := lead != "" && c.open && !c.joined && !inline
	mark := len(c.buf)
	if joins {
		c.buf = append(c.buf, lead...)
	} else {
		rest = detached(lead, rest)
		c.stop()
		if n := len(c.buf); n > 0 && c.buf[n-1] != '\n' {
			c.buf = append(c.buf, ' ')
		}
	}
	s.Start = len(c.buf)
	if !c.render(rest) {
		c.buf = c.buf[:mark]
		return false
	}
	switch {
	case inline && !joins:
		c.lowerAt(s.Start)
	case !joins:
		c.upperAt(s.Start)
	}
	s.End = len(c.buf)
	c.spans = append(c.spans, s)
	c.open, c.joined, c.inline = !ended(c.buf), joins, false
	return true
}

// joint splits the mark off a text that continues a sentence.
func joint(text string) (lead, rest string) {
	for _, lead := range [...]string{", ", "; ", " "} {
		if rest, ok := strings.CutPrefix(text, lead); ok {
			return lead, rest
		}
	}
	return "", text
}

// detached gives a joined text as it reads when it stands by itself.
func detached(lead, rest string) string {
	if lead == "" {
		return rest
	}
	of := strings.HasPrefix(rest, "because of ")
	for _, word := range [...]string{"and ", "but ", "as ", "because "} {
		if of {
			break
		}
		if alone, ok := strings.CutPrefix(rest, word); ok {
			return alone
		}
	}
	if of || strings.HasPrefix(rest, "for ") || strings.HasPrefix(rest, "due ") || rest == "{own}" {
		return "it is " + rest
	}
	return rest
}

// stop ends the open sentence.
func (c *composer) stop() {
	if c.open && !ended(c.buf) {
		c.buf = append(c.buf, '.')
		if n := len(c.spans); n > 0 {
			c.spans[n-1].End = len(c.buf)
		}
	}
	c.open, c.joined = false, false
}

// paragraph begins a new one.
func (c *composer) paragraph() {
	if len(c.buf) == 0 || c.flat {
		return
	}
	c.stop()
	if c.buf[len(c.buf)-1] != '\n' {
		c.buf = append(c.buf, "\n\n"...)
	}
}

// ended tells whether a text ends its sentence by itself.
func ended(text []byte) bool {
	return len(text) > 0 && strings.IndexByte(".!?", text[len(text)-1]) >= 0
}

func (c *composer) upperAt(at int) {
	r, size := utf8.DecodeRune(c.buf[at:])
	if up := unicode.ToUpper(r); up != r && utf8.RuneLen(up) == size {
		utf8.EncodeRune(c.buf[at:], up)
	}
}

// lowerAt goes on in small letters after "Hi Ada,", but leaves I alone.
func (c *composer) lowerAt(at int) {
	rest := c.buf[at:]
	if len(rest) > 1 && rest[0] >= 'A' && rest[0] <= 'Z' && rest[1] >= 'a' && rest[1] <= 'z' {
		rest[0] += 'a' - 'A'
	}
}
