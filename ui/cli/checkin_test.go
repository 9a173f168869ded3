package cli_test

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"decline/drafts"
	"decline/drafts/store"
	"decline/ui/cli"
)

// TestCheckInIsOffered: `decline drafts` reminds of a promise to write again once
// its month has come, and not before.
func TestCheckInIsOffered(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	st, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	copied := time.Date(2026, 11, 22, 19, 0, 0, 0, time.UTC)
	promised := drafts.Answers{To: "Nora", Company: "Kestrel", Door: []drafts.Door{drafts.CheckIn}}
	for id, r := range map[string]store.Record{
		"promised": {Answers: promised, Finished: true},
		"open":     {Answers: promised},
		"closed":   {Answers: drafts.Answers{Company: "Mosaic", Door: []drafts.Door{drafts.GoodWishes}}, Finished: true},
	} {
		r.ID, r.Time, r.Composed = store.NewID(), copied, id
		if err := st.Save(r); err != nil {
			t.Fatal(err)
		}
	}
	for months, want := range map[int]int{0: 0, 2: 0, 3: 1, 8: 1, 13: 0} {
		var out, errs bytes.Buffer
		code := cli.Main([]string{"drafts"}, cli.System{
			Out: &out, Err: &errs, In: strings.NewReader(""), GOOS: "linux",
			Getenv: func(name string) string {
				return map[string]string{"XDG_STATE_HOME": dir, "HOME": filepath.Join(dir, "home")}[name]
			},
			Clock: func() time.Time { return copied.AddDate(0, months, 1) },
		})
		if got := strings.Count(errs.String(), "--note check-in"); code != 0 || got != want {
			t.Errorf("after %d months: %d reminders, want %d (exit %d):\n%s%s", months, got, want, code, &out, &errs)
		}
	}
}
