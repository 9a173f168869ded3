package drafts

import (
	"slices"
	"strings"
	"testing"
)

// TestWhatStumbled keeps out what first readers stumbled over.
func TestWhatStumbled(t *testing.T) {
	t.Parallel()
	b, _ := readBook(phraseFiles())
	each := func(slot, what string, do func(p phrase)) {
		n := 0
		for _, g := range b[slot] {
			if what != "" && !slices.Contains(g.what, what) {
				continue
			}
			for _, p := range g.phrases {
				n++
				do(p)
			}
		}
		if n < 4 {
			t.Errorf("%s %s: %d phrases", slot, what, n)
		}
	}
	for _, what := range []string{"hours/plainly", "hours/plain-s"} {
		each("reason", what, func(p phrase) {
			if !strings.Contains(p.text, "hours") {
				t.Errorf("%s does not name the hours: %s", p.id, p.text)
			}
		})
	}
	each("feedback", "", func(p phrase) {
		if strings.Contains(p.text, "feedback") || !strings.Contains(p.text, "as a candidate") {
			t.Errorf("%s sounds like criticism: %s", p.id, p.text)
		}
	})
	each("contact", "", func(p phrase) {
		for _, w := range []string{" also ", " too", "stay", "LinkedIn"} {
			if strings.Contains(p.text, w) {
				t.Errorf("%s says %q: %s", p.id, w, p.text)
			}
		}
	})
}

// TestLinkedInIsHere: a message on LinkedIn does not name LinkedIn.
func TestLinkedInIsHere(t *testing.T) {
	t.Parallel()
	for seed := range uint64(60) {
		for _, stage := range Stages {
			for _, doors := range [][]Door{{LinkedInTie}, {WriteAgain, LinkedInTie}, {LinkedInTie, CheckIn}} {
				a := Answers{Seed: seed, Stage: stage, Role: "Clerk", Door: doors, Channel: LinkedIn}
				if body := Compose(a).Body; strings.Contains(body, "LinkedIn") || !strings.Contains(body, " here") {
					t.Errorf("on LinkedIn: %s", body)
				}
				a.Channel = Email
				if body := Compose(a).Body; !strings.Contains(body, "on LinkedIn") {
					t.Errorf("by e-mail: %s", body)
				}
			}
		}
	}
}

// TestHopeNeedsAWayBack: who closed the door to writing again does not hope to work
// with them.
func TestHopeNeedsAWayBack(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		for _, doors := range [][]Door{{GoodWishes}, {LinkedInTie}, {CheckIn}, {Refer}} {
			for _, tone := range Tones {
				a := Answers{Seed: seed, Stage: Interviewed, Role: "Clerk", Door: doors, Tone: tone}
				if body := ComposeNote(a, ThankYouNote).Body; strings.Contains(body, "one day") {
					t.Errorf("%v: %s", doors, body)
				}
			}
		}
	}
}
