//go:build !race

package tone_test

import (
	"strings"
	"testing"
	"time"

	"decline/tone"
)

// goodLetter has 150 words and nothing to find.
const goodLetter = `Dear Joan,

Thank you for inviting me to interview for the Studio Manager role at Hale & Webb, and for being open about the hours from the
start. I was pleased to be asked, and I enjoyed reading about the work that your team does with schools.

For personal reasons I won't be able to come next Tuesday, and I need to withdraw my application. I'm writing now so that you
can offer the time to somebody else. It has nothing to do with the role or with you.

If another part-time position opens in the spring, I'd be happy to hear from you. A former colleague of mine may be the person
you are looking for; shall I ask her whether she would like to talk?

Thank you again for considering me. I hope you find the right person soon, and I wish the whole team well with the new studio
and the move in May.

Kind regards,
Rana Aziz
`

// mostAllocations is how many a check of it may make.
const mostAllocations = 20

func goodFacts() tone.Facts {
	return tone.Facts{Recipient: "Joan", Company: "Hale & Webb", Role: "Studio Manager", Sender: "Rana Aziz", Stage: "scheduled",
		Reason: "personal", Say: "general"}
}

func TestAllocations(t *testing.T) {
	tone.Warm()
	facts := goodFacts()
	if n := testing.AllocsPerRun(100, func() { tone.Check(goodLetter, facts) }); n > mostAllocations {
		t.Errorf("a check of %d words makes %.0f allocations; at most %d", len(strings.Fields(goodLetter)), n, mostAllocations)
	}
}

func BenchmarkCheck(b *testing.B) {
	tone.Warm()
	facts := goodFacts()
	b.ReportAllocs()
	for b.Loop() {
		tone.Check(goodLetter, facts)
	}
}

// BenchmarkUnpack is what the first check costs before it begins.
func BenchmarkUnpack(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		tone.Unpack()
	}
}

// BenchmarkLinear compares texts of 1 kB and of 100 kB: a letter, faults alone, and
// words without a stop. The ratio should be at most 110.
func BenchmarkLinear(b *testing.B) {
	tone.Warm()
	facts := goodFacts()
	texts := []struct{ name, text string }{
		{"letter", goodLetter}, {"faults", "The salary is a joke. I demand an apology.\n"},
		{"endless", "i have been signed off with depression and your lazy recruiter at oakwood knew "},
	}
	for _, tt := range texts {
		b.Run(tt.name, func(b *testing.B) {
			short := strings.Repeat(tt.text, 1000/len(tt.text)+1)[:1000]
			long := strings.Repeat(short+"\n\n", 100)
			if tt.name == "endless" {
				long = strings.ReplaceAll(long, "\n", " ")
			}
			var small, large time.Duration
			for b.Loop() {
				start := time.Now()
				for range 100 {
					tone.Check(short, facts)
				}
				middle := time.Now()
				tone.Check(long, facts)
				small, large = small+middle.Sub(start), large+time.Since(middle)
			}
			b.ReportMetric(100*float64(large)/float64(small), "ratio")
		})
	}
}
