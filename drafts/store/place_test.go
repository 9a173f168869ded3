package store

import (
	"errors"
	"testing"
)

func TestPlace(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, goos     string
		env            map[string]string
		state, profile string
		err            error
	}{
		{"home", "linux", map[string]string{"HOME": "/home/ada"},
			"/home/ada/.local/state", "/home/ada/.config/decline/profile.toml", nil},
		{"own places", "linux", map[string]string{"HOME": "/home/ada", "XDG_STATE_HOME": "/s", "XDG_CONFIG_HOME": "/c/"},
			"/s", "/c/decline/profile.toml", nil},
		{"own places without a home", "linux", map[string]string{"XDG_STATE_HOME": "/s", "XDG_CONFIG_HOME": "/c"},
			"/s", "/c/decline/profile.toml", nil},
		{"relative places are ignored", "freebsd", map[string]string{"HOME": "/home/ada/", "XDG_STATE_HOME": "s", "XDG_CONFIG_HOME": "./c"},
			"/home/ada/.local/state", "/home/ada/.config/decline/profile.toml", nil},
		{"no home", "linux", nil, "", "", ErrNoHome},
		{"relative home", "linux", map[string]string{"HOME": "home"}, "", "", ErrNoHome},
		{"relative place and no home", "darwin", map[string]string{"XDG_STATE_HOME": "s"}, "", "", ErrNoHome},
		{"mac", "darwin", map[string]string{"HOME": "/Users/ada"},
			"/Users/ada/Library/Application Support", "/Users/ada/Library/Application Support/decline/profile.toml", nil},
		{"windows", "windows", map[string]string{"LOCALAPPDATA": `C:\Ada\Local`, "APPDATA": `C:\Ada\Roaming\`},
			`C:\Ada\Local`, `C:\Ada\Roaming\decline\profile.toml`, nil},
		{"windows without places", "windows", map[string]string{"HOME": "/home/ada", "APPDATA": `Ada`}, "", "", ErrNoHome},
	}
	for _, tt := range tests {
		getenv := func(name string) string { return tt.env[name] }
		if got, err := Place(getenv, tt.goos); got != tt.state || !errors.Is(err, tt.err) {
			t.Errorf("%s: Place is %q, %v, want %q, %v", tt.name, got, err, tt.state, tt.err)
		}
		if got, err := ProfilePath(getenv, tt.goos); got != tt.profile || !errors.Is(err, tt.err) {
			t.Errorf("%s: ProfilePath is %q, %v, want %q, %v", tt.name, got, err, tt.profile, tt.err)
		}
	}
}
