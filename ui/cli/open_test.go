//go:build unix

package cli_test

import (
	"strings"
	"testing"
)

// TestOpenADraftAgain: one that was copied opens at Review, as a new draft with its
// words; one that was not goes on. The beginning of an id alone prints.
func TestOpenADraftAgain(t *testing.T) {
	t.Parallel()
	tm := begun(t)
	tm.keys(ctrlC).exits(0)
	list, _, _ := run(t, tm.home, "", "drafts")
	id, _, _ := strings.Cut(list, " ")
	printed, _, code := run(t, tm.home, "", "drafts", id)
	if again, _, _ := run(t, tm.home, "", "drafts", "print", id); code != 0 || printed != again || !strings.Contains(printed, "Kestrel") {
		t.Errorf("drafts %s: exit %d\n%s", id, code, printed)
	}
	if _, errs, code := run(t, tm.home, "", "drafts", "prnt"); code != 2 || !strings.Contains(errs, "unknown command") {
		t.Errorf("drafts prnt: exit %d, %q", code, errs)
	}
	if _, errs, code := run(t, tm.home, "", "drafts", "0000"); code != 1 || !strings.Contains(errs, "no such draft") {
		t.Errorf("drafts 0000: exit %d, %q", code, errs)
	}

	first := start(t, tm.home, nil, nil, "drafts", "open", id)
	first.wait("Kestrel").keys(" One").wait("saved").keys(ctrlR).wait("● Review").keys("c").wait("copied").keys(ctrlC).exits(0)
	second := start(t, tm.home, nil, nil, "drafts", "open", id)
	second.wait("● Review").wait("This is a new draft.").wait("Kestrel One").keys(ctrlC).exits(0)
	if list, _, _ := run(t, tm.home, "", "drafts"); strings.Count(list, "\n") != 1 {
		t.Errorf("a draft that nobody changed:\n%s", list)
	}
	third := start(t, tm.home, []string{"ACCESSIBLE=1"}, nil, "drafts", "open", id)
	third.wait("6 of 6, Review.").wait("Kestrel One").keys(":quit\n").exits(0)
	start(t, tm.home, nil, nil, "drafts").wait("`decline drafts open " + id + "` opens it").exits(0)
}
