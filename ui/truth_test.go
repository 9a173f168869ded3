package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"decline/drafts/store"
)

// TestSavedIsNotSaidTooSoon: the frame that shows a new word does not say that it
// is saved: only the saver, which has not heard of it yet, can know.
func TestSavedIsNotSaidTooSoon(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play("<enter>")
	p.send(savedMsg{kind: store.Saved})
	p.shows(" saved").play("N").hides(" saved").shows("saving")
	p.send(savedMsg{kind: store.Unsaved, why: "the disk is full"})
	p.play("o").shows("not saved", "the disk is full")
}

// TestTypedTextIsClean: what hides text or turns it round is not shown either
// while it is typed; joiners are, since the next key may need them.
func TestTypedTextIsClean(t *testing.T) {
	t.Parallel()
	for _, where := range []string{"<enter>", "<ctrl+r>e"} {
		p := newPlayer(t, 80, 24, Start{}).play(where)
		for _, typed := range []string{"N", "\u202e", "\u009b", "\u200b", "\u2066", "\ufeff", "o", "\U000e0041", "x\u202ey", "م", "\u200c", "خ"} {
			p.send(tea.KeyPressMsg{Code: tea.KeyExtended, Text: typed})
		}
		if screen := p.m.View().Content; strings.ContainsAny(screen, "\u202e\u009b\u200b\u2066\ufeff\U000e0041") {
			t.Errorf("%s: hidden characters are on the screen:\n%+q", where, screen)
		}
		if body := p.m.draft.Body; !strings.Contains(body, "Noxyم\u200cخ") {
			t.Errorf("%s: the letter is\n%+q", where, body)
		}
	}
}
