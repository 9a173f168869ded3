package plain

import (
	"slices"
	"strings"
	"testing"

	"decline/drafts"
	"decline/tone/tonetest"
	"decline/ui/questions"
)

// Words that the check finds, one of each weight.
const (
	yourCall      = tonetest.YourCall
	worthChanging = tonetest.WorthChanging
	changeFirst   = tonetest.ChangeFirst
)

func TestCopyAsksOnceAtABlock(t *testing.T) {
	t.Parallel()
	tests := []struct {
		words string
		lines []string
		asked int
		left  []string // what reached the clipboard: so many
	}{
		{changeFirst, []string{"c", "c", ""}, 1, []string{"letter"}},
		{changeFirst, []string{"a", "q"}, 1, nil},
		{changeFirst, []string{"s", "q"}, 0, []string{"subject"}},
		{changeFirst, []string{"c", "p", "a", ":back", "c", ""}, 1, []string{"both", "letter"}},
		{changeFirst, []string{"i 1", "c", ""}, 0, []string{"letter"}},
		{worthChanging + " and " + yourCall, []string{"c", ""}, 0, []string{"letter"}},
	}
	for _, test := range tests {
		tr := newTrial("", append([]string{":letter", "e 2", "It was " + test.words + "."}, test.lines...)...)
		tr.run(t)
		if n := strings.Count(tr.out.String(), "Copy it all the same?"); n != test.asked || len(tr.copies) != len(test.left) {
			t.Errorf("%q: asked %d times, want %d; copied %d times, want %d:\n%s",
				test.lines, n, test.asked, len(tr.copies), len(test.left), tr.out.String())
		}
	}
}

func TestFixAndIgnore(t *testing.T) {
	t.Parallel()
	begin := []string{":letter", "e 2", "It was " + worthChanging + " and " + changeFirst + "."}
	tests := []struct {
		lines   string
		ignored int
		has     []string
		hasNot  []string
	}{
		{"f 1", 0, []string{changeFirst}, []string{worthChanging}},
		{"FIX 2", 0, []string{worthChanging}, []string{changeFirst}},
		{"f 1/f", 0, nil, []string{changeFirst, worthChanging}},
		{"f 1/u", 0, []string{changeFirst, worthChanging}, nil},
		{"ignore 1", 1, []string{changeFirst, worthChanging}, nil},
		{"i 1/i", 2, []string{changeFirst, worthChanging}, nil},
		{"i 1/u", 0, nil, nil},
		{"f 3/f 0/f x/f", 0, []string{changeFirst, worthChanging}, nil},
	}
	for _, test := range tests {
		lines := slices.Concat(begin, strings.Split(test.lines, "/"), []string{":quit"})
		end := newTrial("", lines...).run(t)
		body := drafts.Letter(end.Answers).Body
		for _, word := range test.has {
			if !strings.Contains(body, word) {
				t.Errorf("%s: %q went", test.lines, word)
			}
		}
		for _, word := range test.hasNot {
			if strings.Contains(body, word) {
				t.Errorf("%s: %q is still there", test.lines, word)
			}
		}
		if len(end.Answers.Ignored) != test.ignored {
			t.Errorf("%s: ignored %q", test.lines, end.Answers.Ignored)
		}
	}
}

// TestVerdictFollowsWhatIsIgnored, and without a check there is none.
func TestVerdictFollowsWhatIsIgnored(t *testing.T) {
	t.Parallel()
	tr := newTrial("", ":letter", "e 2", "It was "+changeFirst+".", "i", ":again", ":quit")
	tr.run(t)
	tr.wants(t, "Nothing to look at. Ready to send.\n", "with words of your own. Ready to send.\n")
	tr = newTrial("", ":letter", "e 2", "It was "+changeFirst+".", "c", "")
	tr.Check = nil
	tr.run(t)
	if heard := tr.out.String(); len(tr.copies) != 1 || strings.Contains(heard, "Ready") || strings.Contains(heard, "Look at") {
		t.Errorf("unchecked:\n%s", heard)
	}
}

// TestFindingsAreChecked with the way the message goes.
func TestFindingsAreChecked(t *testing.T) {
	t.Parallel()
	tr := newTrial("", ":letter", "v", "v", "q")
	var channels []drafts.Channel
	tr.Check = func(a drafts.Answers) questions.Look {
		channels = append(channels, a.Settled().Channel)
		return questions.Look{}
	}
	tr.run(t)
	if channels = slices.Compact(channels); !slices.Equal(channels, []drafts.Channel{drafts.Email, drafts.LinkedIn, drafts.SMS}) {
		t.Errorf("checked for %v", channels)
	}
}
