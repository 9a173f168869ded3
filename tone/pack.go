package tone

import (
	_ "embed" // the packed words are part of the program
	"encoding/binary"
	"slices"
	"strings"
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
	p.num(int(c.classes.count))
	p.num(c.declared)
	for _, name := range c.names[1:c.declared] {
		p.str(name)
	}
	p.next = classAfter(ofClass(classID(c.declared)))
	p.pairs(c.includes, c.classCount())
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
	size := 0
	for _, e := range t.entries {
		size += len(e.name)
	}
	p.num(size)
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
	x.classes = newNameTable(11)
	x.classes.count = uint16(u.num())
	x.declared = u.num()
	x.names = make([]string, x.declared)
	for id := 1; id < x.declared; id++ {
		x.names[id] = u.str()
		x.classes.add(x.names[id], uint16(id))
	}
	u.next = classAfter(ofClass(classID(x.declared)))
	x.above(u.pairs(make([]uint32, 0, 1<<13), x.classCount()))
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
	if c := u.s[u.at]; c < 0x80 {
		u.at++
		return int(c)
	}
	return u.long()
}

// long reads a number of several bytes.
func (u *unpacker) long() int {
	n, shift, at := 0, 0, u.at
	for {
		c := u.s[at]
		at++
		n |= int(c&0x7F) << shift
		if c < 0x80 {
			u.at = at
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
	n, size := u.num(), u.num()
	x.words = newNameTable(14)
	var all strings.Builder
	all.Grow(size)
	name, id := "", 0
	for range n - 1 {
		same, rest, start := u.num(), u.str(), all.Len()
		all.WriteString(name[:same])
		all.WriteString(rest)
		name = all.String()[start:]
		id += u.signed()
		x.words.add(name, uint16(id))
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
	for i := 1; i < len(x.elements); i++ {
		if fresh {
			for at++; x.patterns[at].first == 0; at++ {
			}
			x.patterns[at].first, fresh = int32(i), false
		}
		e := &x.elements[i]
		if u.element(e); e.kind == patternEnd {
			e.sym, fresh = symbol(at), true
		}
	}
}

// element reads what one asks for.
func (u *unpacker) element(e *element) {
	n := u.num()
	if n&1 == 0 {
		e.sym = u.next.whole(n >> 1)
		return
	}
	e.kind, e.skip, e.most = elementKind(n>>1&3), uint8(n>>3&31), uint8(n>>8)
	e.sym = symbol(u.num())
	if e.kind == asks {
		e.sym = u.next.whole(int(e.sym))
	}
}
