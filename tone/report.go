package tone

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"sync"
)

// idle are the readings that are not at work; the next check takes the one that was
// at work last. It knows that letter's words, and reads it again, with a word changed,
// twenty times as fast as a new one would. A sync.Pool has others on other processors,
// and drops them when memory is collected.
var idle struct {
	sync.Mutex
	readings []*reading
}

func take() *reading {
	idle.Lock()
	defer idle.Unlock()
	n := len(idle.readings)
	if n == 0 {
		return new(reading)
	}
	r := idle.readings[n-1]
	idle.readings = idle.readings[:n-1]
	return r
}

func (r *reading) done() {
	idle.Lock()
	defer idle.Unlock()
	idle.readings = append(idle.readings, r)
}

// Check says what is wrong with a letter, and what it does. The spans of the
// report are bytes of text. It is pure, safe for concurrent use, and takes any
// bytes; time and memory are linear in the text.
func Check(text string, facts Facts) Report {
	r := take()
	defer r.done()
	r.reset(text, &facts)
	r.understand()
	r.judge()
	return r.report()
}

func (r *reading) reset(text string, facts *Facts) {
	r.text, r.facts, r.lex = text, facts, load()
	r.acts, r.faults, r.findings = r.acts[:0], r.faults[:0], r.findings[:0]
}

// understand goes from the text to its acts.
func (r *reading) understand() {
	r.tokenise()
	r.greet()
	r.divide()
	m := &r.matcher
	m.lex, m.tokens, m.cues = r.lex, r.tokens, m.cues[:0]
	m.heads = cleared(m.heads, len(r.tokens))
	m.tails = cleared(m.tails, len(r.tokens))
	m.run()
	r.falseNegations()
	r.negations()
	r.close()
	r.length = r.words()
	r.placed()
	r.collect()
	r.seeActs()
}

func cleared(s []int32, n int) []int32 {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// collect takes the cues of acts and rules, in the order of the text.
func (r *reading) collect() {
	r.cues = r.cues[:0]
	for _, q := range r.matcher.cues {
		if r.lex.ends[q.class] && r.sents[r.tokens[q.first].sent].zone != label {
			r.cues = append(r.cues, q)
		}
	}
	slices.SortFunc(r.cues, func(a, b cue) int {
		if a.first != b.first {
			return cmp.Compare(a.first, b.first)
		}
		return cmp.Or(cmp.Compare(b.last, a.last), cmp.Compare(a.class, b.class))
	})
}

// judge goes from the acts to the findings.
func (r *reading) judge() {
	r.byCue()
	r.blame()
	r.decisions()
	r.apologies()
	r.reasons()
	r.mockery()
	r.together(tellings)
	r.superlatives()
	r.contradictions()
	r.reason()
	r.finish()
	r.form()
	r.surface()
	r.names()
	r.lengths()
}

// report gives what was found, in the order of the text. It sorts with package
// sort, as slices would add 8 kB of sorting to the program for each type.
func (r *reading) report() Report {
	sort.SliceStable(r.findings, func(i, j int) bool {
		a, b := &r.findings[i], &r.findings[j]
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Rule, b.Rule)) < 0
	})
	rep := Report{Elements: r.elements(), Acts: make([]Act, 0, len(r.acts)), Findings: slices.Clone(r.findings)}
	if rep.Findings == nil {
		rep.Findings = []Finding{}
	}
	for i := range rep.Findings {
		if rep.Findings[i].Evidence == nil {
			rep.Findings[i].Evidence = []Span{}
		}
	}
	for _, a := range r.acts {
		span := r.span(a)
		rep.Acts = append(rep.Acts, Act{a.kind, a.strength, span.Start, span.End})
	}
	sort.SliceStable(rep.Acts, func(i, j int) bool { return rep.Acts[i].Start < rep.Acts[j].Start })
	rep.Verdict = Verdict(rep.Findings)
	return rep
}

// span gives the bytes of an act: its clause's.
func (r *reading) span(a act) Span {
	s := r.sents[a.sent]
	if a.kind == greetingAct || a.kind == signOffAct {
		return Span{s.start, s.end}
	}
	return r.stretch(a.first, a.last)
}

// Verdict is the sentence that sums the findings up: ready, ready with some to
// look at, or not yet and why.
func Verdict(findings []Finding) string {
	warnings := 0
	for _, f := range findings {
		switch f.Severity {
		case Block:
			return "Not yet: " + f.Why
		case Warn:
			warnings++
		case Note:
		}
	}
	if warnings == 0 {
		return "Ready to send."
	}
	return fmt.Sprintf("Ready, with %d to look at.", warnings)
}

// The names of the elements, and the states that they can be in.
const (
	clearNo   = "a clear no"
	goodwill  = "goodwill"
	nameElem  = "name"
	found     = "found"
	isImplied = "implied"
	missing   = "missing"
	notNeeded = "not needed"
)

// elements says which of the six are there.
func (r *reading) elements() []Element {
	list := make([]Element, 0, 6)
	list = append(list,
		r.byAct(greetingAct, r.short() || !r.owesGreeting(), greetingAct),
		r.byAct(thanksAct, !r.owesThanks(), thanksAct),
		r.theNo(),
		r.byAct(goodwill, r.facts.Outcome == "no-answer", doorAct, wishAct),
		r.byAct(signOffAct, r.short() || !r.owesClose(), signOffAct))
	e := Element{Name: nameElem, State: missing}
	if s, ok := r.name(); ok {
		e.State, e.Start, e.End = found, s.Start, s.End
	} else if r.short() || !r.owesName() {
		e.State = notNeeded
	}
	return append(list, e)
}

// byAct finds an element by the acts that make it.
func (r *reading) byAct(name string, spare bool, kinds ...string) Element {
	for _, a := range r.acts {
		if slices.Contains(kinds, a.kind) {
			s := r.span(a)
			return Element{name, found, s.Start, s.End}
		}
	}
	if spare {
		return Element{Name: name, State: notNeeded}
	}
	return Element{Name: name, State: missing}
}

func (r *reading) theNo() Element {
	e := Element{Name: clearNo, State: missing}
	if first := r.firstNo(); first >= 0 {
		a := r.acts[first]
		s := r.span(a)
		e = Element{clearNo, found, s.Start, s.End}
		if a.strength == implied || a.hedged {
			e.State = isImplied
		}
		return e
	}
	if !r.owesDecision() {
		e.State = notNeeded
	}
	return e
}
