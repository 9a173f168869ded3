package drafts

import (
	"strings"
	"unicode"
)

// values holds what the slots of the phrases are filled with; an empty one
// makes the brackets around it vanish.
type values struct {
	to, person, from, contact, number string
	role, company, post               string
	also, liked                       string
	about, it, this                   string // the job, where the thanks do not name it
	said                              string // "it", where the opening has named the job
	there                             string // "on LinkedIn", as it is said where the message goes
	meet, come                        string // the interview, where no opening has named it; coming to it, where it has a date
	on, time, before                  string
	own, why                          string
	times, looking, talk              string
	asked, end                        string
	terms, question, facts            string
	topic, which, call, thanks        string
}

func (v *values) get(name string) string {
	switch name {
	case "to":
		return v.to
	case "person":
		return v.person
	case "from":
		return v.from
	case "number":
		return v.number
	case "role":
		return v.role
	case "company":
		return v.company
	case "also":
		return v.also
	case "liked":
		return v.liked
	case "about":
		return v.about
	case "it":
		return v.it
	case "this":
		return v.this
	case "on":
		return v.on
	case "time":
		return v.time
	}
	return v.rare(name)
}

func (v *values) rare(name string) string {
	switch name {
	case "before":
		return v.before
	case "own":
		return v.own
	case "why":
		return v.why
	case "times":
		return v.times
	case "looking":
		return v.looking
	case "talk":
		return v.talk
	case "terms":
		return v.terms
	case "question":
		return v.question
	case "facts":
		return v.facts
	}
	return v.rarer(name)
}

func (v *values) rarer(name string) string {
	switch name {
	case "topic":
		return v.topic
	case "which":
		return v.which
	case "thanks":
		return v.thanks
	case "call":
		return v.call
	case "worker":
		return workerOf(v.post)
	case "asked":
		return v.asked
	case "end":
		return v.end
	case "said":
		return v.said
	case "meet":
		return v.meet
	case "there":
		return v.there
	case "come":
		return v.come
	}
	return ""
}

// fill reads the values that every letter may need off the answers.
func (c *composer) fill() {
	a, v := &c.a, &c.v
	v.to = Recipients(a.To)
	v.from = bareEnd(a.From)
	v.contact = oneLine(a.Contact)
	v.company = a.Company
	v.person = firstOf(v.to)
	if strings.ContainsAny(v.contact, "0123456789") && !strings.Contains(v.contact, "@") {
		v.number = v.contact
	}
	v.post, v.role = roleOf(a.Role)
	near := a.Channel == SMS || a.Channel == Phone || a.Channel == Box
	v.on, v.time = a.When.spoken(near)
	v.meet, v.there = "the interview", "on LinkedIn"
	if a.Channel == LinkedIn {
		v.there = "here"
	}
	if a.When.Known() {
		v.come = "coming"
	}
}

// roleOf gives the bare name of a role, and the name with its article and one
// noun: "the Test Engineer role", whether or not the noun was typed.
func roleOf(typed string) (post, role string) {
	post = workOf(typed)
	for _, noun := range [...]string{"role", "position", "post", "job"} {
		at := len(post) - len(noun)
		if at < 0 || !strings.EqualFold(post[at:], noun) {
			continue
		}
		if at == 0 {
			return "", ""
		}
		if bare := strings.TrimSpace(post[:at]); len(bare) < at {
			return bare, "the " + bare + " " + noun
		}
	}
	if post == "" {
		return "", ""
	}
	return post, "the " + post + " role"
}

// firstOf gives the first of several names.
func firstOf(names string) string {
	first, _, _ := strings.Cut(names, ",")
	first, _, _ = strings.Cut(first, " and ")
	return first
}

// workerOf gives a role that names a person, and is short enough to be said
// again: "Practice Nurse", but not "Marketing".
func workerOf(post string) string {
	words := strings.Fields(post)
	if n := len(words); n == 0 || n > 3 {
		return ""
	}
	last := strings.ToLower(words[len(words)-1])
	if among(notWorkers, last) {
		return ""
	}
	if among(workers, last) {
		return post
	}
	for _, end := range [...]string{"er", "or", "ist", "ant", "ian", "yst"} {
		if strings.HasSuffix(last, end) && len(last) > 4 {
			return post
		}
	}
	return ""
}

// list joins words as a sentence does: "a", "a and b", "a, b and c".
func list(words []string, and string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	default:
		return strings.Join(words[:n-1], ", ") + " " + and + " " + words[n-1]
	}
}

// oneLine gives a typed text without line breaks and doubled spaces.
func oneLine(text string) string {
	if strings.IndexFunc(text, func(r rune) bool { return r != ' ' && unicode.IsSpace(r) }) < 0 &&
		!strings.Contains(text, "  ") {
		return strings.Trim(text, " ")
	}
	return strings.Join(strings.Fields(text), " ")
}

// cutWord takes a first word off, in any case, if something follows it.
func cutWord(text, word string) (string, bool) {
	n := len(word)
	if len(text) <= n+1 || text[n] != ' ' || !strings.EqualFold(text[:n], word) {
		return text, false
	}
	return strings.TrimSpace(text[n+1:]), true
}
