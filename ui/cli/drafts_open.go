package cli

import (
	"github.com/spf13/cobra"

	"decline/drafts/store"
	"decline/ui"
	"decline/ui/questions"
)

// newOpen makes `decline drafts open`: the wizard, with a draft that is there.
func newOpen(sys *System) *cobra.Command {
	var m manner
	cmd := onDraft("open [NAME]", "Open a draft in the wizard", func(c *cobra.Command, _ *store.Store, r store.Record) error {
		return openDraft(c, sys, r, m)
	}, sys)
	cmd.Flags().BoolVar(&m.plain, "plain", false, "numbered prompts instead of a screen; for screen readers and pipes")
	addClipboard(cmd)
	addTheme(cmd)
	return cmd
}

// openDraft goes on with a draft where it was left. One that was copied stays as it
// is: a new one begins at Review with its words.
func openDraft(cmd *cobra.Command, sys *System, r store.Record, m manner) error {
	mode, err := clipboardMode(cmd)
	if err != nil {
		return err
	}
	start := ui.Start{Clock: sys.Clock, ASCII: ascii(sys)}
	if start.Theme, err = themeOf(cmd, sys); err != nil {
		return err
	}
	s := newSession(sys, false)
	if s.store == nil {
		return failed(s.why)
	}
	take := s.resume
	if r.Finished {
		take = s.fork
	}
	left, err := take(r.ID)
	if err != nil {
		return failed(err)
	}
	if r.Finished {
		left.At, s.record.At = questions.Letter, string(questions.Letter)
		start.Note = "This is a new draft. The one that you copied stays as it is."
	}
	start.Answers, start.At = left.Answers, left.At
	return s.run(start, clip(sys, mode, s.id), m)
}
