package drafts

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"decline/drafts/text"
)

// chooser turns bytes into choices: each byte is one, and none is left at the end.
type chooser []byte

func (c *chooser) next() int {
	if len(*c) == 0 {
		return 0
	}
	b := (*c)[0]
	*c = (*c)[1:]
	return int(b)
}

// pickOne gives one of a list, or the zero value, or at times one that there is not.
func pickOne[T ~string](c *chooser, list []T) T {
	switch n := c.next() % (len(list) + 2); n {
	case 0:
		return ""
	case len(list) + 1:
		return "no such"
	default:
		return list[n-1]
	}
}

func pickSome[T ~string](c *chooser, list []T) []T {
	n := c.next()
	if n == 0 {
		return nil
	}
	some := []T{}
	for i, v := range list {
		if n>>i&1 == 1 {
			some = append(some, v)
		}
	}
	return some
}

// answersFrom makes answers of any bytes and words.
func answersFrom(seed uint64, choices []byte, words string) Answers {
	c := chooser(choices)
	parts := strings.Split(words, "|")
	word := func() string {
		clean, _ := text.CleanLine(parts[c.next()%len(parts)])
		return strings.TrimSpace(clean)
	}
	a := Answers{
		Seed: seed, Stage: pickOne(&c, Stages), Reason: pickOne(&c, Reasons), Outcome: pickOne(&c, append(slices.Clone(Outcomes), Withdraw)),
		Say: pickOne(&c, Says), WhyNot: pickOne(&c, Says), Terms: pickSome(&c, Terms), Facts: pickSome(&c, Facts),
		Thanks: pickSome(&c, AllThanks), Door: pickSome(&c, Doors), Tone: pickOne(&c, Tones), Length: pickOne(&c, Lengths),
		Channel: pickOne(&c, Channels),
	}
	if !slices.Contains(Channels, a.Channel) {
		a.Channel = "" // as every reader of answers has it
	}
	for _, field := range []*string{&a.To, &a.Company, &a.Role, &a.From, &a.Contact, &a.Agency, &a.Own, &a.OwnWhyNot, &a.Times, &a.LookingFor, &a.Talk, &a.OwnTerm, &a.Liked} {
		*field = word()
	}
	if n := c.next(); n > 0 {
		a.When = at(n * 3)
	}
	return a
}

// FuzzCompose: of any answers there is a letter of valid text: no slot shows, its
// spans lie in it in order, the same answers make the same, and nothing in the
// answers is changed by it. Answers that went through JSON make the same letter.
func FuzzCompose(f *testing.F) {
	f.Add(uint64(1), []byte{}, "Nora|Kestrel|Data Engineer|Ines Prado")
	f.Add(uint64(7), []byte{3, 4, 1, 2, 2, 255, 255, 255, 255, 1, 1, 1, 0, 1, 2, 3}, "Nora, Ben|Arrow & Co.|a|")
	f.Add(uint64(9), []byte("\x05\x11\x02\x04\x04\x1f\x1f\x1f\x7f\x03\x03\x05\x00\x01\x02\x03\x04\x05\x06\x07\x08"), "日本|e\u0301|because I said so.|I can do Friday!")
	for i := range byte(7) {
		f.Add(uint64(i), []byte{i, 2 * i, i, i, i, 0, 0, 0, 9 * i, i, i, i, 0, 1, 2, 3, 0, 1, 2}, "Nora|Kestrel|Nurse|Ines")
	}
	f.Fuzz(func(t *testing.T, seed uint64, choices []byte, words string) {
		a := answersFrom(seed, choices, words)
		before, _ := json.Marshal(a)
		d := Compose(a)
		if again := Compose(a); !reflect.DeepEqual(again, d) {
			t.Fatalf("twice composed: %+v and %+v", d, again)
		}
		if after, _ := json.Marshal(a); string(after) != string(before) {
			t.Fatalf("composing changed %s to %s", before, after)
		}
		wellFormed(t, a, d, words)
		var kept Answers
		if err := json.Unmarshal(before, &kept); err != nil {
			t.Fatal(err)
		}
		if back := Compose(kept); back.Body != d.Body || back.Subject != d.Subject {
			t.Errorf("kept and read again:\n%s\n\nbefore:\n%s", back.Body, d.Body)
		}
	})
}

func wellFormed(t *testing.T, a Answers, d Draft, words string) {
	t.Helper()
	if !utf8.ValidString(d.Body) || strings.TrimSpace(d.Body) != d.Body || strings.Contains(d.Subject, "\n") {
		t.Errorf("subject %q, body:\n%q", d.Subject, d.Body)
	}
	if !strings.ContainsAny(words, "{}[]") && strings.ContainsAny(d.Subject+d.Body, "{}[]") {
		t.Errorf("a slot shows:\n%s\n%s", d.Subject, d.Body)
	}
	if _, removed := text.Clean(d.Body); removed > 0 {
		t.Errorf("the letter is not clean: %+q", d.Body)
	}
	at := 0
	for _, s := range d.Spans {
		if s.Act == Subject {
			continue
		}
		if s.Start < at || s.End < s.Start || s.End > len(d.Body) {
			t.Fatalf("the span %+v after %d of %d", s, at, len(d.Body))
		}
		at = s.End
	}
	if !slices.Contains(Channels, d.Channel) {
		t.Errorf("the channel %q", d.Channel)
	}
	if a.Settled().Outcome != NoAnswer && d.Channel != Phone && d.Body == "" {
		t.Errorf("no letter of %+v", a)
	}
}

// FuzzParseWhen: a time that is understood has not passed, is told again in a
// form that is understood as the same day, and never depends on the case; an
// error is one line.
func FuzzParseWhen(f *testing.F) {
	for _, s := range []string{
		"24 Nov 14:00", "tomorrow 9", "next Tue 2pm", "2026-11-24 14:00", "2026-11-24T14:00:00+02:00", "today", "noon", "fri at half past", "31 Feb",
		"29 feb", "12.30", "24/11", "00:60", "Tue, 14:00", "in 3 days", "99999999999999999999", "\u0661\u0662", "tuesday the 24th",
	} {
		f.Add(s, int64(1795374000))
	}
	f.Add("29 Feb 2028", int64(0))
	f.Fuzz(func(t *testing.T, s string, unix int64) {
		now := time.Unix(unix%(1<<36), 0).UTC()
		if now.Year() < 1 || now.Year() > 9000 {
			return
		}
		w, err := ParseWhen(s, now)
		if err != nil {
			if w.Known() || strings.Contains(err.Error(), "\n") || err.Error() == "" {
				t.Errorf("%q: %+v, %q", s, w, err)
			}
			return
		}
		if again, err := ParseWhen(s, now); err != nil || !reflect.DeepEqual(again, w) {
			t.Errorf("%q twice: %+v, %+v", s, w, again)
		}
		if !w.Known() {
			if strings.TrimSpace(oneLine(s)) != "" && !strings.ContainsAny(s, ", ") {
				t.Errorf("%q is nothing", s)
			}
			return
		}
		if _, err := time.Parse(time.RFC3339, oneLine(s)); err != nil {
			if daysBetween(now, w.At) < 0 || w.Clock && w.At.Before(now) {
				t.Errorf("%q at %v is %v, which has passed", s, now, w.At)
			}
			if back, err := ParseWhen(w.At.Format("2006-01-02 15:04"), now); w.Clock && w.At.Year() < 9999 && (err != nil || !back.At.Equal(w.At.Truncate(time.Minute))) {
				t.Errorf("%q is %v, and that read again %v, %v", s, w.At, back.At, err)
			}
		}
		if strings.Contains(w.Echo(), "\n") {
			t.Errorf("%q is told as %q", s, w.Echo())
		}
	})
}

// FuzzPhrases: of any file the reader makes phrases under slots and headers, each
// with an id of its own and brackets that match, or says what is wrong.
func FuzzPhrases(f *testing.F) {
	for _, file := range phraseFiles() {
		f.Add(file.text[:min(len(file.text), 800)])
	}
	f.Add("@ a\n= * | before | warm | short full\nx1 ~, {Name} [and {to}]\n= a b\n")
	f.Add("@\n=\n| {\n@ a\n= 1|2|3|4|5\nid\n")
	f.Fuzz(func(t *testing.T, s string) {
		b, err := readBook([]phraseFile{{"x.txt", s}})
		for slot, groups := range maps.All(b) {
			if slot != strings.TrimSpace(slot) {
				t.Errorf("the slot %q", slot)
			}
			ids := map[string]bool{}
			for _, g := range groups {
				for _, p := range g.phrases {
					if p.id == "" || p.text == "" || !balanced(p.text) || strings.Contains(p.text, "\n") {
						t.Errorf("the phrase %+v", p)
					}
					if err == nil && ids[p.id] {
						t.Errorf("%s stands twice in %s, and no error tells it", p.id, slot)
					}
					ids[p.id] = true
				}
				if err == nil && (g.cell&allWhen == 0 || g.cell&allTone == 0 || g.cell&allLength == 0) {
					t.Errorf("a header of %s means nothing: %b", slot, g.cell)
				}
			}
		}
		if err != nil && !strings.Contains(err.Error(), "phrases/x.txt:") {
			t.Errorf("the error names no place: %v", err)
		}
	})
}
