package cli

import (
	"fmt"
	"syscall"

	"decline/drafts"
	"decline/drafts/store"
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
	go s.sayUnsaved()
	p := plain.Session{
		In: s.sys.In, Out: s.sys.Out, Interactive: s.sys.InTTY,
		Table: questions.For(s.sys.Clock), Answers: start.Answers, Left: start.Left,
		Copy: hands.Copy,
		Resume: func(id string) (drafts.Answers, questions.ID, error) {
			n, err := s.resume(id)
			return n.Answers, n.At, err
		},
	}
	if s.store != nil {
		p.Keep = func(a drafts.Answers, at questions.ID, finished bool) { s.keep(a, at, finished, false) }
	}
	if s.sys.OutTTY {
		p.Terminal, p.Width = s.sys.Out, s.sys.Width
	}
	ended := make(chan plainEnd, 1)
	go func() {
		end, err := p.Run()
		ended <- plainEnd{end, err}
	}()
	select {
	case e := <-ended:
		return e.result()
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

// sayUnsaved tells once that saving fails.
func (s *session) sayUnsaved() {
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
