package ui

import (
	"go/ast"
	"go/parser"
	source "go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"decline/drafts"
)

// faults are those of the libraries that draw the screen, as found in Bubble Tea
// v2.0.10 and Bubbles v2.2.1, and the tests that fail without their remedies.
var faults = []struct {
	number int
	fault  string
	tests  []string // by folder and name
}{
	{1, "textarea panics on a selection that has become empty", []string{"ui TestTextAreaFaults"}},
	{2, "textarea doubles CRLF, stops Enter at line 99, has no limit of its own",
		[]string{"ui TestPasteIsCleanAndWholeOrNotAtAll", "ui TestTextAreaFaults", "ui TestEnterStopsAtTheLimit"}},
	{3, "textarea costs more the longer its text is", []string{"ui TestPasteIsCleanAndWholeOrNotAtAll", "ui TestEnterStopsAtTheLimit"}},
	{4, "textinput counts runes for columns", []string{"ui TestWidths"}},
	{5, "down sticks on an unbroken line as wide as the pane", []string{"ui TestTextAreaFaults"}},
	{6, "no HUP, TERM ends with no error, a blocked terminal blocks everything",
		[]string{"ui/cli TestSignals", "ui/cli TestTerminalGone", "ui/cli TestBlockedTerminalCanBeEnded", "ui/cli TestBlackBox"}},
	{7, "a panic makes Run return no model", []string{"ui TestPanics", "ui/cli TestPanicKeepsTheWords"}},
	{8, "the title, Println and stderr go out raw; escapes pass through Content",
		[]string{"ui TestTitleIsConstant", "ui TestNotUsed", "ui TestTypedTextIsClean", "ui TestErrorsAreOneCleanLine", "ui/cli TestBlackBox"}},
	{9, "escapes go to a redirected stdout; the end of the input never quits", []string{"ui/cli TestRedirected", "ui TestEndOfInput"}},
	{10, "list quits by itself", []string{"ui TestNotUsed"}},
	{11, "TERM=dumb still gets escapes", []string{"ui/cli TestPlainWays"}},
	{12, "textinput panics in its placeholder once its width is less than -1", []string{"ui TestNotUsed"}},
	{13, "off the alternate screen a tall view is drawn at every tick", []string{"ui TestAlternateScreenAlways"}},
	{14, "HasDarkBackground blocks where nobody answers", []string{"ui TestNotUsed", "ui TestBackgroundIsAskedFor"}},
	{15, "textarea and textinput use the clipboard by themselves", []string{"ui TestClipboardIsOurs", "ui TestCtrlV"}},
	{16, "esc followed at once by a letter arrives as alt and the letter", []string{"ui TestAnotherKeyThanEscLeaves"}},
}

// TestEveryFaultHasItsTest: each row names tests, and they are there.
func TestEveryFaultHasItsTest(t *testing.T) {
	t.Parallel()
	there := map[string]bool{}
	for folder, pattern := range map[string]string{"ui": "*_test.go", "ui/cli": "cli/*_test.go"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			for _, d := range parsed(t, name).Decls {
				if f, ok := d.(*ast.FuncDecl); ok {
					there[folder+" "+f.Name.Name] = true
				}
			}
		}
	}
	for i, f := range faults {
		if f.number != i+1 || len(f.tests) == 0 {
			t.Errorf("row %d is number %d with %d tests", i+1, f.number, len(f.tests))
		}
		for _, name := range f.tests {
			if !there[name] {
				t.Errorf("fault %d (%s) wants %s, which is not there", f.number, f.fault, name)
			}
		}
	}
}

func parsed(t *testing.T, name string) *ast.File {
	t.Helper()
	f, err := parser.ParseFile(source.NewFileSet(), name, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestNotUsed reads the source: what is at fault, and is not needed, is not there.
func TestNotUsed(t *testing.T) {
	t.Parallel()
	not := map[string]string{
		"HasDarkBackground": "it blocks (fault 14)", "Println": "", "SetWindowTitle": "the title is constant (fault 8)",
		"Placeholder": "it panics when narrow (fault 12)", "SetVirtualCursor": "",
	}
	seen := 0
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f := parsed(t, path)
		for _, i := range f.Imports {
			if name, _ := strconv.Unquote(i.Path.Value); name == "charm.land/bubbles/v2/list" {
				t.Errorf("%s uses the list, which quits by itself (fault 10)", path)
			}
		}
		ast.Inspect(f, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			of, _ := s.X.(*ast.Ident)
			why := not[s.Sel.Name]
			if s.Sel.Name == "Println" && of != nil && (of.Name == "tea" || of.Name == "p") {
				why = "it goes out raw (fault 8)"
			}
			if why != "" {
				t.Errorf("%s uses %s: %s", path, s.Sel.Name, why)
			}
			if s.Sel.Name == "SetVirtualCursor" {
				seen++
			}
			return true
		})
		return nil
	})
	if err != nil || seen < 2 {
		t.Errorf("only %d fields were seen: %v", seen, err)
	}
}

// TestTitleIsConstant: no answer gets into the title, which goes out raw (fault 8).
func TestTitleIsConstant(t *testing.T) {
	t.Parallel()
	for _, s := range situations() {
		p := newPlayer(t, 80, 24, Start{Answers: drafts.Answers{To: "\x1b]0;x\a", Role: "Nurse"}}).play(s.keys)
		if title := p.m.View().WindowTitle; title != "decline" {
			t.Errorf("%s: the title is %q", s.id, title)
		}
	}
}

// TestNoRoomAtAll: whatever size is told, the letter has one of at least 1, and
// everything is drawn.
func TestNoRoomAtAll(t *testing.T) {
	t.Parallel()
	for _, size := range []sizeMsg{{-9, -9}, {0, 0}, {1, 1}, {4, 1}} {
		e := newArea(drafts.Answers{Seed: 1}, 0, size, newKeys())
		if e.input.Width() < 1 || e.input.Height() < 1 || e.height != max(size.height, 1) {
			t.Errorf("%v: the letter has %dx%d", size, e.input.Width(), e.input.Height())
		}
		for _, s := range situations() {
			p := newPlayer(t, size.width, size.height, Start{}).play(s.keys)
			p.send(tea.WindowSizeMsg{Width: size.width, Height: size.height})
		}
	}
}

// TestAlternateScreenAlways: every frame is drawn there, the first, of no size,
// and that after a panic too (fault 13).
func TestAlternateScreenAlways(t *testing.T) {
	t.Parallel()
	if !New(Start{}, Hands{}).View().AltScreen {
		t.Error("the first frame is not")
	}
	for _, s := range situations() {
		if p := newPlayer(t, 80, 24, Start{}).play(s.keys); !p.m.View().AltScreen {
			t.Errorf("%s is not", s.id)
		}
	}
	g := newGuard(New(Start{}, Hands{}), func(*Crash) {})
	if g.catch(&Crash{}); !g.View().AltScreen {
		t.Error("the frame after a panic is not")
	}
}

// TestBackgroundIsAskedFor: by a message whose answer nobody waits for (fault 14).
func TestBackgroundIsAskedFor(t *testing.T) {
	t.Parallel()
	if cmd := New(Start{}, Hands{}).Init(); cmd == nil || cmd() != tea.RequestBackgroundColor() {
		t.Error("the first command is another")
	}
}

// TestClipboardIsOurs: the fields have no key of their own for the clipboard,
// which would go past Clean (fault 15).
func TestClipboardIsOurs(t *testing.T) {
	t.Parallel()
	e := newArea(drafts.Answers{Seed: 1}, 0, sizeMsg{80, 24}, newKeys())
	p := newPlayer(t, 80, 24, Start{}).play("<enter>")
	l, ok := p.m.open.(line)
	if !ok {
		t.Fatal("there is no field")
	}
	for name, b := range map[string]key.Binding{
		"paste into the letter": e.input.KeyMap.Paste, "copy from the letter": e.input.KeyMap.CopySelection,
		"paste into a field": l.input.KeyMap.Paste,
	} {
		if b.Enabled() {
			t.Errorf("the key to %s is on: %v", name, b.Keys())
		}
	}
}

// TestAnotherKeyThanEscLeaves: ctrl+r leaves the letter too, with its text kept
// (fault 16).
func TestAnotherKeyThanEscLeaves(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{}).play("<ctrl+r>eNo, <ctrl+r>").shows("● Review")
	if p.m.editing() || !strings.Contains(p.m.draft.Body, "No, ") {
		t.Errorf("editing: %v, the letter:\n%s", p.m.editing(), p.m.draft.Body)
	}
}
