package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"decline/drafts/store"
)

func deleteDraft(sys *System, st *store.Store, r store.Record) error {
	if err := trash(st, r.ID); err != nil {
		return failed(err)
	}
	fmt.Fprintf(sys.Err, "In the trash for 30 days: %s. Back with `decline drafts restore %s`.\n", label(r), r.ID[:8])
	return nil
}

func newRestore(sys *System) *cobra.Command {
	return &cobra.Command{
		Use: "restore [NAME]", Short: "Bring a draft back out of the trash", Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			st, err := openStore(sys)
			if err != nil {
				return failed(err)
			}
			id, err := trashedID(st, name(args))
			if err != nil {
				return failed(err)
			}
			r, err := restoreDraft(st, id)
			if err != nil {
				return failed(err)
			}
			fmt.Fprintf(sys.Err, "Back again: %s.\n", whom(r))
			return nil
		},
	}
}

func restoreDraft(st *store.Store, id string) (store.Record, error) {
	release, err := st.Own(id)
	if err != nil {
		return store.Record{}, err
	}
	defer release()
	if err := st.Restore(id); err != nil {
		return store.Record{}, err
	}
	return st.Load(id)
}

// trashedID gives the id in the trash that begins with prefix, or the newest.
func trashedID(st *store.Store, prefix string) (string, error) {
	if prefix != "" {
		return st.FindTrashed(prefix)
	}
	trashed, err := st.Trashed()
	if err != nil {
		return "", err
	}
	if len(trashed) == 0 {
		return "", errors.New("the trash is empty")
	}
	return trashed[0].ID, nil
}

// purging is what is to go for good, as a person is asked about it.
type purging struct {
	what string
	ids  []string
}

func newPurge(sys *System) *cobra.Command {
	var yes bool
	var before string
	cmd := &cobra.Command{
		Use: "purge [NAME]", Short: "Remove a draft for good, also from the trash", Args: cobra.MaximumNArgs(1),
		Example: "  decline drafts purge 3f9a\n  decline drafts purge --finished-before 90d",
		RunE: func(cmd *cobra.Command, args []string) error {
			st, err := openStore(sys)
			if err != nil {
				return failed(err)
			}
			var p purging
			switch {
			case !cmd.Flags().Changed("finished-before"):
				p, err = toPurge(st, name(args))
			case len(args) > 0:
				return usage("give a NAME or --finished-before, not both")
			default:
				p, err = oldToPurge(sys, st, before)
			}
			var known failure
			if errors.As(err, &known) {
				return err
			}
			if err != nil {
				return failed(err)
			}
			return purge(sys, st, p, yes)
		},
	}
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, "do not ask")
	cmd.Flags().StringVar(&before, "finished-before", "", "all that were finished so long ago, such as 90d")
	return cmd
}

// toPurge finds a draft by name, among the drafts first, then in the trash, then
// among the files that drafts have left.
func toPurge(st *store.Store, prefix string) (purging, error) {
	r, err := st.Find(prefix)
	if err == nil {
		return purging{whom(r), []string{r.ID}}, nil
	}
	id, trashErr := trashedID(st, prefix)
	if trashErr == nil && errors.Is(err, store.ErrNotFound) {
		return purging{"a draft in the trash", []string{id}}, nil
	}
	if id, anyErr := st.FindAny(prefix); anyErr == nil && prefix != "" {
		return purging{"what is left of draft " + id[:8], []string{id}}, nil
	}
	return purging{}, notFound(st, prefix, err)
}

// oldFinished is the age at which finished drafts are mentioned.
const oldFinished = 90 * day

const day = 24 * time.Hour

// oldToPurge finds the drafts that were finished so long ago.
func oldToPurge(sys *System, st *store.Store, age string) (purging, error) {
	days, err := strconv.Atoi(strings.TrimSuffix(age, "d"))
	if err != nil || days < 0 {
		return purging{}, usage("--finished-before: %q is no number of days: write 90d", age)
	}
	records, _, err := st.List()
	if err != nil {
		return purging{}, err
	}
	old := finishedBefore(records, sys.Clock().Add(-time.Duration(days)*day))
	if len(old) == 0 {
		return purging{}, fmt.Errorf("no draft was finished more than %d days ago", days)
	}
	return purging{fmt.Sprintf("%s, finished more than %d days ago", several(len(old)), days), old}, nil
}

// finishedBefore gives the ids of the drafts that were finished before a moment.
func finishedBefore(records []store.Record, then time.Time) []string {
	var ids []string
	for _, r := range records {
		if r.Finished && r.Time.Before(then) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

func several(n int) string {
	if n == 1 {
		return "1 draft"
	}
	return fmt.Sprintf("%d drafts", n)
}

// confirm asks once; anything but "y" or "yes" is a no.
func confirm(sys *System, what string) error {
	if !sys.InTTY {
		return usage("purge would remove this for good: %s; add --yes", what)
	}
	fmt.Fprintf(sys.Err, "Remove %s for good? y or n: ", what)
	line, err := bufio.NewReader(sys.In).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return failed(fmt.Errorf("reading the answer: %w", err))
	}
	if answer := strings.ToLower(strings.TrimSpace(line)); answer != "y" && answer != "yes" {
		fmt.Fprintln(sys.Err, "Nothing was removed.")
		return quiet(exitFailed)
	}
	return nil
}

// purge asks, and removes for good. What a running decline has open is left to
// it; nobody is asked about that alone.
func purge(sys *System, st *store.Store, p purging, yes bool) error {
	var ours []string
	for _, id := range p.ids {
		release, err := st.Own(id)
		switch {
		case err == nil:
			defer release()
			ours = append(ours, id)
		case len(p.ids) == 1 || !errors.Is(err, store.ErrOwned):
			return failed(err)
		}
	}
	if !yes {
		if err := confirm(sys, p.what); err != nil {
			return err
		}
	}
	for _, id := range ours {
		if err := st.Purge(id); err != nil {
			return failed(err)
		}
	}
	fmt.Fprintf(sys.Err, "Removed for good: %s.\n", p.what)
	if n := len(p.ids) - len(ours); n > 0 {
		fmt.Fprintf(sys.Err, "Left, because open in another decline: %s.\n", several(n))
	}
	return nil
}
