package tone_test

import (
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"decline/tone"
)

// sample is a text and what is known of it.
type sample struct {
	where, text string
	facts       tone.Facts
}

// samples are the letters of testdata: whole ones, and the items of the pairs in
// their letters.
func samples(t testing.TB) (list []sample) {
	t.Helper()
	if _, err := os.Stat("testdata/letters.txt"); err != nil {
		t.Skip("there are no letters in testdata")
	}
	for _, w := range letters(t, "testdata") {
		list = append(list, sample{w.name, w.text, w.facts})
	}
	for _, it := range pairs(t, "testdata") {
		list = append(list, sample{it.where, it.text, it.facts})
	}
	few := list[:0]
	for i := 0; i < len(list); i += each {
		few = append(few, list[i])
	}
	return few
}

// odd are texts that no letter is.
var odd = []string{
	"", " ", "\n", "\r\n\r\n", "!", "...", "—", ">", "> a\n> b", "Subject:", "Subject: \n\nHi", "Re: re: RE:", "\xff", "a\xffb", "\xc3", "é", "e\u0301",
	"Dear", "Dear ,", "Hi", "I", "no", "No.", "\u00a0", "Best", "Best,\n", "[", "[]", "{{", "<", "_", "___", "XXX", "$", "%s", "£", "'", "''", "n't", "don’t",
	"On Monday Ann wrote:\n> x\n\nNo.", "-----Original Message-----", "From: a\nTo: b", "a\nFrom: b\nTo: c", "SHOUT", "I AM NOT", ":-)", "😊", "👩‍🚀",
	strings.Repeat("!", 99), strings.Repeat("sorry ", 99), strings.Repeat("> \n\n", 99), strings.Repeat("a ", 999), strings.Repeat("(", 999),
	strings.Repeat("Best,\n", 99), strings.Repeat("no, ", 99), strings.Repeat("\n", 99) + "x", "1. a\n2. b\n- c", "\u2028a\u2029b\x00c",
}

// valid tells what is wrong with the form of a report.
func valid(text string, r tone.Report) string {
	span := func(what string, start, end int) string {
		if start < 0 || start > end || end > len(text) {
			return what + " lies outside of the text"
		}
		if utf8.ValidString(text) && (!boundary(text, start) || !boundary(text, end)) {
			return what + " cuts a rune"
		}
		return ""
	}
	last := 0
	for _, f := range r.Findings {
		wrong := span(f.Rule, f.Start, f.End)
		for _, e := range f.Evidence {
			wrong += span("evidence of "+f.Rule, e.Start, e.End) + inWord(text, f.Rule, e.Start)
		}
		switch {
		case wrong != "":
			return wrong
		case f.Start < last:
			return f.Rule + " is out of order"
		case f.Fix == nil && f.Severity != tone.Note:
			return f.Rule + " has no fix"
		case f.Why == "" || f.Evidence == nil:
			return f.Rule + " has no reason"
		}
		last = f.Start
	}
	for _, a := range r.Acts {
		if wrong := span(a.Kind, a.Start, a.End) + inWord(text, a.Kind, a.Start); wrong != "" {
			return wrong
		}
	}
	for _, e := range r.Elements {
		if wrong := span(e.Name, e.Start, e.End); wrong != "" {
			return wrong
		}
	}
	if len(r.Elements) != 6 || r.Verdict == "" {
		return "elements or verdict are missing"
	}
	return ""
}

// inWord tells of words that are shown and begin at the 'm of "I'm".
func inWord(text, what string, start int) string {
	if before, rest := text[:start], text[start:]; strings.HasPrefix(rest, "'") || strings.HasPrefix(rest, "’") {
		if r, _ := utf8.DecodeLastRuneInString(before); unicode.IsLetter(r) {
			return what + " begins inside a word: " + rest[:min(len(rest), 20)]
		}
	}
	return ""
}

func boundary(text string, at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }

func TestReportsAreWellFormed(t *testing.T) {
	t.Parallel()
	for _, s := range samples(t) {
		if wrong := valid(s.text, tone.Check(s.text, s.facts)); wrong != "" {
			t.Errorf("%s: %s", s.where, wrong)
		}
	}
	for _, text := range odd {
		if wrong := valid(text, tone.Check(text, tone.Facts{Channel: "email"})); wrong != "" {
			t.Errorf("%.20q: %s", text, wrong)
		}
	}
}

// mostRounds is how many fixes a letter needs at most.
const mostRounds = 20

// mended takes the first fix of a warning or a block, checks again, and so on
// until nothing is left; it tells which rule never ends.
func mended(text string, facts tone.Facts) (rule string) {
	for range mostRounds {
		rule = ""
		for _, f := range tone.Check(text, facts).Findings {
			if f.Severity != tone.Note && f.Fix != nil {
				rule, text = f.Rule, f.Apply(text)
				break
			}
		}
		if rule == "" {
			return ""
		}
	}
	return rule
}

func TestFixesEnd(t *testing.T) {
	t.Parallel()
	for _, s := range samples(t) {
		if rule := mended(s.text, s.facts); rule != "" {
			t.Errorf("%s: %s is still there after %d fixes", s.where, rule, mostRounds)
		}
	}
}

// TestCheckIsPure: the same text gives the same report, also from many at once.
func TestCheckIsPure(t *testing.T) {
	t.Parallel()
	list := samples(t)
	want := make([]tone.Report, len(list))
	for i, s := range list {
		want[i] = tone.Check(s.text, s.facts)
	}
	var wait sync.WaitGroup
	for worker := range 8 {
		wait.Go(func() {
			for i := worker; i < len(list); i += 3 {
				s := list[len(list)-1-i]
				if !reflect.DeepEqual(tone.Check(s.text, s.facts), want[len(list)-1-i]) {
					t.Errorf("%s: another report the second time", s.where)
				}
			}
		})
	}
	wait.Wait()
}

func TestVerdictIsOneSentence(t *testing.T) {
	t.Parallel()
	for want, list := range map[string][]tone.Finding{
		"Ready to send.":            {{Rule: "stiff", Severity: tone.Note}},
		"Ready, with 2 to look at.": {{Severity: tone.Warn}, {Severity: tone.Note}, {Severity: tone.Warn}},
		"Not yet: Nothing says no.": {{Severity: tone.Warn}, {Severity: tone.Block, Why: "Nothing says no."}},
	} {
		if got := tone.Verdict(list); got != want {
			t.Errorf("the verdict is %q, want %q", got, want)
		}
	}
}

func TestApplyLeavesWhatItCannotMend(t *testing.T) {
	t.Parallel()
	fix := "b"
	for _, f := range []tone.Finding{{Start: 0, End: 1}, {Start: 2, End: 1, Fix: &fix}, {Start: 0, End: 9, Fix: &fix}, {Start: -1, End: 1, Fix: &fix}} {
		if got := f.Apply("aaa"); got != "aaa" {
			t.Errorf("%+v makes %q", f, got)
		}
	}
	if got := (tone.Finding{Start: 1, End: 2, Fix: &fix}).Apply("aaa"); got != "aba" {
		t.Errorf("the fix makes %q", got)
	}
}

// TestEndless: in a text without a stop, a fault is found wherever it stands, and
// is not taken away with all of the text.
func TestEndless(t *testing.T) {
	t.Parallel()
	words := strings.Repeat("and then we talked of the lake and of the boats on it ", 60)
	for _, at := range []int{0, len(words) / 2, len(words)} {
		at = strings.LastIndexByte(words[:at]+" ", ' ')
		text := words[:at] + " and your recruiter was a lazy liar " + words[at:]
		found := false
		for _, f := range tone.Check(text, tone.Facts{}).Findings {
			if f.Rule == "insult" || f.Rule == "blame-person" {
				found = true
				if n := len(f.Apply(text)); n < len(text)/2 {
					t.Errorf("the fix of %s leaves %d of %d bytes", f.Rule, n, len(text))
				}
			}
		}
		if !found {
			t.Errorf("nothing is found at byte %d of %d", at, len(text))
		}
	}
}

// TestFixesLeaveTheNextWord: plainer words take only the place of what they mean.
func TestFixesLeaveTheNextWord(t *testing.T) {
	t.Parallel()
	for said, want := range map[string]string{
		"I relinquish my place on the shortlist.": "I give up my place on the shortlist.",
		"In respect of the post I must decline.":  "About the post I must decline.",
		"Say hello to the guys in the yard.":      "Say hello to the people in the yard.",
	} {
		text := "Dear Ana,\n\nThank you for the invitation, which I decline. " + said + "\n\nKind regards,\nTom Reed"
		for _, f := range tone.Check(text, tone.Facts{Tone: "formal"}).Findings {
			if f.Rule == "stiff" || f.Rule == "casual" {
				text = f.Apply(text)
				break
			}
		}
		if !strings.Contains(text, want) {
			t.Errorf("%q becomes %q", said, text)
		}
	}
}
