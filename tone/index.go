package tone

// symbol is what an element of a pattern asks for: a word, or, from firstClass
// on, a class.
type symbol uint32

const firstClass symbol = 1 << 16

func ofWord(w wordID) symbol   { return symbol(w) }
func ofClass(c classID) symbol { return firstClass + symbol(c) }

// class gives the class that a symbol asks for, and whether it asks for one.
func (s symbol) class() (classID, bool) { return classID(s - firstClass), s >= firstClass }

// element is a part of a pattern. All patterns lie one after the other in one
// table, each with an element of the kind patternEnd behind it.
type element struct {
	sym  symbol // of an asks; the pattern of a patternEnd
	kind elementKind
	skip uint8 // so many elements may be left out from here on
	most uint8 // so many tokens a gap skips
}

type elementKind uint8

const (
	asks elementKind = iota
	gap
	clauseEnd
	patternEnd
)

// start is a place where a pattern can begin.
type start struct {
	at      int32
	pattern int32
}

// startGroups are lists of starts, one after the other.
type startGroups struct {
	at  []int32
	all []start
}

func (g startGroups) of(i int) []start { return g.all[g.at[i]:g.at[i+1]] }

// groups are lists of classes, one after the other.
type groups struct {
	at  []int32
	all []classID
}

func (g groups) of(i int) []classID { return g.all[g.at[i]:g.at[i+1]] }

// name notes the words and classes that the code knows by name, and works out what
// follows from the words.
func (x *lexicon) name() {
	for i, k := range kinds {
		x.kind[i] = x.class(k)
	}
	x.not, x.i, x.as = x.id("not"), x.id("i"), x.id("as")
	x.you, x.your = x.id("you"), x.id("your")
	x.abbreviation, x.filler = x.class("@abbreviation"), x.class("@filler")
	asked := x.lookUp()
	x.mark()
	x.meanings(asked)
}

// kinds are the classes that a token belongs to by its looks.
var kinds = [...]string{"#num", "#money", "#name"}

// index sorts the places where patterns begin by what they ask for there.
func (x *lexicon) index() {
	n := x.wordCount
	place := func(s symbol) int {
		if id, ok := s.class(); ok {
			return n + int(id)
		}
		return int(s)
	}
	x.starts.at = make([]int32, n+x.classCount()+2)
	x.begins(func(sym symbol, _ start) { x.starts.at[place(sym)+2]++ })
	for i := range len(x.starts.at) - 1 {
		x.starts.at[i+1] += x.starts.at[i]
	}
	x.starts.all = make([]start, x.starts.at[len(x.starts.at)-1])
	x.begins(func(sym symbol, s start) {
		at := &x.starts.at[place(sym)+1]
		x.starts.all[*at] = s
		*at++
	})
	x.callable = make([]bool, x.classCount())
	for _, e := range x.elements {
		if id, ok := e.sym.class(); ok && e.kind == asks {
			x.callable[id] = true
		}
	}
}

// settle works out which classes have patterns, of their own or of those that they
// take in.
func (x *lexicon) settle() {
	x.phrases = make([]bool, x.classCount())
	for _, p := range x.patterns {
		if p.first > 0 {
			x.phrases[p.class] = true
			for _, s := range x.supers.of(int(p.class)) {
				x.phrases[s] = true
			}
		}
	}
}

// begins gives yield each element that a pattern can begin with.
func (x *lexicon) begins(yield func(symbol, start)) {
	for i, p := range x.patterns {
		if p.first == 0 {
			continue
		}
		at := p.first
		for {
			e := x.elements[at]
			if e.kind == asks {
				yield(e.sym, start{at, int32(i)})
			}
			if e.skip == 0 {
				break
			}
			at += int32(e.skip)
		}
	}
}

// mark gives each word its marks: the classes that the code asks for by name.
func (x *lexicon) mark() {
	x.bits = make([]uint8, x.classCount())
	x.marks = make([][3]uint64, x.wordCount)
	for i, id := range x.asked {
		bit := uint8(i + 1)
		x.bits[id] = bit
		for w := range x.askedOf.of(i) {
			x.marks[w][bit>>6] |= 1 << (bit & 63)
		}
	}
}

// above works out which classes take in each class, from the pairs of class and
// class that are said in so many words.
func (x *lexicon) above(includes []uint32) {
	n := x.classCount()
	direct := grouped(includes, n)
	var above []uint32
	for id := range n {
		if len(direct.of(id)) == 0 {
			continue
		}
		for _, s := range closure(direct, classID(id), nil) {
			above = append(above, uint32(id)<<16|uint32(s))
		}
	}
	x.supers = grouped(above, n)
}

// grouped sorts pairs by their first half: the second halves of each.
func grouped(pairs []uint32, n int) groups {
	g := groups{at: make([]int32, n+2), all: make([]classID, len(pairs))}
	for _, p := range pairs {
		g.at[p>>16+2]++
	}
	for i := range n {
		g.at[i+2] += g.at[i+1]
	}
	for _, p := range pairs {
		at := &g.at[p>>16+1]
		g.all[*at] = classID(p)
		*at++
	}
	return g
}

func closure(direct groups, id classID, found []classID) []classID {
	for _, s := range direct.of(int(id)) {
		known := false
		for _, f := range found {
			known = known || f == s
		}
		if !known {
			found = closure(direct, s, append(found, s))
		}
	}
	return found
}
