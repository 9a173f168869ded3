package drafts

import "strings"

// PushBack is something that they may say to the no, and an answer to it.
type PushBack struct {
	Asked  string `json:"asked"`  // "If they ask why", without a colon
	Answer string `json:"answer"` // one to three short sentences, to be sent or said as they stand
}

// pushed lists the kinds of push-back.
var pushed = [...]string{"why", "takes", "talk", "else", "again"}

// PushBacks gives an answer for each kind of push-back: why; what would it
// take, or more money; just fifteen minutes; do you know somebody else; and
// pressure, asking again, or silence. Each keeps to what they heard: no reason
// that stayed private, and no other than the one they were given. There are
// none where nothing was declined.
func PushBacks(a Answers) []PushBack {
	d := ComposeNote(a, PushBackNote)
	var list []PushBack
	at := 0
	for _, s := range d.Spans {
		asked := strings.TrimSpace(d.Body[at:s.Start])
		list = append(list, PushBack{strings.TrimSuffix(asked, ":"), d.Body[s.Start:s.End]})
		at = s.End
	}
	return list
}

// pushBacks writes the answers one below the other, each under what was said.
func (c *composer) pushBacks() {
	why := c.v.why
	c.start()
	c.v.why, c.v.person = why, addressed(c.v.person)
	for _, kind := range pushed {
		c.paragraph()
		c.buf = append(c.buf, c.word("push-asked", kind)...)
		c.buf = append(c.buf, ":\n"...)
		c.say(Aside, "push-"+kind, c.pushedAs(kind))
		c.stop()
	}
}

// addressed gives a name as one says it in the middle of an answer: "Nora" and
// "Ms Osei", but nobody says "Thank you, Grace Okafor".
func addressed(name string) string {
	title, _, more := strings.Cut(name, " ")
	if more && !among(titles, strings.ToLower(strings.TrimSuffix(title, "."))) {
		return ""
	}
	return name
}

// titles are words that make a name of several words one to be called by.
const titles = " mr ms mrs miss mx dr prof professor sir madam "

// pushedAs gives the case of a push-back, as the phrase file names it.
func (c *composer) pushedAs(kind string) string {
	told := c.toldCase()
	switch {
	case kind == "else" && has(c.a.Door, Refer):
		return "refer"
	case kind == "else":
		return "no"
	case c.a.Outcome == OtherRoles:
		return "roles"
	case kind == "why" && told == "":
		return "nothing"
	case kind == "why":
		return told
	case kind == "takes" && (told == string(OtherOffer) || told == string(Pay)):
		return told
	case kind == "talk" && has(c.a.Door, Feedback):
		return "feedback"
	default:
		return "no"
	}
}

// toldCase names what they heard: a reason that has answers of its own, any
// other one, or nothing.
func (c *composer) toldCase() string {
	plain := c.a.Say == Plainly
	switch r := c.a.Reason; {
	case c.v.why == "":
		return ""
	case plain && (r == OtherOffer || r == Staying || r == Pay), c.a.Say == Generally && r == Personal:
		return string(r)
	default:
		return "told"
	}
}

// heard gives the reason as the letter told it, as a clause: nothing where it
// was not told, was left out for want of room, or was edited away.
func heard(settled Answers) string {
	if settled.Say == Nothing {
		return ""
	}
	c := composer{a: settled, book: theBook()}
	if settled.Channel == SMS {
		c.a = folded(settled)
	}
	c.start()
	if c.limited() {
		c.withinLimit()
	} else {
		c.reason()
	}
	why := c.told()
	clause := strings.ToLower(strings.TrimPrefix(why, "it is "))
	if settled.Edit != nil && !strings.Contains(strings.ToLower(settled.Edit.Text), clause) {
		return ""
	}
	return why
}
