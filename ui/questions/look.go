package questions

import (
	"slices"
	"strings"
	"unicode"

	"decline/drafts"
	"decline/tone"
)

// Look is a letter that has been checked: what was found, and what of it is
// still to be looked at. The zero Look has found nothing.
type Look struct {
	Body   string
	Report tone.Report
	Open   []tone.Finding // those that the person does not ignore, in the order of the text
}

// NewLook takes what the check found in a letter, less what is ignored.
func NewLook(body string, r tone.Report, ignored []string) Look {
	l := Look{Body: body, Report: r}
	for _, f := range r.Findings {
		if !slices.Contains(ignored, l.key(f)) {
			l.Open = append(l.Open, f)
		}
	}
	return l
}

// Ignoring gives the answers with a finding ignored for this draft.
func (l Look) Ignoring(a drafts.Answers, f tone.Finding) drafts.Answers {
	a.Ignored = append(slices.Clone(a.Ignored), l.key(f))
	return a
}

// key names a finding by its rule and the words it is about, so that it stays
// the same one wherever in the letter the words stand, and however they are
// set: case, spaces and marks do not count.
func (l Look) key(f tone.Finding) string {
	words := strings.FieldsFunc(strings.ToLower(l.Words(f)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r)
	})
	return strings.Join(append([]string{f.Rule + ":"}, words...), " ")
}

// Verdict says in one sentence whether the letter can go; what the person ignores
// does not count. It is "" where nothing was checked.
func (l Look) Verdict() string {
	if l.Report.Verdict == "" || len(l.Open) == len(l.Report.Findings) {
		return l.Report.Verdict
	}
	return tone.Verdict(l.Open)
}

// Worst is the place in Open of the finding that matters most, or -1 if there
// is none.
func (l Look) Worst() int {
	for _, severity := range [...]tone.Severity{tone.Block, tone.Warn} {
		if i := l.first(severity); i >= 0 {
			return i
		}
	}
	return min(len(l.Open), 1) - 1
}

// Pressing is the finding to tell of before Review: the worst, unless it is only
// a note.
func (l Look) Pressing() (tone.Finding, bool) {
	if i := l.Worst(); i >= 0 && l.Open[i].Severity != tone.Note {
		return l.Open[i], true
	}
	return tone.Finding{}, false
}

// Following is the place in Open of a finding of the letter as it was before: the
// same one if it is there, or else the next one after its place, or the last one;
// -1 if there is none.
func (l Look) Following(before tone.Finding) int {
	same := func(f tone.Finding) bool { return f.Start == before.Start && f.Rule == before.Rule }
	if i := slices.IndexFunc(l.Open, same); i >= 0 {
		return i
	}
	i := slices.IndexFunc(l.Open, func(f tone.Finding) bool { return f.Start >= before.Start })
	if i < 0 {
		return len(l.Open) - 1
	}
	return i
}

func (l Look) first(s tone.Severity) int {
	return slices.IndexFunc(l.Open, func(f tone.Finding) bool { return f.Severity == s })
}

// Words gives the words that a finding is about, as one line; "" where it is
// about something that is not there.
func (l Look) Words(f tone.Finding) string {
	at := At(f)
	if at.Start < 0 || at.End > len(l.Body) || at.Start > at.End {
		return ""
	}
	return oneLine(l.Body[at.Start:at.End])
}

// taken gives the words that a finding's fix takes away, as one line.
func (l Look) taken(f tone.Finding) string {
	if f.Start < 0 || f.End > len(l.Body) || f.Start > f.End {
		return ""
	}
	return oneLine(l.Body[f.Start:f.End])
}

// At is where a finding is to be seen: the words that it rests on, or, if it
// rests on none, where its fix goes.
func At(f tone.Finding) tone.Span {
	at := tone.Span{Start: f.Start, End: f.End}
	for i, e := range f.Evidence {
		if i == 0 {
			at = e
		}
		at.Start, at.End = min(at.Start, e.Start), max(at.End, e.End)
	}
	return at
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
