//go:build unix

package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// begun gives a wizard in which a letter to Nora has been begun, and kept.
func begun(t *testing.T, env ...string) *terminal {
	t.Helper()
	tm := start(t, home(t), env, nil)
	tm.wait("How far has it gone?").keys(enter).wait("as you would greet them").keys("Nora" + enter)
	return tm.wait("as they write it").keys("Kestrel").wait("Kestrel").wait("saved")
}

// TestTwoWindows: a message has one owner; the second window is told, has a
// choice, and takes nothing.
func TestTwoWindows(t *testing.T) {
	t.Parallel()
	first := begun(t)
	second := start(t, first.home, nil, nil)
	second.wait("Go on with it?").wait("open in another window").keys(enter)
	second.wait("This message is open in another window.").keys(esc).wait("Go on with it?").keys(enter)
	second.wait("A copy of it").keys("2" + enter).wait("Company     Kestrel").keys(" Two").wait("saved")
	first.keys(" One").wait("saved")
	list, _, _ := run(t, first.home, "", "drafts", "list")
	if strings.Count(list, "open in another window") != 2 {
		t.Errorf("the list:\n%s", list)
	}
	for _, args := range [][]string{{"delete"}, {"purge", "--yes"}} {
		_, errs, code := run(t, first.home, "", append([]string{"drafts"}, args...)...)
		if code != 1 || strings.Count(errs, "\n") != 1 || !strings.Contains(errs, "open in another decline") {
			t.Errorf("drafts %v: exit %d, %q", args, code, errs)
		}
	}
	first.keys(ctrlC).exits(0)
	second.keys(ctrlC).exits(0)
	list, _, _ = run(t, first.home, "", "drafts", "list")
	for _, want := range []string{"Kestrel One", "Kestrel Two"} {
		if strings.Count(list, want) != 1 {
			t.Errorf("%s is not there once:\n%s", want, list)
		}
	}
}

// TestTrashAtTheStart: two keys, neither of them Enter, and one line that says
// how to get it back.
func TestTrashAtTheStart(t *testing.T) {
	t.Parallel()
	tm := begun(t)
	tm.keys(ctrlC).exits(0)
	again := start(t, tm.home, nil, nil)
	again.wait("just now  ").wait("t into the trash").keys("t").wait("y yes, into the trash").keys("y")
	again.wait("decline drafts restore").wait("How far has it gone?").keys(ctrlC).exits(0)
	if list, _, _ := run(t, tm.home, "", "drafts", "list", "--trash"); !strings.Contains(list, "Kestrel") {
		t.Errorf("in the trash:\n%s", list)
	}
	if _, errs, code := run(t, tm.home, "", "drafts", "restore"); code != 0 || !strings.Contains(errs, "Back again: Kestrel, to Nora") {
		t.Errorf("restored: %d, %q", code, errs)
	}
	plain := start(t, tm.home, []string{"ACCESSIBLE=1"}, nil)
	plain.wait("Go on with it?").keys("trash 1\n").wait("Type \"yes\"").keys("yes\n").wait("decline drafts restore")
	plain.wait("How far has it gone?").keys(":quit\n").exits(0)
}

// script writes a tiny editor and gives its path.
func script(t *testing.T, lines string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "tiny editor")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+lines+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

// held gives the files that editors have been given.
func held(t *testing.T, home string) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(home, "state", "decline", "edit", "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// TestEditorOfTheirs: the editor gets the terminal, a private file and its
// arguments; the screen comes back whole, with the letter as the editor left it.
func TestEditorOfTheirs(t *testing.T) {
	t.Parallel()
	for _, manner := range [][]string{nil, {"--no-save"}} {
		ed := script(t, `test -t 0 && test -t 1 && test "$1" = "two words" || exit 9
ls -ld "$2" | cut -c1-10
printf 'editing '
read words
printf 'Dear Nora,\n\n%s\033[31m\n\n' "$words" > "$2"`)
		tm := start(t, home(t), []string{"VISUAL='" + ed + "' \"two words\"", "EDITOR=no-such-editor"}, nil, manner...)
		tm.wait("How far has it gone?").keys(ctrlR).wait("● Review").keys("E")
		tm.wait("editing").wait("-rw-------")
		if len(held(t, tm.home)) != 1 {
			t.Errorf("files: %q", held(t, tm.home))
		}
		tm.keys("No, thank you.\n").wait("● Review").wait("Taken over from your editor, without 1 unprintable").wait("No, thank you.")
		tm.keys("u").until("the edit to be undone", func() bool { return !strings.Contains(tm.text(), "No, thank you.") })
		tm.keys("U").wait("No, thank you.")
		if raw := tm.raw.String(); strings.LastIndex(raw, "\x1b[?1049h") < strings.LastIndex(raw, "editing") {
			t.Error("the alternate screen is not on again")
		}
		tm.keys(ctrlC).exits(0)
		if left := held(t, tm.home); len(left) > 0 {
			t.Errorf("left behind: %q", left)
		}
		if entries, _ := os.ReadDir(filepath.Join(tm.home, "state")); manner != nil && len(entries) > 0 {
			t.Errorf("left behind by --no-save: %v", entries)
		}
		printed, _, _ := run(t, tm.home, "", "drafts", "print")
		if manner == nil && !strings.Contains(printed, "No, thank you.") {
			t.Errorf("kept:\n%s", printed)
		}
	}
}

// TestEditorThatFails: nothing is changed, and one line says why.
func TestEditorThatFails(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, editor, why string }{
		{"not set", "", "no editor is set; set EDITOR, or press e"},
		{"missing", "no-such-editor", "no-such-editor is not installed"},
		{"here", "./ed", "./ed lies where you work"},
		{"fails", "'" + script(t, "echo lost > \"$1\"; exit 3") + "'", "tiny editor ended with exit status 3"},
		{"empties", "'" + script(t, ": > \"$1\"") + "'", "the editor left no words"},
		{"removes", "'" + script(t, "rm \"$1\"") + "'", "its file is gone"},
		{"20 KiB", "'" + script(t, "head -c 20480 /dev/zero | tr '\\0' x > \"$1\"") + "'", "this would be 20480"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tm := start(t, home(t), []string{"EDITOR=" + tt.editor}, nil)
			tm.wait("How far has it gone?").keys(ctrlR).wait("● Review").keys("E")
			tm.wait("Nothing was changed: ").wait(tt.why).wait("Subject  ")
			tm.keys("c").wait("copied").keys(ctrlC).exits(0)
			if left := held(t, tm.home); len(left) > 0 {
				t.Errorf("left behind: %q", left)
			}
		})
	}
}

// TestKeysOfTheEditor: ctrl+c in an editor is the editor's; a signal that ends
// decline ends the editor, too.
func TestKeysOfTheEditor(t *testing.T) {
	t.Parallel()
	dir := home(t)
	again := filepath.Join(dir, "again")
	ed := script(t, `test -e "`+again+`" && printf 'second '; touch "`+again+`"; printf 'editing '; read words; printf lost > "$1"`)
	tm := start(t, dir, []string{"EDITOR='" + ed + "'"}, nil)
	tm.wait("How far has it gone?").keys(enter).wait("as you would greet them").keys("Nora").wait("Nora").keys(ctrlR)
	tm.wait("● Review").keys("E").wait("editing").keys(ctrlC).wait("Nothing was changed: ").wait("Nora,")
	tm.keys("E").wait("second editing")
	if err := tm.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	tm.exits(128 + int(syscall.SIGTERM))
	if left := held(t, tm.home); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
	if printed, _, _ := run(t, tm.home, "", "drafts", "print"); !strings.Contains(printed, "Nora") {
		t.Errorf("kept:\n%s", printed)
	}
}

// TestEditorInTheBackground: ctrl+z in an editor stops both, and fg goes on in the
// editor. The shell is told to go on by a pipe: a line typed at it may still be
// read by the editor that is about to stop.
func TestEditorInTheBackground(t *testing.T) {
	t.Parallel()
	dir, ed := home(t), script(t, "printf 'editing '\nread words\nprintf '%s' \"$words\" > \"$1\"")
	pipe := filepath.Join(dir, "go")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("sh", "-c", `set -m; "`+binary(t)+`"; echo "stopped"; read go < "`+pipe+`"; fg`)
	cmd.Env = environment(dir, "EDITOR='"+ed+"'")
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	tm := startCommand(t, dir, cmd)
	tm.wait("How far has it gone?").keys(ctrlR).wait("● Review").keys("E").wait("editing").keys(ctrlZ).wait("stopped")
	if err := os.WriteFile(pipe, []byte("\n"), 0); err != nil {
		t.Fatal(err)
	}
	tm.wait("\"") // the shell names what goes on
	tm.keys("Dear Nora, no.\n").wait("● Review").wait("Taken over from your editor").wait("Dear Nora,")
	tm.keys(ctrlZ).wait("stopped") // the wizard's own again
	_ = cmd.Process.Kill()
}
