package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"sort"
	"strings"
)

// ErrAmbiguous occurs when several drafts begin with the prefix asked for.
var ErrAmbiguous = errors.New("that is the beginning of several drafts: give more of the id")

// shortest is the least length of a short id.
const shortest = 4

// List gives every draft, the newest first, and what is wrong with the files
// that gave none, or only an older one. A missing folder gives nothing.
func (s *Store) List() ([]Record, []Problem, error) {
	return s.list(draftsDir)
}

func (s *Store) list(dir string) ([]Record, []Problem, error) {
	root, ids, err := s.ids(dir)
	if root == nil || err != nil {
		return nil, nil, err
	}
	defer root.Close()
	var records []Record
	var problems []Problem
	for _, id := range ids {
		r, p := s.load(root, dir, id)
		if p == nil || p.Recovered {
			records = append(records, r)
		}
		if p != nil && (p.Recovered || p.Kind != Gone) {
			problems = append(problems, *p)
		}
	}
	sort.Slice(records, func(i, j int) bool { return newestFirst(records[i], records[j]) < 0 })
	return records, problems, nil
}

func newestFirst(a, b Record) int {
	return cmp.Or(b.Time.Compare(a.Time), cmp.Compare(b.Seq, a.Seq), cmp.Compare(a.ID, b.ID))
}

// ids opens the state folder and gives the ids of the drafts in dir, in order.
// If there is no folder yet, the root is nil.
func (s *Store) ids(dir string) (*os.Root, []string, error) {
	root, names, err := s.names(dir)
	var ids []string
	for _, name := range names {
		id, ending := name[:idSize], name[idSize:]
		// A previous generation alone is a draft whose file has gone. In the
		// trash it is what a restored one has left behind.
		if ending == current || ending == previous && dir == draftsDir {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return root, slices.Compact(ids), err
}

// names opens the state folder and lists the files in dir that belong to drafts.
func (s *Store) names(dir string) (*os.Root, []string, error) {
	root, err := s.root()
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	names, err := readNames(root, dir)
	if err != nil {
		_ = root.Close()
		return nil, nil, fmt.Errorf("listing %s: %w", s.shown(dir), cause(err))
	}
	return root, slices.DeleteFunc(names, func(name string) bool {
		return len(name) <= idSize || !validID(name[:idSize]) || name[idSize] != '.'
	}), nil
}

func readNames(root *os.Root, dir string) ([]string, error) {
	folder, err := root.Open(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err //nolint:wrapcheck // names does
	}
	defer folder.Close()
	return folder.Readdirnames(-1) //nolint:wrapcheck // names does
}

// Find gives the draft whose id begins with prefix, or the newest for "". The
// errors are ErrNotFound, ErrAmbiguous, or a *Problem.
func (s *Store) Find(prefix string) (Record, error) {
	if prefix == "" {
		records, _, err := s.List()
		if err != nil {
			return Record{}, err
		}
		if len(records) == 0 {
			return Record{}, ErrNotFound
		}
		return records[0], nil
	}
	id, err := s.findID(draftsDir, prefix)
	if err != nil {
		return Record{}, err
	}
	return s.Load(id)
}

// FindTrashed gives the id in the trash that begins with prefix. The errors are
// ErrNotFound and ErrAmbiguous.
func (s *Store) FindTrashed(prefix string) (string, error) {
	return s.findID(trashDir, prefix)
}

func (s *Store) findID(dir, prefix string) (string, error) {
	root, ids, err := s.ids(dir)
	if err != nil {
		return "", err
	}
	if root != nil {
		_ = root.Close()
	}
	return pick(ids, prefix)
}

// pick gives the one id that begins with prefix, in any case.
func pick(ids []string, prefix string) (string, error) {
	lower := strings.ToLower(prefix)
	ids = slices.DeleteFunc(ids, func(id string) bool { return !strings.HasPrefix(id, lower) })
	slices.Sort(ids)
	ids = slices.Compact(ids)
	switch len(ids) {
	case 0:
		return "", fmt.Errorf("%q: %w", prefix, ErrNotFound)
	case 1:
		return ids[0], nil
	}
	return "", fmt.Errorf("%q: %w", prefix, ErrAmbiguous)
}

// ShortIDs gives for each record's id the shortest prefix, of at least four
// digits, that no other record's id has.
func ShortIDs(records []Record) map[string]string {
	ids := make([]string, 0, len(records))
	for _, r := range records {
		ids = append(ids, r.ID)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	short := make(map[string]string, len(ids))
	for i, id := range ids {
		n := shortest
		if i > 0 {
			n = max(n, common(id, ids[i-1])+1)
		}
		if i+1 < len(ids) {
			n = max(n, common(id, ids[i+1])+1)
		}
		short[id] = id[:min(n, len(id))]
	}
	return short
}

// common gives the length of the beginning that a and b share.
func common(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}
