//go:build unix

package clipboard

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// need returns the path of a program, or skips the test for want of it.
func need(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("DECLINE_NO_SKIP") == "1" {
			t.Fatalf("%s is not installed, and nothing may be skipped", name)
		}
		t.Skipf("%s is not installed", name)
	}
	return path
}

// start starts a program that ends with the test.
func start(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
}

// xvfb starts an X server of its own and returns its display.
func xvfb(t *testing.T) string {
	t.Helper()
	cmd := exec.Command(need(t, "Xvfb"), "-displayfd", "1", "-screen", "0", "320x200x8", "-nolisten", "tcp")
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	start(t, cmd)
	// The server writes the number once it can be reached, or ends.
	number, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb did not start: %v", err)
	}
	return ":" + strings.TrimSpace(number)
}

func TestRealX(t *testing.T) {
	t.Parallel()
	xclip := need(t, "xclip")
	display := xvfb(t)
	for _, text := range []string{"plain", letter, strings.Repeat(letter, 1000)} {
		tr := newTrial(t, "")
		tr.path, tr.env, tr.text = os.Getenv("PATH"), "TERM=xterm DISPLAY="+display, text
		r := tr.copy(t)
		if r.Route != SystemRoute || r.Sure != Checked || r.Said != "On your clipboard (checked)." {
			t.Fatalf("got %v", r)
		}
		paste := exec.CommandContext(t.Context(), xclip, "-selection", "clipboard", "-out")
		paste.Env = append(os.Environ(), "DISPLAY="+display)
		if got, err := paste.Output(); err != nil || string(got) != text {
			t.Errorf("pasted %d bytes, want %d: %.80q, %v", len(got), len(text), got, err)
		}
	}
}

// A display that nobody serves is not a clipboard.
func TestRealXGone(t *testing.T) {
	t.Parallel()
	need(t, "xclip")
	tr := newTrial(t, "")
	tr.path, tr.env = os.Getenv("PATH"), "TERM=xterm DISPLAY=:4711"
	r := tr.copy(t)
	checkNext(t, tr, r, OSC52Route, "system: ")
}

// tmuxServer starts a server of its own with tmux's defaults, and a client on a
// terminal. It returns the value of TMUX inside it, a way to ask the server, and
// what the terminal is sent.
func tmuxServer(t *testing.T) (inside string, ask func(...string) string, terminal io.Reader) {
	t.Helper()
	tmux := need(t, "tmux")
	socket := fmt.Sprintf("decline-test-%d-%d", os.Getpid(), time.Now().UnixNano())
	command := func(args ...string) *exec.Cmd {
		cmd := exec.Command(tmux, append([]string{"-L", socket, "-f", "/dev/null", "-u"}, args...)...)
		cmd.Env = append(os.Environ(), "TMUX=", "TERM=xterm-256color", "TMUX_TMPDIR=/tmp")
		return cmd
	}
	ask = func(args ...string) string {
		output, err := command(args...).CombinedOutput()
		if err != nil {
			t.Fatalf("tmux %v: %v, %s", args, err, output)
		}
		return string(output)
	}
	ask("new-session", "-d", "-x", "80", "-y", "24", "cat")
	inside = strings.TrimSpace(ask("display-message", "-p", "#{socket_path},#{pid},0"))
	t.Cleanup(func() {
		_ = command("kill-server").Run()
		path, _, _ := strings.Cut(inside, ",")
		_ = os.Remove(path) // tmux leaves its socket behind
	})
	client := command("attach")
	file, err := pty.StartWithSize(client, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = client.Process.Kill()
		_ = client.Wait()
		_ = file.Close()
	})
	return inside, ask, file
}

func TestRealTmux(t *testing.T) {
	t.Parallel()
	inside, ask, terminal := tmuxServer(t)
	sent := make(chan []byte, 1)
	go func() { sent <- readOSC52(terminal) }()
	deadline := time.Now().Add(20 * time.Second)
	for strings.TrimSpace(ask("list-clients")) == "" {
		if time.Now().After(deadline) {
			t.Fatal("the client never came")
		}
		time.Sleep(10 * time.Millisecond)
	}
	tr := newTrial(t, "")
	tr.path, tr.env = os.Getenv("PATH"), "TERM=tmux-256color TMUX="+inside
	r := tr.copy(t)
	if r.Route != TmuxRoute || r.Sure != Sent || r.Sequence != "" {
		t.Fatalf("got %v", r)
	}
	if got := ask("save-buffer", "-"); got != letter {
		t.Errorf("tmux holds %q", got)
	}
	select {
	case sequence := <-sent:
		// tmux names no selection: "]52;;", which terminals take for the clipboard.
		_, data, _ := bytes.Cut(sequence, []byte("\x1b]52;"))
		_, data, _ = bytes.Cut(data, []byte(";"))
		if got := decode(t, "\x1b]52;c;"+string(data)+"\a"); got != letter {
			t.Errorf("the terminal is sent %q", got)
		}
	case <-time.After(20 * time.Second):
		t.Error("tmux sent the terminal nothing")
	}
}

// readOSC52 reads what a terminal is sent until the end of an OSC 52, and
// returns that sequence without its end.
func readOSC52(terminal io.Reader) []byte {
	var all []byte
	buffer := make([]byte, 4096)
	for {
		n, err := terminal.Read(buffer)
		all = append(all, buffer[:n]...)
		if _, sequence, found := bytes.Cut(all, []byte("\x1b]52;")); found {
			if end := bytes.IndexAny(sequence, "\a\x1b"); end >= 0 {
				return append([]byte("\x1b]52;"), sequence[:end]...)
			}
		}
		if err != nil {
			return nil
		}
	}
}
