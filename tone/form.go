package tone

import "strings"

// close finds the sign-off: a closing phrase on a line of its own near the end,
// or the last sentence that begins with one, or a short line before the name.
// Names and addresses come after it, and perhaps a postscript.
func (r *reading) close() {
	last := len(r.sents) - 1
	for i := last; i >= 0 && i >= last-mostSignature; i-- {
		s := r.sents[i]
		if s.zone != body {
			break
		}
		if n := r.closingAt(s, i); n > 0 {
			r.signed(i)
			return
		}
		if s.words() > mostName {
			break
		}
	}
	for i := last; i > 0 && i >= last-mostBelow; i-- {
		s := r.sents[i]
		if s.zone == body && r.ownLine(i) && r.closingAt(s, i) > 0 && r.setApart(i) {
			r.signed(i)
			return
		}
	}
	for i := max(1, last-mostSignature); i < last; i++ {
		if r.closesByForm(i) {
			r.signed(i)
			return
		}
	}
	r.nameOnly()
}

// How much stands under a letter at most: sentences (lines), words of a line,
// sentences of a postscript or a notice as well, words below the name.
const (
	mostSignature = 9
	mostName      = 8
	mostBelow     = 24
	mostContact   = 20
)

// signed gives the sentence of a closing phrase and those below it their zones. A
// postscript is body again.
func (r *reading) signed(i int) {
	r.sents[i].zone = signOff
	script := false
	for j := i + 1; j < len(r.sents); j++ {
		script = script || r.postscript(r.sents[j])
		if !script {
			r.sents[j].zone = signature
		}
	}
}

// postscript tells whether a sentence begins with PS.
func (r *reading) postscript(s sentence) bool {
	t := r.tokens[s.first]
	if t.brk < lineBreak {
		return false
	}
	word := r.text[t.start:t.end]
	if strings.EqualFold(word, "ps") {
		return true
	}
	rest := r.text[t.start:min(len(r.text), int(t.start)+4)]
	return strings.EqualFold(word, "p") && (strings.EqualFold(rest, "p.s.") || strings.EqualFold(rest, "p. s"))
}

// ownLine tells whether a sentence begins and ends with a line.
func (r *reading) ownLine(i int) bool {
	return r.tokens[r.sents[i].first].brk >= lineBreak && (i+1 == len(r.sents) || r.tokens[r.sents[i+1].first].brk >= lineBreak)
}

// setApart tells whether what is too long for a signature below a sentence is a
// postscript or begins a paragraph.
func (r *reading) setApart(i int) bool {
	for j := i + 1; j < len(r.sents); j++ {
		s := r.sents[j]
		if r.postscript(s) {
			return true
		}
		if s.words() > mostName {
			return j > i+1 && r.tokens[s.first].brk == paraBreak || r.notice(s)
		}
	}
	return true
}

// notice tells whether a sentence is what a firm or a telephone puts below a
// message.
func (r *reading) notice(s sentence) bool {
	for _, t := range r.tokens[s.first:s.last] {
		if r.lex.is(t.word, r.lex.known.noSigner) {
			return true
		}
	}
	return false
}

// closesByForm tells whether a sentence is a line with a comma at its end, and
// below it stands a name: "See you at book club,", "Till the spring,".
func (r *reading) closesByForm(i int) bool {
	s, below := r.sents[i], r.sents[i+1]
	if s.zone != body || s.words() > 2*mostName || !r.ownLine(i) {
		return false
	}
	comma := r.text[r.tokens[s.last-1].end] == ','
	return comma && below.words() <= mostName-2 && r.signs(below)
}

// closingLen gives the length of the closing phrases that begin at a token, and
// whether all of them close only on a line of their own.
func (r *reading) closingLen(from, to int32) (n int32, short bool) {
	at := from
	for at < to {
		best, weak := r.longestClose(at, to)
		if best == 0 && at > from && at+1 < to && r.lex.is(r.tokens[at].word, r.lex.known.and) {
			at++
			continue
		}
		if best == 0 {
			break
		}
		short = weak && (at == from || short)
		at += best
	}
	if at > from && r.lex.is(r.tokens[at-1].word, r.lex.known.and) {
		at--
	}
	return at - from, short
}

// longestClose gives the length of the longest closing phrase that begins at a
// token, and whether it closes only on a line of its own.
func (r *reading) longestClose(at, to int32) (best int32, weak bool) {
	for i := r.matcher.heads[at]; i != 0; i = r.matcher.cues[i-1].next {
		q := r.matcher.cues[i-1]
		if q.last > to {
			continue
		}
		switch n := q.last - q.first; {
		case q.class == r.lex.known.closes && n >= best:
			best, weak = n, false
		case q.class == r.lex.known.closesShort && n > best:
			best, weak = n, true
		}
	}
	return best, weak
}

// closingAt gives the length of the closing phrase that a sentence begins with,
// 0 where it is none.
func (r *reading) closingAt(s sentence, i int) int32 {
	n, short := r.closingLen(s.first, s.last)
	if n == 0 {
		return 0
	}
	rest := s.last - s.first - n
	lined := r.ownLine(i) || i == 0 && len(r.sents) > 1
	if rest == 0 {
		if (short || r.says(s, i)) && !lined {
			return 0
		}
		return n
	}
	if rest <= mostName-2 && r.signsBeside(s.first+n, s.last, lined || !short, lined) {
		return n
	}
	return 0
}

// signsBeside tells whether the words after a closing phrase, on its line, are who
// signs: a name, which a stop must part from a phrase that is not free to stand
// anywhere, or a place.
func (r *reading) signsBeside(from, to int32, free, lined bool) bool {
	parted := r.tokens[from].brk != noBreak
	switch {
	case (free || parted) && r.looksLikeName(from, to), parted && r.looksLikeName(from, from+1):
		return true
	}
	return lined && (r.isPlace(from, to) || from+1 == to && r.isSmallName(from))
}

// isSmallName tells whether a token can be a name without its capital: the last word
// of all, and an unknown one, as in "cheers reece".
func (r *reading) isSmallName(i int32) bool {
	t := r.tokens[i]
	return int(i)+1 == len(r.tokens) && t.word == 0 && !t.is(hasDigit)
}

// says tells whether the last sentence of a paragraph is a sentence that a close
// could also be: "Thank you again.", "Have a good week!" with no name below.
func (r *reading) says(s sentence, i int) bool {
	end := int(r.tokens[s.last-1].end)
	if i+1 < len(r.sents) || end >= len(r.text) || r.text[end] != '.' && r.text[end] != '!' {
		return false
	}
	switch t := r.tokens[s.first]; strings.ToLower(r.text[t.start:t.end]) {
	case "thank", "thanks", "have", "enjoy", "my", "stay", "speak", "see",
		"good", "sincere", "many", "big", "wishing", "be", "catch", "cheers":
		return true
	}
	return false
}

// isPlace tells whether tokens are "from" and a name: "Best wishes from Tromsø".
func (r *reading) isPlace(from, to int32) bool {
	return r.text[r.tokens[from].start:r.tokens[from].end] == "from" && to-from < 6
}

// looksLikeName tells whether all tokens look like names, or are known to be the
// sender's.
func (r *reading) looksLikeName(from, to int32) bool {
	for i := from; i < to; i++ {
		if !r.isSender(r.tokens[i]) && !r.isNamed(i) {
			return false
		}
	}
	return from < to
}

// isNamed tells whether a token with a capital is a name by its word: an unknown
// one, a title, a city, an initial, or one that stands where names do.
func (r *reading) isNamed(i int32) bool {
	t := r.tokens[i]
	if !t.is(isCap) {
		return false
	}
	initial := t.end-t.start <= 1
	return r.unknownOrTitle(t) || r.lex.is(t.word, r.lex.known.city) || initial || r.mayBeName(i)
}

// mayBeName tells whether a word of the lexicon stands where only a name does:
// alone on the last lines (Will, Grace, Mark).
func (r *reading) mayBeName(i int32) bool {
	s := r.sents[r.tokens[i].sent]
	return s.words() <= 3 && len(r.tokens)-int(s.last) <= mostContact
}

// nameOnly finds a name that stands under a letter without a closing phrase.
func (r *reading) nameOnly() {
	end := len(r.sents)
	for i := end - 1; i > 0 && i >= end-mostSignature; i-- {
		s := r.sents[i]
		if s.zone != body || !r.standsBelow(s) {
			return
		}
		if r.signs(s) {
			r.signed(i)
			r.sents[i].zone = signature
			return
		}
	}
}

// standsBelow tells whether a sentence can stand under a letter: set off by a line
// or a dash, and short, or a postscript.
func (r *reading) standsBelow(s sentence) bool {
	setOff := r.tokens[s.first].brk >= lineBreak || r.dashed(s)
	return setOff && (s.words() <= mostName || r.postscript(s))
}

// signs tells whether a line is a name, perhaps with what stands beside it: a
// title, a place, a number. It is none of the lines that a telephone or a firm
// puts there.
func (r *reading) signs(s sentence) bool {
	named := false
	for i := s.first; i < s.last; i++ {
		t := r.tokens[i]
		switch {
		case r.isSender(t):
			return true
		case i > s.first && t.brk != noBreak && named:
			return true
		case r.lex.is(t.word, r.lex.known.noSigner):
			return false
		case t.is(hasDigit):
		case r.lex.is(t.word, r.lex.known.notName) && s.words() > 1:
		case r.looksLikeName(i, i+1), t.is(isCap) && s.words() <= 3:
			named = true
		case t.word != 0 && t.end-t.start > 2:
			return false
		}
	}
	return named && s.words() <= 5
}

// dashed tells whether a dash stands before a sentence: "… the search. – Tom".
func (r *reading) dashed(s sentence) bool {
	before := strings.TrimRight(r.text[:s.start], " ")
	return strings.HasSuffix(before, "-") || strings.HasSuffix(before, "–") || strings.HasSuffix(before, "—")
}
