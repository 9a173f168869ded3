package questions

import (
	"slices"
	"strings"
	"testing"

	"decline/drafts"
	"decline/tone"
)

// find makes a finding about words of a body.
func find(body, words, rule string, severity tone.Severity, fix *string) tone.Finding {
	at := strings.Index(body, words)
	return tone.Finding{Rule: rule, Severity: severity, Start: at, End: at + len(words), Why: "Why so.", Fix: fix}
}

const sample = "Hello,\n\nYour process was a  Waste\nof time. I said \"no\". You never\nlearn."

func report() tone.Report {
	nothing := ""
	return tone.Report{Verdict: "The check's own.", Findings: []tone.Finding{
		find(sample, "a  Waste\nof time", "blame-company", tone.Warn, &nothing),
		find(sample, "no", "hedged-decision", tone.Block, nil),
		find(sample, "You never\nlearn.", "lecture", tone.Note, nil),
	}}
}

func TestVerdict(t *testing.T) {
	t.Parallel()
	tests := []struct {
		ignore []string // rules, one after the other
		want   string
	}{
		{nil, "The check's own."},
		{[]string{"blame-company"}, "Not yet: Why so."},
		{[]string{"hedged-decision"}, "Ready, with 1 to look at."},
		{[]string{"hedged-decision", "blame-company"}, "Ready to send."},
		{[]string{"lecture", "hedged-decision", "blame-company"}, "Ready to send."},
	}
	for _, test := range tests {
		var a drafts.Answers
		for _, rule := range test.ignore {
			l := NewLook(sample, report(), a.Ignored)
			i := slices.IndexFunc(l.Open, func(f tone.Finding) bool { return f.Rule == rule })
			a = l.Ignoring(a, l.Open[i])
		}
		if got := NewLook(sample, report(), a.Ignored).Verdict(); got != test.want {
			t.Errorf("without %v: %q, want %q", test.ignore, got, test.want)
		}
	}
	if got := (Look{}).Verdict(); got != "" {
		t.Errorf("unchecked: %q", got)
	}
}

// TestIgnoredSurvivesSmallChanges: the same words are the same finding wherever
// they stand and however they are set; other words, or another rule, are not.
func TestIgnoredSurvivesSmallChanges(t *testing.T) {
	t.Parallel()
	first := NewLook(sample, report(), nil)
	ignored := first.Ignoring(drafts.Answers{}, first.Open[0]).Ignored
	tests := []struct {
		body, words, rule string
		open              bool
	}{
		{"And now: A waste of TIME!", "A waste of TIME!", "blame-company", false},
		{"It was a waste of\ntime", "a waste of\ntime", "blame-company", false},
		{"It was a waste of time", "a waste of time", "blame-person", true},
		{"It was a waste of money", "a waste of money", "blame-company", true},
	}
	for _, test := range tests {
		r := tone.Report{Findings: []tone.Finding{find(test.body, test.words, test.rule, tone.Warn, nil)}}
		if l := NewLook(test.body, r, ignored); (len(l.Open) == 1) != test.open {
			t.Errorf("%q by %s: open %v", test.words, test.rule, l.Open)
		}
	}
	before := drafts.Answers{Ignored: make([]string, 1, 9)}
	one, two := first.Ignoring(before, first.Open[0]), first.Ignoring(before, first.Open[1])
	if one.Ignored[1] == two.Ignored[1] || len(before.Ignored) != 1 {
		t.Error("earlier answers were changed in place")
	}
}

func TestLookFindsItsWay(t *testing.T) {
	t.Parallel()
	l := NewLook(sample, report(), nil)
	if w := l.Worst(); w != 1 {
		t.Errorf("the worst is %d", w)
	}
	if f, ok := l.Pressing(); !ok || f.Severity != tone.Block {
		t.Errorf("pressing is %+v", f)
	}
	l.Open = append(l.Open, tone.Finding{Rule: "gushing", Start: l.Open[2].Start})
	for _, test := range []struct {
		rule string
		from int
		want int
	}{
		{"any", 0, 0}, {"any", l.Open[0].Start, 0}, {"any", l.Open[0].Start + 1, 1}, {"any", len(sample), 3},
		{"lecture", l.Open[2].Start, 2}, {"gushing", l.Open[2].Start, 3},
	} {
		if got := l.Following(tone.Finding{Rule: test.rule, Start: test.from}); got != test.want {
			t.Errorf("%s at %d is followed by %d, want %d", test.rule, test.from, got, test.want)
		}
	}
	notes := NewLook(sample, tone.Report{Findings: report().Findings[2:]}, nil)
	if _, ok := notes.Pressing(); ok || notes.Worst() != 0 {
		t.Error("a note presses")
	}
	if none := (Look{}); none.Worst() != -1 || none.Following(tone.Finding{}) != -1 {
		t.Error("there is something in nothing")
	}
}

func TestRemedy(t *testing.T) {
	t.Parallel()
	nothing, other, long := "", "another\n\nthing.", strings.Repeat("word ", 30)
	tests := []struct {
		f         tone.Finding
		words     string
		remedy    string
		why, fix  string
		shortened string
	}{
		{find("one two", "two", "r", tone.Warn, &nothing), "two", `delete "two"`, `"two": Why so.`, "Fix: delete it.", `"two": Why so.`},
		{find("one\ntwo", "one\ntwo", "r", tone.Warn, &other), "one two", `put "another thing."`, `"one two": Why so.`, `Fix: put "another thing."`, `"one two": Why so.`},
		{find("one", "", "r", tone.Warn, &other), "", `insert "another thing."`, "Why so.", `Fix: insert "another thing."`, "Why so."},
		{find("one", "one", "r", tone.Note, nil), "one", "", `"one": Why so.`, "", `"one": Why so.`},
		{
			find(long, strings.TrimSpace(long), "r", tone.Note, nil), strings.TrimSpace(long), "",
			`"word word word word word word…word word word": Why so.`, "", `"word…word": Why so.`,
		},
	}
	for _, test := range tests {
		l := Look{Body: map[bool]string{true: long, false: "one\ntwo"}[len(test.words) > 20]}
		if test.words == "two" {
			l.Body = "one two"
		}
		why, fix := Telling(l, test.f, 0)
		if l.Words(test.f) != test.words || Remedy(l, test.f) != test.remedy || why != test.why || fix != test.fix {
			t.Errorf("%q: %q, %q, %q", l.Words(test.f), Remedy(l, test.f), why, fix)
		}
		if got := Naming(l, test.f, 26); got != test.shortened {
			t.Errorf("short: %q, want %q", got, test.shortened)
		}
	}
	outside := tone.Finding{Start: 4, End: 99}
	if (Look{Body: "one"}).Words(outside) != "" {
		t.Error("words outside of the letter")
	}
}

// TestTheyFind: of an edited letter, what is in it is told, not what was asked for.
func TestTheyFind(t *testing.T) {
	t.Parallel()
	elements := func(thanks, no string) []tone.Element {
		return []tone.Element{{Name: "thanks", State: thanks}, {Name: "a clear no", State: no}}
	}
	tests := []struct {
		r    tone.Report
		want string
	}{
		{tone.Report{}, "your own words"},
		{tone.Report{Elements: elements("missing", "missing")}, "no thanks · no clear no · no reason"},
		{
			tone.Report{Elements: elements("found", "found"), Acts: []tone.Act{{Kind: "wish"}, {Kind: "reason"}, {Kind: "door"}, {Kind: "door"}}},
			"thanks · a clear no · a reason · the door stays open · good wishes",
		},
		{tone.Report{Elements: elements("found", "implied"), Acts: []tone.Act{{Kind: "regret"}}}, "thanks · a no between the lines · no reason · regret"},
		{tone.Report{Elements: elements("found", "not needed"), Acts: []tone.Act{{Kind: "request"}}}, "thanks · a request"},
	}
	for _, test := range tests {
		d := drafts.Draft{Edited: true}
		if got := strings.Join(They(drafts.Answers{Door: []drafts.Door{drafts.WriteAgain}}, d, Look{Report: test.r}), " · "); got != test.want {
			t.Errorf("they read %q, want %q", got, test.want)
		}
	}
}
