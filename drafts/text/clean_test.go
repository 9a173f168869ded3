package text

import (
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestClean(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, in, want string
		removed        int
	}{
		{"empty", "", "", 0},
		{"plain", "Hi Nora,\n\tthank you.", "Hi Nora,\n\tthank you.", 0},
		{"spaces stay", "  a  ", "  a  ", 0},
		{"line ends", "a\r\nb\rc\u0085d\u2028e\u2029f\n", "a\nb\nc\nd\ne\nf\n", 0},
		{"two returns", "a\r\r\nb", "a\n\nb", 0},
		{"bad bytes", "a\xff\xc3b\xe2\x82c", "abc", 4},
		{"replacement character is a character", "a\ufffdb", "a\ufffdb", 0},
		{"controls", "a\x00b\x07c\x0bd\x0ce\x7ff\u0081g", "abcdefg", 6},
		{"colour", "\x1b[1;31mred\x1b[0m", "red", 2},
		{"colour, 8 bit", "\u009b31mred\x9b0m", "red", 2},
		{"end of a paste", "a\x1b[201~b", "ab", 1},
		{"title", "a\x1b]0;evil\ab\x1b]2;evil\x1b\\c\u009d0;evil\u009cd", "abcd", 3},
		{"clipboard", "\x1b]52;c;ZXZpbA==\adear", "dear", 1},
		{"title without end", "\x1b]0;Dear Nora,\nno.", "Dear Nora,\nno.", 1},
		{"title cut off by a sequence", "\x1b]0;Dear\x1b[0m Nora", "Dear Nora", 2},
		{"device, private, string, application", "\x1bP1$qm\x1b\\a\x1b^x\x1b\\b\x1bXy\x1b\\c\x1b_Gf=1\x1b\\d", "abcd", 4},
		{"application without end", "\x1b_Dear Nora", "Dear Nora", 1},
		{"bell does not end a device string", "\x1bPq\aDear", "qDear", 2},
		{"colour without end", "a\x1b[1;3", "a", 1},
		{"colour cut off", "a\x1b[1;3\nb", "a\nb", 1},
		{"reset, charset, arrow", "a\x1bcb\x1b(Bc\x1bOAd", "abcd", 3},
		{"lone escape", "a\x1b", "a", 1},
		{"escape before a line end", "a\x1b\nb", "a\nb", 1},
		{"nested", "\x1b\x1b[31m[32mx", "[32mx", 2},
		{"no sequence out of the pieces", "\xc2\x1b[m\x9b31mx", "x", 3},
		{"bidi", "a\u202eb\u2066c\u200fd\u061ce", "abcde", 4},
		{"zero width", "a\u200bb\ufeffc\u2060d\u00ade\u034ff\u3164g", "abcdefg", 6},
		{"invisible tags", "a\U000e0041\U000e007fb", "ab", 2},
		{"joiners among Latin letters", "pa\u200dss\u200cword", "password", 2},
		{"joiners in words that need them", "می\u200cخواهم क्\u200dष", "می\u200cخواهم क्\u200dष", 0},
		{"joiner at the end of a word", "می\u200c می", "می می", 1},
		{"joiners in a row", "می\u200c\u200cخ", "می\u200cخ", 1},
		{"family", "👩\u200d👩🏽\u200d👧", "👩\u200d👩🏽\u200d👧", 0},
		{"heart on fire", "❤\ufe0f\u200d🔥 1\ufe0f\u20e3", "❤\ufe0f\u200d🔥 1\ufe0f\u20e3", 0},
		{"Scotland", "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f!", "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f!", 0},
		{"no flag", "🏴\U000e0067x", "🏴x", 1},
		{"stray selectors", "\ufe0fa\ufe0f❤\ufe0f\ufe0f \ufe0f", "a❤\ufe0f ", 4},
		{"composed", "Zoe\u0308 A\u030a", "Zoë Å", 0},
		{"composed after a removal", "e\u200b\u0301", "é", 1},
		{"pile of marks", "e" + strings.Repeat("\u0316", 40), "e" + strings.Repeat("\u0316", 12), 28},
		{"wide", "株式会社 한국어 ｶﾅ", "株式会社 한국어 ｶﾅ", 0},
	}
	for _, tt := range tests {
		got, removed := Clean(tt.in)
		if got != tt.want || removed != tt.removed {
			t.Errorf("%s: Clean(%+q) = %+q, %d, want %+q, %d", tt.name, tt.in, got, removed, tt.want, tt.removed)
		}
		checkClean(t, tt.in)
	}
}

func TestCleanLine(t *testing.T) {
	t.Parallel()
	tests := []struct {
		in, want string
		removed  int
	}{
		{"Nora Kim ", "Nora Kim ", 0},
		{"Nora\r\n\tKim\n", "Nora Kim ", 0},
		{"\x1b[31mNora\u2028Kim", "Nora Kim", 1},
		{"a\tb", "a b", 0},
	}
	for _, tt := range tests {
		if got, removed := CleanLine(tt.in); got != tt.want || removed != tt.removed {
			t.Errorf("CleanLine(%+q) = %+q, %d, want %+q, %d", tt.in, got, removed, tt.want, tt.removed)
		}
	}
}

func TestCleanDoesNotAllocateForCleanText(t *testing.T) {
	for _, s := range []string{strings.Repeat("Thank you for the invitation.\n", 200), "Zoë, 株式会社 — “yes” 🙂"} {
		if n := testing.AllocsPerRun(10, func() { Clean(s) }); n != 0 {
			t.Errorf("Clean(%.20q…) allocates %v times", s, n)
		}
	}
}

func TestCleanIsLinear(t *testing.T) {
	t.Parallel()
	for _, piece := range []string{"\x1b]", "\u009d", "\x9d", "\x1b[", "\x1bP1", "👩\u200d", "🏴\U000e0061", "e\u0301"} {
		s := strings.Repeat(piece, 1<<18/len(piece))
		start := time.Now()
		Clean(s)
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("256 KiB of %+q took %v", piece, took)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{
		"Hi Nora,\r\n\x1b[31mno\x1b]0;x\a", "e\u0301\u200d\u0301", "👩\u200d\ufe0f\u200d👧", "\u1100\u1161\u11a8",
		"\x9d\xc2\x9c", "क\u200d\u093c\u200c", "🏴\U000e0067\U000e007f", "=\ufe00\u0338", "\u180e\u1820\u180b\u180e\u1820",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkClean(t, s)
	})
}

// checkClean checks what Clean and CleanLine promise of any text at all.
func checkClean(t *testing.T, s string) {
	t.Helper()
	for _, clean := range []func(string) (string, int){Clean, CleanLine} {
		got, _ := clean(s)
		if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
			t.Errorf("%+q cleaned is %+q: not NFC, not UTF-8", s, got)
		}
		for _, r := range got {
			if unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r) || r == '\u200b' {
				t.Errorf("%+q cleaned is %+q: %U is left", s, got, r)
			}
		}
		if again, removed := clean(got); again != got || removed != 0 {
			t.Errorf("%+q cleaned is %+q, cleaned again %+q with %d removed", s, got, again, removed)
		}
	}
	if line, _ := CleanLine(s); strings.ContainsAny(line, "\n\t") {
		t.Errorf("CleanLine(%+q) = %+q", s, line)
	}
}
