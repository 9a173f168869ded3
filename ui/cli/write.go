package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"decline/drafts"
	"decline/drafts/store"
	"decline/tone"
	"decline/ui"
	"decline/ui/clipboard"
)

// newWrite makes `decline write`: a letter from flags, without the wizard.
func newWrite(sys *System) *cobra.Command {
	f := newFlags()
	var format, note string
	var copyIt bool
	cmd := &cobra.Command{
		Use:   "write",
		Short: "Write a message from flags, without the wizard",
		Long: "Writes the message to standard output. What is not given takes the default of its\n" +
			"stage. Nothing is kept.",
		Example: `  decline write --to Nora --company "Arrow Instruments" --role "Test Engineer" --reason other-offer
  decline write --stage approached --to Robin --reason staying --copy
  decline write --answers answers.json --format json
  decline write --to Nora --stage interviewed --note thank-you`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := knownFormat(format); err != nil {
				return err
			}
			if err := knownNote(note); err != nil {
				return err
			}
			mode, err := clipboardMode(cmd)
			if err != nil {
				return err
			}
			a, err := answersOf(cmd, sys, f)
			if err != nil {
				return err
			}
			return write(cmd, sys, a, output{format, drafts.Note(note), copyIt, mode})
		},
	}
	f.add(cmd)
	addNote(cmd, &note)
	addFormat(cmd, &format)
	cmd.Flags().BoolVar(&copyIt, "copy", false, "copy the message too")
	addClipboard(cmd)
	return cmd
}

// formats are the ways in which a command can print.
var formats = [...]string{"text", "json"}

// addFormat gives a command the flag that says in which of the formats it prints.
func addFormat(cmd *cobra.Command, format *string) {
	cmd.Flags().StringVar(format, "format", formats[0], strings.Join(formats[:], " or "))
	complete(cmd, "format", formats[:])
}

func knownFormat(format string) error {
	if slices.Contains(formats[:], format) {
		return nil
	}
	return usage("--format: %q is not one of %s", format, strings.Join(formats[:], ", "))
}

// answersOf gives the answers of a command line, with the profile under them.
func answersOf(cmd *cobra.Command, sys *System, f *flags) (drafts.Answers, error) {
	g, err := f.read(cmd, sys.In)
	if err != nil {
		return drafts.Answers{}, err
	}
	a, err := g.into(drafts.Answers{}, sys.Clock())
	if err != nil {
		return drafts.Answers{}, err
	}
	p, note := loadProfile(sys)
	if note != "" {
		fmt.Fprintln(sys.Err, "decline: "+note)
	}
	for _, unused := range g.unused(a) {
		fmt.Fprintln(sys.Err, "decline: "+unused)
	}
	a = p.fill(a)
	a.Seed = seedOf(a)
	if a.When.Known() {
		fmt.Fprintln(sys.Err, "Interview: "+a.When.Echo())
	}
	return a, nil
}

// seedOf makes the seed of a letter that is no draft: the same people get the
// same words each time.
func seedOf(a drafts.Answers) uint64 {
	h := fnv.New64a()
	_, _ = io.WriteString(h, strings.Join([]string{a.To, a.Company, a.Role, a.From}, "\x00"))
	return h.Sum64()
}

// message is a letter as JSON, with what the check finds in its body.
type message struct {
	Subject  string           `json:"subject"`
	Body     string           `json:"body"`
	Channel  drafts.Channel   `json:"channel"`
	Words    int              `json:"words"`
	Acts     []drafts.ActText `json:"acts"`
	Elements []tone.Element   `json:"elements"`
	Findings []tone.Finding   `json:"findings"`
}

// output is what to make of the answers, and where it goes.
type output struct {
	format string
	note   drafts.Note // "" for the letter
	copyIt bool
	mode   clipboard.Mode
}

func messageOf(a drafts.Answers, d drafts.Draft, note drafts.Note) message {
	facts := ui.Facts(a)
	if note != "" {
		facts = ui.NoteFacts(a, note, d.Channel)
	}
	facts.Subject = d.Subject
	r := whole(tone.Check(d.Body, facts))
	return message{d.Subject, d.Body, d.Channel, d.Words(), d.Acts(), r.Elements, r.Findings}
}

func write(cmd *cobra.Command, sys *System, a drafts.Answers, o output) error {
	d, err := composed(sys, a, o.note)
	if err != nil {
		return err
	}
	switch {
	case o.format != "json":
		err = printLetter(sys.Out, d)
	case o.note == drafts.PushBackNote:
		err = printJSON(sys.Out, pushBacks{messageOf(a, d, o.note), drafts.PushBacks(a)})
	default:
		err = printJSON(sys.Out, messageOf(a, d, o.note))
	}
	if err != nil || !o.copyIt {
		return err
	}
	return copyText(cmd, sys, d.Body, o.mode, store.NewID())
}

// composed gives the letter, or the note that was asked for.
func composed(sys *System, a drafts.Answers, note drafts.Note) (drafts.Draft, error) {
	if note != "" {
		return noteFor(a, note)
	}
	if a.Settled().Outcome == drafts.NoAnswer {
		fmt.Fprintln(sys.Err, "Silence is a good answer here. If you write all the same, this gives nothing away:")
	}
	return drafts.Compose(a), nil
}

// printLetter writes a letter to out, its subject first.
func printLetter(out io.Writer, d drafts.Draft) error {
	words := d.Body + "\n"
	if d.Subject != "" {
		words = "Subject: " + d.Subject + "\n\n" + words
	}
	if _, err := io.WriteString(out, words); err != nil {
		return failed(fmt.Errorf("writing the message: %w", err))
	}
	return nil
}

// printJSON writes a value to out as people can read it too.
func printJSON(out io.Writer, value any) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(value); err != nil {
		return failed(fmt.Errorf("writing JSON: %w", err))
	}
	return nil
}

// errNoScreen occurs when only the terminal's clipboard is left, and there is no
// terminal to send the text to.
var errNoScreen = errors.New("not copied: only the terminal's clipboard can be reached, and standard error is no terminal")

// copyText brings text to the clipboard and says on standard error where it is:
// a file of it belongs to the draft with this id, which need not be kept.
func copyText(cmd *cobra.Command, sys *System, text string, mode clipboard.Mode, id string) error {
	r := clip(sys, mode, func() string { return id }).Copy(cmd.Context(), text)
	if r.Sequence != "" {
		if !sys.ErrTTY {
			return failed(errNoScreen)
		}
		if _, err := io.WriteString(sys.Err, r.Sequence); err != nil {
			return failed(fmt.Errorf("not copied: %w", err))
		}
	}
	if r.Sure == clipboard.Failed {
		return failed(fmt.Errorf("%s", r.Say()))
	}
	fmt.Fprintln(sys.Err, r.Say())
	if r.Sure == clipboard.InFile {
		return quiet(exitFailed)
	}
	return nil
}
