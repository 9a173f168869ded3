//go:build !race

package drafts

// letters is how many TestCombinations composes.
const letters = 200_000

const raced = false
