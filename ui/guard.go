package ui

import (
	"fmt"
	"path"
	"runtime"
	"strings"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"
)

// Crash is a panic as it may be told: its kind and where it was, but not its
// value, which could hold words of the letter.
type Crash struct {
	Kind  string // the type of the panic's value
	Where string // file and line of the innermost code of ours, or "" if none was in it
}

// Error tells the kind and the place, in one line.
func (c *Crash) Error() string {
	if c.Where == "" {
		return c.Kind
	}
	return c.Kind + " at " + c.Where
}

// Catch is to be deferred: it ends a panic, and reports it.
func Catch(report func(*Crash)) {
	if value := recover(); value != nil {
		report(&Crash{Kind: fmt.Sprintf("%T", value), Where: fell()})
	}
}

// mostCalls is how many calls are looked at to find where a panic was.
const mostCalls = 64

// fell tells, while a panic is being caught, in which line of ours it was: not
// by the path of the file, which belongs to the machine that built it.
func fell() string {
	callers := make([]uintptr, mostCalls)
	frames := runtime.CallersFrames(callers[:runtime.Callers(1, callers)])
	for panicking := false; ; {
		frame, more := frames.Next()
		pkg := strings.TrimPrefix(path.Dir(frame.Function)+"/", "./") + strings.SplitN(path.Base(frame.Function), ".", 2)[0]
		switch inside, ours := strings.CutPrefix(pkg, "decline/"); {
		case frame.Function == "runtime.gopanic":
			panicking = true
		case panicking && ours:
			return fmt.Sprintf("%s/%s:%d", inside, path.Base(frame.File), frame.Line)
		}
		if !more {
			return ""
		}
	}
}

// guard stands around the model and catches what panics in it, before Bubble
// Tea does, which would print the value and the stack. After that the model is
// left alone: what it knows is older than what has been handed to the saver.
type guard struct {
	model  tea.Model
	fallen *atomic.Bool
	report func(*Crash)
}

func newGuard(m tea.Model, report func(*Crash)) guard {
	return guard{model: m, fallen: new(atomic.Bool), report: report}
}

// catch is reported to when the model itself has panicked.
func (g guard) catch(c *Crash) {
	g.fallen.Store(true)
	g.report(c)
}

func (g guard) Init() (cmd tea.Cmd) {
	defer Catch(g.catch)
	return g.safe(g.model.Init())
}

func (g guard) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	if g.fallen.Load() {
		return g, nil
	}
	next = g
	defer Catch(g.catch)
	m, cmd := g.model.Update(msg)
	g.model = m
	return g, g.safe(cmd)
}

func (g guard) View() (v tea.View) {
	v.AltScreen = true // until the program ends, which follows at once
	if g.fallen.Load() {
		return v
	}
	defer Catch(g.catch)
	return g.model.View()
}

// safe makes a command that reports its panic. None of ours is a sequence, whose
// commands it could not reach.
func (g guard) safe(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		defer Catch(g.report)
		msg := cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = g.safe(batch[i])
			}
		}
		return msg
	}
}
