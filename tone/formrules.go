package tone

import (
	"slices"
	"strings"
)

// form looks for what a letter owes by its form: thanks, greeting, close, name.
func (r *reading) form() {
	if len(r.tokens) == 0 {
		return
	}
	known := func(fact string) Severity {
		if fact != "" && !r.short() {
			return Warn
		}
		return Note
	}
	if r.owesThanks() && !r.has(thanksAct) {
		at, fix := r.bodyStart(), r.thanks()+" "
		severity := Warn
		if r.short() {
			severity = Note // there may be no room for it
		}
		r.find(Finding{"no-thanks", severity, at, at, "Nothing is thanked for.", &fix, nil})
	}
	if r.greeted == 0 && r.owesGreeting() {
		fix := r.hello() + "\n\n"
		if r.short() {
			fix = r.hello() + " "
		}
		at := r.sents[0].start
		severity := known(r.facts.Recipient)
		if r.opensWithName() {
			severity = Note // "Thanks Holly, …", "Thanks for writing, Holly."
		}
		r.find(Finding{"no-greeting", severity, at, at, "It greets nobody.", &fix, nil})
	}
	r.ending(known(r.facts.Sender))
}

// opensWithName tells whether the reader's name is among the first words, or is
// what the first sentence ends with.
func (r *reading) opensWithName() bool {
	names := func(t token) bool { return t.is(isCap) && r.recipient(r.text[t.start:t.end]) }
	last := r.tokens[r.sents[0].last-1]
	return slices.ContainsFunc(r.tokens[:min(4, len(r.tokens))], names) || last.brk == commaBreak && names(last)
}

// ending looks for the close and the name.
func (r *reading) ending(severity Severity) {
	end := r.textEnd()
	name, named := r.name()
	if _, closed := r.zoneAt(signOff); !closed && r.owesClose() {
		at, fix := end, "\n\nKind regards"
		if named && name.Start >= r.sents[len(r.sents)-1].start {
			at, fix = name.Start, "Kind regards\n"
		} else if r.facts.Sender != "" {
			fix += "\n" + r.facts.Sender
		}
		closing := severity
		if named {
			closing = Note // a name closes it, if curtly
		}
		r.find(Finding{"no-signoff", closing, at, at, "It has no closing line.", &fix, nil})
		if !named {
			r.noName(severity, end, fix)
		}
		return
	}
	if !named {
		r.noName(severity, end, "\n"+r.facts.Sender)
	}
}

// noName finds that nobody signs. There is a fix where the facts know the name.
func (r *reading) noName(severity Severity, at int, fix string) {
	if !r.owesName() {
		return
	}
	f := Finding{"no-name", severity, at, at, "Nobody signs it.", nil, nil}
	if r.facts.Sender != "" {
		f.Fix = &fix
	}
	r.find(f)
}

// short tells whether the channel has no room for the form of a letter.
func (r *reading) short() bool {
	switch r.facts.Channel {
	case "sms", "phone", "box":
		return true
	}
	return false
}

// owesThanks tells whether something must be thanked for: in a letter, and in the
// note that is written to thank.
func (r *reading) owesThanks() bool {
	return r.facts.Outcome != "no-answer" && (r.facts.Note == "" || r.facts.Note == "thank-you")
}

// owesGreeting tells whether somebody must be greeted: not in an answer to a
// push-back, which is said or follows their words.
func (r *reading) owesGreeting() bool { return r.facts.Note != "pushback" }

// owesClose tells whether a closing line must stand under the message.
func (r *reading) owesClose() bool { return r.facts.Note != "pushback" && r.facts.Note != "connect" }

// owesName tells whether a name must.
func (r *reading) owesName() bool {
	return r.facts.Outcome != "no-answer" && r.facts.Note != "pushback"
}

// name gives the place of the sender's name.
func (r *reading) name() (Span, bool) {
	for _, s := range r.sents {
		if s.zone == signature && (r.signs(s) || r.lowerName(s)) {
			return Span{s.start, s.end}, true
		}
		if s.zone != signOff {
			continue
		}
		if span, ok := r.nameBeside(s); ok {
			return span, true
		}
	}
	return r.senderAnywhere()
}

// nameBeside gives the place of a name on the line of the closing phrase.
func (r *reading) nameBeside(s sentence) (Span, bool) {
	n, _ := r.closingLen(s.first, s.last)
	from := s.first + n
	for i := from; i < s.last; i++ {
		t := r.tokens[i]
		if !t.is(isCap) && (i > from || !r.isSmallName(i)) {
			continue
		}
		if t.word == 0 || r.isSender(t) || i == from && r.looksLikeName(i, s.last) {
			return Span{int(t.start), s.end}, true
		}
	}
	return Span{}, false
}

// senderAnywhere gives the first place where the sender's name stands, where the
// facts know it: "This is Tom Reed"; at the very end also in small letters.
func (r *reading) senderAnywhere() (Span, bool) {
	if r.facts.Sender == "" {
		return Span{}, false
	}
	for i, t := range r.tokens {
		if (t.is(isCap) || i+1 == len(r.tokens)) && r.isSender(t) {
			return Span{int(t.start), int(t.end)}, true
		}
	}
	return Span{}, false
}

// lowerName tells whether a line is one unknown word: a name without its capital,
// perhaps with an initial.
func (r *reading) lowerName(s sentence) bool {
	first, last := r.tokens[s.first], r.tokens[s.last-1]
	if first.word != 0 {
		return false
	}
	switch s.words() {
	case 1:
		return !first.is(hasDigit)
	case 2:
		return last.end-last.start == 1
	}
	return false
}

// zoneAt gives the range of the first sentence of a zone.
func (r *reading) zoneAt(z zone) (Span, bool) {
	for _, s := range r.sents {
		if s.zone == z {
			return Span{s.start, s.end}, true
		}
	}
	return Span{}, false
}

// isSender tells whether a token is a part of the name of the sender.
func (r *reading) isSender(t token) bool {
	word := r.text[t.start:t.end]
	for part := range strings.FieldsSeq(r.facts.Sender) {
		if sameWord(part, word) {
			return true
		}
	}
	return false
}
