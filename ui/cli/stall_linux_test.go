package cli_test

import (
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"github.com/creack/pty"
)

// TestBlockedTerminalCanBeEnded: nobody reads the terminal, and a signal still
// ends the program, with everything written.
func TestBlockedTerminalCanBeEnded(t *testing.T) {
	t.Parallel()
	tm := start(t, home(t), nil, nil)
	tm.wait("How far has it gone?").keys(enter).wait("as you would greet them").keys("Wilhelmina").wait("Wilhelmina").wait("saved")
	tm.stall()
	size, same, last := uint16(24), 0, 0
	tm.until("the terminal to be full", func() bool {
		size = 24 + 24 - size + 1 // each new size is drawn anew
		if err := pty.Setsize(tm.tty, &pty.Winsize{Rows: size, Cols: 80}); err != nil {
			t.Fatal(err)
		}
		waiting := tm.unread()
		if waiting == last && waiting > 1000 {
			same++
		} else {
			same = 0
		}
		last = waiting
		return same > 20
	})
	if err := tm.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	tm.exits(128 + int(syscall.SIGTERM))
	printed, _, _ := run(t, tm.home, "", "drafts", "print")
	if !strings.Contains(printed, "Wilhelmina") {
		t.Errorf("lost:\n%s", printed)
	}
}

// unread counts the bytes that wait to be read from the terminal.
func (tm *terminal) unread() int {
	tm.t.Helper()
	var n int32
	if _, _, err := syscall.Syscall(syscall.SYS_IOCTL, tm.tty.Fd(), syscall.TIOCINQ, uintptr(unsafe.Pointer(&n))); err != 0 {
		tm.t.Fatal(err)
	}
	return int(n)
}
