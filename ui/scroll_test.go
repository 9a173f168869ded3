package ui

import (
	"strings"
	"testing"
)

// TestPagesShowEveryLine: by pages, no line of what is longer than its pane is left
// out, and the footer names the key.
func TestPagesShowEveryLine(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, keys string }{
		{"after copying", "4" + nora + "<ctrl+r>c"},
		{"phone words", "5" + nora + "<ctrl+r>cp"},
		{"help", "4" + nora + "<f1>"},
	} {
		whole := newPlayer(t, 40, 60, Start{}).play(c.keys)
		small := newPlayer(t, 40, 12, Start{}).play(c.keys)
		seen := small.lines()
		for range 12 {
			seen += small.play("<pgdown>").lines()
		}
		rule := strings.Repeat("─", 40)
		_, pane, _ := strings.Cut(whole.lines(), rule)
		pane = pane[:strings.LastIndex(pane, rule)]
		for line := range strings.SplitSeq(pane, "\n") {
			line = strings.TrimSpace(line)
			if line != "" && !strings.Contains(seen, line) {
				t.Errorf("%s: %q is on no page", c.name, line)
			}
		}
	}
	newPlayer(t, 40, 12, Start{}).play(nora + "<ctrl+r>c").shows("pgdn")
}
