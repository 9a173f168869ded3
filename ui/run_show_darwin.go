package ui

import "syscall"

// wait waits until one of the files below n can be read.
func wait(n int, set *syscall.FdSet) error {
	return syscall.Select(n, set, nil, nil, nil) //nolint:wrapcheck // readable looks at it
}
