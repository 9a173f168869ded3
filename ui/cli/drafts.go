package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"decline/drafts"
	"decline/drafts/store"
)

// newDrafts makes `decline drafts` and what can be done with one.
func newDrafts(sys *System) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "drafts [NAME]",
		Short: "What you have written: list, print, open, copy, path, delete, restore, purge",
		Long: "A NAME is the beginning of an id that `list` shows; without one the newest draft is\n" +
			"meant. A NAME alone prints that draft. `open` goes on with it in the wizard: of one that\n" +
			"was copied it begins a new draft with the same words. `delete` moves into the trash,\n" +
			"where a draft stays 30 days.",
		Example: `  decline drafts
  decline drafts list --trash
  decline drafts print
  decline drafts open 3f9a
  decline drafts copy 3f9a`,
		Args: nameOrNothing,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return listDrafts(sys, false)
			}
			return named(sys, args[0])
		},
	}
	cmd.AddCommand(newList(sys), newOpen(sys))
	cmd.AddCommand(newPrint(sys), newCopy(sys))
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

// nameOrNothing takes the beginning of an id; any other word is an unknown command.
func nameOrNothing(cmd *cobra.Command, args []string) error {
	if len(args) == 1 && args[0] != "" && strings.Trim(args[0], "0123456789abcdef") == "" {
		return nil
	}
	return cobra.NoArgs(cmd, args) //nolint:wrapcheck // it is cobra's own for this
}

// named prints the draft whose id begins so.
func named(sys *System, prefix string) error {
	_, r, err := find(sys, prefix)
	if err != nil {
		return err
	}
	return printLetter(sys.Out, drafts.Letter(asLeft(r)))
}

// find gives the draft whose id begins so, or the newest.
func find(sys *System, prefix string) (*store.Store, store.Record, error) {
	st, err := openStore(sys)
	if err != nil {
		return nil, store.Record{}, failed(err)
	}
	r, err := st.Find(prefix)
	if err != nil {
		return nil, r, failed(notFound(st, prefix, err))
	}
	return st, r, nil
}

// withDraft does something with one draft of the store.
type withDraft func(*cobra.Command, *store.Store, store.Record) error

// onDraft makes a command that does something with one draft.
func onDraft(use, short string, do withDraft, sys *System) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: short, Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			st, r, err := find(sys, name(args))
			if err != nil {
				return err
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

func newPrint(sys *System) *cobra.Command {
	cmd := onDraft("print [NAME]", "Print a draft", func(cmd *cobra.Command, _ *store.Store, r store.Record) error {
		d, err := draftOrNote(cmd, asLeft(r))
		if err != nil {
			return err
		}
		return printLetter(sys.Out, d)
	}, sys)
	addNote(cmd, new(string))
	return cmd
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
