package tone

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fault is a finding in the making, about a stretch of tokens.
type fault struct {
	rule        string
	severity    Severity
	why         string
	sent        int32
	first, last int32  // tokens [first, last)
	instead     string // what to put in their place
	replaced    bool   // … if anything: otherwise the sentence goes
	evidence    []Span
	next        int32 // the next fault of its sentence, plus one
}

// reach is from which sentence to which something is done; none where it ends
// before it begins.
type reach struct{ first, last int32 }

// outside tells whether it is done in another sentence too.
func (w reach) outside(sent int32) bool {
	return w.first <= w.last && (w.first != sent || w.last != sent)
}

// reachOf gives the reach of some of the acts, which are in the order of the text.
func (r *reading) reachOf(some func(a *act) bool) reach {
	w := reach{0, -1}
	for i := range r.acts {
		if a := &r.acts[i]; some(a) {
			if w.last < 0 {
				w.first = a.sent
			}
			w.last = a.sent
		}
	}
	return w
}

// recentFaults is how many faults back one of the same sentence can lie.
const recentFaults = 12

// add keeps a fault, or widens the one of the same rule in the same sentence.
func (r *reading) add(f fault) {
	words := r.stretch(f.first, f.last)
	for i := max(0, len(r.faults)-recentFaults); i < len(r.faults); i++ {
		g := &r.faults[i]
		if g.rule == f.rule && g.sent == f.sent && !g.replaced && !f.replaced {
			g.first, g.last = min(g.first, f.first), max(g.last, f.last)
			g.evidence = append(g.evidence, words)
			if f.severity == Block {
				g.severity = Block
			}
			return
		}
	}
	f.evidence = []Span{words}
	r.faults = append(r.faults, f)
}

// finish turns the faults into findings.
func (r *reading) finish() {
	r.thanked = r.reachOf(func(a *act) bool { return a.kind == thanksAct })
	r.kind = r.reachOf(func(a *act) bool { return a.kind == doorAct || a.kind == wishAct })
	r.refused = r.reachOf((*act).firm)
	r.faulty = cleared(r.faulty, len(r.sents))
	for i := range r.faults {
		f := &r.faults[i]
		f.next, r.faulty[f.sent] = r.faulty[f.sent], int32(i+1)
	}
	for _, f := range r.faults {
		span, fix := r.mend(f)
		r.find(Finding{f.rule, f.severity, span.Start, span.End, f.why, &fix, f.evidence})
	}
}

func (r *reading) find(f Finding) { r.findings = append(r.findings, f) }

// mend gives the fix of a fault: other words for its own, or the letter without
// its clause or its sentence, in which nothing is lost that the letter owes.
func (r *reading) mend(f fault) (Span, string) {
	if f.replaced {
		return r.other(f)
	}
	if span, fix, ok := r.politely(f); ok {
		return span, fix
	}
	if span, fix, ok := r.withoutClause(f); ok && !r.undecided(f.sent) {
		return span, fix
	}
	return r.withoutSentence(f.sent)
}

// other puts other words in the place of a fault's own; nothing, with a space.
func (r *reading) other(f fault) (Span, string) {
	span := Span{int(r.tokens[f.first].start), int(r.tokens[f.last-1].end)}
	fix := f.instead
	first, _ := utf8.DecodeRuneInString(r.text[span.Start:])
	if unicode.IsUpper(first) {
		fix = capital(fix)
	}
	if fix != "" {
		if last := f.last - 1; last > f.first && r.word(last, r.lex.class("@determiner")) {
			span.End = int(r.tokens[last-1].end) // "relinquish my": "my" goes on to what follows
		}
		return span, fix
	}
	s := r.sents[f.sent]
	if f.first == s.first && f.last == s.last {
		return r.withoutSentence(f.sent)
	}
	if f.first == s.first {
		next := r.tokens[f.last]
		return Span{span.Start, int(next.end)}, capital(r.text[next.start:next.end])
	}
	span.Start = int(r.tokens[f.first-1].end)
	return span, ""
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[n:]
}

// withoutClause takes away only the clause of a fault, where what stays of the
// sentence does something and stands by itself.
func (r *reading) withoutClause(f fault) (Span, string, bool) {
	s := r.sents[f.sent]
	from, to := f.first, f.last
	for from > s.first && r.tokens[from-1].clause == r.tokens[f.first].clause {
		from--
	}
	for to < s.last && r.tokens[to].clause == r.tokens[f.last-1].clause {
		to++
	}
	switch {
	case from > s.first && to == s.last && r.standsAlone(s.first, from, f.sent):
		return Span{int(r.tokens[from-1].end), int(r.tokens[s.last-1].end)}, "", true
	case from == s.first && to < s.last:
		if r.lex.is(r.tokens[to].word, r.lex.known.coordinator) {
			to++
		}
		if to < s.last && r.standsAlone(to, s.last, f.sent) {
			t := r.tokens[to]
			return Span{s.start, int(t.end)}, capital(r.text[t.start:t.end]), true
		}
	}
	return Span{}, "", false
}

// fewest is how many words a sentence has at least.
const fewest = 4

// standsAlone tells whether tokens of a sentence are a sentence by themselves,
// one that does something and has no fault.
func (r *reading) standsAlone(from, to, sent int32) bool {
	k := &r.lex.known
	if to-from < fewest || !r.lex.is(r.tokens[from].word, k.opensAlone) {
		return false
	}
	for i := r.faulty[sent]; i != 0; i = r.faults[i-1].next {
		if f := &r.faults[i-1]; f.first < to && f.last > from {
			return false
		}
	}
	for _, a := range r.actsOf(sent) {
		if a.first >= from && a.last <= to {
			return true
		}
	}
	return false
}

// withoutSentence takes away a sentence, or puts in its place what the letter
// owes and only this sentence gave.
func (r *reading) withoutSentence(sent int32) (Span, string) {
	s := r.sents[sent]
	if s.zone == greeting {
		return Span{s.start, s.end}, r.hello()
	}
	if s.zone == signOff {
		return Span{s.start, s.end}, "Kind regards"
	}
	if owed := r.owed(sent); owed != "" {
		return Span{s.start, s.end}, owed
	}
	return r.around(s.start, s.end), ""
}

// around widens a range that is to go by the space on one side of it.
func (r *reading) around(start, end int) Span {
	before, after := start, end
	for before > 0 && blankByte(r.text[before-1]) {
		before--
	}
	for after < len(r.text) && blankByte(r.text[after]) {
		after++
	}
	lineBefore := before == 0 || strings.IndexByte(r.text[before:start], '\n') >= 0
	lineAfter := after == len(r.text) || strings.IndexByte(r.text[end:after], '\n') >= 0
	if after < len(r.text) && (lineBefore || !lineAfter) {
		return Span{start, after}
	}
	return Span{before, end}
}

func blankByte(b byte) bool { return b == ' ' || b == '\n' || b == '\t' || b == '\r' }

// owed gives the sentences that must stand in the place of one that goes.
func (r *reading) owed(sent int32) string {
	var words []string
	thanks := r.thanked.outside(sent)
	if !thanks && r.owesThanks() && r.does(thanksAct, sent) {
		words, thanks = append(words, r.thanks()), true
	}
	if r.owesDecision() && (r.does(decisionAct, sent) || r.undecided(sent)) && !r.refused.outside(sent) && !r.onlyDoubts(sent) {
		words = append(words, r.no())
	}
	if len(words) == 0 && !thanks && !r.kind.outside(sent) && r.length-r.sents[sent].words() < shortest {
		words = append(words, r.thanks())
	}
	return strings.Join(words, " ")
}

// does tells whether a sentence does something of a kind.
func (r *reading) does(kind string, sent int32) bool {
	for _, a := range r.actsOf(sent) {
		if a.kind == kind {
			return true
		}
	}
	return false
}

// hello is the greeting that the facts allow.
func (r *reading) hello() string {
	if r.facts.Recipient == "" {
		return "Hello,"
	}
	if r.facts.Tone == "formal" {
		return "Dear " + r.facts.Recipient + ","
	}
	return "Hello " + r.facts.Recipient + ","
}

// thanks is a sentence that is true at the stage.
func (r *reading) thanks() string {
	switch r.facts.Stage {
	case "approached":
		return "Thank you for thinking of me."
	case "interviewed", "final":
		return "Thank you for your time."
	}
	return "Thank you for the invitation."
}

// no is a plain refusal for the stage.
func (r *reading) no() string {
	switch r.facts.Stage {
	case "invited", "scheduled":
		return "I have decided not to go ahead with the interview."
	case "interviewed", "final":
		return "I have decided to withdraw from the process."
	}
	return "I have decided not to take this further."
}
