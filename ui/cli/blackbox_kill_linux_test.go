package cli_test

import (
	"fmt"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"

	"decline/drafts/store"
)

// saysSaved tells whether the top of the screen says that all is on the disk.
func (tm *terminal) saysSaved() bool {
	first, _, _ := strings.Cut(tm.text(), "\n")
	return strings.Contains(first+" ", " saved ") && !strings.Contains(first, "not saved")
}

// scribe types words into a wizard, and knows which of them stand on the screen
// and which the screen has said to be saved.
type scribe struct {
	*terminal
	words []string
	seen  []time.Time // when each came on the screen; zero before
	acked int         // so many of the first words are acknowledged

	drawn int // bytes of output at the last look
	since time.Time
}

// still is how long the screen has to stand still for it to be one whole picture.
const still = 40 * time.Millisecond

// look takes in the screen. The words come in order, so each that is seen has
// all before it on the screen too, or scrolled off it.
func (s *scribe) look() {
	s.mu.Lock()
	written := s.raw.Len()
	s.mu.Unlock()
	text, now := s.text(), time.Now()
	last := -1
	for i := len(s.words) - 1; i >= 0; i-- {
		if strings.Contains(text, s.words[i]) {
			last = i
			break
		}
	}
	for i := range last + 1 {
		if s.seen[i].IsZero() {
			s.seen[i] = now
		}
	}
	if written != s.drawn {
		s.drawn, s.since = written, now
		return
	}
	if now.Sub(s.since) > still && s.saysSaved() {
		s.acked = max(s.acked, last+1)
	}
}

// shown counts the words that have stood on the screen.
func (s *scribe) shown() int {
	n := 0
	for _, at := range s.seen {
		if !at.IsZero() {
			n++
		}
	}
	return n
}

// typeFor types words with pauses of people until the time is over.
func (s *scribe) typeFor(d time.Duration, r *rand.Rand) {
	s.t.Helper()
	end := time.Now().Add(d)
	next := time.Now()
	for time.Now().Before(end) {
		if time.Now().After(next) && len(s.words) < 60 {
			word := fmt.Sprintf("w%02dx%04x", len(s.words), r.IntN(1<<16))
			s.words, s.seen = append(s.words, word), append(s.seen, time.Time{})
			s.keys(word + " ")
			next = time.Now().Add(time.Duration(10+r.IntN(450)) * time.Millisecond)
		}
		select {
		case <-s.change:
		case <-time.After(5 * time.Millisecond):
		}
		s.look()
	}
}

// write opens a wizard at a field or in the letter, for words to be typed.
func write(t *testing.T, dir string, inLetter bool, env ...string) *scribe {
	t.Helper()
	return begin(start(t, dir, env, nil), inLetter)
}

func begin(tm *terminal, inLetter bool) *scribe {
	tm.t.Helper()
	tm.wait("How far has it gone?")
	if inLetter {
		tm.keys(ctrlR).wait("● Review").keys("e").wait("done, text kept")
	} else {
		tm.keys(enter).wait("as you would greet them")
	}
	return &scribe{terminal: tm}
}

// lost gives how many of the first n words are in no draft, and how many files
// are damaged.
func (s *scribe) lost(n int) (lost, damaged int) {
	s.t.Helper()
	kept := strings.Join(keptIn(s.t, s.home, &damaged), "\n")
	for _, word := range s.words[:n] {
		if !strings.Contains(kept, word) {
			lost++
		}
	}
	return lost, damaged
}

// keptIn gives the words of every draft below a home, and counts files that are
// not as they should be.
func keptIn(t *testing.T, home string, damaged *int) []string {
	t.Helper()
	st, err := store.Open(filepath.Join(home, "state"))
	if err != nil {
		t.Fatal(err)
	}
	records, problems, err := st.List()
	if err != nil {
		return nil
	}
	*damaged += len(problems)
	var all []string
	for _, r := range records {
		words := r.Answers.To
		if r.Edited != nil {
			words += "\n" + *r.Edited
		}
		all = append(all, words)
	}
	return all
}

// killed is a program that is killed at random moments: what the screen has said
// to be saved is there, and every file is whole.
func killed(t *testing.T, b *box) {
	for n := range tries(24) {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(uint64(n), uint64(time.Now().UnixNano())))
			s := write(t, home(t), n%2 == 1)
			s.typeFor(time.Duration(r.IntN(3000))*time.Millisecond, r)
			died := time.Now()
			s.kill()
			lost, damaged := s.lost(s.acked)
			for i := range s.words[s.acked:] {
				i += s.acked
				if only := (&scribe{terminal: s.terminal, words: s.words[i : i+1]}); !s.seen[i].IsZero() {
					if gone, _ := only.lost(1); gone > 0 {
						b.age(died.Sub(s.seen[i]))
					}
				}
			}
			b.add("kill -9", figure{acknowledged: s.acked, lost: lost, damaged: damaged})
		})
	}
}

func (tm *terminal) kill() {
	tm.t.Helper()
	if err := tm.cmd.Process.Kill(); err != nil {
		tm.t.Fatal(err)
	}
	<-tm.exited
}

// endedBySignals is a program that is told to end, or loses its terminal: no word
// that stood on the screen is lost, at any age, and the terminal is as it was.
func endedBySignals(t *testing.T, b *box) {
	ways := map[string]syscall.Signal{
		"HUP": syscall.SIGHUP, "TERM": syscall.SIGTERM, "INT": syscall.SIGINT, "QUIT": syscall.SIGQUIT, "terminal closed": 0,
	}
	for name, sig := range ways {
		for n := range tries(12) {
			t.Run(fmt.Sprint(name, n), func(t *testing.T) {
				t.Parallel()
				r := rand.New(rand.NewPCG(uint64(n), uint64(time.Now().UnixNano())))
				s := endable(t, sig != 0, n%2 == 1)
				s.typeFor(time.Duration(100+r.IntN(1000))*time.Millisecond, r)
				b.took(t, s.end(sig))
				shown := s.shown()
				lost, damaged := s.lost(shown)
				b.add(name, figure{acknowledged: shown, lost: lost, damaged: damaged})
			})
		}
	}
}

// endable gives a wizard whose terminal can be closed: without a signal, where it
// is not its controlling terminal.
func endable(t *testing.T, controlled, inLetter bool) *scribe {
	t.Helper()
	dir := home(t)
	cmd := exec.Command(binary(t))
	cmd.Env = environment(dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: controlled}
	return begin(startCommand(t, dir, cmd), inLetter)
}

// end ends the program, by a signal or by closing its terminal, and gives how
// long it took.
func (s *scribe) end(sig syscall.Signal) time.Duration {
	s.t.Helper()
	began := time.Now()
	code := 128 + int(sig)
	if sig == 0 {
		s.hangUp()
		s.look()
		began, code = time.Now(), 128+int(syscall.SIGHUP)
	} else if err := s.cmd.Process.Signal(sig); err != nil {
		s.t.Fatal(err)
	}
	s.exits(code)
	took := time.Since(began)
	if sig != 0 {
		s.asFound()
	}
	return took
}

// asFound checks that the terminal is as it was before the program.
func (tm *terminal) asFound() {
	tm.t.Helper()
	raw := tm.written()
	if strings.LastIndex(raw, "\x1b[?1049h") > strings.LastIndex(raw, "\x1b[?1049l") {
		tm.t.Error("the alternate screen is left on")
	}
	if strings.LastIndex(raw, "\x1b[?25l") > strings.LastIndex(raw, "\x1b[?25h") {
		tm.t.Error("the cursor is left hidden")
	}
	for _, mode := range []string{"2004", "1004", "1000", "1002", "1003"} {
		if strings.LastIndex(raw, "\x1b[?"+mode+"h") > strings.LastIndex(raw, "\x1b[?"+mode+"l") {
			tm.t.Errorf("mode %s is left on", mode)
		}
	}
	master, slave, err := pty.Open()
	if err != nil {
		tm.t.Fatal(err)
	}
	defer master.Close()
	defer slave.Close()
	fresh, err := term.GetState(master.Fd())
	if err != nil {
		tm.t.Fatal(err)
	}
	if got := tm.modes(); !reflect.DeepEqual(got, fresh) {
		tm.t.Errorf("the terminal is left as %+v, not %+v", got, fresh)
	}
}

// killedInARow is one message through four kills, taken up again after each.
func killedInARow(t *testing.T, b *box) {
	r := rand.New(rand.NewPCG(4, uint64(time.Now().UnixNano())))
	s := write(t, home(t), false)
	for n := range 4 {
		s.typeFor(time.Duration(700+r.IntN(900))*time.Millisecond, r)
		s.until("a word to be acknowledged", func() bool { s.look(); return s.acked == len(s.words) })
		s.kill()
		lost, damaged := s.lost(s.acked)
		b.add("four kills in a row", figure{acknowledged: s.acked, lost: lost, damaged: damaged})
		if n == 3 {
			break
		}
		s.terminal = start(t, s.home, nil, nil)
		s.wait("You left a message unfinished").keys(enter).wait("as you would greet them")
	}
	if all := keptIn(t, s.home, new(int)); len(all) != 1 {
		t.Errorf("%d drafts came of one", len(all))
	}
}
