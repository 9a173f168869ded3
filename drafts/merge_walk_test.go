package drafts

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"decline/drafts/text"
)

// walks is how many random sequences of edits and answers TestEditsSurvive walks.
func walks() int {
	if raced {
		return 300
	}
	return 10_000
}

// walk is a person who edits, answers, and edits again. Each word that they type
// is one that is nowhere else, so that it can be looked for.
type walk struct {
	t      *testing.T
	r      *rand.Rand
	a      Answers
	typed  int
	words  map[Channel]map[string]bool // those that stand in a channel's own text
	past   []Answers
	bodies []string
	log    []string
}

func (w *walk) word() string {
	w.typed++
	return fmt.Sprintf("w%04dz", w.typed)
}

func (w *walk) did(format string, args ...any) {
	w.log = append(w.log, fmt.Sprintf(format, args...))
}

func (w *walk) fail(format string, args ...any) {
	w.t.Helper()
	w.t.Fatalf("%s\nsteps:\n%s\nletter:\n%s", fmt.Sprintf(format, args...), strings.Join(w.log, "\n"), Letter(w.a).Body)
}

// edit changes the letter as a person would, and sees that it is just as they
// left it.
func (w *walk) edit() {
	body := Letter(w.a).Body
	next := w.changed(body)
	w.did("edit %q", next)
	w.a = Rewrite(w.a, next)
	if got := Letter(w.a).Body; got != next && strings.TrimSpace(next) != Compose(w.a).Body {
		w.fail("the person wrote %q, and it became %q", next, got)
	}
	w.own()
}

// own notes which words stand in this channel's text now.
func (w *walk) own() {
	d := Letter(w.a)
	mine := map[string]bool{}
	for _, f := range strings.FieldsFunc(d.Body, func(r rune) bool { return strings.ContainsRune(" \n.,;:!?", r) }) {
		if len(f) == 6 && f[0] == 'w' && f[5] == 'z' {
			mine[f] = true
		}
	}
	w.words[d.Channel] = mine
}

func (w *walk) changed(body string) string {
	spans := text.Sentences(body)
	if len(spans) == 0 {
		return w.word()
	}
	s := any1(w.r, spans)
	switch w.r.IntN(6) {
	case 0: // a new sentence
		return body[:s.End] + " Also " + w.word() + "." + body[s.End:]
	case 1: // a new paragraph
		return body[:s.End] + "\n\nBesides " + w.word() + ".\n\n" + strings.TrimLeft(body[s.End:], " \n")
	case 2: // deleted
		return strings.TrimSpace(body[:s.Start] + strings.TrimLeft(body[s.End:], " "))
	case 3: // a word put in
		if i := strings.IndexByte(body[s.Start:s.End], ' '); i > 0 {
			return body[:s.Start+i] + " " + w.word() + body[s.Start+i:]
		}
		return body[:s.Start] + w.word() + " " + body[s.Start:]
	case 4: // rewritten
		return body[:s.Start] + "Now " + w.word() + " " + w.word() + "." + body[s.End:]
	default: // two sentences made one
		return strings.Replace(body, ". ", " "+w.word()+" ", 1)
	}
}

// answer changes an answer; what the person wrote is there all the same.
func (w *walk) answer() {
	other := anyAnswers(w.r)
	switch a := &w.a; w.r.IntN(9) {
	case 0:
		a.Tone = other.Tone
	case 1:
		a.Length = other.Length
	case 2, 3:
		a.Channel = any1(w.r, Channels)
	case 4:
		a.Reason, a.Say, a.Own = other.Reason, other.Say, other.Own
	case 5:
		a.Thanks, a.Liked = other.Thanks, other.Liked
	case 6:
		a.Door = other.Door
	case 7:
		a.To, a.Company, a.Role, a.From = other.To, other.Company, other.Role, other.From
	case 8:
		if d := Letter(*a); len(d.Spans) > 0 {
			*a = Reword(*a, any1(w.r, d.Spans).Slot, 1)
		}
	}
	s := w.a.Settled()
	w.did("answers: %s %s %s, reason %s %s, %q %q %q %q", s.Tone, s.Length, s.Channel, s.Reason, s.Say, s.To, s.Company, s.Role, s.From)
	d := Letter(w.a)
	if w.words[d.Channel] != nil {
		w.has(d, w.words[d.Channel])
	} else {
		w.carried(d)
	}
	w.notDoubled(d)
}

func (w *walk) has(d Draft, words map[string]bool) {
	for word := range words {
		if !strings.Contains(d.Body, word) {
			w.fail("%s is lost on %s", word, d.Channel)
		}
	}
}

// carried sees that a channel without a text of its own has the words of the last
// one, or says that they stayed there.
func (w *walk) carried(d Draft) {
	if w.a.Edit == nil {
		return
	}
	from := w.a.Edit.channel(d.Channel)
	if d.Left != "" && d.Left != from {
		w.fail("the words stayed on %s, not on %s", from, d.Left)
	}
	if d.Left == "" {
		w.has(d, w.words[from])
		return
	}
	back := w.a
	back.Channel = from
	w.has(Letter(back), w.words[from])
}

// notDoubled sees that no sentence stands more often than on either side.
func (w *walk) notDoubled(d Draft) {
	e, _ := w.a.edit(d.Channel)
	if e == nil {
		return
	}
	count := func(body string) map[string]int {
		n := map[string]int{}
		for _, s := range cut(body, nil).parts {
			n[s.words]++
		}
		return n
	}
	theirs, now := count(e.Text), count(Compose(w.a).Body)
	for words, n := range count(d.Body) {
		if n > max(theirs[words], now[words], 1) {
			w.fail("doubled: %q", words)
		}
	}
}

// TestEditsSurvive walks at random through edits and answers: no word that was
// typed disappears unless it was deleted, a text is as the person left it, no
// sentence is doubled, and every earlier state is still there.
func TestEditsSurvive(t *testing.T) {
	t.Parallel()
	const parts = 4
	for part := range uint64(parts) {
		t.Run(fmt.Sprint(part), func(t *testing.T) {
			t.Parallel()
			for seed := part; seed < uint64(walks()); seed += parts {
				walked(t, seed)
			}
		})
	}
}

func walked(t *testing.T, seed uint64) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 8))
	a := anyAnswers(r)
	if a.Outcome == NoAnswer {
		a.Outcome = Decline
	}
	w := &walk{t: t, r: r, a: a, words: map[Channel]map[string]bool{}}
	w.did("seed %d", seed)
	for range 3 + r.IntN(6) {
		w.past, w.bodies = append(w.past, w.a), append(w.bodies, Letter(w.a).Body)
		if r.IntN(2) == 0 {
			w.edit()
		} else {
			w.answer()
		}
	}
	for i, past := range w.past {
		if Letter(past).Body != w.bodies[i] {
			w.fail("state %d is not what it was", i)
		}
	}
}
