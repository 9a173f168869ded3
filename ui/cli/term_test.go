//go:build unix

package cli_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// longestWait is how long a screen may take before a test gives up on it.
const longestWait = time.Minute

// built builds the real binary, once for all tests.
var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "decline-e2e")
	if err != nil {
		return "", err
	}
	builtIn = dir
	bin := filepath.Join(dir, "decline")
	cmd := exec.Command("go", "build", "-o", bin, "decline")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0") // as it is released
	out, err := cmd.CombinedOutput()
	if err != nil {
		return "", errors.New(string(out))
	}
	return bin, nil
})

func binary(t *testing.T) string {
	t.Helper()
	bin, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return bin
}

// terminal is the real binary on a real pseudo-terminal, with an emulated
// screen of what it wrote.
type terminal struct {
	t    *testing.T
	cmd  *exec.Cmd
	tty  *os.File
	home string

	mu      sync.Mutex
	screen  *vt.Emulator
	raw     strings.Builder
	change  chan struct{} // something was written
	exited  chan struct{}
	drained chan struct{} // all that it wrote has been read
	stalled chan struct{} // nil, or closed when reading goes on
	away    bool          // the reader waits for that
}

// home makes a fresh HOME.
func home(t *testing.T) string {
	t.Helper()
	return t.TempDir()
}

func environment(home string, more ...string) []string {
	env := []string{
		"HOME=" + home, "PATH=" + os.Getenv("PATH"), "TERM=xterm-256color", "LANG=C.UTF-8",
		"XDG_STATE_HOME=" + filepath.Join(home, "state"), "XDG_CONFIG_HOME=" + filepath.Join(home, "config"),
	}
	return append(env, more...)
}

// start runs the binary on a terminal of 80x24. A redirected standard output
// goes to stdout, unless that is nil.
func start(t *testing.T, home string, env []string, stdout io.Writer, args ...string) *terminal {
	t.Helper()
	cmd := exec.Command(binary(t), args...)
	cmd.Env = environment(home, env...)
	cmd.Stdout = stdout
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	return startCommand(t, home, cmd)
}

// startCommand runs a command on a terminal of 80x24, with its standard output
// where it has one already.
func startCommand(t *testing.T, home string, cmd *exec.Cmd) *terminal {
	t.Helper()
	tm := &terminal{t: t, home: home, screen: vt.NewEmulator(80, 24), change: make(chan struct{}, 1), exited: make(chan struct{}), drained: make(chan struct{})}
	tm.cmd = cmd
	tm.cmd.Dir = t.TempDir()
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	tm.tty = master
	if err := pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	tm.cmd.Stdin, tm.cmd.Stderr = slave, slave
	if tm.cmd.Stdout == nil {
		tm.cmd.Stdout = slave
	}
	if err := tm.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_ = slave.Close()
	go tm.answer()
	go tm.read()
	go func() {
		_ = tm.cmd.Wait()
		close(tm.exited)
	}()
	t.Cleanup(func() {
		_ = tm.cmd.Process.Kill()
		<-tm.exited
		tm.mu.Lock()
		if tm.stalled != nil {
			close(tm.stalled)
		}
		tm.mu.Unlock()
		_ = master.Close()
	})
	return tm
}

// answer passes on what the terminal replies to queries.
func (tm *terminal) answer() {
	buf := make([]byte, 4096)
	for {
		n, err := tm.screen.Read(buf)
		if err != nil {
			return
		}
		_, _ = tm.tty.Write(buf[:n])
	}
}

// read takes in what the program writes until it ends.
func (tm *terminal) read() {
	buf := make([]byte, 64<<10)
	for {
		tm.mu.Lock()
		stalled := tm.stalled
		tm.away = stalled != nil
		tm.mu.Unlock()
		if stalled != nil {
			<-stalled
		}
		n, err := tm.tty.Read(buf)
		tm.mu.Lock()
		tm.raw.Write(buf[:n])
		tm.draw(buf[:n])
		tm.mu.Unlock()
		select {
		case tm.change <- struct{}{}:
		default:
		}
		if err != nil {
			break
		}
	}
	close(tm.drained)
}

// draw draws on the emulated screen, which itself panics where it has become
// smaller than the part that it was told to scroll. A sequence is drawn at a
// time, so that one of them costs nothing of the frames behind it.
func (tm *terminal) draw(written []byte) {
	for len(written) > 0 {
		end := bytes.IndexByte(written[1:], '\x1b') + 1
		if end == 0 {
			end = len(written)
		}
		func() {
			defer func() { _ = recover() }()
			_, _ = tm.screen.Write(written[:end])
		}()
		written = written[end:]
	}
}

// TestScreenGoesOn: what is written behind the scrolling of a screen that was
// larger a moment ago is drawn all the same.
func TestScreenGoesOn(t *testing.T) {
	t.Parallel()
	tm := &terminal{screen: vt.NewEmulator(80, 24)}
	tm.draw([]byte("\x1b[1;200r\x1b[3T\x1b[r\x1b[H\x1b[2Jthe last frame"))
	if !strings.Contains(tm.text(), "the last frame") {
		t.Errorf("the screen:\n%s", tm.text())
	}
}

// stall stops reading what the program writes, as a terminal that hangs.
func (tm *terminal) stall() {
	tm.mu.Lock()
	defer tm.mu.Unlock()
	tm.stalled = make(chan struct{})
}

func (tm *terminal) text() string {
	tm.mu.Lock()
	defer tm.mu.Unlock()
	return tm.screen.String()
}

// wait waits until the screen shows these words.
func (tm *terminal) wait(words string) *terminal {
	tm.t.Helper()
	tm.until("the screen to show "+words, func() bool { return strings.Contains(tm.text(), words) })
	return tm
}

// until waits for a condition, looking again at every output.
func (tm *terminal) until(what string, ok func() bool) {
	tm.t.Helper()
	deadline := time.After(longestWait)
	for !ok() {
		select {
		case <-tm.change:
		case <-time.After(20 * time.Millisecond): // a condition outside the screen
		case <-deadline:
			tm.t.Fatalf("waited in vain for %s:\n%s", what, tm.text())
		}
	}
}

// keys writes keys as a terminal sends them.
func (tm *terminal) keys(s string) *terminal {
	tm.t.Helper()
	if _, err := io.WriteString(tm.tty, s); err != nil {
		tm.t.Fatal(err)
	}
	return tm
}

const (
	enter = "\r"
	esc   = "\x1b"
	down  = "\x1b[B"
	ctrlC = "\x03"
	ctrlR = "\x12"
	ctrlZ = "\x1a"
)

// exits waits for the end and checks its code; 128+n for a signal.
func (tm *terminal) exits(code int) *terminal {
	tm.t.Helper()
	select {
	case <-tm.exited:
	case <-time.After(longestWait):
		tm.t.Fatalf("it does not end:\n%s", tm.text())
	}
	if tm.stalled == nil {
		<-tm.drained
	}
	if got := tm.cmd.ProcessState.ExitCode(); got != code {
		tm.t.Fatalf("exit %d, want %d:\n%s", got, code, tm.text())
	}
	return tm
}

// run runs the binary without a terminal and gives its output and exit code.
func run(t *testing.T, home, stdin string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	cmd := exec.Command(binary(t), args...)
	cmd.Env = environment(home)
	cmd.Dir = t.TempDir()
	cmd.Stdin = strings.NewReader(stdin)
	var out, errs strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}
