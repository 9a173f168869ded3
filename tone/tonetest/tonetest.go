// Package tonetest has a stand-in for the tone check: the tests of what is done
// with findings say themselves what is found, and do not change with the
// lexicon.
package tonetest

import (
	"strings"

	"decline/tone"
)

// The words that the stand-in finds, one of each severity. The fix of each is to
// delete it.
const (
	YourCall      = "awesome"
	WorthChanging = "boring"
	ChangeFirst   = "hateful"
)

// Check finds the first of each of the three words in a text, and the elements
// and acts that the real check sees.
func Check(text string, facts tone.Facts) tone.Report {
	r := tone.Check(text, facts)
	r.Findings = []tone.Finding{}
	for at := range text {
		for word, severity := range map[string]tone.Severity{
			YourCall: tone.Note, WorthChanging: tone.Warn, ChangeFirst: tone.Block,
		} {
			if strings.HasPrefix(text[at:], word) && strings.Index(text, word) == at {
				r.Findings = append(r.Findings, found(word, severity, at))
			}
		}
	}
	r.Verdict = tone.Verdict(r.Findings)
	return r
}

func found(word string, severity tone.Severity, at int) tone.Finding {
	fix := ""
	return tone.Finding{Rule: "blame-company", Severity: severity, Start: at, End: at + len(word),
		Why: "It speaks badly of the company.", Fix: &fix, Evidence: []tone.Span{{Start: at, End: at + len(word)}}}
}
