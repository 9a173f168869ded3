//go:build unix

package cli_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// fall starts a decline whose clock breaks down at a call.
func fall(t *testing.T, dir string, call int, args ...string) *terminal {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Args = append([]string{"falling"}, args...)
	cmd.Env = environment(dir, "FALL="+strconv.Itoa(call))
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	return startCommand(t, dir, cmd)
}

// TestPanicKeepsTheWords: at whichever moment the clock breaks down, the end is
// exit 70 and one line; what was answered is on the disk, and nothing that could
// hold the person's words is told.
func TestPanicKeepsTheWords(t *testing.T) {
	t.Parallel()
	for call := 1; call <= 16; call += 3 {
		for _, way := range []string{"screen", "plain"} {
			t.Run(way+strconv.Itoa(call), func(t *testing.T) {
				t.Parallel()
				dir := home(t)
				tm := fall(t, dir, call, map[string][]string{"plain": {"--plain"}}[way]...)
				typed := "\rIlse Bernhard and all of the others"
				if way == "plain" {
					typed = "2\nIlse\nBernhard\nKestrel\nx\ny\n:letter\nt\nl\nt\nl\nt\nl\n:undo\n:undo\n:undo\n"
				}
				tm.typeUntilEnd(typed)
				tm.exits(70)
				last := tm.text()
				if n := strings.Count(last, "decline: "); n != 1 {
					t.Errorf("%d lines tell of it:\n%s", n, last)
				}
				if raw := tm.written(); strings.Contains(raw, "Wilhelmina") || strings.Contains(raw, "goroutine") {
					t.Errorf("it tells what it must not:\n%q", raw)
				}
				if !strings.Contains(last, "decline: a bug ended") || !strings.Contains(last, "(string at ui/cli") {
					t.Errorf("it says:\n%s", last)
				}
				files, err := filepath.Glob(filepath.Join(dir, "state", "decline", "drafts", "*.json"))
				if err != nil {
					t.Fatal(err)
				}
				if said := strings.Contains(last, "still"); said != (len(files) > 0) {
					t.Errorf("%d drafts are kept, and it says:\n%s", len(files), last)
				}
				if len(files) == 0 {
					return
				}
				data, err := os.ReadFile(files[0])
				// On the screen every letter is a call, after three others.
				letters := max(call-3, 0)
				if way == "plain" {
					letters = min(letters, len("Ilse"))
				}
				to := regexp.MustCompile(`"to": "(.*)"`).FindSubmatch(data)
				if err != nil || len(to) < 2 || len(bytes.ReplaceAll(to[1], []byte(" "), nil)) < letters {
					t.Errorf("kept: %q, %v; want %d letters", to, err, letters)
				}
			})
		}
	}
}

// typeUntilEnd types one key after another, each when the one before has done
// something, until the program has ended.
func (tm *terminal) typeUntilEnd(keys string) {
	ended := func() bool {
		select {
		case <-tm.exited:
			return true
		default:
			return false
		}
	}
	tm.until("the first question", func() bool { return ended() || strings.Contains(tm.text(), "How far has it gone?") })
	for _, key := range keys {
		before := len(tm.written())
		if _, err := io.WriteString(tm.tty, string(key)); err != nil {
			return
		}
		tm.until("an echo", func() bool { return ended() || len(tm.written()) > before })
		if ended() {
			return
		}
	}
}
