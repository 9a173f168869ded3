package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"decline/drafts"
	"decline/drafts/text"
)

// FuzzDecode: whatever is in a draft's file, it is a draft whose texts are clean
// and whose choices exist, or one of two errors; what was read is written and
// read again as it is.
func FuzzDecode(f *testing.F) {
	id := NewID()
	whole, err := encode(sample(id, 3))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole, false)
	f.Add(whole[:len(whole)/2], false)
	f.Add([]byte(`{"app":"decline","version":9,"sum":"","draft":{}}`), false)
	f.Add([]byte(`{"answers":{"to":"A\u001b]0;x\u0007","stage":"no","wording":{"a\n":"b"},"ignored":["\u202e"],"edit":{"text":"\u009b"}}}`), true)
	f.Fuzz(func(t *testing.T, data []byte, signed bool) {
		if signed { // a draft that somebody has given a right sum
			sum, err := sumOf(version, data)
			if err != nil {
				return
			}
			if data, err = marshal(envelope{App: app, Version: version, Sum: sum, Draft: data}); err != nil {
				return
			}
		}
		r, err := decode(id, data)
		if err != nil {
			if !errors.Is(err, errDamaged) && !errors.Is(err, errNewer) {
				t.Errorf("the error %v", err)
			}
			return
		}
		dirty(t, reflect.ValueOf(r))
		if r.ID != id || !reflect.DeepEqual(cleaned(r), r) {
			t.Errorf("%+v is not clean", r)
		}
		again, err := encode(r)
		if err != nil {
			t.Skip() // a time that JSON has no form for
		}
		if got, err := decode(id, again); err != nil || !sameRecord(got, r) {
			t.Errorf("read %+v, %v; it was %+v", got, err, r)
		}
	})
}

// sameRecord compares what two records say: times by their moment.
func sameRecord(a, b Record) bool {
	one, err := encode(a)
	two, other := encode(b)
	return err == nil && other == nil && bytes.Equal(one, two)
}

// dirty tells of every text in a value that Clean would change.
func dirty(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		if _, removed := text.Clean(v.String()); removed > 0 {
			t.Errorf("%+q is not clean", v.String())
		}
	case reflect.Pointer:
		if !v.IsNil() {
			dirty(t, v.Elem())
		}
	case reflect.Struct:
		if v.Type().PkgPath() == "time" {
			return
		}
		for i := range v.NumField() {
			dirty(t, v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			dirty(t, v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			dirty(t, key)
			dirty(t, v.MapIndex(key))
		}
	}
}

// FuzzProfile: whatever the file says, the profile is clean and its tone one that
// exists, every error is one line without a control, and saving changes nothing
// that was there.
func FuzzProfile(f *testing.F) {
	for _, s := range []string{
		"name = \"Ines Prado\"\n# mine\ntone = \"warm\"\n", "name = \"\\u001b]0;x\\u0007\"", "tone = 7", "[name]\nx=1", "\ufeffcontact='a'",
		"NAME = \"x\"", "name = \"\"\"a\nb\"\"\"", "x = \"\x1b[31m\"", "tone = \"loud\\u202e\"", "\"\\u001b\" = 1",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		path := filepath.Join(t.TempDir(), "profile.toml")
		if err := os.WriteFile(path, []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
		p, unknown, err := LoadProfile(path)
		oneCleanLine(t, err)
		dirty(t, reflect.ValueOf(p))
		dirty(t, reflect.ValueOf(unknown))
		if p.Tone != "" && oneOf(p.Tone, drafts.Tones) == "" {
			t.Errorf("the tone %q", p.Tone)
		}
		saved := SaveProfile(path, Profile{Name: "Ines \"I\" Prado\\", Contact: "07\n7", Tone: drafts.Warm})
		oneCleanLine(t, saved)
		now, readErr := os.ReadFile(path)
		if readErr != nil || !strings.HasSuffix(string(now), strings.TrimPrefix(s, byteOrder)) {
			t.Fatalf("%q became %q, %v", s, now, readErr)
		}
		after, _, err := LoadProfile(path)
		if saved == nil && p.Name != "" && (after.Name != p.Name || after.Contact != p.Contact && p.Contact != "") {
			t.Errorf("%+v became %+v, %v", p, after, err)
		}
	})
}

func oneCleanLine(t *testing.T, err error) {
	t.Helper()
	if err != nil && strings.ContainsFunc(err.Error(), unicode.IsControl) {
		t.Errorf("the error %q", err)
	}
}
