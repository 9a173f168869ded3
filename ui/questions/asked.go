package questions

import (
	"fmt"
	"slices"
	"strings"

	"decline/tone"
)

// Asked are the doubts that a copy has asked about: what blocks, and names that the
// answers do not know. It asks once about each, for as long as it is there.
type Asked []string

// Doubts are all there is to ask about.
func Doubts(l Look, names []string) Asked {
	var all Asked
	for _, f := range l.Open {
		if f.Severity == tone.Block {
			all = append(all, l.key(f))
		}
	}
	return append(all, names...)
}

// Ask is what is said before a copy of what was not asked about yet, with what then
// copies all the same ("c again"), and the place in Open of the block that it is about,
// or -1. It is "" where there is nothing to ask.
func (a Asked) Ask(l Look, names []string, again string) (say string, at int) {
	at = slices.IndexFunc(l.Open, func(f tone.Finding) bool {
		return f.Severity == tone.Block && !slices.Contains(a, l.key(f))
	})
	if at >= 0 {
		return "Copy it all the same? Then " + again + ". " + Naming(l, l.Open[at], 0), at
	}
	names = slices.DeleteFunc(slices.Clone(names), func(s string) bool { return slices.Contains(a, s) })
	if len(names) == 0 {
		return "", -1
	}
	return fmt.Sprintf(`Right name? "%s": not in your answers. Then %s.`, strings.Join(names, `", "`), again), -1
}

// Still leaves what is there after a change: what comes back is asked about again.
func (a Asked) Still(now Asked) Asked {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return !slices.Contains(now, s) })
}
