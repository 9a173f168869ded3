//go:build race

package drafts

// letters is how many TestCombinations composes: few, as the race detector is slow.
const letters = 5_000
