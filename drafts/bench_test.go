package drafts

import "testing"

func BenchmarkCompose(b *testing.B) {
	a := situations()[0].cases[0]
	Compose(a)
	b.ReportAllocs()
	for b.Loop() {
		Compose(a)
	}
}

func BenchmarkReadBook(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readBook(phraseFiles); err != nil {
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
