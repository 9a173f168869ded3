package tone

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// token is a word of the text. Its word is folded: lower case, straight
// apostrophes, no accents. A contraction is two tokens ("don't" is "do" and
// "not"). Stops are no tokens; a token knows what stood before it.
type token struct {
	start, end int32
	word       wordID
	sent       int32
	clause     int32
	brk        uint8
	flags      uint16
	looks      uint8 // what patterns can ask for: see looksOf
}

// What stands between a token and the one before it, the strongest of it.
const (
	noBreak    uint8 = iota
	commaBreak       // a comma
	midBreak         // a semicolon, colon, dash, bracket
	stopBreak        // the end of a sentence
	lineBreak        // the end of a line that was meant to end there
	paraBreak        // a blank line
)

// What a token looks like.
const (
	isCap         uint16 = 1 << iota // begins with a capital
	isUpper                          // two letters or more, all of them capitals
	hasDigit                         // has a digit
	isMoney                          // an amount: £40k, 50,000
	isGlued                          // belongs to the word before it: n't, 'll, 's
	isQuoted                         // stands in quotation marks
	isNegated                        // a negation in its clause comes before it
	deniesNothing                    // a part of what only looks like a negation
)

func (t token) is(flag uint16) bool { return t.flags&flag != 0 }

// lexer cuts text into tokens and appends them.
type lexer struct {
	text   string
	lex    *lexicon
	tokens []token
	brk    uint8
	quoted bool
	w      word
}

// word is what has been read of a word so far.
type word struct {
	start, n       int
	letters, upper int
	flags          uint16
	accents        bool
	buf            [64]byte // folded
}

// line reads the tokens of text[from:to], which is a line.
func (l *lexer) line(from, to int) {
	for i := from; i < to; {
		if l.text[i] == ' ' {
			i++
			continue
		}
		r, size := l.rune(i)
		if isWordRune(r) || isCurrency(r) {
			i = l.word(i, to)
			continue
		}
		l.stop(r, i, size)
		i += size
	}
}

func (l *lexer) rune(i int) (rune, int) {
	if i >= len(l.text) {
		return 0, 0
	}
	if c := l.text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(l.text[i:])
}

func isCurrency(r rune) bool { return r == '£' || r == '$' || r == '€' }

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

func isQuote(r rune) bool { return r == '\'' || r == '’' || r == '‘' }

// stop notes what a stop means for the token after it.
func (l *lexer) stop(r rune, i, size int) {
	brk := noBreak
	switch r {
	case ',':
		brk = commaBreak
	case ';', ':', '(', ')', '–', '—', '[', ']', '{', '}', '|':
		brk = midBreak
	case '-':
		if l.spaceAt(i-1) || l.spaceAt(i+1) || l.text[i+1] == '-' {
			brk = midBreak
		}
	case '.', '!', '?', '…', '。':
		brk = l.ends(r, i, size)
	case '"', '“', '”', '«', '»':
		l.quoted = r == '“' || r == '«' || r == '"' && !l.quoted
	}
	l.brk = max(l.brk, brk)
}

func (l *lexer) spaceAt(i int) bool {
	return i < 0 || i >= len(l.text) || l.text[i] == ' ' || l.text[i] == '\n' || l.text[i] == '\t'
}

// ends tells what the stop at i ends: a sentence, or a part of one, or, in an
// abbreviation or a number, nothing.
func (l *lexer) ends(r rune, i, size int) uint8 {
	next, n := l.rune(i + size)
	switch {
	case n == 0, isSpace(next), isCloser(next):
	case next == '.' || next == '!' || next == '?':
		return noBreak // the last one of a row decides
	case r == '.' && isWordRune(next):
		return noBreak // e.g. 9.30, example.org
	}
	if r == '.' && l.abbreviated(i) {
		return noBreak
	}
	if (r == '…' || r == '.' && i > 0 && l.text[i-1] == '.') && l.lowerAfter(i+size) {
		return midBreak
	}
	return stopBreak
}

// numbers tells whether the point at i belongs to "No." before a number: No. 14.
func (l *lexer) numbers(i int) bool {
	next, _ := l.rune(i + len(". "))
	return strings.HasSuffix(l.text[:i], "No") && l.spaceAt(i-len("No ")) && l.spaceAt(i+1) && unicode.IsDigit(next)
}

// abbreviated tells whether the point at i belongs to the word before it, which is
// no negation where it is "No." before a number.
func (l *lexer) abbreviated(i int) bool {
	if len(l.tokens) == 0 {
		return false
	}
	t := &l.tokens[len(l.tokens)-1]
	if int(t.end) != i {
		return false
	}
	if l.numbers(i) {
		t.word = 0
		return true
	}
	if t.end-t.start == int32(len("p.m")) && !t.is(hasDigit) && l.text[t.start+1] == '.' && l.lowerAfter(i+1) {
		return true // "at 2 p.m. on Friday", but "at 2 p.m. I hope"
	}
	return l.lex.is(t.word, l.lex.abbreviation) || t.end-t.start == 1 && t.is(isCap) && t.word != l.lex.i
}

func (l *lexer) lowerAfter(i int) bool {
	for l.spaceAt(i) && i < len(l.text) {
		i++
	}
	r, _ := l.rune(i)
	return unicode.IsLower(r)
}

func isSpace(r rune) bool { return r == ' ' || r == '\n' || unicode.IsSpace(r) }

func isCloser(r rune) bool {
	switch r {
	case '"', '”', '’', '\'', ')', ']', '»', '*':
		return true
	}
	return r > 0x2000 // an emoji
}

// word reads the word at i, and gives the place after it.
func (l *lexer) word(i, to int) int {
	l.w.start, l.w.n, l.w.letters, l.w.upper, l.w.flags, l.w.accents = i, 0, 0, 0, 0, false
	for i = l.letters(i, to); i < to; {
		r, size := l.rune(i)
		switch {
		case isWordRune(r):
			l.w.letter(r)
		case isCurrency(r):
			l.w.flags |= isMoney
		case !l.inside(r, i+size, to):
			l.emit(i)
			return i
		case isQuote(r):
			if end := l.contraction(i, i+size, to); end > 0 {
				return end
			}
		}
		l.w.fold(r)
		i += size
	}
	l.emit(i)
	return i
}

// letters reads the plain letters that a word begins with, which is nearly
// always the word, and gives the place after them.
func (l *lexer) letters(i, to int) int {
	w := &l.w
	for ; i < to && w.n < len(w.buf)-utf8.UTFMax; i++ {
		c := l.text[i]
		switch {
		case 'a' <= c && c <= 'z':
			w.buf[w.n] = c
		case 'A' <= c && c <= 'Z':
			w.buf[w.n] = c + 'a' - 'A'
			w.upper++
			if w.n == 0 {
				w.flags |= isCap
			}
		default:
			w.letters = w.n
			return i
		}
		w.n++
	}
	w.letters = w.n
	return i
}

// letter notes how a letter or a digit looks.
func (w *word) letter(r rune) {
	switch {
	case '0' <= r && r <= '9':
		w.flags |= hasDigit
		return
	case r >= utf8.RuneSelf:
		w.accents = true
	}
	w.letters++
	if 'A' <= r && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r) {
		w.upper++
		if w.letters == 1 {
			w.flags |= isCap
		}
	}
}

// fold adds r to the word, in lower case.
func (w *word) fold(r rune) {
	if w.n >= len(w.buf)-utf8.UTFMax {
		return
	}
	switch {
	case 'A' <= r && r <= 'Z':
		w.buf[w.n] = byte(r) + 'a' - 'A'
		w.n++
	case r == '.' && w.flags&hasDigit == 0: // p.m. is pm
	case r < utf8.RuneSelf:
		w.buf[w.n] = byte(r)
		w.n++
	case r == '’' || r == '‘':
		w.buf[w.n] = '\''
		w.n++
	default:
		w.n += utf8.EncodeRune(w.buf[w.n:], unicode.ToLower(r))
	}
}

// inside tells whether r, which is no letter and is followed by the rune at
// next, belongs to the word around it: an apostrophe, a stop in a number.
func (l *lexer) inside(r rune, next, to int) bool {
	if next >= to {
		return false
	}
	after, _ := l.rune(next)
	switch {
	case isQuote(r):
		return unicode.IsLetter(after)
	case l.w.flags&hasDigit != 0:
		return (r == '.' || r == ',' || r == ':') && '0' <= after && after <= '9'
	case r == '.':
		return l.w.n == 1 && l.dotted(next)
	}
	return false
}

// dotted tells whether the letter at next ends one of "a.m", "p.m", "e.g", "i.e",
// whose first letter was read: a single word.
func (l *lexer) dotted(next int) bool {
	if after, _ := l.rune(next + 1); isWordRune(after) {
		return false
	}
	switch [2]byte{l.w.buf[0], l.text[next] | ' '} {
	case [2]byte{'a', 'm'}, [2]byte{'p', 'm'}, [2]byte{'e', 'g'}, [2]byte{'i', 'e'}:
		return true
	}
	return false
}

// emit appends the word that was read, which ends at end.
func (l *lexer) emit(end int) {
	w := &l.w
	if w.letters >= 2 && w.upper == w.letters {
		w.flags |= isUpper
	}
	key := w.buf[:w.n]
	if w.accents {
		var plain [2 * len(w.buf)]byte
		key = withoutAccents(plain[:0], key)
	}
	id := l.inFull(wordID(find(&l.lex.words, key)), end)
	if s := l.lex.split(id); s != nil && s.before == 0 {
		l.part(s.first)
		l.add(w.start, w.start+s.at, s.first, w.flags)
		l.add(w.start+s.at, end, s.second, isGlued)
		return
	}
	l.part(id)
	l.add(w.start, end, id, w.flags)
}

// withoutAccents appends word to dst, without its marks.
func withoutAccents(dst, word []byte) []byte {
	for _, r := range norm.NFD.String(string(word)) {
		if !unicode.Is(unicode.Mn, r) {
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

func (l *lexer) add(start, end int, id wordID, flags uint16) {
	if l.quoted {
		flags |= isQuoted
	}
	if flags&hasDigit != 0 && moneyLike(l.text[start:end]) {
		flags |= isMoney
	}
	l.tokens = append(l.tokens, token{start: int32(start), end: int32(end), word: id, brk: l.brk, flags: flags})
	l.brk = noBreak
}

// moneyLike tells whether a number looks like pay: 45k, 50,000, 60.000.
func moneyLike(s string) bool {
	n := len(s)
	if s[n-1] == 'k' || s[n-1] == 'K' {
		return n <= 5 && '0' <= s[0] && s[0] <= '9'
	}
	return n >= 6 && (s[n-4] == ',' || s[n-4] == '.')
}
