package tone

import "strings"

// names compares the names in the text with the facts.
func (r *reading) names() {
	if len(r.tokens) == 0 {
		return
	}
	r.nobody()
	r.wrongRecipient()
	r.wrongCompany()
	r.wrongSubject()
	r.unnamed()
}

// nameIn gives the first token of the name in the greeting: a capital, or a word
// that the lexicon does not know, that is no word of greetings; any word after a
// title; -1 for none.
func (r *reading) nameIn() int {
	k := &r.lex.known
	for i := r.greeting; i < r.greeted; i++ {
		t := r.tokens[i]
		switch {
		case t.is(isGlued), r.lex.is(t.word, k.greets), r.lex.is(t.word, k.title), t.end-t.start < 2:
		case i > r.greeting && t.is(isCap) && r.lex.is(r.tokens[i-1].word, k.title) && t.brk == noBreak:
			return i
		case r.lex.is(t.word, k.greeted), r.lex.is(t.word, k.notName), r.lex.is(t.word, k.acronym):
		case t.is(isCap) && (i > r.greeting || t.word == 0), r.isOnlySecond(i):
			return i
		}
	}
	return -1
}

// isOnlySecond tells whether a token is all that follows the word that greets, and
// so most likely a name in small letters: "hi ana".
func (r *reading) isOnlySecond(i int) bool {
	alone := i == r.greeting+1 && r.greeted == i+1
	return alone && !r.lex.is(r.tokens[i].word, r.lex.known.greetsSecond)
}

// nobody notes a greeting without a name.
func (r *reading) nobody() {
	if r.greeted == 0 || r.nameIn() >= 0 {
		return
	}
	for i := r.greeting; i < r.greeted; i++ {
		if t := r.tokens[i]; hasWord(r.facts.Recipient, r.text[t.start:t.end]) && t.is(isCap) {
			return
		}
	}
	span := r.stretch(int32(r.greeting), int32(r.greeted))
	f := about("generic-greeting", Note, span, "It greets nobody in particular; a name is kinder, where you have one.")
	if r.facts.Recipient != "" {
		fix := strings.TrimSuffix(r.hello(), ",")
		f.Fix = &fix
	}
	r.find(f)
}

// wrongRecipient finds a greeting to somebody else: it has a name, and none of
// its words is in the name that the facts know.
func (r *reading) wrongRecipient() {
	if r.facts.Recipient == "" || r.greeted == 0 {
		return
	}
	for i := r.greeting; i < r.greeted; i++ {
		t := r.tokens[i]
		if r.recipient(r.text[t.start:t.end]) && !r.lex.is(t.word, r.lex.known.title) {
			r.wrongTitle(i)
			return
		}
	}
	from := r.nameIn()
	if from < 0 {
		return
	}
	to := from + 1
	for to < r.greeted && r.tokens[to].is(isCap) && r.tokens[to].brk == noBreak {
		to++
	}
	if r.greetsCompany(from, to) {
		return
	}
	for from > r.greeting && r.lex.is(r.tokens[from-1].word, r.lex.known.title) {
		from--
	}
	span := r.stretch(int32(from), int32(to))
	r.wrongName(span, r.facts.Recipient, anotherReader)
}

// anotherReader is why the name in a greeting is wrong.
const anotherReader = "It greets somebody else than you are writing to."

// wrongTitle finds a lady greeted as Mr before her name, or a gentleman as Mrs.
func (r *reading) wrongTitle(name int) {
	title, last, _ := strings.Cut(r.facts.Recipient, " ")
	if name == r.greeting || strings.ContainsAny(last, " ,") { // two of them, or a first name
		return
	}
	if is, should := isLady(r.spelt(int32(name-1))), isLady(title); is*should < 0 {
		r.wrongName(r.stretch(int32(name-1), int32(name)), title, anotherReader)
	}
}

// isLady is 1 for the title of a lady, -1 for a gentleman's, and 0 for any other.
func isLady(title string) int {
	switch strings.ToLower(strings.TrimSuffix(title, ".")) {
	case "mrs", "ms", "miss":
		return 1
	case "mr":
		return -1
	}
	return 0
}

// wrongName finds a name where another one belongs.
func (r *reading) wrongName(span Span, right, why string) {
	f := about("wrong-name", Block, span, why)
	f.Fix = &right
	r.find(f)
}

// nicknames are short names that do not begin like the long ones.
const nicknames = " bob=robert rob=robert bill=william will=william liam=william dick=richard rick=richard jim=james jack=john " +
	"harry=henry ted=edward ned=edward tony=anthony toni=antonia liz=elizabeth beth=elizabeth betty=elizabeth " +
	"lizzie=elizabeth libby=elizabeth eliza=elizabeth kate=katherine katie=katherine kathy=katherine cathy=catherine " +
	"kate=catherine kitty=catherine peggy=margaret meg=margaret maggie=margaret molly=mary polly=mary nell=eleanor " +
	"ellie=eleanor nora=eleanor becky=rebecca lexi=alexandra sandra=alexandra sasha=alexander alec=alexander " +
	"sandy=alexander chuck=charles charlie=charles mike=michael mick=michael mikey=michael tom=thomas tommy=thomas " +
	"andy=andrew drew=andrew dave=david steve=stephen steve=steven gabby=gabrielle jenny=jennifer jen=jennifer " +
	"pip=philippa pip=philip nick=nicholas nicky=nicola nico=nicolas jo=joanna joe=joseph joey=joseph sue=susan " +
	"suzy=susan tina=christina betsy=elizabeth trish=patricia tricia=patricia paddy=patrick pat=patrick pat=patricia " +
	"ron=aaron vicky=victoria tori=victoria abby=abigail hattie=harriet larry=lawrence laurie=lawrence gerry=gerald " +
	"jerry=jeremy frank=francis fran=frances greg=gregory geoff=geoffrey jeff=jeffrey lina=angelina mo=mohammed " +
	"mo=mohamed theo=theodore "

// recipient tells whether a word is in the recipient's name, or short for it.
func (r *reading) recipient(word string) bool {
	if hasWord(r.facts.Recipient, word) {
		return true
	}
	word = strings.ToLower(word)
	for part := range strings.FieldsSeq(strings.ToLower(r.facts.Recipient)) {
		part = strings.Trim(part, ".,")
		short, long := word, part
		if len(short) > len(long) {
			short, long = long, short
		}
		if isShortFor(short, long) {
			return true
		}
	}
	return false
}

// isShortFor tells whether a name is a short form of another: its beginning, if
// that is long enough to mean it, or a nickname.
func isShortFor(short, long string) bool {
	const least, less = 3, 2
	begins := len(short) >= least && len(long) >= len(short)+less && strings.HasPrefix(long, short)
	return begins || strings.Contains(nicknames, " "+short+"="+long+" ")
}

// greetsCompany tells whether a greeting names the company or the role: "Dear
// Ondine team".
func (r *reading) greetsCompany(from, to int) bool {
	for _, t := range r.tokens[from:to] {
		word := r.text[t.start:t.end]
		if hasWord(r.facts.Company, word) || hasWord(r.facts.Role, word) {
			return true
		}
	}
	return false
}

// stretch gives the bytes of the tokens from one up to another, whole words: of "I'm
// withdrawing", none begins at "'m".
func (r *reading) stretch(first, last int32) Span {
	for first > 0 && r.tokens[first].is(isGlued) {
		first--
	}
	return Span{int(r.tokens[first].start), int(r.tokens[last-1].end)}
}

// about gives a finding without a fix that rests on the very words it is about.
func about(rule string, severity Severity, words Span, why string) Finding {
	return Finding{Rule: rule, Severity: severity, Start: words.Start, End: words.End, Why: why, Evidence: []Span{words}}
}

// inProperName tells whether a cue of one token is a part of a name: a capital that the
// facts know, or that stands beside another one ("Crook and Lamb").
func (r *reading) inProperName(q *cue) bool {
	at := int(q.first)
	t := r.tokens[at]
	if q.last-q.first > 1 || !t.is(isCap) || t.is(isUpper) {
		return false
	}
	return r.factName(r.text[t.start:t.end]) || r.capBeside(at, -1) || r.capBeside(at, 1)
}

// capBeside tells whether the next word to one side of a token, past an "and", has
// a capital that no sentence opens.
func (r *reading) capBeside(at, step int) bool {
	for n := at + step; n >= 0 && n < len(r.tokens); n += step {
		t := r.tokens[n]
		switch {
		case t.sent != r.tokens[at].sent, r.tokens[max(n, at)].brk != noBreak:
			return false
		case r.lex.is(t.word, r.lex.known.and) && n == at+step:
		default:
			return t.is(isCap) && t.word != r.lex.i && int32(min(n, at)) > r.sents[t.sent].first
		}
	}
	return false
}
