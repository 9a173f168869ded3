package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// ProblemKind says what is wrong with a draft's file.
type ProblemKind string

// The kinds of problem.
const (
	Newer      ProblemKind = "newer"      // a newer decline wrote it: left alone
	Damaged    ProblemKind = "damaged"    // set aside under another name
	Unreadable ProblemKind = "unreadable" // the system does not let us: left alone
	Gone       ProblemKind = "gone"       // only the previous generation is there
)

// Problem is a draft's file that could not be used as it is.
type Problem struct {
	Kind      ProblemKind
	ID        string
	Path      string // where the file is now
	Recovered bool   // the previous generation is used in its place
	Err       error
}

// Error tells in one line what is wrong and what became of the file.
func (p *Problem) Error() string {
	switch {
	case p.Kind == Newer:
		return fmt.Sprintf("a newer decline wrote a draft, which is left alone: open it with that one (%s)", p.Path)
	case p.Kind == Unreadable:
		return fmt.Sprintf("a draft cannot be read (%v) and is left alone: check who may read %s", p.Err, p.Path)
	case p.Kind == Gone:
		return fmt.Sprintf("a draft's file was gone: the version before it is used (%s)", p.Path)
	case p.Recovered:
		return fmt.Sprintf("a draft was damaged: the version before it is used, the damaged file is kept as %s", p.Path)
	}
	return fmt.Sprintf("a draft was damaged and cannot be used: the file is kept as %s", p.Path)
}

// Brief is Error for a narrow screen, in about 55 columns.
func (p *Problem) Brief() string {
	switch {
	case p.Kind == Newer:
		return "A newer decline wrote a draft: it is left alone."
	case p.Kind == Unreadable:
		return fmt.Sprintf("A draft can't be read and is left alone: %v.", p.Err)
	case p.Kind == Gone:
		return "A draft's file was gone: the version before is used."
	case p.Recovered:
		return "A draft was damaged: the version before it is used."
	}
	return fmt.Sprintf("A damaged draft is set aside as %.8s….damaged.", filepath.Base(p.Path))
}

// Unwrap gives the cause.
func (p *Problem) Unwrap() error { return p.Err }

// load reads a draft from one of the folders. Of a damaged one it gives the
// previous generation, and a Problem that says so.
func (s *Store) load(root *os.Root, dir, id string) (Record, *Problem) {
	name := path.Join(dir, id)
	r, err := read(root, name+current, id)
	if err == nil {
		return r, nil
	}
	p := &Problem{Kind: Unreadable, ID: id, Path: s.shown(name + current), Err: cause(err)}
	switch {
	case errors.Is(err, errNewer):
		p.Kind, p.Err = Newer, ErrNewer
		return Record{}, p
	case errors.Is(err, errDamaged):
		p.Kind = Damaged
		aside, err := setAside(root, name+current)
		if err != nil {
			p.Err = err
		}
		p.Path = s.shown(aside)
	case errors.Is(err, fs.ErrNotExist):
		p.Kind = Gone
	default:
		return Record{}, p
	}
	r, err = read(root, name+previous, id)
	if err == nil {
		p.Recovered = true
		promote(root, name)
	}
	return r, p
}

// read reads the record in a file; name is with its ending.
func read(root *os.Root, name, id string) (Record, error) {
	data, err := readBytes(root, name)
	if err != nil {
		return Record{}, err
	}
	return decode(id, data)
}

// readBytes reads a file of ours. A link, a pipe or a folder in its place is not
// opened: reading a pipe would wait for ever.
func readBytes(root *os.Root, name string) ([]byte, error) {
	info, err := root.Lstat(name)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, cause(err))
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("reading %s: %w", name, errors.New("it is not a plain file"))
	}
	f, err := root.Open(name)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, cause(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, cause(err))
	}
	if len(data) > maxSize {
		return nil, errDamaged
	}
	return data, nil
}

// setAside renames a damaged file to a name that is free, and gives that name;
// after an error, the name that it still has.
func setAside(root *os.Root, name string) (string, error) {
	for n := 1; ; n++ {
		aside := name + damaged
		if n > 1 {
			aside = fmt.Sprintf("%s-%d", aside, n)
		}
		if _, err := root.Lstat(aside); err == nil {
			continue
		}
		if err := root.Rename(name, aside); err != nil {
			return name, fmt.Errorf("setting %s aside: %w", name, cause(err))
		}
		return aside, nil
	}
}

// promote gives the previous generation the name of the draft, if nothing else
// has it. Should that fail, the next reading finds things as they are now.
func promote(root *os.Root, name string) {
	if _, err := root.Lstat(name + current); !errors.Is(err, fs.ErrNotExist) {
		return
	}
	if root.Link(name+previous, name+current) != nil {
		_ = root.Rename(name+previous, name+current)
	}
}
