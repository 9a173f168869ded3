package clipboard

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// toolNames are the tools that the test binary can stand for.
var toolNames = []string{"xclip", "xsel", "wl-copy", "wl-paste", "termux-clipboard-set", "termux-clipboard-get", "tmux", "clip.exe", "powershell.exe"}

// reading are the arguments with which a tool gives back what it holds.
var reading = []string{"-out", "--output", "--no-newline", "save-buffer", "Get-Clipboard"}

// newTrial lays out a folder with the tools named in tools: "xclip tmux=fail".
// A tool without "=" does its work; the other ways are in tool.
func newTrial(t *testing.T, tools string) trial {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("the tools that are played here are those of Linux")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	tr := trial{dir: t.TempDir(), tools: tools, mode: Auto, env: "TERM=xterm DISPLAY=:99", text: letter}
	if err := os.Mkdir(filepath.Join(tr.dir, "bin"), 0o700); err != nil {
		t.Fatal(err)
	}
	for word := range strings.FieldsSeq(tools) {
		name, _, _ := strings.Cut(word, "=")
		if err := os.Symlink(self, filepath.Join(tr.dir, "bin", name)); err != nil {
			t.Fatal(err)
		}
	}
	return tr
}

// got returns what a tool was given on standard input, all calls together, and
// whether it was started at all.
func (tr trial) got(name string) (string, bool) {
	data, err := os.ReadFile(filepath.Join(tr.dir, name+".stdin"))
	return string(data), err == nil
}

// calls returns the arguments that a tool was called with, one call a line.
func (tr trial) calls(name string) string {
	data, _ := os.ReadFile(filepath.Join(tr.dir, name+".args")) // absent: never called
	return string(data)
}

// tool is the test binary under the name of a tool. It records its arguments
// and its input, is noisy, and behaves as CLIP_TOOLS says: it fails, hangs, or
// hangs once the text is there; lies about what it holds; or leaves a child
// behind that keeps its pipes open, as a program that serves a selection does.
func tool() int {
	name, dir := filepath.Base(os.Args[0]), os.Getenv("CLIP_DIR")
	_, way, _ := strings.Cut(" "+os.Getenv("CLIP_TOOLS")+" ", " "+name)
	way, _, _ = strings.Cut(way, " ")
	reads := slices.ContainsFunc(os.Args[1:], func(arg string) bool { return slices.Contains(reading, arg) }) ||
		name == "termux-clipboard-get"
	record(filepath.Join(dir, name+".args"), strings.Join(os.Args[1:], " ")+"\n")
	_, _ = os.Stderr.WriteString("noise from " + name + "\x1b[2J\n")
	switch {
	case way == "=fail":
		return 1
	case way == "=hang", way == "=hangread" && reads, way == "=stay":
		return hang(dir)
	case way == "=lie" && reads:
		_, _ = os.Stdout.WriteString("the text of yesterday")
		return 0
	case reads:
		held, _ := os.ReadFile(filepath.Join(dir, "held")) // absent: holds nothing
		_, _ = os.Stdout.Write(held)
		return 0
	}
	text, err := io.ReadAll(os.Stdin)
	if err != nil || os.WriteFile(filepath.Join(dir, "held"), text, 0o600) != nil {
		return 2
	}
	record(filepath.Join(dir, name+".stdin"), string(text))
	_, _ = os.Stdout.WriteString("noise\n")
	if way == "=serve" {
		return serve()
	}
	return 0
}

// record adds text to a file.
func record(path, text string) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err == nil {
		_, _ = file.WriteString(text)
		_ = file.Close()
	}
}

// hang waits until the test is over, which takes its folder away. It reads
// nothing, so that a long text fills the pipe. It ends by a signal: an orderly
// exit would write coverage into the folder that is being removed.
func hang(dir string) int {
	for range 6000 {
		if _, err := os.Stat(filepath.Join(dir, "bin")); err != nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if self, err := os.FindProcess(os.Getpid()); err == nil {
		_ = self.Kill()
	}
	return 5
}

// serve leaves a copy of the tool behind that holds all three pipes.
func serve() int {
	self, err := os.Executable()
	if err != nil {
		return 3
	}
	cmd := exec.Command(self)
	cmd.Args = []string{"xsel"}
	cmd.Env = append(os.Environ(), "CLIP_TOOLS=xsel=stay ")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if cmd.Start() != nil {
		return 4
	}
	return 0
}
