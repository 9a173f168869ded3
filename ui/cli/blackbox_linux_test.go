package cli_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestBlackBox holds the promises of reliability against the built program, on a
// real terminal: it kills it, takes its disk and its folder away, gives it what
// others have planted, and every kind of foreign text. Its figures come at the
// end, in one table; each that is promised to be 0 fails the test if it is not.
// With -short, or the race detector, there are fewer tries of each kind.
func TestBlackBox(t *testing.T) {
	t.Parallel()
	b := &box{began: time.Now(), figures: map[string]*figure{}}
	cases := []struct {
		name string
		try  func(*testing.T, *box)
	}{
		{"killed", killed}, {"ended by signals", endedBySignals}, {"killed in a row", killedInARow},
		{"full disk", fullDisk}, {"read-only folder", readOnlyFolder}, {"folder removed", folderRemoved},
		{"planted links", plantedLinks}, {"damaged drafts", damagedDrafts}, {"two owners", twoOwners},
		{"sizes", sizes}, {"odd terminals", oddTerminals}, {"pasted text", pastedText},
		{"hostile screen", hostileScreen}, {"hostile keys", hostileKeys}, {"hostile flags", hostileFlags},
		{"hostile environment", hostileEnvironment}, {"hostile files", hostileFiles},
		{"hostile drafts", hostileDrafts}, {"hostile input", hostileInput}, {"hostile editor", hostileEditor},
		{"editors", editors}, {"clipboards", clipboards}, {"no socket", noSocket}, {"private words", privateWords},
	}
	t.Run("all", func(t *testing.T) {
		for _, c := range cases {
			t.Run(c.name, func(t *testing.T) {
				t.Parallel()
				c.try(t, b)
			})
		}
	})
	t.Log(b.table())
	b.judge(t)
}

// tries is how often something is tried: n times, or fewer where time is short.
func tries(n int) int {
	if testing.Short() || raced {
		return max(n/6, 1)
	}
	return n
}

// box gathers the figures of all cases.
type box struct {
	mu      sync.Mutex
	began   time.Time
	figures map[string]*figure
	names   []string // in order of their coming
	oldest  time.Duration
	slowest time.Duration
}

// figure counts what was tried, and what went wrong with it.
type figure struct{ tried, acknowledged, lost, damaged, escaped, failed int }

// add adds up what came of one try.
func (b *box) add(name string, f figure) {
	b.mu.Lock()
	defer b.mu.Unlock()
	sum, ok := b.figures[name]
	if !ok {
		sum = &figure{}
		b.figures[name] = sum
		b.names = append(b.names, name)
	}
	f.tried = max(f.tried, 1)
	sum.tried += f.tried
	sum.acknowledged += f.acknowledged
	sum.lost += f.lost
	sum.damaged += f.damaged
	sum.escaped += f.escaped
	sum.failed += f.failed
}

// passed counts a try, which has failed if the test has.
func (b *box) passed(t *testing.T, name string) {
	f := figure{}
	if t.Failed() {
		f.failed = 1
	}
	b.add(name, f)
}

// age notes how long a word that was lost had stood on the screen.
func (b *box) age(d time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.oldest = max(b.oldest, d)
}

// took notes how long an ended program took to end.
func (b *box) took(t *testing.T, d time.Duration) {
	t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	b.slowest = max(b.slowest, d)
	if d > 2*time.Second {
		t.Errorf("it took %v to end", d)
	}
}

func (b *box) table() string {
	var s strings.Builder
	fmt.Fprintf(&s, "\n%-34s%6s%7s%6s%8s%8s%8s\n", "", "tried", "words", "lost", "damaged", "escapes", "failed")
	sum := figure{}
	row := func(name string, f figure) {
		fmt.Fprintf(&s, "%-34s%6d%7d%6d%8d%8d%8d\n", name, f.tried, f.acknowledged, f.lost, f.damaged, f.escaped, f.failed)
	}
	for _, name := range b.names {
		f := *b.figures[name]
		row(name, f)
		sum.tried += f.tried
		sum.acknowledged += f.acknowledged
		sum.lost += f.lost
		sum.damaged += f.damaged
		sum.escaped += f.escaped
		sum.failed += f.failed
	}
	row("all", sum)
	fmt.Fprintf(&s, "words: acknowledged as saved; before a kill, the oldest that was lost unacknowledged: %v old\n",
		b.oldest.Round(time.Millisecond))
	fmt.Fprintf(&s, "slowest end after a signal: %v; passed %d of %d; %v in all",
		b.slowest.Round(time.Millisecond), sum.tried-sum.failed, sum.tried, time.Since(b.began).Round(time.Second))
	return s.String()
}

// judge fails the test for each figure that is promised to be 0.
func (b *box) judge(t *testing.T) {
	t.Helper()
	for _, name := range b.names {
		if f := b.figures[name]; f.lost+f.damaged+f.escaped+f.failed > 0 {
			t.Errorf("%s: %d words lost, %d files damaged, %d escapes got through, %d of %d failed",
				name, f.lost, f.damaged, f.escaped, f.failed, f.tried)
		}
	}
}

// below walks the files and folders below a folder, which need not exist.
func below(t *testing.T, dir string, look func(path string, d fs.DirEntry)) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil {
			look(path, d)
		}
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		t.Error(err)
	}
}
