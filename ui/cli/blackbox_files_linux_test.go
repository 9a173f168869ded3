package cli_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"decline/drafts"
	"decline/drafts/store"
)

// kept writes a draft, and its generation before, and gives the path of its file.
func kept(t *testing.T, dir string, a drafts.Answers) (path string, whole []byte) {
	t.Helper()
	st, err := store.Open(filepath.Join(dir, "state"))
	if err != nil {
		t.Fatal(err)
	}
	r := store.Record{ID: store.NewID(), Time: time.Now(), Answers: a, Composed: drafts.Compose(a).Body}
	for r.Seq = 1; r.Seq < 3; r.Seq++ {
		if err := st.Save(r); err != nil {
			t.Fatal(err)
		}
	}
	whole, err = os.ReadFile(st.Path(r.ID))
	if err != nil {
		t.Fatal(err)
	}
	return st.Path(r.ID), whole
}

// rewrite puts other bytes in the place of a draft. It makes a new file: the old
// one may have a second name.
func rewrite(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// damagedDrafts damages a draft in every way that a disk can: the bytes are kept
// under another name, and the generation before is used. What a newer decline
// wrote is left alone. The store is asked for each, the program for a few.
func damagedDrafts(t *testing.T, b *box) {
	dir := home(t)
	path, whole := kept(t, dir, drafts.Answers{Seed: 1, To: "Wilhelmina", Company: "Kestrel"})
	r := rand.New(rand.NewPCG(1, uint64(time.Now().UnixNano())))
	n := 0
	for at := range len(whole) - 1 {
		n++
		recovers(t, b, dir, path, whole[:at], n%tries(200) == 0)
	}
	for range 500 {
		n++
		flipped := bytes.Clone(whole)
		flipped[r.IntN(len(flipped))] ^= 1 << r.IntN(8)
		recovers(t, b, dir, path, flipped, n%tries(200) == 0)
	}
	newer := bytes.Replace(whole, []byte(`"version": 1`), []byte(`"version": 2`), 1)
	newer = bytes.Replace(newer, []byte(`"sum": "`), []byte(`"sum": "0`), 1)
	if bytes.Equal(newer, whole) {
		t.Fatal("there is no version in the file")
	}
	rewrite(t, path, newer)
	tm := start(t, dir, nil, nil)
	tm.wait("A newer decline wrote a draft").keys(enter).keys(ctrlC).exits(0)
	out, errs, _ := run(t, dir, "", "drafts")
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, newer) || !strings.Contains(out+errs, "newer") {
		t.Errorf("a newer draft: %v, %q, %q", err, out, errs)
	}
	b.passed(t, "newer draft")
}

// recovers checks that these bytes in the place of a draft are set aside, and the
// generation before is used.
func recovers(t *testing.T, b *box, dir, path string, bad []byte, whole bool) {
	t.Helper()
	defer func() {
		aside, err := filepath.Glob(path + ".damaged*")
		for _, name := range aside {
			_ = os.Remove(name)
		}
		if err != nil || len(aside) > 1 {
			t.Errorf("%d files were set aside: %v", len(aside), err)
		}
	}()
	rewrite(t, path, bad)
	f := figure{acknowledged: 1}
	if whole {
		out, errs, code := run(t, dir, "", "drafts", "print")
		if code != 0 || !strings.Contains(out, "Wilhelmina") || strings.Contains(errs, "goroutine") {
			t.Errorf("drafts print: exit %d, %q, %q", code, out, errs)
			f.lost++
		}
	}
	st, err := store.Open(filepath.Join(dir, "state"))
	if err != nil {
		t.Fatal(err)
	}
	records, problems, err := st.List()
	if err != nil || len(records) != 1 || records[0].Answers.To != "Wilhelmina" {
		t.Errorf("%q: %+v, %v", bad, records, err)
		f.lost++
	}
	for _, p := range problems {
		if now, err := os.ReadFile(p.Path); err != nil || !bytes.Equal(now, bad) {
			t.Errorf("%s does not hold the damaged bytes: %v", p.Path, err)
			f.damaged++
		}
	}
	b.add("damaged draft", f)
}

// sizes draws at every size there is, while words are typed.
func sizes(t *testing.T, b *box) {
	for n, inLetter := range []bool{false, true} {
		t.Run(strconv.Itoa(n), func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(9, uint64(time.Now().UnixNano())))
			s := write(t, home(t), inLetter)
			for i := range tries(300) {
				w, h := 1+r.IntN(500), 1+r.IntN(200)
				switch i % 50 {
				case 0:
					w, h = 1, 1
				case 1:
					w, h = 500, 200
				case 2:
					w, h = 500, 1
				case 3:
					w, h = 1, 200
				}
				s.resize(w, h)
				if i%5 == 0 {
					word := "r" + strconv.Itoa(i)
					s.words, s.seen = append(s.words, word), append(s.seen, time.Time{})
					s.keys(word + " ")
				}
				select {
				case <-s.change:
				case <-time.After(20 * time.Millisecond):
				}
			}
			s.resize(80, 24)
			s.wait(s.words[len(s.words)-1])
			s.until("everything to be saved", s.saysSaved)
			s.keys(ctrlC).exits(0)
			s.asFound()
			lost, damaged := s.lost(len(s.words))
			b.add("sizes, "+strconv.Itoa(tries(300))+" resizes", figure{acknowledged: len(s.words), lost: lost, damaged: damaged})
		})
	}
}
