package cli

import (
	"fmt"
	"os"
	"syscall"

	"decline/drafts"
	"decline/drafts/store"
	"decline/tone"
	"decline/ui"
	"decline/ui/clipboard"
	"decline/ui/plain"
	"decline/ui/questions"
)

// plain runs the wizard as numbered prompts. It waits for lines, so a signal is
// taken here: everything has been handed to the saver by then.
func (s *session) plain(start ui.Start, hands *clipboard.Clipboard) (ui.End, error) {
	s.begin(start.Answers)
	if start.Note == "" && s.why != nil {
		start.Note = oneLine(s.why.Error())
	}
	if start.Note != "" {
		fmt.Fprintln(s.sys.Err, "decline: "+start.Note)
	}
	if s.noSave {
		fmt.Fprintln(s.sys.Err, "decline: "+start.Unsaved)
	}
	go s.sayUnsaved()
	p := s.prompts(start, hands)
	ended := make(chan plainEnd, 1)
	go func() {
		defer ui.Catch(s.crashed)
		end, err := p.Run()
		ended <- plainEnd{end, err}
	}()
	select {
	case e := <-ended:
		if e.err != nil && s.hungUp() { // reading or writing told of it first
			return ui.End{Answers: e.Answers, Signal: syscall.SIGHUP}, nil
		}
		return e.result()
	case c := <-s.crashes:
		return ui.End{}, c
	case sig := <-s.signals():
		s.flush()
		if s.begun() {
			fmt.Fprintf(s.sys.Out, "\n%s\n", p.Kept())
		}
		end := ui.End{Answers: s.newest()}
		if number, ok := sig.(syscall.Signal); ok {
			end.Signal = number
		}
		return end, nil
	}
}

// prompts makes the session of plain mode.
func (s *session) prompts(start ui.Start, hands *clipboard.Clipboard) *plain.Session {
	p := &plain.Session{
		In: s.sys.In, Out: s.sys.Out, Interactive: s.sys.InTTY,
		Table: questions.For(s.sys.Clock), Answers: start.Answers, At: start.At, Left: start.Left,
		Check: func(a drafts.Answers) questions.Look { return ui.Check(tone.Check).Look(a, drafts.Letter(a)) },
		Names: s.otherNames,
		Copy:  hands.Copy,
		Resume: func(id string) (drafts.Answers, questions.ID, error) {
			n, err := s.resume(id)
			return n.Answers, n.At, err
		},
		Fork: func(id string) (drafts.Answers, questions.ID, error) {
			n, err := s.fork(id)
			return n.Answers, n.At, err
		},
		Discard: s.discard,
	}
	if s.store != nil {
		p.Keep = func(a drafts.Answers, at questions.ID, finished bool) {
			s.keep(a, at, finished, false)
			s.flush() // a line may take as long as a disk
		}
	}
	if s.sys.OutTTY {
		p.Terminal, p.Width = s.sys.Out, s.sys.Width
	}
	return p
}

// hungUp tells whether the terminal that lines were read from is gone.
func (s *session) hungUp() bool {
	f, ok := s.sys.In.(*os.File)
	return ok && s.sys.InTTY && !IsTerminal(f)
}

// sayUnsaved tells once that saving fails.
func (s *session) sayUnsaved() {
	defer ui.Catch(s.crashed)
	told := false
	for {
		select {
		case state := <-s.tells:
			if state.Kind == store.Unsaved && !told {
				told = true
				fmt.Fprintln(s.sys.Err, "decline: "+oneLine(state.Err.Error()))
			}
		case <-s.over:
			return
		}
	}
}

// plainEnd is how the prompts ended.
type plainEnd struct {
	plain.End
	err error
}

func (e plainEnd) result() (ui.End, error) {
	end := ui.End{Answers: e.Answers, Copied: e.Copied, Finished: e.Finished, Failed: e.Failed && !e.Printed, Plain: true}
	return end, e.err
}
