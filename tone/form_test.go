package tone_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"decline/tone"
)

// width is where mail programs wrap.
const width = 72

// wrapped breaks the lines at a width.
func wrapped(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		n := 0
		for i, word := range strings.Split(line, " ") {
			size := utf8.RuneCountInString(strings.TrimSuffix(word, "\n"))
			switch {
			case i == 0:
			case n+1+size > width:
				b.WriteByte('\n')
				n = 0
			default:
				b.WriteByte(' ')
				n++
			}
			b.WriteString(word)
			n += size
		}
	}
	return b.String()
}

// curly puts typographic quotes for straight ones.
func curly(text string) string {
	var b strings.Builder
	open := false
	for _, c := range text {
		switch {
		case c == '\'':
			c = '’'
		case c == '"' && open:
			c, open = '”', false
		case c == '"':
			c, open = '“', true
		case c == '\n':
			open = false
		}
		b.WriteRune(c)
	}
	return b.String()
}

// others puts other names for those of the letters that the pairs stand in.
var others = strings.NewReplacer("Ana", "Bea", "Tom Reed", "Jim Hale", "Brightwater", "Stonebridge")

// renamed puts other names in the facts too.
func renamed(f tone.Facts) tone.Facts {
	for _, name := range []*string{&f.Recipient, &f.Company, &f.Sender} {
		*name = others.Replace(*name)
	}
	return f
}

func found(text string, facts tone.Facts) string {
	var rules []string
	for _, f := range tone.Check(text, facts).Findings {
		rules = append(rules, f.Rule)
	}
	slices.Sort(rules)
	return strings.Join(rules, " ")
}

// leastSame is the part of the letters, of a hundred, that must give the same
// findings in another form.
const leastSame = 99

// TestFormDoesNotMatter: the same findings, rules and number, whatever the line
// ends, quotes, spaces, width and names.
func TestFormDoesNotMatter(t *testing.T) {
	t.Parallel()
	same := func(f tone.Facts) tone.Facts { return f }
	forms := []struct {
		name  string
		text  func(string) string
		facts func(tone.Facts) tone.Facts
	}{
		{"CRLF", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }, same},
		{"curly quotes", curly, same},
		{"no-break spaces", func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }, same},
		{"wrapped", wrapped, same},
		{"wrapped, CRLF", func(s string) string { return strings.ReplaceAll(wrapped(s), "\n", "\r\n") }, same},
		{"trailing spaces", func(s string) string { return strings.ReplaceAll(s, "\n", "  \n") + " \n\n" }, same},
		{"NFD", norm.NFD.String, same},
		{"other names", others.Replace, renamed},
	}
	list := samples(t)
	for _, form := range forms {
		t.Run(form.name, func(t *testing.T) {
			t.Parallel()
			differ := 0
			for _, s := range list {
				text := form.text(s.text)
				was, now := found(s.text, s.facts), found(text, form.facts(s.facts))
				if was != now {
					differ++
					t.Logf("%s:\n  was %s\n  now %s\n  %q", s.where, was, now, text)
				}
			}
			if 100*differ > (100-leastSame)*len(list) {
				t.Errorf("%d of %d letters differ", differ, len(list))
			}
		})
	}
}

// TestANoAcrossCommas: what stands between commas parts no decision.
func TestANoAcrossCommas(t *testing.T) {
	t.Parallel()
	for said, want := range map[string]string{
		"I must therefore, with thanks, decline.":             "",
		"I shall, alas, not attend.":                          "",
		"I am, with thanks and some regret, withdrawing.":     "",
		"I would, with pleasure, pass on your name.":          "no-decision",
		"I must, after all that kindness, say thanks for it.": "no-decision",
	} {
		report := tone.Check("Dear Ana,\n\nThank you for the invitation to the interview. "+said+"\n\nBest wishes,\nCarla Dunn", tone.Facts{})
		for _, rule := range [...]string{"no-decision", "implied-decision"} {
			if got := fires(report, rule); got != (rule == want) {
				t.Errorf("%s: %s is %v", said, rule, got)
			}
		}
	}
}

// TestADottedTime: the points of "p.m." end no sentence, unless one begins after them.
func TestADottedTime(t *testing.T) {
	t.Parallel()
	const opening = "Thank you for the invitation. I have decided not to go ahead. "
	firesOn(t, "contradicted-decision", opening, map[string]bool{
		"I accept the 2 p.m. slot.":                          true,
		"I accept the 11 A.M. slot.":                         true,
		"I cannot accept the 2 p.m. slot.":                   false,
		"I work until 2 p.m. and cannot accept the slot.":    false,
		"I work until 2 p.m. I accept the slot on Thursday.": true,
	})
	firesOn(t, "blame-company", opening, map[string]bool{"The fee was not 9.5. your office is filthy.": true})
}

// TestAMissingApostrophe: "ill" and its like are contractions where the next word shows it.
func TestAMissingApostrophe(t *testing.T) {
	t.Parallel()
	for said, want := range map[string]string{
		"So ill see you on Thursday.":                      "contradicted-decision",
		"Id rather not say more.":                          "",
		"Its a joke.":                                      "blame-company",
		"Lets pretend it was the distance.":                "dishonest",
		"Your manager was late, and hes rude.":             "blame-person",
		"I was ill so often as a child that I read a lot.": "",
		"The school keeps its very best for its pupils.":   "",
		"She lets me have the car on Fridays.":             "",
		"I left my id at the desk.":                        "",
	} {
		if got := warned(said); got != want {
			t.Errorf("%s: %q, want %q", said, got, want)
		}
	}
}

// TestTypedInShort: "u" is "you" to every rule, and casual; the U of a name is neither.
func TestTypedInShort(t *testing.T) {
	t.Parallel()
	const opening = "Thank you for the invitation. I have decided against the interview."
	firesOn(t, "blame-person", opening, map[string]bool{"U never called me back.": true, "The u.k. branch moves to U Thant Road.": false})
	firesOn(t, "blame-company", opening, map[string]bool{"ur office is filthy": true, "The U of Ulm made me an offer.": false})
	firesOn(t, "casual", opening, map[string]bool{
		"I wish u well.":                           true,
		"Thank U for this.":                        true,
		"I hope u'll find somebody.":               true,
		"I wish u and ur team well.":               true,
		"A u-turn of my bank, or of the U of Ulm.": false,
		"The u.k. branch moves to U Thant Road.":   false,
	})
}

// TestTitleOfSomebodyElse: Mrs is not Mr; which of a lady's titles is right, two people
// and first names are nobody's error.
func TestTitleOfSomebodyElse(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		recipient, greeting string
		wrong               bool
	}{
		{"Mr Ndlovu", "Dear Mrs Ndlovu", true},
		{"Mrs Falk", "Dear Mr. Falk", true},
		{"Ms Falk", "Dear Mrs Falk", false},
		{"Mr Falk", "Dear Falk", false},
		{"Dr Falk", "Dear Mr Falk", false},
		{"Mr and Mrs Falk", "Dear Mrs and Mr Falk", false},
		{"Mrs Ana Falk", "Dear Ana", false},
	} {
		text := c.greeting + ",\n\nThank you for inviting me. I have decided not to go ahead with the interview.\n\nBest wishes,\nCarla Dunn"
		if wrong := fires(tone.Check(text, tone.Facts{Recipient: c.recipient}), "wrong-name"); wrong != c.wrong {
			t.Errorf("%s to %s: wrong-name is %v", c.greeting, c.recipient, wrong)
		}
	}
}

// TestNamesInSmallLetters: a name is one also without its capital, where nothing else
// can stand, and who writes is not who is greeted.
func TestNamesInSmallLetters(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text  string
		facts tone.Facts
	}{
		{"hi there\n\nthanks for the text about the porter job, i wont need the slot on thurs.\n\ncheers reece", tone.Facts{}},
		{
			"Hi Ana, thanks for the note about the job. I'll pass, good luck filling it, immy",
			tone.Facts{Sender: "Immy Hart", Channel: "linkedin"},
		},
		{
			"Hi chef it's Marlon. Thanks for the trial. I won't take it further. Respect, Marlon",
			tone.Facts{Recipient: "Gio", Sender: "Marlon", Channel: "sms"},
		},
	} {
		for _, rule := range [...]string{"no-name", "wrong-name"} {
			if fires(tone.Check(c.text, c.facts), rule) {
				t.Errorf("%s in %q", rule, c.text)
			}
		}
	}
}

// TestSlots: in round brackets much else is put, and in capitals much else is shouted;
// a slot stands where a name is missing.
func TestSlots(t *testing.T) {
	t.Parallel()
	for said, slot := range map[string]bool{
		"I have taken a post at (company).":         true,
		"It is about the (job title) role.":         true,
		"I step back for now (insert reason here).": true,
		"I spoke to Anna (your manager) yesterday.": false,
		"Thank you for the (long) tour of the yard": false,
		"I met Ana at the (new) office.":            false,
		"I enjoyed learning about COMPANY.":         true,
		"Thank you, NAME, for your patience.":       true,
		"I liked the COMPANY and its people.":       false,
		"I'm happy to give my NAME at the office.":  false,
	} {
		if got := warned(said) == "placeholder"; got != slot {
			t.Errorf("%q: a slot is %v", said, got)
		}
	}
}

// TestReasonThatSlipsOut: who says that the reason stays private, and then tells it.
func TestReasonThatSlipsOut(t *testing.T) {
	t.Parallel()
	for said, leak := range map[string]bool{
		"I want to keep my reason private, but it's the long drive.":           true,
		"I'd rather not say why. Between us, though, it's the money.":          true,
		"I'd rather not go into my reasons, but I liked the tour of the yard.": false,
		"I'd rather not say why, but it has nothing to do with your hours.":    false,
	} {
		if got := warned(said) == "leak"; got != leak {
			t.Errorf("%q: a leak is %v", said, got)
		}
	}
}
