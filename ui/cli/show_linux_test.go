package cli_test

import (
	"os/exec"
	"reflect"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

const back = "Enter goes back."

// greeting is the first line of a letter that stands at the edge of the screen.
var greeting = regexp.MustCompile(`(?m)^\w+ Wilhelmina, *$`)

// inReview opens the letter of a wizard, with a name in it.
func inReview(tm *terminal) *terminal {
	tm.t.Helper()
	tm.wait("How far has it gone?").keys(enter).wait("as you would greet them").keys("Wilhelmina").wait("Wilhelmina")
	return tm.keys(ctrlR).wait("● Review")
}

// shownPlainly presses P and gives what stands on the screen then.
func (tm *terminal) shownPlainly() string {
	tm.t.Helper()
	before := strings.Count(tm.written(), back) // the screen below may still hold it
	tm.keys("P").until("the letter to be shown", func() bool { return strings.Count(tm.written(), back) > before })
	return tm.text()
}

// TestShowPlainly: the letter stands on the bare terminal, with nothing around
// it; Enter, ctrl+d and ctrl+c bring the wizard back, and no key is lost.
func TestShowPlainly(t *testing.T) {
	t.Parallel()
	for name, key := range map[string]string{"enter": "x" + enter, "ctrl+d": "\x04", "ctrl+c": ctrlC, "ctrl+c after words": "words" + ctrlC} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tm := inReview(start(t, home(t), nil, nil, "--clipboard", "osc52"))
			raw := tm.modes()
			for range 2 { // it can be done again
				plain := tm.shownPlainly()
				if strings.ContainsAny(plain, "─│▌◂") || !greeting.MatchString(plain) {
					t.Errorf("not the letter alone:\n%s", plain)
				}
				if reflect.DeepEqual(raw, tm.modes()) {
					t.Error("the terminal is in raw mode")
				}
				tm.keys(key)
				tm.wait("● Review").until("the letter to be drawn", func() bool { return strings.Contains(tm.text(), "c copy the message") })
			}
			tm.keys("c").wait("More to copy")
			tm.shownPlainly()
			tm.keys(enter).wait("More to copy").keys(enter).exits(0)
		})
	}
}

// TestShowPlainlyEnded: what ends the wizard ends it here too, at once, with the
// terminal as it was found.
func TestShowPlainlyEnded(t *testing.T) {
	t.Parallel()
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(sig.String(), func(t *testing.T) {
			t.Parallel()
			tm := inReview(start(t, home(t), nil, nil))
			tm.shownPlainly()
			began := time.Now()
			if err := tm.cmd.Process.Signal(sig); err != nil {
				t.Fatal(err)
			}
			tm.exits(128 + int(sig))
			if took := time.Since(began); took > 2*time.Second {
				t.Errorf("it took %v", took)
			}
			tm.asFound()
			printed, _, _ := run(t, tm.home, "", "drafts", "print")
			if !strings.Contains(printed, "Wilhelmina") {
				t.Errorf("lost:\n%s", printed)
			}
		})
	}
}

// TestShowPlainlyGone: a terminal that is closed meanwhile ends the wizard.
func TestShowPlainlyGone(t *testing.T) {
	t.Parallel()
	dir := home(t)
	cmd := exec.Command(binary(t))
	cmd.Env = environment(dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // and no controlling terminal
	tm := inReview(startCommand(t, dir, cmd))
	tm.shownPlainly()
	tm.hangUp()
	tm.exits(128 + int(syscall.SIGHUP))
	printed, _, _ := run(t, dir, "", "drafts", "print")
	if !strings.Contains(printed, "Wilhelmina") {
		t.Errorf("lost:\n%s", printed)
	}
}

// TestShowPlainlySuspended: ctrl+z stops it there, and fg goes on there.
func TestShowPlainlySuspended(t *testing.T) {
	t.Parallel()
	tm := inReview(underShell(t, ""))
	tm.shownPlainly()
	tm.keys(ctrlZ).wait("stop 1").keys("\n")
	tm.keys(enter).wait("● Review").keys(ctrlZ).wait("stop 2").keys("\n").wait("● Review")
	tm.keys(ctrlC).exits(0)
}
