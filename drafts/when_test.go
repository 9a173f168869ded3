package drafts

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestParseWhen(t *testing.T) {
	t.Parallel()
	sunday := time.Date(2026, 11, 22, 19, 0, 0, 0, time.UTC)
	tests := []struct{ text, want string }{
		{"2026-11-24 14:00", "2026-11-24 14:00"},
		{"2026-11-24T14:00:00Z", "2026-11-24 14:00"},
		{"2026-11-24", "2026-11-24"},
		{"24 Nov 14:00", "2026-11-24 14:00"},
		{"24 nov", "2026-11-24"},
		{"24th of November at 2pm", "2026-11-24 14:00"},
		{"Nov 24 2pm", "2026-11-24 14:00"},
		{"Nov 24, 2027, 2 pm", "2027-11-24 14:00"},
		{"24 Nov 2027 9.30", "2027-11-24 09:30"},
		{"TODAY 20:15", "2026-11-22 20:15"},
		{"tonight at 8", "2026-11-22 20:00"},
		{"tomorrow", "2026-11-23"},
		{"tomorrow 9", "2026-11-23 09:00"},
		{"Tue", "2026-11-24"},
		{"Tuesday 12am", "2026-11-24 00:00"},
		{"tues 12pm", "2026-11-24 12:00"},
		{"Sun", "2026-11-29"},
		{"Sunday 20:00", "2026-11-22 20:00"},
		{"Sunday 18:00", "2026-11-29 18:00"},
		{"next Tue 2pm", "2026-11-24 14:00"},
		{"next sunday", "2026-11-29"},
		{"9:30", "2026-11-23 09:30"},
		{"9.30", "2026-11-23 09:30"},
		{"21h30", "2026-11-22 21:30"},
		{"14h", "2026-11-23 14:00"},
		{"Tue 24 Nov 14:00", "2026-11-24 14:00"},
		{"1 Jan", "2027-01-01"},
		{"31 Dec 23:30", "2026-12-31 23:30"},
		{"29 Feb", "2028-02-29"},
		{"24/12", "2026-12-24"},
		{"12/24", "2026-12-24"},
		{"24.12. 10:00", "2026-12-24 10:00"},
		{"noon tomorrow", "2026-11-23 12:00"},
		{"today", "2026-11-22"},
	}
	for _, test := range tests {
		w, err := ParseWhen(test.text, sunday)
		if err != nil {
			t.Errorf("%q: %v", test.text, err)
			continue
		}
		layout := "2006-01-02"
		if w.Clock {
			layout += " 15:04"
		}
		if got := w.At.Format(layout); got != test.want || !w.Given.Equal(sunday) || w.Text != test.text {
			t.Errorf("%q: got %s (%q), want %s", test.text, got, w.Text, test.want)
		}
	}
}

func TestParseWhenNextWeekday(t *testing.T) {
	t.Parallel()
	monday := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	for text, want := range map[string]string{
		"tue": "2026-11-24", "next tue": "2026-12-01", "mon": "2026-11-30", "next mon": "2026-11-30",
		"mon 10:00": "2026-11-23", "mon 8:00": "2026-11-30", "next sun": "2026-12-06",
	} {
		w, err := ParseWhen(text, monday)
		if err != nil || w.At.Format("2006-01-02") != want {
			t.Errorf("%q: %s %v, want %s", text, w.At.Format("2006-01-02"), err, want)
		}
	}
}

func TestParseWhenRefuses(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 22, 19, 0, 0, 0, time.UTC)
	tests := []struct{ text, want string }{
		{"3/4", "3/4 could be March or April: write 3 Apr or 4 Mar"},
		{"03/04", "03/04 could be March or April: write 3 Apr or 4 Mar"},
		{"3.4.", "3.4 could be March or April: write 3 Apr or 4 Mar"},
		{"3/4/2027 10:00", "could be March or April"},
		{"today 9:00", "has passed"},
		{"2025-11-24", "has passed"},
		{"24 Nov 2020", "has passed"},
		{"20 Nov 14:00", "20 Nov has just passed: write 20 Nov 2027 if you mean next year"},
		{"30 Feb", "February has no day 30"},
		{"Mon 24 Nov", "24 November 2026 is a Tuesday"},
		{"24", "not clear"},
		{"the 24th", "which month?"},
		{"November", "which day?"},
		{"soon", "not clear"},
		{"13pm", "not clear"},
		{"25:00", "not clear"},
		{"at", "which day?"},
		{"45/99", "no date"},
	}
	for _, test := range tests {
		w, err := ParseWhen(test.text, now)
		if !errors.Is(err, errWhen) || !strings.Contains(err.Error(), test.want) || w.Known() {
			t.Errorf("%q: got %v, %v; want an error with %q", test.text, w, err, test.want)
		}
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: the error has more than one line", test.text)
		}
	}
	if w, err := ParseWhen("  ", now); err != nil || w != (When{}) {
		t.Errorf("nothing typed: %v %v", w, err)
	}
}

// TestSummerTime proves that days are counted on the calendar, not in hours.
func TestSummerTime(t *testing.T) {
	t.Parallel()
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		berlin = time.FixedZone("CET", 3600)
	}
	saturday := time.Date(2027, 3, 27, 12, 0, 0, 0, berlin) // the clocks go on that night
	w, err := ParseWhen("tomorrow 9:00", saturday)
	if err != nil || w.At.Format("2006-01-02 15:04") != "2027-03-28 09:00" {
		t.Errorf("got %v %v", w.At, err)
	}
	w, err = ParseWhen("Mon 9", saturday)
	if err != nil || w.At.Format("2006-01-02 15:04") != "2027-03-29 09:00" || !strings.HasSuffix(w.Echo(), ": in 2 days") {
		t.Errorf("got %v %v %s", w.At, err, w.Echo())
	}
}

func TestEcho(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 22, 19, 0, 0, 0, time.UTC)
	for text, want := range map[string]string{
		"tomorrow 9":   "Monday 23 November, 9:00: in 14 hours",
		"25 Nov 14:00": "Wednesday 25 November, 14:00: in 3 days",
		"tomorrow":     "Monday 23 November: tomorrow",
		"Mon 20:00":    "Monday 23 November, 20:00: tomorrow",
		"today":        "Sunday 22 November: today",
		"today 19:30":  "Sunday 22 November, 19:30: in 30 minutes",
		"today 20:00":  "Sunday 22 November, 20:00: in 1 hour",
		"2 Jan":        "Saturday 2 January 2027: in 41 days",
		"Mon 8pm":      "Monday 23 November, 8 pm: tomorrow",
		"Jan 2 9:30am": "Saturday, January 2, 2027, 9:30 am: in 41 days",
		"1/22, noon":   "Friday, January 22, 2027, 12:00: in 61 days",
		"":             "",
	} {
		w, err := ParseWhen(text, now)
		if err != nil || w.Echo() != want {
			t.Errorf("%q: %q %v, want %q", text, w.Echo(), err, want)
		}
	}
}

// typed reads a time as it is typed at noon.
func typed(t *testing.T, text string) When {
	t.Helper()
	w, err := ParseWhen(text, noon)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestSpoken(t *testing.T) {
	t.Parallel()
	tests := []struct {
		w    When
		near bool
		want string
	}{
		{at(3), false, "today, Sunday 22 November, at 15:00"},
		{at(21), false, "tomorrow, Monday 23 November, at 9:00"},
		{When{At: noon.AddDate(0, 0, 1), Given: noon}, false, "tomorrow, Monday 23 November"},
		{at(3), true, "today at 15:00"},
		{at(21), true, "tomorrow at 9:00"},
		{at(50), true, "on Tuesday at 14:00"},
		{at(24 * 6), false, "on Saturday at 12:00"},
		{at(24*7 + 2), false, "on Sunday 29 November at 14:00"},
		{When{At: noon.AddDate(0, 0, 3), Given: noon}, false, "on Wednesday"},
		{typed(t, "tomorrow 2 p.m."), false, "tomorrow, Monday 23 November, at 2 pm"},
		{typed(t, "tue 12am"), true, "on Tuesday at 12 am"},
		{typed(t, "Dec 14, 9:15am"), false, "on Monday, December 14 at 9:15 am"},
		{typed(t, "14th of December, 9:15"), false, "on Monday 14 December at 9:15"},
		{typed(t, "12/24"), false, "on Thursday, December 24"},
		{typed(t, "Nov 23 9:00"), false, "tomorrow, Monday, November 23, at 9:00"},
		{When{}, false, ""},
	}
	for _, test := range tests {
		if got, _ := test.w.spoken(test.near); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}
