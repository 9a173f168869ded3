package tone

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// Line is a line of the lexicon.
type Line struct {
	Class, Pattern, Example, File string
	Number                        int
}

// fresh is the lexicon of lexicon/*.txt as they are now.
var fresh = sync.OnceValues(func() (*lexicon, []source) {
	var files []source
	names, _ := filepath.Glob("lexicon/*.txt")
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			panic(err)
		}
		files = append(files, source{name, string(data)})
	}
	c, err := compile(files)
	if err != nil {
		panic(err)
	}
	c.join()
	c.name()
	c.index()
	c.settle()
	for id := range c.wanted {
		c.wanted[id] = true // also the building blocks make cues here
	}
	return c.lexicon, files
})

// Lines gives the lines of the lexicon, file by file.
func Lines() (list []Line) {
	_, files := fresh()
	for _, f := range files {
		for n, line := range strings.Split(f.text, "\n") {
			if class, pattern, example, ok := fields(line); ok && line[0] != '#' {
				list = append(list, Line{class, pattern, example, f.name, n + 1})
			}
		}
	}
	return list
}

// Fires tells whether a line of the lexicon, by its number in Lines, fires on a
// text: its pattern matches, or a token of the text is in its list of words.
func Fires(number int, text string) bool {
	lex, _ := fresh()
	fires := false
	r := &reading{}
	r.reset(text, &Facts{})
	r.lex = lex
	r.matcher.trace = func(pattern int32) { fires = fires || int(pattern) == number }
	r.understand()
	p := lex.patterns[number]
	if fires || p.first > 0 {
		return fires
	}
	for _, q := range r.matcher.cues {
		fires = fires || slices.Contains(lex.supers.of(int(q.class)), p.class)
	}
	if fires {
		return true
	}
	for i := range r.tokens {
		for k, id := range lex.kind {
			if r.matcher.looksOf(i)&(1<<k) != 0 && slices.Contains(lex.supers.of(int(id)), p.class) {
				return true
			}
		}
		if lex.is(r.tokens[i].word, p.class) {
			return true
		}
	}
	return false
}

// Listed tells whether a line is only a list of words and classes.
func Listed(number int) bool {
	lex, _ := fresh()
	return lex.patterns[number].first == 0
}

// Undefined gives the classes that a pattern asks for and no line defines.
func Undefined() (list []string) {
	lex, _ := fresh()
	for id, name := range lex.names {
		if strings.HasPrefix(name, "@") && !strings.Contains(name, "/") && id >= lex.declared {
			list = append(list, name)
		}
	}
	return list
}

// Refuses tells whether the lexicon refuses a text.
func Refuses(text string) bool {
	_, err := compile([]source{{"a.txt", text}})
	return err != nil
}

// Unpack reads the packed lexicon anew.
func Unpack() { unpack() }

// Files gives the texts of the lexicon by their names.
func Files() map[string]string {
	_, files := fresh()
	list := map[string]string{}
	for _, f := range files {
		list[f.name] = f.text
	}
	return list
}
