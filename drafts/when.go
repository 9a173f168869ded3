package drafts

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// errWhen occurs when a time is not understood, ambiguous, or past. The text
// around it tells the person what to write.
var errWhen = errors.New("the time is not clear yet")

// A whenError is shown to a person as it stands, and is an errWhen.
type whenError string

func (e whenError) Error() string        { return string(e) }
func (e whenError) Is(target error) bool { return target == errWhen }

// ParseWhen reads the time of an interview as people write it: "24 Nov 14:00",
// "tomorrow 9", "next Tue 2pm", "2026-11-24 14:00", RFC 3339. A weekday is the
// next such day, a day without a year the next one; now is the moment from
// which they count, on its own wall clock. An empty text gives a zero When. An
// error is one line that tells what to write.
func ParseWhen(text string, now time.Time) (When, error) {
	text = oneLine(text)
	if text == "" {
		return When{}, nil
	}
	if at, err := time.Parse(time.RFC3339, text); err == nil && !at.IsZero() { // a machine's: Echo tells if it has passed
		return When{Text: text, At: at, Clock: true, Given: now}, nil
	}
	p := whenParser{now: now, year: -1, day: -1, hour: -1, weekday: -1}
	if at, clock, ok := standardTime(text, now); ok {
		return p.finish(text, at, clock)
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == ' ' || r == ',' })
	for i := 0; i < len(words); {
		used, err := p.take(words[i:])
		if err != nil {
			return When{}, err
		}
		i += used
	}
	at, err := p.date()
	if err != nil {
		return When{}, err
	}
	return p.finish(text, at, p.hour >= 0)
}

// standardTime reads the forms that machines write.
func standardTime(text string, now time.Time) (at time.Time, clock, ok bool) {
	for _, layout := range [...]string{"2006-01-02 15:04", "2006-01-02T15:04", "2006-01-02T15:04:05", "2006-01-02"} {
		if t, err := time.ParseInLocation(layout, text, now.Location()); err == nil {
			return t, layout != "2006-01-02", true
		}
	}
	return time.Time{}, false, false
}

// finish refuses a time that has passed.
func (p *whenParser) finish(text string, at time.Time, clock bool) (When, error) {
	w := When{Text: text, At: at, Clock: clock, Given: p.now, Twelve: p.twelve, MonthFirst: p.monthFirst}
	if (clock && at.Before(p.now)) || (!clock && daysBetween(p.now, at) < 0) {
		return When{}, whenError(fmt.Sprintf("%s has passed: write a day to come, for example %s",
			w.day(true), p.now.AddDate(0, 0, 1).Format("Mon 2 Jan")+" 14:00"))
	}
	return w, nil
}

// whenParser gathers what the words of a time say; -1 is not said.
type whenParser struct {
	now          time.Time
	year, day    int
	month        time.Month
	hour, minute int
	weekday      int
	next         bool
	shift        int // days from today, when shifted
	shifted      bool
	afternoon    bool
	twelve       bool // am or pm was said
	monthFirst   bool // the month was said before its day
}

// take reads the first of words, and tells how many it used.
func (p *whenParser) take(words []string) (int, error) {
	word := strings.TrimSuffix(words[0], ".")
	switch word {
	case "at", "on", "the", "this", "of", "o'clock":
		return 1, nil
	case "next":
		p.next = true
		return 1, nil
	case "today", "tonight":
		p.shifted, p.afternoon = true, word == "tonight"
		return 1, nil
	case "tomorrow":
		p.shift, p.shifted = 1, true
		return 1, nil
	case "noon", "midday":
		p.hour = 12
		return 1, nil
	}
	if day := weekday(word); day >= 0 {
		p.weekday = day
		return 1, nil
	}
	if month := monthOf(word); month > 0 {
		p.month, p.monthFirst = month, p.day < 0
		return 1, nil
	}
	if t, err := time.Parse("2006-01-02", word); err == nil {
		p.year, p.month, p.day = t.Year(), t.Month(), t.Day()
		return 1, nil
	}
	if err := p.numericDate(words[0]); err != nil || p.tookDate(words[0]) {
		return 1, err
	}
	return p.number(word, words[1:])
}

// number reads a clock, a day of the month, or a year.
func (p *whenParser) number(word string, rest []string) (int, error) {
	used := 1
	if len(rest) > 0 && has([]string{"am", "pm", "a.m.", "p.m."}, rest[0]) {
		word += rest[0]
		used = 2
	}
	if p.dayOrYear(word, rest) {
		return used, nil
	}
	hour, minute, ok := clockOf(word)
	if !ok || p.hour >= 0 {
		return 0, whenError(fmt.Sprintf("%q is not clear: write it like 24 Nov 14:00 or tomorrow 9:00", word))
	}
	if p.afternoon && hour < 12 {
		hour += 12
	}
	p.hour, p.minute, p.twelve = hour, minute, strings.Contains(word, "m")
	return used, nil
}

// dayOrYear takes a number that is the day of a month or a year.
func (p *whenParser) dayOrYear(word string, rest []string) bool {
	n, err := strconv.Atoi(ordinal(word))
	switch {
	case err != nil:
		return false
	case p.day < 0 && n >= 1 && n <= 31 && (ordinal(word) != word || p.monthBeside(rest)):
		p.day = n
	case n >= 1900 && n < 10000 && p.month > 0 && p.year < 0:
		p.year = n
	default:
		return false
	}
	return true
}

// monthBeside tells whether a month stands before or after a number: "24 Nov",
// "Nov 24", "24th of November".
func (p *whenParser) monthBeside(rest []string) bool {
	after := len(rest) > 0 && monthOf(strings.TrimSuffix(rest[0], ".")) > 0
	return p.month > 0 || after || len(rest) > 1 && rest[0] == "of"
}

// ordinal takes the ending off "24th".
func ordinal(word string) string {
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		if n, ok := strings.CutSuffix(word, end); ok {
			return n
		}
	}
	return word
}

// clockOf reads a time of day: 14:00, 9.30, 14h, 14h30, 2pm, 9.
func clockOf(word string) (hour, minute int, ok bool) {
	word = strings.ReplaceAll(strings.ReplaceAll(word, "a.m.", "am"), "p.m.", "pm")
	word, pm := strings.CutSuffix(word, "pm")
	word, am := strings.CutSuffix(word, "am")
	hour, minute, ok = hourAndMinute(word)
	if !ok {
		return 0, 0, false
	}
	if am || pm {
		if hour < 1 || hour > 12 {
			return 0, 0, false
		}
		hour %= 12
	}
	if pm {
		hour += 12
	}
	return hour, minute, hour < 24 && minute < 60
}

// hourAndMinute splits a time of day at its mark and reads the two numbers.
func hourAndMinute(word string) (hour, minute int, ok bool) {
	hours, minutes := word, ""
	for _, mark := range [...]string{":", ".", "h"} {
		h, m, split := strings.Cut(word, mark)
		if split && (len(m) == 2 || mark == "h" && m == "") {
			hours, minutes = h, m
			break
		}
	}
	h, err := strconv.ParseUint(hours, 10, 8)
	if err != nil || len(hours) > 2 {
		return 0, 0, false
	}
	if minutes == "" {
		return int(h), 0, true
	}
	m, err := strconv.ParseUint(minutes, 10, 8)
	return int(h), int(m), err == nil
}
