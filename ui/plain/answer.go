package plain

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"decline/drafts"
	"decline/ui/questions"
)

// take reads an answer. What is not understood is said, and changes nothing.
func (q question) take(t *talk, line string) {
	a, trouble := q.answered(t.answers, line)
	if trouble != "" {
		t.misheard(trouble)
		return
	}
	if ask, ok := q.Ask.(questions.Text); ok && line != "" {
		if echo := echoed(ask, a); echo != "" {
			t.say(echo)
		}
	}
	t.change(a)
	t.quiet = false
	q.forward(t)
}

// answered gives the answers with a line's in them, or one line that says what
// to type instead.
func (q question) answered(a drafts.Answers, line string) (_ drafts.Answers, trouble string) {
	switch ask := q.Ask.(type) {
	case questions.Text:
		return fill(ask, a, line)
	case questions.OneOf:
		return choose(ask, a, line)
	case questions.AnyOf:
		return tick(ask, a, line)
	}
	return a, ""
}

// fill reads a line of free text: Enter keeps what is there, a minus empties it.
func fill(ask questions.Text, a drafts.Answers, line string) (drafts.Answers, string) {
	after := a
	switch {
	case line == "-" && ask.Get(a) != "":
		ask.Set(&after, "")
	case line != "" && line != "-" && line != ask.Get(a):
		ask.Set(&after, line)
	}
	if trouble := ask.Trouble(after); trouble != "" {
		return a, spoken(trouble)
	}
	return after, ""
}

// choose reads the number of a choice, the beginning of its label, or its name.
func choose(ask questions.OneOf, a drafts.Answers, line string) (drafts.Answers, string) {
	if line == "" {
		return a, ""
	}
	options := ask.Options(a)
	i, ok := pick(options, line)
	if !ok {
		return a, fmt.Sprintf("Type a number from 1 to %d, or the beginning of a choice, or Enter for the one marked now.",
			len(options))
	}
	ask.Set(&a, options[i].Value)
	return a, ""
}

// pick finds the one option that a number, its name among the flags or the
// beginning of its label means. What fits two means neither.
func pick(options []questions.Option, words string) (int, bool) {
	if n, err := strconv.Atoi(strings.TrimRight(words, ".)")); err == nil {
		return n - 1, n >= 1 && n <= len(options)
	}
	found, fits := 0, 0
	words = strings.ToLower(words)
	for i, o := range options {
		label := strings.ToLower(o.Label)
		if label == words {
			return i, true
		}
		if strings.HasPrefix(label, words) || o.Value == words {
			found = i
			fits++
		}
	}
	return found, fits == 1
}

// tick reads the numbers of the choices that are wanted: they are the whole
// answer, in place of what was marked.
func tick(ask questions.AnyOf, a drafts.Answers, line string) (drafts.Answers, string) {
	if line == "" {
		return a, ""
	}
	options := ask.Options(a)
	chosen, ok := several(ask, options, line)
	if !ok {
		return a, fmt.Sprintf("Type numbers from 1 to %d, such as 1 2, or 0 for none, or Enter for those marked now.",
			len(options))
	}
	after := a
	ask.Set(&after, chosen)
	if len(chosen) == 0 && len(ask.Get(after)) > 0 {
		return a, fmt.Sprintf("At least one is needed here: type numbers from 1 to %d.", len(options))
	}
	return after, ""
}

// several reads "1 3", "1, 3", "pay, hours", "0" or "none", or the beginning of
// one label.
// One that stands alone clears those before it, as a tick on the screen does.
func several(ask questions.AnyOf, options []questions.Option, line string) ([]string, bool) {
	chosen := []string{}
	if line == "0" || strings.EqualFold(line, "none") {
		return chosen, true
	}
	words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ',' || r == ';' })
	if i, ok := pick(options, line); ok {
		return []string{options[i].Value}, true
	}
	for _, word := range words {
		i, ok := pick(options, word)
		if !ok {
			return nil, false
		}
		if value := options[i].Value; !slices.Contains(chosen, value) {
			chosen = ask.Toggle(chosen, value)
		}
	}
	return chosen, len(words) > 0
}
