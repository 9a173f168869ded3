package tone

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

// source is a file of the lexicon.
type source struct{ name, text string }

// lines gives the lines that say something, with their numbers.
func (f source) lines() iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		n := 0
		for line := range strings.SplitSeq(f.text, "\n") {
			n++
			if line != "" && line[0] != '#' && !yield(n, line) {
				return
			}
		}
	}
}

// compiler builds a lexicon.
type compiler struct {
	*lexicon
	inflects []stretch // by word: its forms among the stems
	stems    []wordID
	lists    []uint32 // word and class: who belongs to the lists of words
	includes []uint32 // class and class: the second takes in the first
	buf      []byte
}

// stretch is a range of a list; an empty one is none.
type stretch struct{ from, to int32 }

// compile reads the files of the lexicon. These words are numbered first.
func compile(files []source, words ...string) (*compiler, error) {
	c := newCompiler()
	for _, w := range words {
		c.word(w)
	}
	c.splits()
	c.irregulars()
	c.kindClasses()
	for _, f := range files {
		c.declarations(f)
	}
	for _, f := range files {
		if err := c.file(f); err != nil {
			return nil, err
		}
	}
	return c, c.circles()
}

func newCompiler() *compiler {
	c := &compiler{
		lexicon: &lexicon{
			words:    newNameTable(14),
			classes:  newNameTable(13),
			names:    make([]string, 1, 1<<13),  // no class has the number 0
			elements: make([]element, 1, 1<<15), // no pattern begins at 0
			patterns: make([]pattern, 0, 1<<13),
		},
		inflects: make([]stretch, 1, 1<<14),
		stems:    make([]wordID, 0, 1<<14),
		lists:    make([]uint32, 0, 1<<17),
	}
	return c
}

// spelledAsOne are the contractions that people type without their apostrophe: each
// and the two words that it stands for. Where it is another word too, the class of
// what tells them apart follows: "ill be there", but "I was ill".
var spelledAsOne = [...]string{
	"cannot can not", "cant can not", "dont do not", "wont will not", "didnt did not", "doesnt does not",
	"isnt is not", "wasnt was not", "couldnt could not", "wouldnt would not", "shouldnt should not",
	"havent have not", "hasnt has not", "arent are not", "werent were not", "im i am", "ive i have", "youre you are",
	"youve you have", "hadnt had not", "mustnt must not", "neednt need not", "weve we have", "theyre they are",
	"theyve they have", "youll you will", "thats that is", "youd you would", "theyd they would", "theyll they will",
	"itll it will", "hes he is", "shes she is", "theres there is", "gonna going to", "wanna want to", "gotta got to",
	"ill i will @after-will", "id i would @after-will", "lets let 's @after-will", "its it 's @after-is",
}

// splits notes what each contraction stands for. They come early, so that their
// numbers are small.
func (c *compiler) splits() {
	for _, s := range spelledAsOne {
		f := strings.Fields(s)
		id := c.word(f[0])
		c.spelled = append(c.spelled, make([]split, max(0, int(id)+1-len(c.spelled)))...)
		c.spelled[id] = split{at: len(f[1]), first: c.word(f[1]), second: c.word(f[2])}
		if len(f) > 3 {
			c.spelled[id].before = c.class(f[3])
		}
	}
}

// word gives the number of a word, a new one if need be. British and American
// spellings are one word.
func (c *compiler) word(s string) wordID {
	id, added := c.words.number(s)
	if added {
		c.inflects = append(c.inflects, stretch{})
		if other := otherSpelling(s); other != "" {
			c.words.alias(other, id)
		}
	}
	return wordID(id)
}

// otherSpelling gives the American form of a British word, "" where there is no
// other. It may make forms that nobody writes; they do no harm.
func otherSpelling(s string) string {
	if len(s) < 6 {
		return ""
	}
	if i := strings.LastIndex(s, "is"); i > 2 {
		switch s[i+2:] {
		case "e", "ed", "es", "ing", "er", "ation", "ations":
			return s[:i] + "iz" + s[i+2:]
		}
	}
	if i := strings.Index(s, "our"); i > 1 {
		return s[:i] + "or" + s[i+3:]
	}
	return ""
}

// class gives the number of a class, a new one if need be.
func (c *compiler) class(name string) classID {
	id, added := c.classes.number(name)
	if added {
		c.names = append(c.names, name)
	}
	return classID(id)
}

// declarations numbers the classes that have lines of their own. They come first,
// so that what is known of them alone takes no room for the others.
func (c *compiler) declarations(f source) {
	for _, line := range f.lines() {
		if class, _, _, ok := fields(line); ok {
			c.declare(class)
		}
	}
}

// file reads the lines of one file.
func (c *compiler) file(f source) error {
	for n, line := range f.lines() {
		class, words, _, ok := fields(line)
		if !ok {
			return fmt.Errorf("%s:%d: a line is: class ; pattern ; example", f.name, n)
		}
		id := c.class(class)
		c.patterns = append(c.patterns, pattern{class: id, line: uint16(n)})
		if err := c.pattern(id, words); err != nil {
			return fmt.Errorf("%s:%d: %w", f.name, n, err)
		}
	}
	return nil
}

// declare numbers a class that has lines.
func (c *compiler) declare(name string) {
	c.class(name)
	c.declared = len(c.names)
}

// pattern reads a pattern of a class: of a building block that is one element, a
// member of its list of words, else a row of elements.
func (c *compiler) pattern(id classID, words string) error {
	for word := range strings.FieldsFuncSeq(words, func(r rune) bool { return strings.ContainsRune(" ()/<>", r) }) {
		if word[0] != '@' && strings.Contains(word, "-") {
			return fmt.Errorf("%s is several words: write them apart", word)
		}
	}
	if strings.IndexByte(words, ' ') < 0 && words[0] != '(' && c.names[id][0] == '@' {
		return c.alternatives(id, words)
	}
	return c.elementsOf(words)
}

// alternatives puts the words and classes of "a/<b>/@c" into a class.
func (c *compiler) alternatives(id classID, words string) error {
	for words != "" {
		var one string
		one, words, _ = strings.Cut(words, "/")
		switch {
		case one == "":
			return fmt.Errorf("an empty alternative")
		case one[0] == '@' || one[0] == '#':
			c.includes = append(c.includes, uint32(c.class(one))<<16|uint32(id))
		case one[0] == '<':
			if len(one) < 3 || one[len(one)-1] != '>' {
				return fmt.Errorf("%s is no word in angles", one)
			}
			for _, w := range c.inflected(one[1 : len(one)-1]) {
				c.lists = append(c.lists, uint32(w)<<16|uint32(id))
			}
		default:
			c.lists = append(c.lists, uint32(c.word(one))<<16|uint32(id))
		}
	}
	return nil
}

// join works out which classes each class and each word belongs to, and the words
// of the classes that the code asks for by name.
func (c *compiler) join() {
	c.above(c.includes)
	lists := c.lists
	for _, l := range c.lists {
		for _, s := range c.supers.of(int(l & 0xFFFF)) {
			lists = append(lists, l&0xFFFF0000|uint32(s))
		}
	}
	c.wordCount = int(c.words.count) + 1
	c.members = packLists(grouped(c.lists, c.wordCount), c.wordCount)
	c.asked = nil
	for _, id := range c.lookUp() {
		if id != 0 && !slices.Contains(c.asked, id) {
			c.asked = append(c.asked, id)
		}
	}
	for _, name := range [...]string{"@abbreviation", "@filler"} {
		c.asked = append(c.asked, c.class(name))
	}
	slices.Sort(c.asked)
	var of []uint32
	for _, l := range lists {
		if i, ok := slices.BinarySearch(c.asked, classID(l&0xFFFF)); ok {
			of = append(of, uint32(i)<<16|l>>16)
		}
	}
	c.askedOf = packLists(grouped(of, len(c.asked)), len(c.asked))
}

// kindClasses makes the kinds classes, also where no pattern asks for them.
func (c *compiler) kindClasses() {
	for _, k := range kinds {
		c.declare(k)
	}
}

// circles finds a class that takes in itself.
func (c *compiler) circles() error {
	direct := grouped(c.includes, len(c.names))
	for id := range c.names {
		if slices.Contains(closure(direct, classID(id), nil), classID(id)) {
			return fmt.Errorf("the class %s takes in itself", c.names[id])
		}
	}
	return nil
}
