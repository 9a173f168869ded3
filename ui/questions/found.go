package questions

import (
	"slices"
	"strings"

	"decline/drafts"
	"decline/tone"
)

// longestWords is how many characters of a letter a line about them repeats.
const longestWords = 48

// Naming says which words a finding is about, and why. Where that takes more
// than room characters, the words are shortened, not the why; 0 is room enough.
func Naming(l Look, f tone.Finding, room int) string {
	words := l.Words(f)
	if words == "" {
		return f.Why
	}
	most := longestWords
	if room > 0 {
		most = min(most, max(room-len([]rune(f.Why))-len(`"": `), 8))
	}
	return `"` + shortened(words, most) + `": ` + f.Why
}

// shortened gives the beginning and the end of words that are too long, without
// cutting a word where that can be helped.
func shortened(words string, most int) string {
	r := []rune(words)
	if len(r) <= most {
		return words
	}
	rest := most / 3
	head, tail := string(r[:most-rest-1]), string(r[len(r)-rest:])
	if i := strings.LastIndexByte(head, ' '); i > 0 {
		head = head[:i]
	}
	_, after, found := strings.Cut(tail, " ")
	if found {
		tail = after
	}
	return head + "…" + tail
}

// Remedy says what a finding's fix does, or "" where there is none: put "…",
// delete "…" or insert "…".
func Remedy(l Look, f tone.Finding) string {
	switch {
	case f.Fix == nil:
		return ""
	case *f.Fix == "":
		return `delete "` + shortened(l.taken(f), 2*longestWords) + `"`
	case f.Start == f.End:
		return `insert "` + oneLine(*f.Fix) + `"`
	default:
		return `put "` + oneLine(*f.Fix) + `"`
	}
}

// Telling says all of a finding: the words and why, as Naming does, and the fix, if
// it has one.
func Telling(l Look, f tone.Finding, room int) (why, fix string) {
	why = Naming(l, f, room)
	switch {
	case f.Fix == nil:
		return why, ""
	case *f.Fix == "" && l.taken(f) == l.Words(f):
		return why, "Fix: delete it."
	}
	return why, "Fix: " + Remedy(l, f)
}

// Weight says in two or three words what a severity means.
func Weight(s tone.Severity) string {
	switch s {
	case tone.Block:
		return "Change this first"
	case tone.Warn:
		return "Worth changing"
	default:
		return "Your call"
	}
}

// theyFind says what arrives with the reader of a letter in the person's own hand:
// what the sentences do that are as composed, and what the check sees in the
// person's own.
func theyFind(s drafts.Answers, d drafts.Draft, r tone.Report) []string {
	if len(r.Elements) == 0 {
		return []string{"your own words"}
	}
	read := stated(r, "thanks", "thanks", "thanks", "no thanks")
	if asks := asksFor(s); asks != "" {
		return append(read, theyAskFor(r, asks)...)
	}
	read = append(read, stated(r, "a clear no", "a clear no", "a no between the lines", "no clear no")...)
	isNo := len(stated(r, "a clear no", "it", "is", "owed")) > 0
	if wrote(d, r, "request") {
		read = append(read, "a request")
	}
	switch {
	case d.Has(drafts.Because):
		read = append(read, theyHear(s, d))
	case wrote(d, r, "reason"):
		read = append(read, "a reason")
	case isNo:
		read = append(read, "no reason")
	}
	if wrote(d, r, "regret") {
		read = append(read, "regret")
	}
	read = append(read, theyMay(s, d)...)
	for _, t := range []struct{ act, there string }{
		{"help", "an offer of help"}, {"door", "the door stays open"}, {"wish", "good wishes"},
	} {
		if wrote(d, r, t.act) && !slices.Contains(read, t.there) {
			read = append(read, t.there)
		}
	}
	return read
}

// wrote tells whether the check sees an act in words that are not as composed.
func wrote(d drafts.Draft, r tone.Report, act string) bool {
	return slices.ContainsFunc(r.Acts, func(a tone.Act) bool {
		return a.Kind == act && !slices.ContainsFunc(d.Spans, func(s drafts.Span) bool {
			return s.Act != drafts.Subject && s.Start < a.End && a.Start < s.End
		})
	})
}

// asksFor names what a message asks for in place of a no, "" where it is a no.
func asksFor(s drafts.Answers) string {
	switch s.Outcome {
	case drafts.Reschedule, drafts.Negotiate, drafts.Ask:
		return theyAsk(s)[0]
	default:
		return ""
	}
}

// theyAskFor says what the check sees in a message that asks for something: what
// can't come to a date is no refusal there.
func theyAskFor(r tone.Report, asks string) []string {
	read := []string{"no question"}
	if does(r, "request") {
		read[0] = asks
	}
	for _, t := range []struct{ act, there string }{{"reason", "a reason"}, {"regret", "regret"}} {
		if does(r, t.act) {
			read = append(read, t.there)
		}
	}
	return append(read, "still interested")
}

// stated puts the state of an element into words, or nothing where it is not
// owed.
func stated(r tone.Report, name, found, implied, missing string) []string {
	for _, e := range r.Elements {
		if e.Name != name {
			continue
		}
		switch e.State {
		case "found":
			return []string{found}
		case "implied":
			return []string{implied}
		case "missing":
			return []string{missing}
		}
	}
	return nil
}

func does(r tone.Report, act string) bool {
	for _, a := range r.Acts {
		if a.Kind == act {
			return true
		}
	}
	return false
}
