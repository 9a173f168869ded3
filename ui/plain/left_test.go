package plain

import (
	"errors"
	"strings"
	"testing"

	"decline/drafts"
	"decline/drafts/store"
	"decline/ui/questions"
)

// newLeft gives a session with two messages on offer, of which the first is open
// in another window, and the ids that were moved into the trash.
func newLeft(lines ...string) (*trial, *[]string) {
	tr, trashed := newTrial("", lines...), new([]string)
	tr.Left = []questions.Left{
		{ID: "aaaaaaaa11111111", Label: "Kestrel", Age: "2 hours ago", Begins: "Thank you for the invitation, which I have to decline today.", Open: true},
		{ID: "bbbbbbbb22222222", Label: "Mosaic", Age: "3 days ago"},
	}
	tr.Session.Resume = func(id string) (drafts.Answers, questions.ID, error) {
		if strings.HasPrefix(id, "a") {
			return drafts.Answers{}, "", store.ErrOwned
		}
		return drafts.Answers{Seed: 7, To: "Ana"}, "role", nil
	}
	tr.Session.Fork = func(string) (drafts.Answers, questions.ID, error) {
		return drafts.Answers{Seed: 7, To: "Nora"}, "role", nil
	}
	tr.Session.Discard = func(id string) error {
		if strings.HasPrefix(id, "a") {
			return errors.New("it is open in another decline")
		}
		*trashed = append(*trashed, id)
		return nil
	}
	return tr, trashed
}

func TestMessageThatIsOpenElsewhere(t *testing.T) {
	t.Parallel()
	const asked = "1 Back to the list. Enter takes this one.\n2 A copy of it, as it is saved by now.\n3 Begin a new one.\n"
	tests := []struct{ lines, want, to string }{
		{"1", asked, ""},
		{":letter", asked, ""},
		{"1/", "Go on with one?", ""},
		{"1//2", "Role?", "Ana"},
		{"1/:back/2", "Role?", "Ana"},
		{"1/2", "Role?", "Nora"},
		{"1/a copy", "Role?", "Nora"},
		{"1/3", "How far has it gone?", ""},
		{"1/4", "Type a number from 1 to 3, or Enter for the list.", ""},
		{"1/:letter", "Type a number from 1 to 3, or Enter for the list.", ""},
	}
	for _, test := range tests {
		tr, _ := newLeft(strings.Split(test.lines+"/:quit", "/")...)
		end := tr.run(t)
		tr.wants(t, `1 Kestrel, kept 2 hours ago, open in another window. It begins "Thank you for the invitation, which I`, test.want)
		if end.Answers.To != test.to || tr.kept.calls > 0 && test.to == "" && !strings.Contains(test.lines, "3") {
			t.Errorf("%q: goes on with %+v, kept %+v", test.lines, end.Answers, tr.kept)
		}
	}
}

func TestTrashTakesTwoWords(t *testing.T) {
	t.Parallel()
	tests := []struct {
		lines, want string
		trashed     int
	}{
		{"trash 2/yes", "decline drafts restore bbbbbbbb", 1},
		{"trash mosaic/YES", "In the trash for 30 days.", 1},
		{"trash 2/", "Left as it is.", 0},
		{"trash 2/y", "Left as it is.", 0},
		{"trash 2/:back", "Go on with a message that you left?", 0},
		{"trash 2/:letter", `Move Mosaic into the trash, for 30 days? Type "yes"; anything else leaves it.`, 0},
		{"trash", "Type trash and a number from 1 to 2.", 0},
		{"trash 3", "Type trash and a number from 1 to 2.", 0},
		{"trash 1/yes", "open in another decline", 0},
		{"trash 2/yes/1/3", "How far has it gone?", 1},
	}
	for _, test := range tests {
		tr, trashed := newLeft(strings.Split(test.lines+"/:quit", "/")...)
		tr.run(t)
		if test.lines != "trash 2/:back" {
			tr.wants(t, test.want)
		}
		if len(*trashed) != test.trashed {
			t.Errorf("%q: in the trash: %q\n%s", test.lines, *trashed, tr.out.String())
		}
		if test.trashed > 0 && strings.Count(tr.out.String(), "2 Mosaic") != 1 {
			t.Errorf("%q: it is offered again:\n%s", test.lines, tr.out.String())
		}
	}
	tr, _ := newLeft("trash 1", "yes", ":quit")
	tr.Left = tr.Left[1:]
	tr.run(t)
	tr.wants(t, "restore bbbbbbbb", "How far has it gone?")
}
