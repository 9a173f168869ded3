package plain

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"decline/drafts"
	"decline/drafts/text"
	"decline/ui/questions"
)

// run runs a trial that has to end as the person wants it.
func (tr *trial) run(t *testing.T) End {
	t.Helper()
	end, err := tr.Run()
	if err != nil {
		t.Fatalf("%v\n%s", err, tr.out.String())
	}
	return end
}

// wants checks that each of the texts is heard.
func (tr *trial) wants(t *testing.T, texts ...string) {
	t.Helper()
	for _, want := range texts {
		if !strings.Contains(tr.out.String(), want) {
			t.Errorf("%q is not heard in:\n%s", want, tr.out.String())
		}
	}
}

func TestCopyTakesTheLetterAndEnds(t *testing.T) {
	t.Parallel()
	tr := newTrial("sent", ":letter", "c", "s", "")
	end := tr.run(t)
	letter := drafts.Letter(tr.Answers)
	if want := []string{letter.Body, letter.Subject}; !slices.Equal(tr.copies, want) {
		t.Errorf("copied %q, want %q", tr.copies, want)
	}
	if !end.Copied || !end.Finished || end.Failed || !tr.kept.finished {
		t.Errorf("ended %+v, kept %+v", end, tr.kept)
	}
	if want := strings.Repeat("\x1b]52;c;eA==\a", 2); tr.terminal.String() != want {
		t.Errorf("the terminal got %q, want %q", tr.terminal.String(), want)
	}
	if strings.Contains(tr.out.String(), "\x1b") {
		t.Error("an escape sequence is among the lines")
	}
}

func TestCopyBothIsSubjectAndLetter(t *testing.T) {
	t.Parallel()
	tr := newTrial("", ":letter", "a", "")
	tr.run(t)
	letter := drafts.Letter(tr.Answers)
	if want := letter.Subject + "\n\n" + letter.Body; !slices.Equal(tr.copies, []string{want}) {
		t.Errorf("copied %q, want %q", tr.copies, want)
	}
}

// TestReplies: w reads the answers to what they may say, and copies the one that
// is asked for.
func TestReplies(t *testing.T) {
	t.Parallel()
	tr := newTrial("", ":letter", "c", "w", "w 6", "w2", "")
	tr.run(t)
	replies := drafts.PushBacks(tr.Answers)
	if want := []string{drafts.Letter(tr.Answers).Body, replies[1].Answer}; !slices.Equal(tr.copies, want) {
		t.Errorf("copied %q, want %q", tr.copies, want)
	}
	tr.wants(t, "1. If they ask why:\n"+replies[0].Answer, "w 1 copies the first", "Enter ends, :back goes to the letter.")
}

func TestCopyThatDoesNotArrive(t *testing.T) {
	t.Parallel()
	tests := []struct{ way, said string }{
		{"file", "saved in /state/letter.txt"},
		{"failed", "Not copied: no clipboard"},
		{"no terminal", "Not copied: there is no terminal here"},
	}
	for _, test := range tests {
		tr := newTrial(test.way, ":letter", "c", "q")
		if test.way == "no terminal" {
			tr.Terminal = nil
		}
		end := tr.run(t)
		tr.wants(t, test.said, "p prints the letter here.")
		if end.Copied || !end.Failed || tr.kept.finished {
			t.Errorf("%s: ended %+v, kept %+v", test.way, end, tr.kept)
		}
	}
}

func TestChangeAfterACopyIsNotCopied(t *testing.T) {
	t.Parallel()
	tr := newTrial("", ":letter", "p", "c", ":back", "t", ":quit")
	end := tr.run(t)
	if end.Copied || end.Printed || end.Finished || tr.kept.finished {
		t.Errorf("ended %+v, kept %+v", end, tr.kept)
	}
}

func TestEndAfterACopyIsNoFailure(t *testing.T) {
	t.Parallel()
	tr := newTrial("pipe", ":letter", "c")
	if end := tr.run(t); !end.Copied || !end.Finished {
		t.Errorf("ended %+v", end)
	}
}

func TestSilenceIsFinished(t *testing.T) {
	t.Parallel()
	tr := newTrial("", ":letter", "e", "t", "")
	tr.Answers.Stage, tr.Answers.Reason = drafts.Approached, drafts.Doubtful
	end := tr.run(t)
	if !end.Finished || end.Copied || !tr.kept.finished || len(tr.copies) > 0 {
		t.Errorf("ended %+v, kept %+v", end, tr.kept)
	}
	tr.wants(t, "Type c, or Enter, or :help.", "Nothing was copied, nothing was sent.")
}

func TestEachAnswerIsKeptAtTheNextQuestion(t *testing.T) {
	t.Parallel()
	tests := []struct {
		lines string
		at    questions.ID
	}{
		{"2", "to"}, {"2/Sam", "company"}, {"2/Sam/:back", "to"}, {"3", "when"},
		{":more", "agency"}, {":more/A/B/", "stage"}, {"2/:more/:back", "to"}, {"2/:more/A/:back", "agency"},
		{":letter", questions.Letter}, {"2/:letter/:back", "to"}, {"2/Sam/:undo", "to"}, {":3", "say"}, {":letter/:more/:back", questions.Letter},
	}
	for _, test := range tests {
		tr := newTrial("", strings.Split(test.lines, "/")...)
		_, err := tr.Run()
		if !errors.Is(err, ErrEnded) || tr.kept.at != test.at {
			t.Errorf("%s: kept at %q, want %q (%v)", test.lines, tr.kept.at, test.at, err)
		}
	}
}

func TestGoesOnWhereItWasLeft(t *testing.T) {
	t.Parallel()
	tests := []struct {
		at   questions.ID
		want string
	}{
		{"liked", "4 of 6, Gratitude. Go on after"},
		{questions.Letter, "6 of 6, Review."},
		{"when", "1 of 6, Invitation. To whom?"}, // not asked without a date
		{"channel", "1 of 6, Invitation. How do you answer?"},
		{"gone", "1 of 6, Invitation. How far"},
	}
	for _, test := range tests {
		tr := newTrial("", ":quit")
		tr.At = test.at
		tr.run(t)
		tr.wants(t, test.want)
	}
}

func TestOffersWhatWasLeft(t *testing.T) {
	t.Parallel()
	left := []questions.Left{{ID: "a", Label: "Staff Nurse, St Mary's", Age: "2 hours ago"}, {ID: "b", Label: "Kestrel", Age: "3 days ago"}}
	resume := func(id string) (drafts.Answers, questions.ID, error) {
		if id == "b" {
			return drafts.Answers{}, "", errors.New("that draft has gone: see \"decline drafts list\"")
		}
		return drafts.Answers{Seed: 7, To: "Ms Osei"}, "role", nil
	}
	tests := []struct{ line, want, to string }{
		{"", "Role?", "Ms Osei"}, {"staff", "Role?", "Ms Osei"}, {"1", "Role?", "Ms Osei"},
		{"2", "that draft has gone", ""}, {"begin", "How far has it gone?", ""}, {"3", "How far has it gone?", ""},
		{"4", "Type a number from 1 to 3", ""}, {":more", "Type a number from 1 to 3", ""}, {":2", "or Enter for the first.", ""},
		{":letter", "6 of 6, Review.", "Ms Osei"}, {":l", " Ms Osei,\n2 ", "Ms Osei"},
	}
	for _, test := range tests {
		tr := newTrial("", test.line, ":quit")
		tr.Left, tr.Session.Resume = left, resume
		end := tr.run(t)
		tr.wants(t, "1 Staff Nurse, St Mary's, kept 2 hours ago. Enter takes this one.\n2 Kestrel, kept 3 days ago.\n3 Begin a new one.\n", test.want)
		if end.Answers.To != test.to {
			t.Errorf("%q: goes on with %+v", test.line, end.Answers)
		}
	}
	tr := newTrial("pipe", "2", ":quit")
	tr.Left, tr.Session.Resume = left, resume
	if end := tr.run(t); end.Answers.To != "" {
		t.Error("a pipe's first line answered the offer")
	}
}

func TestOfferKeepsNothing(t *testing.T) {
	t.Parallel()
	for _, lines := range []string{"", ":back/", ":undo/", ":help/", ":again/", ":more/", ":3/", "none of these/", ":what/"} {
		tr := newTrial("", strings.Split(lines+":quit", "/")...)
		tr.Left = []questions.Left{{ID: "a", Label: "Kestrel"}}
		tr.run(t)
		if tr.kept.calls > 0 {
			t.Errorf("%q: a draft was made before anything was asked", lines)
		}
		tr.wants(t, "1 Kestrel. Enter takes this one.", `What you left is as you left it: "decline --plain" goes on with it.`)
	}
}

func TestBackFromTheLetterOfWhatWasLeft(t *testing.T) {
	t.Parallel()
	tr := newTrial("", ":letter", ":back", "Nurse", ":quit")
	tr.Left = []questions.Left{{ID: "a", Label: "St Mary's"}}
	tr.Session.Resume = func(string) (drafts.Answers, questions.ID, error) {
		return drafts.Answers{Seed: 7, Company: "St Mary's"}, "role", nil
	}
	if a := tr.run(t).Answers; a.Company != "St Mary's" || a.Role != "Nurse" {
		t.Errorf("goes on with %+v", a)
	}
}

// broken takes so many bytes, and no more.
type broken struct{ left int }

func (b *broken) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, io.ErrClosedPipe
	}
	return len(p), nil
}

func TestOutputThatBreaksKeepsTheAnswers(t *testing.T) {
	t.Parallel()
	for left := 0; left < 2000; left += 100 {
		tr := newTrial("", "2", "Sam", "Kestrel", "", "", "", "", "", "", "", "", "c", "")
		tr.Out = &broken{left}
		_, err := tr.Run()
		if !errors.Is(err, io.ErrClosedPipe) || tr.kept.calls == 0 {
			t.Errorf("after %d bytes: %v, kept %d times", left, err, tr.kept.calls)
		}
	}
}

func TestUnsavedSessionDoesNotClaimToBeKept(t *testing.T) {
	t.Parallel()
	for _, lines := range [][]string{{":quit"}, {}, {":letter", "q"}, {":letter", "c"}} {
		tr := newTrial("sent", lines...)
		tr.Keep = nil
		_, err := tr.Run()
		heard := strings.SplitN(tr.out.String(), "\n", 3)[2] + fmt.Sprint(err) // the second line explains :quit
		for _, claim := range []string{"is kept", "are kept", "decline drafts"} {
			if strings.Contains(heard, claim) {
				t.Errorf("%q: %q is heard in %s", lines, claim, heard)
			}
		}
	}
}

func TestRewordingComesRoundThroughEveryCombination(t *testing.T) {
	t.Parallel()
	tr := newTrial("")
	talk := &talk{Session: &tr.Session, answers: drafts.Answers{Seed: 3, Reason: drafts.Personal, Role: "Nurse"}, at: questions.Letter}
	list := text.Sentences(drafts.Letter(talk.answers).Body)
	for n := range len(list) + 1 {
		seen := map[string]int{}
		talk.answers.Wording = nil
		for range 100 {
			seen[drafts.Letter(talk.answers).Body+drafts.Letter(talk.answers).Subject]++
			talk.reword(fmt.Sprint(n))
		}
		_, spans, _ := spansAt(drafts.Letter(talk.answers), fmt.Sprint(n))
		for _, s := range spans {
			if len(seen) < s.Wordings {
				t.Errorf("sentence %d: %d of %d wordings come up", n, len(seen), s.Wordings)
			}
		}
	}
}

func TestTextThatBeginsWithAColon(t *testing.T) {
	t.Parallel()
	tr := newTrial("", "2", "::-)", ":quit")
	if end := tr.run(t); end.Answers.To != ":-)" {
		t.Errorf("greets %q", end.Answers.To)
	}
}

func TestMinusEmptiesAField(t *testing.T) {
	t.Parallel()
	tr := newTrial("", "2", "-", "Kestrel", ":back", "-", ":quit")
	end := tr.run(t)
	if end.Answers.Company != "" || end.Answers.To != "" {
		t.Errorf("got %+v", end.Answers)
	}
	tr.wants(t, `Company? Now "Kestrel". Enter keeps it, a minus sign empties it.`)
}
