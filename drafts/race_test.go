//go:build race

package drafts

// letters is how many TestCombinations composes: few, as the race detector is slow.
const letters = 5_000

// raced tells that pools lose things on purpose, so that allocations mean nothing.
const raced = true
