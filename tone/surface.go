package tone

import (
	"hash/maphash"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// surface looks at the letters themselves: slots left open, capitals, "!",
// pictures, sentences said twice.
func (r *reading) surface() {
	r.placeholders()
	r.shouting()
	r.exclamations()
	r.emoji()
	r.slurs()
	r.repetition()
}

// shouting finds words in capitals that are no acronyms and no names.
func (r *reading) shouting() {
	for i := 0; i < len(r.tokens); i++ {
		if !r.upper(i) {
			continue
		}
		from := i
		for i+1 < len(r.tokens) && r.tokens[i+1].sent == r.tokens[from].sent && (r.upper(i+1) || r.goesWith(i+1)) {
			i++
		}
		if first, last, ok := r.shouted(from, i); ok {
			span := Span{int(r.tokens[first].start), int(r.tokens[last].end)}
			fix := r.lowered(first, last)
			r.find(Finding{"shouting", Warn, span.Start, span.End, "Capitals read as shouting.", &fix, []Span{span}})
		}
	}
}

// upper tells whether a token is in capitals, and the writer's own words.
func (r *reading) upper(i int) bool {
	t := r.tokens[i]
	return t.is(isUpper) && !t.is(hasDigit) && !t.is(isGlued) && !t.is(isQuoted) && r.sents[t.sent].zone != signature &&
		!r.isHeading(int(t.sent))
}

// isHeading tells whether a sentence is a line that says what the letter is about, as
// many a formal one has it below the greeting: "RE: INTERVIEW FOR RECORDS OFFICER".
func (r *reading) isHeading(i int) bool {
	if !r.ownLine(i) {
		return false
	}
	switch strings.ToLower(r.spelt(r.sents[i].first)) {
	case "re", "ref", "reference", "subject", "regarding", "concerning":
		return true
	}
	return false
}

// goesWith tells whether a token between words in capitals can be one of them:
// I, a, n't.
func (r *reading) goesWith(i int) bool {
	t := r.tokens[i]
	return t.is(isGlued) && (t.end-t.start < 2 || !unicode.IsLower(rune(r.text[t.end-1]))) || t.is(isCap) && t.end-t.start == 1
}

// shouts is how many words in capitals in a row are no accident, whatever words
// they are.
const shouts = 3

// shouted gives the words of a row in capitals, [first, last], that shout:
// ordinary ones, at both ends.
func (r *reading) shouted(from, to int) (first, last int, ok bool) {
	first, n := -1, 0
	for i := from; i <= to; i++ {
		if r.ordinary(i) {
			if first < 0 {
				first = i
			}
			last = i
			n++
		}
	}
	if n >= shouts {
		first, last = from, to
	}
	for last > first && r.goesWith(last) && !r.tokens[last].is(isGlued) {
		last--
	}
	for last+1 <= to && r.tokens[last+1].is(isGlued) {
		last++
	}
	return first, last, n > 0
}

// longWord is how many letters a word has at least that is no acronym, if the
// lexicon knows it.
const longWord = 6

// ordinary tells whether a token in capitals is an ordinary word: one that
// people stress, or a long one that is no slot.
func (r *reading) ordinary(i int) bool {
	t := r.tokens[i]
	if t.word == 0 || !t.is(isUpper) || r.lex.is(t.word, r.lex.known.acronym) || r.factName(r.text[t.start:t.end]) {
		return false
	}
	return r.lex.is(t.word, r.lex.known.stressed) || t.end-t.start >= longWord && !r.slotAlone(i)
}

// lowered gives the words of tokens [first, last] without their capitals.
func (r *reading) lowered(first, last int) string {
	var b strings.Builder
	at := r.tokens[first].start
	for i := first; i <= last; i++ {
		t := r.tokens[i]
		b.WriteString(r.text[at:t.start])
		word := r.text[t.start:t.end]
		switch low := strings.ToLower(word); {
		case t.word == r.lex.i, r.lex.is(t.word, r.lex.known.acronym) && !r.lex.is(t.word, r.lex.known.subject):
			b.WriteString(word)
		case int32(i) == r.sents[t.sent].first, r.factName(word), r.lex.is(t.word, r.lex.known.notName) && len(low) > 2:
			b.WriteString(capital(low))
		default:
			b.WriteString(low)
		}
		at = t.end
	}
	return b.String()
}

// factName tells whether a word is part of a name that the facts know.
func (r *reading) factName(word string) bool {
	for _, name := range [...]string{r.facts.Company, r.facts.Role, r.facts.Recipient, r.facts.Sender} {
		if hasWord(name, word) {
			return true
		}
	}
	return false
}

// hasWord tells whether a name has a word, folded: of "St Mary's" also "Mary" and
// "Marys".
func hasWord(name, word string) bool {
	if name == "" || word == "" {
		return false
	}
	for part := range strings.FieldsFuncSeq(name, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.Is(unicode.Mn, c) && !isQuote(c)
	}) {
		if sameWord(part, word) {
			return true
		}
		owner, word := withoutOwning(part), withoutOwning(word)
		if owner != "" && sameWord(owner, word) {
			return true
		}
	}
	return false
}

// withoutOwning gives a word without 's at its end.
func withoutOwning(word string) string {
	for _, tail := range [...]string{"'s", "’s", "'", "’"} {
		if owner, ok := strings.CutSuffix(word, tail); ok {
			return owner
		}
	}
	return word
}

// noQuotes takes the apostrophes out of a word, of any form.
var noQuotes = strings.NewReplacer("'", "", "’", "", "‘", "")

// sameWord tells whether two words are the same but for case, accents and
// apostrophes.
func sameWord(a, b string) bool {
	if strings.EqualFold(a, b) {
		return true
	}
	plain := isASCII(a) && isASCII(b)
	if plain && strings.IndexByte(a, '\'') < 0 && strings.IndexByte(b, '\'') < 0 {
		return false
	}
	if strings.ContainsAny(a, "'’‘") || strings.ContainsAny(b, "'’‘") {
		a, b = noQuotes.Replace(a), noQuotes.Replace(b)
		if a == "" || strings.EqualFold(a, b) {
			return a != ""
		}
	}
	if plain {
		return false
	}
	return string(withoutAccents(nil, []byte(strings.ToLower(a)))) == string(withoutAccents(nil, []byte(strings.ToLower(b))))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// own gives the stretches of the text that are the writer's, but for the
// subject: what stands between quoted lines.
func (r *reading) own(yield func(from, to int) bool) {
	from := max(0, r.subject.end)
	for _, q := range r.quotes {
		if q.Start > from && !yield(from, q.Start) {
			return
		}
		from = max(from, q.End)
	}
	if from < r.original {
		yield(from, r.original)
	}
}

// exclamations finds more than one exclamation mark.
func (r *reading) exclamations() {
	first, count, last := -1, 0, 0
	see := func(from, to int) {
		for i := from; ; i++ {
			next := strings.IndexByte(r.text[i:to], '!')
			if next < 0 {
				return
			}
			if i += next; r.inName(i) {
				continue
			}
			if count++; count == 2 {
				first = i
			}
			last = i + 1
		}
	}
	see(r.subject.start, r.subject.end)
	for from, to := range r.own {
		see(from, to)
	}
	if count < 2 {
		return
	}
	fix := calmer(r.text[first:last])
	if first > 0 && (r.text[first-1] == '!' || r.text[first-1] == '?') {
		fix = strings.TrimPrefix(fix, ".")
	}
	r.find(Finding{"exclamation", Note, first, last, "More than one exclamation mark.", &fix, []Span{{first, first + 1}}})
}

// inName tells whether the mark at i belongs to a name, as in "Yahoo! for years".
func (r *reading) inName(i int) bool {
	rest := strings.TrimLeft(r.text[i+1:min(len(r.text), i+4)], " ")
	if rest == "" || !unicode.IsLower(rune(rest[0])) {
		return false
	}
	word := r.text[max(0, i-20):i]
	word = word[strings.LastIndexAny(word, " \n")+1:]
	return word != "" && unicode.IsUpper(rune(word[0]))
}

// calmer puts a full stop for each row of exclamation marks.
func calmer(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] != '!':
			b.WriteByte(s[i])
		case i == 0 || s[i-1] != '!' && s[i-1] != '?':
			b.WriteByte('.')
		}
	}
	return b.String()
}

// seed is that of the sums by which sentences are compared.
var seed = maphash.MakeSeed()

// sameAtLeast is how many words two sentences have at least that count as the
// same said twice.
const sameAtLeast = 4

// repetition finds the same sentence twice, whatever its capitals, its stops and
// its contractions.
func (r *reading) repetition() {
	if r.facts.Channel == "phone" {
		return // its parts are ways that the call may go
	}
	var h maphash.Hash
	h.SetSeed(seed)
	r.said = r.said[:0]
	for i, s := range r.sents {
		if s.words() < sameAtLeast || s.zone != body {
			continue
		}
		h.Reset()
		for _, t := range r.tokens[s.first:s.last] {
			r.sum(&h, t)
		}
		r.said = append(r.said, saying{h.Sum64(), int32(i)})
	}
	// They come in the order of their sentences. (The other sort would link a copy of itself for them alone.)
	sort.SliceStable(r.said, func(i, j int) bool { return r.said[i].sum < r.said[j].sum })
	for i := 1; i < len(r.said); i++ {
		if r.said[i].sum != r.said[i-1].sum {
			continue
		}
		s, fix := r.sents[r.said[i].sent], ""
		span := r.around(s.start, s.end)
		r.find(Finding{"repetition", Note, span.Start, span.End, "The same sentence stands there twice.", &fix,
			[]Span{{s.start, s.end}}})
	}
}

// saying is a sentence, and the sum of its words.
type saying struct {
	sum  uint64
	sent int32
}

// sum adds a token to a sum: its word, or, where the lexicon does not know it,
// its letters.
func (r *reading) sum(h *maphash.Hash, t token) {
	h.WriteByte(byte(t.word))
	h.WriteByte(byte(t.word >> 8))
	if t.word != 0 {
		return
	}
	for _, c := range r.text[t.start:t.end] {
		c = unicode.ToLower(c)
		h.WriteByte(byte(c))
		h.WriteByte(byte(c >> 8))
	}
}
