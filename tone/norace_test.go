//go:build !race

package tone_test

// each is how many of the samples are checked, one of so many.
const each = 1
