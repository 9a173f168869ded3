package drafts

// This file writes what a letter asks for in place of a no.

// moveDate asks for another date, says why not then if that is told, and then
// which times would suit.
func (c *composer) moveDate() {
	c.say(Request, "request", "reschedule")
	act := Request
	if c.a.WhyNot != Nothing && !c.cut.reason {
		c.stop()
		if c.reason() {
			act = Because
			if c.ownForm == formSentence {
				c.stop()
			}
		}
	}
	if !c.cut.care {
		what := "move"
		if c.a.When.Soon() {
			what = "soon"
		}
		c.say(act, "sorry-ask", what)
	}
	c.paragraph()
	c.stop()
	var form form
	form, c.v.times = timesOf(c.a.Times)
	if c.cut.typed {
		form = formNone
	}
	c.say(Request, "times", string(form))
	if !c.cut.wishes {
		c.say(Wishes, "wishes", "reschedule")
	}
}

// askRoles says no to this role, and asks about others.
func (c *composer) askRoles() {
	c.no("other-roles")
	c.say(Request, "request", "other-roles")
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
	}
	c.wish("other-roles")
	c.goodbye()
}

// askFirst asks about terms or facts before the answer.
func (c *composer) askFirst() {
	what := string(c.a.Outcome)
	if what == "negotiate" && c.v.terms == "" {
		what = "negotiate-question"
	}
	c.say(Request, "request", what)
	if what == "negotiate" && c.v.question != "" {
		c.stop()
		c.say(Request, "question", "*")
	}
	if c.a.Length != Short && !c.cut.care {
		c.stop()
		c.say(Request, "why-ask", string(c.a.Outcome))
	}
	c.paragraph()
	if !c.cut.wishes {
		c.say(Wishes, "wishes", string(c.a.Outcome))
	}
}

// fillRequests reads the values of what is asked for.
func (c *composer) fillRequests() {
	if c.a.Outcome != Negotiate && c.a.Outcome != Ask {
		return
	}
	c.v.before = c.word("before", "*")
	var terms, facts []string
	for _, t := range c.a.Terms {
		if t != OwnTerms {
			terms = append(terms, c.word("term", string(t)))
		}
	}
	if text, asks := questionOf(c.a.OwnTerm); text != "" && !c.cut.typed {
		if asks {
			c.v.question = text
		} else {
			terms = append(terms, lowerStart(text))
		}
	}
	if len(terms) == 0 && c.v.question == "" && c.a.Outcome == Negotiate {
		terms = append(terms, c.word("term", string(TermPay)))
	}
	for _, f := range c.a.Facts {
		facts = append(facts, c.word("fact", string(f)))
	}
	c.v.terms, c.v.facts = list(terms, "and"), list(facts, "and")
}
