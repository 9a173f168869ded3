package drafts

import (
	"slices"
	"strings"

	"decline/drafts/text"
)

// sentence is a sentence of a letter, with the white space before it.
type sentence struct {
	start, end int    // bytes of the letter
	gap        string // the white space before it
	words      string // the sentence with single spaces, by which two are compared
	spans      []Span // of the phrases in it
}

// paper is a letter cut into sentences.
type paper struct {
	body  string
	parts []sentence
	tail  string // the white space after the last
}

// cut cuts a letter into sentences, which know the phrases that they are made of.
func cut(body string, spans []Span) paper {
	p := paper{body: body}
	last := 0
	for _, s := range text.Sentences(body) {
		one := sentence{start: s.Start, end: s.End, gap: body[last:s.Start], words: spaced(body[s.Start:s.End])}
		for _, span := range spans {
			if span.Act != Subject && span.Start < s.End && s.Start < span.End {
				one.spans = append(one.spans, span)
			}
		}
		p.parts = append(p.parts, one)
		last = s.End
	}
	p.tail = body[last:]
	return p
}

// spaced gives a text with single spaces between its words.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

func (p paper) text(i int) string { return p.body[p.parts[i].start:p.parts[i].end] }

// paragraph tells how many sentences the first paragraph has.
func (p paper) paragraph() int {
	for i, s := range p.parts {
		if strings.Contains(s.gap, "\n\n") {
			return i
		}
	}
	return len(p.parts)
}

// gone is the fate of a sentence that the person deleted.
const gone = -1

// fates tells what became of each sentence of a letter in the person's hands: the
// number of the sentence that it is now, or gone; and which of theirs are as
// composed, and which only stand elsewhere.
type fates struct {
	of    []int  // by sentence as composed
	from  []int  // by sentence of theirs: the one that it was, or gone for one that they added
	kept  []bool // by sentence of theirs: as composed, in its place
	moved []bool // by sentence of theirs: as composed, in another place
}

// fatesOf compares a letter with what the person made of it. Sentences that are
// the same stay; between them, those that are alike are taken for rewritten.
func fatesOf(base, theirs paper) fates {
	f := fates{
		of: filled(len(base.parts), gone), from: filled(len(theirs.parts), gone),
		kept: make([]bool, len(theirs.parts)), moved: make([]bool, len(theirs.parts)),
	}
	same := func(i, j int) float64 {
		if base.parts[i].words == theirs.parts[j].words {
			return 1
		}
		return 0
	}
	i, j := 0, 0
	end := [2]int{len(base.parts), len(theirs.parts)}
	for _, p := range append(aligned(0, end[0], 0, end[1], same), end) {
		f.rewritten(base, theirs, i, p[0], j, p[1])
		i, j = p[0]+1, p[1]+1
		if p[0] < len(base.parts) {
			f.of[p[0]], f.from[p[1]], f.kept[p[1]] = p[1], p[0], true
		}
	}
	f.findMoved(base, theirs)
	return f
}

// rewritten pairs the sentences between two that stayed: as many as can be, the
// most alike.
func (f *fates) rewritten(base, theirs paper, i, iEnd, j, jEnd int) {
	alike := func(a, b int) float64 { return 0.1 + likeness(base.parts[a].words, theirs.parts[b].words) }
	for _, p := range aligned(i, iEnd, j, jEnd, alike) {
		f.of[p[0]], f.from[p[1]] = p[1], p[0]
	}
}

// findMoved finds sentences of theirs that were not in their place before.
func (f *fates) findMoved(base, theirs paper) {
	for i, to := range f.of {
		if to != gone {
			continue
		}
		for j, from := range f.from {
			if from == gone && theirs.parts[j].words == base.parts[i].words {
				f.of[i], f.from[j], f.moved[j] = j, i, true
				break
			}
		}
	}
}

func filled(n, value int) []int {
	return slices.Repeat([]int{value}, n)
}

// aligned pairs numbers of two ranges in order, so that the sum of their worth is
// the greatest; a pair that is worth nothing is none.
func aligned(i, iEnd, j, jEnd int, worth func(i, j int) float64) [][2]int {
	n, m := iEnd-i, jEnd-j
	if n <= 0 || m <= 0 {
		return nil
	}
	best := make([]float64, (n+1)*(m+1))
	at := func(a, b int) *float64 { return &best[a*(m+1)+b] }
	worths := make([]float64, n*m)
	for a := n - 1; a >= 0; a-- {
		for b := m - 1; b >= 0; b-- {
			w := worth(i+a, j+b)
			worths[a*m+b] = w
			*at(a, b) = max(*at(a+1, b), *at(a, b+1))
			if w > 0 {
				*at(a, b) = max(*at(a, b), w+*at(a+1, b+1))
			}
		}
	}
	var pairs [][2]int
	for a, b := 0, 0; a < n && b < m; {
		w := worths[a*m+b]
		switch {
		case w > 0 && *at(a, b) == w+*at(a+1, b+1):
			pairs = append(pairs, [2]int{i + a, j + b})
			a, b = a+1, b+1
		case *at(a, b) == *at(a+1, b):
			a++
		default:
			b++
		}
	}
	return pairs
}

// likeness is how many of the words of two sentences are shared, from 0 to 1.
func likeness(a, b string) float64 {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	shared := 0
	for _, w := range x {
		if i := slices.Index(y, w); i >= 0 {
			shared++
			y = slices.Delete(y, i, i+1)
		}
	}
	return 2 * float64(shared) / float64(max(len(x)+len(y)+shared, 1))
}

// spansAt gives the spans of a sentence that is put at a byte of another letter.
func (s sentence) spansAt(start int) []Span {
	list := slices.Clone(s.spans)
	for i := range list {
		list[i].Start = max(list[i].Start, s.start) - s.start + start
		list[i].End = min(list[i].End, s.end) - s.start + start
	}
	return list
}
