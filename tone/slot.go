package tone

import (
	"strings"
	"unicode/utf8"
)

// slotSigns are the signs with which a slot can begin.
var slotSigns = signs("[({<_xX%$.")

func signs(of string) (table [256]bool) {
	for _, c := range []byte(of) {
		table[c] = true
	}
	return table
}

// placeholders finds slots that nobody filled, in any common form, and
// instructions that were left in.
func (r *reading) placeholders() {
	text := r.text[:r.original]
	for i := 0; i < len(text); i++ {
		end := 0
		if !slotSigns[text[i]] {
			continue
		}
		switch text[i] {
		case '[', '{', '<':
			end = r.bracketed(text, i)
		case '(':
			end = r.inRound(text, i)
		case '_':
			end = run(text, i, '_', 2)
		case 'x', 'X':
			end = crosses(text, i)
		case '%', '$':
			end = variable(text, i)
		case '.':
			if e := run(text, i, '.', 5); e > 0 {
				end = e
			}
		}
		if end > i {
			r.slot(i, end)
			i = end - 1
		}
	}
	r.capitals()
	r.instructions()
}

// capitals finds words of a template in capitals: INTERVIEWER NAME, "on DATE".
func (r *reading) capitals() {
	for i := 0; i < len(r.tokens); i++ {
		if !r.isSlotWord(i) || r.sents[r.tokens[i].sent].zone != body {
			continue
		}
		from := i
		for r.isSlotWord(i+1) && r.tokens[i+1].brk == noBreak {
			i++
		}
		if i == from && !r.slotAlone(i) || r.isShouted(from, i) || r.isMarked(from) {
			continue
		}
		span := r.stretch(int32(from), int32(i+1))
		r.slot(span.Start, span.End)
	}
}

// slotAlone tells whether a single word in capitals stands for a name: "about
// COMPANY", "thank you, NAME". After an article it is only loud.
func (r *reading) slotAlone(i int) bool {
	if i == 0 || !r.lex.is(r.tokens[i].word, r.lex.class("@slot-alone")) {
		return false
	}
	before := r.tokens[i-1]
	return before.sent == r.tokens[i].sent && r.lex.is(before.word, r.lex.class("@slot-lead"))
}

// isSlotWord tells whether a token is a word of templates in capitals.
func (r *reading) isSlotWord(i int) bool {
	return r.isUpperAt(i) && r.lex.is(r.tokens[i].word, r.lex.known.slotWord)
}

// isShouted tells whether the tokens from one to another are only a part of a row
// in capitals, which is loud and no slot.
func (r *reading) isShouted(from, to int) bool {
	before := r.isUpperAt(from-1) && !r.isSlotWord(from-1)
	return before || r.isUpperAt(to+1) && r.tokens[to+1].sent == r.tokens[to].sent
}

// isMarked tells whether a sign of a slot stands before a token, so that the slot
// is found by its sign.
func (r *reading) isMarked(i int) bool {
	if i == 0 {
		return false
	}
	if r.text[r.tokens[i-1].end] == '[' {
		return true
	}
	start := r.tokens[i].start
	return start > 0 && strings.IndexByte("[{<$%_", r.text[start-1]) >= 0
}

func run(text string, i int, c byte, least int) int {
	end := i
	for end < len(text) && text[end] == c {
		end++
	}
	if end-i < least {
		return 0
	}
	return end
}

// crosses gives the end of a row of crosses that stands for something: XXX, xx
// in capitals; a row of small ones at the end is kisses.
func crosses(text string, i int) int {
	if i > 0 && isWordByte(text[i-1]) {
		return 0
	}
	end := i
	for end < len(text) && (text[end] == 'X' || text[end] == 'x') {
		end++
	}
	n := end - i
	switch {
	case end < len(text) && isWordByte(text[end]), n < 2, n == 2 && ofNumber(text, i):
		return 0
	case text[i] == 'X' && text[end-1] == 'X', n > 3, n == 3 && strings.TrimSpace(text[end:]) != "":
		return end
	}
	return 0
}

// ofNumber tells whether what begins at i ends a number: A-204/XX.
func ofNumber(text string, i int) bool {
	return i > 1 && strings.IndexByte("-/", text[i-1]) >= 0 && isWordByte(text[i-2])
}

func isWordByte(c byte) bool { return isWordRune(rune(c)) || c >= utf8.RuneSelf }

// variable gives the end of a variable of a template: $NAME, %COMPANY%, %s.
func variable(text string, i int) int {
	end := i + 1
	for end < len(text) && (isWordByte(text[end]) || text[end] == '_') {
		end++
	}
	name := text[i+1 : end]
	switch {
	case name == "" || name[0] >= '0' && name[0] <= '9':
		return 0
	case text[i] == '$':
		return end
	case end < len(text) && text[end] == '%':
		return end + 1
	case name == "s" || name == "d":
		return end
	}
	return 0
}

// slot finds one open slot.
func (r *reading) slot(start, end int) {
	r.unfilled(Span{start, end}, "A slot that nobody filled: "+r.text[start:end]+".")
}

// unfilled finds words that something else should stand for. The fix puts in what
// the facts know, or takes the words away with those that lead to them.
func (r *reading) unfilled(words Span, why string) {
	fix, where := r.filling(r.text[words.Start:words.End]), words
	if fix == "" {
		where = r.withoutSlot(words.Start, words.End)
	}
	r.leftIn(words, where, fix, why)
}

// leftIn adds the finding of words of a template, with a fix for a place that
// holds more than them.
func (r *reading) leftIn(words, where Span, fix, why string) {
	r.find(Finding{Rule: "placeholder", Severity: Block, Start: where.Start, End: where.End,
		Why: why, Fix: &fix, Evidence: []Span{words}})
}

// filling gives what the facts know for a slot.
func (r *reading) filling(slot string) string {
	s := strings.ToLower(slot)
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(s, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("company", "organi", "firm", "employer"):
		return r.facts.Company
	case has("role", "position", "job", "title"):
		return r.facts.Role
	case has("your", "my name", "sender", "signature", "from"):
		return r.facts.Sender
	case has("name", "recipient", "manager", "recruiter", "interviewer", "contact", "to"):
		return r.facts.Recipient
	}
	return ""
}

// withoutSlot gives what goes with a slot: the words that lead to it ("at",
// "for the"), or, alone on its line, the line.
func (r *reading) withoutSlot(start, end int) Span {
	before := strings.TrimRight(r.text[:start], " ")
	for {
		word := before[strings.LastIndexAny(before, " \n")+1:]
		if !leads(word) {
			break
		}
		before = strings.TrimRight(before[:len(before)-len(word)], " ")
	}
	if before == "" || before[len(before)-1] == '\n' {
		after := end
		for after < len(r.text) && r.text[after] == ' ' {
			after++
		}
		return Span{len(before), after}
	}
	return Span{len(before), end}
}

// leads tells whether a word means nothing without the slot after it.
func leads(word string) bool {
	switch strings.ToLower(word) {
	case "at", "with", "the", "a", "an", "of", "from", "in", "on", "to", "for", "as", "your", "my", "join", "joining":
		return true
	}
	return false
}

// instructions finds words of a template or a machine that were left in.
func (r *reading) instructions() {
	const why = "Words of a template were left in."
	last := Span{-1, -1}
	for i := range r.cues {
		q := &r.cues[i]
		if q.class != r.lex.known.leftover || r.cancelled(q) || r.tokens[q.first].is(isQuoted) {
			continue
		}
		span := r.stretch(q.first, q.last)
		if end := span.End; end < len(r.text) && r.text[end] == '-' { // Ms Surname-Field
			continue
		}
		if r.isAside(q) {
			r.unfilled(span, why)
			continue
		}
		where, fix := r.withoutSentence(r.tokens[q.first].sent)
		if where != last {
			r.leftIn(span, where, fix, why)
		}
		last = where
	}
}

// isAside tells whether a cue is a small part of its sentence, which says more
// and can stay.
func (r *reading) isAside(q *cue) bool {
	const more = 8
	s := r.sents[r.tokens[q.first].sent]
	return s.words() > int(q.last-q.first)+more && s.zone == body
}

func (r *reading) isUpperAt(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].is(isUpper)
}
