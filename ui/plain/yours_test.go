package plain

import (
	"strings"
	"testing"

	"decline/drafts"
	"decline/tone"
	"decline/ui/questions"
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
	if said := yours(drafts.Letter(a)); len(said) != 1 || !strings.HasPrefix(said[0], "Your own words: ") {
		t.Fatalf("heard %q", said)
	}
	a.Tone = drafts.Formal
	said := yours(drafts.Letter(a))
	if len(said) != 2 || !strings.Contains(said[1], "suggested now") {
		t.Fatalf("heard %q", said)
	}
	a.Outcome = drafts.OtherRoles
	l := questions.NewLook("", questions.Behind(tone.Report{}, drafts.Letter(a), a), nil)
	if len(l.Open) != 1 || !strings.Contains(l.Verdict(), "You wrote this when your wish was") {
		t.Errorf("found %+v", l.Open)
	}
	if said := yours(drafts.Letter(drafts.Answers{Seed: 1})); said != nil {
		t.Errorf("without an edit: %q", said)
	}
}
