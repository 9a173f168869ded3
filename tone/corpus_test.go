package tone_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"decline/tone"
)

// item is a text of the corpus: of a rule, a fault or a look-alike.
type item struct {
	rule, text string
	fault      bool
	facts      tone.Facts
	span       tone.Span // of the words marked «…», in text
	where      string    // file:line
}

// inNo are the rules whose items stand in the place of the no.
var inNo = []string{"implied-decision", "hedged-decision", "deferred-decision", "conditional-decision", "asks-permission", "no-decision"}

// carrier puts an item of a few sentences into a letter.
func carrier(rule, text string) string {
	if strings.Contains(text, "\n") {
		return text
	}
	no, extra := "I have decided not to go ahead with the interview.", "\n\n"+text
	if slices.Contains(inNo, rule) {
		no, extra = text, ""
	}
	return "Hello Ana,\n\nThank you for inviting me to interview for the Analyst role at Brightwater. " + no + extra +
		"\n\nI hope you find the right person soon.\n\nKind regards,\nTom Reed"
}

// pairs reads the items of pairs/*.txt.
func pairs(t testing.TB, dir string) []item {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "pairs", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var items []item
	for _, file := range files {
		rule := strings.TrimSuffix(filepath.Base(file), ".txt")
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for n, line := range strings.Split(string(data), "\n") {
			if line == "" || line[0] != '+' && line[0] != '-' {
				continue
			}
			it := item{rule: rule, fault: line[0] == '+', where: fmt.Sprintf("%s:%d", file, n+1)}
			rest := strings.TrimSpace(line[1:])
			if strings.HasPrefix(rest, "{") && strings.Contains(rest, "=") {
				inside, after, ok := strings.Cut(rest[1:], "}")
				if ok && strings.Contains(inside, "=") {
					it.facts, rest = facts(t, inside), strings.TrimSpace(after)
				}
			}
			text := carrier(rule, strings.ReplaceAll(rest, `\n`, "\n"))
			if it.fault {
				text, it.span = marked(text)
			}
			it.text = text
			items = append(items, it)
		}
	}
	return items
}

// marked takes the marks out of a text, and gives the place between them.
func marked(text string) (string, tone.Span) {
	before, rest, ok := strings.Cut(text, "«")
	words, after, ok2 := strings.Cut(rest, "»")
	if !ok || !ok2 {
		return text, tone.Span{}
	}
	return before + words + after, tone.Span{Start: len(before), End: len(before) + len(words)}
}

// facts reads key=value and key="two words".
func facts(t testing.TB, s string) tone.Facts {
	t.Helper()
	var f tone.Facts
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		key, rest, ok := strings.Cut(s, "=")
		if !ok {
			t.Fatalf("facts: %q", s)
		}
		var value string
		if strings.HasPrefix(rest, `"`) {
			value, s, _ = strings.Cut(rest[1:], `"`)
		} else {
			value, s, _ = strings.Cut(rest, " ")
		}
		set(t, &f, strings.TrimSpace(key), value)
	}
	return f
}

func set(t testing.TB, f *tone.Facts, key, value string) {
	t.Helper()
	fields := map[string]*string{"recipient": &f.Recipient, "company": &f.Company, "role": &f.Role, "sender": &f.Sender,
		"stage": &f.Stage, "outcome": &f.Outcome, "note": &f.Note, "reason": &f.Reason, "say": &f.Say, "tone": &f.Tone, "channel": &f.Channel}
	switch p := fields[key]; {
	case key == "door":
		f.Door = strings.Split(value, ",")
	case p != nil:
		*p = value
	default:
		t.Fatalf("facts: no %q", key)
	}
}

// whole is a letter of letters.txt.
type whole struct {
	name, text string
	facts      tone.Facts
	faults     []labelled
}

// labelled is a fault of a bad letter.
type labelled struct {
	rule, words string
}

// letters reads letters.txt.
func letters(t testing.TB, dir string) []whole {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "letters.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var list []whole
	for _, part := range strings.Split("\n"+string(data), "\n#### ")[1:] {
		head, text, _ := strings.Cut(part, "\n")
		name, given, _ := strings.Cut(head, "|")
		w := whole{name: strings.TrimSpace(name), facts: facts(t, given)}
		for strings.HasPrefix(text, "# fault:") {
			var l string
			l, text, _ = strings.Cut(text, "\n")
			rule, words, _ := strings.Cut(strings.TrimPrefix(l, "# fault:"), "|")
			w.faults = append(w.faults, labelled{strings.TrimSpace(rule), strings.TrimSpace(words)})
		}
		w.text = strings.TrimSpace(text)
		list = append(list, w)
	}
	return list
}

func fires(r tone.Report, rule string) bool {
	return slices.ContainsFunc(r.Findings, func(f tone.Finding) bool { return f.Rule == rule })
}

// alarms are the warnings and blocks of a report.
func alarms(r tone.Report) (list []string) {
	for _, f := range r.Findings {
		if f.Severity != tone.Note {
			list = append(list, f.Rule)
		}
	}
	return list
}
