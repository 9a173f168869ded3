//go:build unix

package ui

import (
	"bytes"
	"context"
	"errors"
	"os"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"

	"decline/drafts"
	"decline/drafts/store"
	"decline/ui/clipboard"
)

// secret is a word of the letter: no report of a panic may hold it.
const secret = "Wilhelmina"

// desk is a terminal in which a test reads what is drawn.
type desk struct {
	t           *testing.T
	master, tty *os.File
	mu          sync.Mutex
	raw         bytes.Buffer
	drawn       chan struct{}
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	master, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, master: closable(t, master), tty: tty, drawn: make(chan struct{}, 1)}
	go d.read()
	t.Cleanup(func() { _ = d.master.Close() }) // the other side may be read until the end
	return d
}

// closable gives the same file as one whose Close ends a Read that waits.
func closable(t *testing.T, f *os.File) *os.File {
	t.Helper()
	fd, err := syscall.Dup(int(f.Fd()))
	if err == nil {
		err = errors.Join(f.Close(), syscall.SetNonblock(fd, true))
	}
	if err != nil {
		t.Fatal(err)
	}
	return os.NewFile(uintptr(fd), f.Name())
}

func (d *desk) read() {
	buf := make([]byte, 4096)
	for {
		n, err := d.master.Read(buf)
		d.mu.Lock()
		d.raw.Write(buf[:n])
		d.mu.Unlock()
		select {
		case d.drawn <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

func (d *desk) text() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.raw.String()
}

// wait waits until these words have been drawn, in one piece.
func (d *desk) wait(words string) {
	d.t.Helper()
	limit := time.After(20 * time.Second)
	for !strings.Contains(d.text(), words) {
		select {
		case <-d.drawn:
		case <-limit:
			d.t.Errorf("waited in vain for %q:\n%q", words, d.text())
			return
		}
	}
}

func (d *desk) press(keys string) {
	if _, err := d.master.WriteString(keys); err != nil {
		d.t.Error(err)
	}
}

// result is what Run gave.
type result struct {
	end End
	err error
}

// ended waits for the end of Run.
func ended(t *testing.T, results <-chan result) result {
	t.Helper()
	select {
	case r := <-results:
		return r
	case <-time.After(20 * time.Second):
		t.Fatal("the wizard does not end")
		return result{}
	}
}

// TestPanics: whatever panics, in the model or around it, what was answered is
// flushed, the terminal is as it was found, and the report holds no words.
func TestPanics(t *testing.T) {
	t.Parallel()
	fall := func() { panic(secret) }
	review := func(d *desk) { d.wait("How far"); d.press("\x12"); d.wait("copy the message") }
	tests := []struct {
		name string
		give func(*Start, *Hands, *Terminal)
		do   func(*desk)
		want string // what the report holds
	}{
		{"while typing", func(s *Start, _ *Hands, _ *Terminal) { s.Clock = func() time.Time { fall(); return time.Time{} } },
			func(d *desk) { d.wait("How far"); d.press("\x1b[B\rt") }, "string at ui/run_unix_test.go:"},
		{"update", func(_ *Start, h *Hands, _ *Terminal) { h.Keep = func(Snapshot, bool) { fall() } },
			func(d *desk) { d.wait("How far"); d.press("\r") }, "string at ui/run_unix_test.go:"},
		{"a command", func(_ *Start, h *Hands, _ *Terminal) {
			h.Copy = func(context.Context, string) clipboard.Result { fall(); return clipboard.Result{} }
		}, func(d *desk) { review(d); d.press("cc") }, "string at ui/run_unix_test.go:"},
		{"a Go panic", func(_ *Start, h *Hands, _ *Terminal) {
			h.Paste = func(context.Context) (string, error) { return string([]byte(secret)[len(os.Args)+99]), nil }
		}, func(d *desk) { d.wait("How far"); d.press("\r"); d.wait("as you would"); d.press("\x16") },
			"runtime.boundsError at ui/run_unix_test.go:"},
		{"what the saver tells", func(_ *Start, _ *Hands, m *Terminal) {
			saves := make(chan store.State, 1)
			saves <- store.State{Kind: store.Unsaved, Err: fallingError{}}
			m.Saves = saves
		}, func(*desk) {}, "string at ui/run_unix_test.go:"},
		{"elsewhere", func(_ *Start, _ *Hands, m *Terminal) {
			m.Crashes = make(chan *Crash, 1)
			m.Crashes <- &Crash{Kind: "string", Where: "drafts/store/saver.go:1"}
		}, func(*desk) {}, "string at drafts/store/saver.go:1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			found, err := term.GetState(d.tty.Fd())
			if err != nil {
				t.Fatal(err)
			}
			flushed := 0
			s, h := Start{Answers: drafts.Answers{Seed: 1, Role: "Nurse", To: secret}}, Hands{}
			m := Terminal{In: d.tty, Out: d.tty, Flush: func() { flushed++ }}
			tt.give(&s, &h, &m)
			results := make(chan result, 1)
			go func() {
				end, err := Run(s, h, m)
				results <- result{end, err}
			}()
			tt.do(d)
			r := ended(t, results)
			var crash *Crash
			if !errors.As(r.err, &crash) || !strings.HasPrefix(crash.Error(), tt.want) || strings.Contains(crash.Error(), secret) {
				t.Errorf("it ended with %v; want %q", r.err, tt.want)
			}
			if flushed == 0 {
				t.Error("nothing was flushed")
			}
			if now, err := term.GetState(d.tty.Fd()); err != nil || !reflect.DeepEqual(found, now) {
				t.Errorf("the terminal is %+v, not %+v as it was: %v", now, found, err)
			}
			if strings.Contains(d.text(), "\x1b[?1049h") {
				d.wait("\x1b[?1049l")
			}
		})
	}
}

type fallingError struct{}

func (fallingError) Error() string { panic(secret) }

// TestEndOfInput: a terminal that is gone ends the wizard as HUP does.
func TestEndOfInput(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	flushed := false
	results := make(chan result, 1)
	go func() {
		end, err := Run(Start{}, Hands{}, Terminal{In: d.tty, Out: d.tty, Flush: func() { flushed = true }})
		results <- result{end, err}
	}()
	d.wait("How far")
	if err := d.master.Close(); err != nil {
		t.Fatal(err)
	}
	if r := ended(t, results); r.err != nil || r.end.Signal != syscall.SIGHUP || !flushed {
		t.Errorf("%+v, %v; flushed: %v", r.end, r.err, flushed)
	}
}
