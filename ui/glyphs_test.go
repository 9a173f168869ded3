package ui

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// walks lead to every kind of screen.
func walks() map[string]string {
	who := "<enter><paste:Nora><enter><paste:Acme><enter><paste:Engineer><enter><paste:Luis><enter>"
	long := "<paste:" + strings.Repeat("A sentence to make it long. ", 40) + ">"
	return map[string]string{
		"help":          who + "4<f1>",
		"not sure":      who + "<f1>",
		"extra":         who + "<ctrl+o>",
		"advice":        who + "6<enter>",
		"cut field":     "<enter><paste:" + strings.Repeat("Nora ", 60) + "><left><left>",
		"time":          "3<enter>tomorrow 9",
		"wrong time":    "3<enter>sometime<enter>",
		"finding":       who + "4<enter><enter>4<enter>this boring, hateful job<enter>",
		"its review":    who + "4<enter><enter>4<enter>this boring, hateful job<enter><ctrl+r>n",
		"review":        who + "2<enter><ctrl+r><down><right><f1>",
		"subject":       who + "2<enter><ctrl+r><up><up><up><up>e",
		"edit":          who + "2<enter><ctrl+r>e" + long,
		"edited":        who + "2<enter><ctrl+r>e" + long + "<esc>",
		"after":         who + "2<enter><ctrl+r>c",
		"after, scroll": who + "2<enter><ctrl+r>c<down><down>",
		"note":          who + "2<enter><ctrl+r>ck",
		"phone":         who + "2<enter><ctrl+r>cp",
		"doubtful":      situations()[len(situations())-1].keys + "cp",
	}
}

// everyScreen presses the keys of all walks one by one, and shows each screen.
func everyScreen(t *testing.T, start Start, look func(where string, m Model)) {
	t.Helper()
	for name, keys := range walks() {
		p := newPlayer(t, 80, 24, start)
		for i, k := range token.FindAllString(keys, -1) {
			p.play(k)
			for _, size := range [][2]int{{40, 12}, {120, 36}, {80, 24}} {
				p.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				look(fmt.Sprintf("%s, %dx%d, key %d", name, size[0], size[1], i), p.m)
			}
		}
	}
}

// TestASCII: where the locale is not UTF-8, no screen of an ASCII letter has a
// byte that is not ASCII, and each row is as wide as it was.
func TestASCII(t *testing.T) {
	t.Parallel()
	seen := 0
	everyScreen(t, Start{ASCII: true}, func(where string, m Model) {
		drawn := m.View()
		seen++
		if i := strings.IndexFunc(drawn.Content, func(r rune) bool { return r >= utf8.RuneSelf }); i >= 0 {
			row := strings.Count(drawn.Content[:i], "\n")
			t.Fatalf("%s: %q", where, strings.Split(drawn.Content, "\n")[row])
		}
		m.styles.ascii = false
		before := m.View()
		same := strings.Split(before.Content, "\n")
		for i, row := range strings.Split(drawn.Content, "\n") {
			was, is := strings.TrimRight(ansi.Strip(same[i]), " "), strings.TrimRight(ansi.Strip(row), " ")
			grown := 2 * strings.Count(was, "…") // into empty columns
			if a, b := ansi.StringWidth(was), ansi.StringWidth(is); b < a || b > a+grown || b > m.size.Width {
				t.Fatalf("%s: the row\n%q\nbecame\n%q", where, was, is)
			}
		}
		if (drawn.Cursor == nil) != (before.Cursor == nil) || drawn.Cursor != nil && drawn.Cursor.Position != before.Cursor.Position {
			t.Fatalf("%s: the cursor moved", where)
		}
	})
	if seen < 500 {
		t.Errorf("only %d screens were seen", seen)
	}
}

// TestASCIIOffer is the screen that comes before the questions.
func TestASCIIOffer(t *testing.T) {
	t.Parallel()
	start := left()
	start.ASCII = true
	for _, width := range []int{40, 80, 120} {
		screen := newPlayer(t, width, 24, start).m.View().Content
		if i := strings.IndexFunc(screen, func(r rune) bool { return r >= utf8.RuneSelf }); i >= 0 {
			t.Errorf("%d columns: %q", width, screen[i:min(i+20, len(screen))])
		}
	}
}

// TestASCIILeavesTheirsAlone: what the person wrote is shown as it is, also
// where it has a character that we draw with.
func TestASCIILeavesTheirsAlone(t *testing.T) {
	t.Parallel()
	const theirs = "Zoë waits… · from – to ✓ → ▌"
	p := newPlayer(t, 120, 36, Start{ASCII: true}).play("<enter><paste:" + theirs + ">")
	p.shows(theirs) // the field, and the greeting
	if n := strings.Count(p.screen(), theirs); n < 2 {
		t.Errorf("it is there %d times:\n%s", n, p.screen())
	}
	p.play("<ctrl+r>").shows(theirs)
	p.play("e<paste:" + theirs + ">").shows(theirs).shows("+")
	if s := p.m.View().Content; strings.ContainsRune(s, owned) || strings.ContainsRune(p.m.answers.To, owned) {
		t.Error("the mark of the person's own characters got out")
	}
	p.play("<esc>c")
	if got := p.lastCopy(); !strings.Contains(got, theirs) || strings.ContainsRune(got, owned) {
		t.Errorf("copied: %q", got)
	}
}

// TestPlainSigns holds what becomes of a row.
func TestPlainSigns(t *testing.T) {
	t.Parallel()
	tests := []struct{ row, want string }{
		{"decline \x1b[1m· \x1b[mAcme · two", "decline \x1b[1m| \x1b[mAcme | two"},
		{" · a point · and more", " * a point | and more"},
		{"│ · a sign", "| * a sign"},
		{"words …     ", "words ..."},
		{"\x1b[1mBecause …?\x1b[m    ", "\x1b[1mBecause ...?\x1b[m"},
		{"words … │ more", "words ~ | more"},
		{"words …  │", "words ~  |"},
		{"! ▐hateful▌ and ▌", "! [hateful] and |"},
		{" ▌ mine", " | mine"},
		{"kept…\u034f · é", "kept… | é"},
		{"─┬┴─ ○ ● ✓ – ▸ ◂ ↑↓ ←→", "-++- o * + - > < ^v <>"},
		{"nothing", "nothing"},
	}
	for _, test := range tests {
		if got := plain(test.row); got != test.want {
			t.Errorf("%q became %q, not %q", test.row, got, test.want)
		}
	}
}
