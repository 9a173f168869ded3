package tone

import (
	"strings"
	"unicode/utf8"
)

// This file takes contractions apart, with their apostrophe and those typed without
// it that are another word too, and reads "u" as "you".

// inFull gives the word that one typed in short stands for, "you" for "u": not for
// that of "U Thant", "the U of Leeds", "a u-turn", "the u.k.". That it is casual its
// letters still tell.
func (l *lexer) inFull(id wordID, end int) wordID {
	if l.w.n > len("ur") || l.w.flags&isCap != 0 && l.nameAfter(end) || l.joined(l.w.start-1) || l.joined(end) {
		return id
	}
	switch string(l.w.buf[:l.w.n]) {
	case "u":
		return l.lex.you
	case "ur":
		return l.lex.your
	}
	return id
}

// nameAfter tells whether the text at i makes the letter before it a name: "of", or a
// word with a capital.
func (l *lexer) nameAfter(i int) bool {
	after, isSpaced := strings.CutPrefix(l.text[i:], " ")
	return isSpaced && after != "" && ('A' <= after[0] && after[0] <= 'Z' || strings.HasPrefix(after, "of "))
}

// joined tells whether the byte at i, beside a word, ties it to another.
func (l *lexer) joined(i int) bool {
	if i < 0 || i >= len(l.text) {
		return false
	}
	switch l.text[i] {
	case '-', '/', '@', '&':
		return true
	case '.':
		return !l.spaceAt(i-1) && !l.spaceAt(i+1)
	}
	return false
}

// part takes the word before this one apart, where the two of them show that an
// apostrophe is missing.
func (l *lexer) part(next wordID) {
	if len(l.tokens) == 0 || l.brk != noBreak {
		return
	}
	t := &l.tokens[len(l.tokens)-1]
	s := l.lex.split(t.word)
	if s == nil || t.is(isGlued) || !l.lex.is(next, s.before) {
		return
	}
	cut, end := t.start+int32(s.at), t.end
	t.word, t.end = s.first, cut
	l.tokens = append(l.tokens, token{start: cut, end: end, word: s.second, flags: t.flags&isQuoted | isGlued})
}

// contraction cuts the contraction whose apostrophe is at i, and gives the place
// after it: 0 where it is none.
func (l *lexer) contraction(i, after, to int) int {
	end := after
	for end < to && l.text[end] < utf8.RuneSelf && isWordRune(rune(l.text[end])) {
		end++
	}
	second, known := l.lex.tail(l.text[after:end])
	if !known {
		return 0
	}
	cut := i
	if second == l.lex.not {
		cut = l.w.negated(i)
	}
	if cut < 0 {
		return 0
	}
	l.emit(cut)
	l.add(cut, end, second, isGlued)
	return end
}

// negated makes the word before n't the one that is negated, and gives where it
// ends: do|n't, can|'t, wo|n't; -1 where the apostrophe does not follow an n.
func (w *word) negated(i int) int {
	switch string(w.buf[:w.n]) {
	case "can":
		return i
	case "won":
		w.n = copy(w.buf[:], "will")
	case "shan":
		w.n = copy(w.buf[:], "shall")
	case "ain":
		w.n = copy(w.buf[:], "is")
	default:
		if w.n < 2 || w.buf[w.n-1] != 'n' {
			return -1
		}
		w.n--
	}
	return i - 1
}
