package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"decline/drafts"
	"decline/tone"
	"decline/ui/questions"
)

// mostFixes is how many fixes --fix takes: each can bring up another finding.
const mostFixes = 20

const checkLong = `Says what is wrong in a letter, one finding a line, like a compiler: line:column: severity:
rule: why, and under it what would put it right. The last line is the verdict. A block should
not be sent so, a warn is worth changing, a note is your call. What the flags or --facts tell
is checked too; an empty outcome means a no.

Without FILE, or with -, the letter is read from standard input: text in UTF-8, at most 1 MiB.
What a terminal should not get is left out before the check, and told; lines, columns and the
offsets of --format json are then those of the text without it. --fix prints the letter with
the fixes of blocks and warns taken, and says on standard error what was changed and what is
left.

Exit code: 0 ready, notes allowed; 1 a warn or block was found, or is left after --fix; 2 the
command or the letter can't be used.`

const checkExamples = `  decline check letter.txt
  decline check --to Nora --from "Luis Ortega" --stage final letter.txt
  decline check --fix < letter.txt > better.txt
  decline check --facts facts.json --format json letter.txt`

// newCheck makes `decline check`, which judges any letter.
func newCheck(sys *System) *cobra.Command {
	f := newFlags()
	var facts, format string
	var fix bool
	cmd := &cobra.Command{
		Use:   "check [FILE|-]",
		Short: "Check a letter, whoever wrote it: what to change, where, and why",
		Long:  checkLong, Example: checkExamples,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkFlags(format, fix); err != nil {
				return err
			}
			known, err := factsOf(cmd, sys, f, facts, name(args))
			if err != nil {
				return err
			}
			l, err := readLetter(sys, name(args))
			if err != nil {
				return err
			}
			l.facts = known
			return l.check(sys, format, fix)
		},
	}
	cmd.Flags().StringVar(&facts, "facts", "", "a JSON file with any of these, as recipient, company, role, sender …")
	f.addRows(cmd, factRows())
	addFormat(cmd, &format)
	cmd.Flags().BoolVar(&fix, "fix", false, "print the letter with the fixes taken")
	return cmd
}

func checkFlags(format string, fix bool) error {
	if fix && format == "json" {
		return usage("--fix prints the letter: it does not go with --format json")
	}
	return knownFormat(format)
}

// factRows lists the flags that say what is known of a letter.
func factRows() []flag {
	known := []string{
		"to", "company", "role", "from", "stage", "outcome", "reason", "say", "tone", "channel", "door",
	}
	var rows []flag
	for _, d := range table() {
		if slices.Contains(known, d.name) {
			rows = append(rows, d)
		}
	}
	return append(rows, flag{name: "note", help: "it is a note for afterwards, no letter", values: values(drafts.AllNotes)})
}

// factsOf gives what is known of a letter: from the file, and over it the flags.
func factsOf(cmd *cobra.Command, sys *System, f *flags, file, letter string) (tone.Facts, error) {
	g := given{}
	if file != "" {
		if file == "-" && (letter == "" || letter == "-") {
			return tone.Facts{}, usage("--facts -: standard input can't be both the facts and the letter; give one as a file")
		}
		src := source{
			flag: "--facts", name: file, like: `{"recipient": "Nora", "stage": "invited"}`, rows: factRows(),
			also: map[string]string{"recipient": "to", "sender": "from"},
			keys: "is no fact; these are: recipient, company, role, sender, stage, outcome, note, reason, say, tone, " +
				"channel, door",
		}
		if err := g.file(src, sys.In); err != nil {
			return tone.Facts{}, err
		}
	}
	if err := f.over(cmd, g, factRows()); err != nil {
		return tone.Facts{}, err
	}
	known := tone.Facts{
		Recipient: g["to"], Company: g["company"], Role: g["role"], Sender: g["from"], Stage: g["stage"],
		Outcome: g["outcome"], Note: g["note"], Reason: g["reason"], Say: g["say"], Tone: g["tone"],
		Channel: g["channel"], Door: listed[string](g, "door", nil),
	}
	if known.Outcome == string(drafts.Withdraw) {
		known.Outcome = string(drafts.Decline)
	}
	return known, nil
}

// letter is a text to be checked: clean, with what is known of it.
type letter struct {
	name  string // of its file; "" for standard input
	text  string
	facts tone.Facts
}

// check judges the letter, and ends with exit code 1 where something should be
// changed.
func (l letter) check(sys *System, format string, fix bool) error {
	var told string
	out := sys.Out
	if fix {
		var changes string
		l, changes = l.fixed()
		if _, err := io.WriteString(sys.Out, strings.TrimSuffix(l.text, "\n")+"\n"); err != nil {
			return failed(fmt.Errorf("writing the letter: %w", err))
		}
		out, told = sys.Err, changes
	}
	r := whole(tone.Check(l.text, l.facts))
	if format == "json" {
		if err := printJSON(out, r); err != nil {
			return err
		}
	} else if _, err := io.WriteString(out, told+l.lines(r)); err != nil {
		return failed(fmt.Errorf("writing the report: %w", err))
	}
	if slices.ContainsFunc(r.Findings, matters) {
		return quiet(exitFailed)
	}
	return nil
}

// matters tells whether a finding is more than a note.
func matters(f tone.Finding) bool { return f.Severity != tone.Note }

// fixed gives the letter with the fixes of warns and blocks taken, one after the
// other as each changes what is found, and a line for each.
func (l letter) fixed() (letter, string) {
	var changes strings.Builder
	r := tone.Check(l.text, l.facts)
	for range mostFixes {
		better, after, f := l.better(r)
		if better.text == l.text {
			break
		}
		fmt.Fprintf(&changes, "%sfixed: %s: %s\n", l.place(f), f.Rule, questions.Remedy(l.look(r), f))
		l, r = better, after
	}
	return l, changes.String()
}

// better takes the first fix that helps, and checks the letter again. One that
// would leave its own finding where it was is left to the writer.
func (l letter) better(r tone.Report) (letter, tone.Report, tone.Finding) {
	for _, f := range r.Findings {
		fixed := l
		fixed.text = f.Apply(l.text)
		if !matters(f) || fixed.text == l.text {
			continue
		}
		after := tone.Check(fixed.text, l.facts)
		if alike(fixed.look(after), f, l.look(r).Words(f)) < alike(l.look(r), f, l.look(r).Words(f)) {
			return fixed, after, f
		}
	}
	return l, r, tone.Finding{}
}

// alike counts the findings that say the same as f of the same words, and would
// do the same.
func alike(l questions.Look, f tone.Finding, words string) int {
	n := 0
	for _, other := range l.Open {
		if other.Rule == f.Rule && other.Fix != nil && *other.Fix == *f.Fix && l.Words(other) == words {
			n++
		}
	}
	return n
}

func (l letter) look(r tone.Report) questions.Look { return questions.NewLook(l.text, r, nil) }

// lines is the report as text.
func (l letter) lines(r tone.Report) string {
	var out strings.Builder
	for _, f := range r.Findings {
		fmt.Fprintf(&out, "%s%s: %s: %s\n", l.place(f), f.Severity, f.Rule, oneLine(f.Why))
		if fix := questions.Remedy(l.look(r), f); fix != "" {
			fmt.Fprintf(&out, "    fix: %s\n", fix)
		}
	}
	return out.String() + r.Verdict + "\n"
}

// place says where a finding is, as compilers do: the file, the line and the
// column in characters, both from 1.
func (l letter) place(f tone.Finding) string {
	before := l.text[:max(min(f.Start, len(l.text)), 0)]
	line := strings.Count(before, "\n") + 1
	column := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
	place := fmt.Sprintf("%d:%d: ", line, column)
	if l.name != "" {
		place = l.name + ":" + place
	}
	return place
}

// whole gives a report whose lists are never null in JSON.
func whole(r tone.Report) tone.Report {
	r.Elements, r.Acts, r.Findings = list(r.Elements), list(r.Acts), list(slices.Clone(r.Findings))
	for i := range r.Findings {
		r.Findings[i].Evidence = list(r.Findings[i].Evidence)
	}
	return r
}

func list[T any](values []T) []T {
	if values == nil {
		return []T{}
	}
	return values
}
