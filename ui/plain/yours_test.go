package plain

import (
	"strings"
	"testing"

	"decline/drafts"
)

func TestYoursAreSaid(t *testing.T) {
	t.Parallel()
	a := drafts.Answers{Seed: 1, To: "Nora"}
	d := drafts.Compose(a)
	var no drafts.Span
	for _, s := range d.Spans {
		if s.Slot == "decision" {
			no = s
		}
	}
	a = drafts.Rewrite(a, d.Body[:no.Start]+"It is a no from me."+d.Body[no.End:])
	if said := yours(a, drafts.Letter(a)); len(said) != 1 || !strings.HasPrefix(said[0], "Your own words: ") {
		t.Fatalf("heard %q", said)
	}
	a.Tone = drafts.Formal
	said := yours(a, drafts.Letter(a))
	if len(said) != 2 || !strings.Contains(said[1], "suggested now") {
		t.Fatalf("heard %q", said)
	}
	a.Outcome = drafts.OtherRoles
	if said = yours(a, drafts.Letter(a)); len(said) < 2 || !strings.Contains(said[1], "You wrote this when your wish was") {
		t.Errorf("heard %q", said)
	}
	if said := yours(drafts.Answers{Seed: 1}, drafts.Letter(drafts.Answers{Seed: 1})); said != nil {
		t.Errorf("without an edit: %q", said)
	}
}
