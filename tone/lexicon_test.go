package tone_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"decline/tone"
)

// TestLexiconIsSorted: comments on top, then lines in the order of their bytes,
// none twice, not even in two files.
func TestLexiconIsSorted(t *testing.T) {
	t.Parallel()
	seen := map[string]string{}
	for name, text := range tone.Files() {
		before := ""
		for n, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
			if strings.HasPrefix(line, "#") && before == "" {
				continue
			}
			if line <= before {
				t.Errorf("%s:%d is not sorted: %s", name, n+1, line)
			}
			cue := line[:max(0, strings.LastIndexByte(line, ';'))]
			if other := seen[cue]; other != "" {
				t.Errorf("%s:%d stands in %s too: %s", name, n+1, other, line)
			}
			seen[cue], before = name, line
		}
	}
}

// TestPatternsAreWords: a pattern knows no capitals, and a contraction is two
// words.
func TestPatternsAreWords(t *testing.T) {
	t.Parallel()
	for _, l := range tone.Lines() {
		if strings.ContainsFunc(l.Pattern, unicode.IsUpper) {
			t.Errorf("%s:%d has capitals: %s", l.File, l.Number, l.Pattern)
		}
		if i := strings.Index(" "+l.Pattern, "'"); i > 0 && unicode.IsLetter(rune((" " + l.Pattern)[i-1])) {
			t.Errorf("%s:%d has a contraction in one piece: %s", l.File, l.Number, l.Pattern)
		}
	}
}

// TestEveryCueFires: each line fires on its own example.
func TestEveryCueFires(t *testing.T) {
	t.Parallel()
	for i, l := range tone.Lines() {
		if i%each > 0 {
			continue
		}
		first, n := utf8.DecodeRuneInString(l.Example)
		sentence := string(unicode.ToUpper(first)) + l.Example[n:] + "."
		if !tone.Fires(i, sentence) && !tone.Fires(i, l.Example) && !tone.Fires(i, "So "+l.Example) {
			t.Errorf("%s:%d does not fire on its example: %s ; %s ; %s", l.File, l.Number, l.Class, l.Pattern, l.Example)
		}
	}
}

// TestEveryClassIsDefined: no building block is misspelt.
func TestEveryClassIsDefined(t *testing.T) {
	t.Parallel()
	for _, class := range tone.Undefined() {
		t.Errorf("no line defines the class %s", class)
	}
}

func TestLexiconRefusesWhatItCannotRead(t *testing.T) {
	t.Parallel()
	for name, line := range map[string]string{
		"no example":             "insult ; bunch of clowns",
		"an empty pattern":       "insult ;  ; clowns",
		"a gap first":            "insult ; .. clowns ; you clowns",
		"an end first":           "insult ; $ clowns ; clowns",
		"a beginning in between": "insult ; you ^ clowns ; you clowns",
		"an open bracket":        "insult ; you (old clowns ; you clowns",
		"an open angle":          "insult ; you <clown ; you clown",
		"an empty alternative":   "@a ; b//c ; b",
		"a list in itself":       "@a ; @a ; b",
		"a hyphen":               "insult ; half-wit ; you half-wit",
		"a hyphen in a list":     "@a ; b/half-wit ; b",
	} {
		if !tone.Refuses(line + "\n") {
			t.Errorf("%s: the lexicon takes %q", name, line)
		}
	}
}
