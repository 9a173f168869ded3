package text

import (
	"strings"
	"testing"
	"unicode"
)

func FuzzCleanLine(f *testing.F) {
	for _, s := range []string{"Nora\r\n\tKim", "a\u0085\u0301b", "\x1b]0;x\a\n\n", "e\u0301\n\u0301", "\t\u200d\t", "क\u200d\nष"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		line, removed := CleanLine(s)
		if strings.ContainsFunc(line, unicode.IsControl) {
			t.Errorf("CleanLine(%+q) = %+q holds a control", s, line)
		}
		whole, also := Clean(s)
		if removed != also {
			t.Errorf("of %+q CleanLine removed %d, Clean %d", s, removed, also)
		}
		if !strings.ContainsAny(whole, "\n\t") && line != whole {
			t.Errorf("CleanLine(%+q) = %+q, and Clean gives the one line %+q", s, line, whole)
		}
		checkClean(t, s)
	})
}

// FuzzCleanKey: what one key types is clean, but for a joiner alone, and is what
// it is to CleanLine.
func FuzzCleanKey(f *testing.F) {
	for _, s := range []string{"a", "\u202e", "\u200c", "\ufe0f", "\u009b", "\x1b[31m", "e\u0301", "\U000e0041", "\n", "👩\u200d🚀"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key, again := CleanKey(s), CleanKey(CleanKey(s))
		line, _ := CleanLine(s)
		if key != again || key != line && (key != s || !isContextual([]rune(s)[0]) || len([]rune(s)) != 1) {
			t.Errorf("CleanKey(%+q) = %+q, again %+q; CleanLine gives %+q", s, key, again, line)
		}
	})
}
