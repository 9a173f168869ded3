package ui

import "syscall"

// wait waits until one of the files below n can be read.
func wait(n int, set *syscall.FdSet) error {
	_, err := syscall.Select(n, set, nil, nil, nil)
	return err //nolint:wrapcheck // readable looks at it
}
