package tone

import (
	"strings"
	"unicode/utf8"
)

// wrongCompany finds another company than the facts know where only theirs can
// stand: "the role at X", "joining X".
func (r *reading) wrongCompany() {
	if r.facts.Company == "" {
		return
	}
	end := int32(0)
	for i := range r.matcher.cues {
		q := &r.matcher.cues[i]
		if q.class != r.lex.known.joins || q.last <= end {
			continue
		}
		from := q.last - 1 // the first word of the name
		end = r.nameEnd(from)
		if r.elsewhere(q.first, from, end) || r.isNoFirm(from, end) || r.mayBeOther(from) && !r.isFirmKind(end-1) {
			continue
		}
		r.wrongName(r.stretch(from, end), r.facts.Company, anotherCompany)
	}
}

// mayBeOther tells whether what stands before a name lets it be another than a
// firm's, which is known by its kind then: "the Redpath Theatre", "the invitation
// from Golden Hill Farm".
func (r *reading) mayBeOther(name int32) bool {
	before := strings.ToLower(r.spelt(name - 1))
	return before == "the" || before == "from"
}

// isFirmKind tells whether a token says what kind of firm one is: School, Ltd.
func (r *reading) isFirmKind(at int32) bool { return r.word(at, r.lex.known.firmKind) }

// anotherCompany is why the name of a company is wrong.
const anotherCompany = "It names another company than the one you are writing to."

// nameEnd gives the token after a name: the capitals that follow its first word
// in the sentence, with nothing between them.
func (r *reading) nameEnd(from int32) int32 {
	to := from + 1
	for int(to) < len(r.tokens) && r.tokens[to].sent == r.tokens[from].sent {
		if t := r.tokens[to]; t.brk != noBreak || !t.is(isCap) {
			break
		}
		to++
	}
	return to
}

// isNoFirm tells whether a name is one of a city, a street or a building, by its
// last word or the one after it, or of somebody ("the interview with Dr Feld"), or has
// a number ("the crew at Bay 3").
func (r *reading) isNoFirm(from, to int32) bool {
	k, first := &r.lex.known, r.tokens[from].word
	return r.lex.is(first, k.city) || r.lex.is(first, k.title) || r.isStreet(to-1) || r.isStreet(to) || r.isFigure(to)
}

// isFigure tells whether a token is a number after a name: Gate 4.
func (r *reading) isFigure(i int32) bool {
	if int(i) >= len(r.tokens) || r.tokens[i].brk != noBreak {
		return false
	}
	first := r.text[r.tokens[i].start]
	return first >= '0' && first <= '9'
}

// elsewhere tells whether a name is not in the place of the company's: one that
// the facts know, or the new employer's, which is overshare-offer's, unless it is that
// of "the interview".
func (r *reading) elsewhere(leads, from, to int32) bool {
	if r.knows(from, to) || r.lex.is(r.tokens[from].word, r.lex.known.profession) {
		return true
	}
	return !r.theInterview(leads) && r.afterNewJob(leads, r.tokens[from].sent)
}

// theInterview tells whether these words begin with the interview that is theirs.
func (r *reading) theInterview(i int32) bool {
	if i == 0 || !strings.EqualFold(r.spelt(i), "interview") {
		return false
	}
	switch strings.ToLower(r.spelt(i - 1)) {
	case "the", "your", "this":
		return true
	}
	return false
}

// knows tells whether the facts know a name: one of the words that are its own, or
// the initials that it is. "Elm School" is not "Oak School".
func (r *reading) knows(from, to int32) bool {
	shared, own := false, false
	for i := from; i < to; i++ {
		word := r.text[r.tokens[i].start:r.tokens[i].end]
		known := len(word) > 1 && r.factName(word)
		if r.isFirmKind(i) {
			shared = shared || known && !strings.EqualFold(word, "the")
			continue
		}
		if known {
			return true
		}
		own = true
	}
	first := r.tokens[from]
	return shared && !own || from+1 == to && initials(r.facts.Company, r.text[first.start:first.end])
}

// afterNewJob tells whether a sentence speaks of a new job before a token.
func (r *reading) afterNewJob(before, sent int32) bool {
	for i := range r.cues {
		q := &r.cues[i]
		if r.tokens[q.first].sent == sent && q.first < before && r.isNewJob(q.class) && !r.negated(q.first) {
			return true
		}
	}
	return false
}

func (r *reading) isNewJob(id classID) bool {
	return id == r.lex.known.newJob || strings.HasPrefix(r.lex.names[id], "overshare-offer")
}

// initials tells whether a word is the first letters of a name: NHS.
func initials(name, word string) bool {
	short := ""
	for part := range strings.FieldsSeq(name) {
		short += part[:1]
	}
	return len(word) > 1 && strings.EqualFold(short, word)
}

// isStreet tells whether a token makes a name one of a street or a building.
func (r *reading) isStreet(i int32) bool {
	if int(i) >= len(r.tokens) || r.tokens[i].brk != noBreak {
		return false
	}
	switch t := r.tokens[i]; strings.ToLower(r.text[t.start:t.end]) {
	case "road", "street", "square", "lane", "avenue", "station", "house", "place", "park", "university",
		"airport", "building", "tower", "bridge", "hall":
		return true
	}
	return false
}

// wrongSubject finds another company in the subject, after "at" or "with".
func (r *reading) wrongSubject() {
	if r.facts.Company == "" || r.subject.blank() {
		return
	}
	s := r.text[r.subject.start:r.subject.end]
	for _, lead := range [...]string{" at ", " with "} {
		i := strings.Index(s, lead)
		if i < 0 {
			continue
		}
		from := i + len(lead)
		end, known := r.companyIn(s, from)
		if known || end == from || r.opensWithTitle(s[from:end]) {
			continue
		}
		r.wrongName(Span{r.subject.start + from, r.subject.start + end}, r.facts.Company, anotherCompany)
	}
}

// opensWithTitle tells whether a name is somebody's: "Dr Feld".
func (r *reading) opensWithTitle(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	return r.lex.is(r.lex.id(strings.ToLower(strings.TrimRight(first, "."))), r.lex.known.title)
}

// companyIn gives the end of the name that begins in a subject, and tells whether
// the facts know it. A name is a row of words with capitals; a mark ends it.
func (r *reading) companyIn(s string, from int) (end int, known bool) {
	to := from
	for to < len(s) {
		word, _, _ := strings.Cut(s[to:], " ")
		if !opensName(word) {
			break
		}
		bare := strings.TrimRight(word, ",.:;")
		known = known || r.factName(bare) || initials(r.facts.Company, bare)
		to += len(bare)
		if bare != word || to == len(s) {
			break
		}
		to++
	}
	return from + len(strings.TrimRight(s[from:to], " ")), known
}

// opensName tells whether a word can be one of a name: with a capital, or with a
// letter beyond ASCII, which may be one.
func opensName(word string) bool {
	if word == "" {
		return false
	}
	first := word[0]
	return first >= 'A' && first <= 'Z' || first >= utf8.RuneSelf
}
