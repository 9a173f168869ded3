package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"decline/drafts"
)

// profileSize is the most that a profile may have, in bytes.
const profileSize = 64 << 10

// byteOrder is the mark that some editors put at the beginning of a file.
const byteOrder = "\ufeff"

// Profile is what a person is asked only once.
type Profile struct {
	Name    string      `toml:"name"`
	Contact string      `toml:"contact"`
	Tone    drafts.Tone `toml:"tone"`
}

// LoadProfile reads a profile; a missing file is an empty one. The texts come
// out clean. unknown lists the keys that mean nothing here. The error is one
// line that names the file and, where it is not TOML, the line; a tone that does
// not exist is such an error too, beside which the rest of the profile is good.
func LoadProfile(path string) (p Profile, unknown []string, err error) {
	data, err := readProfile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Profile{}, nil, nil
	}
	if err != nil {
		return Profile{}, nil, fmt.Errorf("%s cannot be read: %w", path, cause(err))
	}
	p, meta, err := parseProfile(path, data)
	if err != nil {
		return Profile{}, nil, err
	}
	for _, key := range meta.Undecoded() {
		unknown = append(unknown, line(key.String()))
	}
	if tone := p.Tone; tone != "" && !slices.Contains(drafts.Tones, tone) {
		p.Tone = ""
		return p, unknown, fmt.Errorf("%s: there is no tone %q: write one of %s", path, tone, toneNames())
	}
	return p, unknown, nil
}

// SaveProfile adds to the profile what it does not say yet. Nothing that the
// person wrote is changed: keys that are there keep their values, unknown keys
// and comments stay, and a file that is not TOML is left alone, with an error.
// A file that is a link is written where it leads.
func SaveProfile(path string, p Profile) error {
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		target = path
	}
	old, err := readProfile(target)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s cannot be read, and was left alone: %w", path, cause(err))
	}
	_, meta, err := parseProfile(path, old)
	if err != nil {
		return err
	}
	added := additions(p, meta)
	if added == "" {
		return nil
	}
	// At the very top no table has begun, and no text of several lines.
	data := append([]byte(added), bytes.TrimPrefix(old, []byte(byteOrder))...)
	if _, _, err := parseProfile(path, data); err != nil {
		return err
	}
	if err := writeProfile(target, data); err != nil {
		return fmt.Errorf("%s was not written: %w", path, cause(err))
	}
	return nil
}

// additions gives the lines for what p has and the file has no key for.
func additions(p Profile, meta toml.MetaData) string {
	var b strings.Builder
	for _, entry := range []struct{ key, value string }{
		{"name", p.Name}, {"contact", p.Contact}, {"tone", string(p.Tone)},
	} {
		value := strings.TrimSpace(line(entry.value))
		if value != "" && !hasKey(meta, entry.key) {
			fmt.Fprintf(&b, "%s = %s\n", entry.key, quote(value))
		}
	}
	return b.String()
}

// hasKey tells whether the file has the key; TOML here looks at no case.
func hasKey(meta toml.MetaData, name string) bool {
	return slices.ContainsFunc(meta.Keys(), func(key toml.Key) bool {
		return len(key) == 1 && strings.EqualFold(key[0], name)
	})
}

// quote writes a clean line as a TOML string.
func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// parseProfile reads TOML; the error is one line with the file's name and line.
func parseProfile(path string, data []byte) (Profile, toml.MetaData, error) {
	var p Profile
	meta, err := toml.Decode(strings.TrimPrefix(string(data), byteOrder), &p)
	if err != nil {
		where, what := path, err.Error()
		var bad toml.ParseError
		if errors.As(err, &bad) {
			where, what = fmt.Sprintf("%s, line %d", path, bad.Position.Line), bad.Message
		}
		return Profile{}, meta, fmt.Errorf("%s: %s; the file was left alone: mend that line", where, line(what))
	}
	p.Name, p.Contact = strings.TrimSpace(line(p.Name)), strings.TrimSpace(line(p.Contact))
	p.Tone = drafts.Tone(strings.ToLower(strings.TrimSpace(line(string(p.Tone)))))
	return p, meta, nil
}

func toneNames() string {
	var names []string
	for _, tone := range drafts.Tones {
		names = append(names, string(tone))
	}
	return strings.Join(names, ", ")
}

func readProfile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err //nolint:wrapcheck // LoadProfile does
	}
	if !info.Mode().IsRegular() || info.Size() > profileSize {
		return nil, fmt.Errorf("it is no file of at most %d KiB", profileSize>>10)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err //nolint:wrapcheck // LoadProfile does
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, profileSize)) //nolint:wrapcheck // LoadProfile does
}

func writeProfile(path string, data []byte) error {
	folder := filepath.Dir(path)
	if err := makeBase(folder); err != nil {
		return err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return err //nolint:wrapcheck // SaveProfile does
	}
	defer root.Close()
	return write(root, filepath.Base(path), data)
}
