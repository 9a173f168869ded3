package clipboard

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

// memory is a system clipboard in memory, for a machine that starts no program
// to reach it.
func memory(c *Clipboard) *string {
	var held string
	c.write = func(text string) error { held = text; return nil }
	c.read = func() (string, error) { return held, nil }
	return &held
}

func windows(save func(string) (string, error)) *Clipboard {
	return New(Auto, Env{GOOS: "windows"}, save)
}

func TestCopyChecked(t *testing.T) {
	t.Parallel()
	c := windows(nil)
	held := memory(c)
	r := c.Copy(t.Context(), "one\r\ntwo\nthree")
	if r.Route != SystemRoute || r.Sure != Checked || len(r.Tried) != 0 || r.Sequence != "" || r.Elsewhere {
		t.Errorf("got %+v", r)
	}
	if *held != "one\r\ntwo\r\nthree" {
		t.Errorf("Windows wants CR LF, got %q", *held)
	}
}

func TestCopyNothing(t *testing.T) {
	t.Parallel()
	c := windows(nil)
	held := memory(c)
	*held = "something dear"
	r := c.Copy(t.Context(), "")
	if r.Sure != Failed || !errors.Is(errors.Join(r.Tried...), ErrNothing) || *held != "something dear" {
		t.Errorf("got %+v, the clipboard holds %q", r, *held)
	}
}

func TestCopyElsewhere(t *testing.T) {
	t.Parallel()
	c := New(System, Env{GOOS: "windows", SSH: true}, nil)
	memory(c)
	if r := c.Copy(t.Context(), letter); !r.Elsewhere || r.Sure != Checked {
		t.Errorf("got %+v", r)
	}
}

// A clipboard that would garble the text and hide it is not used.
func TestCopyMacLocale(t *testing.T) {
	t.Parallel()
	c := New(System, Env{GOOS: "darwin"}, nil)
	if err := c.ready(letter); !errors.Is(err, ErrLocale) {
		t.Errorf("accents in the C locale: %v", err)
	}
	if err := c.ready("plain\n"); errors.Is(err, ErrLocale) {
		t.Errorf("plain ASCII in the C locale: %v", err)
	}
	c.env.UTF8 = true
	if err := c.ready(letter); errors.Is(err, ErrLocale) {
		t.Errorf("accents in UTF-8: %v", err)
	}
}

func TestCopyAllFail(t *testing.T) {
	t.Parallel()
	full := errors.New("the disk is full")
	broken := errors.New("no clipboard today")
	c := New(System, Env{GOOS: "windows"}, func(string) (string, error) { return "", full })
	c.write = func(string) error { return broken }
	r := c.Copy(t.Context(), letter)
	if r.Sure != Failed || r.Route != "" || r.Path != "" || len(r.Tried) != 2 ||
		!errors.Is(r.Tried[0], broken) || !errors.Is(r.Tried[1], full) {
		t.Errorf("got %+v", r)
	}
	c.SaveFile = nil
	if r := c.Copy(t.Context(), letter); !errors.Is(errors.Join(r.Tried...), ErrNoFolder) {
		t.Errorf("without a folder: %+v", r)
	}
}

func TestCopyFault(t *testing.T) {
	t.Parallel()
	c := New(Auto, Env{GOOS: "windows", Term: "xterm"}, nil)
	c.write = func(string) error { panic("a fault in a library") }
	r := c.Copy(t.Context(), letter)
	if r.Route != OSC52Route || len(r.Tried) != 1 {
		t.Errorf("got %+v", r)
	}
}

// The old text may be there for a moment, or none at all.
func TestCopyLate(t *testing.T) {
	t.Parallel()
	c := windows(nil)
	held := memory(c)
	late := 0
	c.read = func() (string, error) {
		late++
		switch late {
		case 1:
			return "the text of yesterday", nil
		case 2:
			return "", errors.New("there is no selection")
		}
		return *held, nil
	}
	if r := c.Copy(t.Context(), letter); r.Sure != Checked || late != 3 {
		t.Errorf("after %d looks: %+v", late, r)
	}
}

// A stuck call keeps the next ones from starting another; once it has come to an
// end the route works again.
func TestCopyStuck(t *testing.T) {
	t.Parallel()
	c := windows(nil)
	held := memory(c)
	c.Limit = 200 * time.Millisecond
	release, calls := make(chan struct{}), make(chan struct{}, 9)
	put := c.write
	c.write = func(text string) error {
		calls <- struct{}{}
		<-release
		return put(text)
	}
	for range 3 {
		r := c.Copy(t.Context(), "stuck")
		if r.Route != OSC52Route || len(r.Tried) != 1 || !errors.Is(r.Tried[0], ErrSlow) {
			t.Fatalf("got %+v", r)
		}
	}
	if len(calls) != 1 {
		t.Errorf("%d calls were left behind, want 1", len(calls))
	}
	close(release)
	c.Limit = 5 * time.Second
	if r := c.Copy(t.Context(), letter); r.Sure != Checked || lf(*held) != letter {
		t.Errorf("after the release: %+v, holding %q", r, *held)
	}
}

func TestCopyCancelled(t *testing.T) {
	t.Parallel()
	var saved []string
	c := New(Auto, Env{GOOS: "windows", Tmux: true, Term: "xterm"}, func(text string) (string, error) {
		saved = append(saved, text)
		return "/state/letter.txt", nil
	})
	held := memory(c)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	r := c.Copy(ctx, letter)
	if r.Sure != InFile || len(r.Tried) != 3 || !slices.Equal(saved, []string{letter}) || *held != "" {
		t.Errorf("got %+v, saved %q", r, saved)
	}
	if !strings.HasPrefix(r.Say(), "The clipboard can't be reached") {
		t.Errorf("said %q", r.Say())
	}
}

func TestSame(t *testing.T) {
	t.Parallel()
	for _, got := range []string{"a\nb", "a\r\nb\r\n", "a\rb", "a\nb\n"} {
		if !same(got, "a\nb\n") {
			t.Errorf("%q should count as the same", got)
		}
	}
	for _, got := range []string{"", "a", "a\n\nb", "a b", "A\nb", " a\nb"} {
		if same(got, "a\nb\n") {
			t.Errorf("%q should not count as the same", got)
		}
	}
}
