package clipboard

import (
	"slices"
	"strings"
	"testing"
)

// vars makes a getenv from "NAME=value" words.
func vars(words string) func(string) string {
	return func(name string) string {
		for word := range strings.FieldsSeq(words) {
			if value, found := strings.CutPrefix(word, name+"="); found {
				return value
			}
		}
		return ""
	}
}

const (
	inSSH  = " SSH_CONNECTION=10.0.0.2_52001_10.0.0.9_22 TERM=xterm-256color "
	inTmux = " TMUX=/tmp/tmux-1000/default,1234,0 TERM=tmux-256color "
	inWSL  = " WSL_DISTRO_NAME=Ubuntu TERM=xterm-256color "
)

func TestRoutes(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, goos, env string
		mode            Mode
		want            string
	}{
		{"a desktop with X", "linux", "DISPLAY=:0 TERM=xterm-256color", Auto, "system osc52 file"},
		{"a desktop with Wayland", "linux", "WAYLAND_DISPLAY=wayland-0 TERM=foot", Auto, "system osc52 file"},
		{"the same in tmux", "linux", "WAYLAND_DISPLAY=wayland-0" + inTmux, Auto, "system tmux osc52 file"},
		{"tmux without a display", "linux", inTmux, Auto, "tmux osc52 file"},
		{"no display, in a container", "linux", "TERM=xterm", Auto, "osc52 file"},
		{"Linux's text console", "linux", "TERM=linux", Auto, "file"},
		{"no terminal at all", "linux", "", Auto, "file"},
		{"a dumb terminal with X", "linux", "DISPLAY=:0 TERM=dumb", Auto, "system file"},
		{"a dumb terminal", "linux", "TERM=dumb", Auto, "file"},
		{"GNU screen", "linux", "STY=77.pts-0 TERM=screen-256color", Auto, "osc52 file"},
		{"a BSD with X", "freebsd", "DISPLAY=:0 TERM=xterm", Auto, "system osc52 file"},
		{"Termux", "android", "TERMUX_VERSION=0.118 TERM=xterm-256color", Auto, "system osc52 file"},
		{"macOS", "darwin", "TERM=xterm-256color", Auto, "system osc52 file"},
		{"macOS in tmux", "darwin", inTmux, Auto, "system tmux osc52 file"},
		{"Windows", "windows", "", Auto, "system osc52 file"},
		{"Windows does not look like WSL", "windows", inWSL, Auto, "system osc52 file"},

		{"WSL", "linux", inWSL, Auto, "wsl osc52 file"},
		{"WSL by its interop", "linux", "WSL_INTEROP=/run/WSL/8_interop TERM=xterm", Auto, "wsl osc52 file"},
		{"WSL with a display", "linux", "DISPLAY=:0 WAYLAND_DISPLAY=wayland-0" + inWSL, Auto, "wsl system osc52 file"},
		{"WSL in tmux", "linux", "WSL_DISTRO_NAME=Ubuntu" + inTmux, Auto, "wsl tmux osc52 file"},
		{"SSH into WSL", "linux", inSSH + "WSL_DISTRO_NAME=Ubuntu", Auto, "osc52 file"},

		{"SSH", "linux", inSSH, Auto, "osc52 file"},
		{"SSH by its terminal", "linux", "SSH_TTY=/dev/pts/3 TERM=xterm", Auto, "osc52 file"},
		{"SSH in tmux", "linux", inTmux + inSSH, Auto, "tmux osc52 file"},
		{"SSH with a forwarded display", "linux", inSSH + "DISPLAY=localhost:10.0", Auto, "osc52 system file"},
		{"the same in tmux", "linux", inTmux + inSSH + "DISPLAY=host:11", Auto, "tmux osc52 system file"},
		{"SSH, the other machine's screen", "linux", inSSH + "DISPLAY=:0", Auto, "osc52 file"},
		{"the same, spelt out", "linux", inSSH + "DISPLAY=unix:0 WAYLAND_DISPLAY=wayland-0", Auto, "osc52 file"},
		{"SSH to a Mac", "darwin", inSSH + "DISPLAY=localhost:10.0", Auto, "osc52 file"},
		{"SSH to Windows", "windows", inSSH, Auto, "osc52 file"},
		{"SSH from a dumb terminal", "linux", "SSH_TTY=/dev/pts/3 TERM=dumb DISPLAY=localhost:10.0", Auto, "system file"},

		{"system, asked for", "linux", inSSH, System, "system file"},
		{"system, asked for on WSL", "linux", inWSL + "DISPLAY=:0", System, "wsl file"},
		{"tmux, asked for", "linux", "DISPLAY=:0 TERM=xterm", Tmux, "tmux file"},
		{"osc52, asked for", "linux", "DISPLAY=:0 TERM=xterm" + inTmux, OSC52, "osc52 file"},
		{"none", "linux", "DISPLAY=:0" + inTmux, None, "file"},
		{"no mode is auto", "linux", "DISPLAY=:0 TERM=xterm", "", "system osc52 file"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, route := range Routes(test.mode, ReadEnv(vars(test.env), test.goos)) {
				got = append(got, string(route))
			}
			if !slices.Equal(got, strings.Fields(test.want)) {
				t.Errorf("routes %v, want %s", got, test.want)
			}
		})
	}
}

func TestReadEnv(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, env string
		want      Env
	}{
		{"nothing", "", Env{}},
		{"everything", "SSH_TTY=/dev/pts/1 TMUX=x DISPLAY=:1 WAYLAND_DISPLAY=w TERM=screen STY=1 TERMUX_VERSION=1 LANG=de_DE.UTF-8",
			Env{SSH: true, Tmux: true, Screen: true, Termux: true, Display: ":1", Wayland: "w", Term: "screen", UTF8: true}},
		{"tmux sets the TERM of screen", "TMUX=x TERM=screen", Env{Tmux: true, Term: "screen"}},
		{"a terminal opened from screen", "STY=1 TERM=xterm", Env{Term: "xterm"}},
		{"the strongest locale decides", "LC_ALL=C LANG=en_GB.utf8", Env{}},
		{"a locale's short name", "LC_CTYPE=UTF-8", Env{UTF8: true}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			test.want.GOOS = "linux"
			if got := ReadEnv(vars(test.env), "linux"); got != test.want {
				t.Errorf("got %+v\nwant %+v", got, test.want)
			}
		})
	}
}

func TestParseMode(t *testing.T) {
	t.Parallel()
	for _, mode := range Modes {
		for _, spelling := range []string{string(mode), " " + strings.ToUpper(string(mode)) + " "} {
			if got, err := ParseMode(spelling); got != mode || err != nil {
				t.Errorf("ParseMode(%q) = %q, %v", spelling, got, err)
			}
		}
	}
	for _, value := range []string{"", "xclip", "osc-52", "auto\nsystem", "\x1b[31m"} {
		_, err := ParseMode(value)
		if err == nil {
			t.Errorf("ParseMode(%q) took it", value)
			continue
		}
		if message := err.Error(); strings.ContainsAny(message, "\n\x1b") {
			t.Errorf("ParseMode(%q): not one clean line: %q", value, message)
		}
		for _, mode := range Modes {
			if !strings.Contains(err.Error(), string(mode)) {
				t.Errorf("ParseMode(%q) does not name %s: %v", value, mode, err)
			}
		}
	}
}
