package tone

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the packed lexicon anew")

// sourcesOf reads lexicon/*.txt.
func sourcesOf(t testing.TB) []source {
	t.Helper()
	names, err := filepath.Glob("lexicon/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no lexicon: %v", err)
	}
	var list []source
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, source{name, string(data)})
	}
	return list
}

// TestLexiconIsPacked holds the packed lexicon against the words that people
// write.
func TestLexiconIsPacked(t *testing.T) {
	files := sourcesOf(t)
	c, err := compile(files)
	if err != nil {
		t.Fatal(err)
	}
	if c, err = compile(files, c.compact()...); err != nil {
		t.Fatal(err)
	}
	c.join()
	want := string(c.pack())
	if *update {
		if err := os.WriteFile("lexicon.bin", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want != packed {
		t.Error("lexicon.bin is not what lexicon/*.txt says: run `go generate ./tone`")
	}
}
