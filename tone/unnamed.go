package tone

import "strings"

// unnamed notes a letter that names neither the company nor the role.
func (r *reading) unnamed() {
	if r.short() || r.facts.Note != "" {
		return
	}
	for i, t := range r.tokens {
		if r.sents[t.sent].zone == body && r.namesJob(i) {
			return
		}
	}
	if !r.subject.blank() && r.subjectNames() {
		return
	}
	at := r.bodyStart()
	r.find(Finding{Rule: "missing-company-or-role", Severity: Note, Start: at, End: at,
		Why: "It names neither the company nor the role."})
}

// namesJob tells whether a token names the company or the role: the ones that the
// facts know, or, where they know none, any.
func (r *reading) namesJob(i int) bool {
	if r.facts.Company != "" || r.facts.Role != "" {
		if r.isFact(i) {
			return true
		}
	} else if r.mayBeCompany(i) {
		return true
	}
	profession := r.lex.known.profession
	return r.namesRole(i) || r.lex.is(r.tokens[i].word, profession) || r.cueAt(i, profession)
}

// isFact tells whether a token is a word of the company's name or the role's, or
// alike.
func (r *reading) isFact(i int) bool {
	t := r.tokens[i]
	word := r.text[t.start:t.end]
	if r.worthy(t) && (hasWord(r.facts.Company, word) || hasWord(r.facts.Role, word)) {
		return true
	}
	return r.alike(word)
}

// mayBeCompany tells whether a token is a name, and neither the reader's, nor
// another person's, nor a word that has its capital for another reason.
func (r *reading) mayBeCompany(i int) bool {
	t := r.tokens[i]
	if !r.matcher.isName(i) || t.end-t.start <= 1 || r.greets(r.text[t.start:t.end]) {
		return false
	}
	k := &r.lex.known
	return !r.lex.is(t.word, k.subject) && !r.lex.is(t.word, k.opensAlone) && !r.isPerson(i)
}

// isPerson tells whether a name stands where people do: "to Ben", "Mr Dunn".
func (r *reading) isPerson(i int) bool {
	if i == 0 {
		return false
	}
	p := r.tokens[i-1]
	switch word := r.text[p.start:p.end]; {
	case r.lex.is(p.word, r.lex.known.title), r.lex.is(p.word, r.lex.known.and):
		return true
	default:
		switch strings.ToLower(word) {
		case "to", "thank", "meet", "meeting", "met", "told", "by", "hello", "hi", "dear", "than", "on", "in":
			return true
		}
	}
	return false
}

// namesRole tells whether a token makes a word before it the name of a role: "the
// data science job", or is one: "to be a beekeeper".
func (r *reading) namesRole(i int) bool {
	k := &r.lex.known
	if i < 2 || r.tokens[i].brk != noBreak {
		return false
	}
	t, p, pp := r.tokens[i], r.tokens[i-1], r.tokens[i-2]
	if r.lex.is(t.word, k.roleNoun) {
		return !r.lex.is(p.word, k.vague) && p.end-p.start > 2 && p.flags&(hasDigit|isGlued) == 0
	}
	a := strings.ToLower(r.text[p.start:p.end])
	if t.word != 0 || a != "a" && a != "an" && a != "your" && a != "next" {
		return false
	}
	switch strings.ToLower(r.text[pp.start:pp.end]) {
	case "as", "be", "become", "becoming", "for", "being", "your":
	default:
		return false
	}
	word := r.text[t.start:t.end]
	for _, ending := range [...]string{"er", "or", "ist", "ian", "man", "eur", "ant", "ess"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// alike tells whether a word begins like one of the role's: welding, Welder.
func (r *reading) alike(word string) bool {
	const stem = 4
	if len(word) <= stem {
		return false
	}
	for part := range strings.FieldsSeq(r.facts.Role) {
		if len(part) > stem && strings.EqualFold(part[:stem], word[:stem]) {
			return true
		}
	}
	return false
}

// cueAt tells whether a cue of a class begins at a token.
func (r *reading) cueAt(i int, id classID) bool {
	for at := r.matcher.heads[i]; at != 0; at = r.matcher.cues[at-1].next {
		if r.matcher.cues[at-1].class == id {
			return true
		}
	}
	return false
}

// worthy tells whether a word says something by itself: "the" of "The Mill"
// does not.
func (r *reading) worthy(t token) bool { return t.end-t.start > 3 || t.is(isCap) }

func (r *reading) greets(word string) bool {
	for _, t := range r.tokens[r.greeting:r.greeted] {
		if sameWord(r.text[t.start:t.end], word) {
			return true
		}
	}
	return false
}

func (r *reading) subjectNames() bool {
	for word := range strings.FieldsSeq(r.text[r.subject.start:r.subject.end]) {
		word = strings.Trim(word, ",.:()")
		if r.factName(word) || r.lex.is(r.lex.id(strings.ToLower(word)), r.lex.known.profession) {
			return true
		}
	}
	return false
}
