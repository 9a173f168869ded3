package clipboard

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Each tool gets the exact bytes, and what it holds is read back.
func TestToolsGetTheText(t *testing.T) {
	t.Parallel()
	long := strings.Repeat(letter, 4000) // more than a pipe holds
	tests := []struct {
		tools, env, tool, text string
		want                   Route
		sure                   Sure
	}{
		{"xclip", "TERM=xterm DISPLAY=:99", "xclip", letter, SystemRoute, Checked},
		{"xclip", "TERM=xterm DISPLAY=:99", "xclip", long, SystemRoute, Checked},
		{"xsel", "TERM=xterm DISPLAY=:99", "xsel", letter, SystemRoute, Checked},
		{"xclip wl-copy wl-paste", "TERM=xterm WAYLAND_DISPLAY=w", "wl-copy", letter, SystemRoute, Checked},
		{"xclip wl-copy", "TERM=xterm WAYLAND_DISPLAY=w DISPLAY=:99", "xclip", letter, SystemRoute, Checked},
		{"termux-clipboard-set termux-clipboard-get", "TERM=xterm TERMUX_VERSION=1", "termux-clipboard-set", letter, SystemRoute, Checked},
		{"xclip=serve", "TERM=xterm DISPLAY=:99", "xclip", letter, SystemRoute, Checked},
		{"tmux", "TERM=tmux TMUX=x", "tmux", letter, TmuxRoute, Sent},
		{"tmux", "TERM=tmux TMUX=x", "tmux", long, TmuxRoute, Sent},
		{"tmux=serve", "TERM=tmux TMUX=x", "tmux", letter, TmuxRoute, Sent},
		{"tmux xclip", "TERM=tmux TMUX=x DISPLAY=:99 SSH_TTY=y", "tmux", letter, TmuxRoute, Sent},
		{"xclip", "TERM=dumb DISPLAY=localhost:10.0 SSH_TTY=y", "xclip", letter, SystemRoute, Checked},
	}
	for _, test := range tests {
		t.Run(test.tools+" "+test.env, func(t *testing.T) {
			t.Parallel()
			tr := newTrial(t, test.tools)
			tr.env, tr.text = test.env, test.text
			r := tr.copy(t)
			if r.Route != test.want || r.Sure != test.sure || r.Elsewhere || len(r.Tried) != 0 {
				t.Errorf("got %v", r)
			}
			if got, _ := tr.got(test.tool); got != test.text {
				t.Errorf("%s got %d bytes, want %d: %.80q", test.tool, len(got), len(test.text), got)
			}
		})
	}
}

// A route that is of no use is remembered, and the next one taken.
func TestNextRoute(t *testing.T) {
	t.Parallel()
	const local, ssh = "TERM=tmux TMUX=x DISPLAY=:99", "TERM=tmux TMUX=x SSH_TTY=y"
	tests := []struct {
		tools, env string
		mode       Mode
		want       Route
		tried      string // what the errors say, in order, split by "|"
	}{
		{"", local, Auto, OSC52Route, "system: xclip is not installed|tmux: tmux is not installed"},
		{"xclip=fail tmux=fail", local, Auto, OSC52Route, "system: exit status 1|tmux: tmux: exit status 1"},
		{"xclip=lie tmux=lie", local, Auto, OSC52Route, "system: what was read back is not|tmux: what was read back is not"},
		{"xclip=lie tmux", local, Auto, TmuxRoute, "system: what was read back is not"},
		{"tmux=fail", ssh, Auto, OSC52Route, "tmux: tmux: exit status 1"},
		{"", "TERM=xterm WAYLAND_DISPLAY=w", System, FileRoute, "system: wl-copy is not installed"},
		{"xclip=lie", local, System, FileRoute, "system: what was read back is not"},
		{"tmux=fail", local, Tmux, FileRoute, "tmux: tmux: exit status 1"},
		{"xclip tmux", local, None, FileRoute, ""},
		{"xclip tmux", "TERM=dumb", Auto, FileRoute, "no clipboard can be reached from here"},
		// atotto/clipboard would take clip.exe, and garble the text.
		{"clip.exe powershell.exe", "TERM=xterm DISPLAY=:0", Auto, OSC52Route, "system: xclip is not installed"},
		{"clip.exe=fail", "TERM=xterm WSL_INTEROP=x", Auto, OSC52Route, "wsl: clip.exe: exit status 1"},
	}
	for _, test := range tests {
		t.Run(string(test.mode)+" "+test.tools+" "+test.env, func(t *testing.T) {
			t.Parallel()
			tr := newTrial(t, test.tools)
			tr.env, tr.mode = test.env, test.mode
			checkNext(t, tr, tr.copy(t), test.want, test.tried)
		})
	}
}

// checkNext checks the route taken, the errors of those before it, and that the
// text has arrived where the result says.
func checkNext(t *testing.T, tr trial, r report, want Route, tried string) {
	t.Helper()
	if r.Route != want || r.Sure == Checked {
		t.Errorf("got %v", r)
	}
	var says []string
	if tried != "" {
		says = strings.Split(tried, "|")
	}
	for i := range max(len(says), len(r.Tried)) {
		if i >= len(says) || i >= len(r.Tried) || !strings.HasPrefix(r.Tried[i], says[i]) {
			t.Fatalf("tried %q, want %q", r.Tried, says)
		}
	}
	switch want {
	case OSC52Route:
		first, _, _ := strings.Cut(r.Sequence, "\x1bP")
		if decode(t, first) != tr.text {
			t.Errorf("the sequence does not hold the text: %.60q", r.Sequence)
		}
	case FileRoute:
		if saved, err := os.ReadFile(r.Path); err != nil || string(saved) != tr.text {
			t.Errorf("the file holds %.60q, %v", saved, err)
		}
		if !strings.Contains(r.Said, r.Path) {
			t.Errorf("said %q", r.Said)
		}
	}
}

// A tool that hangs costs the limit, and no more.
func TestHangingTools(t *testing.T) {
	t.Parallel()
	const limit = 300 * time.Millisecond
	tests := []struct {
		tools, env string
		tried      string
	}{
		{"xclip=hang", "TERM=xterm DISPLAY=:99", "system: no answer in time"},
		{"xclip=hangread", "TERM=xterm DISPLAY=:99", "system: no answer in time"},
		{"tmux=hang", "TERM=tmux TMUX=x", "tmux: no answer in time"},
		{"tmux=hangread", "TERM=tmux TMUX=x", "tmux: no answer in time"},
		{"clip.exe=hang", "TERM=xterm WSL_INTEROP=x", "wsl: no answer in time"},
		{"xclip=hang tmux=hang", "TERM=tmux TMUX=x DISPLAY=:99", "system: no answer in time|tmux: no answer in time"},
	}
	for _, test := range tests {
		t.Run(test.tools, func(t *testing.T) {
			t.Parallel()
			tr := newTrial(t, test.tools)
			tr.env, tr.limit = test.env, limit
			tr.text = strings.Repeat("x", 70_000) // more than a pipe holds, so that writing hangs too
			r := tr.copy(t)
			checkNext(t, tr, r, OSC52Route, test.tried)
			routes := time.Duration(strings.Count(test.tried, "|") + 1)
			if r.Took < routes*limit || r.Took > routes*limit+2*time.Second {
				t.Errorf("took %v for %d routes of %v", r.Took, routes, limit)
			}
		})
	}
}

// Nothing is started from the working directory, whatever PATH and Go's own
// setting say: anyone may have put it there.
func TestWorkingDirectory(t *testing.T) {
	t.Parallel()
	const all = "xclip xsel wl-copy wl-paste tmux clip.exe"
	for _, path := range []string{".", ":", "../bin"} {
		for _, setting := range []string{"", "GODEBUG=execerrdot=0 "} {
			for env, mode := range map[string]Mode{
				"DISPLAY=:99": System, "WAYLAND_DISPLAY=w": System, "WSL_INTEROP=x": System, "TMUX=x": Tmux,
			} {
				t.Run(path+" "+setting+env, func(t *testing.T) {
					t.Parallel()
					tr := newTrial(t, all)
					tr.work, tr.path = filepath.Join(tr.dir, "bin"), path
					tr.env, tr.mode = setting+"TERM=xterm "+env, mode
					r := tr.copy(t)
					if r.Route != FileRoute || len(r.Tried) != 1 || !strings.Contains(r.Tried[0], ErrHere.Error()) {
						t.Errorf("got %v", r)
					}
					for name := range strings.FieldsSeq(all) {
						if calls := tr.calls(name); calls != "" {
							t.Errorf("%s was started: %s", name, calls)
						}
					}
				})
			}
		}
	}
}

// A tool in the working directory is not passed over for the next one either:
// atotto/clipboard, told to allow it, would start it.
func TestWorkingDirectoryBeforePath(t *testing.T) {
	t.Parallel()
	here, there := newTrial(t, "xclip"), newTrial(t, "xsel")
	for _, env := range []string{"", "GODEBUG=execerrdot=0 "} {
		here.work, here.mode = filepath.Join(here.dir, "bin"), System
		here.env, here.path = env+"TERM=xterm DISPLAY=:99", ".:"+filepath.Join(there.dir, "bin")
		r := here.copy(t)
		if r.Route != FileRoute || len(r.Tried) != 1 || !strings.Contains(r.Tried[0], ErrHere.Error()) {
			t.Errorf("%s: got %v", env, r)
		}
		if calls := here.calls("xclip") + here.calls("xsel"); calls != "" {
			t.Errorf("%s: started with %q", env, calls)
		}
	}
}

// clip.exe gets UTF-16, little end first, with the mark and Windows' line ends.
func TestWSLBytes(t *testing.T) {
	t.Parallel()
	tr := newTrial(t, "clip.exe powershell.exe")
	tr.env, tr.text = "TERM=xterm WSL_DISTRO_NAME=Ubuntu", "a ’é\n日🌸"
	r := tr.copy(t)
	if r.Route != WSLRoute || r.Sure != Sent || r.Said != "Sent to the Windows clipboard (not read back)." {
		t.Errorf("got %v", r)
	}
	want := "\xFF\xFE" + "a\x00" + " \x00" + "\x19\x20" + "\xE9\x00" + "\r\x00\n\x00" + "\xE5\x65" + "\x3C\xD8\x38\xDF"
	if got, _ := tr.got("clip.exe"); got != want {
		t.Errorf("got  % x\nwant % x", got, want)
	}
	if calls := tr.calls("powershell.exe"); calls != "" {
		t.Errorf("powershell.exe was started: %s", calls)
	}
}

// The text goes by standard input alone: arguments can be read by everybody on
// the machine.
func TestArguments(t *testing.T) {
	t.Parallel()
	tr := newTrial(t, "xclip=lie tmux")
	tr.env = "TERM=tmux TMUX=x DISPLAY=:99"
	tr.copy(t)
	if got := tr.calls("tmux"); got != "load-buffer -w -\nsave-buffer -\n" {
		t.Errorf("tmux was called with %q", got)
	}
	in, out, _ := strings.Cut(tr.calls("xclip"), "\n")
	if got := in + strings.ReplaceAll(out, "-out -selection clipboard\n", ""); got != "-in -selection clipboard" {
		t.Errorf("xclip was called with %q", got)
	}
}
