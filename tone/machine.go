package tone

import "slices"

// machine follows all patterns at once. A state is the set of places in patterns
// that a row of tokens can have led to; which state a token leads to from which
// is worked out when it is first asked for, and kept. So a text that is read
// again, with a word changed, costs a look into a table for each token.
type machine struct {
	lex     *lexicon
	states  []state
	places  []place // of the states
	outs    []int32 // the patterns that are complete in a state
	ways    wayTable
	openers map[uint32]*opener
}

// state is a set of places: places[from:to], and the patterns that end there:
// outs[out:outEnd], and, if a clause ends there too, outs[outEnd:endEnd].
type state struct {
	from, to, out, outEnd, endEnd int32
}

// dead is the state in which no pattern goes on.
const dead = 0

// mostDeep is how many classes of patterns may lie within one another.
const mostDeep = 3

// place is a place in a pattern, and those in the patterns that asked for it.
type place struct {
	at      int32
	back    [mostDeep]int32 // where to go on; 0 for nowhere
	fillers uint8           // how many were passed over
	skipped uint8           // how many tokens of the gap
}

// mostFillers is how many fillers ("really", "therefore") may stand between the
// parts of a pattern without being named in it.
const mostFillers = 2

// opens is the bit of a token's looks that says that it opens a clause; the
// lower ones are the kinds.
const opens = 1 << len(kinds)

// opener is what a token can be the first of.
type opener struct {
	classes []uint64            // a set: the classes that the token belongs to
	state   uint32              // after the token, as the first of a cue
	inside  map[classID][]place // after the token, as the first of a class that is asked for
}

// mostPlaces is how many places are kept before everything is forgotten: enough
// for a few letters, and about 2 MB.
const mostPlaces = 1 << 17

// ready prepares the machine for a text.
func (k *machine) ready(lex *lexicon) {
	if k.lex == lex && len(k.places) < mostPlaces {
		return
	}
	k.lex = lex
	k.states = append(k.states[:0], state{})
	k.places, k.outs = k.places[:0], k.outs[:0]
	k.ways.clear()
	k.openers = make(map[uint32]*opener, 1<<8)
}

// input is what the patterns see of a token.
func input(t *token) uint32 { return uint32(t.word)<<8 | uint32(t.looks) }

// begin gives the state after the first token of a cue.
func (k *machine) begin(t *token) uint32 {
	key := 1<<63 | uint64(input(t))
	next, known := k.ways.get(key)
	if !known {
		next = k.opener(t).state
		k.ways.put(key, next)
	}
	return next
}

// step gives the state that a token leads to.
func (k *machine) step(at uint32, t *token) uint32 {
	key := uint64(at)<<32 | uint64(input(t)) | 1<<31
	next, known := k.ways.get(key)
	if !known {
		next = k.work(at, t)
		k.ways.put(key, next)
	}
	return next
}

// work finds the state that a token leads to.
func (k *machine) work(at uint32, t *token) uint32 {
	o := k.opener(t)
	b := k.newState()
	filler := k.lex.is(t.word, k.lex.filler)
	for i := k.states[at].from; i < k.states[at].to; i++ {
		p := k.places[i]
		e := k.lex.elements[p.at]
		if e.kind == gap {
			if p.skipped < e.most && (t.looks&opens == 0 || p.skipped == 0) {
				p.skipped++
				b.add(p)
			}
			continue
		}
		k.follow(&b, p, e, o, t)
		if filler && p.fillers < mostFillers {
			p.fillers++
			b.put(p)
		}
	}
	return b.done()
}

// follow adds the places after a token where it, or a class that it opens, is
// asked for.
func (k *machine) follow(b *builder, p place, e element, o *opener, t *token) {
	id, isClass := e.sym.class()
	if !isClass {
		if symbol(t.word) == e.sym {
			p.at, p.skipped = p.at+1, 0
			b.add(p)
		}
		return
	}
	if o.classes[id>>6]&(1<<(id&63)) != 0 {
		q := p
		q.at, q.skipped = p.at+1, 0
		b.add(q)
	}
	if !k.lex.phrases[id] {
		return
	}
	for _, in := range o.inside[id] {
		if in.back[mostDeep-1] != 0 || p.back[mostDeep-1] != 0 {
			continue // too deep: a test of the lexicon finds such classes
		}
		if q, ok := in.within(p); ok {
			b.add(q)
		}
	}
}

// within gives a place inside of a pattern that another place asked for.
func (in place) within(p place) (place, bool) {
	q := place{at: in.at, fillers: p.fillers}
	n := 0
	for _, back := range in.back {
		if back != 0 {
			q.back[n] = back
			n++
		}
	}
	q.back[n] = p.at + 1
	n++
	for _, back := range p.back {
		if back == 0 {
			break
		}
		if n == mostDeep {
			return q, false
		}
		q.back[n] = back
		n++
	}
	return q, true
}

// opener gives what a token can be the first of.
func (k *machine) opener(t *token) *opener {
	if o, ok := k.openers[input(t)]; ok {
		return o
	}
	o := &opener{classes: make([]uint64, k.lex.classCount()/64+1), inside: map[classID][]place{}}
	k.openers[input(t)] = o
	set := func(id classID) { o.classes[id>>6] |= 1 << (id & 63) }
	var all []classID
	for id := range k.lex.classesOf(t.word) {
		all = append(all, id)
	}
	for i, id := range k.lex.kind {
		if t.looks&(1<<i) != 0 {
			all = append(append(all, id), k.lex.supers.of(int(id))...)
		}
	}
	b := k.newState()
	first := func(starts []start) {
		for _, s := range starts {
			k.open(&b, o, t, s, place{at: s.at + 1})
		}
	}
	if t.word != 0 {
		first(k.lex.starts.of(int(t.word)))
	}
	for i, id := range all {
		if !slices.Contains(all[:i], id) {
			set(id)
			first(k.lex.starts.of(k.lex.wordCount + int(id)))
		}
	}
	o.state = b.done()
	return o
}

// open notes that a pattern begins with the token, and follows the patterns that
// begin with its class.
func (k *machine) open(b *builder, o *opener, t *token, s start, p place) {
	pattern := &k.lex.patterns[s.pattern]
	if pattern.opens && t.looks&opens == 0 {
		return
	}
	if k.lex.wanted[pattern.class] {
		b.add(p)
	}
	k.asked(b, o, t, pattern.class, p)
	for _, super := range k.lex.supers.of(int(pattern.class)) {
		k.asked(b, o, t, super, p)
	}
}

func (k *machine) asked(b *builder, o *opener, t *token, id classID, p place) {
	if !k.lex.callable[id] {
		return
	}
	o.inside[id] = append(o.inside[id], p)
	if p.back[mostDeep-1] != 0 {
		return
	}
	for _, s := range k.lex.starts.of(k.lex.wordCount + int(id)) {
		if q, ok := p.within(place{at: s.at}); ok {
			k.open(b, o, t, s, q)
		}
	}
}

// builder puts a state together.
type builder struct {
	k          *machine
	from, out  int32
	atEnd      []int32
	endsClause bool
}

func (k *machine) newState() builder {
	return builder{k: k, from: int32(len(k.places)), out: int32(len(k.outs))}
}

// add puts a place into the state, with those that it reaches without a token.
func (b *builder) add(p place) {
	for {
		e := b.k.lex.elements[p.at]
		switch e.kind {
		case patternEnd:
			if p.back[0] == 0 {
				b.complete(int32(e.sym))
				return
			}
			p.at = p.back[0]
			copy(p.back[:], p.back[1:])
			p.back[mostDeep-1] = 0
			continue
		case clauseEnd:
			b.endsClause = true
			p.at++
			b.add(p)
			b.endsClause = false
			return
		case gap:
			b.put(p)
			p.at++
			p.skipped = 0
			continue
		case asks:
		}
		b.put(p)
		if e.skip == 0 {
			return
		}
		p.at += int32(e.skip)
	}
}

// put puts a place into the state, once.
func (b *builder) put(p place) {
	if b.endsClause {
		return // nothing follows the end of a clause
	}
	if have := b.k.places[b.from:]; len(have) < 64 && slices.Contains(have, p) {
		return
	}
	b.k.places = append(b.k.places, p)
}

func (b *builder) complete(pattern int32) {
	if b.endsClause {
		b.atEnd = append(b.atEnd, pattern)
		return
	}
	b.k.outs = append(b.k.outs, pattern)
}

// done gives the state.
func (b *builder) done() uint32 {
	k := b.k
	s := state{from: b.from, to: int32(len(k.places)), out: b.out, outEnd: int32(len(k.outs))}
	k.outs = append(k.outs, b.atEnd...)
	s.endEnd = int32(len(k.outs))
	if s.from == s.to && s.out == s.endEnd {
		return dead
	}
	k.states = append(k.states, s)
	return uint32(len(k.states) - 1)
}

// wayTable holds the ways from state to state: a hash table with open
// addressing, without deletion.
type wayTable struct {
	keys []uint64
	next []uint32
	used int
}

func (w *wayTable) clear() { *w = wayTable{keys: make([]uint64, 1<<12), next: make([]uint32, 1<<12)} }

func (w *wayTable) find(key uint64) int {
	mask := len(w.keys) - 1
	i := int(key*0x9E3779B97F4A7C15>>32) & mask
	for w.keys[i] != 0 && w.keys[i] != key {
		i = (i + 1) & mask
	}
	return i
}

func (w *wayTable) get(key uint64) (uint32, bool) {
	i := w.find(key)
	return w.next[i], w.keys[i] != 0
}

func (w *wayTable) put(key uint64, next uint32) {
	if 2*w.used >= len(w.keys) {
		old := *w
		*w = wayTable{keys: make([]uint64, 2*len(old.keys)), next: make([]uint32, 2*len(old.keys)), used: old.used}
		for i, k := range old.keys {
			if k != 0 {
				j := w.find(k)
				w.keys[j], w.next[j] = k, old.next[i]
			}
		}
	}
	i := w.find(key)
	if w.keys[i] == 0 {
		w.used++
	}
	w.keys[i], w.next[i] = key, next
}
