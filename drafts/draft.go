package drafts

import (
	"slices"
	"strings"
)

// Act is one of the things that a letter does.
type Act string

// The acts, in the order in which the guides put them. Request stands in the
// place of Decision where the letter asks for something. Aside is what a phone
// script holds ready beside the call.
const (
	Subject  Act = "subject"
	Greeting Act = "greeting"
	Thanking Act = "thanks"
	Decision Act = "decision"
	Request  Act = "request"
	Because  Act = "reason"
	Help     Act = "help"
	OpenDoor Act = "door"
	Wishes   Act = "wishes"
	SignOff  Act = "sign-off"
	Aside    Act = "aside"
)

// Span is a stretch of a letter that came from one phrase.
type Span struct {
	Act        Act
	Slot       string // where a chosen wording is kept: Answers.Wording[Slot]
	Phrase     string // the stable id of the phrase
	Wordings   int    // how many phrases could stand here, this one included
	Nth        int    // which of them this is, from 1
	Start, End int    // byte offsets into Draft.Body (into Draft.Subject for Subject)
}

// Draft is a composed letter. Its Spans lie in the order of the text and do not
// overlap; white space and joining punctuation may lie between them.
type Draft struct {
	Channel Channel
	Subject string // "" on a channel without one
	Body    string // from greeting to sign-off, lines ending in "\n", none at the end
	Spans   []Span
	Edited  bool    // the body is not as composed
	Yours   []Yours // the sentences in the person's own words: these have no spans
	Left    Channel // where the person's words stayed, as this channel has no room for them; "" for none
}

// ActText is an act with the words that do it.
type ActText struct {
	Act  Act    `json:"act"`
	Text string `json:"text"`
}

// Acts lists the acts in order with the words shown; neighbouring spans of one
// act are one.
func (d Draft) Acts() []ActText {
	var acts []ActText
	last := Span{Start: -1}
	for _, s := range d.Spans {
		text := d.Body
		if s.Act == Subject {
			text = d.Subject
		}
		if len(acts) > 0 && s.Act == last.Act {
			last.End = s.End
			acts[len(acts)-1].Text = strings.TrimSpace(text[last.Start:last.End])
			continue
		}
		last = s
		acts = append(acts, ActText{s.Act, strings.TrimSpace(text[s.Start:s.End])})
	}
	return acts
}

// Has tells whether the letter does this. The kind line after a reason gives none.
func (d Draft) Has(act Act) bool {
	return slices.ContainsFunc(d.Spans, func(s Span) bool { return s.Act == act && !s.Tail() })
}

// Tail tells whether a span is the kind line after a reason, and gives none itself.
func (s Span) Tail() bool { return s.Act == Because && s.Slot == "care" }

// Words counts the words of the body.
func (d Draft) Words() int { return len(strings.Fields(d.Body)) }
