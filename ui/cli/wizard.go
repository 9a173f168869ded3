package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"decline/drafts"
	"decline/drafts/store"
	"decline/ui"
	"decline/ui/clipboard"
)

// mostOffered is how many unfinished drafts a start offers.
const mostOffered = 7

// manner is how the wizard is to be run.
type manner struct {
	plain  bool // as numbered prompts
	noSave bool // nothing is written to the disk
}

// wizard runs the wizard, on the screen or in plain mode, until the person is
// done, leaves it, or a signal ends it.
func wizard(cmd *cobra.Command, sys *System, f *flags, m manner) error {
	g, err := f.read(cmd, sys.In)
	if err != nil {
		return err
	}
	mode, err := clipboardMode(cmd)
	if err != nil {
		return err
	}
	theme, err := themeOf(cmd, sys)
	if err != nil {
		return err
	}
	s := newSession(sys, m.noSave)
	records, told := s.list()
	answers, err := g.into(drafts.Answers{Seed: newSeed(sys, len(records))}, sys.Clock())
	if err != nil {
		return err
	}
	person, note := loadProfile(sys)
	start := ui.Start{Answers: person.fill(answers), Clock: sys.Clock, Note: or(told, note), Unsaved: s.unsaved()}
	start.Theme, start.ASCII = theme, ascii(sys)
	if len(g) == 0 { // flags begin a new one, and offer nothing
		start.Left = s.left(records)
	}
	hands := clip(sys, mode, s.id)
	if m.noSave {
		hands.SaveFile = nil // the letter is printed in its place
	}
	return s.run(start, hands, m)
}

// run runs the wizard in its manner, and ends the session.
func (s *session) run(start ui.Start, hands *clipboard.Clipboard, m manner) (err error) {
	var end ui.End
	if m.plain || s.sys.Getenv("ACCESSIBLE") != "" || s.sys.Getenv("TERM") == "dumb" {
		end, err = s.plain(start, hands)
	} else {
		end, err = s.screen(start, hands)
	}
	var known failure
	if errors.As(err, &known) && known.code == exitUsage {
		return err
	}
	return s.leave(end, err)
}

// screen runs the wizard on the terminal.
func (s *session) screen(start ui.Start, hands *clipboard.Clipboard) (ui.End, error) {
	out := s.sys.Out
	switch {
	case !s.sys.InTTY:
		return ui.End{}, usage("there is no terminal to read keys from: " +
			"`decline --plain` takes answers from a pipe, `decline write` takes flags")
	case !s.sys.OutTTY && !s.sys.ErrTTY:
		return ui.End{}, usage("there is no terminal to draw on: use `decline write`, or `decline --plain`")
	case !s.sys.OutTTY:
		out = s.sys.Err // the letter goes to the redirected output at the end
	}
	s.begin(start.Answers)
	switch {
	case s.store != nil:
		start.Place = "Drafts are in " + oneLine(filepath.Dir(s.store.Path(s.record.ID))) + "; `decline drafts` lists them."
	case s.why != nil:
		start.Note = or(start.Note, oneLine(s.why.Error()))
	}
	return ui.Run(start, ui.Hands{
		Keep: func(n ui.Snapshot, now bool) { s.keep(n.Answers, n.At, n.Finished, now) },
		Copy: hands.Copy, Paste: hands.Read, Edit: s.edit(out),
		Resume: s.resume, Fork: s.fork, Discard: s.discard, Names: s.otherNames,
	}, ui.Terminal{
		In: s.sys.In, Out: out, Signals: s.signals(), Saves: s.tells, Crashes: s.crashes,
		Flush: s.flush, Restore: restore(s.sys.In),
	})
}

// restore gives what sets a terminal's line discipline as it is now, or nil.
func restore(in io.Reader) func() {
	f, ok := in.(*os.File)
	if !ok {
		return nil
	}
	was, err := term.GetState(f.Fd())
	if err != nil {
		return nil
	}
	return func() { _ = term.Restore(f.Fd(), was) }
}

func (s *session) signals() <-chan os.Signal {
	if s.sys.Signals == nil {
		return nil
	}
	return s.sys.Signals()
}

// leave ends the session: what is kept, what the person can do next, and the
// letter where it has to go.
func (s *session) leave(end ui.End, err error) error {
	s.dropEdit()
	var bug *ui.Crash
	if errors.As(err, &bug) {
		return s.fell(bug)
	}
	kept := s.end()
	if kept == nil {
		s.sweep()
	}
	if end.Copied || end.Finished { // a name left half-typed is nobody's
		s.rememberPerson(end.Answers)
	}
	if kept != nil {
		fmt.Fprintln(s.sys.Err, "decline: "+oneLine(kept.Error()))
	}
	if end.Signal != 0 {
		return quiet(exitSignal + int(end.Signal))
	}
	if err != nil {
		return failed(err)
	}
	lost := kept != nil && !end.Copied && !reflect.DeepEqual(end.Answers, s.first)
	if err := s.show(end, lost); err != nil {
		return err
	}
	if lost {
		return quiet(exitFailed)
	}
	if !end.Plain {
		s.sayKept(end)
	}
	return nil
}

// nothingSent tells whether the person has given no answer, as they meant to.
func nothingSent(end ui.End) bool {
	return end.Answers.Settled().Outcome == drafts.NoAnswer && !end.Copied
}

// show writes the letter where it has to go: a redirected output gets the
// finished one, and a person sees it who could neither copy nor keep it. Plain
// mode has shown it already.
func (s *session) show(end ui.End, lost bool) error {
	redirected := end.Finished && !s.sys.OutTTY && !end.Plain && !nothingSent(end)
	if !redirected && !end.Failed && !lost {
		return nil
	}
	if _, err := io.WriteString(s.sys.Out, drafts.Letter(end.Answers).Body+"\n"); err != nil {
		return failed(fmt.Errorf("writing the letter: %w", err))
	}
	return nil
}

// sayKept says in one line where the draft is and what can be done with it.
func (s *session) sayKept(end ui.End) {
	switch {
	case s.noSave && end.Copied:
		fmt.Fprintln(s.sys.Err, "Copied. Nothing was kept: --no-save.")
	case s.noSave:
		fmt.Fprintln(s.sys.Err, "Not copied, and nothing was kept: --no-save.")
	case !s.begun():
	case end.Copied:
		fmt.Fprintln(s.sys.Err, "Copied, and kept: `decline drafts` lists it, `decline drafts print` shows it.")
	case !nothingSent(end):
		fmt.Fprintln(s.sys.Err, "Kept, not copied yet. `decline` goes on, `decline drafts copy` copies it.")
	}
}

// label names a draft in at most 40 columns.
func label(r store.Record) string {
	a := r.Answers.Settled()
	var parts []string
	for _, p := range []string{a.Role, a.Company} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	name := strings.Join(parts, ", ")
	if name == "" && a.To != "" {
		name = "to " + a.To
	}
	if name == "" {
		name = "a message with no name yet"
	}
	if runes := []rune(name); len(runes) > 40 {
		name = string(runes[:39]) + "…"
	}
	return name
}

// ago says how long ago something was.
func ago(then, now time.Time) string {
	d := now.Sub(then)
	switch {
	case d < time.Minute:
		return "just now"
	case d < time.Hour:
		return count(int(d.Minutes()), "minute")
	case d < 24*time.Hour:
		return count(int(d.Hours()), "hour")
	}
	return count(int(d.Hours()/24), "day")
}

func count(n int, unit string) string {
	if n == 1 {
		return "1 " + unit + " ago"
	}
	return fmt.Sprintf("%d %ss ago", n, unit)
}

// person is the profile: what a person is asked only once.
type person struct{ store.Profile }

// loadProfile reads the profile, and gives a word about what is wrong in it.
func loadProfile(sys *System) (person, string) {
	path, err := store.ProfilePath(sys.Getenv, sys.GOOS)
	if err != nil {
		return person{}, ""
	}
	p, unknown, err := store.LoadProfile(path)
	switch {
	case err != nil:
		return person{p}, oneLine(err.Error())
	case len(unknown) > 0:
		return person{p}, oneLine(fmt.Sprintf("%s: unknown key %q; the keys are name, contact, tone", path, unknown[0]))
	}
	return person{p}, ""
}

// fill gives the answers what the profile knows and nobody said otherwise.
func (p person) fill(a drafts.Answers) drafts.Answers {
	a.From = or(a.From, p.Name)
	a.Contact = or(a.Contact, p.Contact)
	a.Tone = or(a.Tone, p.Tone)
	return a
}

// rememberPerson adds to the profile what it does not know yet; the tone of one
// letter is nobody's usual one. That it can't is no reason to trouble anybody at
// the end: they are asked again next time.
func (s *session) rememberPerson(a drafts.Answers) {
	path, err := store.ProfilePath(s.sys.Getenv, s.sys.GOOS)
	if err != nil || !s.begun() {
		return
	}
	_ = store.SaveProfile(path, store.Profile{Name: a.From, Contact: a.Contact})
}
