package drafts

import (
	"errors"
	"fmt"
	"strings"
	"sync"
)

// errPhrase occurs when a phrase file does not follow phrases/README.md.
var errPhrase = errors.New("phrase file")

// theBook is read at first use. A test proves that the embedded files have no
// errors, so that none is lost here.
var theBook = sync.OnceValue(func() book {
	b, _ := readBook(phraseFiles())
	return b
})

// A book holds the phrases of every slot, in groups that share a header.
type book map[string][]group

// A group is the phrases under one header line.
type group struct {
	what    []string // nil for all
	cell    bits
	phrases []phrase
}

// A phrase is one wording.
type phrase struct{ id, text string }

// bits is a set of the values of when, tone and length.
type bits uint16

// The values, by the names that the files use; each of the three has its own
// range, and a header that leaves one out means all of it.
const (
	bitCold bits = 1 << iota
	bitInvited
	bitDate
	bitAfter
	bitWarm
	bitProfessional
	bitFormal
	bitShort
	bitStandard
	bitFull

	allWhen   = bitCold | bitInvited | bitDate | bitAfter
	allTone   = bitWarm | bitProfessional | bitFormal
	allLength = bitShort | bitStandard | bitFull
)

func bitOf(name string) bits {
	switch name {
	case "cold":
		return bitCold
	case "invited":
		return bitInvited
	case "date":
		return bitDate
	case "before":
		return bitInvited | bitDate
	case "after":
		return bitAfter
	case string(Warm):
		return bitWarm
	case string(Professional):
		return bitProfessional
	case string(Formal):
		return bitFormal
	case string(Short):
		return bitShort
	case string(Standard):
		return bitStandard
	case string(Full):
		return bitFull
	}
	return 0
}

// readBook reads phrase files. Its errors name file and line.
func readBook(files []phraseFile) (book, error) {
	r := reader{book: book{}, ids: map[string]bool{}}
	for _, f := range files {
		r.file, r.slot, r.line = "phrases/"+f.name, "", 0
		for line := range strings.SplitSeq(f.text, "\n") {
			r.line++
			r.read(strings.TrimSpace(line))
		}
	}
	return r.book, errors.Join(r.errs...)
}

// A reader reads one line after another into its book.
type reader struct {
	book book
	ids  map[string]bool // of the slot
	errs []error
	file string
	line int
	slot string
}

func (r *reader) fail(format string, args ...any) {
	args = append([]any{errPhrase, r.file, r.line}, args...)
	r.errs = append(r.errs, fmt.Errorf("%w: %s:%d: "+format, args...))
}

func (r *reader) read(line string) {
	switch {
	case line == "" || line[0] == '#':
	case line[0] == '@':
		r.slot = strings.TrimSpace(line[1:])
		clear(r.ids)
		if len(r.book[r.slot]) > 0 {
			r.fail("slot %s stands twice", r.slot)
		}
	case r.slot == "":
		r.fail("no slot yet: begin with a line like @ thanks")
	case line[0] == '=':
		r.header(line[1:])
	default:
		r.phrase(line)
	}
}

func (r *reader) header(line string) {
	parts := strings.Split(line, "|")
	if len(parts) > 4 {
		r.fail("a header has at most four parts: what | when | tone | length")
		return
	}
	g := group{cell: allWhen | allTone | allLength}
	if what := strings.TrimSpace(parts[0]); what != "*" && what != "" {
		g.what = strings.Fields(what)
	}
	ranges := [...]bits{allWhen, allTone, allLength}
	for i, part := range parts[1:] {
		g.cell = r.narrow(g.cell, part, ranges[i])
	}
	r.book[r.slot] = append(r.book[r.slot], g)
}

// narrow keeps of one range of a cell only what a part of a header names.
func (r *reader) narrow(cell bits, part string, all bits) bits {
	part = strings.TrimSpace(part)
	if part == "*" || part == "" {
		return cell
	}
	var named bits
	for word := range strings.FieldsSeq(part) {
		bit := bitOf(word)
		if bit&all == 0 {
			r.fail("%q is not known here", word)
		}
		named |= bit
	}
	return cell&^all | named
}

func (r *reader) phrase(line string) {
	id, text, ok := strings.Cut(line, " ")
	text = strings.TrimSpace(text)
	groups := r.book[r.slot]
	switch {
	case !ok || text == "":
		r.fail("a phrase is an id and a text")
		return
	case len(groups) == 0:
		r.fail("no header yet: put a line like = * | * | warm above")
		return
	case r.ids[id]:
		r.fail("id %s stands twice in slot %s", id, r.slot)
		return
	case !balanced(text):
		r.fail("[ and ], { and } do not match in %s", id)
		return
	}
	if text[0] == '~' {
		text = " " + text[1:]
	}
	r.ids[id] = true
	g := &groups[len(groups)-1]
	g.phrases = append(g.phrases, phrase{id, text})
}

// balanced tells whether every bracket of a text is closed.
func balanced(text string) bool {
	if strings.Count(text, "[")+strings.Count(text, "{")+strings.Count(text, "]")+strings.Count(text, "}") == 0 {
		return true
	}
	depth, slot := 0, 0
	for i := range len(text) {
		switch text[i] {
		case '[':
			depth++
		case ']':
			depth--
		case '{':
			slot++
		case '}':
			slot--
		}
		if depth < 0 || slot < 0 || slot > 1 {
			return false
		}
	}
	return depth == 0 && slot == 0
}
