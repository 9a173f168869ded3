//go:build unix

package cli_test

import (
	"bytes"
	"os"
	"strings"
	"syscall"
	"testing"
)

// nothingMade checks that no file or folder was made.
func nothingMade(t *testing.T, dir string) {
	t.Helper()
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 0 {
		t.Errorf("files were made: %v, %v", entries, err)
	}
}

// TestNoSave: the screen says all the time that nothing is saved, and nothing is,
// whichever way the session ends.
func TestNoSave(t *testing.T) {
	t.Parallel()
	const sign = "not saved: --no-save"
	t.Run("left", func(t *testing.T) {
		t.Parallel()
		tm := start(t, home(t), nil, nil, "--no-save")
		tm.wait("How far has it gone?").wait(sign).wait("leave, nothing is kept")
		tellName(tm)
		tm.wait(sign).keys(ctrlR).wait("● Review").wait(sign).keys("e").wait("Nothing is kept").keys(esc).wait("1-5 answers").keys(ctrlC).exits(0)
		if text := tm.text(); !strings.Contains(text, "nothing was kept: --no-save") || strings.Contains(text, "Nora") {
			t.Errorf("leaving says:\n%s", text)
		}
		nothingMade(t, tm.home)
	})
	t.Run("redirected", func(t *testing.T) {
		t.Parallel()
		var out bytes.Buffer
		tm := start(t, home(t), nil, &out, "--no-save")
		tellName(tm)
		tm.keys(ctrlR).wait("● Review").keys("q").exits(0)
		if letter := out.String(); !strings.Contains(letter, "Nora,\n") || !strings.HasSuffix(letter, "Ines Prado\n") {
			t.Errorf("the file holds %q", letter)
		}
		nothingMade(t, tm.home)
	})
	t.Run("no clipboard", func(t *testing.T) {
		t.Parallel()
		tm := start(t, home(t), nil, nil, "--no-save", "--clipboard", "none")
		tellName(tm)
		tm.keys(ctrlR).wait("● Review").keys("c").wait("Not copied").keys(enter).exits(0)
		if text := tm.text(); !strings.Contains(text, "Nora,") || !strings.Contains(text, "Ines Prado") {
			t.Errorf("the letter is not printed:\n%s", text)
		}
		nothingMade(t, tm.home)
	})
	t.Run("a signal", func(t *testing.T) {
		t.Parallel()
		tm := start(t, home(t), nil, nil, "--no-save")
		tm.wait("How far has it gone?").keys(enter).wait("as you would greet them").keys("Nora").wait("Nora")
		if err := tm.cmd.Process.Signal(syscall.SIGTERM); err != nil {
			t.Fatal(err)
		}
		tm.exits(128 + int(syscall.SIGTERM))
		nothingMade(t, tm.home)
	})
	t.Run("plain", func(t *testing.T) {
		t.Parallel()
		tm := start(t, home(t), nil, nil, "--no-save", "--plain")
		tm.wait(sign).wait("(nothing is kept)").keys("2\n").wait("To whom?").keys("Nora\n").wait("Company").keys(":quit\n").exits(0)
		if !strings.Contains(tm.text(), "not kept") {
			t.Errorf("leaving says:\n%s", tm.text())
		}
		nothingMade(t, tm.home)
	})
}

// TestNoSaveOffersNothing: what was kept before is neither offered nor touched.
func TestNoSaveOffersNothing(t *testing.T) {
	t.Parallel()
	dir := home(t)
	start(t, dir, nil, nil).wait("How far has it gone?").keys(enter).wait("as you would greet them").keys("Nora").keys(ctrlC).exits(0)
	start(t, dir, nil, nil, "--no-save").wait("How far has it gone?").keys(ctrlC).exits(0)
	start(t, dir, nil, nil).wait("You left a message unfinished")
}
