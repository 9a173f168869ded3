package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
)

// makeFolders makes the state folder and dir below it, each part 0700 and each
// new name synced to disk, and opens the state folder.
func (s *Store) makeFolders(dir string) (*os.Root, error) {
	if err := makeBase(s.base); err != nil {
		return nil, err
	}
	root, err := s.root()
	if err != nil {
		return nil, err
	}
	at := "."
	for part := range strings.SplitSeq(dir, "/") {
		parent := at
		at = path.Join(at, part)
		if err := makePrivate(root, parent, at); err != nil {
			_ = root.Close()
			return nil, err
		}
	}
	return root, nil
}

// makeBase is os.MkdirAll that syncs what it made where it may, so that a power
// cut after the very first save does not take the folder away.
func makeBase(dir string) error {
	if _, err := os.Stat(dir); err == nil {
		return nil
	}
	parent := filepath.Dir(dir)
	if parent != dir {
		if err := makeBase(parent); err != nil {
			return err
		}
	}
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("making %s: %w", dir, cause(err))
	}
	_ = syncFolder(os.Open(parent)) // we may be allowed to write there and not to read
	return nil
}

// makePrivate makes a folder of ours, or takes the rights of others from it.
func makePrivate(root *os.Root, parent, dir string) error {
	err := root.Mkdir(dir, 0o700)
	if err == nil {
		return syncFolder(root.Open(parent))
	}
	if !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("making %s: %w", dir, cause(err))
	}
	info, err := root.Stat(dir) // fails for a link that leads outside
	if err != nil {
		return fmt.Errorf("opening %s: %w", dir, cause(err))
	}
	if info.IsDir() && info.Mode().Perm()&0o077 != 0 && runtime.GOOS != "windows" {
		if err := root.Chmod(dir, 0o700); err != nil {
			return fmt.Errorf("making %s private: %w", dir, cause(err))
		}
	}
	return nil
}

// write puts data into the file name: a new file of a random name, written,
// synced and renamed over the old one, and then the folder synced, without which
// a power cut can undo the rename. After an error name is as before.
func write(root *os.Root, name string, data []byte) error {
	temp := tempName(name)
	err := writeNew(root, temp, data)
	if err == nil {
		err = root.Rename(temp, name)
	}
	if err != nil {
		_ = root.Remove(temp) // it may not exist; Sweep finds what stays behind
		return fmt.Errorf("writing: %w", cause(err))
	}
	return syncFolder(root.Open(path.Dir(name)))
}

func tempName(name string) string { return name + "." + NewID() + temporary }

func writeNew(root *os.Root, name string, data []byte) error {
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err //nolint:wrapcheck // write does
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// keepPrevious makes the draft's file its previous generation as well, so that
// it exists under its own name all the time. name is without ending.
func keepPrevious(root *os.Root, name string) error {
	temp := tempName(name + previous)
	err := root.Link(name+current, temp)
	if err != nil {
		return copyPrevious(root, name) // no hard links on this disk
	}
	err = root.Rename(temp, name+previous)
	// If both are one file already, rename leaves both names: this takes one.
	_ = root.Remove(temp)
	if err != nil {
		return fmt.Errorf("keeping the version before: %w", cause(err))
	}
	return nil
}

func copyPrevious(root *os.Root, name string) error {
	data, err := readBytes(root, name+current)
	if err != nil {
		return err
	}
	return write(root, name+previous, data)
}

// syncFolder makes a rename or a new name in a folder last. It takes what Open
// gives. Windows has no such thing, and some network disks refuse it.
func syncFolder(folder *os.File, err error) error {
	if runtime.GOOS == "windows" {
		if err == nil {
			_ = folder.Close()
		}
		return nil
	}
	if err != nil {
		return fmt.Errorf("opening the folder: %w", cause(err))
	}
	defer folder.Close()
	err = folder.Sync()
	if err == nil || errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL) {
		return nil
	}
	return fmt.Errorf("syncing the folder: %w", cause(err))
}

// cause strips the names of system calls and paths from an error, so that a
// message says them once: "no space left on device".
func cause(err error) error {
	var atPath *fs.PathError
	var atLink *os.LinkError
	for {
		switch {
		case errors.As(err, &atPath):
			err = atPath.Err
		case errors.As(err, &atLink):
			err = atLink.Err
		default:
			return err
		}
	}
}
