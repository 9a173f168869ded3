package drafts

import (
	"slices"
	"strings"
	"testing"
)

// composedFor gives answers with names, and their letter.
func composedFor(change func(*Answers)) (Answers, string) {
	a := Answers{Seed: 7, Stage: Interviewed, To: "Marta", Company: "Ondine Studio", Role: "Designer", From: "Jonas Weber"}
	if change != nil {
		change(&a)
	}
	return a, Compose(a).Body
}

// cutFrom gives a text without some words, which must be in it.
func cutFrom(t *testing.T, body, words string) string {
	t.Helper()
	return swapIn(t, body, words, "")
}

func swapIn(t *testing.T, body, old, words string) string {
	t.Helper()
	if !strings.Contains(body, old) {
		t.Fatalf("no %q in:\n%s", old, body)
	}
	return strings.Replace(body, old, words, 1)
}

// sentenceOf gives the words of the letter that a slot makes.
func sentenceOf(t *testing.T, a Answers, slot string) string {
	t.Helper()
	d := Compose(a)
	p := cut(d.Body, d.Spans)
	for i, s := range p.parts {
		if s.hasSlot(Span{Slot: slot}) {
			return p.text(i)
		}
	}
	t.Fatalf("no %s in:\n%s", slot, d.Body)
	return ""
}

// TestACallBeginsWithTheCaller: words typed above a written message are said after
// who is calling, and stand above it again when it is written again.
func TestACallBeginsWithTheCaller(t *testing.T) {
	t.Parallel()
	for _, ch := range []Channel{SMS, LinkedIn, Email} {
		a, body := composedFor(func(a *Answers) { a.Channel = ch })
		edited := "Thank you for waiting. It was a long day. " + body
		a = Rewrite(a, edited)
		spoken := a
		spoken.Channel = Phone
		opening, _, _ := strings.Cut(Compose(spoken).Body, "\n\n")
		if got := Letter(spoken).Body; !strings.HasPrefix(got, opening+" Thank you for waiting. It was a long day.\n\n") {
			t.Errorf("from %s, the call begins:\n%s", ch, got)
		}
		if got := Letter(a).Body; got != edited {
			t.Errorf("%s is now:\n%s", ch, got)
		}
	}
}

func TestEditsAreCarriedOver(t *testing.T) {
	t.Parallel()
	a, body := composedFor(nil)
	no := sentenceOf(t, a, "decision")
	thanks := sentenceOf(t, a, "thanks")
	for _, test := range []struct {
		name   string
		edited string
		change func(*Answers)
		has    []string // in this order
		hasNot []string
	}{
		{
			"an added sentence stays in its place", swapIn(t, body, thanks, thanks+" The coffee was superb."),
			func(a *Answers) { a.Tone = Formal }, []string{"Dear Marta", "The coffee was superb.", "Yours", "Jonas Weber"}, []string{"Hi Marta"},
		},
		{
			"an added sentence keeps its paragraph when the one before it goes", swapIn(t, body, thanks, thanks+" The coffee was superb."),
			func(a *Answers) { a.Thanks, a.Liked = []Thanks{}, "" }, []string{"Hi Marta,\n\nThe coffee was superb."}, []string{"Thank you"},
		},
		{
			"a deleted sentence stays deleted", cutFrom(t, body, thanks+" "),
			func(a *Answers) { a.Tone = Formal }, []string{"Dear Marta"}, []string{"Thank you", "grateful"},
		},
		{
			"a rewritten sentence stays, and the rest follows the answers", swapIn(t, body, no, "It is a no from me."),
			func(a *Answers) { a.Reason, a.Tone = Pay, Formal }, []string{"Dear Marta", "It is a no from me.", "Jonas Weber"}, []string{"Hi Marta", no},
		},
		{
			"a name that changes is changed in every sentence left alone", swapIn(t, body, no, "It is a no from me."),
			func(a *Answers) { a.Company, a.To = "Kestrel", "Nora" }, []string{"Nora", "Kestrel", "It is a no from me."}, []string{"Marta", "Ondine"},
		},
		{
			"a paragraph of one's own", body + "\n\nPS: The cat says hello.",
			func(a *Answers) { a.Length = Short }, []string{"Jonas Weber", "PS: The cat says hello."}, nil,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			edited := Rewrite(a, test.edited)
			if got := Letter(edited).Body; got != test.edited {
				t.Fatalf("it should be as it was written:\n%s", got)
			}
			next := edited
			test.change(&next)
			got := Letter(next).Body
			at := 0
			for _, words := range test.has {
				i := strings.Index(got[at:], words)
				if i < 0 {
					t.Fatalf("no %q at its place in:\n%s", words, got)
				}
				at += i
			}
			for _, words := range test.hasNot {
				if strings.Contains(got, words) {
					t.Errorf("%q is still in:\n%s", words, got)
				}
			}
			if back := Letter(edited).Body; back != test.edited {
				t.Errorf("going back should restore it:\n%s", back)
			}
		})
	}
}

// TestOffers: where the answers say it in new words, these are offered beside the
// person's, and can be taken.
func TestOffers(t *testing.T) {
	t.Parallel()
	a, body := composedFor(nil)
	a = Rewrite(a, swapIn(t, body, sentenceOf(t, a, "decision"), "It is a no from me."))
	own := Letter(a).Yours
	if len(own) != 1 || own[0].New || own[0].Act != "" {
		t.Fatalf("the person's sentence and the one that it stands for: %+v", own)
	}
	a.Tone, a.Reason = Formal, Pay
	d := Letter(a)
	if len(d.Yours) != 1 || !d.Yours[0].New || d.Yours[0].Offer != sentenceOf(t, a.Bare(), "decision") {
		t.Fatalf("the new wording should be offered: %+v", d.Yours)
	}
	taken := Take(a, d.Yours[0])
	if got := Letter(taken); got.Body != Compose(a).Body || len(got.Yours) != 0 || got.Edited {
		t.Errorf("taken, the letter is as composed:\n%s", got.Body)
	}
}

// TestOutdated: an edit that was written when another answer was given says so,
// until it is touched.
func TestOutdated(t *testing.T) {
	t.Parallel()
	a, body := composedFor(func(a *Answers) { a.Reason, a.Say = Personal, Generally })
	because := sentenceOf(t, a, "reason")
	a = Rewrite(a, swapIn(t, body, because, "My health comes first at the moment."))
	if own := Letter(a).Yours; len(own) != 1 || own[0].Act != "" {
		t.Fatalf("it fits its answer: %+v", own)
	}
	a.Reason, a.Say = OtherOffer, Plainly
	own := Letter(a).Yours
	if len(own) != 1 || own[0].Act != Because || own[0].Was.Reason != Personal {
		t.Fatalf("it does not fit its answer any more: %+v", own)
	}
	a = Rewrite(a, Letter(a).Body+"\n\nPS: Hello.")
	if own = Letter(a).Yours; len(own) != 2 || own[0].Act != Because || own[0].Was.Reason != Personal {
		t.Fatalf("another edit does not make it fit: %+v", own)
	}
	a = Rewrite(a, swapIn(t, Letter(a).Body, "My health comes first at the moment.", "A new job came up for me at the moment."))
	if own = Letter(a).Yours; len(own) != 2 || own[0].Act != "" {
		t.Errorf("written anew, it fits: %+v", own)
	}
}

// TestChannelsKeepTheirText: another channel begins from the edited letter where
// there is room, each keeps its own text, and going back restores what was there.
func TestChannelsKeepTheirText(t *testing.T) {
	t.Parallel()
	a, body := composedFor(func(a *Answers) { a.Length = Short })
	mine := swapIn(t, body, sentenceOf(t, a, "decision"), "It is a no from me.")
	a = Rewrite(a, mine)

	sms := a
	sms.Channel = SMS
	d := Letter(sms)
	if d.Left != "" || !strings.Contains(d.Body, "It is a no from me.") || !fits(SMS, d.Body) {
		t.Fatalf("a text message should begin from it:\n%s", d.Body)
	}
	sms = Rewrite(sms, d.Body+" Bye!")
	back := sms
	back.Channel = ""
	if got := Letter(back).Body; got != mine {
		t.Errorf("back on e-mail:\n%s", got)
	}
	if back.Channel = SMS; Letter(back).Body != d.Body+" Bye!" {
		t.Errorf("back on SMS:\n%s", Letter(back).Body)
	}

	long := Rewrite(a, mine+"\n\n"+strings.Repeat("I have much more to say. ", 30))
	long.Channel = Box
	if d := Letter(long); d.Left != Email || d.Body != Compose(long).Body || d.Edited {
		t.Errorf("what does not fit stays in the e-mail, and it says so: %q\n%s", d.Left, d.Body)
	}
	anew := Anew(sms)
	if d := Letter(anew); d.Edited || d.Body != Compose(anew).Body {
		t.Errorf("anew:\n%s", d.Body)
	}
	if anew.Channel = Email; Letter(anew).Body != mine {
		t.Errorf("the e-mail's text is its own:\n%s", Letter(anew).Body)
	}
}

// TestNameIsNotLeftBehind: a text message says at once who writes. Where the
// person's own first sentence stands there, their name stands at the end.
func TestNameIsNotLeftBehind(t *testing.T) {
	t.Parallel()
	a, body := composedFor(func(a *Answers) { a.Stage, a.Channel, a.Length = Approached, LinkedIn, Short })
	first := cut(body, nil).text(0)
	a = Rewrite(a, swapIn(t, body, first, "Hello Marta, that was a kind message."))
	for _, a.Channel = range Channels {
		if d := Letter(a); d.Left == "" && !strings.Contains(d.Body, "Jonas Weber") {
			t.Errorf("%s:\n%s", a.Channel, d.Body)
		}
	}
}

// TestComposedSentencesStayAlive: beside an edit, the sentences that are composed
// have their places and other wordings as before.
func TestComposedSentencesStayAlive(t *testing.T) {
	t.Parallel()
	a, body := composedFor(nil)
	a = Rewrite(a, swapIn(t, body, sentenceOf(t, a, "decision"), "It is a no from me."))
	d := Letter(a)
	for _, s := range d.Spans {
		if s.Act != Subject && s.Slot == "thanks" {
			next := Letter(Reword(a, "thanks", 1))
			if next.Body == d.Body || !strings.Contains(next.Body, "It is a no from me.") {
				t.Errorf("other wording:\n%s", next.Body)
			}
			return
		}
	}
	t.Errorf("the thanks have no place: %+v", d.Spans)
}

func TestCorrectedNames(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name     string
		change   func(*Answers)
		old, new string
		want     func(Answers) string
		is       string
		names    []Name
	}{
		{"the greeting", nil, "Marta", "Martha", func(a Answers) string { return a.To }, "Martha", []Name{Recipient}},
		{"a company", nil, "Ondine Studio", "Undine Studios", func(a Answers) string { return a.Company }, "Undine Studios", []Name{Firm}},
		{"a part of a company", nil, "Ondine", "Undine", func(a Answers) string { return a.Company }, "Undine Studio", []Name{Firm}},
		{"a role", nil, "Designer", "Product Designer", func(a Answers) string { return a.Role }, "Product Designer", []Name{Job}},
		{"who signs", nil, "Jonas", "Jonathan", func(a Answers) string { return a.From }, "Jonathan Weber", []Name{You}},
		{"nobody yet", func(a *Answers) { a.To, a.Tone = "", Professional }, "Hello,", "Hello Nora,", func(a Answers) string { return a.To }, "Nora", []Name{Recipient}},
		{"no name yet", func(a *Answers) { a.From = "" }, "All the best", "All the best\nJo", func(a Answers) string { return a.From }, "Jo", []Name{You}},
		{"a greeting of another kind", func(a *Answers) { a.To = "" }, "Hello,", "Dear Nora, no.", func(a Answers) string { return a.To }, "", nil},
		{"other words", nil, "Marta", "everyone", func(a Answers) string { return a.To }, "Marta", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			a, body := composedFor(test.change)
			if test.name == "no name yet" {
				lines := strings.Split(body, "\n")
				test.old = lines[len(lines)-1]
				test.new = test.old + "\nJo"
			}
			if test.name == "nobody yet" {
				first, _, _ := strings.Cut(body, ",")
				test.old, test.new = first+",", first+" Nora,"
			}
			next, names := Corrected(Rewrite(a, swapIn(t, body, test.old, test.new)))
			if got := test.want(next); got != test.is || !slices.Equal(names, test.names) {
				t.Fatalf("%q %v, want %q %v", got, names, test.is, test.names)
			}
			if d := Letter(next); test.names != nil && (len(d.Yours) != 0 || d.Body != Compose(next).Body) {
				t.Errorf("as an answer it is no edit any more: %+v\n%s", d.Yours, d.Body)
			}
		})
	}
}
