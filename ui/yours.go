package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/drafts/text"
	"decline/ui/questions"
)

// stopsOf gives the places of a letter in the order of its text: its phrases, and
// the sentences that are made of none.
func stopsOf(d drafts.Draft) []stop {
	var stops []stop
	spans := d.Spans
	for len(spans) > 0 && spans[0].Act == drafts.Subject {
		stops = append(stops, stop{stretch: stretch{spans[0].Start, spans[0].End}, span: spans[0], subject: true})
		spans = spans[1:]
	}
	if !d.Edited {
		for _, s := range spans {
			stops = append(stops, stop{stretch: stretch{s.Start, s.End}, span: s})
		}
		return stops
	}
	yours := d.Yours
	for _, s := range text.Sentences(d.Body) {
		one := stop{stretch: stretch{s.Start, s.End}}
		for len(yours) > 0 && yours[0].End <= s.Start {
			yours = yours[1:]
		}
		if len(yours) > 0 && yours[0].Start < s.End {
			one.yours = &yours[0]
			stops = append(stops, one)
			continue
		}
		n := 0
		for ; n < len(spans) && spans[n].Start < s.End; n++ {
			stops = append(stops, stop{stretch: stretch{spans[n].Start, spans[n].End}, span: spans[n]})
		}
		if n == 0 {
			stops = append(stops, one)
		}
		spans = spans[n:]
	}
	return stops
}

// like gives the stop that is the same as the present one of another letter: their
// sentence, or the same place of a phrase; else the one at the same number.
func (l letter) like(other letter) int {
	here := other.here()
	for i, s := range l.stops {
		switch {
		case s.subject != here.subject, (s.yours == nil) != (here.yours == nil):
		case s.yours != nil && l.draft.Body[s.start:s.end] == other.draft.Body[here.start:here.end],
			s.yours == nil && s.span.Slot == here.span.Slot && s.span.Slot != "":
			return i
		}
	}
	return l.at
}

// margin writes beside the letter which of how many wordings stands at the present
// stop, and which sentences are the person's own.
func (l letter) margin(drawn *block, width, first int, p page) {
	if count := l.count(p, l.here()); first >= 0 && count != "" {
		drawn.lines[first] = pad(drawn.lines[first], width+4) + apart(drawn.lines[first]) + count
	}
	if len(l.draft.Yours) == 0 {
		return
	}
	rows, last := wrap(l.draft.Body, width), -1
	for _, s := range l.stops {
		if s.yours == nil || rowAt(rows, s.start) == last {
			continue
		}
		last = rowAt(rows, s.start)
		if i := last; i < len(drawn.lines) && (i != first || l.count(p, l.here()) == "") {
			drawn.lines[i] = pad(drawn.lines[i], width+4) + p.styles.rest.Render("  yours")
		}
	}
}

// rowAt gives the row that a byte of a text stands in.
func rowAt(rows []row, at int) int {
	for i, r := range rows {
		if r.end > at {
			return i
		}
	}
	return max(len(rows)-1, 0)
}

// set names what a key has turned, where the line that says how the letter is set
// may tell of a sentence instead.
func (l letter) set(press tea.KeyPressMsg) string {
	s := l.answers.Settled()
	switch {
	case !l.draft.Edited && l.draft.Left == "":
		return ""
	case key.Matches(press, l.keys.tone):
		return "Tone: " + string(s.Tone) + "."
	case key.Matches(press, l.keys.length):
		return "Length: " + string(s.Length) + "."
	}
	return questions.ChannelText(l.answers, l.draft)
}

// words gives the words at hand, in one line.
func (l letter) words() string {
	here, words := l.here(), l.draft.Body
	if here.subject {
		words = l.draft.Subject
	}
	return "\"" + strings.Join(strings.Fields(words[here.start:here.end]), " ") + "\""
}
