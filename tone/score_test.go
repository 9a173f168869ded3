package tone_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"decline/tone"
)

// tally counts what was found, what was found wrongly, and what was missed.
type tally struct{ found, wrong, missed int }

func (a tally) plus(b tally) tally {
	return tally{a.found + b.found, a.wrong + b.wrong, a.missed + b.missed}
}

func (a tally) precision() float64 { return ratio(a.found, a.found+a.wrong) }
func (a tally) recall() float64    { return ratio(a.found, a.found+a.missed) }
func (a tally) f1() float64        { return ratio(2*a.found, 2*a.found+a.wrong+a.missed) }

func ratio(a, b int) float64 { return float64(a) / float64(max(1, b)) }

// macro is the mean of the F1 of each, and the lowest of them.
func macro(all map[string]tally) (mean, lowest float64) {
	lowest = 1
	for _, a := range all {
		mean += a.f1() / float64(len(all))
		lowest = min(lowest, a.f1())
	}
	return mean, lowest
}

// score is what the check makes of a corpus, by the measures of TONE §6.
type score struct {
	t      *testing.T
	rules  map[string]tally
	acts   map[string]tally
	misses int

	looks, alarmed                       int // look-alikes, and those that alarm
	spans, placed                        int // faults found, and those found at the right place
	fixes, fixed                         int // warnings and blocks, and those whose fix helps
	good, alarms, blocked                int // good letters, what they are warned of, those that are blocked
	bad, flagged, forWords, faults, seen int
}

func newScore(t *testing.T, dir string) *score {
	t.Helper()
	s := &score{t: t, rules: map[string]tally{}, acts: map[string]tally{}}
	for _, it := range pairs(t, dir) {
		s.pair(it)
	}
	for _, w := range letters(t, dir) {
		s.letter(w)
	}
	s.sentences(filepath.Join(dir, "acts.txt"))
	return s
}

// miss tells of what the check got wrong; `go test -v` shows it.
func (s *score) miss(format string, args ...any) {
	s.misses++
	s.t.Logf(format, args...)
}

func (s *score) pair(it item) {
	r := tone.Check(it.text, it.facts)
	a := s.rules[it.rule]
	switch got := fires(r, it.rule); {
	case it.fault && got:
		a.found++
		s.place(it, r)
	case it.fault:
		a.missed++
		s.miss("%s: %s is not found: %q", it.where, it.rule, shown(it.text))
	case got:
		a.wrong++
	}
	s.rules[it.rule] = a
	if !it.fault {
		s.looks++
		if found := alarms(r); len(found) > 0 {
			s.alarmed++
			s.miss("%s: a look-alike alarms: %v %q", it.where, found, shown(it.text))
		}
	}
	s.mend(it.where, it.text, it.facts, r)
}

// absent are the rules about what is not there; it has no place.
var absent = []string{"no-decision", "no-thanks", "no-greeting", "no-signoff", "no-name", "missing-company-or-role", "too-short"}

func (s *score) place(it item, r tone.Report) {
	if it.span.End == 0 || slices.Contains(absent, it.rule) {
		return
	}
	s.spans++
	at := func(f tone.Finding) bool {
		return f.Rule == it.rule && f.Start <= it.span.End && it.span.Start <= f.End
	}
	if slices.ContainsFunc(r.Findings, at) {
		s.placed++
	} else {
		s.miss("%s: %s is found elsewhere", it.where, it.rule)
	}
}

func shown(text string) string {
	if _, after, ok := strings.Cut(text, "role at Brightwater. "); ok {
		text, _, _ = strings.Cut(after, "\n\nI hope you find the right person soon.")
	}
	return text
}

// mend takes each fix and looks whether it helps.
func (s *score) mend(where, text string, facts tone.Facts, r tone.Report) {
	for _, f := range r.Findings {
		if f.Severity == tone.Note {
			continue
		}
		s.fixes++
		if bad := worse(text, facts, r, f); bad != "" {
			s.miss("%s: the fix of %s does not help: %s: %q", where, f.Rule, bad, f.Apply(text))
			continue
		}
		s.fixed++
	}
}

// worse tells what is wrong with a fix: it leaves its finding, or brings a new
// warning or block.
func worse(text string, facts tone.Facts, before tone.Report, f tone.Finding) string {
	if f.Fix == nil {
		return "there is none"
	}
	was, now := counted(before), counted(tone.Check(f.Apply(text), facts))
	if now[f.Rule] >= was[f.Rule] {
		return "it is still there"
	}
	for rule, n := range now {
		if n > was[rule] {
			return "it brings " + rule
		}
	}
	return ""
}

func counted(r tone.Report) map[string]int {
	m := map[string]int{}
	for _, rule := range alarms(r) {
		m[rule]++
	}
	return m
}

func (s *score) letter(w whole) {
	r := tone.Check(w.text, w.facts)
	found := alarms(r)
	if strings.HasPrefix(w.name, "good") {
		s.good++
		s.alarms += len(found)
		if len(found) > 0 {
			s.miss("%s: a good letter alarms: %v", w.name, found)
		}
		if slices.ContainsFunc(r.Findings, func(f tone.Finding) bool { return f.Severity == tone.Block }) {
			s.blocked++
		}
		return
	}
	s.bad++
	if len(found) > 0 {
		s.flagged++
	}
	if slices.ContainsFunc(found, func(rule string) bool { return rule != "no-thanks" }) {
		s.forWords++
	}
	for _, l := range w.faults {
		s.faults++
		if fires(r, l.rule) {
			s.seen++
		} else {
			s.miss("%s: %s is not found: %s", w.name, l.rule, l.words)
		}
	}
}

// sentences reads acts.txt.
func (s *score) sentences(file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		s.t.Fatal(err)
	}
	for n, line := range strings.Split(string(data), "\n") {
		labels, text, ok := strings.Cut(line, "|")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		text = strings.TrimSpace(strings.ReplaceAll(text, " / ", "\n"))
		var want, got []string
		for _, l := range strings.Split(labels, ",") {
			kind, _, _ := strings.Cut(strings.TrimSpace(l), ":")
			want = append(want, kind)
		}
		for _, a := range tone.Check(text, tone.Facts{}).Acts {
			got = append(got, a.Kind)
		}
		if !s.sentence(want, got) {
			s.miss("acts.txt:%d: saw %v, not %v: %s", n+1, got, want, text)
		}
	}
}

func (s *score) sentence(want, got []string) (right bool) {
	right = true
	for _, kind := range []string{"greeting", "thanks", "decision", "request", "reason", "regret", "door", "wish", "help", "sign-off"} {
		a, w, g := s.acts[kind], slices.Contains(want, kind), slices.Contains(got, kind)
		switch {
		case w && g:
			a.found++
		case w:
			a.missed++
		case g:
			a.wrong++
		}
		right = right && w == g
		s.acts[kind] = a
	}
	return right
}

// bar is a measure and what it must reach.
type bar struct {
	name     string
	got, bar float64
	most     bool // the bar is the most, not the least
}

func (s *score) bars() []bar {
	var all tally
	for _, a := range s.rules {
		all = all.plus(a)
	}
	mean, _ := macro(s.rules)
	acts, lowest := macro(s.acts)
	return []bar{
		{"good letters: alarms a letter", ratio(s.alarms, s.good), 0.05, true},
		{"good letters blocked", float64(s.blocked), 0, true},
		{"bad letters flagged", ratio(s.flagged, s.bad), 1, false},
		{"… for their words", ratio(s.forWords, s.bad), 0.86, false},
		{"labelled faults found in bad letters", ratio(s.seen, s.faults), 0.80, false},
		{"faults against look-alikes: precision", all.precision(), 0.95, false},
		{"… recall", all.recall(), 0.85, false},
		{"… macro-F1", mean, 0.85, false},
		{"look-alikes that alarm", ratio(s.alarmed, s.looks), 0.04, true},
		{"acts: macro-F1", acts, 0.93, false},
		{"… lowest", lowest, 0.85, false},
		{"findings at the right place", ratio(s.placed, s.spans), 0.98, false},
		{"fixes that help", ratio(s.fixed, s.fixes), 0.98, false},
	}
}
