package tone

import "strings"

// apologies finds more than one apology. Of a boosted one, "I am so terribly
// sorry", the first keeps a plain "sorry"; the later ones go. The parts of what
// somebody says on the phone are ways that the call may go, each for itself.
func (r *reading) apologies() {
	n, end, seen := 0, int32(0), 0
	for i := range r.cues {
		q := &r.cues[i]
		boosted := strings.HasPrefix(r.lex.names[q.class], "over-apology")
		if q.class != r.lex.known.apology && !boosted || r.cancelled(q) || r.negated(q.first) {
			continue
		}
		if r.facts.Channel == "phone" && r.newParagraph(end, q.first) {
			n = 0
		}
		if q.first >= end {
			n++
		}
		end = max(end, q.last)
		switch {
		case n < 2:
		case boosted:
			seen = r.unreplaced(q, seen)
		default:
			r.add(fault{rule: "over-apology", severity: Warn, why: "It apologises more than once; a no needs at most one.",
				sent: r.tokens[q.first].sent, first: q.first, last: q.last})
		}
	}
}

// newParagraph tells whether a paragraph begins at one of the tokens (from, to].
func (r *reading) newParagraph(from, to int32) bool {
	for i := from + 1; i <= to; i++ {
		if r.tokens[i].brk == paraBreak {
			return true
		}
	}
	return false
}

// unreplaced lets the fix of a cue's fault take the words away, instead of
// putting milder ones in their place. Like the cues, the faults come in the order
// of the text; it looks at those from one on, and gives from which on to look next.
func (r *reading) unreplaced(q *cue, from int) int {
	for i := from; i < len(r.faults); i++ {
		f := &r.faults[i]
		if f.rule != "over-apology" {
			continue
		}
		if f.first > q.first {
			return i
		}
		if f.first == q.first {
			f.replaced = false
		}
	}
	return len(r.faults)
}

// mostSuperlative is how many superlatives a sentence has at least that gushes.
const mostSuperlative = 3

// superlatives notes sentences that gush.
func (r *reading) superlatives() {
	count, sent, first, end := 0, int32(-1), int32(0), int32(0)
	for i := range r.cues {
		q := &r.cues[i]
		if q.class != r.lex.known.superlative || q.first < end || r.cancelled(q) {
			continue
		}
		end = q.last
		if s := r.tokens[q.first].sent; s != sent {
			count, sent, first = 0, s, q.first
		}
		if count++; count == mostSuperlative {
			r.add(fault{rule: "gushing", severity: Note, why: "It gushes; slightly warm is warmer.",
				sent: sent, first: first, last: q.last})
		}
	}
}
