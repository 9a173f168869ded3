package drafts

import (
	"fmt"
	"strconv"
	"time"
)

// Echo says back what was understood, and how far off it is: "Sunday 23
// November, 9:00: in 14 hours". It is empty where no time is known.
func (w When) Echo() string {
	if !w.Known() {
		return ""
	}
	return w.day(false) + ": " + w.distance()
}

// day names the day, and the time with it; bare leaves the weekday's year out.
func (w When) day(bare bool) string {
	text := w.weekdayAndDate()
	if !bare && w.At.Year() != w.Given.Year() {
		if w.MonthFirst {
			text += ","
		}
		text += w.At.Format(" 2006")
	}
	if w.Clock {
		text += ", " + w.clock()
	}
	return text
}

// clock gives the time of day the way it was typed: "14:00", or "2 pm".
func (w When) clock() string {
	switch {
	case !w.Twelve:
		return strconv.Itoa(w.At.Hour()) + w.At.Format(":04")
	case w.At.Minute() == 0:
		return w.At.Format("3 pm")
	default:
		return w.At.Format("3:04 pm")
	}
}

// date gives the day of the month the way it was typed: "24 November", or
// "November 24".
func (w When) date() string {
	if w.MonthFirst {
		return w.At.Format("January 2")
	}
	return w.At.Format("2 January")
}

func (w When) weekdayAndDate() string {
	if w.MonthFirst {
		return w.At.Format("Monday, ") + w.date()
	}
	return w.At.Format("Monday ") + w.date()
}

func (w When) distance() string {
	left, days := w.At.Sub(w.Given), daysBetween(w.Given, w.At)
	switch {
	case days < 0 || (w.Clock && left < 0):
		return "it has passed"
	case w.Clock && left < time.Hour:
		return "in " + counted(int(left/time.Minute), "minute")
	case w.Clock && left < 24*time.Hour:
		return "in " + counted(int(left/time.Hour), "hour")
	case days == 0:
		return "today"
	case days == 1:
		return "tomorrow"
	default:
		return "in " + counted(days, "day")
	}
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// spoken gives the time as a sentence says it: "on Tuesday at 14:00", and the
// same without its "on". The weekday is enough within six days of the moment
// when it was given. Today and tomorrow are said; a letter, which may be read a
// day later, names the date with them, and near leaves it out.
func (w When) spoken(near bool) (on, bare string) {
	if !w.Known() {
		return "", ""
	}
	days := daysBetween(w.Given, w.At)
	clock := ""
	if w.Clock {
		clock = " at " + w.clock()
	}
	if days == 0 || days == 1 {
		bare = [...]string{"today", "tomorrow"}[days]
		if near {
			return bare + clock, bare + clock
		}
		bare += ", " + w.weekdayAndDate()
		if w.Clock {
			bare += "," + clock
		}
		return bare, bare
	}
	bare = w.weekdayAndDate() + clock
	if days > 0 && days <= 6 {
		bare = w.At.Weekday().String() + clock
	}
	return "on " + bare, bare
}

// filed gives the time as a subject has it: "Sunday 9:00".
func (w When) filed() string {
	if !w.Known() {
		return ""
	}
	text := w.At.Weekday().String()
	if days := daysBetween(w.Given, w.At); days < 0 || days > 6 {
		text = w.date()
		if w.MonthFirst && w.Clock {
			text += "," // not "December 3 3 pm"
		}
	}
	if w.Clock {
		text += " " + w.clock()
	}
	return text
}
