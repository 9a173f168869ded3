package ui

import (
	"strings"
	"testing"

	"decline/drafts"
	"decline/tone"
)

// rewritten is a wizard at the letter, with the sentence of the no written anew.
func rewritten(t *testing.T) *player {
	t.Helper()
	p := newPlayer(t, 80, 24, Start{}).play(nora + "2<enter><ctrl+r>")
	body := p.m.draft.Body
	for _, s := range p.m.draft.Spans {
		if s.Act == drafts.Decision {
			end := s.Start + strings.Index(body[s.Start:], ".")
			p.m = p.m.change(drafts.Rewrite(p.m.answers, body[:s.Start]+"It is a no from me"+body[end:]), "").openLetter()
		}
	}
	return p.shows("It is a no from me.", "yours")
}

// onYours goes to the first sentence of the person's.
func onYours(p *player) *player {
	p.t.Helper()
	p.play(strings.Repeat("<up>", 12))
	for range 12 {
		if l, ok := p.m.open.(letter); ok && l.here().yours != nil {
			return p
		}
		p.play("<down>")
	}
	p.t.Fatalf("no sentence of theirs:\n%s", p.screen())
	return p
}

// TestOfferIsTaken: where the answers say it in new words, the state says so, and
// one key takes them, another takes that back.
func TestOfferIsTaken(t *testing.T) {
	t.Parallel()
	p := onYours(rewritten(t)).hides("Suggested now")
	onYours(p.play("t")).shows("Suggested now, o takes it:", "o suggested words")
	with := p.m.draft.Body
	p.play("o").hides("It is a no from me.")
	if p.m.draft.Body != drafts.Compose(p.m.answers).Body {
		t.Errorf("taken:\n%s", p.m.draft.Body)
	}
	if p.play("u"); p.m.draft.Body != with {
		t.Errorf("undone:\n%s", p.m.draft.Body)
	}
}

// TestOutdatedIsPointedOut: and not changed.
func TestOutdatedIsPointedOut(t *testing.T) {
	t.Parallel()
	p := rewritten(t)
	p.m = p.m.change(func(a drafts.Answers) drafts.Answers { a.Reason, a.Say = drafts.Pay, drafts.Plainly; return a }(p.m.answers), "").openLetter()
	onYours(p).shows("You wrote this when the reason was", "am taking another job")
	p.shows("It is a no from me.")
}

// TestLeftBehindIsNoNo: a sentence that still asks for another date keeps the letter
// from being ready, and one key puts in what the answers say now.
func TestLeftBehindIsNoNo(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {40, 12}} {
		p := newPlayer(t, size[0], size[1], Start{Check: tone.Check})
		a := drafts.Answers{Seed: 7, Stage: drafts.Scheduled, To: "Anne Doyle", Company: "Kestrel", Role: "Nurse", From: "Bea Okafor",
			Channel: drafts.SMS, Outcome: drafts.Reschedule, WhyNot: drafts.Own, OwnWhyNot: "my train is gone"}
		a = drafts.Rewrite(a, strings.Replace(drafts.Letter(a).Body, "train", "bus", 1))
		a.Outcome, a.Reason, a.Say = drafts.Decline, drafts.Staying, drafts.Plainly
		p.m = p.m.change(a, "").openLetter()
		p.play("<down><up>")
		if got := strings.Join(strings.Fields(p.screen()), " "); !strings.Contains(got, `when your wish was "Ask for another date"; now it is "Say no to the interview".`) {
			t.Errorf("it is not told:\n%s", p.screen())
		}
		if v := p.m.look.Verdict(); !strings.HasPrefix(v, "Not yet:") {
			t.Errorf("%v: %s\n%s", size, v, p.m.draft.Body)
		}
		if p.play("f"); p.m.draft.Body != drafts.Compose(a).Body {
			t.Errorf("%v, taken:\n%s", size, p.m.draft.Body)
		}
	}
}

// TestNoNameIsGreeted: an address or a time where the name goes keeps a letter from
// being ready, and one key greets nobody by it.
func TestNoNameIsGreeted(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{Check: tone.Check})
	p.play("<down><up>")
	p.m = p.m.change(drafts.Answers{Seed: 7, Stage: drafts.Scheduled, To: "Ben fri 10:30 Lee", From: "Bea Okafor"}, "").openLetter()
	p.shows("That is a time.")
	if v := p.m.look.Verdict(); !strings.HasPrefix(v, "Not yet:") {
		t.Errorf("%s\n%s", v, p.m.draft.Body)
	}
	p.play("<home>")
	if p.play("f"); strings.Contains(p.m.draft.Body, "10:30") || strings.Contains(p.screen(), "10:30\"") {
		t.Errorf("taken: %+v\n%s", p.m.look.Open, p.m.draft.Body)
	}
}

// TestAddressAloneGreetsNobody: and so there is nothing in the letter to mend.
func TestAddressAloneGreetsNobody(t *testing.T) {
	t.Parallel()
	for _, channel := range drafts.Channels {
		a := drafts.Answers{Seed: 7, Stage: drafts.Scheduled, To: "ana@kestrel.example", Role: "nurse", From: "Bea Okafor", Channel: channel}
		for _, f := range Check(tone.Check).Look(a, drafts.Letter(a)).Open {
			if f.Severity == tone.Block {
				t.Errorf("%s: %s\n%s", channel, f.Why, drafts.Letter(a).Body)
			}
		}
	}
}

// TestTextMessageIsSigned: by its first words, also where it was edited.
func TestTextMessageIsSigned(t *testing.T) {
	t.Parallel()
	a := drafts.Answers{Seed: 7, Stage: drafts.Scheduled, To: "anne doyle", Role: "nurse", From: "bea okafor", Channel: drafts.SMS}
	a = drafts.Rewrite(a, drafts.Letter(a).Body+" The bus is late.")
	for _, f := range Check(tone.Check).Look(a, drafts.Letter(a)).Open {
		if f.Rule == "no-name" {
			t.Errorf("%s\n%s", f.Why, drafts.Letter(a).Body)
		}
	}
}

// TestChannelKeepsItsText: and says where words stayed for which there is no room.
func TestChannelKeepsItsText(t *testing.T) {
	t.Parallel()
	p := rewritten(t)
	p.m = p.m.change(drafts.Rewrite(p.m.answers, p.m.draft.Body+"\n\n"+strings.Repeat("There is more. ", 40)), "").openLetter()
	mine := p.m.draft.Body
	p.play("vv").shows("Your own words stay in the e-mail")
	for range len(drafts.Channels) - 2 {
		p.play("v")
	}
	if p.m.draft.Body != mine {
		t.Errorf("back on e-mail:\n%s", p.m.draft.Body)
	}
}

// TestNamePutRightIsTheAnswer: as one step of undo.
func TestNamePutRightIsTheAnswer(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play(nora + "2<enter><ctrl+r><up>e")
	for range len("Hello Nora") {
		p.play("<right>")
	}
	p.play("h<esc>").shows("Now everywhere: to Norah.").hides("yours")
	if p.m.answers.To != "Norah" || !strings.Contains(p.m.draft.Body, "Hello Norah,") {
		t.Fatalf("to %q:\n%s", p.m.answers.To, p.m.draft.Body)
	}
	if p.play("u"); p.m.answers.To != "Nora" || p.m.draft.Edited {
		t.Errorf("one undo gives the answer and the text back: %q\n%s", p.m.answers.To, p.m.draft.Body)
	}
}

// TestStrangersAreAskedAboutOnce: a name that the answers do not know, in the
// person's own words or from another draft, holds the first copy back.
func TestStrangersAreAskedAboutOnce(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{})
	p.m.hands.Names = func() []string { return []string{"Kestrel"} }
	p.play(nora + "2<enter><ctrl+r>eKestrel will see to that. <esc>c")
	if len(p.copied) != 0 {
		t.Fatalf("copied %q without asking", p.copied)
	}
	p.shows(`Right name? "Kestrel": not in your answers. Then c again, or esc.`)
	if p.play("c"); len(p.copied) != 1 {
		t.Error("it asks more than once")
	}
	p = newPlayer(t, 80, 24, Start{}).play(nora + "2<enter><ctrl+r>eI was glad to meet with Boris. <esc>c").shows(`"Boris"`)
	if p.play("u<ctrl+r>c"); len(p.copied) != 1 {
		t.Error("without the name nothing is asked")
	}
	if p.play("<esc><ctrl+r>U").play("c"); len(p.copied) != 1 {
		t.Error("does not ask about a name that came back")
	}
	p.shows(`"Boris"`)
}

// TestWhyThisSentence: f1 says what the sentence at hand is for.
func TestWhyThisSentence(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play(nora+"2<enter><ctrl+r><f1>").shows("\"", "Thanks them for what they really did.")
	p.play("<esc><down><f1>").shows("Says no so that nobody can misread it.")
	p.play("<esc>eSo. <esc>")
	onYours(p).play("<f1>").shows("Your own words: no answer changes them.")
}

// TestTheyReadOfAnEdit: what a letter says where nobody touched it is told as it
// was composed; of the person's own words the check tells.
func TestTheyReadOfAnEdit(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 100, 30, Start{}).play("2<enter>Ana<enter>Kestrel<enter>Clerk<enter>Bo<enter>2<enter>1<enter><ctrl+r>").
		shows("reason: another job · you may write again")
	p.play("eX <esc>").shows("a clear no · reason: another job · you may write again").hides("the door stays open")
	p.play("<ctrl+_>").shows("thanks · a clear no · reason: another job")
	newPlayer(t, 100, 30, Start{}).play("<ctrl+r>eX <esc>").shows("no reason · you may write again")
}

// TestBackAtTheSentenceLeftBehind: where an answer changes under a sentence of the
// person's, Review opens there, and offers what the answer says now.
func TestBackAtTheSentenceLeftBehind(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 100, 30, Start{}).play("2<enter>Ana<enter>Kestrel<enter>Clerk<enter>Bo<enter>2<enter>1<enter><ctrl+r>")
	p.play("<down><down>e").play("In truth, <esc>").play("21<ctrl+r>").shows("You wrote this when", "o suggested words")
}
