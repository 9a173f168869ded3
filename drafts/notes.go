package drafts

import (
	"time"
)

// Note is a message for afterwards, made from the same answers as the letter.
type Note string

// The notes (GUIDES §5: S16 to S18), and what may have to be said after a no.
const (
	ThankYouNote Note = "thank-you" // a week or two later: the thanks again, and no request
	ConnectNote  Note = "connect"   // LinkedIn, at most ConnectLimit characters
	CheckInNote  Note = "check-in"  // some months later
	ReopenNote   Note = "reopen"    // "I changed my mind"
	PushBackNote Note = "pushback"  // answers to what they may say to the no
)

// AllNotes lists every note.
var AllNotes = []Note{ThankYouNote, ConnectNote, CheckInNote, ReopenNote, PushBackNote}

// What only a note does.
const (
	Recall Act = "recall" // who writes, and where from
	Regret Act = "regret" // the one apology for a change of mind
)

// ConnectLimit is the most that LinkedIn takes with a request to connect, in
// characters (UTF-16 units, to be on the safe side).
const ConnectLimit = 200

// OfferedNotes lists every note that goes with the stage, the outcome and the
// doors, the likely ones first. Each of them needs a no. A sender who may not
// be genuine gets closed answers and nothing else.
func (a Answers) OfferedNotes() []Note { return a.Settled().offeredNotes() }

// offeredNotes is OfferedNotes for settled answers.
func (a Answers) offeredNotes() []Note {
	switch {
	case a.Outcome != Decline && a.Outcome != OtherRoles:
		return nil
	case a.Reason == Doubtful:
		return []Note{PushBackNote}
	}
	offered := []Note{PushBackNote}
	add := func(n Note, when bool) {
		if when && !has(offered, n) {
			offered = append(offered, n)
		}
	}
	met := a.Stage != Approached && a.To != ""
	add(ConnectNote, has(a.Door, LinkedInTie) || met && a.staysOpen())
	add(ThankYouNote, a.Stage.AfterTalks())
	add(CheckInNote, has(a.Door, CheckIn))
	add(ThankYouNote, a.Stage != Approached)
	add(CheckInNote, has(a.Door, WriteAgain) && a.Stage != Approached)
	add(ReopenNote, true)
	add(CheckInNote, has(a.Door, WriteAgain))
	add(ConnectNote, true)
	return offered
}

// staysOpen tells whether settled answers leave a way back; who asked about
// other roles does.
func (a Answers) staysOpen() bool {
	return a.worksTogether() || has(a.Door, LinkedInTie) || has(a.Door, CheckIn)
}

// worksTogether tells whether settled answers let them write again, so that it is
// true to hope for work together one day.
func (a Answers) worksTogether() bool {
	return a.Outcome == OtherRoles || has(a.Door, WriteAgain) || has(a.Door, MoreRoles)
}

// CheckInDue tells whether the time for the check-in has come: it was promised,
// and three months have passed since the draft was finished. After a year it
// has gone by: "some months ago" would not be true any more.
func CheckInDue(a Answers, finished, now time.Time) bool {
	if finished.IsZero() || !has(a.Settled().Door, CheckIn) {
		return false
	}
	return !now.Before(monthsAfter(finished, 3)) && now.Before(monthsAfter(finished, 12))
}

// monthsAfter gives the same day some months on, or the last day of that month
// where it is shorter.
func monthsAfter(t time.Time, months int) time.Time {
	due := t.AddDate(0, months, 0)
	if due.Day() != t.Day() {
		due = due.AddDate(0, 0, -due.Day())
	}
	return due
}

// ComposeNote makes a note from the answers to the letter. Like Compose it is
// pure, and its wording comes from the seed. A note goes by the channel of the
// letter, the connection note by LinkedIn. One that OfferedNotes does not list
// is the empty Draft.
func ComposeNote(a Answers, n Note) Draft {
	c, ok := newNote(a, n)
	if !ok {
		return Draft{}
	}
	return c.note(n)
}

// RewordNote is Reword for a note. The greeting and the closing are those of the
// letter, and change there too.
func RewordNote(a Answers, n Note, slot string, by int) Answers {
	c, ok := newNote(a, n)
	if !ok {
		return a
	}
	c.turn, c.by = slot, by
	c.note(n)
	return a.withWording(slot, c.turned)
}

// newNote gives a composer for a note, if it is offered: the interview's time
// has no place in it.
func newNote(a Answers, n Note) (*composer, bool) {
	s := a.Settled()
	if !has(s.offeredNotes(), n) {
		return nil, false
	}
	c := &composer{a: s, book: theBook()}
	c.a.When = When{}
	switch {
	case n == ConnectNote:
		c.a.Channel, c.a.Length = LinkedIn, Short
	case s.Channel == SMS:
		c.a = folded(c.a)
	}
	if n == PushBackNote {
		c.v.why = heard(s)
	}
	return c, true
}
