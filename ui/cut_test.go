package ui

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"

	"decline/drafts"
	"decline/ui/questions"
)

// sizes are those that every screen is looked at in.
var sizes = [][2]int{{40, 12}, {60, 16}, {80, 24}, {120, 36}}

// counted gives n words that tell their place: To001, To002 and on.
func counted(name string, n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("%s%03d", name, i+1)
	}
	return strings.Join(words, " ")
}

// everywhere walks all screens of a wizard with these answers, and looks at each
// at every key.
func everywhere(t *testing.T, size [2]int, a drafts.Answers, look func(p *player, screen string)) {
	t.Helper()
	p := newPlayer(t, size[0], size[1], Start{Answers: a})
	press := func(keys ...string) {
		for _, k := range keys {
			p.play(k)
			look(p, p.lines())
		}
	}
	press("<ctrl+o>")
	for range 40 {
		if p.m.at == "" {
			break
		}
		q, _ := p.m.question()
		if _, field := q.Ask.(questions.Text); field {
			press("<home>", "<right>", "<end>", "<left>", "<left>")
		} else {
			press("<down>", "<up>")
		}
		press("<enter>")
	}
	press("<ctrl+r>", "<up>", "<up>", "<up>")
	for range 6 {
		press("<down>")
	}
	press("<pgdown>", "<pgdown>", "<pgup>", "e")
	for range 10 {
		press("<up>")
	}
	for range 12 {
		press("<down>")
	}
	press("<left>", "<left>", "<end>", "x", "<esc>", "<down>", "c", "c", "<down>", "<down>", "p", "<down>", "<down>", "<esc>", "w", "<down>", "<esc>", "<f1>", "<down>", "<down>", "<esc>")
	left := []questions.Left{{ID: "a", Label: a.Role + ", " + a.Company, Begins: a.To}, {ID: "b", Label: a.Company, Begins: a.Role}}
	p = newPlayer(t, size[0], size[1], Start{Left: left})
	press("<down>", "<down>", "<up>")
}

// lines gives the screen without styles.
func (p *player) lines() string { return ansi.Strip(p.m.View().Content) }

// longAnswers are answers none of which fits on a row.
func longAnswers() drafts.Answers {
	return drafts.Answers{
		Seed: 7, Stage: drafts.Interviewed, To: counted("To", 60), Company: counted("Co", 60), Role: counted("Ro", 60),
		From: counted("Fr", 60), Agency: counted("Ag", 60), Contact: counted("Ct", 60), Reason: drafts.OtherOffer,
		Say: drafts.Own, Own: counted("Ow", 120), Liked: counted("Li", 60),
	}
}

// TestNothingIsCutWithoutAMark: where a value is not whole on the screen, a mark
// stands where it is cut.
func TestNothingIsCutWithoutAMark(t *testing.T) {
	t.Parallel()
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			looked, failed := 0, 0
			everywhere(t, size, longAnswers(), func(p *player, screen string) {
				looked++
				if why := unmarked(screen); why != "" && failed < 3 {
					failed++
					t.Errorf("%s:\n%s", why, p.screen())
				}
			})
			t.Logf("%d screens", looked)
		})
	}
}

// quoted is what a finding tells of the letter: it shortens by itself.
var quoted = regexp.MustCompile(`"[^"]*"`)

// unmarked finds a value of counted words that ends or begins on a row without
// its neighbour or a mark.
func unmarked(screen string) string {
	screen = quoted.ReplaceAllStringFunc(screen, func(q string) string { return strings.Repeat("\n", strings.Count(q, "\n")) })
	rows := strings.Split(screen, "\n")
	row := func(i int) string {
		if i < 0 || i >= len(rows) {
			return ""
		}
		return rows[i]
	}
	for i, r := range rows {
		for _, w := range strings.Fields(strings.Map(spaced, r)) {
			name, n := w[:min(len(w), 2)], 0
			if len(w) != 5 || !strings.Contains("To Co Ro Fr Ag Ct Ow Li", name) {
				continue
			}
			if _, err := fmt.Sscanf(w[2:], "%03d", &n); err != nil {
				continue
			}
			last := 60
			if name == "Ow" {
				last = 120
			}
			next, prev := fmt.Sprintf("%s%03d", name, n+1), fmt.Sprintf("%s%03d", name, n-1)
			if n < last && !strings.Contains(r+row(i+1), next) && !strings.ContainsAny(r, "…↓↕") && !strings.Contains(row(i+1), "↓") {
				return fmt.Sprintf("row %d: after %s comes nothing", i+1, w)
			}
			if n > 1 && !strings.Contains(r+row(i-1), prev) && !strings.ContainsAny(r, "…↑↕") && !strings.Contains(row(i-1), "↑") {
				return fmt.Sprintf("row %d: before %s comes nothing", i+1, w)
			}
		}
	}
	return ""
}

func spaced(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return r
	}
	return ' '
}

// scripts are names and texts that a terminal draws in other widths than their
// count of characters.
func scripts() map[string]drafts.Answers {
	family, nurse := "👩‍👩‍👧‍👦", "👩🏽‍⚕️"
	answers := func(to, company, role, from, liked string) drafts.Answers {
		return drafts.Answers{
			Seed: 7, Stage: drafts.Interviewed, To: to, Company: company, Role: role, From: from,
			Reason: drafts.OtherOffer, Say: drafts.Own, Own: strings.Repeat(liked, 9), Liked: liked,
		}
	}
	return map[string]drafts.Answers{
		"chinese":   answers("王小明", "北京字节跳动科技有限公司", "高级软件工程师", "李娜", strings.Repeat("我们的谈话非常愉快", 9)),
		"emoji":     answers("Zoë "+family, nurse+" Care 🇩🇪", "Nurse "+nurse, family, strings.Repeat(family+nurse+" 🇩🇪"+family+" ", 12)),
		"combining": answers("Zoe\u0308", "Łódz\u0301", "Re\u0301dacteur", "Jose\u0301 Mu\u0303oz", strings.Repeat("e\u0301a\u0308o\u0302", 40)),
		"thai":      answers("คุณสมชาย", "บริษัทกรุงเทพ", "วิศวกรซอฟต์แวร์", "สมหญิง", strings.Repeat("การสนทนากับทีมของคุณที่ดี", 5)),
		"hebrew":    answers("דנה לוי", "חברת הייטק בע״מ", "מהנדסת תוכנה", "יוסי כהן", strings.Repeat("השיחה הנעימה עם הצוות שלכם ", 5)),
		"arabic":    answers("السيدة مريم", "شركة المستقبل", "مُهَنْدِسَة بَرْمَجِيَّات", "أحمد", strings.Repeat("مُحَادَثَتُنَا ", 12)),
	}
}

// TestOtherScriptsAreDrawnRight: every row keeps its width, no character is
// broken, the rule between the panes is straight, and the cursor stands on the
// character that it is before.
func TestOtherScriptsAreDrawnRight(t *testing.T) {
	t.Parallel()
	for name, a := range scripts() {
		for _, size := range [][2]int{sizes[0], sizes[3]} {
			t.Run(fmt.Sprintf("%s %dx%d", name, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				failed := 0
				everywhere(t, size, a, func(p *player, screen string) {
					why := misdrawn(screen, size[0], size[1])
					if why == "" {
						why = p.misplaced(screen)
					}
					if why != "" && failed < 3 {
						failed++
						t.Errorf("%s:\n%s", why, p.screen())
					}
				})
			})
		}
	}
}

// misdrawn finds a row that is too wide, a broken character, or a bent rule.
func misdrawn(screen string, width, height int) string {
	rows := strings.Split(screen, "\n")
	if len(rows) > height {
		return fmt.Sprintf("%d rows", len(rows))
	}
	rule := -1
	for i, r := range rows {
		if w := ansi.StringWidth(r); w > width {
			return fmt.Sprintf("row %d is %d columns wide", i+1, w)
		}
		if bad := broken(r); bad != "" {
			return fmt.Sprintf("row %d breaks a character: %q", i+1, bad)
		}
		before, _, found := strings.Cut(r, "│")
		if !found {
			continue
		}
		if at := ansi.StringWidth(before); rule >= 0 && at != rule {
			return fmt.Sprintf("row %d: the rule is at %d, not %d", i+1, at, rule)
		}
		rule = ansi.StringWidth(before)
	}
	return ""
}

// broken gives a character of a row that has lost its beginning or its end.
func broken(row string) string {
	g := uniseg.NewGraphemes(row)
	for g.Next() {
		runes := g.Runes()
		first, last := runes[0], runes[len(runes)-1]
		tone := first >= 0x1f3fb && first <= 0x1f3ff
		flag := first >= 0x1f1e6 && first <= 0x1f1ff && len(runes) != 2
		joined := unicode.Is(unicode.M, first) || first == '\u200d'
		stray := (first == ' ' || first == '…') && len(runes) > 1
		if tone || flag || joined || stray || last == '\u200d' {
			return g.Str()
		}
	}
	return ""
}

// misplaced tells where the cursor does not stand on the character that it is
// before.
func (p *player) misplaced(screen string) string {
	v := p.m.View()
	if v.Cursor == nil || p.m.over != nil {
		return ""
	}
	after := ""
	switch open := p.m.open.(type) {
	case line:
		_, after = open.halves()
	case area:
		after = open.input.Value()[open.offset():]
	}
	next := after[:firstCharacter(after)]
	if strings.TrimSpace(next) == "" {
		return ""
	}
	row := strings.Split(screen, "\n")[v.Cursor.Y]
	here := ansi.TruncateLeft(row, v.Cursor.X, "")
	if ansi.StringWidth(row)-ansi.StringWidth(here) != v.Cursor.X || !strings.HasPrefix(here, next) && !strings.HasPrefix(here, "…") {
		return fmt.Sprintf("the cursor at %d,%d is before %q, not %q", v.Cursor.X, v.Cursor.Y, here, next)
	}
	return ""
}

// TestScrollLetter: a sentence longer than the pane can be read in Review.
func TestScrollLetter(t *testing.T) {
	t.Parallel()
	for _, size := range sizes {
		p := newPlayer(t, size[0], size[1], Start{Answers: longAnswers()}).play("<ctrl+r>")
		seen := p.screen()
		for range 250 {
			last := p.screen()
			if p.send(tea.KeyPressMsg{Code: tea.KeyPgDown}); p.screen() == last {
				break
			}
			seen += p.screen()
		}
		p.shows("Ct060")
		for i := range 120 {
			if w := fmt.Sprintf("Ow%03d", i+1); !strings.Contains(seen, w) {
				t.Fatalf("%v: %s is not to be seen:\n%s", size, w, seen[:min(len(seen), 1500)])
			}
		}
		for range 250 {
			last := p.screen()
			if p.send(tea.KeyPressMsg{Code: tea.KeyPgUp}); p.screen() == last {
				break
			}
		}
		p.shows("To001")
	}
}
