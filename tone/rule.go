package tone

import (
	"slices"
	"strings"
)

// rule is what the code must know of a rule whose faults are cues.
type rule struct {
	name     string
	severity Severity
	why      string
	denial   denial
}

// rules are those that fire on the cues of the class of their name. The others,
// which look at more than a cue, have functions of their own.
var rules = []rule{
	{"blame-company", Block, "It finds fault with the company or its ways; a no needs no verdict.", unlessRefused},
	{"blame-person", Block, "It finds fault with a person, who may read it.", unlessRefused},
	{"pay-complaint", Warn, "It finds fault with the pay; say what you look for, or nothing.", unlessRefused},
	{"hearsay", Warn, "It passes on what others say about them.", deniedFar},
	{"comparison", Warn, "It sets another job or firm above theirs.", deniedFar},
	{"insult", Block, "It insults; they will keep this message.", unlessRefused},
	{"passive-aggressive", Warn, "It has an edge: it thanks or wishes, and reproaches.", neverDenied},
	{"sarcasm", Warn, "It can be read as mockery.", deniedFar},
	{"superiority", Warn, "It says that you are above them.", deniedFar},
	{"lecture", Warn, "It gives advice that nobody asked for.", deniedFar},
	{"door-slam", Warn, "It slams the door; a polite no closes it just as well.", neverDenied},
	{"threat", Block, "It threatens.", deniedFar},
	{"demanding", Warn, "It gives the reader orders.", deniedFar},
	{"overshare-health", Warn, "It tells about health; that stays on file, and nobody needs it.", deniedNear},
	{"overshare-private", Warn, "It tells private matters, yours or somebody else's; nobody needs them.", deniedNear},
	{"overshare-offer", Warn, "It tells figures, names or plans of another job; these are yours alone.", deniedNear},
	{"confidential", Warn, "It tells what should stay between you and your employer.", neverDenied},
	{"over-apology", Warn, "It apologises more than a no needs.", deniedFar},
	{"self-deprecation", Note, "It talks you down; nobody asked for that.", unlessRefused},
	{"false-promise", Warn, "It promises what you may not be able to keep.", deniedFar},
	{"dishonest", Warn, "It sounds like a pretext.", neverDenied},
	{"casual", Note, "It is casual; some readers mind.", neverDenied},
	{"stiff", Note, "It is stiff; plain words are kinder.", neverDenied},
	{"asks-permission", Note, "It asks to be let go; you may simply decide.", deniedFar},
	{"generic-greeting", Note, "It greets nobody in particular; a name is kinder, where you have one.", neverDenied},
}

// cueRule is what a class of the lexicon means to the rules.
type cueRule struct {
	rule     *rule
	severity Severity
	instead  string // what to put in the cue's place
	replaced bool   // … if anything: otherwise the sentence goes
}

// meaning gives what a class means to the rules. "stiff=to" is the rule stiff,
// and a fix that puts "to" in the place of the words; "insult:warn" is a milder
// insult.
func meaning(class string) (m cueRule, ok bool) {
	name, instead, replaced := strings.Cut(class, "=")
	name, severity, other := strings.Cut(name, ":")
	i := slices.IndexFunc(rules, func(r rule) bool { return r.name == name })
	if i < 0 {
		return cueRule{}, false
	}
	m = cueRule{&rules[i], rules[i].severity, instead, replaced}
	if other {
		m.severity = Severity(severity)
	}
	return m, true
}

// byCue makes the faults that rest on one cue each, one a sentence and rule.
func (r *reading) byCue() {
	for i := range r.cues {
		q := &r.cues[i]
		m := &r.lex.rules[q.class]
		if m.rule == nil || r.denies(q, m.rule.denial) || r.cancelled(q) || r.theirOwn(q, m.rule) || r.inProperName(q) {
			continue
		}
		f := fault{rule: m.rule.name, severity: m.severity, why: m.rule.why, sent: r.tokens[q.first].sent,
			first: q.first, last: q.last, instead: m.instead, replaced: m.replaced}
		if f.rule == "casual" {
			f.severity = r.casual()
		}
		r.add(f)
	}
}
