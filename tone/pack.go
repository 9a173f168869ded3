package tone

import (
	"cmp"
	_ "embed" // the packed words are part of the program
	"encoding/binary"
	"slices"
	"strings"
	"sync"
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
	p.num(c.wordCount)
	p.num(int(c.classes.count))
	p.num(c.declared)
	rows := packer{next: classAfter(ofClass(classID(c.declared)))}
	rows.patterns(c.patterns)
	rows.elements(c.elements)
	p.str(string(rows.b))
	p.words(&c.words)
	for _, name := range c.names[1:c.declared] {
		p.str(name)
	}
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
		p.num(int(s.before))
	}
	return p.b
}

// packer writes numbers and words.
type packer struct {
	b    []byte
	next classAfter
}

func (p *packer) num(n int)    { p.b = binary.AppendUvarint(p.b, uint64(n)) }
func (p *packer) str(s string) { p.num(len(s)); p.b = append(p.b, s...) }

// zigzag gives a number that is small where n is near nothing; zagzig gives n back.
func zigzag(n int) int { return n<<1 ^ n>>63 }
func zagzig(n int) int { return n>>1 ^ -(n & 1) }

// oneByte is how many numbers of words take one byte where a pattern asks for them.
const oneByte = 31

// compact gives the words in the order in which they take the least room: first
// those that patterns ask for most often, then the contractions, which have small
// numbers, then what any pattern asks for, then the words of classes alone; each in
// the order of the alphabet.
func (c *compiler) compact() []string {
	asked := make([]int, c.words.count+1)
	for _, e := range c.elements[1:] {
		if e.kind == asks && e.sym < firstClass {
			asked[e.sym]++
		}
	}
	order := slices.Sorted(slices.Values(asked))
	often := order[max(0, len(order)-oneByte)]
	rank := func(e entry) int {
		switch {
		case asked[e.id] >= often:
			return 0
		case c.split(wordID(e.id)) != nil:
			return 1
		case asked[e.id] > 0:
			return 2
		}
		return 3
	}
	list := slices.Clone(c.words.entries[1:])
	slices.SortFunc(list, func(a, b entry) int { return cmp.Or(rank(a)-rank(b), strings.Compare(a.name, b.name)) })
	words := make([]string, len(list))
	for i, e := range list {
		words[i] = e.name
	}
	return words
}

// sameBits masks how many letters a word has in common with the one before it.
const sameBits = 15

// words writes which words are another spelling of the one before them, and so have
// its number, as the others have that of their order; then each word as how much of
// the one before it it begins with, and the rest.
func (p *packer) words(t *nameTable) {
	size, before := 0, entry{}
	var spellings []uint32
	for i, e := range t.entries[1:] {
		size += len(e.name)
		if e.id == before.id {
			spellings = append(spellings, uint32(i)<<16)
		}
		before = e
	}
	p.num(len(t.entries) - 1)
	p.num(size)
	p.pairs(spellings, 1)
	last := ""
	for _, e := range t.entries[1:] {
		same := 0
		for same < min(len(e.name), len(last), sameBits) && e.name[same] == last[same] {
			same++
		}
		p.num(len(e.name[same:])<<4 | same)
		p.b = append(p.b, e.name[same:]...)
		last = e.name
	}
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
		p.num(zigzag(int(one.class)-before)<<2 | bits)
		before = int(one.class)
	}
}

// elements writes what each asks for; a plain one, as most are, has nothing else.
func (p *packer) elements(list []element) {
	p.num(len(list))
	for _, e := range list[1:] {
		rest := int(e.kind) | int(e.skip)<<2 | int(e.most)<<7
		switch {
		case e.kind == patternEnd: // of which pattern, the order tells
			p.num(patternEnds << 1)
		case rest == 0:
			p.num(p.next.short(e.sym) << 1)
		default:
			p.num(rest<<1 | 1)
			if e.kind == asks {
				p.num(p.next.short(e.sym))
			}
		}
	}
}

// What an element asks for is packed as 0 for the next class, patternEnds, or
// twice the number of a word, or of a class, and one more.
const (
	nextClass   = 0
	patternEnds = 1
)

// classAfter is the class after the highest that an element has asked for. Most
// elements ask for it, as classes are numbered in the order of the patterns, and
// are packed as 0.
type classAfter symbol

// short gives what is packed for a symbol.
func (c *classAfter) short(s symbol) int {
	id, ok := s.class()
	switch {
	case s == symbol(*c):
		*c++
		return nextClass
	case ok:
		*c = max(*c, classAfter(s)+1)
		return int(id)<<1 | 1
	}
	return int(s) << 1
}

// whole gives the symbol that was packed.
func (c *classAfter) whole(n int) symbol {
	switch {
	case n == nextClass:
		*c++
		return symbol(*c - 1)
	case n&1 == 0:
		return symbol(n >> 1)
	}
	s := ofClass(classID(n >> 1))
	*c = max(*c, classAfter(s)+1)
	return s
}

// unpack reads what pack wrote: the patterns, which are the most of it, while the
// words are read.
func unpack() *lexicon {
	u := unpacker{s: packed}
	x := &lexicon{}
	x.wordCount = u.num()
	x.classes = newNameTable(11)
	x.classes.count = uint16(u.num())
	x.declared = u.num()
	rows := unpacker{s: u.str(), next: classAfter(ofClass(classID(x.declared)))}
	var both sync.WaitGroup
	both.Go(func() {
		rows.patterns(x)
		x.index()
	})
	u.words(x)
	x.names = make([]string, x.declared)
	for id := 1; id < x.declared; id++ {
		x.names[id] = u.str()
		x.classes.add(x.names[id], uint16(id))
	}
	x.above(u.pairs(make([]uint32, 0, 1<<13), x.classCount()))
	x.members = listsIn(u.str(), x.wordCount)
	x.asked = make([]classID, u.num())
	for i := range x.asked {
		x.asked[i] = classID(u.num())
	}
	x.askedOf = listsIn(u.str(), len(x.asked))
	x.spelled = make([]split, u.num())
	for i := range x.spelled[1:] {
		x.spelled[i+1] = split{u.num(), wordID(u.num()), wordID(u.num()), classID(u.num())}
	}
	x.name()
	both.Wait()
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

// words reads the words into one piece of memory.
func (u *unpacker) words(x *lexicon) {
	n, size := u.num(), u.num()
	spellings := u.pairs(nil, 1)
	x.words = newNameTable(14)
	var all strings.Builder
	all.Grow(size)
	name := ""
	for i := range uint32(n) {
		head, start := u.num(), all.Len()
		u.at += head >> 4
		all.WriteString(name[:head&sameBits])
		all.WriteString(u.s[u.at-head>>4 : u.at])
		name = all.String()[start:]
		if len(spellings) > 0 && spellings[0]>>16 == i {
			spellings = spellings[1:]
		} else {
			x.words.count++
		}
		x.words.add(name, x.words.count)
	}
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
		class += zagzig(bits >> 2)
		x.patterns[i] = pattern{class: classID(class), opens: bits&1 != 0, first: int32(bits >> 1 & 1)}
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
	if n == patternEnds<<1 {
		e.kind = patternEnd
		return
	}
	sym := n >> 1
	if n&1 == 1 {
		e.kind, e.skip, e.most = elementKind(n>>1&3), uint8(n>>3&31), uint8(n>>8)
		if e.kind != asks {
			return
		}
		sym = u.num()
	}
	e.sym = u.next.whole(sym)
}
