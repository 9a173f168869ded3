package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"decline/drafts/store"
)

// newDrafts makes `decline drafts` and what can be done with one.
func newDrafts(sys *System) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "drafts",
		Short: "What you have written: list, print, copy, path, delete, restore, purge",
		Long: "A NAME is the beginning of an id that `list` shows; without one the newest draft is\n" +
			"meant. `delete` moves into the trash, where a draft stays 30 days.",
		Example: `  decline drafts
  decline drafts list --trash
  decline drafts print
  decline drafts copy 3f9a`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return listDrafts(sys, false) },
	}
	cmd.AddCommand(newList(sys))
	printIt := onDraft("print [NAME]", "Print a draft", func(cmd *cobra.Command, _ *store.Store, r store.Record) error {
		d, err := draftOrNote(cmd, asLeft(r))
		if err != nil {
			return err
		}
		return printLetter(sys.Out, d)
	}, sys)
	addNote(printIt, new(string))
	cmd.AddCommand(printIt)
	cmd.AddCommand(newCopy(sys))
	showPath := func(_ *cobra.Command, st *store.Store, r store.Record) error {
		where := st.Path(r.ID)
		if sys.OutTTY {
			where = oneLine(where) // a program gets the name as it is, a terminal what it can show
		}
		_, err := fmt.Fprintln(sys.Out, where)
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
		if err := copyText(c, sys, d.Body, mode, r.ID); err != nil || c.Flags().Changed("note") {
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
