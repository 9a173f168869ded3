package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/tone"
)

// toReview leads to the letter of a standard message.
const toReview = nora + "2<enter><ctrl+r>"

// bench gives a wizard of a size, and these keys pressed on it.
func bench(b *testing.B, width, height int, keys string) Model {
	b.Helper()
	start := Start{}
	if keys == "offer" {
		start, keys = left(), ""
	}
	return newPlayer(b, width, height, start).play(keys).m
}

// reference is what a screen is measured against: a text area as large as the
// screen, set up as in the smallest program, that holds the same letter.
func reference(width, height int, body string) textarea.Model {
	ta := textarea.New()
	ta.CharLimit, ta.MaxHeight = 0, 0
	ta.Focus()
	ta.SetWidth(width)
	ta.SetHeight(height)
	ta.SetValue(body)
	ta, _ = ta.Update(nil) // fills what it shows
	return ta
}

// against runs ours and theirs in turn, so that both meet the same weather, and
// reports how many times theirs ours takes, median to median. The time of an
// operation is ours. Ours is run as often in its turn as makes both turns about
// as long: a busy computer interrupts long turns more.
func against(b *testing.B, ours, theirs func(i int)) {
	b.Helper()
	n := 0
	often := func(times int) time.Duration {
		start := time.Now()
		for range times {
			ours(n)
			n++
		}
		return time.Since(start) / time.Duration(times)
	}
	turn := 0
	once := func() time.Duration {
		start := time.Now()
		theirs(turn)
		turn++
		return time.Since(start)
	}
	often(1)
	once()
	times := max(int(once()/often(1)), 1)
	var mine, other []time.Duration
	for b.Loop() {
		mine, other = append(mine, often(times)), append(other, once())
	}
	b.ReportMetric(float64(median(mine)), "ns/op")
	b.ReportMetric(float64(median(mine))/float64(median(other)), "ratio")
}

func median(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

// keysAgainst gives the same keys to the wizard and to a text area that holds its
// letter, and draws both after each.
func keysAgainst(b *testing.B, m Model, keys func(i int) tea.KeyPressMsg) {
	b.Helper()
	ta := reference(m.size.Width, m.size.Height, m.draft.Body)
	against(b, func(i int) {
		next, _ := m.Update(keys(i))
		m = next.(Model)
		m.View()
	}, func(i int) {
		ta, _ = ta.Update(typed(i))
		ta.View()
	})
}

// typed is a person who types ten letters and takes them back, so that the text
// stays as long as it is.
func typed(i int) tea.KeyPressMsg {
	if i%20 < 10 {
		return tea.KeyPressMsg{Code: 'a' + rune(i%10), Text: string('a' + rune(i%10))}
	}
	return tea.KeyPressMsg{Code: tea.KeyBackspace}
}

// pressed presses these keys one after the other, again and again.
func pressed(codes ...rune) func(i int) tea.KeyPressMsg {
	return func(i int) tea.KeyPressMsg {
		code := codes[i%len(codes)]
		if code < tea.KeyExtended {
			return tea.KeyPressMsg{Code: code, Text: string(code)}
		}
		return tea.KeyPressMsg{Code: code}
	}
}

// longLetter brings a wizard at edit to a letter of almost 16 kB.
func longLetter(b *testing.B, m Model) Model {
	b.Helper()
	const room = 200
	body := m.draft.Body
	more := strings.Repeat("\n\n"+body, longestLetter/len(body))[:longestLetter-len(body)-room]
	next, _ := m.Update(tea.PasteMsg{Content: more})
	if m = next.(Model); len(m.draft.Body) < longestLetter-2*room {
		b.Fatalf("the letter has %d bytes", len(m.draft.Body))
	}
	return m
}

// BenchmarkView draws every screen beside a text area of its size. The ratio
// should be at most 1.5.
func BenchmarkView(b *testing.B) {
	screens := []struct{ name, keys string }{
		{"offer", "offer"},
		{"first", ""},
		{"field", "3<enter>tomorrow 9<enter>Ms Osei<enter>St Mary's Hospital<enter>"},
		{"choice", nora + "4"},
		{"ticks", nora + "2<enter><enter><enter>"},
		{"doors", nora + "2<enter><enter><enter><enter><enter>"},
		{"finding", nora + "4<enter><enter>4<enter>this boring, hateful job<enter>"},
		{"help", nora + "<f1>"},
		{"review", toReview},
		{"review-finding", nora + "4<enter><enter>4<enter>this boring, hateful job<enter><ctrl+r>n"},
		{"review-yours", toReview + "eMy own words. <esc>"},
		{"review-help", toReview + "<f1>"},
		{"review-silent", "1<enter><enter><enter><enter><enter>9<enter><enter>"},
		{"edit", toReview + "e"},
		{"after", toReview + "c"},
		{"phone", toReview + "cp"},
	}
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
		for _, s := range screens {
			b.Run(fmt.Sprintf("%s/%dx%d", s.name, size[0], size[1]), func(b *testing.B) {
				m := bench(b, size[0], size[1], s.keys)
				ta := reference(size[0], size[1], m.draft.Body)
				against(b, func(int) { m.View() }, func(int) { ta.View() })
			})
		}
	}
}

// BenchmarkKey is one key, updated and drawn, beside a key typed into a text area
// of the same size that holds the same letter.
func BenchmarkKey(b *testing.B) {
	keys := []struct {
		name, to string
		press    func(i int) tea.KeyPressMsg
	}{
		{"field", "<enter>", typed},
		{"list", nora, pressed(tea.KeyDown)},
		{"edit", toReview + "e", typed},
		{"review-arrow", toReview, pressed(tea.KeyDown, tea.KeyDown, tea.KeyUp, tea.KeyUp)},
		{"review-reword", toReview, pressed(tea.KeyRight)},
		{"review-tone", toReview, pressed('t')},
		{"review-yours-tone", toReview + "eMy own words. <esc>", pressed('t')},
	}
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		for _, k := range keys {
			b.Run(fmt.Sprintf("%s/%dx%d", k.name, size[0], size[1]), func(b *testing.B) {
				keysAgainst(b, bench(b, size[0], size[1], k.to), k.press)
			})
		}
	}
}

// BenchmarkLongest is BenchmarkKey with a letter as long as they may be.
func BenchmarkLongest(b *testing.B) {
	edit := func(b *testing.B) Model { return longLetter(b, bench(b, 80, 24, toReview+"e")) }
	review := func(b *testing.B) Model {
		next, _ := edit(b).Update(tea.KeyPressMsg{Code: tea.KeyEscape})
		return next.(Model)
	}
	b.Run("edit", func(b *testing.B) { keysAgainst(b, edit(b), typed) })
	b.Run("review-arrow", func(b *testing.B) { keysAgainst(b, review(b), pressed(tea.KeyUp, tea.KeyUp, tea.KeyDown, tea.KeyDown)) })
	b.Run("review-tone", func(b *testing.B) { keysAgainst(b, review(b), pressed('t')) })
	b.Run("view", func(b *testing.B) {
		m := review(b)
		ta := reference(80, 24, m.draft.Body)
		against(b, func(int) { m.View() }, func(int) { ta.View() })
	})
}

// BenchmarkOwnWork is what is ours in a key: the letter composed, checked and
// wrapped. The ratio to a key in a text area should be at most 0.06.
func BenchmarkOwnWork(b *testing.B) {
	m := bench(b, 80, 24, toReview)
	ta := reference(80, 24, m.draft.Body)
	check := Check(tone.Check)
	against(b, func(int) {
		d := drafts.Compose(m.answers)
		check.Look(m.answers, d)
		wrap(d.Body, widest)
	}, func(i int) {
		ta, _ = ta.Update(typed(i))
		ta.View()
	})
}

func BenchmarkWrap(b *testing.B) {
	body := bench(b, 80, 24, toReview).draft.Body
	b.ReportAllocs()
	for b.Loop() {
		wrap(body, widest)
	}
}

// BenchmarkCheck checks a letter of 150 words again and again, and letters whose
// every word is one that it has not met.
func BenchmarkCheck(b *testing.B) {
	tone.Warm()
	m := bench(b, 80, 24, toReview)
	facts := Facts(m.answers)
	again := nWords(m.draft.Body, 150)
	b.Run("again", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			tone.Check(again, facts)
		}
	})
	b.Run("new", func(b *testing.B) {
		fresh := make([]string, 1000)
		for i := range fresh {
			fresh[i] = strange(again, i)
		}
		i := 0
		b.ReportAllocs()
		for b.Loop() {
			tone.Check(fresh[i%len(fresh)], facts)
			i++
		}
	})
}

// nWords makes a text of so many words out of a letter, in its paragraphs.
func nWords(letter string, n int) string {
	var out strings.Builder
	for i := 0; i < n; {
		for _, line := range strings.Split(letter, "\n") {
			words := strings.Fields(line)
			words = words[:min(len(words), n-i)]
			out.WriteString(strings.Join(words, " ") + "\n")
			i += len(words)
		}
	}
	return out.String()
}

// strange gives a text with the letters of every word moved on, another way for
// each seed: as long as it was, and of words that are in no lexicon.
func strange(text string, seed int) string {
	at := seed
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z':
			at++
			return 'a' + (r-'a'+rune(7*at+seed/26))%26
		case r >= 'A' && r <= 'Z':
			return 'A' + (r-'A'+rune(seed))%26
		}
		return r
	}, text)
}
