package cli

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"decline/drafts"
	"decline/drafts/store"
)

func newList(sys *System) *cobra.Command {
	var trash bool
	cmd := &cobra.Command{
		Use: "list", Short: "List the drafts, the newest first", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return listDrafts(sys, trash) },
	}
	cmd.Flags().BoolVar(&trash, "trash", false, "only those in the trash")
	return cmd
}

// found is everything that a list shows.
type found struct {
	records  []store.Record
	problems []store.Problem
	trashed  []store.Record
	left     []store.Leftover
}

func findAll(st *store.Store) (f found, err error) {
	if f.records, f.problems, err = st.List(); err != nil {
		return f, err
	}
	if f.trashed, err = st.Trashed(); err != nil {
		return f, err
	}
	f.left, err = st.Leftovers() // after List, which may have set some aside
	return f, err
}

// short gives the shortest name of each draft.
func (f found) short() map[string]string {
	all := append(append([]store.Record{}, f.records...), f.trashed...)
	for _, l := range f.left {
		all = append(all, store.Record{ID: l.ID})
	}
	return store.ShortIDs(all)
}

func listDrafts(sys *System, trash bool) error {
	st, err := openStore(sys)
	if err != nil {
		return failed(err)
	}
	f, err := findAll(st)
	if err != nil {
		return failed(err)
	}
	for _, p := range f.problems {
		fmt.Fprintln(sys.Err, "decline: "+oneLine(p.Error()))
	}
	short := f.short()
	switch {
	case trash && len(f.trashed) == 0:
		fmt.Fprintln(sys.Err, "The trash is empty.")
		return nil
	case trash:
		return failed(f.table(sys, sys.Out, short, func(string) bool { return false }, true))
	case len(short) == 0:
		fmt.Fprintln(sys.Err, "No drafts yet. `decline` begins one.")
		return nil
	}
	if err := f.table(sys, sys.Out, short, st.Owned, false); err != nil {
		return failed(err)
	}
	if sys.OutTTY && len(f.records) > 0 {
		const line = "`decline drafts print %[1]s` shows it again, `decline drafts open %[1]s` opens it.\n"
		fmt.Fprintf(sys.Err, line, short[f.records[0].ID])
	}
	remind(sys, f.records, short)
	remindOld(sys, f.records)
	return nil
}

// table writes a row for each draft, those in the trash, and the files that are
// left of any.
func (f found) table(sys *System, out io.Writer, short map[string]string, open func(id string) bool, trash bool) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	row := func(id, state string, then time.Time, what string) {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", short[id], state, ago(then, sys.Clock()), what)
	}
	if trash {
		f.records, f.left = nil, nil
	}
	for _, r := range f.records {
		state := "not copied"
		switch {
		case open(r.ID):
			state = "open in another window"
		case r.Finished:
			state = "copied"
		}
		row(r.ID, state, r.Time, whom(r))
	}
	for _, r := range f.trashed {
		row(r.ID, "in the trash", r.Time, whom(r))
	}
	for _, l := range f.left {
		row(l.ID, string(l.Kind), l.Time, oneLine(l.Path))
	}
	return w.Flush() //nolint:wrapcheck // it is of the output
}

// remind tells of the promises to write again whose month has come.
func remind(sys *System, records []store.Record, short map[string]string) {
	for _, r := range records {
		if r.Finished && drafts.CheckInDue(r.Answers, r.Time, sys.Clock()) {
			fmt.Fprintf(sys.Err, "You said that you would write again: `decline drafts copy --note check-in %s` (%s).\n",
				short[r.ID], whom(r))
		}
	}
}

// whom names a draft with the one it is to.
func whom(r store.Record) string {
	name := label(r)
	if to := r.Answers.To; to != "" && !strings.HasPrefix(name, "to ") {
		name += ", to " + to
	}
	return name
}

// remindOld tells of the drafts that were finished long ago. Nothing removes them
// unasked.
func remindOld(sys *System, records []store.Record) {
	if n := len(finishedBefore(records, sys.Clock().Add(-oldFinished))); n > 0 {
		const line = "Finished more than 90 days ago: %s. `decline drafts purge --finished-before 90d` removes them.\n"
		fmt.Fprintf(sys.Err, line, several(n))
	}
}
