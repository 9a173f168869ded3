package ui

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"decline/drafts"
	"decline/ui/clipboard"
)

var update = flag.Bool("update", false, "write the golden files anew")

// sunday is the moment of every test: Sunday 22 November 2026, 19:00.
func sunday() time.Time { return time.Date(2026, 11, 22, 19, 0, 0, 0, time.UTC) }

// player presses keys on a wizard and looks at its screen.
type player struct {
	t       testing.TB
	m       Model
	copied  []string   // what reached the clipboard
	kept    []Snapshot // what the saver got
	quit    bool
	result  clipboard.Result
	clip    string // what is on the clipboard, for ctrl+v
	clipErr error
}

// newPlayer gives a wizard at its first question; size as in 80x24.
func newPlayer(t testing.TB, width, height int, start Start) *player {
	t.Helper()
	p := &player{t: t, result: clipboard.Result{Route: clipboard.SystemRoute, Sure: clipboard.Checked}}
	if start.Answers.Seed == 0 {
		start.Answers.Seed = 7
	}
	start.Clock = sunday
	p.m = New(start, Hands{
		Keep: func(s Snapshot, _ bool) { p.kept = append(p.kept, s) },
		Copy: func(_ context.Context, text string) clipboard.Result {
			p.copied = append(p.copied, text)
			return p.result
		},
		Paste: func(context.Context) (string, error) { return p.clip, p.clipErr },
		Resume: func(string) (Snapshot, error) {
			return Snapshot{Answers: drafts.Answers{Seed: 7, To: "Ana", Company: "Kestrel"}, At: "role"}, nil
		},
	})
	p.send(tea.WindowSizeMsg{Width: width, Height: height})
	return p
}

// send gives a message to the wizard, and what its command found, too.
func (p *player) send(msg tea.Msg) {
	p.t.Helper()
	next, cmd := p.m.Update(msg)
	p.m = next.(Model)
	p.m.View() // drawing must never fail
	if cmd == nil {
		return
	}
	switch found := cmd().(type) {
	case tea.QuitMsg:
		p.quit = true
	case preparedMsg:
		p.send(found)
		if found.err == nil && p.m.outside { // it has the terminal now
			p.send(closedMsg{found.job, found.job.Run()})
		}
	case tea.BatchMsg:
		for _, one := range found {
			switch msg := one().(type) {
			case arrival, learnedMsg, copiedMsg:
				p.send(msg)
			case tea.QuitMsg:
				p.quit = true
			}
		}
	case arrival, copiedMsg, savedMsg, learnedMsg:
		p.send(found)
	}
}

var token = regexp.MustCompile(`<[^>]+>|.`)

// play presses keys: text is typed, <enter>, <down>, <ctrl+r>, <f1> are keys,
// <paste:WORDS> is a paste, <size:40x12> a new size. Line breaks are nothing.
func (p *player) play(keys string) *player {
	p.t.Helper()
	for _, k := range token.FindAllString(strings.ReplaceAll(keys, "\n", ""), -1) {
		name := strings.Trim(k, "<>")
		switch {
		case len(k) == 1 || !strings.HasPrefix(k, "<"):
			r := []rune(k)[0]
			code := r
			if r == ' ' {
				code = tea.KeySpace
			}
			p.send(tea.KeyPressMsg{Code: code, Text: k})
		case strings.HasPrefix(name, "paste:"):
			p.send(tea.PasteMsg{Content: strings.TrimPrefix(name, "paste:")})
		default:
			p.send(keyNamed(p.t, name))
		}
	}
	return p
}

func keyNamed(t testing.TB, name string) tea.KeyPressMsg {
	t.Helper()
	var k tea.KeyPressMsg
	for {
		rest, ok := strings.CutPrefix(name, "ctrl+")
		if ok {
			k.Mod |= tea.ModCtrl
		} else if rest, ok = strings.CutPrefix(name, "alt+"); ok {
			k.Mod |= tea.ModAlt
		} else if rest, ok = strings.CutPrefix(name, "shift+"); ok {
			k.Mod |= tea.ModShift
		} else {
			break
		}
		name = rest
	}
	codes := map[string]rune{
		"enter": tea.KeyEnter, "tab": tea.KeyTab, "esc": tea.KeyEscape, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "space": tea.KeySpace, "backspace": tea.KeyBackspace,
		"delete": tea.KeyDelete, "home": tea.KeyHome, "end": tea.KeyEnd, "f1": tea.KeyF1,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
	}
	if code, ok := codes[name]; ok {
		k.Code = code
		if name == "space" {
			k.Text = " "
		}
		return k
	}
	runes := []rune(name)
	if len(runes) != 1 {
		t.Fatalf("no key is called %q", name)
	}
	k.Code = runes[0]
	if k.Mod == 0 {
		k.Text = name
	}
	return k
}

// screen gives what a person sees, with the cursor as █ in front of its cell.
func (p *player) screen() string {
	p.t.Helper()
	v := p.m.View()
	lines := strings.Split(ansi.Strip(v.Content), "\n")
	for i, line := range lines {
		if v.Cursor != nil && v.Cursor.Y == i {
			for ansi.StringWidth(line) < v.Cursor.X {
				line += " "
			}
			left := ansi.Truncate(line, v.Cursor.X, "")
			line = left + "█" + strings.TrimPrefix(line, left)
		}
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// shows fails unless the screen holds these words.
func (p *player) shows(words ...string) *player {
	p.t.Helper()
	for _, w := range words {
		if !strings.Contains(p.screen(), w) {
			p.t.Fatalf("the screen does not show %q:\n%s", w, p.screen())
		}
	}
	return p
}

// hides fails if the screen holds these words.
func (p *player) hides(words ...string) *player {
	p.t.Helper()
	for _, w := range words {
		if strings.Contains(p.screen(), w) {
			p.t.Fatalf("the screen shows %q:\n%s", w, p.screen())
		}
	}
	return p
}

// lastCopy gives the text that reached the clipboard last.
func (p *player) lastCopy() string {
	p.t.Helper()
	if len(p.copied) == 0 {
		p.t.Fatalf("nothing was copied:\n%s", p.screen())
	}
	return p.copied[len(p.copied)-1]
}

// golden compares text with a file under testdata, or writes it with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (go test ./ui -update writes it)", err)
	}
	if got != string(want) {
		t.Errorf("%s differs; got:\n%s\nwant:\n%s", path, got, want)
	}
}
