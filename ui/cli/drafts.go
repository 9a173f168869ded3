package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"decline/drafts"
	"decline/drafts/store"
)

// newDrafts makes `decline drafts` and what can be done with one.
func newDrafts(sys *System) *cobra.Command {
	list := func(*cobra.Command, []string) error { return listDrafts(sys) }
	cmd := &cobra.Command{
		Use:   "drafts",
		Short: "What you have written: list, print, copy, path, delete, restore, purge",
		Long: "A NAME is the beginning of an id that `list` shows; without one the newest draft is\n" +
			"meant. `delete` moves into the trash, where a draft stays 30 days.",
		Example: `  decline drafts
  decline drafts print
  decline drafts copy 3f9a`,
		Args: cobra.NoArgs,
		RunE: list,
	}
	cmd.AddCommand(&cobra.Command{Use: "list", Short: "List the drafts, the newest first", Args: cobra.NoArgs, RunE: list})
	printIt := onDraft("print [NAME]", "Print a draft", func(cmd *cobra.Command, _ *store.Store, r store.Record) error {
		d, err := draftOrNote(cmd, asLeft(r))
		if err != nil {
			return err
		}
		return printLetter(sys.Out, d, "text")
	}, sys)
	addNote(printIt, new(string))
	cmd.AddCommand(printIt)
	cmd.AddCommand(newCopy(sys))
	showPath := func(_ *cobra.Command, st *store.Store, r store.Record) error {
		_, err := fmt.Fprintln(sys.Out, st.Path(r.ID))
		return failed(err)
	}
	cmd.AddCommand(onDraft("path [NAME]", "Print where a draft is kept", showPath, sys))
	trashIt := func(_ *cobra.Command, st *store.Store, r store.Record) error { return deleteDraft(sys, st, r) }
	cmd.AddCommand(onDraft("delete [NAME]", "Move a draft into the trash", trashIt, sys))
	cmd.AddCommand(newRestore(sys), newPurge(sys))
	return cmd
}

// withDraft does something with one draft of the store.
type withDraft func(*cobra.Command, *store.Store, store.Record) error

// onDraft makes a command that does something with one draft.
func onDraft(use, short string, do withDraft, sys *System) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: short, Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			st, err := openStore(sys)
			if err != nil {
				return failed(err)
			}
			r, err := st.Find(name(args))
			if err != nil {
				return failed(notFound(st, name(args), err))
			}
			return do(cmd, st, r)
		},
	}
}

// notFound says more of a draft that is not there: there is none at all, or it
// is in the trash.
func notFound(st *store.Store, prefix string, err error) error {
	if !errors.Is(err, store.ErrNotFound) {
		return err
	}
	if prefix == "" {
		return errors.New("there are no drafts yet: `decline` begins one")
	}
	if _, trashed := st.FindTrashed(prefix); trashed == nil {
		return fmt.Errorf("%s is in the trash: `decline drafts restore %s` brings it back", prefix, prefix)
	}
	return err
}

func name(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}

func listDrafts(sys *System) error {
	st, err := openStore(sys)
	if err != nil {
		return failed(err)
	}
	records, problems, err := st.List()
	if err != nil {
		return failed(err)
	}
	for _, p := range problems {
		fmt.Fprintln(sys.Err, "decline: "+oneLine(p.Error()))
	}
	trashed, err := st.Trashed()
	if err != nil {
		return failed(err)
	}
	if len(records)+len(trashed) == 0 {
		fmt.Fprintln(sys.Err, "No drafts yet. `decline` begins one.")
		return nil
	}
	short := store.ShortIDs(append(append([]store.Record{}, records...), trashed...))
	w := tabwriter.NewWriter(sys.Out, 0, 0, 2, ' ', 0)
	row := func(r store.Record, state string) {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", short[r.ID], state, ago(r.Time, sys.Clock()), whom(r))
	}
	for _, r := range records {
		state := "not copied"
		if r.Finished {
			state = "copied"
		}
		row(r, state)
	}
	for _, r := range trashed {
		row(r, "in the trash")
	}
	if err := w.Flush(); err != nil {
		return failed(err)
	}
	remind(sys, records, short)
	return nil
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

func newCopy(sys *System) *cobra.Command {
	cmd := onDraft("copy [NAME]", "Copy a draft's message", func(c *cobra.Command, st *store.Store, r store.Record) error {
		mode, err := clipboardMode(c)
		if err != nil {
			return err
		}
		d, err := draftOrNote(c, asLeft(r))
		if err != nil {
			return err
		}
		if err := copyText(c, sys, d.Body, mode); err != nil || c.Flags().Changed("note") {
			return err
		}
		return markFinished(st, r)
	}, sys)
	addNote(cmd, new(string))
	addClipboard(cmd)
	return cmd
}

// markFinished remembers that a draft was copied. Where another decline has it
// open, that one knows better.
func markFinished(st *store.Store, r store.Record) error {
	release, err := st.Own(r.ID)
	if errors.Is(err, store.ErrOwned) {
		return nil
	}
	if err != nil {
		return failed(err)
	}
	defer release()
	now, err := st.Load(r.ID)
	if err != nil || now.Seq != r.Seq {
		return failed(err) // other words by now: those were not copied
	}
	now.Finished, now.Seq = true, now.Seq+1
	return failed(st.Save(now))
}

func deleteDraft(sys *System, st *store.Store, r store.Record) error {
	release, err := st.Own(r.ID)
	if err != nil {
		return failed(err)
	}
	defer release()
	if err := st.Trash(r.ID); err != nil {
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
			if err := st.Restore(id); err != nil {
				return failed(err)
			}
			r, err := st.Load(id)
			if err != nil {
				return failed(err)
			}
			fmt.Fprintf(sys.Err, "Back again: %s.\n", whom(r))
			return nil
		},
	}
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

func newPurge(sys *System) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use: "purge [NAME]", Short: "Remove a draft for good, also from the trash", Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			st, err := openStore(sys)
			if err != nil {
				return failed(err)
			}
			id, what, err := toPurge(st, name(args))
			if err != nil {
				return failed(err)
			}
			if !yes {
				if err := confirm(sys, what); err != nil {
					return err
				}
			}
			return purge(sys, st, id, what)
		},
	}
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, "do not ask")
	return cmd
}

// toPurge finds a draft by name, among the drafts first, then in the trash.
func toPurge(st *store.Store, prefix string) (id, what string, err error) {
	r, err := st.Find(prefix)
	if err == nil {
		return r.ID, whom(r), nil
	}
	if !errors.Is(err, store.ErrNotFound) {
		return "", "", err
	}
	id, trashErr := trashedID(st, prefix)
	if trashErr != nil {
		return "", "", notFound(st, prefix, err)
	}
	return id, "a draft in the trash", nil
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

func purge(sys *System, st *store.Store, id, what string) error {
	release, err := st.Own(id)
	if err != nil {
		return failed(err)
	}
	defer release()
	if err := st.Purge(id); err != nil {
		return failed(err)
	}
	fmt.Fprintf(sys.Err, "Removed for good: %s.\n", what)
	return nil
}
