package tone

import (
	"strings"
	"testing"
)

// FuzzLexicon: of any text the reader makes a lexicon that keeps within itself,
// or an error that names file and line, or the class at fault.
func FuzzLexicon(f *testing.F) {
	for _, s := range []string{
		"@no ; no/not ; no\nblame ; you .. <lie> ; you lied\n", "a ; ^ b (c d) ... e $ ; x", "@a ; @b ; \n@b ; @a ; ", "a ;", ";;;", "a ; ( ; ",
		"@x ; <go>/#n ; y\n@y ; @x/<try ; z", "c ; a/b/<c>/@d ... ; e", "c ; .. ; e", "c ; ( ) a ; e", "# only a comment\n\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4<<10 {
			return // more words than a lexicon has
		}
		c, err := compile([]source{{"x.txt", s}})
		if err != nil {
			if text := err.Error(); !strings.Contains(text, "x.txt:") && !strings.HasPrefix(text, "the class ") {
				t.Errorf("the error names no place: %v", err)
			}
			return
		}
		for i, p := range c.patterns {
			if int(p.class) >= len(c.names) || int(p.line) > strings.Count(s, "\n")+1 || int(p.first) >= len(c.elements) {
				t.Fatalf("the pattern %d is %+v, of %d classes, %d elements", i, p, len(c.names), len(c.elements))
			}
		}
		for i, e := range c.elements {
			if i+int(e.skip) >= len(c.elements) && e.skip > 0 {
				t.Fatalf("the element %d of %d skips %d", i, len(c.elements), e.skip)
			}
		}
		c.join()
		for _, id := range c.supers.all {
			if int(id) >= len(c.names) {
				t.Fatalf("a class is in the class %d of %d", id, len(c.names))
			}
		}
		for w := range int(c.words.count) + 1 {
			for id := range c.members.of(w) {
				if id >= len(c.names) {
					t.Fatalf("a word is in the class %d of %d", id, len(c.names))
				}
			}
		}
		again, err := compile([]source{{"x.txt", s}})
		if err != nil || len(again.elements) != len(c.elements) || len(again.patterns) != len(c.patterns) {
			t.Fatalf("compiled twice, it is another: %v", err)
		}
	})
}
