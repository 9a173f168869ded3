package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"decline/drafts"
	"decline/drafts/text"
)

// The limits of what is read (RELIABILITY, rule 12).
const (
	longestField   = 1000    // characters of a single-line field
	longestAnswers = 1 << 20 // bytes of an answers file
)

// flag is one answer as it is given on the command line, and under the same
// name in the JSON of --answers.
type flag struct {
	name    string
	help    string
	values  []string // the right ones; nil for free text
	several bool     // a list with commas
}

// table lists the flags in the order of the flow.
func table() []flag {
	return []flag{
		{name: "to", help: "whom you greet; several with commas"},
		{name: "company", help: "the company"},
		{name: "role", help: "the role"},
		{name: "from", help: "your name"},
		{name: "contact", help: "how to reach you, under your name"},
		{name: "agency", help: "the recruiter's firm, if one stands between"},
		{name: "stage", help: "how far it has gone", values: values(drafts.Stages)},
		{name: "when", help: "the interview's time: tomorrow 9, Tue 14:00, 24 Nov 14:00"},
		{name: "reason", help: "what stands in the way (private)", values: values(drafts.Reasons)},
		{name: "outcome", help: "what to do", values: append(values(drafts.Outcomes), string(drafts.Withdraw))},
		{name: "say", help: "how much of the reason they hear (for a date, plainly: I am unwell)", values: values(drafts.Says)},
		{name: "own", help: "… in your own words: because TEXT"},
		{name: "times", help: "when another date, or a talk, would suit"},
		{name: "terms", help: "what to ask about first", values: values(drafts.Terms), several: true},
		{name: "facts", help: "what you need to know first", values: values(drafts.Facts), several: true},
		{name: "looking-for", help: "what you look for, with other roles"},
		{name: "thanks", help: "what you thank for", values: values(drafts.AllThanks), several: true},
		{name: "liked", help: "I liked TEXT"},
		{name: "door", help: "what you leave open", values: values(drafts.Doors), several: true},
		{name: "tone", help: "how it sounds", values: values(drafts.Tones)},
		{name: "length", help: "how much it says", values: values(drafts.Lengths)},
		{name: "channel", help: "the way it goes", values: values(drafts.Channels)},
	}
}

func values[T ~string](list []T) []string {
	var out []string
	for _, v := range list {
		out = append(out, string(v))
	}
	return out
}

// given is the answers as text, by flag name: from the file, then the flags.
type given map[string]string

// flags holds the values of the table for one command.
type flags struct {
	text    map[string]*string
	answers string
}

func newFlags() *flags { return &flags{text: map[string]*string{}} }

// add gives a command the flags of the table.
func (f *flags) add(cmd *cobra.Command) {
	f.addRows(cmd, table())
	cmd.Flags().StringVar(&f.answers, "answers", "", "a JSON file with any of these, by their names; - for standard input")
}

// addRows gives a command some flags.
func (f *flags) addRows(cmd *cobra.Command, rows []flag) {
	cmd.Flags().SortFlags = false
	for _, d := range rows {
		help := d.help
		if d.values != nil {
			help += ": " + strings.Join(d.values, ", ")
		}
		f.text[d.name] = cmd.Flags().String(d.name, "", help)
		complete(cmd, d.name, d.values)
	}
}

// complete offers the values of a flag to the shell.
func complete(cmd *cobra.Command, name string, values []string) {
	if values != nil {
		_ = cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
}

// read gives what was given: the answers file, and over it the flags.
func (f *flags) read(cmd *cobra.Command, in io.Reader) (given, error) {
	g := given{}
	if f.answers != "" {
		if err := g.file(answersFile(f.answers), in); err != nil {
			return nil, err
		}
	}
	return g, f.over(cmd, g, table())
}

// over puts the flags that were given over what is there.
func (f *flags) over(cmd *cobra.Command, g given, rows []flag) error {
	for _, d := range rows {
		if cmd.Flags().Changed(d.name) {
			if err := g.set(d, *f.text[d.name], "--"+d.name); err != nil {
				return err
			}
		}
	}
	return nil
}

// source is a JSON file that holds what flags hold too.
type source struct {
	flag string            // the flag that names it
	name string            // of the file; - is standard input
	like string            // an example of what may stand in it
	rows []flag            // what may
	also map[string]string // other names of the rows
	keys string            // which keys are right
}

func answersFile(name string) source {
	return source{
		flag: "--answers", name: name, like: `{"to": "Nora", "stage": "invited"}`, rows: table(),
		keys: "is no answer; the names are those of the flags, such as to, company, role",
	}
}

// file reads a JSON object whose keys are the names of rows and whose values are
// strings, or lists of strings.
func (g given) file(src source, in io.Reader) error {
	raw, err := src.object(in)
	if err != nil {
		return err
	}
	for _, key := range slices.Sorted(maps.Keys(raw)) {
		name := or(src.also[key], key)
		i := slices.IndexFunc(src.rows, func(d flag) bool { return d.name == name })
		if i < 0 {
			return usage("%s: %q %s", src.flag, key, src.keys)
		}
		if _, twice := g[name]; twice {
			return usage("%s: %s stands in it twice, by two names", src.flag, name)
		}
		words, err := wordsOf(raw[key])
		if err != nil {
			return usage("%s: %s takes text or a list of texts", src.flag, key)
		}
		if err := g.set(src.rows[i], words, key+" in "+src.name); err != nil {
			return err
		}
	}
	return nil
}

// object reads the file whole.
func (src source) object(in io.Reader) (map[string]json.RawMessage, error) {
	if src.name != "-" {
		f, err := os.Open(src.name)
		if err != nil {
			return nil, usage("%s: %s can't be opened: give the path of a JSON file", src.flag, src.name)
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, longestAnswers+1))
	if err != nil || len(data) > longestAnswers {
		return nil, usage("%s: %s can't be read whole: it may have at most %d bytes", src.flag, src.name, longestAnswers)
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		return nil, usage("%s: %s is no JSON object: write it like %s", src.flag, src.name, src.like)
	}
	return raw, nil
}

func wordsOf(value json.RawMessage) (string, error) {
	var one string
	if json.Unmarshal(value, &one) == nil {
		return one, nil
	}
	var several []string
	if err := json.Unmarshal(value, &several); err != nil {
		return "", fmt.Errorf("neither text nor a list: %w", err)
	}
	return strings.Join(several, ","), nil
}

// set takes one value, clean and checked; where names its place in errors.
func (g given) set(d flag, value, where string) error {
	clean, _ := text.CleanLine(value)
	clean = strings.TrimSpace(clean)
	if n := len([]rune(clean)); n > longestField {
		return usage("%s has %d characters; a line takes %d", where, n, longestField)
	}
	parts := []string{clean}
	if d.several {
		parts = strings.FieldsFunc(clean, func(r rune) bool { return r == ',' || r == ' ' })
		clean = strings.Join(parts, ",")
	}
	for _, p := range parts {
		if d.values != nil && p != "" && !slices.Contains(d.values, p) {
			return usage("%s: %q is not one of %s", where, p, strings.Join(d.values, ", "))
		}
	}
	g[d.name] = clean
	return nil
}

// into puts what was given into the answers.
func (g given) into(a drafts.Answers, now time.Time) (drafts.Answers, error) {
	a = g.plainFields(a)
	if words, ok := g["when"]; ok {
		w, err := drafts.ParseWhen(words, now)
		if err != nil {
			return a, usage("--when: %w", err)
		}
		w.Text = words
		a.When = w
	}
	a.Terms, a.Facts = listed(g, "terms", a.Terms), listed(g, "facts", a.Facts)
	a.Thanks, a.Door = listed(g, "thanks", a.Thanks), listed(g, "door", a.Door)
	a = g.saying(a)
	return a, g.fits(a)
}

// unused names the flags that the letter does not use, with what would, or uses in
// a way of its own: they are no error, but a person who gave them should know.
func (g given) unused(a drafts.Answers) []string {
	o := a.Settled().Outcome
	belongs := map[string][]drafts.Outcome{
		"terms": {drafts.Negotiate}, "facts": {drafts.Ask}, "looking-for": {drafts.OtherRoles},
		"times": {drafts.Reschedule, drafts.OtherRoles}, "door": {drafts.Decline},
		"say": {drafts.Decline, drafts.Reschedule}, "own": {drafts.Decline, drafts.Reschedule, drafts.Negotiate},
	}
	var notes []string
	for _, d := range table() {
		outcomes, ok := belongs[d.name]
		if ok && g[d.name] != "" && !slices.Contains(outcomes, o) {
			notes = append(notes, fmt.Sprintf("--%s is not used with --outcome %s; it goes with %s",
				d.name, o, strings.Join(values(outcomes), ", ")))
		}
	}
	if o == drafts.Reschedule && a.WhyNot == drafts.Plainly && g["say"] == string(drafts.Plainly) {
		notes = append(notes, "--say plainly with --outcome reschedule tells them that you are unwell")
	}
	if g["when"] != "" && !a.Settled().When.Known() {
		notes = append(notes, fmt.Sprintf("--when is not used with --stage %s; it goes with scheduled, interviewed, final",
			a.Settled().Stage))
	}
	return notes
}

// plainFields sets the answers that are one value.
func (g given) plainFields(a drafts.Answers) drafts.Answers {
	one(g, "to", &a.To)
	one(g, "company", &a.Company)
	one(g, "role", &a.Role)
	one(g, "from", &a.From)
	one(g, "contact", &a.Contact)
	one(g, "agency", &a.Agency)
	one(g, "stage", &a.Stage)
	one(g, "reason", &a.Reason)
	one(g, "outcome", &a.Outcome)
	one(g, "looking-for", &a.LookingFor)
	one(g, "liked", &a.Liked)
	one(g, "tone", &a.Tone)
	one(g, "length", &a.Length)
	one(g, "channel", &a.Channel)
	return a
}

func one[T ~string](g given, name string, field *T) {
	if v, ok := g[name]; ok {
		*field = T(v)
	}
}

func listed[T ~string](g given, name string, old []T) []T {
	v, ok := g[name]
	if !ok {
		return old
	}
	list := []T{}
	for _, part := range strings.Split(v, ",") {
		if part != "" {
			list = append(list, T(part))
		}
	}
	return list
}

// saying puts --say, --own and --times where the outcome asks for them.
func (g given) saying(a drafts.Answers) drafts.Answers {
	say, own := drafts.Say(g["say"]), g["own"]
	if own != "" && say == "" {
		say = drafts.Own
	}
	switch a.Settled().Outcome {
	case drafts.Reschedule:
		if a.Reason == drafts.Schedule && say == drafts.Plainly {
			say = drafts.Nothing // that the date does not suit is the request itself; nobody said "unwell"
		}
		a.WhyNot, a.OwnWhyNot, a.Times = or(say, a.WhyNot), or(own, a.OwnWhyNot), or(g["times"], a.Times)
	case drafts.Negotiate:
		a.OwnTerm = or(own, a.OwnTerm)
		if own != "" && !slices.Contains(a.Terms, drafts.OwnTerms) {
			a.Terms = append(slices.Clone(a.Terms), drafts.OwnTerms)
		}
	case drafts.OtherRoles:
		a.Talk = or(g["times"], a.Talk)
	default:
		a.Say, a.Own = or(say, a.Say), or(own, a.Own)
	}
	return a
}

func or[T ~string](a, b T) T {
	if a != "" {
		return a
	}
	return b
}

// fits tells which of the given choices cannot be had together.
func (g given) fits(a drafts.Answers) error {
	s := a.Settled()
	stage := "--stage " + string(s.Stage)
	checks := []error{
		g.ownWords(a),
		offered(g["outcome"], "outcome", stage, append(values(a.OfferedOutcomes()), string(drafts.Withdraw))),
		offered(g["thanks"], "thanks", stage, values(a.OfferedThanks())),
		offered(g["door"], "door", stage, values(a.OfferedDoors())),
	}
	if s.Outcome == drafts.Decline || s.Outcome == drafts.Reschedule {
		reason := "--reason " + string(s.Reason)
		checks = append(checks, offered(g["say"], "say", reason, values(a.OfferedSays())))
	}
	for _, err := range checks {
		if err != nil {
			return err
		}
	}
	return nil
}

// ownWords tells where own words are announced and missing, or given and not
// wanted.
func (g given) ownWords(a drafts.Answers) error {
	terms := slices.Contains(a.Settled().Terms, drafts.OwnTerms)
	switch {
	case g["own"] == "" && g["say"] == string(drafts.Own):
		return usage("--say own needs --own TEXT")
	case terms && a.OwnTerm == "":
		return usage("--terms own needs --own TEXT")
	case g["own"] != "" && g["say"] != "" && g["say"] != string(drafts.Own):
		return usage("--own goes with --say own, not with --say %s", g["say"])
	}
	return nil
}

func offered(chosen, name, with string, right []string) error {
	for _, v := range strings.Split(chosen, ",") {
		if v != "" && !slices.Contains(right, v) {
			return usage("--%s %s does not go with %s; these do: %s", name, v, with, strings.Join(right, ", "))
		}
	}
	return nil
}
