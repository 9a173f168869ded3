package questions

import (
	"testing"

	"decline/tone"
)

// TestAsksOnceWhileItIsThere: about each block and each unknown name; what went and
// came back, or came beside or instead, is asked about.
func TestAsksOnceWhileItIsThere(t *testing.T) {
	t.Parallel()
	const block = `Copy it all the same? Then c again. "no": Why so.`
	look := NewLook(sample, report(), nil)
	notes := NewLook(sample, tone.Report{Findings: report().Findings[2:]}, nil)
	tests := []struct {
		name  string
		asked Asked
		look  Look
		names []string
		want  string
		at    int
	}{
		{"nothing to ask", nil, notes, nil, "", -1},
		{"a block", nil, look, nil, block, 1},
		{"the block before the name", nil, look, []string{"Kestrel"}, block, 1},
		{"the block again", Doubts(look, nil), look, nil, "", -1},
		{"the name that came beside it", Doubts(look, nil), look, []string{"Kestrel"}, `Right name? "Kestrel": not in your answers. Then c again.`, -1},
		{"the new name of two", Doubts(notes, []string{"Kestrel"}), notes, []string{"Kestrel", "Harborline"}, `Right name? "Harborline": not in your answers. Then c again.`, -1},
		{"both again", Doubts(look, []string{"Kestrel"}), look, []string{"Kestrel"}, "", -1},
		{"the block that came back", Doubts(look, nil).Still(Doubts(notes, nil)), look, nil, block, 1},
		{"the name that stayed meanwhile", Doubts(look, []string{"Kestrel"}).Still(Doubts(notes, []string{"Kestrel"})), notes, []string{"Kestrel"}, "", -1},
	}
	for _, test := range tests {
		say, at := test.asked.Ask(test.look, test.names, "c again")
		if say != test.want || at != test.at {
			t.Errorf("%s: asks %q of %d, want %q of %d", test.name, say, at, test.want, test.at)
		}
	}
}
