package tone

import (
	"strings"
	"unicode"
)

// words is how many words the message has, without subject and signature.
func (r *reading) words() (n int) {
	for _, t := range r.tokens {
		if !t.is(isGlued) && r.sents[t.sent].zone != signature {
			n++
		}
	}
	return n
}

// The lengths, in words, of TONE §4: too long is a note, far too long a warning;
// a message to somebody who wrote unasked is shorter.
const (
	long, veryLong         = 150, 220
	longCold, veryLongCold = 120, 180
	shortest               = 15
	longestSubject         = 70 // characters
)

// lengths judges how much it says.
func (r *reading) lengths() {
	r.quoted()
	if len(r.tokens) == 0 {
		return
	}
	n := r.length
	limit, most := long, veryLong
	if r.facts.Stage == "approached" {
		limit, most = longCold, veryLongCold
	}
	start, end := r.bodyStart(), r.textEnd()
	start = min(start, end)
	switch {
	case r.isScript(): // nobody hears all of it
	case n > most:
		r.tooLong(n, most, start, end)
	case n > limit:
		r.find(Finding{"too-long", Note, start, end, "It is long; a shorter no is easier to read.", nil, nil})
	case n < shortest && !r.short() && r.facts.Note == "" && !r.has(thanksAct) && !r.has(doorAct) && !r.has(wishAct):
		fix := " " + r.thanks()
		at := r.lastBody()
		r.find(Finding{"too-short", Warn, at, at, "It is so short that it sounds cold.", &fix, nil})
	}
	r.subjects()
}

// subjects looks at the subject: an empty one, or none in a mail; a long one.
func (r *reading) subjects() {
	const why = "The subject is over 70 characters; mailboxes cut it."
	s := r.subject
	switch {
	case characters(r.text[s.start:s.end]) > longestSubject:
		r.find(Finding{"subject", Note, s.start, s.end, why, nil, nil})
	case s.blank() && r.facts.Subject != "":
		if at := r.sents[0].start; characters(r.facts.Subject) > longestSubject {
			r.find(Finding{"subject", Note, at, at, why, nil, nil})
		}
	case s.blank() && s.end > 0:
		r.find(Finding{"subject", Note, s.start, s.end, "It has no subject.", nil, nil})
	case s.blank() && r.facts.Channel == "email" && r.facts.Note == "":
		at := r.sents[0].start
		r.find(Finding{"subject", Note, at, at, "It has no subject.", nil, nil})
	}
}

// characters counts what a reader sees as one: no marks of accents, and a run of
// spaces as one.
func characters(s string) (n int) {
	space := false
	for _, c := range s {
		was := space
		space = isSpace(c)
		if !unicode.Is(unicode.Mn, c) && (!space || !was) {
			n++
		}
	}
	return n
}

// quoted finds the message that is answered, under the writer's own or between.
func (r *reading) quoted() {
	fix := ""
	for _, q := range r.quotes {
		r.find(Finding{"quoted-original", Note, q.Start, q.End, "Their message is still in yours.", &fix, []Span{q}})
	}
	if r.original < len(r.text) {
		r.find(Finding{"quoted-original", Note, r.original, len(r.text), "Their message is still under yours.", &fix, nil})
	}
}

// textEnd gives the end of the writer's own text, without the space after it.
func (r *reading) textEnd() int {
	return len(strings.TrimRight(r.text[:r.original], " \t\r\n"))
}

// lastBody gives the end of the last sentence before the close.
func (r *reading) lastBody() int {
	at := 0
	for _, s := range r.sents {
		if s.zone == body || s.zone == greeting {
			at = s.end
		}
	}
	return at
}

// tooLong finds a letter that is far too long. The fix keeps the sentences that
// do something, from the first on, and drops the others, the longest last.
func (r *reading) tooLong(n, most, start, end int) {
	keep := make([]bool, len(r.sents))
	drop := n - most
	for i := range r.sents {
		keep[i] = r.sents[i].zone != body
	}
	for _, a := range r.acts {
		if a.kind != reasonAct && a.kind != regretAct && a.kind != helpAct {
			keep[a.sent] = true
		}
	}
	for i := len(r.sents) - 1; i >= 0; i-- {
		if !keep[i] && drop <= 0 {
			keep[i] = true
		} else if !keep[i] {
			drop -= r.sents[i].words()
		}
	}
	fix := r.kept(keep, start, end)
	if drop > 0 {
		fix = r.thanks() + " " + r.no() + "\n\n" + "I wish you well with the search."
		end = r.lastBody()
	}
	r.find(Finding{"too-long", Warn, start, end, "It is far too long; a no needs a few sentences.", &fix, nil})
}

// kept gives the text from start to end without the sentences that go.
func (r *reading) kept(keep []bool, start, end int) string {
	var b strings.Builder
	at := start
	for i, s := range r.sents {
		if keep[i] || s.start < at {
			continue
		}
		gone := r.around(s.start, s.end)
		gone.Start, gone.End = max(gone.Start, at), min(gone.End, end)
		if gone.Start > gone.End {
			continue
		}
		b.WriteString(r.text[at:gone.Start])
		at = gone.End
	}
	b.WriteString(r.text[at:end])
	return b.String()
}
