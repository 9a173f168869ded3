package questions

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"decline/drafts"
)

// labelled pairs a value with the words that stand for it.
type labelled[T ~string] struct {
	value T
	label string
	words string
}

func options[T ~string](list []labelled[T], offered []T) []Option {
	var out []Option
	for _, v := range offered {
		i := slices.IndexFunc(list, func(l labelled[T]) bool { return l.value == v })
		if i >= 0 {
			out = append(out, Option{Value: string(v), Label: list[i].label, Words: list[i].words})
		}
	}
	return out
}

func stages(drafts.Answers) []Option {
	return options([]labelled[drafts.Stage]{
		{drafts.Approached, "They wrote first; I never applied", ""},
		{drafts.Invited, "They invited me to an interview", ""},
		{drafts.Scheduled, "The interview has a date", ""},
		{drafts.Interviewed, "We have already talked", ""},
		{drafts.Final, "I was in the last round", ""},
	}, drafts.Stages)
}

func channels(drafts.Answers) []Option {
	return options([]labelled[drafts.Channel]{
		{drafts.Email, "E-mail", ""},
		{drafts.LinkedIn, "LinkedIn message", ""},
		{drafts.SMS, "Text message", ""},
		{drafts.Phone, "Phone call", "the words to say, and for the answering machine"},
		{drafts.Box, "Short box", "250 characters: a portal or a calendar"},
	}, drafts.Channels)
}

// ChannelName is what a channel is called in the middle of a sentence.
func ChannelName(c drafts.Channel) string {
	switch c {
	case drafts.LinkedIn:
		return "LinkedIn"
	case drafts.SMS:
		return "text message"
	case drafts.Phone:
		return "phone"
	case drafts.Box:
		return "short box"
	default:
		return "e-mail"
	}
}

// messageName is what the message on a channel is called.
func messageName(c drafts.Channel) string {
	switch c {
	case drafts.LinkedIn:
		return "LinkedIn message"
	case drafts.Phone:
		return "call"
	case drafts.Box:
		return "short text"
	default:
		return ChannelName(c)
	}
}

// private is a reason as the person sees it: its label, and the line under it.
type private struct {
	value drafts.Reason
	label string
	line  string
}

func privateReasons() []private {
	return []private{
		{drafts.NoReason, "I have simply decided", "A feeling is reason enough. You owe no other, and no guilt."},
		{drafts.OtherOffer, "I am taking another job", "Is it certain? If not yet, a later date keeps both open."},
		{drafts.Staying, "I am happy where I am", "The easiest reason to say, and nobody minds it."},
		{drafts.Fit, "It is not the right role for me", "Is the company right, only the role not? Ask about its other roles."},
		{drafts.Skills, "The work is not what I want to do", "Is the company right? Ask about work that is."},
		{drafts.Pay, "The pay is too low", "Would another figure make it a yes? Then ask before you say no."},
		{drafts.Location, "The place, a move or the commute", "Could you work from elsewhere, some days or all? Ask first."},
		{drafts.Hours, "The hours or the way of working", "Hours can often be changed. Would that make it a yes? Ask first."},
		{drafts.Schedule, "The date does not suit me", "Only the date is wrong: ask for another, most people say yes."},
		{drafts.Timing, "It is the wrong time for a change", "Not now can mean later. Say so, if you mean it."},
		{drafts.Personal, "Something private: health, family", "Will it pass? A new date costs one message, and most people say yes."},
		{drafts.CareerChange, "I am moving to other work", "Say where you are going, not what you leave."},
		{drafts.Lateral, "It would not be a step forward", "Would a title or another task make it one? Ask first."},
		{drafts.Company, "The company: aims, culture, name", "It stays with you. A short, kind no says all they need."},
		{drafts.Process, "The process, or how I was treated", "Why stays with you. A short, kind no is enough."},
		{drafts.Vague, "Too little is known about the job", "Two questions may settle it: ask first."},
		{drafts.Doubtful, "I doubt that it is genuine", "Then no answer is a good answer. Review shows what to look for."},
	}
}

func reasons(a drafts.Answers) []Option {
	var list []labelled[drafts.Reason]
	for _, r := range privateReasons() {
		list = append(list, labelled[drafts.Reason]{r.value, r.label, ""})
	}
	return options(list, drafts.LikelyReasons(a.Settled().Stage))
}

// Better is the line of the chosen reason: it leads to the better way where
// there is one.
func Better(a drafts.Answers) string {
	s := a.Settled()
	if s.Reason == drafts.Process && s.Stage.AfterTalks() {
		return "Why stays with you. You can offer feedback later on."
	}
	for _, r := range privateReasons() {
		if r.value == s.Reason {
			return r.line
		}
	}
	return ""
}

// theNo words the no by stage.
func theNo(s drafts.Stage) string {
	switch s {
	case drafts.Approached:
		return "Say no, and not take it further"
	case drafts.Interviewed, drafts.Final:
		return "Say no, and leave the process"
	default:
		return "Say no to the interview"
	}
}

func outcomes(a drafts.Answers) []Option {
	list := options([]labelled[drafts.Outcome]{
		{drafts.Decline, theNo(a.Settled().Stage), ""},
		{drafts.Reschedule, "Ask for another date", ""},
		{drafts.OtherRoles, "Say no, but ask about other roles", ""},
		{drafts.Negotiate, "Ask about pay, title or hours first", ""},
		{drafts.Ask, "Ask what I still need to know", ""},
		{drafts.NoAnswer, "Not answer: I doubt it is genuine", ""},
	}, a.OfferedOutcomes())
	for i := range list {
		list[i].Worth = list[i].Value == string(a.WorthAThought())
	}
	return list
}

func says(a drafts.Answers) []Option {
	list := options([]labelled[drafts.Say]{
		{drafts.Nothing, "Nothing", ""},
		{drafts.Generally, "In general", drafts.Hear(a, drafts.Generally)},
		{drafts.Plainly, "Plainly", drafts.Hear(a, drafts.Plainly)},
		{drafts.Own, "In my own words …", ""},
	}, a.OfferedSays())
	return list
}

// sensitive reasons have nothing plain to say.
func sensitive(r drafts.Reason) bool {
	return r == drafts.Personal || r == drafts.Company || r == drafts.Process || r == drafts.Doubtful
}

func whySay(a drafts.Answers) string {
	if sensitive(a.Reason) {
		return "You owe no reason. This one stays with you; a general word is true and kind."
	}
	return "You owe no reason. One short, true clause is enough."
}

// staysOut says what the letter keeps back of a reason.
func staysOut(a drafts.Answers) string {
	if stays := Stays(a); stays != "" {
		return stays
	}
	switch s := a.Settled(); s.Reason {
	case drafts.OtherOffer:
		return "The other employer and the figures stay out."
	case drafts.Pay:
		return "Your own figure stays out."
	default:
		return ""
	}
}

func whyNots(a drafts.Answers) []Option {
	return options([]labelled[drafts.Say]{
		{drafts.Nothing, "Nothing", ""},
		{drafts.Generally, "Something has come up", ""},
		{drafts.Plainly, "I am unwell", ""},
		{drafts.Own, "In my own words …", ""},
	}, a.OfferedSays())
}

func terms(drafts.Answers) []Option {
	return options([]labelled[drafts.Term]{
		{drafts.TermPay, "The pay", ""},
		{drafts.TermTitle, "The title", ""},
		{drafts.TermHours, "The hours", ""},
		{drafts.TermPlace, "The place of work", ""},
		{drafts.OwnTerms, "Something else, in my own words …", ""},
	}, drafts.Terms)
}

func facts(drafts.Answers) []Option {
	return options([]labelled[drafts.Fact]{
		{drafts.FactPay, "The pay range", ""},
		{drafts.FactTasks, "The tasks", ""},
		{drafts.FactPeople, "Whom I would work with", ""},
		{drafts.FactPlace, "Place and hours", ""},
		{drafts.FactProcess, "The steps and how long they take", ""},
	}, drafts.Facts)
}

func thanks(a drafts.Answers) []Option {
	return options([]labelled[drafts.Thanks]{
		{drafts.Conversation, "The conversations", ""},
		{drafts.TheirTime, "Their time", ""},
		{drafts.Invitation, "The invitation", ""},
		{drafts.Application, "Reading my application", ""},
		{drafts.ThinkingOfMe, "Thinking of me", ""},
	}, a.OfferedThanks())
}

func doors(a drafts.Answers) []Option {
	return options([]labelled[drafts.Door]{
		{drafts.WriteAgain, "They may write to me again", ""},
		{drafts.MoreRoles, "Tell me about other roles", ""},
		{drafts.LinkedInTie, "I will connect on LinkedIn", ""},
		{drafts.CheckIn, "I will write in a few months", ""},
		{drafts.Refer, "I may know someone for it", "ask that person before you name them"},
		{drafts.Feedback, "I can say how it was for me", "feedback, if they want it"},
		{drafts.GoodWishes, "Only good wishes", ""},
	}, a.OfferedDoors())
}

// labels joins the labels of the chosen values.
func labels(list []Option, chosen []string) string {
	var names []string
	for _, o := range list {
		if slices.Contains(chosen, o.Value) {
			names = append(names, o.Label)
		}
	}
	return strings.Join(names, " · ")
}

// Lower gives words with a small first letter, unless they begin with "I".
func Lower(words string) string {
	r, n := utf8.DecodeRuneInString(words)
	if r == 'I' && (len(words) == 1 || words[1] == ' ' || words[1] == '\'') {
		return words
	}
	return string(unicode.ToLower(r)) + words[n:]
}
