package ui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"decline/drafts"
	"decline/ui/questions"
)

// reviewState is the lines under the letter in Review and after.
func (m Model) reviewState(width int) []string {
	state := m.state(width)
	switch m.open.(type) {
	case letter:
		if !m.silent() {
			lines := m.letterState(state, width)
			return append(append(lines[:1:1], m.findingRows(width, stacked)...), lines[1:]...)
		}
	case area:
		lines := m.letterState(state, width)
		found := m.pressing(width, 2)
		return append(lines[:3-len(found)], found...)
	case after:
		return []string{state, "", m.styles.rest.Render(m.kept(" Kept under: decline drafts"))}
	}
	return []string{state, "", ""}
}

// kept gives these words, which say that something is kept, or the truth.
func (m Model) kept(words string) string {
	if m.unsaved != "" {
		return " Nothing is kept when you leave."
	}
	return words
}

// letterState is what there is to say of the letter, in three lines: the verdict
// and how it is set, what arrives with the reader, and what stays with the
// person or is missing.
func (m Model) letterState(state string, width int) []string {
	s := m.styles
	switch {
	case state == "":
		state = fit(m.setting(width), width)
	case m.said != "" && !m.editing() && ansi.StringWidth(m.look.Verdict()+m.said)+4 <= width:
		state = m.verdict(s.warn.Render(m.said))
	}
	they := wrapped(m.theyPlain(), width-1)
	stays := s.rest.Render(fit(" "+questions.Stays(m.answers), width))
	switch {
	case m.draft.Left != "":
		stays = s.warn.Render(fit(" "+questions.LeftThere(m.draft), width))
	case m.missing() != "" && !m.draft.Edited:
		stays = s.warn.Render(fit(" "+m.missing(), width))
	case questions.Stays(m.answers) == "" && len(they) > 1:
		return []string{state, fit(" "+they[0], width), fit(" "+strings.Join(they[1:], " "), width)}
	}
	return []string{state, fit(m.they(), width), stays}
}

// findingRows tells of the finding at hand in Review: which, why, and the fix.
func (m Model) findingRows(width int, shape shape) []string {
	_, h := m.canvas()
	switch sign, words := m.telling(width, shape); {
	case words == "":
		return nil
	case shape == onePane:
		return m.signed(sign, words, width, clamp(h-9, 1, mostTold))
	default:
		return m.signed(sign, words, width, mostTold)
	}
}

// fewRows is findingRows where there is no room for other state: what the wizard
// has to say takes one of them.
func (m Model) fewRows(width int) []string {
	rows := m.findingRows(width, onePane)
	if m.said == "" || len(rows) == 0 {
		return rows
	}
	said := []string{m.styles.warn.Render(fit(" "+m.said, width))}
	if len(rows) == 1 {
		return said
	}
	sign, words := m.telling(width, onePane)
	return append(said, m.signed(sign, words, width, len(rows)-1)...)
}

// telling gives the words of the finding at hand, and its sign: the fix in a row
// of its own where one row is too short for all, and no more than has to be said
// where room is short. They are empty where nothing was found.
func (m Model) telling(width int, shape shape) (mark, words string) {
	l, ok := m.open.(letter)
	if !ok {
		return "", ""
	}
	f, ok := l.finding()
	if !ok {
		return "", ""
	}
	room := 0
	if shape == onePane {
		room = mostTold * (width - 6)
	}
	words, fix := questions.Telling(l.look, f, room)
	if shape != onePane {
		which := questions.Weight(f.Severity)
		if n := len(l.look.Open); n > 1 {
			which += fmt.Sprintf(" (%d of %d)", l.found+1, n)
		}
		words = which + ". " + words
	}
	switch {
	case fix == "":
	case shape != onePane && ansi.StringWidth(words+fix)+5 > width:
		words += "\n" + fix
	default:
		words += " " + fix
	}
	return sign(f.Severity), words
}

// mostTold is how many rows a finding may take.
const mostTold = 3

// signed draws words behind a sign, in at most so many rows.
func (m Model) signed(sign, words string, width, most int) []string {
	rows := wrapped(words, width-4)
	if len(rows) > most {
		rows = rows[:most]
		rows[most-1] = fit(rows[most-1]+" …", width-3)
	}
	for i, r := range rows {
		rows[i] = "   " + r
		if i == 0 {
			rows[i] = " " + m.styles.warn.Render(sign) + " " + r
		}
		rows[i] = fit(rows[i], width)
	}
	return rows
}

// pressing tells, under the letter as it grows, what should not be sent so: the
// words and why, in at most so many rows, or nothing.
func (m Model) pressing(width, most int) []string {
	f, ok := m.look.Pressing()
	if !ok || m.silent() || m.editing() && f.Rule == "wrong-name" { // a name half typed is no wrong one
		return nil
	}
	room := 0
	if most == 1 {
		room = width - 4
	}
	return m.signed(sign(f.Severity), questions.Naming(m.look, f, room), width, most)
}

// missing says what the person may have meant to fill in.
func (m Model) missing() string {
	a := m.answers.Settled()
	switch {
	case a.Say == drafts.Own && a.Own == "" || a.WhyNot == drafts.Own && a.OwnWhyNot == "":
		return "Your own words are still empty: 3, then enter."
	case a.Stage == drafts.Scheduled && !a.When.Known():
		return "The interview's time is still empty: 1, then enter."
	case a.From == "":
		return "No name stands under it yet: 1, then enter as far as You."
	}
	return ""
}

// setting is the verdict, and how the letter is set or that it is the person's
// own, as far as there is room for it.
func (m Model) setting(width int) string {
	a := m.answers.Settled()
	set := fmt.Sprintf("%s · %s · %s · %s", a.Tone, a.Length, questions.ChannelName(a.Channel), m.count())
	if m.editing() {
		return m.styles.rest.Render(m.kept(" Every word is kept as you type it.") + " " + m.count())
	}
	if note := m.noteHere(); note != "" {
		return m.styles.accent.Render(fit(" "+note, width))
	}
	if ansi.StringWidth(m.look.Verdict()+set)+4 > width {
		set = m.count()
	}
	return m.verdict(m.styles.rest.Render(set))
}

// noteHere says that there are new words for the person's sentence at hand. That
// its answer has changed is a finding.
func (m Model) noteHere() string {
	l, ok := m.open.(letter)
	if !ok || l.here().yours == nil || !l.here().yours.New {
		return ""
	}
	return "Suggested now, o takes it: " + strings.Join(strings.Fields(l.here().yours.Offer), " ")
}

// verdict is whether the letter can go, with something beside it.
func (m Model) verdict(beside string) string {
	return " " + m.styles.strong.Render(m.look.Verdict()) + "   " + beside
}
