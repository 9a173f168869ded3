// Package cli is the command: flags, subcommands and exit codes around the
// wizard. Main does the work of main.main, given what it needs of the operating
// system, so that a test can run it whole. flags.go is the one table of flags,
// which the JSON of --answers uses too; session.go is the draft that a wizard
// works on, from the store to the profile; the rest is one file a command.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"decline/drafts/text"
	"decline/ui"
	"decline/ui/clipboard"
)

// The exit codes (RELIABILITY, rule 14). 128+n stands for signal n.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
	exitBug    = 70
	exitSignal = 128
)

// System is what the command needs of the operating system.
type System struct {
	Version  string
	In       io.Reader
	Out, Err io.Writer
	Getenv   func(string) string
	GOOS     string
	Clock    func() time.Time
	// Signals takes over HUP, TERM, INT and QUIT while a wizard runs; it may be
	// nil, or give nil.
	Signals        func() <-chan os.Signal
	InTTY          bool // In is a terminal
	OutTTY, ErrTTY bool
	Width          int // columns of the terminal; 0 if unknown
}

// Columns gives the width of the terminal that a file is, or 0.
func Columns(f *os.File) int {
	width, _, err := term.GetSize(f.Fd())
	if err != nil {
		return 0
	}
	return width
}

// IsTerminal tells whether a file is a terminal.
func IsTerminal(f *os.File) bool { return term.IsTerminal(f.Fd()) }

// failure is an error with the exit code that it means.
type failure struct {
	code int
	err  error
}

func (f failure) Error() string { return f.err.Error() }
func (f failure) Unwrap() error { return f.err }

func usage(format string, args ...any) error {
	return failure{exitUsage, fmt.Errorf(format, args...)}
}

// quiet ends with a code and no word: everything has been said.
type quiet int

func (quiet) Error() string { return "" }

// Main runs the command with these arguments and gives its exit code.
func Main(args []string, sys System) (code int) {
	defer ui.Catch(func(c *ui.Crash) {
		fmt.Fprintf(sys.Err, "decline: a bug ended this (%v). `decline drafts` lists what is kept.\n", c)
		code = exitBug
	})
	if slices.Equal(args, []string{"--version"}) { // as cobra says it, before the commands take their time to build
		fmt.Fprintf(sys.Out, "decline version %s\n", sys.Version)
		return exitDone
	}
	root := newRoot(&sys)
	root.SetArgs(args)
	root.SetIn(sys.In)
	root.SetOut(sys.Out)
	root.SetErr(sys.Err)
	err := root.ExecuteContext(context.Background())
	var silent quiet
	var known failure
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &silent):
		return int(silent)
	case errors.As(err, &known):
		fmt.Fprintln(sys.Err, "decline: "+oneLine(known.Error()))
		return known.code
	default: // cobra's own: an unknown flag or command
		fmt.Fprintln(sys.Err, "decline: "+oneLine(err.Error())+" (decline --help shows what there is)")
		return exitUsage
	}
}

func failed(err error) error {
	if err == nil {
		return nil
	}
	return failure{exitFailed, err}
}

// oneLine makes an error one clean line: a name in it may hold anything.
func oneLine(s string) string {
	s, _ = text.CleanLine(s)
	return strings.Join(strings.Fields(s), " ")
}

func newRoot(sys *System) *cobra.Command {
	f := newFlags()
	var m manner
	root := &cobra.Command{
		Use:   "decline",
		Short: "Say no to a job interview: kindly, clearly, in under a minute",
		Long: "A wizard in the terminal that asks what the guides ask, shows your message as it\n" +
			"grows, and puts it on your clipboard. Nothing leaves this computer.",
		Example:       examples,
		Version:       sys.Version,
		Args:          cobra.NoArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return wizard(cmd, sys, f, m)
		},
	}
	root.Flags().BoolVar(&m.plain, "plain", false, "numbered prompts instead of a screen; for screen readers and pipes")
	root.Flags().BoolVar(&m.noSave, "no-save", false, "keep nothing of this message on the disk")
	f.add(root)
	addClipboard(root)
	addTheme(root)
	root.AddCommand(newWrite(sys), newCheck(sys), newDrafts(sys), newMan(root))
	return root
}

const examples = `  decline                       the wizard
  decline --to Nora --company "Arrow Instruments" --role "Test Engineer"
  decline write --to Sam --reason other-offer --copy
  decline write --outcome reschedule --when "Tue 14:00" --times "Thursday or Friday"
  decline check letter.txt      what to change in a letter, whoever wrote it
  decline drafts                what you have written
  decline drafts copy           the newest one, on your clipboard`

// addClipboard adds the flag that picks the way to the clipboard.
func addClipboard(cmd *cobra.Command) {
	cmd.Flags().String("clipboard", string(clipboard.Auto), "way to the clipboard: auto, system, tmux, osc52, none")
	complete(cmd, "clipboard", []string{"auto", "system", "tmux", "osc52", "none"})
}

func clipboardMode(cmd *cobra.Command) (clipboard.Mode, error) {
	value, err := cmd.Flags().GetString("clipboard")
	if err != nil {
		return "", usage("%w", err)
	}
	mode, err := clipboard.ParseMode(value)
	if err != nil {
		return "", usage("%w", err)
	}
	return mode, nil
}
