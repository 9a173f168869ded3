package cli_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"decline/drafts"
	"decline/drafts/store"
	"decline/ui/cli"
)

// TestOlderWordsStay: a draft whose stored letter is not what its answers compose
// today keeps the letter that the person saw; one in their own hand, too.
func TestOlderWordsStay(t *testing.T) {
	t.Parallel()
	mine := "Hello Nora,\n\nMy own words."
	a := drafts.Answers{Seed: 5, To: "Nora"}
	edited := a
	edited.Edit = &drafts.Edit{Composed: "Hello Nora,\n\nOlder words.", Text: mine}
	tests := []struct {
		name   string
		record store.Record
		want   string
	}{
		{"as composed today", store.Record{Answers: a, Composed: drafts.Compose(a).Body}, drafts.Compose(a).Body},
		{"other words now", store.Record{Answers: a, Composed: "Hello Nora,\n\nOlder words."}, "Older words."},
		{"their own", store.Record{Answers: edited, Composed: "Hello Nora,\n\nOlder words.", Edited: &mine}, "My own words."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			st, err := store.Open(dir)
			if err != nil {
				t.Fatal(err)
			}
			tt.record.ID, tt.record.Time = store.NewID(), time.Now()
			if err := st.Save(tt.record); err != nil {
				t.Fatal(err)
			}
			var out, errs bytes.Buffer
			code := cli.Main([]string{"drafts", "print"}, cli.System{
				Out: &out, Err: &errs, In: strings.NewReader(""), GOOS: "linux", Clock: time.Now,
				Getenv: func(name string) string { return map[string]string{"XDG_STATE_HOME": dir, "HOME": dir}[name] },
			})
			if code != 0 || !strings.Contains(out.String(), tt.want) {
				t.Errorf("exit %d, %q, %q; want %q", code, &out, &errs, tt.want)
			}
		})
	}
}
