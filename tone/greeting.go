package tone

import "strings"

// How many words a greeting has at most, how many stand above it (the sender's
// address), and how many a name has that greets without a word of greeting.
const (
	mostGreeting = 9
	longGreeting = 14
	mostHeader   = 30
	mostAlone    = 4
)

// greet finds the greeting: it ends a sentence, whatever stop follows it. Short
// lines may stand before it.
func (r *reading) greet() {
	r.greeting, r.greeted = 0, 0
	if len(r.tokens) == 0 {
		return
	}
	if r.opensGreeting(0) {
		r.greeted = r.greetingEnd(0)
		if r.isDedication(r.greeted) {
			r.greeted = 0
		}
	} else {
		r.greeted = r.addressLine()
	}
	if r.greeted == 0 {
		r.belowHeader()
	}
	if r.greeted == 0 {
		r.greeted = r.nameAlone()
	}
	if r.greeted > 0 && r.greeted < len(r.tokens) {
		t := &r.tokens[r.greeted]
		t.brk = max(t.brk, stopBreak)
	}
}

// opensGreeting tells whether a word of greeting, or a pair of them, begins at a
// token.
func (r *reading) opensGreeting(i int) bool {
	k := &r.lex.known
	return r.lex.is(r.tokens[i].word, k.greets) || r.pair(i, k.greetsFirst, k.greetsSecond)
}

// isDedication tells whether the first n tokens, as in "To the whole crew, a happy
// summer.", only look like a greeting.
func (r *reading) isDedication(n int) bool {
	if n >= len(r.tokens) || r.tokens[n].brk != commaBreak {
		return false
	}
	first, second := r.tokens[0], r.tokens[1]
	return strings.EqualFold(r.text[first.start:first.end], "to") && !strings.EqualFold(r.text[second.start:second.end], "whom")
}

// belowHeader looks for a greeting below the sender's name and address.
func (r *reading) belowHeader() {
	from := 0
	for i := 1; i < min(len(r.tokens), mostHeader); i++ {
		if r.tokens[i].brk < lineBreak {
			continue
		}
		if i-from > mostName {
			return
		}
		from = i
		if r.opensGreeting(i) {
			r.greeting, r.greeted = i, r.greetingEnd(i)
			return
		}
	}
}

// addressLine gives the number of tokens of a first line that is a greeting by its
// form: a few words with a name in them, and a comma or a colon at its end:
// "My dear Mrs Quist,", "Happy Monday Leila,", "Gentlemen:".
func (r *reading) addressLine() int {
	n, named := r.addressWords()
	if n == 0 {
		return 0
	}
	if n == len(r.tokens) && r.titled(n) && strings.HasPrefix(r.text[r.tokens[n-1].end:], ",") {
		return n
	}
	if !named || len(r.tokens) < n+fewest || r.tokens[n].brk < lineBreak || r.opensSaying(n) {
		return 0
	}
	switch r.text[r.tokens[n-1].end] {
	case ',', ':':
		return n
	}
	return 0
}

// addressWords gives the number of tokens of the first line, as far as a greeting
// goes, and whether a name is among them; 0 where no greeting has such words.
func (r *reading) addressWords() (n int, named bool) {
	for n < len(r.tokens) && n < mostGreeting && (n == 0 || r.tokens[n].brk < lineBreak) {
		if r.breaksAddress(n) {
			return 0, false
		}
		named = named || r.addresses(n)
		n++
	}
	return n, named
}

// breaksAddress tells whether a token shows a sentence, not an address: a stop, a
// contraction, an I.
func (r *reading) breaksAddress(i int) bool {
	t := r.tokens[i]
	return t.brk == stopBreak && i > 0 || t.is(isGlued) || t.word == r.lex.i
}

// addresses tells whether a token of the first line names somebody. The first one
// has a capital anyway, so it must be a word of greetings.
func (r *reading) addresses(i int) bool {
	return r.mayGreet(i) && (i > 0 || r.lex.is(r.tokens[i].word, r.lex.known.greeted))
}

// opensSaying tells whether the first of n tokens opens a sentence as a rule, and
// no title says that it is a greeting here.
func (r *reading) opensSaying(n int) bool {
	return r.lex.is(r.tokens[0].word, r.lex.known.opensAlone) && !r.titled(n)
}

// mayGreet tells whether a token can be a name or what stands for one: with a
// capital, a word of greetings.
func (r *reading) mayGreet(i int) bool {
	t := r.tokens[i]
	return t.is(isCap) && !r.lex.is(t.word, r.lex.known.notName) || r.lex.is(t.word, r.lex.known.greeted)
}

// greetingEnd gives the end of a greeting that opens with a word of greeting.
func (r *reading) greetingEnd(from int) int {
	n := from + 1
	if r.pair(from, r.lex.known.greetsFirst, r.lex.known.greetsSecond) {
		n++
	}
	if end := r.lineEnd(n); r.isLongGreeting(from, end) {
		return end
	}
	stop := 0 // the end of the names, where no stop tells it
	for ; n < len(r.tokens) && n < from+mostGreeting; n++ {
		if r.stopsGreeting(n, from) {
			return n
		}
		if stop > 0 && r.isWriting(n) {
			return stop
		}
		if stop == 0 && r.leavesNames(n, from) {
			stop = n
		}
	}
	switch {
	case n == len(r.tokens) && n < from+mostGreeting:
		return n
	case stop > 0:
		return stop
	}
	return n
}

// isLongGreeting tells whether a greeting has more words than most, and a line of
// its own that shows where it ends.
func (r *reading) isLongGreeting(from, end int) bool {
	if end-from <= mostGreeting || end-from > longGreeting {
		return false
	}
	return end < len(r.tokens) && r.tokens[end].brk >= lineBreak
}

// stopsGreeting tells whether a token, or the stop before it, ends the greeting. A
// comma does not where names follow it; "Hello from Oban" greets nobody there.
func (r *reading) stopsGreeting(n, from int) bool {
	t := r.tokens[n]
	return t.brk > commaBreak || t.brk == commaBreak && !r.namesOn(n, from) || r.text[t.start:t.end] == "from"
}

// isWriting tells whether a token is the verb of who writes: "Hi chef it's Marlon".
func (r *reading) isWriting(n int) bool {
	switch strings.ToLower(r.spelt(int32(n))) {
	case "'s", "’s", "'m", "’m", "is", "am":
		return true
	}
	return false
}

// leavesNames tells whether a token is no name. An unknown word right after the
// word of greeting is one also in small letters.
func (r *reading) leavesNames(n, from int) bool {
	t := r.tokens[n]
	if t.is(isCap) || r.lex.is(t.word, r.lex.known.greeted) {
		return false
	}
	return t.word != 0 || n > from+1
}

// namesOn tells whether a greeting goes on after a comma: Hi, Robin; Dear Ana,
// Ben and Chris; Dear Chair, dear Mr Abara.
func (r *reading) namesOn(n, from int) bool {
	if n == from+1 {
		return r.namesFirst(n)
	}
	if n+1 >= len(r.tokens) {
		return false
	}
	return r.greetsAgain(n) || n == from+2 && r.namesSecond(n) || r.listsNames(n)
}

// namesFirst tells whether a name follows the comma after the word of greeting:
// "Hi, Robin", "Hello, Mrs Quist", "Hi, Will Grace".
func (r *reading) namesFirst(n int) bool {
	t := r.tokens[n]
	if !t.is(isCap) {
		return false
	}
	if r.unknownOrTitle(t) {
		return true
	}
	return n+1 < len(r.tokens) && r.tokens[n+1].is(isCap) && r.tokens[n+1].brk == noBreak
}

// greetsAgain tells whether a second greeting begins: "…, dear Mr Abara".
func (r *reading) greetsAgain(n int) bool {
	return r.lex.is(r.tokens[n].word, r.lex.known.greets) && r.tokens[n+1].is(isCap)
}

// namesSecond tells whether one name stands between a word of greetings and a
// stop: "Hi there, Robin,".
func (r *reading) namesSecond(n int) bool {
	t := r.tokens[n]
	if !t.is(isCap) || !r.unknownOrTitle(t) {
		return false
	}
	return r.lex.is(r.tokens[n-1].word, r.lex.known.greeted) && r.tokens[n+1].brk != noBreak
}

// listsNames tells whether a token belongs to a list of names: "…, Ben and Chris",
// "…, and Chris".
func (r *reading) listsNames(n int) bool {
	t, next := r.tokens[n], r.tokens[n+1]
	joins := r.lex.is(t.word, r.lex.known.and)
	if joins && next.is(isCap) {
		return true
	}
	return (t.is(isCap) || joins) && r.unknownOrTitle(t) && r.followsName(next)
}

// followsName tells whether a token can stand after a name of a list: behind a
// stop that ends no sentence, an "and", or a surname.
func (r *reading) followsName(t token) bool {
	return t.brk != noBreak && t.brk != stopBreak || r.lex.is(t.word, r.lex.known.and) || t.is(isCap)
}

// nameAlone gives the number of tokens of a greeting that is only a name and a
// comma or a line: "Sam, thank you for …", "Ms Osei,".
func (r *reading) nameAlone() int {
	n := 0
	for n < len(r.tokens) && n < mostAlone {
		if n > 0 && r.tokens[n].brk != noBreak {
			break
		}
		if !r.calls(r.tokens[n]) {
			return 0
		}
		n++
	}
	if n == 0 || n >= len(r.tokens) || !r.partsName(n) {
		return 0
	}
	return n
}

// calls tells whether a token can be a part of the name that a letter opens with:
// not a shouted word, not the sender, not an adverb ("Sadly, …").
func (r *reading) calls(t token) bool {
	word := r.text[t.start:t.end]
	shouts := t.is(isUpper) && len(r.tokens) > 6 && len(word) > 6
	if !t.is(isCap) || shouts || r.isSender(t) {
		return false
	}
	if t.word == 0 {
		return !strings.HasSuffix(word, "ly")
	}
	return r.lex.is(t.word, r.lex.known.title) || r.recipient(word)
}

// partsName tells whether what stands between a name alone and the token after it
// shows that the name was called: a stop, or a line with more than a name below.
func (r *reading) partsName(n int) bool {
	switch r.tokens[n].brk {
	case commaBreak, midBreak:
		return true
	case lineBreak, paraBreak:
		if c := r.text[r.tokens[n-1].end]; c == ',' || c == ':' {
			return true
		}
		return r.lineEnd(n+1)-n > 4 || !r.tokens[n].is(isCap|hasDigit)
	}
	return false
}
