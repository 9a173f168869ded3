package questions

import (
	"slices"
	"strings"
	"time"

	"decline/drafts"
)

// For gives the table. The clock is asked when a time is typed, and its answer
// is stored beside the time: nothing else reads it.
func For(clock func() time.Time) Table {
	return Table{
		// 1 Invitation
		{ID: "stage", Step: Invitation, Name: "How far", Asked: always,
			Title: say("How far has it gone?"),
			Why:   say("This decides how long and how warm your answer is."),
			Marks: []drafts.Act{drafts.Decision, drafts.Request},
			Ask:   oneOf(func(a *drafts.Answers) *drafts.Stage { return &a.Stage }, stages)},
		{ID: "when", Step: Invitation, Name: "When", Asked: hasDate,
			Title: say("When is the interview?"), Why: say("In your own way: tomorrow 9 · Tue 14:00 · 24 Nov 9:30"),
			Ask: when(clock)},
		{ID: "to", Step: Invitation, Name: "To", Asked: always,
			Title: say("To whom?"), Why: say("As you would greet them."),
			Marks: []drafts.Act{drafts.Greeting},
			Ask:   recipient()},
		{ID: "company", Step: Invitation, Name: "Company", Asked: always,
			Title: say("Company?"), Why: say("Empty is fine."),
			Marks: []drafts.Act{drafts.Thanking},
			Ask:   text(func(a *drafts.Answers) *string { return &a.Company }, "as they write it")},
		{ID: "role", Step: Invitation, Name: "Role", Asked: always,
			Title: say("Role?"), Why: say("Empty is fine."),
			Marks: []drafts.Act{drafts.Thanking},
			Ask:   text(func(a *drafts.Answers) *string { return &a.Role }, "as they call it")},
		{ID: "from", Step: Invitation, Name: "You", Asked: always,
			Title: say("Your name?"), Why: say("As you sign. It is remembered on this computer."),
			Marks: []drafts.Act{drafts.SignOff},
			Ask:   text(func(a *drafts.Answers) *string { return &a.From }, "your name, as you sign")},
		{ID: "agency", Step: Invitation, Name: "Agency", Asked: always, Extra: true,
			Title: say("Agency?"), Why: say("Only if a recruiter stands between you and the company: write to the recruiter."),
			Ask: text(func(a *drafts.Answers) *string { return &a.Agency }, "the recruiter's firm, if there is one")},
		{ID: "contact", Step: Invitation, Name: "Contact", Asked: always, Extra: true,
			Title: say("How can they reach you?"), Why: say("It stands under your name."),
			Marks: []drafts.Act{drafts.SignOff},
			Ask:   text(func(a *drafts.Answers) *string { return &a.Contact }, "your phone or e-mail, under your name")},
		{ID: "channel", Step: Invitation, Name: "By", Asked: always, Extra: true,
			Title: say("How do you answer?"), Why: say("Where they wrote to you is the best place."),
			Ask: oneOf(func(a *drafts.Answers) *drafts.Channel { return &a.Channel }, channels)},

		// 2 Options
		{ID: "reason", Step: Options, Name: "In the way", Asked: always,
			Title: say("What stands in the way?"),
			Why:   say("Between you and this screen: next, you choose what they hear."),
			Ask:   oneOf(func(a *drafts.Answers) *drafts.Reason { return &a.Reason }, reasons)},
		{ID: "outcome", Step: Options, Name: "Then", Asked: always,
			Title: say("What do you want to do?"), Why: Better,
			Marks: []drafts.Act{drafts.Decision, drafts.Request},
			Ask:   oneOf(func(a *drafts.Answers) *drafts.Outcome { return &a.Outcome }, outcomes)},

		// 3 Reason: what they hear, or what is asked in place of a no
		{ID: "say", Step: Reason, Name: "They hear", Asked: outcomeIs(drafts.Decline),
			Title: say("What do they hear?"), Why: whySay, Note: staysOut,
			Marks: []drafts.Act{drafts.Because},
			Ask:   oneOf(func(a *drafts.Answers) *drafts.Say { return &a.Say }, says)},
		{ID: "own", Step: Reason, Name: "Because", Asked: func(a drafts.Answers) bool { return a.Settled().Say == drafts.Own },
			Title: say("Because …?"), Why: say("One short, true clause is enough."),
			Marks: []drafts.Act{drafts.Because},
			Ask:   text(func(a *drafts.Answers) *string { return &a.Own }, "one clause, in your own words")},
		{ID: "why-not", Step: Reason, Name: "Why not", Asked: outcomeIs(drafts.Reschedule),
			Title: say("Why not then?"), Why: say("You owe no reason. That you still want to meet counts more."),
			Marks: []drafts.Act{drafts.Because},
			Ask:   oneOf(func(a *drafts.Answers) *drafts.Say { return &a.WhyNot }, whyNots)},
		{ID: "own-why-not", Step: Reason, Name: "Because", Asked: func(a drafts.Answers) bool { return a.Settled().WhyNot == drafts.Own },
			Title: say("Because …?"), Why: say("One short, true clause is enough."),
			Marks: []drafts.Act{drafts.Because},
			Ask:   text(func(a *drafts.Answers) *string { return &a.OwnWhyNot }, "one clause, in your own words")},
		{ID: "times", Step: Reason, Name: "New date", Asked: outcomeIs(drafts.Reschedule),
			Title: say("When would suit you?"), Why: say("Two choices help them most."),
			Marks: []drafts.Act{drafts.Request},
			Ask:   text(func(a *drafts.Answers) *string { return &a.Times }, "Thursday morning or Friday")},
		{ID: "looking-for", Step: Reason, Name: "I look for", Asked: outcomeIs(drafts.OtherRoles),
			Title: say("What are you looking for?"), Why: say("Say what you want, not what is missing."),
			Marks: []drafts.Act{drafts.Request},
			Ask:   text(func(a *drafts.Answers) *string { return &a.LookingFor }, "I am looking for …")},
		{ID: "talk", Step: Reason, Name: "A talk", Asked: outcomeIs(drafts.OtherRoles),
			Title: say("When could you talk about it?"), Why: say("Empty is fine: then you propose none."),
			Marks: []drafts.Act{drafts.Request},
			Ask:   text(func(a *drafts.Answers) *string { return &a.Talk }, "early next week, or nothing")},
		{ID: "terms", Step: Reason, Name: "About", Asked: outcomeIs(drafts.Negotiate),
			Title: say("What do you want to ask about?"), Why: say("What would make it a yes? Ask for that, and no more."),
			Marks: []drafts.Act{drafts.Request},
			Ask:   anyOf(func(a *drafts.Answers) *[]drafts.Term { return &a.Terms }, terms, "")},
		{ID: "own-term", Step: Reason, Name: "And", Asked: func(a drafts.Answers) bool { return slices.Contains(a.Settled().Terms, drafts.OwnTerms) },
			Title: say("What else?"), Why: say("A few words, or a question."),
			Marks: []drafts.Act{drafts.Request},
			Ask:   text(func(a *drafts.Answers) *string { return &a.OwnTerm }, "could it be four days a week?")},
		{ID: "facts", Step: Reason, Name: "About", Asked: outcomeIs(drafts.Ask),
			Title: say("What do you need to know?"), Why: say("Two questions may settle it."),
			Marks: []drafts.Act{drafts.Request},
			Ask:   anyOf(func(a *drafts.Answers) *[]drafts.Fact { return &a.Facts }, facts, "")},

		// 4 Gratitude
		{ID: "thanks", Step: Gratitude, Name: "Thanks for", Asked: writes,
			Title: say("What do you thank them for?"),
			Why:   say("For what they really did. One is enough; two after a talk."),
			Marks: []drafts.Act{drafts.Thanking},
			Ask:   anyOf(func(a *drafts.Answers) *[]drafts.Thanks { return &a.Thanks }, thanks, "")},
		{ID: "liked", Step: Gratitude, Name: "I liked", Asked: writes,
			Title: say("I liked …?"), Why: say("One true thing makes the letter yours. Empty is fine."),
			Marks: []drafts.Act{drafts.Thanking},
			Ask:   text(func(a *drafts.Answers) *string { return &a.Liked }, "a project, a person, a detail, or nothing")},

		// 5 Open door
		{ID: "door", Step: OpenDoor, Name: "Doors", Asked: outcomeIs(drafts.Decline),
			Title: say("Which doors do you leave open?"),
			Why:   say("Only what you mean: they may take you at your word."),
			Marks: []drafts.Act{drafts.Help, drafts.OpenDoor, drafts.Wishes},
			Ask:   anyOf(func(a *drafts.Answers) *[]drafts.Door { return &a.Door }, doors, string(drafts.GoodWishes))},
	}
}

func always(drafts.Answers) bool { return true }

func hasDate(a drafts.Answers) bool { return a.Settled().Stage == drafts.Scheduled }

func writes(a drafts.Answers) bool { return a.Settled().Outcome != drafts.NoAnswer }

func outcomeIs(o drafts.Outcome) func(drafts.Answers) bool {
	return func(a drafts.Answers) bool { return a.Settled().Outcome == o }
}

func say(words string) func(drafts.Answers) string {
	return func(drafts.Answers) string { return words }
}

// text asks for the string that field points at.
func text(field func(*drafts.Answers) *string, hint string) Text {
	return Text{
		Get:     func(a drafts.Answers) string { return *field(&a) },
		Set:     func(a *drafts.Answers, s string) { *field(a) = s },
		Hint:    say(hint),
		Echo:    say(""),
		Trouble: say(""),
	}
}

// recipient asks for whom to greet, and notices what is no name: an address that
// stands alone, or the interview's time.
func recipient() Text {
	t := text(func(a *drafts.Answers) *string { return &a.To }, "as you would greet them; several: Ana, Ben")
	t.Trouble = NoName
	return t
}

// NoName tells why what they are called cannot be: "" for a name, and for none.
func NoName(a drafts.Answers) string {
	typed := strings.TrimSpace(a.To)
	switch {
	case typed == "":
		return ""
	case drafts.Recipients(typed) == "":
		return "That is no name. How would you greet them?"
	case isTime(typed) || slices.ContainsFunc(strings.Fields(typed), isTime):
		return "That is a time. How would you greet them?"
	}
	return ""
}

// isTime tells whether what goes into a name is the interview's time: a clock, or a
// day with a number.
func isTime(typed string) bool {
	if !strings.ContainsAny(typed, "0123456789") || !strings.ContainsAny(typed, " :") {
		return false
	}
	_, err := drafts.ParseWhen(typed, time.Unix(0, 0)) // on any day
	return err == nil
}

// oneOf asks for the choice that field points at. Setting the default again
// leaves "not answered" alone, so that a later change can still move it.
func oneOf[T ~string](field func(*drafts.Answers) *T, options func(drafts.Answers) []Option) OneOf {
	get := func(a drafts.Answers) string {
		a = a.Settled()
		return string(*field(&a))
	}
	return OneOf{
		Options: options,
		Get:     get,
		Set: func(a *drafts.Answers, v string) {
			if get(*a) != v {
				*field(a) = T(v)
			}
		},
	}
}

// anyOf asks for the list of choices that field points at.
func anyOf[T ~string](field func(*drafts.Answers) *[]T, options func(drafts.Answers) []Option, alone string) AnyOf {
	return AnyOf{
		Options: options,
		Alone:   alone,
		Get: func(a drafts.Answers) []string {
			a = a.Settled()
			var values []string
			for _, v := range *field(&a) {
				values = append(values, string(v))
			}
			return values
		},
		Set: func(a *drafts.Answers, values []string) {
			list := []T{}
			for _, v := range values {
				list = append(list, T(v))
			}
			*field(a) = list
		},
	}
}

// when asks for the interview's time and says what it understood.
func when(clock func() time.Time) Text {
	trouble := func(a drafts.Answers) string {
		if a.When.Known() || strings.TrimSpace(a.When.Text) == "" {
			return ""
		}
		_, err := drafts.ParseWhen(a.When.Text, a.When.Given)
		if err == nil {
			return ""
		}
		return err.Error()
	}
	return Text{
		Get: func(a drafts.Answers) string { return a.When.Text },
		Set: func(a *drafts.Answers, s string) {
			if s == a.When.Text {
				return
			}
			now := clock()
			w, err := drafts.ParseWhen(s, now)
			if err != nil {
				w = drafts.When{Given: now}
			}
			w.Text = s
			a.When = w
		},
		Hint: func(a drafts.Answers) string {
			if a.When.Known() {
				return a.When.Echo()
			}
			return "tomorrow 9 · Tue 14:00 · 24 Nov 9:30"
		},
		Echo: func(a drafts.Answers) string {
			if a.When.Known() {
				return a.When.Echo()
			}
			return ""
		},
		Trouble: trouble,
	}
}
