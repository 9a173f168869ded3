package tone

import (
	"iter"
	"strings"
	"sync"
)

// wordID is a word of the lexicon; 0 is every word that it does not know.
type wordID uint16

// classID is a class of cues: a list of words, or of patterns.
type classID uint16

// lexicon is the compiled words of lexicon/*.txt.
type lexicon struct {
	words    nameTable
	classes  nameTable   // in the packed lexicon, of the declared ones, but the count is of all
	names    []string    // of the same classes
	declared int         // the classes below this have lines of their own
	members  numberLists // the classes that name each word
	asked    []classID   // the classes that the code asks for by name
	askedOf  numberLists // the words of each of those
	supers   groups      // the classes that take in each class
	spelled  []split     // contractions typed without their apostrophe
	patterns []pattern
	elements []element   // of all patterns, one after the other
	starts   startGroups // by word, then by class: where patterns begin with it

	wordCount int         // the numbers of words, with 0, which is none
	bits      []uint8     // by class: its bit among the marks; 0 where it has none
	marks     [][3]uint64 // by word: the classes that the code asks for by name

	// By class:
	wanted   []bool     // its cues are kept
	callable []bool     // a pattern asks for it
	phrases  []bool     // it has patterns, not only words
	acts     []actClass // what it does
	rules    []cueRule  // what it means to the rules
	minus    []classID  // what looks like it and is harmless
	reasons  []bool     // it has words of a reason
	ends     []bool     // it is an act, a rule, or a cue of one

	not, i, as   wordID
	you, your    wordID
	abbreviation classID
	filler       classID
	kind         [len(kinds)]classID
	known        known
}

// load reads the lexicon at its first use.
var load = sync.OnceValue(unpack)

// Warm reads the lexicon, which Check does at its first use (some milliseconds); a
// program with a screen calls it while nobody waits.
func Warm() { load() }

// split is a word that stands for two, or, where there is a class, that does so before
// words of the class.
type split struct {
	at            int
	first, second wordID
	before        classID
}

// id gives the number of a word, 0 where the lexicon does not have it.
func (x *lexicon) id(word string) wordID {
	return wordID(find(&x.words, word))
}

// class gives the number of a class, 0 where the lexicon does not have it.
func (x *lexicon) class(name string) classID {
	return classID(find(&x.classes, name))
}

// classCount gives how many classes there are, with the number 0, which is none.
func (x *lexicon) classCount() int { return int(x.classes.count) + 1 }

// is tells whether a word belongs to a class; those that the code asks for by
// name are marks, which are quick to look at.
func (x *lexicon) is(w wordID, c classID) bool {
	if bit := x.bits[c]; bit > 0 {
		return x.marks[w][bit>>6]&(1<<(bit&63)) != 0
	}
	for id := range x.classesOf(w) {
		if id == c {
			return true
		}
	}
	return false
}

// classesOf gives the classes that a word belongs to, some perhaps twice.
func (x *lexicon) classesOf(w wordID) iter.Seq[classID] {
	return func(yield func(classID) bool) {
		for id := range x.members.of(int(w)) {
			if !yield(classID(id)) {
				return
			}
			for _, above := range x.supers.of(id) {
				if !yield(above) {
					return
				}
			}
		}
	}
}

// split gives the two words that a word stands or may stand for, nil where it is one.
func (x *lexicon) split(w wordID) *split {
	if int(w) >= len(x.spelled) || x.spelled[w].at == 0 {
		return nil
	}
	return &x.spelled[w]
}

// tail gives the word of what follows an apostrophe.
func (x *lexicon) tail(s string) (w wordID, known bool) {
	switch s {
	case "t", "T":
		return x.not, true
	case "s", "S":
		return x.id("'s"), true
	case "ll", "LL":
		return x.id("will"), true
	case "ve", "VE":
		return x.id("have"), true
	case "m", "M":
		return x.id("am"), true
	case "re", "RE":
		return x.id("are"), true
	case "d", "D":
		return x.id("would"), true
	}
	return 0, false
}

// pattern is a line of the lexicon.
type pattern struct {
	class classID
	opens bool   // it begins where a clause does
	line  uint16 // of its file, while it is compiled
	first int32  // its first element; 0 where it is a list of words
}

// fields cuts a line into class, pattern and example.
func fields(line string) (class, pattern, example string, ok bool) {
	i := strings.IndexByte(line, ';')
	j := i + 1 + strings.IndexByte(line[i+1:], ';')
	if i < 2 || j < i+4 || j+3 > len(line) || line[i-1] != ' ' || line[i+1] != ' ' || line[j-1] != ' ' || line[j+1] != ' ' {
		return "", "", "", false
	}
	return line[:i-1], line[i+2 : j-1], line[j+2:], true
}
