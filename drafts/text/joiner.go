package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Characters that are invisible and yet belong to what is seen, in their place.
const (
	zwnj      = '\u200c'
	zwj       = '\u200d'
	mongolian = '\u180e' // the Mongolian vowel separator
	blackFlag = '\U0001f3f4'
	tagFirst  = '\U000e0020'
	tagEnd    = '\U000e007f'
)

// isContextual tells whether r is kept in some places and removed in others.
func isContextual(r rune) bool {
	switch {
	case r < mongolian-3:
		return false
	case r == zwnj, r == zwj, r == mongolian, r >= tagFirst && r <= tagEnd:
		return true
	}
	return unicode.Is(unicode.Variation_Selector, r)
}

// dropStrayMarks removes joiners, variation selectors and tags that stand where
// they change nothing that is seen, and could only hide something.
func dropStrayMarks(s string) (string, int) {
	if strings.IndexFunc(s, isContextual) < 0 {
		return s, 0
	}
	var b strings.Builder
	b.Grow(len(s))
	var last, base rune // last kept, and the last that is no mark
	removed := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == blackFlag {
			size += flagTags(s[i+size:])
		}
		if isContextual(r) && !belongs(r, last, base, s[i+size:]) {
			i += size
			removed++
			continue
		}
		b.WriteString(s[i : i+size])
		i, last = i+size, r
		if !unicode.Is(unicode.M, r) && !isContextual(r) {
			base = r
		}
	}
	return b.String(), removed
}

// belongs tells whether a contextual character stands where it is needed: after
// last, which follows the visible base, and before the rest.
func belongs(r, last, base rune, rest string) bool {
	switch {
	case isJoiner(last), r >= tagFirst && r <= tagEnd:
		return false // the tags of a flag are not asked about
	case isJoiner(r):
		return needed(r, base, rest)
	}
	return !unicode.Is(unicode.Variation_Selector, last) && variable(base)
}

// needed tells whether a joiner does anything between a base and the rest: the next
// character, or any of the marks that follow, whose order NFC may change.
func needed(joiner, base rune, rest string) bool {
	for i, next := range rest {
		if !isContextual(next) && joinable(joiner, base, next) {
			return true
		}
		if norm.NFC.PropertiesString(rest[i:]).CCC() == 0 {
			break
		}
	}
	return false
}

func isJoiner(r rune) bool { return r == zwj || r == zwnj || r == mongolian }

// joinable tells whether a joiner between these two changes what is seen.
func joinable(joiner, before, after rune) bool {
	switch {
	case joiner == mongolian:
		return unicode.In(before, unicode.Mongolian) && unicode.In(after, unicode.Mongolian)
	case joiner == zwj && isPicture(before):
		return isPicture(after)
	}
	return needsJoiners(before) && needsJoiners(after)
}

// flagTags gives the length of the tags of a flag such as Scotland's: tagged
// letters and digits and the end tag. Anything else is no flag.
func flagTags(s string) int {
	for i, r := range s {
		switch {
		case r == tagEnd && i > 0:
			return i + utf8.RuneLen(r)
		case !unicode.Is(unicode.ASCII_Hex_Digit, r-tagFirst+' ') &&
			!unicode.IsLower(r-tagFirst+' ') || r > tagEnd || i > 24:
			return 0
		}
	}
	return 0
}

// isPicture tells whether r can be a part of an emoji made of several. Arrows
// are mathematical symbols, and part of some.
func isPicture(r rune) bool {
	skin := r >= 0x1f3fb && r <= 0x1f3ff
	return r >= 0x2190 && (skin || unicode.In(r, unicode.So, unicode.Sm))
}

// variable tells whether a variation selector can change how r looks: a picture,
// a sign or a digit, an ideograph, a letter of the scripts that have variants.
func variable(r rune) bool {
	if r == 0 || unicode.IsSpace(r) {
		return false
	}
	return unicode.In(r, unicode.S, unicode.N, unicode.P, unicode.Ideographic,
		unicode.Mongolian, unicode.Myanmar, unicode.Phags_Pa)
}

// needsJoiners tells whether r is of a script in which a joiner or non-joiner
// changes the word: cursive scripts and those with conjuncts (Unicode, 23.2).
func needsJoiners(r rune) bool {
	return r >= 0x600 && (unicode.IsLetter(r) || unicode.Is(unicode.M, r)) && unicode.In(r,
		unicode.Arabic, unicode.Syriac, unicode.Nko, unicode.Mandaic, unicode.Mongolian,
		unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati,
		unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam,
		unicode.Sinhala, unicode.Myanmar, unicode.Khmer, unicode.Adlam, unicode.Hanifi_Rohingya)
}
