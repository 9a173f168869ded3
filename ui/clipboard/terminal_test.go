package clipboard

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"
)

// letter has every kind of character that a route could garble.
const letter = "Dear Ms ’Aoki,\n\n\tcafé, 日本, 🌸 and a 👩‍💻\nBest wishes\n"

func decode(t *testing.T, sequence string) string {
	t.Helper()
	body, found := strings.CutPrefix(sequence, "\x1b]52;c;")
	body, ended := strings.CutSuffix(body, "\a")
	if !found || !ended {
		t.Fatalf("not an OSC 52: %.40q", sequence)
	}
	text, err := base64.StdEncoding.DecodeString(body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestOSC52Decodes(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"a", letter, strings.Repeat(letter, 500), strings.Repeat("x", MaxOSC52)} {
		c := New(OSC52, Env{Term: "xterm"}, nil)
		r := c.Copy(t.Context(), text)
		if r.Route != OSC52Route || r.Sure != Sent || len(r.Tried) != 0 {
			t.Fatalf("%d bytes: %+v", len(text), r)
		}
		if got := decode(t, r.Sequence); got != text {
			t.Errorf("%d bytes arrive as %d others", len(text), len(got))
		}
		if len(r.Sequence) > 100_000 {
			t.Errorf("%d bytes make a sequence of %d", len(text), len(r.Sequence))
		}
	}
}

func TestOSC52Refuses(t *testing.T) {
	t.Parallel()
	save := func(string) (string, error) { return "/state/letter.txt", nil }
	tests := []struct {
		name, term, text string
		mode             Mode
		want             error
	}{
		{"one byte too many", "xterm", strings.Repeat("x", MaxOSC52+1), Auto, ErrTooLarge},
		{"few characters, many bytes", "xterm", strings.Repeat("日", MaxOSC52/3+1), OSC52, ErrTooLarge},
		{"a dumb terminal", "dumb", "x", OSC52, ErrTerminal},
		{"no terminal", "", "x", OSC52, ErrTerminal},
		{"no route at all", "dumb", "x", Auto, ErrNoRoute},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := New(test.mode, Env{GOOS: "linux", Term: test.term}, save).Copy(t.Context(), test.text)
			if r.Sequence != "" || r.Sure != InFile || r.Path != "/state/letter.txt" {
				t.Errorf("got %+v", r)
			}
			if len(r.Tried) != 1 || !errors.Is(r.Tried[0], test.want) {
				t.Errorf("tried %v, want %v", r.Tried, test.want)
			}
		})
	}
}

// unscreen does what GNU screen does with its strings: it passes the inside on.
func unscreen(t *testing.T, sequence string) string {
	t.Helper()
	var inside strings.Builder
	for sequence != "" {
		part, rest, found := strings.Cut(sequence, "\x1b\\")
		body, begun := strings.CutPrefix(part, "\x1bP")
		if !found || !begun || len(body) > 255 {
			t.Fatalf("not a string of screen's, or too long a one (%d): %.40q", len(body), part)
		}
		inside.WriteString(body)
		sequence = rest
	}
	return inside.String()
}

func TestScreenWrapping(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"a", letter, strings.Repeat(letter, 100)} {
		got := sequence(text, Env{Term: "screen", Screen: true})
		if decode(t, unscreen(t, got)) != text {
			t.Errorf("%q is garbled", text)
		}
	}
}

func TestTmuxWrapping(t *testing.T) {
	t.Parallel()
	plain := sequence(letter, Env{Term: "xterm"})
	want := plain + "\x1bPtmux;\x1b" + plain + "\x1b\\"
	if got := sequence(letter, Env{Term: "screen", Tmux: true}); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}
