package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/drafts/store"
	"decline/ui/questions"
)

// quill is an editor that leaves what it is told to.
type quill struct {
	left    string
	removed int
	ran     error
	err     error
	results int
}

func (*quill) SetStdin(io.Reader)  {}
func (*quill) SetStdout(io.Writer) {}
func (*quill) SetStderr(io.Writer) {}
func (*quill) Stop(os.Signal)      {}
func (q *quill) Run() error        { return q.ran }

func (q *quill) Result(ran error) (string, int, error) {
	q.results++
	return q.left, q.removed, errors.Join(ran, q.err)
}

// edits gives a player in Review whose editor is d, and what it was given.
func edits(t *testing.T, d *quill) (*player, *[]string) {
	t.Helper()
	p, given := newPlayer(t, 80, 24, Start{}), new([]string)
	p.m.hands.Edit = func(_ context.Context, letter string) (EditJob, error) {
		*given = append(*given, letter)
		return d, nil
	}
	return p.play(nora + "2<enter><ctrl+r>"), given
}

func TestEditorOfTheirs(t *testing.T) {
	t.Parallel()
	d := &quill{left: "Dear Nora,\n\nNo, thank you.", removed: 3}
	p, given := edits(t, d)
	before, steps := p.m.draft.Body, len(p.m.history.past)
	p.play("E").shows("Taken over from your editor, without 3 unprintable characters.", "No, thank you.")
	if (*given)[0] != before || p.m.draft.Body != d.left || !p.m.draft.Edited || d.results != 1 {
		t.Errorf("given %q, taken over %q, %d results", *given, p.m.draft.Body, d.results)
	}
	if last := p.kept[len(p.kept)-1]; last.Answers.Edit == nil || last.Answers.Edit.Text != d.left {
		t.Errorf("kept %+v", last)
	}
	if got := len(p.m.history.past); got != steps+1 {
		t.Errorf("%d undo steps", got-steps)
	}
	if p.play("u"); p.m.draft.Body != before || p.m.draft.Edited {
		t.Errorf("u gives %q", p.m.draft.Body)
	}
	if p.play("UE"); p.m.draft.Body != d.left || len(*given) != 2 {
		t.Errorf("the second time: %q, given %q", p.m.draft.Body, *given)
	}
	p.shows("Closed, and nothing was changed.")
}

func TestEditorThatFailsChangesNothing(t *testing.T) {
	t.Parallel()
	for _, d := range []*quill{
		{ran: errors.New("ed ended with exit status 1")},
		{left: "half", err: errors.New("its file is gone")},
	} {
		p, _ := edits(t, d)
		answers, steps := p.m.answers, len(p.m.history.past)
		p.play("E").shows("Nothing was changed: " + errors.Join(d.ran, d.err).Error() + ".")
		if fmt.Sprint(p.m.answers) != fmt.Sprint(answers) || len(p.m.history.past) != steps || d.results != 1 {
			t.Errorf("changed to %+v", p.m.answers)
		}
		p.play("E")
		if d.results != 2 {
			t.Error("E works only once")
		}
	}
	p := newPlayer(t, 80, 24, Start{})
	p.m.hands.Edit = func(context.Context, string) (EditJob, error) {
		return nil, errors.New("no editor is set; set EDITOR, or press e to edit here")
	}
	p.play("<ctrl+r>E").shows("Nothing was changed: no editor is set; set EDITOR, or press e to edit here.")
	newPlayer(t, 80, 24, Start{}).play("<ctrl+r>E").shows("press e to edit")
}

// TestEditorThatComesLate: what changed meanwhile is not overwritten, and one key
// opens one editor.
func TestEditorThatComesLate(t *testing.T) {
	t.Parallel()
	d := &quill{left: "Mine."}
	p, given := edits(t, d)
	next, cmd := p.m.Update(keyNamed(t, "E"))
	next, second := next.(Model).Update(keyNamed(t, "E"))
	if cmd == nil || second != nil {
		t.Fatal("two editors are opened")
	}
	p.m = next.(Model)
	p.play("t")
	found, ok := cmd().(preparedMsg)
	if !ok || len(*given) != 1 {
		t.Fatalf("given %q", *given)
	}
	next, drop := p.m.Update(found)
	if drop == nil || drop() != nil || d.results != 1 {
		t.Error("its file is not removed")
	}
	if m := next.(Model); m.draft.Edited || m.outside || !strings.Contains(m.said, "Nothing was changed") {
		t.Errorf("said %q", m.said)
	}
}

func TestEditorWhereNoLetterIsAdvised(t *testing.T) {
	t.Parallel()
	d := &quill{left: "Mine."}
	p, given := edits(t, d)
	p.play("1<up><enter><enter><enter><enter><enter>").play("<ctrl+r>")
	p.m.answers.Stage, p.m.answers.Reason, p.m.answers.Outcome = drafts.Approached, drafts.Doubtful, drafts.NoAnswer
	p.m = p.m.compose().openLetter()
	if p.play("E"); len(*given) != 0 {
		t.Error("an editor for no letter")
	}
}

// TestLatePasteGoesNowhereElse: ctrl+v pastes where it was pressed.
func TestLatePasteGoesNowhereElse(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{})
	p.clip = "Nora"
	p.play("<enter>")
	next, cmd := p.m.Update(keyNamed(t, "ctrl+v"))
	p.m = next.(Model)
	p.play("<enter>")
	p.send(cmd())
	p.shows("came late", "ctrl+v")
	if p.m.answers.Company != "" || p.m.answers.To != "" {
		t.Errorf("pasted into %+v", p.m.answers)
	}
	if p.play("<ctrl+v>"); p.m.answers.Company != "Nora" {
		t.Errorf("the second time: %+v", p.m.answers)
	}
}

// TestUndoWithAFullHistory: where older steps are forgotten, undo in the editor
// goes on to the text as it was opened, and no further.
func TestUndoWithAFullHistory(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play("<enter>Ana<ctrl+r>")
	before := p.m.draft.Body
	for i := range deepest {
		p.m.history = p.m.history.record(drafts.Answers{Seed: uint64(i)}, "")
	}
	p.play("eone two<ctrl+_>")
	if !strings.Contains(p.m.draft.Body, "one ") || strings.Contains(p.m.draft.Body, "two") {
		t.Fatalf("one undo gives:\n%s", p.m.draft.Body)
	}
	if p.play("<ctrl+_><ctrl+_>").shows("as you opened it"); p.m.draft.Body != before {
		t.Errorf("undone to:\n%s", p.m.draft.Body)
	}
	if p.play("one two <esc>u"); p.m.draft.Body != before {
		t.Errorf("out of the editor, u gives:\n%s", p.m.draft.Body)
	}
}

// TestFold: an edit of more steps than are remembered is one step, too.
func TestFold(t *testing.T) {
	t.Parallel()
	at := func(i int) drafts.Answers { return drafts.Answers{Seed: uint64(i)} }
	for _, before := range []int{0, 3, deepest, deepest + 7} {
		for _, steps := range []int{0, 1, 2, deepest - 1, deepest, deepest + 20} {
			var h history
			for i := range before {
				h = h.record(at(i), "")
			}
			from := h.depth()
			for i := range steps {
				h = h.record(at(before+i), "")
			}
			h = h.fold(from, at(before))
			if want := before + min(steps, 1); h.depth() != want || len(h.past) > deepest {
				t.Errorf("%d and %d steps: %d deep, %d remembered", before, steps, h.depth(), len(h.past))
			}
			if steps == 0 {
				continue
			}
			h, was, ok := h.undo(at(before + steps))
			if !ok || was.Seed != uint64(before) {
				t.Errorf("%d and %d steps: undo gives %d, %v", before, steps, was.Seed, ok)
			}
			if _, was, ok := h.undo(was); ok && was.Seed != uint64(before-1) {
				t.Errorf("%d and %d steps: undo once more gives %d", before, steps, was.Seed)
			}
		}
	}
}

// TestEnterStopsAtTheLimit: 16 KiB hold for line breaks, too.
func TestEnterStopsAtTheLimit(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play("<ctrl+r>e")
	p.send(tea.PasteMsg{Content: strings.Repeat("y", longestLetter-len(p.m.draft.Body)-1)})
	p.play("<enter>").hides("A letter takes")
	if n := len(p.m.draft.Body); n != longestLetter {
		t.Fatalf("%d bytes", n)
	}
	p.play("<enter>").shows("A letter takes 16384 bytes, this would be 16385.")
	p.play("é").shows("this would be 16386.")
	if n := len(p.m.draft.Body); n != longestLetter {
		t.Errorf("%d bytes", n)
	}
}

// left is two messages on offer; the first is open in another window.
func left() Start {
	return Start{Left: []questions.Left{
		{ID: "aaaaaaaa11111111", Label: "Kestrel", Age: "2 hours ago", Begins: "Thank you for the invitation, which I have to decline.", Open: true},
		{ID: "bbbbbbbb22222222", Label: "Data Engineer, Mosaic", Age: "3 days ago", Begins: "I have decided to leave the process."},
	}}
}

// offers gives a player at the offer, and what was moved into the trash.
func offers(t *testing.T, width, height int) (*player, *[]string) {
	t.Helper()
	p, trashed := newPlayer(t, width, height, left()), new([]string)
	resume := p.m.hands.Resume
	p.m.hands.Resume = func(id string) (Snapshot, error) {
		if id[0] == 'a' {
			return Snapshot{}, fmt.Errorf("it: %w", store.ErrOwned)
		}
		return resume(id)
	}
	p.m.hands.Fork = func(id string) (Snapshot, error) {
		return Snapshot{Answers: drafts.Answers{Seed: 7, To: "Nora"}, At: questions.ID("company")}, nil
	}
	p.m.hands.Discard = func(id string) error {
		if id[0] == 'a' {
			return store.ErrOwned
		}
		*trashed = append(*trashed, id)
		return nil
	}
	return p, trashed
}

func TestOfferShowsWhatFits(t *testing.T) {
	t.Parallel()
	p, _ := offers(t, 80, 24)
	p.shows("Kestrel", "open in another window  Thank you", "3 days ago              I have")
	wide, _ := offers(t, 120, 36)
	wide.shows("open in another window  Thank you for the invitation, which I have to decline.")
	small, _ := offers(t, 40, 12)
	small.shows("Kestrel").play("<down>").shows("3 days ago").hides("I have decided")
	for _, p := range []*player{p, wide, small} {
		for _, line := range strings.Split(p.screen(), "\n") {
			if strings.Contains(line, "Thank you") && strings.Contains(line, "decline") != (p == wide) {
				t.Errorf("cut: %s", line)
			}
		}
	}
}

// TestTrashTakesTwoKeys: neither is Enter, and any other key leaves the message.
func TestTrashTakesTwoKeys(t *testing.T) {
	t.Parallel()
	tests := []struct {
		keys    string
		trashed int
		shows   string
	}{
		{"<down>t", 0, "Into the trash with Data Engineer, Mosaic?"},
		{"<down>t", 0, "y yes, into the trash"},
		{"<down>ty", 1, "decline drafts restore bbbbbbbb"},
		{"<down>t<enter>", 0, "3 days ago"},
		{"<down>t<enter><enter>", 0, "Role"},
		{"<down>tt", 0, "3 days ago"},
		{"<down>t<esc>y", 0, "3 days ago"},
		{"<down>t<down>y", 0, "3 days ago"},
		{"<down>y", 0, "3 days ago"},
		{"<down><down>ty", 0, "3 days ago"},
		{"ty", 0, "open in another decline"},
	}
	for _, tt := range tests {
		p, trashed := offers(t, 80, 24)
		p.play(tt.keys).shows(tt.shows)
		if len(*trashed) != tt.trashed {
			t.Errorf("%s: in the trash: %q", tt.keys, *trashed)
		}
		if tt.trashed > 0 {
			p.hides("Mosaic").shows("Kestrel", "Begin a new one")
		}
	}
	p, _ := offers(t, 80, 24)
	p.hides("yes, into the trash").shows("t into the trash")
	p.play("<down><down>").hides("into the trash")
}

func TestTrashOfTheLastMessage(t *testing.T) {
	t.Parallel()
	p, _ := offers(t, 80, 24)
	o := newOffer(left().Left[1:], p.m.keys)
	p.m.open = o
	p.play("ty").shows("How far has it gone?", "decline drafts restore bbbbbbbb")
	if len(p.kept) != 0 {
		t.Errorf("kept %+v", p.kept)
	}
}

func TestMessageThatIsOpenElsewhere(t *testing.T) {
	t.Parallel()
	tests := []struct{ keys, shows, to string }{
		{"<enter>", "This message is open in another window.", ""},
		{"<enter><enter>", "You left a message unfinished", ""},
		{"<enter><esc>", "You left a message unfinished", ""},
		{"<enter><enter><down><enter>", "Role", "Ana"},
		{"<enter>2<enter>", "Company", "Nora"},
		{"<enter>3<enter>", "How far has it gone?", ""},
	}
	for _, tt := range tests {
		p, _ := offers(t, 80, 24)
		p.play(tt.keys).shows(tt.shows)
		if p.m.answers.To != tt.to || len(p.kept) != 0 {
			t.Errorf("%s: goes on with %+v, kept %+v", tt.keys, p.m.answers, p.kept)
		}
	}
	p, _ := offers(t, 80, 24)
	if p.play("<enter>2<enter>x"); len(p.kept) == 0 {
		t.Error("what is written in the copy is not kept")
	}
}

// TestOfferKeysWork: every key that the start's screens list does something.
func TestOfferKeysWork(t *testing.T) {
	t.Parallel()
	for _, place := range []string{"<down>", "<down>t", "<enter>"} {
		p, _ := offers(t, 80, 24)
		for _, b := range p.play(place).m.open.Keys() {
			worked := false
			for _, name := range b.Keys() {
				after, _ := offers(t, 80, 24)
				before := after.play(place).screen()
				after.send(keyNamed(t, name))
				worked = worked || after.quit || after.screen() != before
			}
			if !worked {
				t.Errorf("after %q: %s (%s) does nothing", place, b.Help().Key, b.Help().Desc)
			}
		}
	}
}
