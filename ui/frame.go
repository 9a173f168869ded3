package ui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"

	"decline/drafts"
	"decline/ui/questions"
)

// head draws the title, the rail of steps and a rule.
func (m Model) head(l layout) []string {
	s := m.styles
	w, _ := m.canvas()
	name := " " + s.strong.Render("decline")
	if about := about(m.answers); about != "" {
		name += s.rest.Render(" · ") + s.own(about)
	}
	right := m.keptWords() + "  f1 help "
	switch {
	case w < 60:
		right = m.shortKept() + "f1 "
	case ansi.StringWidth(name)+len(right)+2 > w:
		right = m.shortKept() + " f1 help "
	}
	title := ends(fit(name, max(w-len(right)-2, 8)), s.rest.Render(right), w)
	if l.head == 1 {
		return []string{title}
	}
	rail := m.rail()
	if ansi.StringWidth(rail) > w {
		rail = fmt.Sprintf(" %d/6 %s", m.step()+1, s.strong.Render(m.step().String()))
		rail = ends(rail, s.rest.Render(m.settingIn(w-ansi.StringWidth(rail)-2)), w)
	}
	rule := []rune(strings.Repeat("─", w))
	if _, asking := m.question(); asking && l.shape == sideBySide && m.over == nil {
		rule[leftPane(w)] = '┬'
	}
	return []string{title, rail, s.rest.Render(string(rule))}
}

// settingIn tells how the letter at hand is set, in so many columns: where it goes
// first.
func (m Model) settingIn(room int) string {
	if _, ok := m.open.(letter); !ok || m.silent() {
		return ""
	}
	a := m.answers.Settled()
	words := ""
	for _, more := range [...]string{questions.ChannelName(a.Channel), " · " + string(a.Tone), " · " + string(a.Length)} {
		if ansi.StringWidth(words+more)+1 > room {
			break
		}
		words += more
	}
	return words + " "
}

// about names the draft by role and company.
func about(a drafts.Answers) string {
	a = a.Settled()
	switch {
	case a.Role != "" && a.Company != "":
		return a.Role + ", " + a.Company
	default:
		return a.Role + a.Company
	}
}

// keptWords tells the truth about saving.
func (m Model) keptWords() string {
	if m.unsaved != "" {
		return m.unsaved
	}
	switch m.saved.kind {
	case isSaved:
		return "saved"
	case isSaving:
		return "saving"
	case isUnsaved:
		return "not saved"
	}
	return "nothing leaves this computer"
}

// shortKept is keptWords where there is little room.
func (m Model) shortKept() string {
	if m.saved.kind == "" && m.unsaved == "" {
		return ""
	}
	return m.keptWords() + " "
}

// rail shows the steps and where we are. In Review the digits go to them.
func (m Model) rail() string {
	s, here := m.styles, m.step()
	_, asking := m.question()
	offered := m.offering()
	var parts []string
	for _, step := range questions.Steps {
		_, asked := m.table.First(step, m.answers)
		sign := "○"
		switch {
		case step == here && !offered:
			sign = "●"
		case !asked && step != questions.Review:
			sign = "–"
		case !asking && !offered:
			sign = fmt.Sprint(int(step) + 1)
		case step <= m.reached && !offered:
			sign = "✓"
		}
		name := step.String()
		if step == questions.Review && m.copied() {
			sign, name = "✓", "copied"
		}
		part := s.rest.Render(sign + " " + name)
		if step == here && !offered {
			part = s.accent.Render(sign) + " " + s.strong.Render(name)
		}
		parts = append(parts, part)
	}
	return " " + strings.Join(parts, "  ")
}

// foot draws the rule, the lines of state and the keys.
func (m Model) foot(l layout, rule string) []string {
	w, _ := m.canvas()
	keys := m.footer(w, 1)
	if l.foot == 1 {
		return keys
	}
	state := []string{m.state(w)}
	switch _, asking := m.question(); {
	case asking:
	case l.shape == onePane:
		if rows := m.fewRows(w); len(rows) > 0 {
			state = rows
		}
	default:
		state = m.reviewState(w)
		keys = m.footer(w, 2)
	}
	lines := append([]string{m.styles.rest.Render(rule)}, state...)
	return append(lines, keys...)
}

// state is the line under a question: what the wizard has to say, or what the
// letter tells its reader.
func (m Model) state(width int) string {
	switch _, asking := m.question(); {
	case m.said != "":
		return m.styles.warn.Render(fit(" "+m.said, width))
	case m.saved.kind == isUnsaved:
		return m.styles.warn.Render(fit(" "+m.saved.why, width))
	case asking && m.layout().shape == sideBySide:
		return m.styles.rest.Render(fit(" "+questions.Stays(m.answers), width))
	case asking, m.layout().shape == onePane:
		if found := m.pressing(width, 1); len(found) > 0 && m.layout().shape == onePane {
			return found[0]
		}
		return m.read(width)
	}
	return ""
}

// read says what arrives with the reader, and, where there is room, how long
// the letter is.
func (m Model) read(width int) string {
	line := m.they()
	if m.size.Width < 60 {
		line = " " + strings.Join(questions.They(m.answers, m.draft, m.look), " · ")
	}
	return ends(fit(line, width), m.styles.rest.Render(m.count()+" "), width)
}

// they says what arrives with the reader.
func (m Model) they() string {
	return m.styles.rest.Render(" They read: ") + strings.Join(questions.They(m.answers, m.draft, m.look), " · ")
}

// theyPlain is they as text, to be wrapped where one row is too short.
func (m Model) theyPlain() string {
	return "They read: " + strings.Join(questions.They(m.answers, m.draft, m.look), " · ")
}

// count measures the letter as its channel does.
func (m Model) count() string {
	n := len([]rune(m.draft.Body))
	switch m.draft.Channel {
	case drafts.SMS:
		parts, units := drafts.Parts(m.draft.Body)
		if parts == 1 {
			return fmt.Sprintf("%d characters, 1 text", units)
		}
		return fmt.Sprintf("%d characters, %d texts", units, parts)
	case drafts.Box:
		return fmt.Sprintf("%d of %d characters", n, drafts.Limit(drafts.Box))
	default:
		return fmt.Sprintf("%d words", m.draft.Words())
	}
}

// footer shows the keys that work now, as many as fit on the rows, by
// importance.
func (m Model) footer(width, rows int) []string {
	bindings, gap := m.open.Keys(), "   "
	if m.over != nil {
		bindings = m.over.Keys()
	}
	if m.layout().shape == onePane {
		bindings, gap = m.fewKeys(bindings), "  "
	}
	if rows > 1 {
		gap = "  "
	}
	lines := make([]string, rows)
	row := 0
	for _, b := range bindings {
		if m.idle(b) {
			continue
		}
		if m.reached == questions.Review && b.Help() == m.keys.letter.Help() {
			b = named(b, "ctrl+r", "back to the letter")
		}
		item := m.keyWords(b)
		if lines[row] == "" {
			lines[row] = " " + item
			continue
		}
		if ansi.StringWidth(lines[row])+len(gap)+ansi.StringWidth(item) <= width {
			lines[row] += gap + item
		} else if row < rows-1 {
			row++
			lines[row] = " " + item
		}
	}
	return lines
}

// idle tells whether a key has nothing to do now: no change to go back to.
func (m Model) idle(b key.Binding) bool {
	switch b.Help() {
	case m.keys.undo.Help(), m.keys.undoTyping.Help():
		return len(m.history.past) == 0
	case m.keys.redoLetter.Help(), m.keys.redo.Help():
		return len(m.history.future) == 0
	}
	return false
}

// fewKeys puts the shortest way of saying things first, for a small screen.
func (m Model) fewKeys(bindings []key.Binding) []key.Binding {
	_, asking := m.question()
	switch l, reading := m.open.(letter); {
	case m.over != nil:
		return bindings
	case reading && !l.silent():
		k := m.keys
		third := named(k.channel, "v", "channel")
		if m.draft.Edited {
			third = named(k.anew, "r", "anew")
		}
		few := append([]key.Binding{named(k.copyAll, "c", "copy")}, fewWords(l.findingKeys())...)
		return append(few, named(k.edit, "e", "edit"), third, named(k.jump, "1-5", "answers"))
	case !asking:
		return bindings
	}
	few := []key.Binding{m.keys.next}
	if _, ticking := m.open.(ticks); ticking {
		few = append(few, named(m.keys.tick, "space", "tick"))
	}
	if m.step() != questions.Invitation {
		few = append(few, named(m.keys.stepBack, "esc", "back"))
	}
	return append(few, named(m.keys.letter, "ctrl+r", "letter"))
}

// fewWords says of each key no more than its first word.
func fewWords(bindings []key.Binding) []key.Binding {
	for i, b := range bindings {
		word, _, _ := strings.Cut(b.Help().Desc, " ")
		bindings[i] = named(b, b.Keys()[0], word)
	}
	return bindings
}

func (m Model) keyWords(b key.Binding) string {
	return m.styles.strong.Render(b.Help().Key) + " " + m.styles.rest.Render(b.Help().Desc)
}
