package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"
)

// nobody is who may do nothing, where the tests run as root: permissions do not
// stop root.
const nobody = 65534

// unprivileged gives a command that permissions stop, with a home of its own.
func unprivileged(t *testing.T, name string, args ...string) (cmd *exec.Cmd, dir string) {
	t.Helper()
	dir = home(t)
	cmd = exec.Command(name, args...)
	cmd.Env = environment(dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if os.Geteuid() != 0 {
		return cmd, dir
	}
	cmd.SysProcAttr.Credential = &syscall.Credential{Uid: nobody, Gid: nobody}
	for _, folder := range []string{filepath.Dir(dir), filepath.Dir(binary(t))} {
		if err := os.Chmod(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chown(dir, nobody, nobody); err != nil {
		t.Fatal(err)
	}
	return cmd, dir
}

// cannotWrite proves that a plain write into a folder fails for this user.
func cannotWrite(t *testing.T, like *exec.Cmd, dir string) {
	t.Helper()
	cmd := exec.Command("sh", "-c", `echo x > "$1/plain"`, "sh", dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: like.SysProcAttr.Credential}
	if cmd.Run() == nil {
		t.Fatalf("a plain write into %s does not fail: this proves nothing", dir)
	}
}

// told waits until the screen says that nothing is saved, within two seconds.
func (s *scribe) told(since time.Time) {
	s.t.Helper()
	s.wait("not saved")
	if took := time.Since(since); took > 2*time.Second {
		s.t.Errorf("it was told after %v", took)
	}
}

// add types one word, and waits for it on the screen.
func (s *scribe) add(word string) {
	s.t.Helper()
	s.words, s.seen = append(s.words, word), append(s.seen, time.Now())
	s.keys(word + " ").wait(word)
}

// keptAtLast waits until everything is saved by itself, leaves, and counts.
func (s *scribe) keptAtLast(b *box, name string) {
	s.t.Helper()
	s.until("everything to be saved", s.saysSaved)
	s.keys(ctrlC).exits(0)
	lost, damaged := s.lost(len(s.words))
	b.add(name, figure{acknowledged: len(s.words), lost: lost, damaged: damaged})
	if s.t.Failed() {
		b.add(name, figure{failed: 1})
	}
}

// fullDisk is a disk that takes no more while words are typed, and takes them
// again later: the old draft stays whole, it is told, copying goes on.
func fullDisk(t *testing.T, b *box) {
	s := begin(start(t, home(t), nil, nil, "--clipboard", "osc52"), false)
	s.add("before")
	s.until("the word to be saved", s.saysSaved)
	s.limitFiles(64)
	since := time.Now()
	s.add("during")
	s.told(since)
	if lost, damaged := (&scribe{terminal: s.terminal, words: s.words[:1]}).lost(1); lost+damaged > 0 {
		t.Errorf("the old draft: %d words lost, %d damaged", lost, damaged)
	}
	s.keys(ctrlR).wait("● Review").keys("c").wait("Sent to your terminal's clipboard")
	if copied := s.copied(); !strings.Contains(copied, "during") {
		t.Errorf("copied while the disk is full: %q", copied)
	}
	s.limitFiles(^uint64(0))
	s.keptAtLast(b, "full disk")
}

// copied waits for what is sent to the terminal's clipboard. The screen says so a
// moment before.
func (tm *terminal) copied() string {
	tm.t.Helper()
	tm.until("the text to be sent", func() bool { return strings.Contains(tm.written(), "\x1b]52;c;") })
	return fromOSC52(tm.t, tm.written())
}

// limitFiles lets no file of the program grow beyond a size: writing fails then
// as on a full disk, for root too.
func (tm *terminal) limitFiles(bytes uint64) {
	tm.t.Helper()
	limit := syscall.Rlimit{Cur: bytes, Max: ^uint64(0)}
	_, _, err := syscall.RawSyscall6(syscall.SYS_PRLIMIT64, uintptr(tm.cmd.Process.Pid), syscall.RLIMIT_FSIZE,
		uintptr(unsafe.Pointer(&limit)), 0, 0, 0)
	if err != 0 {
		tm.t.Fatal(err)
	}
}

// readOnlyFolder is a state folder that may not be written, and then may.
func readOnlyFolder(t *testing.T, b *box) {
	cmd, dir := unprivileged(t, binary(t))
	state := filepath.Join(dir, "state")
	if err := os.Mkdir(state, 0o500); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() == 0 {
		if err := os.Chown(state, nobody, nobody); err != nil {
			t.Fatal(err)
		}
	}
	cannotWrite(t, cmd, state)
	s := begin(startCommand(t, dir, cmd), false)
	since := time.Now()
	s.add("during")
	s.told(since)
	if err := os.Chmod(state, 0o700); err != nil {
		t.Fatal(err)
	}
	s.add("after")
	s.keptAtLast(b, "read-only folder")
}

// folderRemoved takes the folder away under a running program.
func folderRemoved(t *testing.T, b *box) {
	s := write(t, home(t), false)
	s.add("before")
	s.until("the word to be saved", s.saysSaved)
	if err := os.RemoveAll(filepath.Join(s.home, "state")); err != nil {
		t.Fatal(err)
	}
	s.add("after")
	s.keptAtLast(b, "folder removed")
}

// plantedLinks puts links in the place of the folders, and links to a file of the
// person's among the drafts: nothing is written, moved or read through them.
func plantedLinks(t *testing.T, b *box) {
	for n, link := range []string{"decline", "decline/drafts"} {
		t.Run(strconv.Itoa(n), func(t *testing.T) {
			t.Parallel()
			dir, outside := home(t), t.TempDir()
			path := filepath.Join(dir, "state", link)
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(outside, path); err != nil {
				t.Fatal(err)
			}
			s := write(t, dir, false)
			s.add("word")
			s.wait("not saved").keys(ctrlC)
			<-s.exited
			<-s.drained
			nothingMade(t, outside)
			if !strings.Contains(s.text(), "word") {
				t.Errorf("the letter that could not be kept is not shown:\n%s", s.text())
			}
			b.passed(t, "planted links")
		})
	}
	for name, plant := range map[string]func(victim, path string) error{"link": os.Symlink, "hard link": os.Link} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			plantedFile(t, plant)
			b.passed(t, "planted links")
		})
	}
}

func plantedFile(t *testing.T, plant func(victim, path string) error) {
	t.Helper()
	dir := home(t)
	victim, drafts := filepath.Join(dir, "victim"), filepath.Join(dir, "state", "decline", "drafts")
	if err := os.WriteFile(victim, []byte("precious"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(drafts, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, ending := range []string{".json", ".prev", ".lock", ".tmp"} {
		if err := plant(victim, filepath.Join(drafts, "0123456789abcdef"+ending)); err != nil {
			t.Fatal(err)
		}
	}
	s := write(t, dir, false)
	s.add("word")
	s.until("the word to be saved", s.saysSaved)
	s.keys(ctrlC).exits(0)
	for _, args := range []string{"list", "print", "path", "delete"} {
		if _, errs, code := run(t, dir, "", "drafts", args); code == 70 || strings.Contains(errs, "goroutine") {
			t.Errorf("drafts %s: exit %d, %q", args, code, errs)
		}
	}
	info, err := os.Stat(victim)
	if data, _ := os.ReadFile(victim); err != nil || string(data) != "precious" || info.Mode().Perm() != 0o644 {
		t.Errorf("the victim is now %q, %v, %v", data, info, err)
	}
}

// twoOwners is one message in two windows, both killed at the end: no word of
// either is lost.
func twoOwners(t *testing.T, b *box) {
	first := write(t, home(t), false)
	first.add("shared")
	first.until("the word to be saved", first.saysSaved)
	second := &scribe{terminal: start(t, first.home, nil, nil)}
	second.wait("open in another window").keys(enter).wait("A copy of it").keys("2" + enter).wait("as you would greet them")
	second.add("second")
	first.add("first")
	for _, s := range []*scribe{first, second} {
		s.until("the word to be saved", s.saysSaved)
		s.kill()
	}
	for _, s := range []*scribe{first, second} {
		lost, damaged := s.lost(len(s.words))
		b.add("two owners", figure{acknowledged: len(s.words), lost: lost, damaged: damaged})
	}
	again := start(t, first.home, nil, nil) // a dead owner is none
	again.wait("You left").keys(enter).wait("as you would greet them").keys(ctrlC).exits(0)
}
