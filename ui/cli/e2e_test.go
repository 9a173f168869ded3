//go:build unix

package cli_test

import (
	"bytes"
	"encoding/base64"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// tellName answers the four fields of the first step.
func tellName(tm *terminal) {
	tm.wait("How far has it gone?").keys(enter).wait("as you would greet them")
	tm.keys("Nora" + enter).wait("as they write it").keys("Kestrel" + enter).wait("as they call it")
	tm.keys("Data Engineer" + enter).wait("as you sign").keys("Ines Prado" + enter).wait("What stands in the way?")
}

// TestLaunchToClipboard is the product in one test: from the first screen to the
// terminal's clipboard, and the draft counted as finished.
func TestLaunchToClipboard(t *testing.T) {
	t.Parallel()
	tm := start(t, home(t), nil, nil, "--clipboard", "osc52")
	tellName(tm)
	tm.keys("2" + enter).wait("What do you want to do?").keys(ctrlR).wait("● Review")
	tm.keys("c").wait("Sent to your terminal's clipboard").wait("✓ copied")
	tm.keys(enter).exits(0)
	copied := fromOSC52(t, tm.raw.String())
	if !strings.Contains(copied, "Nora") || !strings.HasSuffix(copied, "Ines Prado") {
		t.Errorf("on the clipboard: %q", copied)
	}
	printed, _, code := run(t, tm.home, "", "drafts", "print")
	if code != 0 || !strings.Contains(printed, copied) {
		t.Errorf("drafts print (%d) does not hold what was copied:\n%s", code, printed)
	}
	list, _, _ := run(t, tm.home, "", "drafts")
	if !strings.Contains(list, "copied") || strings.Contains(list, "not copied") || !strings.Contains(list, "Data Engineer, Kestrel") {
		t.Errorf("drafts lists:\n%s", list)
	}
	start(t, tm.home, nil, nil).wait("How far has it gone?") // a finished draft is not offered
}

func fromOSC52(t *testing.T, raw string) string {
	t.Helper()
	found := regexp.MustCompile("\x1b\\]52;c;([A-Za-z0-9+/=]+)").FindStringSubmatch(raw)
	if found == nil {
		t.Fatalf("no OSC 52 was written:\n%q", raw)
	}
	text, err := base64.StdEncoding.DecodeString(found[1])
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestLeaveAndComeBack: ctrl+c asks nothing and loses nothing; the next start
// offers the draft, at the field where it was left.
func TestLeaveAndComeBack(t *testing.T) {
	t.Parallel()
	tm := start(t, home(t), nil, nil)
	tm.wait("How far has it gone?").keys(enter).wait("as you would greet them").keys("Nora" + enter)
	tm.wait("as they write it").keys("Kest").wait("Kest").keys(ctrlC).exits(0)
	if !strings.Contains(tm.text(), "decline drafts copy") {
		t.Errorf("leaving does not say how to copy:\n%s", tm.text())
	}
	again := start(t, tm.home, nil, nil)
	again.wait("You left a message unfinished").wait("Kest").keys(enter).wait("Company     Kest")
	again.keys("rel" + enter).wait("as they call it").wait("Kestrel").keys(ctrlC).exits(0)
	printed, _, _ := run(t, tm.home, "", "drafts", "print")
	if !strings.Contains(printed, "Nora") || !strings.Contains(printed, "Kestrel") {
		t.Errorf("what was kept:\n%s", printed)
	}
}

// TestSignals: no word is lost, the exit code tells the signal, and the terminal
// is as it was found.
func TestSignals(t *testing.T) {
	t.Parallel()
	for name, sig := range map[string]syscall.Signal{"HUP": syscall.SIGHUP, "TERM": syscall.SIGTERM, "INT": syscall.SIGINT, "QUIT": syscall.SIGQUIT} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tm := start(t, home(t), nil, nil)
			tm.wait("How far has it gone?").keys(enter).wait("as you would greet them").keys("Wilhelmina").wait("Wilhelmina")
			if err := tm.cmd.Process.Signal(sig); err != nil {
				t.Fatal(err)
			}
			tm.exits(128 + int(sig))
			printed, _, _ := run(t, tm.home, "", "drafts", "print")
			if !strings.Contains(printed, "Wilhelmina") {
				t.Errorf("lost:\n%s", printed)
			}
			if raw := tm.raw.String(); !strings.Contains(raw, "\x1b[?1049l") {
				t.Error("the alternate screen is left on")
			}
		})
	}
}

// TestRedirected: with standard output redirected the wizard draws on standard
// error, and the file holds the finished letter alone.
func TestRedirected(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	tm := start(t, home(t), nil, &out)
	tellName(tm)
	tm.keys(ctrlR).wait("● Review").keys("q").exits(0)
	letter := out.String()
	if !strings.HasPrefix(letter, "Dear Nora,\n") && !strings.HasPrefix(letter, "Hello Nora,\n") || !strings.HasSuffix(letter, "Ines Prado\n") || strings.Contains(letter, "\x1b") {
		t.Errorf("the file holds %q", letter)
	}
}

// TestNameIsRemembered: the profile is filled the first time, and asked no more.
func TestNameIsRemembered(t *testing.T) {
	t.Parallel()
	tm := start(t, home(t), nil, nil, "--to", "Nora")
	tm.wait("How far has it gone?").keys(enter).wait("To          Nora").keys(enter + enter + enter).wait("as you sign")
	tm.keys("Ines Prado" + enter).wait("What stands in the way?").keys(ctrlR).wait("● Review").keys("q").exits(0)
	profile, err := os.ReadFile(filepath.Join(tm.home, "config", "decline", "profile.toml"))
	if err != nil || !strings.Contains(string(profile), `name = "Ines Prado"`) {
		t.Fatalf("the profile: %q, %v", profile, err)
	}
	out, _, _ := run(t, tm.home, "", "write")
	if !strings.HasSuffix(out, "Ines Prado\n") {
		t.Errorf("write does not know the name:\n%s", out)
	}
}

// TestPlainWays: ACCESSIBLE and TERM=dumb get prompts and no escape code, and a
// pipe of answers goes from launch to a kept draft.
func TestPlainWays(t *testing.T) {
	t.Parallel()
	for _, env := range []string{"ACCESSIBLE=1", "TERM=dumb"} {
		tm := start(t, home(t), []string{env}, nil)
		tm.wait("Your answer to an interview.").keys(":quit\n").exits(0)
		if strings.Contains(tm.raw.String(), "\x1b") {
			t.Errorf("%s: an escape code was written", env)
		}
	}
	dir := home(t)
	out, errs, code := run(t, dir, "2\nSam\nKestrel\n", "--plain")
	if code != 1 || !strings.Contains(errs, "kept") {
		t.Errorf("end of input: exit %d, %q", code, errs)
	}
	if !strings.Contains(out, "Role?") {
		t.Errorf("the prompts:\n%s", out)
	}
	printed, _, _ := run(t, dir, "", "drafts", "print")
	if !strings.Contains(printed, "Sam") || !strings.Contains(printed, "Kestrel") {
		t.Errorf("kept:\n%s", printed)
	}
}

// TestNoTerminal: without a terminal there is one line that says what to do.
func TestNoTerminal(t *testing.T) {
	t.Parallel()
	dir := home(t)
	out, errs, code := run(t, dir, "")
	if code != 2 || out != "" || strings.Count(errs, "\n") != 1 || !strings.Contains(errs, "--plain") {
		t.Errorf("exit %d, %q, %q", code, out, errs)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 0 {
		t.Errorf("files were made: %v", entries)
	}
}

// TestNothingLeftBehind: a start that answers nothing makes no file.
func TestNothingLeftBehind(t *testing.T) {
	t.Parallel()
	tm := start(t, home(t), nil, nil)
	tm.wait("How far has it gone?").keys(ctrlC).exits(0)
	if entries, _ := os.ReadDir(tm.home); len(entries) != 0 {
		t.Errorf("files were made: %v", entries)
	}
}

// TestPrivateFiles: folders are 0700 and files 0600, whatever the umask.
func TestPrivateFiles(t *testing.T) {
	t.Parallel()
	tm := start(t, home(t), nil, nil)
	tm.wait("How far has it gone?").keys(down).wait("saved").keys(ctrlC).exits(0)
	err := filepath.Walk(filepath.Join(tm.home, "state"), func(path string, info os.FileInfo, err error) error {
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
