package drafts

import (
	"slices"
	"strings"
)

// Edit is a letter in the person's own hand, on one channel.
type Edit struct {
	Composed string   `json:"composed"`        // the body that the editing began from
	Text     string   `json:"text"`            // what they made of it
	Base     *Answers `json:"base,omitempty"`  // the answers that composed it
	Since    []Since  `json:"since,omitempty"` // sentences that are older than the base
}

// Since is a sentence of the person's that they wrote when another answer was
// given.
type Since struct {
	Text string  `json:"text"`
	Was  Answers `json:"was"` // the answers of that time
}

// channel gives the channel that an edit is for; one whose base is unknown is for
// the one at hand.
func (e *Edit) channel(now Channel) Channel {
	if e.Base == nil {
		return now
	}
	return e.Base.Settled().Channel
}

// Yours is a sentence of a letter in the person's own words.
type Yours struct {
	Start, End int      // bytes of Draft.Body
	Offer      string   // what the answers say in its place, "" for nothing
	New        bool     // the offer is another than when they wrote it
	Act        Act      // what an answer that has changed since makes, "" for none
	Was        *Answers // the answers of that time, where Act is set
}

// Letter gives the draft as the person has it: composed, with their own words
// carried over to what the answers say now. It is pure, as Compose is.
func Letter(a Answers) Draft {
	_, l := a.letters()
	return l
}

// letters gives the letter as composed, and as the person has it.
func (a Answers) letters() (composed, theirs Draft) {
	d := Compose(a)
	e, here := a.edit(d.Channel)
	if e == nil {
		return d, d
	}
	l := e.over(a, d)
	if here {
		return d, l
	}
	if a.repeats(l) {
		l = e.over(a, unnamed(a))
	}
	l.sign(a.From, d)
	if !fits(d.Channel, l.Body) {
		l = d
		l.Left = e.channel(d.Channel)
	}
	return d, l
}

// repeats tells whether a text names the job in its first words and again in words
// that the person brought from another channel. The time of an interview is worth
// the repetition.
func (a Answers) repeats(l Draft) bool {
	if l.Channel != SMS {
		return false
	}
	c := newComposer(a)
	job := c.v.post
	if job == "" {
		job = c.v.company
	}
	return job != "" && !c.a.When.Known() &&
		slices.ContainsFunc(l.Yours, func(o Yours) bool { return strings.Contains(l.Body[o.Start:o.End], job) })
}

// unnamed composes a text whose first words do not name the job.
func unnamed(a Answers) Draft {
	c := newComposer(a)
	c.nameless = true
	return c.draft()
}

// sign puts the person's name under a message that names them as composed, but not
// in the words that they brought from another channel.
func (d *Draft) sign(name string, composed Draft) {
	if name == "" || strings.Contains(d.Body, name) || !strings.Contains(composed.Body, name) {
		return
	}
	gap := "\n\n"
	if Limit(d.Channel) > 0 {
		gap = " "
	}
	d.Body += gap + name
}

// edit gives the edit that a letter on a channel begins from: the channel's own,
// which is here, or the last one made on another.
func (a Answers) edit(ch Channel) (e *Edit, here bool) {
	if a.Edit == nil {
		return nil, false
	}
	if a.Edit.channel(ch) == ch {
		return a.Edit, true
	}
	for i := range a.Others {
		if a.Others[i].channel(ch) == ch {
			return &a.Others[i], true
		}
	}
	return a.Edit, false
}

// OwnText tells whether a letter is as the person left it on the channel at hand;
// else an answer has changed since, or their words come from another channel.
func (a Answers) OwnText(body string) bool {
	e, here := a.edit(a.Settled().Channel)
	return here && e.Text == body
}

// Bare gives the answers without what the person wrote over them.
func (a Answers) Bare() Answers {
	a.Edit, a.Others, a.Ignored = nil, nil, nil
	return a
}

// over carries an edit over to what the answers compose now.
func (e *Edit) over(a Answers, now Draft) Draft {
	var spans []Span
	if e.Base != nil {
		if d := Compose(*e.Base); d.Body == e.Composed {
			spans = d.Spans
		}
	} else if e.Composed == now.Body {
		spans = now.Spans
	}
	base, theirs, today := cut(e.Composed, spans), cut(e.Text, nil), cut(now.Body, now.Spans)
	opening := 0
	if now.Channel == Phone && e.channel(Phone) != Phone {
		opening = today.paragraph() // a call begins with who is calling
	}
	m, tail := merge(base, theirs, today, opening)
	l := Draft{Channel: now.Channel, Subject: now.Subject}
	for _, s := range now.Spans {
		if s.Act == Subject {
			l.Spans = append(l.Spans, s)
		}
	}
	if e.Composed == now.Body {
		m.asTheirs() // to the byte
		tail = theirs.tail
	}
	m.write(&l, e, a)
	l.Body += tail
	l.Edited = l.Body != now.Body
	return l
}

// asTheirs gives the sentences as the person has them.
func (m *merger) asTheirs() {
	m.out = m.out[:0]
	for j, s := range m.theirs.parts {
		p := piece{gap: s.gap, text: m.theirs.text(j), now: gone, theirs: j, own: !m.fates.kept[j]}
		if m.fates.kept[j] {
			p.now = m.fates.from[j]
		}
		m.out = append(m.out, p)
	}
}

// write writes the pieces into a letter, with the spans of what is composed and
// what there is to know of the rest.
func (m *merger) write(l *Draft, e *Edit, a Answers) {
	var b strings.Builder
	for k, p := range m.out {
		switch {
		case k > 0 && p.gap == "":
			b.WriteByte(' ')
		case k > 0, p.now == gone:
			b.WriteString(p.gap)
		}
		start := b.Len()
		b.WriteString(p.text)
		switch {
		case p.own:
			l.Yours = append(l.Yours, m.yours(p, start, b.Len(), e, a))
		case p.now != gone:
			l.Spans = append(l.Spans, m.now.parts[p.now].spansAt(start)...)
		}
	}
	l.Body = b.String()
}

// yours tells of a sentence of the person's.
func (m *merger) yours(p piece, start, end int, e *Edit, a Answers) Yours {
	o := Yours{Start: start, End: end}
	i := m.fates.from[p.theirs]
	if i == gone {
		return o
	}
	o.Offer = m.offers[i]
	o.New = spaced(o.Offer) != m.base.parts[i].words
	was := e.Base
	if k := slices.IndexFunc(e.Since, func(s Since) bool { return s.Text == p.text }); k >= 0 {
		was = &e.Since[k].Was
	}
	if was != nil {
		o.Act = outdated(m.base.parts[i].spans, was.Settled(), a.Settled())
	}
	if o.Act != "" {
		o.Was = was
	}
	return o
}

// outdated gives the first act of a sentence whose answer is another than it was.
func outdated(spans []Span, was, now Answers) Act {
	for _, s := range spans {
		changed := false
		switch s.Act {
		case Decision, Request:
			changed = was.Outcome != now.Outcome
		case Because:
			changed = was.Reason != now.Reason || was.Say != now.Say || was.WhyNot != now.WhyNot ||
				was.Own != now.Own || was.OwnWhyNot != now.OwnWhyNot
		case Thanking:
			changed = !slices.Equal(was.Thanks, now.Thanks) || was.Liked != now.Liked
		case OpenDoor, Help:
			changed = !slices.Equal(was.Door, now.Door)
		default: // no answer of its own
		}
		if changed {
			return s.Act
		}
	}
	return ""
}

// Rewrite gives the answers with a letter in the person's own hand, on the channel
// at hand; what they wrote for another channel stays there. What the answers
// compose by themselves is no edit.
func Rewrite(a Answers, body string) Answers {
	d, before := a.letters()
	if a.Edit != nil && before.Body == body {
		return a
	}
	return a.rebased(d, before, body)
}

// rebased gives the answers with a letter in the person's own hand that begins from
// what they compose now; before is the letter as it was.
func (a Answers) rebased(d, before Draft, body string) Answers {
	e, here := a.edit(d.Channel)
	others := a.others(d.Channel)
	if len(others) == 0 && strings.TrimSpace(body) == d.Body {
		a.Edit = nil
		return a
	}
	base := a.Bare()
	next := &Edit{Composed: d.Body, Text: body, Base: &base}
	for _, o := range before.Yours {
		if words := before.Body[o.Start:o.End]; o.Act != "" && strings.Contains(body, words) {
			next.Since = append(next.Since, Since{words, o.Was.Bare()})
		}
	}
	if here && e.Base != nil && e.Composed == next.Composed {
		next.Base = e.Base // still the same beginning
	}
	a.Edit, a.Others = next, others
	return a
}

// others gives the edits of the other channels.
func (a Answers) others(ch Channel) []Edit {
	var others []Edit
	if a.Edit != nil && a.Edit.channel(ch) != ch {
		others = append(others, *a.Edit)
	}
	for _, e := range a.Others {
		if e.channel(ch) != ch {
			others = append(others, e)
		}
	}
	return others
}

// Anew gives the answers with the letter as they compose it, on the channel at
// hand; what the person wrote for another channel stays there.
func Anew(a Answers) Answers { return Rewrite(a, Compose(a).Body) }

// Take gives the answers with what they say in place of a sentence of the
// person's.
func Take(a Answers, o Yours) Answers {
	body := Letter(a).Body
	if o.Offer == "" || o.End > len(body) {
		return a
	}
	return Rewrite(a, body[:o.Start]+o.Offer+body[o.End:])
}
