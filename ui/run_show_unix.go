//go:build linux || darwin

package ui

import (
	"errors"
	"os"
	"syscall"
	"unsafe"
)

// filesOfOurs leaves room in a set for the files that are opened after the input.
const filesOfOurs = 256

// hears waits until the input has a line, or an end, and tells whether it has:
// not where Stop came first. Nobody may be left reading then: they would take the
// next key away from the wizard.
func (s *showing) hears() bool {
	in, ok := s.in.(*os.File)
	if !ok || int(in.Fd()) < 0 || int(in.Fd()) >= syscall.FD_SETSIZE-filesOfOurs {
		return s.waits()
	}
	woken, wake, err := os.Pipe()
	if err != nil {
		return s.waits()
	}
	defer woken.Close()
	gone := make(chan struct{})
	defer close(gone)
	go func() {
		defer wake.Close() // which ends the select
		select {
		case <-s.over:
		case <-gone:
		}
	}()
	return readable(int(in.Fd()), int(woken.Fd()))
}

// readable waits for either of two files, and tells whether it is the first.
func readable(first, second int) bool {
	for {
		var set syscall.FdSet
		add(&set, first)
		add(&set, second)
		err := wait(max(first, second)+1, &set)
		switch {
		case errors.Is(err, syscall.EINTR): // a signal for somebody else
		case err != nil:
			return true // reading will tell what is wrong
		default:
			return has(&set, first) && !has(&set, second)
		}
	}
}

// The set of files is an array of words, of one bit for each file.
const bitsOfWord = 8 * int(unsafe.Sizeof(syscall.FdSet{}.Bits[0]))

func add(set *syscall.FdSet, fd int) { set.Bits[fd/bitsOfWord] |= 1 << (fd % bitsOfWord) }

func has(set *syscall.FdSet, fd int) bool {
	return set.Bits[fd/bitsOfWord]&(1<<(fd%bitsOfWord)) != 0
}
