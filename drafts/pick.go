package drafts

import (
	"slices"
	"strings"
)

// writeOut writes a text with every contraction written out.
func (c *composer) writeOut(text string) {
	for {
		i := strings.IndexByte(text, '\'')
		if i < 0 {
			c.buf = append(c.buf, text...)
			return
		}
		from, to := strings.LastIndexByte(text[:i], ' ')+1, i+1
		if c.keepNot && text[i+1] == 't' {
			c.buf = append(c.buf, text[:to]...)
			text = text[to:]
			continue
		}
		for to < len(text) && text[to] >= 'a' && text[to] <= 'z' {
			to++
		}
		c.buf = append(c.buf, text[:from]...)
		stem, end := longForm(text[from:i], text[i+1:to])
		c.buf = append(append(c.buf, stem...), end...)
		text = text[to:]
	}
}

// longForm gives the long form of a contraction, in two parts.
func longForm(stem, end string) (string, string) {
	switch end {
	case "t":
		switch stem {
		case "can":
			return stem, "not"
		case "won":
			return "will", " not"
		}
		return strings.TrimSuffix(stem, "n"), " not"
	case "d":
		return stem, " would"
	case "m":
		return stem, " am"
	case "ve":
		return stem, " have"
	case "ll":
		return stem, " will"
	case "s":
		if stem == "let" || stem == "Let" {
			return stem, " us"
		}
		return stem, " is"
	}
	return stem, "'" + end
}

// A choice is a phrase that may stand in a slot, and which of how many it is.
type choice struct {
	phrase
	nth, of int
}

// pick chooses the wording of a slot: the one that the person chose, or else
// the seed's. It depends on nothing but the seed, the slot and the cell, so
// that no other answer makes it flicker.
func (c *composer) pick(slot, what string) (choice, bool) {
	var fits [24]*group
	some, of, nth := fits[:0], 0, -1
	chosen := c.a.Wording[slot]
	groups := c.book[slot]
	for i := range groups {
		g := &groups[i]
		if !g.holds(what, c.cell) {
			continue
		}
		if chosen != "" {
			if at := slices.IndexFunc(g.phrases, func(p phrase) bool { return p.id == chosen }); at >= 0 {
				nth = of + at
			}
		}
		some, of = append(some, g), of+len(g.phrases)
	}
	if of == 0 {
		return choice{}, false
	}
	if nth < 0 {
		nth = int(mix(c.a.Seed, slot) % uint64(of)) //nolint:gosec // smaller than of
	}
	if c.turn == slot {
		nth = ((nth+c.by)%of + of) % of
	}
	ch := choice{nth: nth + 1, of: of}
	for _, g := range some {
		if nth < len(g.phrases) {
			ch.phrase = g.phrases[nth]
			break
		}
		nth -= len(g.phrases)
	}
	if c.turn == slot {
		c.turned = ch.id
	}
	return ch, true
}

func (g *group) holds(what string, cell bits) bool {
	return g.cell&cell == cell && (g.what == nil || slices.Contains(g.what, what))
}

// mix is splitmix64 over the seed and the slot's name (FNV-1a): even, and the
// same on every machine.
func mix(seed uint64, slot string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(slot) {
		h = (h ^ uint64(slot[i])) * 1099511628211
	}
	z := seed + h + 0x9e3779b97f4a7c15
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// contract settles which contractions the tone keeps in a slot: all in a warm
// letter and on the phone; in a professional letter that of the no, so at most
// one; none in a formal one.
func (c *composer) contract(slot string) {
	c.long = c.a.Tone == Formal || c.a.Tone == Professional && c.a.Channel != Phone
	c.keepNot = c.a.Tone == Professional && (slot == "decision" || slot == "request")
}

// word gives a small text that is no sentence of its own, rendered.
func (c *composer) word(slot, what string) string {
	ch, ok := c.pick(slot, what)
	if !ok {
		return ""
	}
	mark := len(c.buf)
	c.render(ch.text)
	text := string(c.buf[mark:])
	c.buf = c.buf[:mark]
	return text
}
