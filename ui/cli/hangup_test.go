//go:build unix

package cli_test

import (
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestTerminalGone: a terminal that is closed without a signal, as for a program
// in a session of its own, ends it all the same: within two seconds, with every
// word kept.
func TestTerminalGone(t *testing.T) {
	t.Parallel()
	for name, args := range map[string][]string{"screen": nil, "plain": {"--plain"}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := home(t)
			cmd := exec.Command(binary(t), args...)
			cmd.Env = environment(dir)
			cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // and no controlling terminal
			tm := startCommand(t, dir, cmd)
			if name == "plain" {
				tm.wait("Your answer to an interview.").keys("2\n").wait("To whom?").keys("Wilhelmina\n").wait("Company")
			} else {
				tm.wait("How far has it gone?").keys(enter).wait("as you would greet them").keys("Wilhelmina").wait("Wilhelmina")
			}
			tm.hangUp()
			began := time.Now()
			tm.exits(128 + int(syscall.SIGHUP))
			if took := time.Since(began); took > 2*time.Second {
				t.Errorf("it took %v", took)
			}
			printed, _, _ := run(t, dir, "", "drafts", "print")
			if !strings.Contains(printed, "Wilhelmina") {
				t.Errorf("lost:\n%s", printed)
			}
		})
	}
}

// hangUp closes the terminal. Its reader is led away first: a file that is being
// read stays open.
func (tm *terminal) hangUp() {
	tm.t.Helper()
	tm.stall()
	tm.keys("x") // its echo ends a read that has begun
	tm.until("the reader to be away", func() bool {
		tm.mu.Lock()
		defer tm.mu.Unlock()
		return tm.away
	})
	if err := tm.tty.Close(); err != nil {
		tm.t.Fatal(err)
	}
}
