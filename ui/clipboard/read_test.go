package clipboard

import (
	"context"
	"errors"
	"testing"
	"time"
)

func TestRead(t *testing.T) {
	t.Parallel()
	stuck := make(chan struct{})
	t.Cleanup(func() { close(stuck) })
	gone := errors.New("gone")
	tests := []struct {
		name string
		mode Mode
		env  Env
		read func() (string, error)
		want string
		err  error
	}{
		{"text", System, Env{GOOS: "windows"}, func() (string, error) { return "Ana ’ é 日本 🌸", nil }, "Ana ’ é 日本 🌸", nil},
		{"a failing tool", System, Env{GOOS: "windows"}, func() (string, error) { return "", gone }, "", gone},
		{"a stuck tool", System, Env{GOOS: "windows"}, func() (string, error) { <-stuck; return "", nil }, "", ErrSlow},
		{"over SSH", Auto, Env{GOOS: "linux", SSH: true, Term: "xterm"}, nil, "", ErrNoRoute},
		{"none wanted", None, Env{GOOS: "windows"}, nil, "", ErrNoRoute},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := New(tt.mode, tt.env, nil)
			c.Limit, c.read = 50*time.Millisecond, tt.read
			got, err := c.Read(context.Background())
			if got != tt.want || !errors.Is(err, tt.err) {
				t.Errorf("%q, %v; want %q, %v", got, err, tt.want, tt.err)
			}
		})
	}
}
