package drafts

import (
	"strings"
	"testing"
	"time"
)

func BenchmarkCompose(b *testing.B) {
	a := situations()[0].cases[0]
	Compose(a)
	b.ReportAllocs()
	for b.Loop() {
		Compose(a)
	}
}

// BenchmarkLetter gives a letter that the person has edited: as they left it, and
// carried over to an answer that they changed since. Rewrite is what each key
// costs while they edit.
func BenchmarkLetter(b *testing.B) {
	a := situations()[0].cases[0]
	body := Compose(a).Body
	edited := Rewrite(a, body+"\n\nPS: The cat says hello.")
	changed := edited
	changed.Tone, changed.Reason = Formal, Pay
	for _, one := range []struct {
		name    string
		answers Answers
	}{{"composed", a}, {"edited", edited}, {"merged", changed}} {
		b.Run(one.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Letter(one.answers)
			}
		})
	}
	b.Run("rewrite", func(b *testing.B) {
		texts := [...]string{body + "\n\nPS: The cat", body + "\n\nPS: The cat s"}
		answers, i := edited, 0
		b.ReportAllocs()
		for b.Loop() {
			answers = Rewrite(answers, texts[i%2])
			i++
		}
	})
}

// BenchmarkLongestLetter is the same with an edit as long as they may be; the
// ratio is to a letter a tenth as long, and should be near 10.
func BenchmarkLongestLetter(b *testing.B) {
	const longest = 16 << 10
	a := situations()[0].cases[0]
	body := Compose(a).Body
	of := func(n int) Answers {
		edited := Rewrite(a, strings.Repeat(body+"\n\n", n/len(body)+1)[:n])
		edited.Tone = Formal
		return edited
	}
	short, long := of(longest/10), of(longest)
	var small, large time.Duration
	for b.Loop() {
		start := time.Now()
		Letter(short)
		middle := time.Now()
		Letter(long)
		small, large = small+middle.Sub(start), large+time.Since(middle)
	}
	b.ReportMetric(float64(large)/float64(small), "ratio")
}

func BenchmarkReadBook(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readBook(phraseFiles()); err != nil {
			b.Fatal(err)
		}
	}
}

// TestComposeIsCheap holds a standard letter under 40 allocations.
func TestComposeIsCheap(t *testing.T) {
	if raced {
		t.Skip("the race detector changes what is allocated")
	}
	a := situations()[0].cases[0]
	a.Length, a.Channel = Standard, Email
	if n := testing.AllocsPerRun(100, func() { Compose(a) }); n > 40 {
		t.Errorf("%.0f allocations", n)
	}
}
