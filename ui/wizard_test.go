package ui

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/drafts/store"
	"decline/ui/clipboard"
	"decline/ui/questions"
)

const nora = "<enter>Nora<enter>Arrow Instruments<enter>Test Engineer<enter>Luis Ortega<enter>"

// TestEnterAllTheWay is the promise of the defaults: Enter at everything, then
// c, and a letter that one can send is on the clipboard.
func TestEnterAllTheWay(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{})
	keys := 0
	for p.m.at != "" {
		p.play("<enter>")
		if keys++; keys > 13 {
			t.Fatalf("more than 13 times Enter; at %q", p.m.at)
		}
	}
	p.play("c").shows("On your clipboard (checked)", "✓ copied")
	if got, want := p.lastCopy(), p.m.draft.Body; got != want || !strings.HasPrefix(got, "Hello,\n\nT") && !strings.HasPrefix(got, "Hello,\n\nM") {
		t.Errorf("copied %q, the letter is %q", got, want)
	}
	t.Logf("%d keys to a copied letter", keys+1)
	last := p.kept[len(p.kept)-1]
	if !last.Finished {
		t.Error("a copied draft is not kept as finished")
	}
}

// TestScreens holds the first screens at every size: nothing cut without a mark,
// the cursor on what is current.
func TestScreens(t *testing.T) {
	t.Parallel()
	places := []struct{ name, keys string }{
		{"1-first", ""},
		{"2-fields", "3<enter>tomorrow 9<enter>Ms Osei<enter>St Mary's Hospital<enter>"},
		{"3-reasons", nora + "4"},
		{"4-outcomes", nora + "4<enter>4"},
		{"5-hear", nora + "4<enter><enter>3"},
		{"6-thanks", nora + "<enter><enter><enter>"},
		{"7-doors", nora + "<enter><enter><enter><enter><enter>"},
		{"8-review", nora + "2<enter><ctrl+r>"},
		{"9-edit", nora + "2<enter><ctrl+r>e"},
		{"10-not-sure", nora + "<f1>"},
	}
	for _, size := range [][2]int{{40, 12}, {60, 20}, {80, 24}, {120, 36}, {200, 60}} {
		var all strings.Builder
		for _, place := range places {
			p := newPlayer(t, size[0], size[1], Start{}).play(place.keys)
			fmt.Fprintf(&all, "## %s\n%s\n", place.name, p.screen())
		}
		golden(t, fmt.Sprintf("screens/%dx%d.txt", size[0], size[1]), all.String())
	}
}

// TestBackLosesNothing walks forward, all the way back, and forward again.
func TestBackLosesNothing(t *testing.T) {
	t.Parallel()
	for _, s := range situations() {
		p := newPlayer(t, 80, 24, Start{}).play(s.keys)
		answers, letter := p.m.answers, p.m.draft.Body
		for range 40 {
			p.play("<shift+tab>")
		}
		if p.m.at != "stage" {
			t.Errorf("%s: shift+tab ends at %q, not at the first question", s.id, p.m.at)
		}
		for i := 0; p.m.at != "" && i < 40; i++ {
			p.play("<enter>")
		}
		for range 10 {
			p.play("<esc>")
		}
		p.play("<ctrl+r>")
		if !reflect.DeepEqual(p.m.answers, answers) || p.m.draft.Body != letter {
			t.Errorf("%s: going back and forth changed the answers:\n%+v\n%+v", s.id, answers, p.m.answers)
		}
	}
}

func TestWaysThrough(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, keys, at string }{
		{"tab is Enter", "<tab>Ana<tab>", "company"},
		{"shift+tab is the field before", "<enter>Ana<enter><shift+tab>", "to"},
		{"esc is the step before", nora + "<enter><esc>", "stage"},
		{"esc in Review opens a list, where a letter is no answer", "<ctrl+r><esc>", "door"},
		{"esc does nothing on the first step", "<enter>Ana<esc>", "to"},
		{"ctrl+r is the letter", "<ctrl+r>", ""},
		{"digits go from Review to a step", "<ctrl+r>4", "thanks"},
		{"and ctrl+r comes back", "<ctrl+r>4<ctrl+r>", ""},
		{"a digit chooses and does not go on", "3", "stage"},
		{"the time is asked only with a date", "3<enter>", "when"},
		{"ctrl+o opens the rest", "<enter><ctrl+o>", "agency"},
		{"and comes back to the field", "<enter><ctrl+o><enter><enter><enter>", "to"},
		{"no doors without a no", "3<enter><enter><enter><enter><enter><enter>3<enter><enter><enter><enter><enter><enter>", ""},
		{"a date that is not understood holds Enter", "3<enter>3/4<enter>", "when"},
		{"but not the way back", "3<enter>3/4<shift+tab>", "stage"},
		{"nor the letter", "3<enter>3/4<ctrl+r>", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := newPlayer(t, 80, 24, Start{}).play(tt.keys)
			if string(p.m.at) != tt.at {
				t.Errorf("at %q, want %q:\n%s", p.m.at, tt.at, p.screen())
			}
		})
	}
}

func TestTimeIsEchoedOrToldWrong(t *testing.T) {
	t.Parallel()
	newPlayer(t, 80, 24, Start{}).play("3<enter>tomorrow 9").shows("Monday 23 November, 9:00")
	newPlayer(t, 80, 24, Start{}).play("3<enter>3/4<enter>").shows("3/4", "3 Apr")
}

// TestNameIsMarked: what is typed into a field stands out where it went.
func TestNameIsMarked(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play("<enter>Nora")
	q, _ := p.m.question()
	marks := p.m.marks(q)
	if len(marks) != 1 || p.m.draft.Body[marks[0].start:marks[0].end] != "Nora" {
		t.Errorf("marked %v", marks)
	}
}

// TestMarks: the words that the open question makes stand out in the letter.
func TestMarks(t *testing.T) {
	t.Parallel()
	tests := []struct {
		keys string
		act  drafts.Act
	}{
		{"", drafts.Decision},
		{nora + "2<enter><enter>", drafts.Because},
		{nora + "<enter><enter><enter>", drafts.Thanking},
		{nora + "<enter><enter><enter><enter><enter>", drafts.OpenDoor},
	}
	for _, tt := range tests {
		p := newPlayer(t, 80, 24, Start{}).play(tt.keys)
		q, _ := p.m.question()
		marks := p.m.marks(q)
		for _, s := range p.m.draft.Spans {
			wanted := s.Act == tt.act && s.Slot != "care"
			if marked := slices.Contains(marks, stretch{s.Start, s.End}); wanted && !marked {
				t.Errorf("after %q: %q is not marked", tt.keys, p.m.draft.Body[s.Start:s.End])
			}
		}
		if len(marks) == 0 {
			t.Errorf("after %q: nothing is marked", tt.keys)
		}
		if !strings.Contains(p.screen(), "▌") {
			t.Errorf("after %q: no bar in the margin:\n%s", tt.keys, p.screen())
		}
	}
}

func TestReview(t *testing.T) {
	t.Parallel()
	review := nora + "2<enter><ctrl+r>"
	letter := func(keys string) string { return newPlayer(t, 80, 24, Start{}).play(review + keys).m.draft.Body }
	plain := letter("")
	if letter("<right>") == plain {
		t.Error("→ gives no other words")
	}
	if letter("<right><left>") != plain {
		t.Error("← does not come back from →")
	}
	if letter("t") == plain || letter("ttt") != plain {
		t.Error("t does not go round the tones")
	}
	if letter("l") == plain || letter("lll") != plain {
		t.Error("l does not go round the lengths")
	}
	if letter("vv") == plain || letter("vvvvv") != plain {
		t.Error("v does not go round the channels")
	}
	if letter("V") != letter("vvvv") || letter("vV") != plain {
		t.Error("V does not go back through the channels")
	}
	if letter("<right>u") != plain || letter("<right>uU") != letter("<right>") {
		t.Error("u and U do not undo and redo other words")
	}
	p := newPlayer(t, 80, 24, Start{}).play(review + "s").shows("The subject: on your clipboard")
	if p.lastCopy() != p.m.draft.Subject || p.m.copied() {
		t.Errorf("s copied %q; finished: %v", p.lastCopy(), p.m.copied())
	}
	p.play("a")
	if want := p.m.draft.Subject + "\n\n" + p.m.draft.Body; p.lastCopy() != want {
		t.Errorf("a copied %q, want %q", p.lastCopy(), want)
	}
	if p.play("<esc>q"); !p.quit || !p.m.finished {
		t.Error("q does not finish")
	}
}

// TestKeysShownWork: every key that a screen lists does something there.
func TestKeysShownWork(t *testing.T) {
	t.Parallel()
	places := []string{
		"", nora, nora + "4", nora + "<enter><enter><enter>", nora + "2<enter><ctrl+r>", nora + "2<enter><ctrl+r>ex",
		nora + "2<enter><ctrl+r>ex<esc>", nora + "2<enter><ctrl+r>eboring, hateful <esc>", nora + "<ctrl+r>c", nora + "<f1>", "1<enter><enter><enter><enter><enter>9<enter><enter>",
	}
	for _, place := range places {
		p := newPlayer(t, 80, 24, Start{}).play(place)
		keys := p.m.open.Keys()
		if p.m.over != nil {
			keys = p.m.over.Keys()
		}
		for _, b := range keys {
			if p.m.idle(b) {
				continue
			}
			worked := false
			for _, name := range b.Keys() {
				after := newPlayer(t, 80, 24, Start{}).play(place)
				before, kept := after.screen(), len(after.copied)
				after.send(keyNamed(t, name))
				worked = worked || after.quit || len(after.copied) > kept || after.screen() != before
			}
			if !worked {
				t.Errorf("after %q: %s (%s) does nothing:\n%s", place, b.Help().Key, b.Help().Desc, p.screen())
			}
		}
	}
}

// TestEditIsTheirs: what the person wrote stays through answers, tone, length and
// channel, while the rest follows them; one undoable key composes anew.
func TestEditIsTheirs(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play(nora + "2<enter><ctrl+r>eWell, <esc>")
	mine := p.m.draft.Body
	if !strings.Contains(mine, "Well, ") || !p.m.draft.Edited {
		t.Fatalf("the edit is not in the letter:\n%s", mine)
	}
	p.shows("yours").play("tl1<enter><ctrl+u>Somebody<enter>Else<ctrl+r>")
	if body := p.m.draft.Body; !strings.Contains(body, "Well, ") || !strings.Contains(body, "Somebody") || strings.Contains(body, "Nora") {
		t.Fatalf("the edit stays, the rest follows:\n%s", body)
	}
	mine = p.m.draft.Body
	p.play("r")
	if p.m.draft.Edited || !strings.Contains(p.m.draft.Body, "Somebody") {
		t.Fatalf("r did not compose anew:\n%s", p.m.draft.Body)
	}
	p.play("u")
	if p.m.draft.Body != mine {
		t.Fatalf("u did not bring the edit back:\n%s", p.m.draft.Body)
	}
	// The company that was corrected since still stands in the edited sentence.
	if p.play("c").shows(`Right name? "Arrow Instruments"`).play("c"); p.lastCopy() != mine {
		t.Errorf("copied %q, want the edited letter", p.lastCopy())
	}
	if p.play("<esc>e!<esc>"); p.m.copied() {
		t.Error("an edit after copying leaves the draft finished")
	}
}

// TestUndoOverEverything undoes a whole session, one step at a time, and redoes
// it to the same letter.
func TestUndoOverEverything(t *testing.T) {
	t.Parallel()
	for _, s := range situations() {
		p := newPlayer(t, 80, 24, Start{}).play(s.keys + "<ctrl+r>eSo: <esc>")
		end := p.m.answers
		steps := 0
		for len(p.m.history.past) > 0 {
			p.play("<ctrl+_>")
			steps++
		}
		if !reflect.DeepEqual(p.m.answers, drafts.Answers{Seed: 7}) {
			t.Errorf("%s: undone to %+v", s.id, p.m.answers)
		}
		for range steps {
			p.play("<alt+_>")
		}
		if !reflect.DeepEqual(p.m.answers, end) {
			t.Errorf("%s: redone to %+v, want %+v", s.id, p.m.answers, end)
		}
	}
}

func TestEditKeys(t *testing.T) {
	t.Parallel()
	const edit = nora + "2<enter><ctrl+r>e"
	p := newPlayer(t, 80, 24, Start{}).play(edit + "one two<ctrl+_>")
	if got := p.m.draft.Body; strings.Contains(got, "two") || !strings.Contains(got, "one ") {
		t.Errorf("ctrl+_ did not take back one word:\n%s", got)
	}
	p = newPlayer(t, 80, 24, Start{}).play(edit + "<paste:a b c><ctrl+_>")
	if p.m.draft.Edited {
		t.Errorf("a paste is not one step:\n%s", p.m.draft.Body)
	}
	p = newPlayer(t, 80, 24, Start{}).play(edit+"x<ctrl+r>").shows("● Review", "copy the message")
	if !p.m.draft.Edited {
		t.Error("ctrl+r did not keep the text")
	}
	p = newPlayer(t, 80, 24, Start{}).play(edit + "first<enter>second<esc>")
	if !strings.Contains(p.m.draft.Body, "first\nsecond") {
		t.Errorf("Enter is no new line:\n%s", p.m.draft.Body)
	}
}

// TestKeysThatDelete: the help of the editor names them, and they do what it says.
func TestKeysThatDelete(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play(nora + "2<enter><ctrl+r>e<f1>")
	p.shows("ctrl+w", "the word before", "ctrl+u ctrl+k", "the line's start").play("<esc>")
	body := p.m.draft.Body
	for _, test := range []struct{ keys, want string }{
		{"one two<ctrl+w>", "one "}, {"<ctrl+u>", ""}, {"<enter><up>one two<home><ctrl+k>", "\n"},
	} {
		p.play(test.keys)
		if got, ok := strings.CutSuffix(p.m.draft.Body, body[strings.Index(body, "\n\n")+2:]); !ok || !strings.HasSuffix(got, "\n\n"+test.want) {
			t.Errorf("%s: %q", test.keys, p.m.draft.Body)
		}
	}
}

// TestUndoInTheEditorStopsAtItsText: undoing more than was typed would change
// the letter under the person's hands.
func TestUndoInTheEditorStopsAtItsText(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play("5<ctrl+r>e")
	before := p.m.draft.Body
	p.play("Listen. <ctrl+_><ctrl+_><ctrl+_><ctrl+_>").shows("as you opened it")
	if p.m.draft.Body != before || p.m.answers.Stage != drafts.Final {
		t.Errorf("undone past the edit:\n%s", p.m.draft.Body)
	}
	p.play("<esc>u").shows("Now again: How far, They invited me")
}

// TestUndoGrain: a word with its space is one step, each deletion of a word its
// own.
func TestUndoGrain(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play("<ctrl+r>eOne two three<ctrl+_>")
	if !strings.Contains(p.m.draft.Body, "One two ") || strings.Contains(p.m.draft.Body, "three") {
		t.Errorf("after one undo:\n%s", p.m.draft.Body)
	}
	if p.play("<ctrl+_>"); !strings.Contains(p.m.draft.Body, "One ") || strings.Contains(p.m.draft.Body, "two") {
		t.Errorf("after two:\n%s", p.m.draft.Body)
	}
	p = newPlayer(t, 80, 24, Start{}).play("<ctrl+r>eOne two <ctrl+w><ctrl+w><ctrl+_>")
	if !strings.Contains(p.m.draft.Body, "One ") || strings.Contains(p.m.draft.Body, "two") {
		t.Errorf("two deletions came back together:\n%s", p.m.draft.Body)
	}
}

// TestPrivacyLinesAreTrue: what the letter gives away does not "stay with you".
func TestPrivacyLinesAreTrue(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play("3<enter>tomorrow 9<enter><enter><enter><enter><enter>4<enter>2<enter>3<ctrl+r>")
	p.shows("you are unwell").hides("Stays with you")
	p = newPlayer(t, 80, 24, Start{}).play(nora + "4<enter>4<enter><ctrl+r>")
	p.shows("a question about the pay").hides("Stays with you")
	p = newPlayer(t, 80, 24, Start{}).play("4" + nora + "5<enter><ctrl+r>").shows("Stays with you: the company")
	p.play("eMine <esc>").hides("Stays with you")
}

func TestPasteIsCleanAndWholeOrNotAtAll(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play("<enter>")
	p.send(tea.PasteMsg{Content: "Ana\x1b]52;c;aGk=\x07\r\nBell\u202e"})
	if got := p.m.answers.To; got != "Ana Bell" {
		t.Errorf("pasted %q", got)
	}
	p.send(tea.PasteMsg{Content: strings.Repeat("x", 1000)})
	if got := p.m.answers.To; got != "Ana Bell" {
		t.Errorf("a paste that is too long left %d characters", len(got))
	}
	p.shows("too long", "1000")
	p.play("<ctrl+r>e")
	before := p.m.draft.Body
	p.send(tea.PasteMsg{Content: strings.Repeat("y", longestLetter)})
	if p.m.draft.Body != before {
		t.Error("a letter that is too long was taken")
	}
	p.send(tea.PasteMsg{Content: "one\r\ntwo\x1b[31m"})
	if !strings.Contains(p.m.draft.Body, "one\ntwo") || strings.Contains(p.m.draft.Body, "\x1b") {
		t.Errorf("pasted into the letter:\n%q", p.m.draft.Body)
	}
}

// TestCtrlV pastes what is on the clipboard, clean; where it can't be read, it
// says which key can.
func TestCtrlV(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{})
	p.clip = "Ana\x1b[31m\nBell"
	if p.play("<enter><ctrl+v>"); p.m.answers.To != "Ana Bell" {
		t.Errorf("pasted %q", p.m.answers.To)
	}
	if p.play("<ctrl+r>e<ctrl+v>"); !strings.Contains(p.m.draft.Body, "Ana\nBell") {
		t.Errorf("pasted into the letter:\n%q", p.m.draft.Body)
	}
	p = newPlayer(t, 80, 24, Start{})
	p.clipErr = errors.New("no")
	p.play("<enter><ctrl+v>").shows("terminal's own key")
}

// TestCopyTellsTheTruth: only what is on a clipboard, or on its way, is copied.
func TestCopyTellsTheTruth(t *testing.T) {
	t.Parallel()
	tests := []struct {
		result clipboard.Result
		shows  string
		copied bool
	}{
		{clipboard.Result{Route: clipboard.SystemRoute, Sure: clipboard.Checked}, "(checked)", true},
		{clipboard.Result{Route: clipboard.OSC52Route, Sure: clipboard.Sent, Sequence: "\x1b]52;c;\a"}, "no receipt", true},
		{clipboard.Result{Route: clipboard.FileRoute, Sure: clipboard.InFile, Path: "/s/message.txt", Tried: []error{errors.New("x")}}, "/s/message.txt", false},
		{clipboard.Result{Sure: clipboard.Failed, Tried: []error{errors.New("x"), errors.New("y")}}, "Not copied", false},
	}
	for _, tt := range tests {
		p := newPlayer(t, 80, 24, Start{})
		p.result = tt.result
		p.play(nora + "<ctrl+r>c").shows(tt.shows)
		if p.m.copied() != tt.copied || p.kept[len(p.kept)-1].Finished != tt.copied {
			t.Errorf("%s: counted as copied: %v", tt.shows, p.m.copied())
		}
		if !tt.copied {
			p.hides("✓ copied", "press Reply")
		}
	}
}

// TestCopySaysWhereTheSubjectIs: in the first line, where both were copied.
func TestCopySaysWhereTheSubjectIs(t *testing.T) {
	t.Parallel()
	newPlayer(t, 80, 24, Start{}).play(nora + "<ctrl+r>a").shows("Its first line is the subject").hides("can stay as it is")
	newPlayer(t, 80, 24, Start{}).play(nora + "<ctrl+r>c").shows("The subject can stay").hides("first line")
}

// TestNotesForAfterwards: one key shows a text, another copies it; the message stays
// the copied one.
func TestNotesForAfterwards(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play("5" + nora + "<ctrl+r>c").shows("More to copy")
	message := p.lastCopy()
	for _, key := range []string{"w2", "nc", "kc"} {
		p.play(key)
		if got := p.lastCopy(); got == message || got == "" || strings.Contains(got, "{") {
			t.Errorf("%s copied %q", key, got)
		}
		p.shows("On your clipboard (checked)", strings.Fields(p.lastCopy())[0]).play("<esc>").shows("More to copy")
	}
	last := p.lastCopy()
	p.play("n").shows("c copy it").play("<esc>w").shows("1  If they ask why:", "1-5 copy one")
	if p.lastCopy() != last {
		t.Error("a look at a text copied it")
	}
	if p.play("5<esc>"); p.lastCopy() != drafts.PushBacks(p.m.answers)[4].Answer {
		t.Errorf("5 copied %q", p.lastCopy())
	}
	if !p.m.copied() {
		t.Error("copying a note makes the message unfinished")
	}
	newPlayer(t, 80, 24, Start{}).play("3<enter><enter>" + nora[7:] + "<enter>2<enter><ctrl+r>c").hides("if they ask why")
}

// TestCopyOfOlderWords: what was changed while the clipboard was slow is not
// finished.
func TestCopyOfOlderWords(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play(nora + "<ctrl+r>")
	p.send(copiedMsg{say: "On your clipboard (checked).", sure: clipboard.Checked, text: "older words"})
	if p.m.copied() {
		t.Error("a copy of other words counts as a copy of these")
	}
}

func TestOffer(t *testing.T) {
	t.Parallel()
	left := Start{Left: []questions.Left{{ID: "1", Label: "Kestrel", Age: "2 hours ago"}, {ID: "2", Label: "Mosaic", Age: "3 days ago"}}}
	p := newPlayer(t, 80, 24, left).shows("Kestrel", "2 hours ago", "Begin a new one").play("<enter>")
	if p.m.at != "role" || p.m.answers.To != "Ana" {
		t.Errorf("resumed at %q with %+v", p.m.at, p.m.answers)
	}
	p = newPlayer(t, 80, 24, left).play("3<enter>").shows("How far has it gone?")
	if len(p.kept) != 0 {
		t.Error("something was kept before the first answer")
	}
}

// TestOfferIsTakenOnce: while one is fetched nothing more is chosen, a late one
// replaces nothing, and leaving the offer keeps nothing.
func TestOfferIsTakenOnce(t *testing.T) {
	t.Parallel()
	left := Start{Left: []questions.Left{{ID: "1", Label: "Kestrel"}, {ID: "2", Label: "Mosaic"}}}
	p := newPlayer(t, 80, 24, left)
	p.m.learned = hasRead
	next, first := p.m.Update(keyNamed(t, "enter"))
	next, second := next.(Model).Update(keyNamed(t, "enter"))
	if first == nil || second != nil {
		t.Fatalf("two are fetched")
	}
	p.m = next.(Model)
	p.send(first())
	p.play("Designer")
	p.send(first()) // as if it came again
	if p.m.answers.Role != "Designer" {
		t.Errorf("what was typed is gone: %+v", p.m.answers)
	}
	p = newPlayer(t, 80, 24, left)
	p.send(tea.BlurMsg{})
	if p.play("<ctrl+c>"); len(p.kept) != 0 {
		t.Errorf("leaving the offer kept %+v", p.kept)
	}
	p = newPlayer(t, 80, 24, left)
	p.send(resumedMsg{err: errors.New("it is open in another decline")})
	p.shows("open in another decline", "Mosaic", "Begin a new one")
}

// TestLateCopyTakesNothingAway: a copy that ends while the person edits leaves
// the editor open.
func TestLateCopyTakesNothingAway(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play("<ctrl+r>e")
	p.send(copiedMsg{say: "On your clipboard (checked).", sure: clipboard.Checked, text: p.m.draft.Body})
	if !p.m.editing() {
		t.Error("the editor was closed")
	}
	p.shows("On your clipboard")
}

// TestUndoAfterCopyingShowsTheLetter: what changed is seen before it is copied.
func TestUndoAfterCopyingShowsTheLetter(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play(nora+"<ctrl+r>tc<ctrl+_>").shows("● Review", "professional")
	if p.m.copied() {
		t.Error("the message as it stands counts as copied")
	}
}

func TestSavedWordsAreTrue(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).shows("nothing leaves this computer")
	p.send(savedMsg{kind: store.Saving})
	p.shows("saving")
	p.send(savedMsg{kind: store.Saved})
	p.shows("saved").hides("saving", "not saved")
	p.send(savedMsg{kind: store.Unsaved, why: "Not saved: the disk is full"})
	p.shows("not saved", "the disk is full")
}

// TestNothingKeptBeforeTheFirstAnswer: looking at the first screen makes no file.
func TestNothingKeptBeforeTheFirstAnswer(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play("<f1><esc>")
	if len(p.kept) != 0 {
		t.Errorf("kept %v", p.kept)
	}
	p.play("<down>")
	if len(p.kept) == 0 || p.kept[0].Answers.Stage != drafts.Scheduled {
		t.Errorf("the first answer is not kept: %+v", p.kept)
	}
}

// TestWidths: a field counts columns, not runes, and takes characters whole.
func TestWidths(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play("<enter>日本")
	if c := p.m.View().Cursor; c == nil || c.X != nameWidth+4 {
		t.Errorf("after two wide characters the cursor is at %+v", c)
	}
	p.send(tea.PasteMsg{Content: "e\u0301👩‍🚀"})
	p.play("<backspace>")
	if got := p.m.answers.To; got != "日本é" {
		t.Errorf("backspace left %q", got)
	}
	p.play("<backspace>")
	if got := p.m.answers.To; got != "日本" {
		t.Errorf("backspace left %q", got)
	}
	p = newPlayer(t, 30, 12, Start{}).play("<enter>" + strings.Repeat("日本語", 20))
	if c := p.m.View().Cursor; c == nil || c.X >= 30 {
		t.Errorf("the cursor left the screen: %+v", c)
	}
	p.shows("…")
}

// TestTextAreaFaults holds the remedies for what is known of the text area.
func TestTextAreaFaults(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play("<ctrl+r>e<ctrl+end><enter>x<shift+left><shift+right><backspace><backspace><shift+left>a")
	if !p.m.editing() {
		t.Fatal("not editing any more")
	}
	p = newPlayer(t, 80, 24, Start{}).play("<ctrl+r>e" + strings.Repeat("<enter>", 120) + "end")
	if n := strings.Count(p.m.draft.Body, "\n"); n < 120 {
		t.Errorf("Enter stopped at %d lines", n)
	}
	wide := strings.Repeat("x", widest)
	p = newPlayer(t, 80, 24, Start{}).play("<ctrl+r>e")
	p.send(tea.PasteMsg{Content: "\n" + wide + "\nbelow\n"})
	p.play("<ctrl+home>")
	lines := strings.Split(p.m.draft.Body, "\n")
	goal := slices.Index(lines, "below")
	for range 30 {
		p.play("<down>")
	}
	if e := p.m.open.(area); e.input.Line() < goal {
		t.Errorf("down sticks on line %d of %d", e.input.Line(), goal)
	}
}

// TestAlongTheRow: Home and End go along the row that is on the screen, and once
// more along the paragraph.
func TestAlongTheRow(t *testing.T) {
	t.Parallel()
	// The rows are "one two three" and "four five six".
	tests := []struct{ keys, want string }{
		{"<down><right><home>X", "one two three Xfour five six"},
		{"<down><right><home><home>X", "Xone two three four five six"},
		{"<end>X", "one two threeX four five six"},
		{"<end><end>X", "one two three four five sixX"},
		{"<down><end>X", "one two three four five sixX"},
	}
	for _, test := range tests {
		p := newPlayer(t, 18, 12, Start{}).play("<ctrl+r>e<ctrl+home>one two three four five six<enter><ctrl+home>" + test.keys)
		got, _, _ := strings.Cut(p.m.draft.Body, "\n")
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.keys, got, test.want)
		}
	}
}

// TestArrowsBetweenFields: up and down go from field to field, and what cannot be
// read is not left behind.
func TestArrowsBetweenFields(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play("2<enter>Ana<down>Kestrel<down>Clerk<up><up>!")
	if a := p.m.answers; a.To != "Ana!" || a.Company != "Kestrel" || a.Role != "Clerk" {
		t.Errorf("typed %q, %q, %q", a.To, a.Company, a.Role)
	}
}
