package editor

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"decline/drafts/store"
)

// TestMain makes the test binary itself an editor, when it is told to be one.
func TestMain(m *testing.M) {
	if role := os.Getenv("EDITOR_TEST_ROLE"); role != "" {
		os.Exit(play(role, os.Args[1:]))
	}
	os.Exit(m.Run())
}

// play is an editor of the given kind; the last argument is the file.
func play(role string, args []string) int {
	file := args[len(args)-1]
	write := func(text string) int {
		if os.WriteFile(file, []byte(text), 0o600) != nil {
			return 9
		}
		return 0
	}
	switch role {
	case "fails":
		write("Something else.\n")
		return 3
	case "empties":
		return write("\n  \n\n")
	case "deletes":
		_ = os.Remove(file)
	case "makes a folder":
		_ = os.Remove(file)
		_ = os.Mkdir(file, 0o700)
	case "20 KiB":
		return write(strings.Repeat("x", 20<<10))
	case "2 MiB":
		return write(strings.Repeat("x", 2<<20))
	case "escapes":
		return write("\ufeffDear Nora,\r\n\r\nNo\x1b]52;c;aGk=\x07 thank you\u202e.\r\n\r\n\r\n")
	case "arguments":
		return write(strings.Join(args[:len(args)-1], "|"))
	case "waits":
		if len(args) > 1 {
			write("Half of it.\n")
		}
		_ = os.WriteFile(filepath.Join(filepath.Dir(file), "ready"), nil, 0o600)
		time.Sleep(time.Minute)
	}
	return 0
}

const given = "Dear Nora,\n\nNo, thank you."

// begin gives a job in an editor of this kind, with the state folder of its file.
func begin(t *testing.T, role string, args string) (*Job, string) {
	t.Helper()
	t.Setenv("EDITOR_TEST_ROLE", role)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	e, err := Find(func(name string) string {
		return map[string]string{"EDITOR": `'` + self + `' ` + args}[name]
	}, "linux")
	if err != nil {
		t.Fatal(err)
	}
	state := t.TempDir()
	st, err := store.Open(state)
	if err != nil {
		t.Fatal(err)
	}
	file, err := st.Hold(store.NewID(), given+"\n")
	if err != nil {
		t.Fatal(err)
	}
	return e.Job(file, given+"\n", nil, nil, os.Stderr), state
}

// TestEditors is what tiny editors do to a letter, and what comes of it.
func TestEditors(t *testing.T) {
	tests := []struct {
		role, args string
		want       string
		removed    int
		err        string
	}{
		{"leaves it", "", given, 0, ""},
		{"arguments", `-n --wait "two words" 'it is' a\ b ''`, "-n|--wait|two words|it is|a b|", 0, ""},
		{"escapes", "", "Dear Nora,\n\nNo thank you.", 2, ""},
		{"fails", "", "", 0, "ended with exit status 3"},
		{"empties", "", "", 0, "left no words"},
		{"deletes", "", "", 0, "its file is gone"},
		{"makes a folder", "", "", 0, "its file is gone"},
		{"20 KiB", "", "", 0, "a letter takes 16384 bytes, this would be 20480"},
		{"2 MiB", "", "", 0, "a letter takes 16384 bytes, this would be 2097152"},
	}
	for _, tt := range tests {
		t.Run(tt.role, func(t *testing.T) {
			j, state := begin(t, tt.role, tt.args)
			got, removed, err := j.Result(j.Run())
			if got != tt.want || removed != tt.removed {
				t.Errorf("got %q, %d removed", got, removed)
			}
			if (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
				t.Errorf("error %v, want %q", err, tt.err)
			}
			if err != nil && strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("more than a line: %q", err)
			}
			if left, _ := os.ReadDir(state); len(left) != 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

// TestStopPassesTheSignalOn: a program that is ended takes its editor along; only
// words that the person saved in it stay.
func TestStopPassesTheSignalOn(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no signals here")
	}
	for args, stays := range map[string]bool{"": false, "--save": true} {
		j, state := begin(t, "waits", args)
		ended := make(chan error, 1)
		go func() { ended <- j.Run() }()
		ready := filepath.Join(filepath.Dir(j.file.Path()), "ready")
		for deadline := time.Now().Add(20 * time.Second); ; {
			if _, err := os.Stat(ready); err == nil {
				break
			}
			if time.Now().After(deadline) {
				t.Fatal("the editor does not begin")
			}
			time.Sleep(time.Millisecond)
		}
		j.Stop(os.Interrupt)
		if err := <-ended; err == nil {
			t.Error("it ended well")
		}
		left, _ := os.ReadDir(state)
		if (len(left) > 0) != stays {
			t.Errorf("%q: left behind: %v", args, left)
		}
	}
}

// TestAbandon: where decline ends before the editor was opened, its file goes.
func TestAbandon(t *testing.T) {
	for _, run := range []bool{false, true} {
		j, state := begin(t, "leaves it", "")
		if run && j.Run() != nil {
			t.Fatal("it does not run")
		}
		for range 2 {
			j.Abandon()
		}
		if left, _ := os.ReadDir(state); len(left) != 0 {
			t.Errorf("left behind: %v", left)
		}
		if _, _, err := j.Result(nil); !errors.Is(err, store.ErrHeldGone) {
			t.Errorf("a result after that: %v", err)
		}
	}
}

func TestSplit(t *testing.T) {
	t.Parallel()
	tests := []struct {
		line, goos string
		want       []string
	}{
		{"", "linux", nil},
		{"  ", "linux", nil},
		{"vi", "linux", []string{"vi"}},
		{"code --wait", "linux", []string{"code", "--wait"}},
		{`"/path with space/ed" -n`, "linux", []string{"/path with space/ed", "-n"}},
		{`'/a "b"/ed'	-x""y`, "linux", []string{`/a "b"/ed`, "-xy"}},
		{`a\ b "c\"d\\e\n"`, "linux", []string{"a b", `c"d\e\n`}},
		{`ed $(rm) ; | > x`, "linux", []string{"ed", "$(rm)", ";", "|", ">", "x"}},
		{`"C:\Program Files\n.exe" -w`, "windows", []string{`C:\Program Files\n.exe`, "-w"}},
		{`ed\`, "linux", []string{`ed\`}},
	}
	for _, tt := range tests {
		got, err := Split(tt.line, tt.goos)
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("Split(%q) is %q, %v", tt.line, got, err)
		}
	}
	for _, line := range []string{`"ed`, `ed 'x`, `ed "a\"`} {
		if got, err := Split(line, "linux"); !errors.Is(err, ErrQuote) {
			t.Errorf("Split(%q) is %q, %v", line, got, err)
		}
	}
}

// TestFind: VISUAL comes first, and nothing is started from the working directory.
func TestFind(t *testing.T) {
	here, there := t.TempDir(), t.TempDir()
	name := "tiny-editor"
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	for _, dir := range []string{here, there} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(here)
	list := string(os.PathListSeparator)
	tests := []struct {
		visual, editor, path string
		want                 string
		err                  error
	}{
		{"", "", there, "", ErrUnset},
		{" ", `""`, there, "", ErrUnset},
		{"", name, there, filepath.Join(there, name), nil},
		{name + " -w", "no-such-editor", there, filepath.Join(there, name), nil},
		{"", filepath.Join(there, name), "", filepath.Join(there, name), nil},
		{"", "no-such-editor", there, "", ErrMissing},
		{"", filepath.Join(there, "no-such-editor"), there, "", ErrMissing},
		{"", `"` + name, there, "", ErrQuote},
		{"", "./" + name, there, "", ErrHere},
		{"", "x/../" + name, there, "", ErrHere},
		{"", name, "." + list + there, "", ErrHere},
		{"", name, list + there, "", ErrHere},
	}
	for _, dot := range []string{"execerrdot=1", "execerrdot=0"} {
		t.Setenv("GODEBUG", dot)
		for _, tt := range tests {
			t.Setenv("PATH", tt.path)
			e, err := Find(func(n string) string {
				return map[string]string{"VISUAL": tt.visual, "EDITOR": tt.editor}[n]
			}, "linux")
			if e.path != tt.want || !errors.Is(err, tt.err) || (err == nil) != (tt.err == nil) {
				t.Errorf("%s: VISUAL=%q EDITOR=%q PATH=%q: %q, %v", dot, tt.visual, tt.editor, tt.path, e.path, err)
			}
		}
	}
}
