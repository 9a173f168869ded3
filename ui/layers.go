package ui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// layer is a stretch of a text that stands out, and why.
type layer struct {
	stretch
	kind layerKind
	sign string // in the margin, of what was found
}

type layerKind int

const (
	atHand   layerKind = iota // the present sentence, or what a question makes: a bar in the margin
	found                     // what the check found: underlined
	foundNow                  // … and is told of now: between ▐ and ▌ too
)

// marks makes layers of stretches that are at hand.
func marks(stretches ...stretch) []layer {
	var layers []layer
	for _, s := range stretches {
		layers = append(layers, layer{stretch: s})
	}
	return layers
}

// bracketWidth is how many columns a row gets wider by what is told of now.
const bracketWidth = 2

// prose draws wrapped text with what stands out in it. The block's cursor is on
// what is told of now; first is the first row at hand, or -1.
func prose(text string, width int, layers []layer, s styles) (b block, first int) {
	first = -1
	rows := wrap(text, width)
	for i, r := range rows {
		next := len(text) + 1
		if i+1 < len(rows) {
			next = rows[i+1].start
		}
		d := drawRow(text, r, next, layers, s)
		if d.bar && first < 0 {
			first = i
		}
		b.line(d.line(s))
		if d.here >= 0 && b.cursor == nil {
			b.mark(3 + d.here)
		}
	}
	return b, first
}

// drawnRow is a row as it is drawn, and what stands in the margin beside it.
type drawnRow struct {
	words string
	bar   bool
	sign  string
	here  int // the column of what is told of now, or -1
}

// line puts the margin before the words: the sign, the bar, a space.
func (d drawnRow) line(s styles) string {
	if d.words == "" && !d.bar && d.sign == "" {
		return ""
	}
	sign, bar := " ", " "
	if d.sign != "" {
		sign = s.warn.Render(d.sign)
	}
	if d.bar {
		bar = s.accent.Render("▌")
	}
	return sign + bar + " " + d.words
}

// drawRow draws one row of text, the next of which begins at next.
func drawRow(text string, r row, next int, layers []layer, s styles) drawnRow {
	d := drawnRow{here: -1}
	now := stretch{-1, -1}
	cuts := []int{r.start, r.end}
	for _, l := range layers {
		if !l.touches(r, next) {
			continue
		}
		from, to := clamp(l.start, r.start, r.end), clamp(l.end, r.start, r.end)
		cuts = append(cuts, from, to)
		d.bar = d.bar || l.kind == atHand
		if l.sign != "" && d.sign != "!" {
			d.sign = l.sign
		}
		if l.kind == foundNow {
			now = stretch{from, to}
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out strings.Builder
	for i, at := range cuts {
		if at == now.start {
			out.WriteString(s.warn.Render("▐"))
			d.here = ansi.StringWidth(text[r.start:at]) + 1
		}
		if at == now.end {
			out.WriteString(s.warn.Render("▌"))
		}
		if i+1 < len(cuts) {
			out.WriteString(styleAt(at, layers, s).Render(s.own(text[at:cuts[i+1]])))
		}
	}
	d.words = out.String()
	return d
}

// touches tells whether a row has something of the layer. Where words are
// missing, the place for them belongs to the row that it follows.
func (l layer) touches(r row, next int) bool {
	if l.start == l.end {
		return l.kind != atHand && l.start >= r.start && l.start < next
	}
	return max(l.start, r.start) < min(l.end, r.end)
}

// styleAt is the style of the words from an offset on.
func styleAt(at int, layers []layer, s styles) paint {
	var p paint
	for _, l := range layers {
		switch {
		case at < l.start || at >= l.end:
		case l.kind != atHand:
			return s.found
		default:
			p = s.mark
		}
	}
	return p
}
