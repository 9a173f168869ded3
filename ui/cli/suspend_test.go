//go:build unix

package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// underShell runs the wizard as a job of a shell, which is what can be stopped:
// it prints a mark and a number when the job has, and lets it go on at the next
// line.
func underShell(t *testing.T, args string) *terminal {
	t.Helper()
	dir := home(t)
	pid := filepath.Join(dir, "pid")
	script := `set -m; sh -c 'echo $$ > ` + pid + `; exec "` + binary(t) + `" ` + args + `'; n=0
while n=$((n+1)); do echo "stop $n"; read go; fg; code=$?; kill -0 $(cat ` + pid + `) || exit $code; done`
	cmd := exec.Command("sh", "-c", script)
	cmd.Env = environment(dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	return startCommand(t, dir, cmd)
}

// job gives the process number of the wizard under a shell.
func (tm *terminal) job() int {
	tm.t.Helper()
	data, err := os.ReadFile(filepath.Join(tm.home, "pid"))
	if err != nil {
		tm.t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(data)))
	if err != nil {
		tm.t.Fatal(err)
	}
	return pid
}

func (tm *terminal) modes() *term.State {
	tm.t.Helper()
	state, err := term.GetState(tm.tty.Fd())
	if err != nil {
		tm.t.Fatal(err)
	}
	return state
}

// TestSuspend: ctrl+z and the stop signal from outside leave the terminal as it
// was found, with every word on the disk; fg brings back the text and the cursor,
// at the size that the terminal has by then.
func TestSuspend(t *testing.T) {
	t.Parallel()
	ways := map[string]func(*terminal){
		"ctrl+z":        func(tm *terminal) { tm.keys(ctrlZ) },
		"over the help": func(tm *terminal) { tm.keys("\x1bOP").wait("ctrl+z").keys(ctrlZ) },
		"a stop signal": func(tm *terminal) { _ = syscall.Kill(tm.job(), syscall.SIGTSTP) },
	}
	for name, stop := range ways {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tm := underShell(t, "")
			tm.wait("How far has it gone?")
			tm.keys(enter).wait("as you would greet them").keys("Wilhelmina").wait("Wilhelmina")
			raw := tm.modes()
			stop(tm)
			tm.wait("stop 1")
			if cooked := tm.modes(); reflect.DeepEqual(raw, cooked) {
				t.Error("the terminal is left in raw mode")
			}
			if text := tm.text(); strings.Contains(text, "Wilhelmina") {
				t.Errorf("the alternate screen is left on:\n%s", text)
			}
			printed, _, _ := run(t, tm.home, "", "drafts", "print")
			if !strings.Contains(printed, "Wilhelmina") {
				t.Errorf("not on the disk while it is stopped:\n%s", printed)
			}
			tm.resize(100, 30)
			tm.keys("\n")
			if name == "over the help" {
				tm.wait("Keys here").keys(esc)
			}
			tm.wait("Wilhelmina")
			tm.until("the new size to be drawn", func() bool {
				return strings.HasPrefix(strings.Split(tm.text(), "\n")[29], " enter next")
			})
			tm.keys("x").wait("Wilhelminax").keys(ctrlC).exits(0)
			if got := tm.modes(); reflect.DeepEqual(raw, got) {
				t.Error("the terminal is left in raw mode at the end")
			}
		})
	}
}

// resize gives the terminal another size.
func (tm *terminal) resize(width, height int) {
	tm.t.Helper()
	tm.mu.Lock()
	tm.screen.Resize(width, height)
	tm.mu.Unlock()
	if err := pty.Setsize(tm.tty, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)}); err != nil {
		tm.t.Fatal(err)
	}
}

// TestSuspendTwice: the stop signal is taken over again after fg.
func TestSuspendTwice(t *testing.T) {
	t.Parallel()
	tm := underShell(t, "")
	tm.wait("How far has it gone?").keys(ctrlZ).wait("stop 1").keys("\n")
	tm.wait("How far has it gone?").keys(enter).wait("as you would greet them")
	if err := syscall.Kill(tm.job(), syscall.SIGTSTP); err != nil {
		t.Fatal(err)
	}
	tm.wait("stop 2").keys("\n").wait("as you would greet them").keys(ctrlZ).wait("stop 3").keys("\n")
	tm.wait("as you would greet them").keys(ctrlC).exits(0)
}

// TestSuspendPlain: prompts stop as every program does.
func TestSuspendPlain(t *testing.T) {
	t.Parallel()
	tm := underShell(t, "--plain")
	tm.wait("Your answer to an interview.").keys("2\n").wait("To whom?").keys("Wilhelmina\n").wait("Company")
	tm.keys(ctrlZ).wait("stop 1")
	printed, _, _ := run(t, tm.home, "", "drafts", "print")
	if !strings.Contains(printed, "Wilhelmina") {
		t.Errorf("not on the disk while it is stopped:\n%s", printed)
	}
	tm.keys("\n").wait("exec").keys("Kestrel\n").wait("Role").keys(":quit\n").exits(0)
}

// TestSuspendWithoutShell: where nobody could continue it, ctrl+z does not hang.
func TestSuspendWithoutShell(t *testing.T) {
	t.Parallel()
	tm := start(t, home(t), nil, nil)
	tm.wait("How far has it gone?").keys(enter).wait("as you would greet them").keys("Wilhelmina").wait("Wilhelmina")
	tm.keys(ctrlZ)
	tm.until("it to come back", func() bool { return strings.Count(tm.written(), "\x1b[?1049h") == 2 })
	tm.keys("x").wait("Wilhelminax").keys(ctrlC).exits(0)
}

// TestStoppedUnasked: SIGSTOP asks nobody. When the wizard goes on, what others
// have written on its screen meanwhile is drawn over.
func TestStoppedUnasked(t *testing.T) {
	t.Parallel()
	tm := underShell(t, "")
	tm.wait("How far has it gone?").keys(enter).wait("as you would greet them").keys("Wilhelmina").wait("Wilhelmina")
	if err := syscall.Kill(tm.job(), syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	tm.wait("stop 1")
	tm.mu.Lock()
	tm.draw([]byte("\x1b[H" + strings.Repeat("rubbish ", 40)))
	tm.mu.Unlock()
	tm.keys("\n")
	tm.until("the screen to be drawn over", func() bool {
		text := tm.text()
		return strings.Contains(text, "Wilhelmina") && !strings.Contains(text, "rubbish") && !strings.Contains(text, "stop 1")
	})
	tm.keys("x").wait("Wilhelminax").keys(ctrlC).exits(0)
}

// written gives all that the program has written.
func (tm *terminal) written() string {
	tm.mu.Lock()
	defer tm.mu.Unlock()
	return tm.raw.String()
}
