package tone

import (
	"slices"
	"unicode/utf8"
)

// The kinds of words that mock together, by their place in the list of mockery:
// two of praise, the louder one first, and two of what was done to the writer.
const (
	cheerKind = iota
	praiseKind
	eventKind
	mildKind
)

// mockery finds praise that means the opposite: praise of something bad that
// was done to the writer, in one sentence, and praise in quotation marks. What
// is only tiresome ("another test") needs louder praise.
func (r *reading) mockery() {
	kinds := [...]classID{
		cheerKind:  r.lex.class("edge-cheer"),
		praiseKind: r.lex.class("edge-praise"),
		eventKind:  r.lex.class("edge-event"),
		mildKind:   r.lex.class("edge-mild"),
	}
	var last [len(kinds)]int // the last cue of each, plus one
	for i := range r.cues {
		q := &r.cues[i]
		kind := slices.Index(kinds[:], q.class)
		if kind < 0 || r.cancelled(q) || r.sents[r.tokens[q.first].sent].zone != body {
			continue
		}
		if r.negated(q.first) && isPraise(kind) {
			continue
		}
		last[kind] = i + 1
		for other, j := range last {
			if j > 0 && opposed(kind, other) {
				r.mocks(q, &r.cues[j-1])
				r.mocksAfter(q, kind, &r.cues[j-1])
			}
		}
	}
	r.scareQuotes()
}

func isPraise(kind int) bool { return kind == cheerKind || kind == praiseKind }

// opposed tells whether words of two kinds mock together: praise, and something
// bad that is bad enough for it.
func opposed(a, b int) bool {
	praise, deed := min(a, b), max(a, b)
	if !isPraise(praise) || isPraise(deed) {
		return false
	}
	return praise == cheerKind || deed == eventKind
}

// mocks adds the fault of mock praise, if both cues are of one sentence.
func (r *reading) mocks(a, b *cue) {
	if r.tokens[b.first].sent != r.tokens[a.first].sent || a.first < b.last && b.first < a.last {
		return
	}
	r.sarcastic(min(a.first, b.first), max(a.last, b.last))
}

// mocksAfter adds the fault of mock praise that is a sentence of its own, after the
// one that tells what was done: "Nine weeks for an e-mail. Impressive." The longer
// the praise, the more may stand beside it ("What a treat that was").
func (r *reading) mocksAfter(praise *cue, kind int, deed *cue) {
	sent := r.tokens[praise.first].sent
	beside := r.sents[sent].words() - int(praise.last-praise.first)
	if !isPraise(kind) || r.tokens[deed.first].sent != sent-1 || beside > int(praise.last-praise.first)/2 {
		return
	}
	r.sarcastic(praise.first, praise.last)
}

// sarcastic adds the fault of mock praise in tokens of one sentence.
func (r *reading) sarcastic(first, last int32) {
	m, _ := meaning("sarcasm")
	r.add(fault{rule: "sarcasm", severity: m.severity, why: m.rule.why, sent: r.tokens[first].sent, first: first, last: last})
}

// scareQuotes finds praise of theirs in quotation marks: your "competitive" pay.
func (r *reading) scareQuotes() {
	k := &r.lex.known
	for i := 1; i < len(r.tokens); i++ {
		t, before := &r.tokens[i], &r.tokens[i-1]
		if t.is(isCap) || t.start == before.end+1 && r.text[before.end] == ' ' {
			continue // a space alone, and no mark
		}
		if !r.opensQuote(int(t.start)) || !r.lex.is(t.word, k.quotable) || !r.lex.is(before.word, k.quoter) {
			continue
		}
		if before.sent != t.sent || r.sents[t.sent].zone != body {
			continue
		}
		r.sarcastic(int32(i-1), int32(i+1))
	}
}

// opensQuote tells whether a quotation mark stands right before a byte.
func (r *reading) opensQuote(at int) bool {
	c, _ := utf8.DecodeLastRuneInString(r.text[:at])
	switch c {
	case '"', '“', '„', '\'', '‘', '«':
		return true
	}
	return false
}

// closedDoor is how a letter says politely that it leaves no door open.
const closedDoor = "I would prefer not to be contacted about other roles."

// politely gives the fix of a slammed door where the answers chose to close it:
// the same in polite words.
func (r *reading) politely(f fault) (Span, string, bool) {
	if f.rule != "door-slam" || len(r.facts.Door) != 1 || r.facts.Door[0] != "good-wishes" {
		return Span{}, "", false
	}
	s := r.sents[f.sent]
	if s.zone != body {
		return Span{}, "", false
	}
	fix := closedDoor
	if owed := r.owed(f.sent); owed != "" {
		fix = owed + " " + fix
	}
	return Span{s.start, s.end}, fix, true
}
