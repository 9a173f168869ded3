package cli_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// editors are editors of every kind: what they leave is taken, or nothing is
// changed.
func editors(t *testing.T, b *box) {
	tests := []struct{ name, lines, args, shows, kept string }{
		{"arguments", `test "$1" = --wait && test "$2" = 'two words' && printf 'Dear Nora,\n\nPlain no.\n' > "$3"`, ` --wait "two words"`, "Taken over", "Plain no."},
		{"failing", `echo other > "$1"; exit 3`, "", "ended with exit status 3", "Wilhelmina"},
		{"emptying", `: > "$1"`, "", "the editor left no words", "Wilhelmina"},
		{"killed", `echo other > "$1"; kill -9 $$`, "", "Nothing was changed", "Wilhelmina"},
		{"a shell's words", `printf '%s' "$1" > "$3"`, ` ';touch PWN' '$(touch PWN)'`, "Taken over", ";touch PWN"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := write(t, home(t), false, "EDITOR='"+script(t, tt.lines)+"'"+tt.args)
			s.add("Wilhelmina")
			s.keys(ctrlR).wait("● Review").keys("E").wait(tt.shows).keys(ctrlC).exits(0)
			s.asFound()
			out, _, _ := run(t, s.home, "", "drafts", "print")
			if !strings.Contains(out, tt.kept) || strings.Contains(out, "other") {
				t.Errorf("kept:\n%s", out)
			}
			if left := held(t, s.home); len(left) > 0 {
				t.Errorf("left behind: %q", left)
			}
			if _, err := os.Stat(filepath.Join(s.cmd.Dir, "PWN")); err == nil {
				t.Error("a shell was at work")
			}
			b.passed(t, "editors")
		})
	}
}

// clipboards are clipboard programs that are missing, fail or hang: the next way
// is taken in time, and said.
func clipboards(t *testing.T, b *box) {
	for name, lines := range map[string]string{"missing": "", "failing": "exit 1", "hanging": "exec sleep 60", "hanging with children": "sleep 60; sleep 60"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tools := t.TempDir()
			for _, tool := range []string{"xclip", "xsel", "wl-copy", "wl-paste"} {
				if lines == "" {
					continue
				}
				if err := os.WriteFile(filepath.Join(tools, tool), []byte("#!/bin/sh\nPATH=/usr/bin:/bin\n"+lines+"\n"), 0o700); err != nil {
					t.Fatal(err)
				}
			}
			s := write(t, home(t), false, "DISPLAY=:99", "PATH="+tools)
			s.add("Wilhelmina")
			began := time.Now()
			s.keys(ctrlR).wait("● Review").keys("c").wait("Sent to your terminal's clipboard")
			if took := time.Since(began); took > 6*time.Second {
				t.Errorf("it took %v", took)
			}
			if copied := s.copied(); !strings.Contains(copied, "Wilhelmina") {
				t.Errorf("copied %q", copied)
			}
			s.keys(enter).exits(0)
			s.asFound()
			b.passed(t, "clipboards")
		})
	}
}

// noSocket watches every call that opens a socket, in a whole session and in each
// command.
func noSocket(t *testing.T, b *box) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		if os.Getenv("DECLINE_NO_SKIP") == "1" {
			t.Fatal("strace is not installed")
		}
		t.Skip("strace is not installed")
	}
	dir := home(t)
	watched := func(name string, args ...string) *exec.Cmd {
		cmd := exec.Command(strace, append([]string{"-f", "-qq", "-e", "trace=socket,connect,bind,execve", "-o", filepath.Join(dir, name), binary(t)}, args...)...)
		cmd.Env = environment(dir)
		cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
		return cmd
	}
	if err := exec.Command(strace, "-qq", "-o", os.DevNull, "true").Run(); err != nil {
		if os.Getenv("DECLINE_NO_SKIP") == "1" {
			t.Fatal("strace may not watch here: ", err)
		}
		t.Skip("strace may not watch here: ", err)
	}
	s := begin(startCommand(t, dir, watched("trace-wizard", "--clipboard", "osc52")), false)
	s.add("Wilhelmina")
	s.keys(ctrlR).wait("● Review").keys("c").wait("copied").keys(enter).exits(0)
	for name, args := range map[string][]string{
		"write": {"write", "--to", "Nora"}, "drafts": {"drafts"}, "print": {"drafts", "print"}, "check": {"check", "-"},
		"none": {"write", "--copy", "--clipboard", "none"}, "plain": {"--plain", "--no-save"},
	} {
		cmd := watched("trace-"+name, args...)
		cmd.SysProcAttr = nil
		cmd.Stdin = strings.NewReader("2\nDear Nora,\n")
		_ = cmd.Run() // the exit code is the command's
	}
	for _, name := range []string{"wizard", "write", "drafts", "print", "check", "none", "plain"} {
		trace, err := os.ReadFile(filepath.Join(dir, "trace-"+name))
		if err != nil || !strings.Contains(string(trace), "execve(") {
			t.Errorf("%s: nothing was seen: %v", name, err)
		}
		for line := range strings.Lines(string(trace)) {
			if strings.Contains(line, "socket(") || strings.Contains(line, "connect(") || strings.Contains(line, "bind(") {
				t.Errorf("%s: %s", name, line)
			}
		}
		b.passed(t, "no socket")
	}
}

// privateWords walks every place where a file could be made, after sessions of
// every kind: the words are in the state folder, and with --no-save nowhere.
func privateWords(t *testing.T, b *box) {
	const marker = "Wqxzmarker"
	for name, args := range map[string][]string{
		"copied": {"--clipboard", "osc52"}, "to a file": {"--clipboard", "none"}, "unsaved": {"--no-save", "--clipboard", "osc52"}, "killed": nil,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := home(t)
			tmp := filepath.Join(dir, "tmp")
			if err := os.Mkdir(tmp, 0o700); err != nil {
				t.Fatal(err)
			}
			ed := script(t, `printf 'Dear Nora,\n\n`+marker+` no.\n' > "$1"`)
			s := begin(start(t, dir, []string{"TMPDIR=" + tmp, "EDITOR='" + ed + "'", "XDG_CACHE_HOME=" + dir + "/cache", "XDG_DATA_HOME=" + dir + "/data", "XDG_RUNTIME_DIR=" + dir + "/run"}, nil, args...), false)
			s.add(marker)
			s.keys(enter).wait("as they write it").keys(marker + "Company").wait(marker + "Company")
			s.keys(ctrlR).wait("● Review").keys("E").wait("Taken over")
			if name == "killed" {
				s.until("everything to be saved", s.saysSaved)
				s.kill()
			} else {
				say := "opied"
				if name == "to a file" {
					say = "saved in"
				}
				s.keys("cc").wait(say).keys(enter)
				<-s.exited
			}
			found := 0
			for _, place := range []string{dir, s.cmd.Dir} {
				below(t, place, func(path string, d fs.DirEntry) {
					data, _ := os.ReadFile(path)
					if !strings.Contains(string(data)+path, marker) {
						return
					}
					found++
					if !strings.HasPrefix(path, filepath.Join(dir, "state", "decline")+"/") || name == "unsaved" {
						t.Errorf("the words are in %s", path)
					}
					if info, err := d.Info(); err != nil || info.Mode().Perm() != 0o600 {
						t.Errorf("%s: %v, %v", path, info, err)
					}
				})
			}
			if (found == 0) != (name == "unsaved") {
				t.Errorf("the words are in %d files", found)
			}
			b.passed(t, "private words")
		})
	}
}
