package tone

import (
	"fmt"
	"strings"
)

// The gaps of a pattern: up to so many tokens.
const (
	shortGap = 2 // ..
	longGap  = 5 // ...
)

// elementsOf reads the pattern of the last line, whose language is told in
// lexicon/README.md.
func (c *compiler) elementsOf(words string) error {
	last := &c.patterns[len(c.patterns)-1]
	if strings.HasPrefix(words, "^ ") {
		last.opens, words = true, words[2:]
	}
	last.first = int32(len(c.elements))
	for words = strings.TrimLeft(words, " "); words != ""; words = strings.TrimLeft(words, " ") {
		var err error
		if words, err = c.part(words); err != nil {
			return err
		}
	}
	if int(last.first) == len(c.elements) || c.elements[last.first].kind != asks {
		return fmt.Errorf("a pattern begins with a word or a class")
	}
	c.closeGap(int(last.first))
	c.elements = append(c.elements, element{sym: symbol(len(c.patterns) - 1), kind: patternEnd})
	return nil
}

// closeGap makes the last part of a pattern one that is not left out, where a
// gap comes before it: a gap leads to something.
func (c *compiler) closeGap(first int) {
	for i := first + 1; i < len(c.elements); i++ {
		e := &c.elements[i]
		if c.elements[i-1].kind == gap && e.skip > 0 && i+int(e.skip) == len(c.elements) {
			e.skip = 0
		}
	}
}

// part reads an element, or the elements of an optional part, and gives the
// rest.
func (c *compiler) part(words string) (string, error) {
	if words[0] != '(' {
		word, rest, _ := strings.Cut(words, " ")
		return rest, c.element(word)
	}
	inside, rest, closed := strings.Cut(words[1:], ")")
	if !closed {
		return "", fmt.Errorf("a bracket is not closed")
	}
	from := len(c.elements)
	for inside != "" {
		var word string
		if word, inside, _ = strings.Cut(inside, " "); word == "" {
			continue
		}
		if err := c.element(word); err != nil {
			return "", err
		}
	}
	if from == len(c.elements) {
		return "", fmt.Errorf("an optional part is empty")
	}
	c.elements[from].skip = uint8(len(c.elements) - from)
	return rest, nil
}

// element adds what one word of a pattern stands for.
func (c *compiler) element(word string) error {
	e := element{}
	switch word {
	case "..":
		e = element{kind: gap, most: shortGap}
	case "...":
		e = element{kind: gap, most: longGap}
	case "$":
		e = element{kind: clauseEnd}
	case "^":
		return fmt.Errorf("^ stands at the beginning only")
	default:
		sym, err := c.symbol(word)
		if err != nil {
			return err
		}
		e.sym = sym
	}
	c.elements = append(c.elements, e)
	return nil
}

// symbol gives what a word of a pattern asks for. Alternatives are a class that
// has no other name.
func (c *compiler) symbol(word string) (symbol, error) {
	several := strings.IndexByte(word, '/') >= 0
	switch {
	case !several && (word[0] == '@' || word[0] == '#'):
		return ofClass(c.class(word)), nil
	case !several && word[0] != '<':
		return ofWord(c.word(word)), nil
	}
	before := len(c.names)
	id := c.class(word)
	if len(c.names) == before {
		return ofClass(id), nil
	}
	return ofClass(id), c.alternatives(id, word)
}
