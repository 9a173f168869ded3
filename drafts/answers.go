// Package drafts turns a person's answers into a letter that says no to a job
// interview, or asks for something else in its place.
//
// Answers is the only thing that is remembered; Compose makes the letter from
// it. Both are pure: no clock, no file, no terminal. The words themselves are
// data, in phrases. What the answers speak for, and which default is true of
// everyone at a stage, is in weigh.go.
package drafts

import (
	"slices"
	"time"
)

// Stage says how far the application has gone.
type Stage string

// The stages, in the order in which they come.
const (
	Approached  Stage = "approached"  // they wrote first, unasked
	Invited     Stage = "invited"     // invited, no date yet
	Scheduled   Stage = "scheduled"   // the interview has a date
	Interviewed Stage = "interviewed" // there were talks
	Final       Stage = "final"       // the last round
)

// Stages lists every stage in order.
var Stages = []Stage{Approached, Invited, Scheduled, Interviewed, Final}

// AfterTalks tells whether there has been a conversation to be thankful for.
func (s Stage) AfterTalks() bool { return s == Interviewed || s == Final }

// Reason is what stands in the way. It is private: Say is what they hear of it.
type Reason string

// The reasons; weigh.go says which are likely at which stage.
const (
	NoReason     Reason = "none"
	OtherOffer   Reason = "other-offer"
	Staying      Reason = "staying"
	Fit          Reason = "fit"
	Skills       Reason = "skills"
	Pay          Reason = "pay"
	Location     Reason = "location"
	Hours        Reason = "hours"
	Schedule     Reason = "schedule"
	Timing       Reason = "timing"
	Personal     Reason = "personal"
	CareerChange Reason = "career-change"
	Lateral      Reason = "lateral"
	Company      Reason = "company"
	Process      Reason = "process"
	Vague        Reason = "vague"
	Doubtful     Reason = "doubtful"
)

// Reasons lists every reason, in the order of the lists.
var Reasons = []Reason{
	NoReason, OtherOffer, Staying, Fit, Skills, Pay, Location, Hours, Schedule,
	Timing, Personal, CareerChange, Lateral, Company, Process, Vague, Doubtful,
}

// Outcome is what the person wants to do; each has its own letter.
type Outcome string

// The outcomes. Withdraw is another way to write Decline.
const (
	Decline    Outcome = "decline"
	Reschedule Outcome = "reschedule"
	OtherRoles Outcome = "other-roles"
	Negotiate  Outcome = "negotiate"
	Ask        Outcome = "ask"
	NoAnswer   Outcome = "no-answer"
	Withdraw   Outcome = "withdraw"
)

// Outcomes lists every outcome, in the order of the lists.
var Outcomes = []Outcome{Decline, Reschedule, OtherRoles, Negotiate, Ask, NoAnswer}

// Say is how much of the reason they hear. For another date the same four
// values mean: nothing, something has come up, I am unwell, own words.
type Say string

// The ways of saying it.
const (
	Nothing   Say = "nothing"
	Generally Say = "general"
	Plainly   Say = "plainly"
	Own       Say = "own"
)

// Says lists every value of Say.
var Says = []Say{Nothing, Generally, Plainly, Own}

// Term is something to ask about before saying no.
type Term string

// The terms. OwnTerms stands for the person's own words.
const (
	TermPay   Term = "pay"
	TermTitle Term = "title"
	TermHours Term = "hours"
	TermPlace Term = "place"
	OwnTerms  Term = "own"
)

// Terms lists every term.
var Terms = []Term{TermPay, TermTitle, TermHours, TermPlace, OwnTerms}

// Fact is something the person still needs to know.
type Fact string

// The facts.
const (
	FactPay     Fact = "pay"     // the pay range
	FactTasks   Fact = "tasks"   // what the work is
	FactPeople  Fact = "people"  // whom I would work with
	FactPlace   Fact = "place"   // place and hours
	FactProcess Fact = "process" // the steps and how long they take
)

// Facts lists every fact.
var Facts = []Fact{FactPay, FactTasks, FactPeople, FactPlace, FactProcess}

// Thanks is what the person thanks them for.
type Thanks string

// The things to be thankful for.
const (
	Conversation Thanks = "conversation" // after talks only
	TheirTime    Thanks = "time"
	Invitation   Thanks = "invitation"
	Application  Thanks = "application" // reading it
	ThinkingOfMe Thanks = "thinking-of-me"
)

// AllThanks lists every value of Thanks.
var AllThanks = []Thanks{Conversation, TheirTime, Invitation, Application, ThinkingOfMe}

// Door is what the person leaves open, after a no.
type Door string

// The doors. GoodWishes alone closes them all, kindly.
const (
	WriteAgain  Door = "write-again"
	MoreRoles   Door = "other-roles"
	LinkedInTie Door = "linkedin"
	CheckIn     Door = "check-in"
	Refer       Door = "refer"
	Feedback    Door = "feedback" // after talks only
	GoodWishes  Door = "good-wishes"
)

// Doors lists every door.
var Doors = []Door{WriteAgain, MoreRoles, LinkedInTie, CheckIn, Refer, Feedback, GoodWishes}

// Tone is how the letter sounds.
type Tone string

// The tones, from near to far.
const (
	Warm         Tone = "warm"
	Professional Tone = "professional"
	Formal       Tone = "formal"
)

// Tones lists every tone.
var Tones = []Tone{Warm, Professional, Formal}

// Length is how much the letter says.
type Length string

// The lengths.
const (
	Short    Length = "short"
	Standard Length = "standard"
	Full     Length = "full"
)

// Lengths lists every length.
var Lengths = []Length{Short, Standard, Full}

// Channel is the way the message goes.
type Channel string

// The channels; their limits are in channel.go.
const (
	Email    Channel = "email"
	LinkedIn Channel = "linkedin"
	SMS      Channel = "sms"
	Phone    Channel = "phone"
	Box      Channel = "box" // a short text box: portal or calendar
)

// Channels lists every channel.
var Channels = []Channel{Email, LinkedIn, SMS, Phone, Box}

// When is the time of the interview, and the moment at which it was given:
// everything that needs "now" reads Given, so that a letter never changes by
// itself. A When whose At is zero was not understood, or never given.
type When struct {
	Text  string    `json:"text,omitempty"`  // as typed
	At    time.Time `json:"at,omitzero"`     // wall clock of the place it was given for
	Clock bool      `json:"clock,omitempty"` // At has a time of day, not only a day
	Given time.Time `json:"given,omitzero"`

	// How it was typed, and so how it is said.
	Twelve     bool `json:"twelve,omitempty"`      // 2 pm, not 14:00
	MonthFirst bool `json:"month_first,omitempty"` // November 24, not 24 November
}

// Known tells whether a time was given and understood.
func (w When) Known() bool { return !w.At.IsZero() }

// Soon tells whether the interview was less than 24 hours away when its time
// was given: then a call comes first (FACTS: dice.com, climbtheladder.com).
func (w When) Soon() bool {
	left := w.At.Sub(w.Given)
	return w.Known() && w.Clock && left >= 0 && left < 24*time.Hour
}

// Answers is everything that a person has said, and nothing that follows from
// it. The zero value of each field means "not answered": Settled gives the
// default. A nil list is not answered; an empty one is an answer.
type Answers struct {
	Seed    uint64 `json:"seed"`
	Stage   Stage  `json:"stage,omitempty"`
	When    When   `json:"when,omitzero"`
	To      string `json:"to,omitempty"` // as they are greeted; several with commas
	Company string `json:"company,omitempty"`
	Role    string `json:"role,omitempty"`
	From    string `json:"from,omitempty"`
	Contact string `json:"contact,omitempty"`
	Agency  string `json:"agency,omitempty"`

	Reason  Reason  `json:"reason,omitempty"`
	Outcome Outcome `json:"outcome,omitempty"`

	Say        Say      `json:"say,omitempty"`         // what they hear, after a no
	Own        string   `json:"own,omitempty"`         // … in own words
	WhyNot     Say      `json:"why_not,omitempty"`     // why not then, for another date
	OwnWhyNot  string   `json:"own_why_not,omitempty"` // … in own words
	Times      string   `json:"times,omitempty"`       // what would suit instead
	LookingFor string   `json:"looking_for,omitempty"` // for other roles
	Talk       string   `json:"talk,omitempty"`        // when a short talk about them would suit
	Terms      []Term   `json:"terms,omitzero"`
	OwnTerm    string   `json:"own_term,omitempty"`
	Facts      []Fact   `json:"facts,omitzero"`
	Thanks     []Thanks `json:"thanks,omitzero"`
	Liked      string   `json:"liked,omitempty"`
	Door       []Door   `json:"door,omitzero"`

	Tone    Tone    `json:"tone,omitempty"`
	Length  Length  `json:"length,omitempty"`
	Channel Channel `json:"channel,omitempty"`

	// Wording holds the phrases that the person chose over the seed's, by slot.
	// It is never changed in place: see Reword.
	Wording map[string]string `json:"wording,omitempty"`
	// Edit is the letter as the person wrote it, if they did: the last one. It is
	// never changed in place.
	Edit *Edit `json:"edit,omitempty"`
	// Others are those on other channels, at most one each.
	Others []Edit `json:"others,omitempty"`
	// Ignored holds the findings of the check that the person wants left alone,
	// by rule and words. It is never changed in place.
	Ignored []string `json:"ignored,omitempty"`
}

// Has tells whether list holds value; it reads better than slices.Contains
// where a rule is being stated.
func has[T comparable](list []T, value T) bool { return slices.Contains(list, value) }
