//go:build race

package ui_test

// How many letters, and times the notes, are checked: the race detector makes
// each many times as slow.
const (
	readyLetters = 1_000
	readyNotes   = 300
)
