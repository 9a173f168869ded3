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
