package drafts

import "strings"

// thank writes the thanks: one sentence for everything that was chosen, what
// the person liked, and in a full letter a second sentence. Where it thanks for
// nothing, the decision names the job.
func (c *composer) thank() {
	what := c.mainThanks()
	if what == "" || c.cut.thanks {
		c.nameJob()
		c.liked()
		return
	}
	if c.brief() && c.a.Stage == Approached && c.v.role != "" {
		c.v.company = "" // two friendly lines: they know where they work
	}
	if c.cut.company {
		c.v.company = ""
	}
	c.v.also = c.alsoFor(what)
	role, company := c.v.role, c.v.company
	if c.cut.bare {
		c.v.role, c.v.company = "", ""
	}
	c.say(Thanking, "thanks", string(what))
	if c.cut.bare {
		c.v.role, c.v.company = role, company
		c.nameJob()
	}
	c.liked()
	if c.full() && !c.restrained() && (c.a.Stage != Approached || c.a.Outcome == Decline) {
		c.say(Thanking, "thanks-more", string(what))
	}
}

// mainThanks gives what the sentence is built on: what says most.
func (c *composer) mainThanks() Thanks {
	for _, what := range [...]Thanks{Conversation, Invitation, ThinkingOfMe, Application, TheirTime} {
		if has(c.a.Thanks, what) {
			return what
		}
	}
	return ""
}

// alsoFor gives the rest: ", and for your time".
func (c *composer) alsoFor(main Thanks) string {
	var rest []string
	for _, what := range c.a.Thanks {
		if what != main {
			rest = append(rest, c.word("also", string(what)))
		}
	}
	switch len(rest) {
	case 0:
		return ""
	case 1:
		return ", and for " + rest[0]
	default:
		last := len(rest) - 1
		return ", for " + strings.Join(rest[:last], ", for ") + " and for " + rest[last]
	}
}

func (c *composer) liked() {
	if c.cut.liked {
		return
	}
	form, text := likedOf(yours(c.a.Liked, c.v.to))
	if form == formNone {
		return
	}
	c.v.liked = text
	c.stop()
	c.say(Thanking, "liked", string(form))
}

// nameJob lets the decision name the job, where no thanks has done so.
func (c *composer) nameJob() {
	role, company := c.v.role, c.v.company
	if c.cut.company && role != "" {
		company = ""
	}
	at := ""
	if company != "" {
		at = " at " + company
	}
	switch {
	case role != "":
		c.v.it = role + at
		c.v.about = "for " + c.v.it
	case company != "":
		c.v.it = "the role" + at
		c.v.about = at[1:]
	default:
		return
	}
	c.v.this = c.v.it
}

// reason writes why, as far as they hear it, and tells whether there was any.
func (c *composer) reason() bool {
	say, typed, what := c.a.Say, c.a.Own, c.saidAs(c.a.Reason)
	if c.a.Outcome == Reschedule {
		say, typed, what = c.a.WhyNot, c.a.OwnWhyNot, "reschedule/plainly"
		if say == Generally {
			what = "reschedule/general"
		}
	}
	if say != Own {
		return c.tell(what)
	}
	c.ownForm, c.v.own = reasonOf(typed)
	if c.ownForm == formNone {
		return false
	}
	return c.say(Because, "reason", "own/"+string(c.ownForm))
}

// tell writes one of our own reasons. A brief or cold message joins
// it to the no.
func (c *composer) tell(what string) bool {
	ch, ok := c.pick("reason", what)
	if !ok {
		return false
	}
	text := ch.text
	if lead, _ := joint(text); lead == "" && c.a.Outcome == Decline && (c.brief() || c.a.Stage == Approached) {
		text = ", as " + text
	}
	return c.put(Span{Act: Because, Slot: "reason", Phrase: ch.id, Wordings: ch.of, Nth: ch.nth}, text)
}

// saidAs names a reason, and how much of it is said, as the files do. What is
// said in general goes by its kind, since it has to be true of many reasons.
func (c *composer) saidAs(reason Reason) string {
	terse := c.brief() && c.a.Stage == Approached
	switch {
	case c.a.Say == Generally && terse:
		return kindOf(reason) + "/general-s"
	case c.a.Say == Generally:
		return kindOf(reason) + "/general"
	case terse:
		return string(reason) + "/plain-s"
	default:
		return string(reason) + "/plainly"
	}
}

// kindOf gives the kind of a reason, for what is said of it in general.
func kindOf(reason Reason) string {
	switch reason {
	case Location, Hours, Schedule:
		return "practical"
	case OtherOffer, CareerChange:
		return "plans"
	case Staying, Timing:
		return "change"
	case Personal:
		return "personal"
	default:
		return "step"
	}
}
