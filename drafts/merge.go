package drafts

import (
	"slices"
	"strings"
)

// piece is a sentence of a merged letter.
type piece struct {
	gap    string
	text   string
	now    int // its number among the sentences composed now, or gone
	theirs int // its number among the person's, or gone
	own    bool
}

// A merger carries a person's edits over to another composition of the letter,
// sentence by sentence: base is what they began from, theirs what they made of
// it, now what the answers make today. What they left alone follows the answers;
// what they wrote stays, and what they deleted stays away.
type merger struct {
	base, theirs, now paper
	fates             fates
	owners            [][]int  // by sentence composed now: those of base that it stands for
	offers            []string // by sentence of base: what stands for it now
	placed            []bool   // by sentence of theirs
	before            []bool   // by sentence of base: it stands as composed before
	same              []int    // by sentence of theirs: the one composed now that they wrote too, or gone
	out               []piece
	dropped           string // the strongest white space before sentences left out
	opening           int    // so many sentences composed now are said before anything of theirs
}

// merge gives the sentences of the merged letter, of which so many open it, and the
// white space after it.
func merge(base, theirs, now paper, opening int) (m *merger, tail string) {
	m = &merger{base: base, theirs: theirs, now: now, fates: fatesOf(base, theirs), opening: opening}
	m.placed, m.same = make([]bool, len(theirs.parts)), filled(len(theirs.parts), gone)
	m.offers, m.before = make([]string, len(base.parts)), make([]bool, len(base.parts))
	m.own()
	for n := range now.parts {
		m.place(n)
	}
	for j := range theirs.parts {
		if !m.placed[j] && !m.fates.kept[j] {
			m.insert(j)
		}
	}
	tail = now.tail
	if theirs.tail != base.tail {
		tail = theirs.tail
	}
	return m, tail
}

// own finds which sentences of the base those composed now stand for: the same
// one, or those that share a phrase's place with it.
func (m *merger) own() {
	m.owners = make([][]int, len(m.now.parts))
	taken := make([]bool, len(m.base.parts))
	for n, s := range m.now.parts {
		for i, b := range m.base.parts {
			if !taken[i] && b.words == s.words {
				m.owners[n], taken[i] = []int{i}, true
				break
			}
		}
	}
	for n, s := range m.now.parts {
		if m.owners[n] == nil {
			m.owners[n] = m.sharing(s)
		}
		for _, i := range m.owners[n] {
			m.offers[i] = strings.TrimSpace(m.offers[i] + " " + m.now.text(n))
		}
	}
}

// sharing gives the sentences of the base that share the place of a phrase with
// one composed now.
func (m *merger) sharing(s sentence) (owners []int) {
	for i, b := range m.base.parts {
		if slices.ContainsFunc(s.spans, b.hasSlot) {
			owners = append(owners, i)
		}
	}
	return owners
}

// hasSlot tells whether a phrase of a sentence has the place of another phrase.
func (s sentence) hasSlot(other Span) bool {
	return slices.ContainsFunc(s.spans, func(span Span) bool { return span.Slot == other.Slot })
}

// asComposed tells whether the person left a sentence of the base as it was, or
// wrote just what stands for it now.
func (m *merger) asComposed(i int) bool {
	j := m.fates.of[i]
	return j != gone && !m.fates.moved[j] && (m.fates.kept[j] || m.theirs.parts[j].words == spaced(m.offers[i]))
}

// place puts a sentence composed now into the letter, or what the person has in
// its stead.
func (m *merger) place(n int) {
	owners := m.owners[n]
	touched := slices.ContainsFunc(owners, func(i int) bool { return m.before[i] || !m.asComposed(i) })
	switch {
	case touched:
		m.dropped = stronger(m.dropped, m.now.parts[n].gap)
		m.keep(owners)
	case m.written(n):
		m.dropped = stronger(m.dropped, m.now.parts[n].gap)
	default:
		m.out = append(m.out, piece{gap: m.gapNow(n), text: m.now.text(n), now: n, theirs: m.theirsOf(n)})
		for _, i := range owners {
			m.placed[m.fates.of[i]] = true
		}
		m.dropped = ""
	}
}

// keep puts in what the person has for sentences of the base: their own words,
// and beside these what was composed before.
func (m *merger) keep(owners []int) {
	for _, i := range owners {
		j := m.fates.of[i]
		if j == gone || m.placed[j] || m.fates.moved[j] {
			continue
		}
		gap := m.dropped
		if own := m.theirs.parts[j].gap; own != m.base.parts[i].gap {
			gap = own
		}
		m.out = append(m.out, piece{gap: gap, text: m.theirs.text(j), now: gone, theirs: j, own: !m.fates.kept[j]})
		m.placed[j], m.before[i], m.dropped = true, m.fates.kept[j], ""
	}
}

// insert puts a sentence of the person's after the one that it follows with them,
// with the strongest white space of those that stood between and are gone.
func (m *merger) insert(j int) {
	at, gap := 0, m.theirs.parts[j].gap
	for before := j - 1; before >= 0 && at == 0; before-- {
		at = 1 + slices.IndexFunc(m.out, func(p piece) bool { return p.theirs == before })
		if at == 0 {
			gap = stronger(gap, m.theirs.parts[before].gap)
		}
	}
	if at == 0 {
		for at < len(m.out) && m.out[at].now != gone && m.out[at].now < m.opening {
			at++
		}
	}
	m.placed[j] = true
	p := piece{gap: gap, text: m.theirs.text(j), now: m.same[j], theirs: j, own: m.same[j] == gone}
	m.out = slices.Insert(m.out, at, p)
}

// written tells whether the person added what is composed now themselves: then it
// stands where they put it.
func (m *merger) written(n int) bool {
	words := m.now.parts[n].words
	if slices.ContainsFunc(m.owners[n], func(i int) bool { return m.base.parts[i].words == words }) {
		return false
	}
	for j, s := range m.theirs.parts {
		if m.fates.from[j] == gone && m.same[j] == gone && s.words == words {
			m.same[j] = n
			return true
		}
	}
	return false
}

// theirsOf gives the person's sentence that one composed now is, or gone.
func (m *merger) theirsOf(n int) int {
	if len(m.owners[n]) == 0 {
		return gone
	}
	return m.fates.of[m.owners[n][0]]
}

// gapNow gives the white space before a sentence composed now: the person's,
// where they changed it.
func (m *merger) gapNow(n int) string {
	gap := stronger(m.dropped, m.now.parts[n].gap)
	if len(m.owners[n]) == 0 {
		return gap
	}
	i := m.owners[n][0]
	first := m.now.parts[n].words == m.base.parts[i].words || n == 0 || !slices.Contains(m.owners[n-1], i)
	if own := m.theirs.parts[m.fates.of[i]].gap; first && own != m.base.parts[i].gap && own != "" {
		return own
	}
	return gap
}

// stronger gives the white space that parts more: the one with more line breaks.
func stronger(a, b string) string {
	if strings.Count(b, "\n") > strings.Count(a, "\n") || a == "" {
		return b
	}
	return a
}
