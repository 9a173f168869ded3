package cli_test

import (
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// oddTerminals are those that can do less, or are none.
func oddTerminals(t *testing.T, b *box) {
	colour := regexp.MustCompile("\x1b\\[[0-9;]*[34][0-9][;m]")
	for _, env := range []string{"NO_COLOR=1", "LANG=C", "LC_ALL=C", "TERM=xterm", "TERM=linux", "TERM=screen", "TERM=vt100", "TERM=", "TERM=no-such"} {
		t.Run(env, func(t *testing.T) {
			t.Parallel()
			s := write(t, home(t), false, env)
			s.add("Zoë")
			s.add("日本")
			s.until("everything to be saved", s.saysSaved)
			s.keys(ctrlC).exits(0)
			s.asFound()
			if env == "NO_COLOR=1" && colour.MatchString(s.written()) {
				t.Errorf("there is colour: %q", colour.FindString(s.written()))
			}
			lost, damaged := s.lost(len(s.words))
			b.add("odd terminals", figure{acknowledged: len(s.words), lost: lost, damaged: damaged})
		})
	}
	t.Run("TERM=dumb", func(t *testing.T) {
		t.Parallel()
		tm := start(t, home(t), []string{"TERM=dumb"}, nil)
		tm.wait("Your answer to an interview.").keys("2\n").wait("To whom?").keys("Nora\n").wait("Company").keys(":quit\n").exits(0)
		if strings.Contains(tm.written(), "\x1b") {
			t.Error("an escape code was written")
		}
		b.passed(t, "odd terminals")
	})
	t.Run("no terminal", func(t *testing.T) {
		t.Parallel()
		for _, args := range [][]string{nil, {"--to", "Nora"}} {
			out, errs, code := run(t, home(t), "", args...)
			if code != 2 || strings.Contains(out+errs, "\x1b") || strings.Count(errs, "\n") != 1 {
				t.Errorf("exit %d, %q, %q", code, out, errs)
			}
		}
		b.passed(t, "odd terminals")
	})
	t.Run("no controlling terminal", func(t *testing.T) {
		t.Parallel()
		dir := home(t)
		cmd := exec.Command(binary(t))
		cmd.Env = environment(dir)
		cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
		startCommand(t, dir, cmd).wait("How far has it gone?").keys(ctrlC).exits(0)
		b.passed(t, "odd terminals")
	})
}

const (
	pasteBegins = "\x1b[200~"
	pasteEnds   = "\x1b[201~"
)

// pastedText is pasted into a field and into the letter, and kept as it should be.
func pastedText(t *testing.T, b *box) {
	tests := []struct{ name, pasted, line, letter string }{
		{"CRLF", "one\r\ntwo", "one two", "one\ntwo"},
		{"CR", "one\rtwo", "one two", "one\ntwo"},
		{"NEL", "one\u0085two", "one two", "one\ntwo"},
		{"line separator", "one\u2028two", "one two", "one\ntwo"},
		{"tab", "one\ttwo", "one two", "one"},
		{"NUL", "one\x00two", "onetwo", "onetwo"},
		{"bad UTF-8", "one\xfftwo\xc3", "onetwo", "onetwo"},
		{"wide", "株式会社日本", "株式会社日本", "株式会社日本"},
		{"combining", "Zoe\u0308 A\u030a", "Zoë Å", "Zoë Å"},
		{"family", "👩\u200d👩🏽\u200d👧x", "👩\u200d👩🏽\u200d👧x", "👩\u200d👩🏽\u200d👧x"},
		{"the end of a paste", "one" + pasteEnds + "two", "onetwo", "onetwo"},
		{"bidi", "one\u202etwo", "onetwo", "onetwo"},
		{"colour", "one\x1b[31mtwo", "onetwo", "onetwo"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			for want, inLetter := range map[string]bool{tt.line: false, tt.letter: true} {
				s := write(t, home(t), inLetter, "LANG=C.UTF-8")
				s.keys(pasteBegins + tt.pasted + pasteEnds + "end").wait("end")
				s.until("everything to be saved", s.saysSaved)
				s.keys(ctrlC).exits(0)
				if all := strings.Join(keptIn(t, s.home, new(int)), "\n"); !strings.Contains(all, norm.NFC.String(want)) || !strings.Contains(all, "end") {
					t.Errorf("in the letter: %v: kept %q, want %q in it", inLetter, all, want)
				}
				b.add("pasted text", figure{escaped: s.foreign()})
			}
		})
	}
	t.Run("wide characters", func(t *testing.T) {
		t.Parallel()
		s := write(t, home(t), false)
		s.keys("日本").wait("日本").keys("e\u0301").wait("é").keys("\x7f")
		s.until("the accent to go with its letter", func() bool { return !strings.Contains(s.text(), "é") })
		s.until("the cursor to stand after two wide characters", func() bool {
			s.mu.Lock()
			defer s.mu.Unlock()
			return s.screen.CursorPosition().X == 13+4
		})
		s.keys(ctrlC).exits(0)
		b.passed(t, "pasted text")
	})
}
