package tone

import (
	_ "embed" // the packed words are part of the program
	"encoding/binary"
	"slices"
)

// packed is the lexicon as compile made it of lexicon/*.txt; reading the words
// themselves takes several times as long at first use.
//
//go:generate go test -run TestLexiconIsPacked -update .
//go:embed lexicon.bin
var packed string

// pack gives the lexicon as numbers and words, one after the other; unpack reads
// them in the same order. What can be worked out again is left out.
func (c *compiler) pack() []byte {
	p := packer{}
	p.words(&c.words)
	p.num(len(c.names))
	p.num(len(c.declared))
	for _, id := range c.declared {
		p.num(int(id))
		p.str(c.names[id])
	}
	p.pairs(c.includes, len(c.names))
	p.str(c.members.s)
	p.num(len(c.asked))
	for _, id := range c.asked {
		p.num(int(id))
	}
	p.str(c.askedOf.s)
	p.num(len(c.spelled))
	for _, s := range c.spelled[1:] {
		p.num(s.at)
		p.num(int(s.first))
		p.num(int(s.second))
	}
	p.patterns(c.patterns)
	p.elements(c.elements)
	return p.b
}

// packer writes numbers and words.
type packer struct {
	b    []byte
	next classAfter
}

func (p *packer) num(n int)    { p.b = binary.AppendUvarint(p.b, uint64(n)) }
func (p *packer) signed(n int) { p.b = binary.AppendVarint(p.b, int64(n)) }
func (p *packer) str(s string) { p.num(len(s)); p.b = append(p.b, s...) }

// words writes each word as how much of the one before it begins with, the rest,
// and its number.
func (p *packer) words(t *nameTable) {
	p.num(len(t.entries))
	before := entry{}
	for _, e := range t.entries[1:] {
		same := 0
		for same < min(len(e.name), len(before.name)) && e.name[same] == before.name[same] {
			same++
		}
		p.num(same)
		p.str(e.name[same:])
		p.signed(int(e.id) - int(before.id))
		before = e
	}
	p.num(int(t.count))
}

// pairs writes pairs by their second half: the first halves in order, each as
// how much more it is than the one before.
func (p *packer) pairs(pairs []uint32, n int) {
	by := make([][]uint32, n)
	for _, pair := range pairs {
		by[pair&0xFFFF] = append(by[pair&0xFFFF], pair>>16)
	}
	for _, list := range by {
		slices.Sort(list)
		list = slices.Compact(list)
		p.num(len(list))
		before := uint32(0)
		for _, v := range list {
			p.num(int(v - before))
			before = v
		}
	}
}

func (p *packer) patterns(patterns []pattern) {
	p.num(len(patterns))
	before := 0
	for _, one := range patterns {
		bits := 0
		if one.opens {
			bits |= 1
		}
		if one.first > 0 {
			bits |= 2
		}
		p.num(bits)
		p.signed(int(one.class) - before)
		before = int(one.class)
	}
}

// elements writes what each asks for; a plain one, as most are, has nothing else.
func (p *packer) elements(list []element) {
	p.num(len(list))
	for _, e := range list[1:] {
		rest, sym := int(e.kind)|int(e.skip)<<2|int(e.most)<<7, int(e.sym)
		switch e.kind {
		case asks:
			sym = p.next.short(e.sym)
		case patternEnd:
			sym = 0 // which pattern it is, the order tells
		case gap, clauseEnd:
		}
		if rest == 0 {
			p.num(sym << 1)
			continue
		}
		p.num(rest<<1 | 1)
		p.num(sym)
	}
}

// classAfter is the class after the highest that an element has asked for. Most
// elements ask for it, as classes are numbered in the order of the patterns, and
// are packed as 0.
type classAfter symbol

// short gives what is packed for a symbol.
func (c *classAfter) short(s symbol) int {
	if s == symbol(*c) {
		*c++
		return 0
	}
	c.met(s)
	return int(s)
}

// whole gives the symbol that was packed.
func (c *classAfter) whole(n int) symbol {
	if n == 0 {
		*c++
		return symbol(*c - 1)
	}
	c.met(symbol(n))
	return symbol(n)
}

func (c *classAfter) met(s symbol) {
	if s >= firstClass {
		*c = max(*c, classAfter(s)+1)
	}
}

// unpack reads what pack wrote.
func unpack() *lexicon {
	u := unpacker{s: packed}
	x := &lexicon{}
	u.words(x)
	x.names = make([]string, u.num())
	x.declared = make([]classID, u.num())
	x.classes = newNameTable(11)
	for i := range x.declared {
		id := classID(u.num())
		x.declared[i], x.names[id] = id, u.str()
		_, slot := find(&x.classes, x.names[id])
		x.classes.put(slot, x.names[id], uint16(id))
	}
	x.above(u.pairs(make([]uint32, 0, 1<<10), len(x.names)))
	x.members = listsIn(u.str(), int(x.words.count)+1)
	x.asked = make([]classID, u.num())
	for i := range x.asked {
		x.asked[i] = classID(u.num())
	}
	x.askedOf = listsIn(u.str(), len(x.asked))
	x.spelled = make([]split, u.num())
	for i := range x.spelled[1:] {
		x.spelled[i+1] = split{u.num(), wordID(u.num()), wordID(u.num())}
	}
	u.patterns(x)
	x.settle()
	return x
}

// unpacker reads numbers and words.
type unpacker struct {
	s    string
	at   int
	next classAfter
}

func (u *unpacker) num() int {
	n, shift := 0, 0
	for {
		c := u.s[u.at]
		u.at++
		n |= int(c&0x7F) << shift
		if c < 0x80 {
			return n
		}
		shift += 7
	}
}

func (u *unpacker) str() string {
	n := u.num()
	u.at += n
	return u.s[u.at-n : u.at]
}

// signed reads a number that can be less than nothing.
func (u *unpacker) signed() int {
	n := u.num()
	return n>>1 ^ -(n & 1)
}

// words reads the words into one piece of memory.
func (u *unpacker) words(x *lexicon) {
	n := u.num()
	x.words = newNameTable(14)
	all := make([]byte, 0, 1<<17)
	starts, ids := make([]int, 0, n), make([]uint16, 0, n)
	from, id := 0, 0
	for range n - 1 {
		same, rest := u.num(), u.str()
		start := len(all)
		all = append(append(all, all[from:from+same]...), rest...)
		id += u.signed()
		starts, ids = append(starts, start), append(ids, uint16(id))
		from = start
	}
	text := string(all)
	starts = append(starts, len(text))
	for i, id := range ids {
		name := text[starts[i]:starts[i+1]]
		_, slot := find(&x.words, name)
		x.words.put(slot, name, id)
	}
	x.words.count = uint16(u.num())
}

// pairs reads pairs for n second halves.
func (u *unpacker) pairs(to []uint32, n int) []uint32 {
	for second := range uint32(n) {
		first := uint32(0)
		for range u.num() {
			first += uint32(u.num())
			to = append(to, first<<16|second)
		}
	}
	return to
}

// patterns reads the patterns and their elements, which lie in the same order.
func (u *unpacker) patterns(x *lexicon) {
	x.patterns = make([]pattern, u.num())
	class := 0
	for i := range x.patterns {
		bits := u.num()
		class += u.signed()
		x.patterns[i] = pattern{class: classID(class), opens: bits&1 != 0, first: int32(bits >> 1)}
	}
	x.elements = make([]element, u.num())
	at, fresh := -1, true
	for i := range x.elements[1:] {
		if fresh {
			for at++; x.patterns[at].first == 0; at++ {
			}
			x.patterns[at].first, fresh = int32(i+1), false
		}
		e := u.element()
		if e.kind == patternEnd {
			e.sym, fresh = symbol(at), true
		}
		x.elements[i+1] = e
	}
}

// element reads what one asks for.
func (u *unpacker) element() element {
	var e element
	n := u.num()
	rest, sym := n>>1, n>>1
	if n&1 != 0 {
		e = element{kind: elementKind(rest & 3), skip: uint8(rest >> 2 & 31), most: uint8(rest >> 7)}
		sym = u.num()
	}
	if e.sym = symbol(sym); e.kind == asks {
		e.sym = u.next.whole(sym)
	}
	return e
}
