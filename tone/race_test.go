//go:build race

package tone_test

// each is how many of the samples are checked, one of so many: the race detector
// makes a check many times as slow.
const each = 15
