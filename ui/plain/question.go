package plain

import (
	"fmt"
	"slices"
	"strings"

	"decline/drafts"
	"decline/ui/questions"
)

// question is the room of one question of the table.
type question struct{ questions.Question }

func (q question) speak(t *talk) {
	t.heading(q.Step)
	t.say(strings.Join(q.opening(t), " "))
	now, options := q.choices(t.answers)
	for i, o := range options {
		t.say(optionLine(i+1, o, slices.Contains(now, o.Value)))
	}
	if q.Note != nil {
		if note := q.Note(t.answers); note != "" {
			t.say(spoken(note))
		}
	}
}

// heading leaves a line free when the step changes; opening names the step.
func (t *talk) heading(step questions.Step) {
	if !t.told || t.step != step {
		t.say("")
	}
}

// opening is what is asked, in sentences: the step when it is a new one, the
// question, why, and how to answer where that is not plain.
func (q question) opening(t *talk) []string {
	var say []string
	if !t.told || t.step != q.Step {
		say = append(say, t.entering(q.Step)...)
	}
	say = append(say, q.asked(t.answers), q.why(t.answers))
	switch ask := q.Ask.(type) {
	case questions.Text:
		if value := ask.Get(t.answers); value != "" {
			say = append(say, q.fieldNow(t, ask, value)...)
		}
		if next, ok := t.Table.After(q.ID, t.answers, true); ok && next.Extra && !q.Extra {
			say = append(say, ":more asks for agency, contact and channel.")
		}
	case questions.AnyOf:
		say = append(say, "Any of these: numbers such as 1 3, or 0 for none.")
	}
	return slices.DeleteFunc(say, func(s string) bool { return s == "" })
}

// entering names a step that is new, after those before it that have nothing to ask.
func (t *talk) entering(step questions.Step) []string {
	var say []string
	for s := t.step + 1; t.told && s < step; s++ {
		if _, ok := t.Table.First(s, t.answers); !ok {
			say = append(say, stepName(s)+" Nothing to ask here.")
		}
	}
	t.step, t.told = step, true
	return append(say, stepName(step))
}

func stepName(s questions.Step) string {
	return fmt.Sprintf("%d of %d, %s.", int(s)+1, len(questions.Steps), s)
}

// asked is the question itself. Where the text goes on a sentence that the
// table begins, that is said.
func (q question) asked(a drafts.Answers) string {
	title := q.Title(a)
	ask, ok := q.Ask.(questions.Text)
	if !ok {
		return title
	}
	hint := ask.Hint(a)
	if begun, ok := strings.CutSuffix(title, " …?"); ok {
		return fmt.Sprintf("Go on after %q: %s.", begun, hint)
	}
	if begun, ok := strings.CutSuffix(hint, " …"); ok {
		return fmt.Sprintf("%s Go on after %q.", title, begun)
	}
	return title
}

const (
	emptyIsFine   = "Empty is fine"         // how the table says that a field may stay empty
	leavesItEmpty = "Enter leaves it empty" // how that is said here, of every field
)

// why is the line under the question, as a sentence. Of an empty field it says
// that it may stay so; of another one there is no need to.
func (q question) why(a drafts.Answers) string {
	why := sentence(spoken(q.Why(a)))
	ask, ok := q.Ask.(questions.Text)
	if !ok {
		return why
	}
	before, after, said := strings.Cut(why, emptyIsFine)
	switch {
	case ask.Get(a) != "":
		return strings.TrimSpace(before)
	case said:
		return before + leavesItEmpty + after
	}
	return strings.TrimSpace(why + " " + leavesItEmpty + ".")
}

// fieldNow says what a field holds, and what Enter does.
func (q question) fieldNow(t *talk, ask questions.Text, value string) []string {
	now := []string{fmt.Sprintf(`Now "%s".`, value)}
	if echo := echoed(ask, t.answers); echo != "" {
		now = append(now, echo)
	}
	if !t.field {
		t.field = true
		now = append(now, "Enter keeps it, a minus sign empties it.")
	}
	return now
}

// echoed is what a field understood of its text, or "": the hint that is not
// the same as that of an empty field.
func echoed(ask questions.Text, a drafts.Answers) string {
	hint := ask.Hint(a)
	if hint == ask.Hint(drafts.Answers{}) {
		return ""
	}
	return "Understood as " + hint + "."
}

// choices gives the options of a list, and the values that are marked now.
func (q question) choices(a drafts.Answers) (now []string, options []questions.Option) {
	switch ask := q.Ask.(type) {
	case questions.OneOf:
		return []string{ask.Get(a)}, ask.Options(a)
	case questions.AnyOf:
		return ask.Get(a), ask.Options(a)
	}
	return nil, nil
}

// optionLine says a choice: its number and label, whether it is marked, and
// then the words that it would say.
func optionLine(n int, o questions.Option, now bool) string {
	line := fmt.Sprintf("%d %s", n, spoken(o.Label))
	if now {
		line += ", now"
	}
	if o.Worth {
		line += ", worth a thought"
	}
	if o.Words != "" {
		line += ": " + spoken(o.Words)
	}
	return line
}

func (q question) remind(t *talk) string { return q.asked(t.answers) }

// back goes to the question before. From the extra questions it goes to where
// they were asked for.
func (q question) back(t *talk) {
	before, ok := t.Table.Before(q.ID, t.answers, q.Extra)
	switch {
	case q.Extra && t.from != "" && !before.Extra:
		t.goTo(t.from)
		t.from = ""
	case ok:
		t.goTo(before.ID)
	default:
		t.say("This is the first question.")
		return
	}
	t.keep()
}

// forward goes to the next question, or to the letter. After the extra ones it
// returns to where they were asked for.
func (q question) forward(t *talk) {
	next, ok := t.Table.After(q.ID, t.answers, q.Extra)
	switch {
	case q.Extra && t.from != "" && !next.Extra:
		t.goTo(t.from)
		t.from = ""
	case ok:
		t.goTo(next.ID)
	default:
		t.came = ""
		t.goTo(questions.Letter)
	}
	t.keep()
}

func (q question) help(t *talk) []string {
	var say []string
	if q.Step == questions.Options {
		say = append(say, spokenAll(questions.NotSure())...)
	}
	switch ask := q.Ask.(type) {
	case questions.OneOf:
		say = append(say, "Type a number, or the beginning of a choice. Enter takes the one marked now.")
	case questions.AnyOf:
		say = append(say, "Type the numbers that you want, such as 1 3: they take the place of those marked now. "+
			"0 is for none. Enter keeps those marked now.")
	case questions.Text:
		if hint := ask.Hint(t.answers); !strings.Contains(hint, "…") {
			say = append(say, "Hint: "+sentence(spoken(hint)))
		}
		say = append(say, "Type the words. Enter keeps what is there, a minus sign empties it. "+
			"For words that begin with a colon type two.")
	}
	return say
}
