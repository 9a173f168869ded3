//go:build race

package cli_test

// raced tells that the race detector watches, which makes everything slow.
const raced = true
