//go:build !race

package ui_test

// How many letters, and times the notes, are checked.
const (
	readyLetters = 30_000
	readyNotes   = 6_000
)
