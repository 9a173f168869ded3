package store

import (
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"decline/drafts"
)

var ada = Profile{Name: "Ada Lovelace", Contact: `+44 20 7946 0000 "day" \ night`, Tone: drafts.Formal}

func profileFile(t *testing.T, data string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "profile.toml")
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestProfileRoundTrip(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "config", "decline", "profile.toml")
	if p, unknown, err := LoadProfile(path); p != (Profile{}) || unknown != nil || err != nil {
		t.Errorf("without a file: %+v, %q, %v", p, unknown, err)
	}
	if err := SaveProfile(path, Profile{}); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Dir(path)); !os.IsNotExist(err) {
		t.Errorf("something was made for nothing: %v", err)
	}
	if err := SaveProfile(path, ada); err != nil {
		t.Fatal(err)
	}
	if p, unknown, err := LoadProfile(path); p != ada || unknown != nil || err != nil {
		t.Errorf("read back: %+v, %q, %v", p, unknown, err)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
}

func TestLoadProfile(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, data string
		want       Profile
		unknown    []string
		err        string // what it must say; "" for no error
	}{
		{"empty", "", Profile{}, nil, ""},
		{"some", "name = 'Ada'\n", Profile{Name: "Ada"}, nil, ""},
		{"unknown keys", "colour = 'Ada'\n[mail]\nfrom = 1\n", Profile{}, []string{"colour", "mail", "mail.from"}, ""},
		{"cleaned", "name = \" Ada\\u001b[31m\\nLovelace\\u202e \"\n", Profile{Name: "Ada Lovelace"}, nil, ""},
		{"mark", "\ufeffname = 'Ada'\r\n", Profile{Name: "Ada"}, nil, ""},
		{"tone", "name = 'Ada'\ntone = 'Warm'\n", Profile{Name: "Ada", Tone: drafts.Warm}, nil, ""},
		{"no such tone", "name = 'Ada'\ntone = 'loud'\n", Profile{Name: "Ada"}, nil, "warm, professional, formal"},
		{"no TOML", "name = 'Ada'\nname\n", Profile{}, nil, "line 2"},
		{"wrong type", "\n\nname = 3\n", Profile{}, nil, "line 3"},
		{"too big", strings.Repeat("#", 70000), Profile{}, nil, "64 KiB"},
	}
	for _, tt := range tests {
		path := profileFile(t, tt.data)
		p, unknown, err := LoadProfile(path)
		if p != tt.want || !reflect.DeepEqual(unknown, tt.unknown) || (err == nil) != (tt.err == "") {
			t.Errorf("%s: %+v, %q, %v", tt.name, p, unknown, err)
		}
		if err != nil && (!strings.Contains(err.Error(), tt.err) || !strings.Contains(err.Error(), path) || strings.Contains(err.Error(), "\n")) {
			t.Errorf("%s: the error is %q", tt.name, err)
		}
	}
}

func TestSaveProfileOnlyFills(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, before string
		want         Profile
	}{
		{"comments and unknown keys", "# mine\ncolour = 'red' # yes\n\n[mail]\nname = 'x'\n", ada},
		{"keys that are there", "name = 'Grace'\n", Profile{"Grace", ada.Contact, ada.Tone}},
		{"emptied keys, in another case", "Name = ''\ncontact = ''\n", Profile{Tone: ada.Tone}},
		{"a text that looks like a table", "note = '''\n[x]\n'''\n", ada},
		{"no line break at the end", "name = 'Grace' #", Profile{"Grace", ada.Contact, ada.Tone}},
		{"mark", "\ufeffcolour = 'red'\r\n", ada},
	}
	for _, tt := range tests {
		path := profileFile(t, tt.before)
		for range 2 { // the second time there is nothing to do
			if err := SaveProfile(path, ada); err != nil {
				t.Errorf("%s: %v", tt.name, err)
			}
		}
		if p, _, err := LoadProfile(path); p != tt.want || err != nil {
			t.Errorf("%s: %+v, %v", tt.name, p, err)
		}
		after, err := os.ReadFile(path)
		if err != nil || !strings.HasSuffix(string(after), strings.TrimPrefix(tt.before, "\ufeff")) {
			t.Errorf("%s: something is lost: %q, %v", tt.name, after, err)
		}
	}
}

func TestSaveProfileLeavesABadFileAlone(t *testing.T) {
	t.Parallel()
	for _, bad := range []string{"name = \n", "tone = 3", "\xff\xfe"} {
		path := profileFile(t, bad)
		if err := SaveProfile(path, ada); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: %v", bad, err)
		}
		if after, err := os.ReadFile(path); err != nil || string(after) != bad {
			t.Errorf("%q is now %q, %v", bad, after, err)
		}
	}
}

func TestSaveProfileFollowsThePersonsLink(t *testing.T) {
	t.Parallel()
	target := profileFile(t, "colour = 'red'\n")
	link := filepath.Join(t.TempDir(), "profile.toml")
	if err := os.Symlink(target, link); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
	if err := SaveProfile(link, ada); err != nil {
		t.Fatal(err)
	}
	if p, _, err := LoadProfile(target); p != ada || err != nil {
		t.Errorf("the target has %+v, %v", p, err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", info, err)
	}
}
