package ui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"decline/drafts"
	"decline/tone"
	"decline/ui/questions"
)

// heard gives the letter what the check found in it. The finding at hand stays
// the one at its place; where it has gone, the next one follows.
func (l letter) heard(look questions.Look) letter {
	before, had := l.finding()
	l.look = look
	l.found = look.Worst()
	if had {
		l.found = look.Following(before)
	}
	l.looking = l.looking && len(look.Open) > 0
	if l.looking {
		l = l.lookAt(l.found)
	}
	return l
}

// finding is the one at hand, which the line of state tells of.
func (l letter) finding() (tone.Finding, bool) {
	if l.silent() || l.found < 0 || l.found >= len(l.look.Open) {
		return tone.Finding{}, false
	}
	return l.look.Open[l.found], true
}

// lookAt makes a finding the one at hand, and goes to its sentence.
func (l letter) lookAt(i int) letter {
	l.found, l.looking = i, true
	return l.around(questions.At(l.look.Open[i]).Start)
}

// goTo goes to a stop. A finding in it becomes the one at hand.
func (l letter) goTo(at int) letter {
	l.at = clamp(at, 0, max(len(l.stops)-1, 0))
	l.looking = false
	if f, ok := l.finding(); ok && l.inside(f) {
		return l
	}
	if i := slices.IndexFunc(l.look.Open, l.inside); i >= 0 {
		l.found = i
	}
	return l
}

// inside tells whether a finding begins in the present stop.
func (l letter) inside(f tone.Finding) bool {
	here, at := l.here(), questions.At(f).Start
	return !here.subject && at >= here.start && at < here.end
}

// findingKeys lists what can be done now about what was found.
func (l letter) findingKeys() []key.Binding {
	f, ok := l.finding()
	if !ok {
		return nil
	}
	var list []key.Binding
	if f.Fix != nil {
		list = append(list, l.keys.fix)
	}
	list = append(list, l.keys.ignore)
	switch {
	case !l.looking && !l.inside(f):
		list = append(list, named(l.keys.finding, "n", "go there"))
	case len(l.look.Open) > 1:
		list = append(list, l.keys.finding)
	}
	return list
}

// findingKey reads a key that is about what was found.
func (l letter) findingKey(press tea.KeyPressMsg) (step, intent, bool) {
	f, ok := l.finding()
	n := len(l.look.Open)
	switch k := l.keys; {
	case !ok:
	case key.Matches(press, k.finding) && !l.looking && !l.inside(f):
		return l.lookAt(l.found), intent{}, true
	case key.Matches(press, k.finding):
		return l.lookAt((l.found + 1) % n), intent{}, true
	case key.Matches(press, k.findingBack):
		return l.lookAt((l.found + n - 1) % n), intent{}, true
	case key.Matches(press, k.fix):
		next, want := l.fixed(f)
		return next, want, true
	case key.Matches(press, k.ignore):
		return l.with(l.look.Ignoring(l.answers, f), l.at), intent{say: "Ignored. u takes it back."}, true
	}
	return l, intent{}, false
}

// fixed takes a finding's fix, which makes the letter one in the person's hand.
func (l letter) fixed(f tone.Finding) (step, intent) {
	body := f.Apply(l.draft.Body)
	switch {
	case f.Fix == nil || body == l.draft.Body:
		return l, intent{say: "Nobody else can put this right: e edits it, i ignores it."}
	case len(body) > longestLetter:
		return l, intent{say: tooLong(len(body))}
	}
	l.looking = true
	said := "Done. u takes it back."
	if !l.draft.Edited {
		said = "Done, and the text is yours now. u takes it back."
	}
	return l.with(drafts.Rewrite(l.answers, body), l.at), intent{say: said}
}

// layers is what stands out in the letter: the present sentence, and what was
// found.
func (l letter) layers() []layer {
	var layers []layer
	if here := l.here(); !here.subject && here.end > here.start {
		layers = marks(here.stretch)
	}
	now, _ := l.finding()
	for i, f := range l.look.Open {
		at := questions.At(f)
		if l.silent() || at.Start < 0 || at.End > len(l.draft.Body) || at.Start > at.End {
			continue
		}
		one := layer{stretch{at.Start, at.End}, found, sign(f.Severity)}
		if i == l.found && now.Rule != "" {
			one.kind = foundNow
		}
		layers = append(layers, one)
	}
	return layers
}

// sign is what stands in the margin beside a finding.
func sign(s tone.Severity) string {
	if s == tone.Note {
		return "·"
	}
	return "!"
}
