package drafts

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// This file finds the day that is meant, and says it.

// numericDate reads a day and a month written as numbers where only one of the
// two can be the month, and refuses the rest: 3/4 is March or April.
func (p *whenParser) numericDate(word string) error {
	a, b, year, ok := twoNumbers(word)
	if !ok {
		return nil
	}
	month := func(n int) bool { return n >= 1 && n <= 12 }
	day := func(n int) bool { return n > 12 && n <= 31 }
	switch {
	case month(b) && (day(a) || a == b):
		p.day, p.month = a, time.Month(b)
	case month(a) && day(b):
		p.day, p.month, p.monthFirst = b, time.Month(a), true
	case month(a) && month(b):
		ma, mb := time.Month(a), time.Month(b)
		return whenError(fmt.Sprintf("%s could be %s or %s: write %d %s or %d %s",
			strings.TrimRight(word, "."), ma, mb, a, short(mb), b, short(ma)))
	default:
		return whenError(fmt.Sprintf("%q is no date: write it like 24 Nov 14:00", word))
	}
	if year > 0 {
		p.year = year
	}
	return nil
}

// tookDate tells whether numericDate has just read the word.
func (p *whenParser) tookDate(word string) bool {
	_, _, _, ok := twoNumbers(word)
	return ok && p.day > 0
}

func short(m time.Month) string { return m.String()[:3] }

// twoNumbers splits 3/4, 03/04/2026, 3.4. and 3.4.2026, but not the clock 9.30.
func twoNumbers(word string) (a, b, year int, ok bool) {
	mark := "/"
	if !strings.Contains(word, mark) {
		mark = "."
		whole := strings.Count(word, ".") >= 2
		if _, minutes, cut := strings.Cut(word, "."); !whole && (!cut || len(minutes) != 1) {
			return 0, 0, 0, false
		}
	}
	parts := strings.Split(strings.TrimSuffix(word, "."), mark)
	if len(parts) < 2 || len(parts) > 3 {
		return 0, 0, 0, false
	}
	var n [3]int
	for i, part := range parts {
		value, err := strconv.Atoi(part)
		if err != nil || value < 0 {
			return 0, 0, 0, false
		}
		n[i] = value
	}
	if n[2] > 0 && n[2] < 100 {
		n[2] += 2000
	}
	return n[0], n[1], n[2], true
}

// date gives the moment that the words mean.
func (p *whenParser) date() (time.Time, error) {
	switch {
	case p.day > 0 && p.month == 0:
		return time.Time{}, whenError(fmt.Sprintf("which month? Write it like %d %s", p.day, short(p.now.Month())))
	case p.month > 0 && p.day < 0:
		return time.Time{}, whenError(fmt.Sprintf("which day? Write it like 24 %s", short(p.month)))
	case p.month > 0:
		return p.calendar()
	case p.weekday >= 0:
		return p.on(p.weekdayShift()), nil
	case p.shifted:
		return p.on(p.shift), nil
	case p.hour >= 0 && p.on(0).Before(p.now):
		return p.on(1), nil
	case p.hour >= 0:
		return p.on(0), nil
	default:
		return time.Time{}, whenError("which day? Write it like 24 Nov 14:00 or tomorrow 9:00")
	}
}

// on gives the day so many days from today, at the hour that was said.
func (p *whenParser) on(days int) time.Time {
	return p.at(p.now.Year(), p.now.Month(), p.now.Day()+days)
}

func (p *whenParser) at(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, max(p.hour, 0), p.minute, 0, 0, p.now.Location())
}

// justPassed is how many days ahead a day without a year can't be meant: nobody
// is invited for the day before yesterday in a year.
const justPassed = 300

// calendar gives a day of a month: of the year that was said, or the next one.
func (p *whenParser) calendar() (time.Time, error) {
	first, last := p.year, p.year
	if p.year < 0 {
		first, last = p.now.Year(), p.now.Year()+8 // a leap day comes within eight years
	}
	for year := first; year <= last; year++ {
		at := p.at(year, p.month, p.day)
		if at.Day() != p.day || (p.year < 0 && daysBetween(p.now, at) < 0) {
			continue
		}
		if p.weekday >= 0 && int(at.Weekday()) != p.weekday {
			return at, whenError(fmt.Sprintf("%s is a %s: write the day that is right",
				at.Format("2 January 2006"), at.Weekday()))
		}
		if p.year < 0 && year <= p.now.Year()+1 && daysBetween(p.now, at) > justPassed {
			return at, whenError(fmt.Sprintf("%s has just passed: write %s if you mean next year",
				at.Format("2 Jan"), at.Format("2 Jan 2006")))
		}
		return at, nil
	}
	return time.Time{}, whenError(fmt.Sprintf("%s has no day %d: write another day", p.month, p.day))
}

// weekdayShift counts the days to the weekday that is meant. Weeks begin on
// Monday; "next" is the week after this one.
func (p *whenParser) weekdayShift() int {
	today := (int(p.now.Weekday()) + 6) % 7
	meant := (p.weekday + 6) % 7
	if p.next {
		return 7 - today + meant
	}
	days := (meant - today + 7) % 7
	if days == 0 && (p.hour < 0 || p.on(0).Before(p.now)) {
		return 7
	}
	return days
}

// weekday gives the number of a weekday, Sunday 0, or -1.
func weekday(word string) int {
	for day := time.Sunday; day <= time.Saturday; day++ {
		name := strings.ToLower(day.String())
		if len(word) >= 3 && (strings.HasPrefix(name, word) || word+"day" == name) {
			return int(day)
		}
	}
	return -1
}

// monthOf gives the month that a word names, or 0.
func monthOf(word string) time.Month {
	for m := time.January; m <= time.December; m++ {
		if len(word) >= 3 && strings.HasPrefix(strings.ToLower(m.String()), word) {
			return m
		}
	}
	return 0
}

// daysBetween counts calendar days from one wall clock to another; a change to
// or from summer time makes no difference.
func daysBetween(from, to time.Time) int {
	a := time.Date(from.Year(), from.Month(), from.Day(), 0, 0, 0, 0, time.UTC)
	b := time.Date(to.Year(), to.Month(), to.Day(), 0, 0, 0, 0, time.UTC)
	return int(b.Sub(a) / (24 * time.Hour))
}
