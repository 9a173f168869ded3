package drafts

import "strings"

// This file writes what a letter asks for in place of a no.

// moveDate asks for another date, says why not then if that is told, and then
// which times would suit.
func (c *composer) moveDate() {
	told := c.a.WhyNot != Nothing && !c.cut.reason
	if told && c.a.WhyNot == Own {
		form, _ := reasonOf(c.a.OwnWhyNot)
		told = form != formNone
	}
	what := "reschedule"
	if told {
		what = "reschedule-why"
	}
	c.say(Request, "request", what)
	if told {
		c.reason()
	}
	c.paragraph()
	c.stop()
	form, times := timesOf(c.a.Times)
	c.v.times = times
	switch {
	case c.cut.typed:
		form = formNone
	case form == formSentence && strings.HasSuffix(times, "?"):
		form = formQuestion
	}
	c.say(Request, "times", string(form))
	c.stop()
	c.askPardon()
	if !c.cut.wishes && !c.brief() {
		c.say(Wishes, "wishes", "reschedule")
	}
}

// askPardon says sorry for the change; where the interview is near, a message
// within a limit leaves out more before it leaves out that.
func (c *composer) askPardon() {
	switch soon := c.a.When.Soon(); {
	case soon && !c.cut.typed:
		c.say(Request, "sorry-ask", "soon")
	case !soon && !c.cut.care && !c.brief():
		c.say(Request, "sorry-ask", "move")
	}
}

// askRoles says no to this role, and asks about others.
func (c *composer) askRoles() {
	c.no("other-roles")
	c.say(Request, "request", "other-roles")
	c.apology(Request)
	c.paragraph()
	if !c.cut.typed {
		var form, talk form
		form, c.v.looking = lookingOf(c.a.LookingFor)
		if form != formNone {
			c.say(Request, "looking", string(form))
		}
		talk, c.v.talk = talkOf(c.a.Talk)
		if talk != formNone {
			c.stop()
			c.say(Request, "talk", string(talk))
		}
		if talk == formNone && !c.brief() && c.a.Stage != Approached {
			c.stop()
			c.say(Request, "why-ask", "other-roles")
		}
	}
	c.wish("other-roles")
	c.goodbye()
}

// askFirst asks about terms or facts before the answer.
func (c *composer) askFirst() {
	what := string(c.a.Outcome)
	asks := c.v.question != ""
	if what == "negotiate" && c.v.terms == "" {
		what, asks = "negotiate-question", false
	}
	c.say(Request, "request", what)
	if asks {
		c.stop()
		c.say(Request, "question", string(c.ownTerm))
	}
	if cold := c.a.Stage == Approached; c.a.Length != Short && !c.cut.care && (!cold || c.full()) {
		c.stop()
		c.paragraph()
		c.say(Request, "why-ask", string(c.a.Outcome))
	}
	if !c.cut.wishes && !c.brief() {
		c.say(Wishes, "wishes", string(c.a.Outcome))
	}
}

// fillRequests reads the values of what is asked for.
func (c *composer) fillRequests() {
	if c.a.Outcome != Negotiate && c.a.Outcome != Ask {
		return
	}
	c.v.before = c.word("before", "*")
	c.v.terms = list(c.askedTerms(), "and")
	c.v.asked = c.v.terms
	if c.v.asked == "" || len(c.v.asked) > 25 {
		c.v.asked = "the role" // a subject has no room for a list
	}
	var facts []string
	for _, f := range Facts {
		if !has(c.a.Facts, f) {
			continue
		}
		facts = append(facts, c.word("fact", string(f)))
		if f == FactPlace {
			facts = append(facts, c.word("fact", "hours"))
		}
	}
	c.v.facts = list(facts, "and")
}

// askedTerms gives the terms in the order of the list, the person's own last.
// What they typed as a question, or as a sentence, is kept as one.
func (c *composer) askedTerms() []string {
	var terms []string
	for _, t := range Terms {
		if t != OwnTerms && has(c.a.Terms, t) {
			terms = append(terms, c.word("term", string(t)))
		}
	}
	text := c.a.OwnTerm
	if c.cut.typed {
		text = ""
	}
	c.ownTerm, text = termOf(text)
	if c.ownTerm == formThing {
		return append(terms, text)
	}
	c.v.question = text
	switch {
	case len(terms) > 0 || c.ownTerm == formQuestion || c.a.Outcome != Negotiate:
	case c.ownTerm == formSentence:
		terms = append(terms, c.word("term", string(OwnTerms)))
	default:
		terms = append(terms, c.word("term", string(TermPay)))
	}
	return terms
}
