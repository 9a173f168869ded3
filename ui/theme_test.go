package ui

import (
	"fmt"
	"image/color"
	"math"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// leastContrast is WCAG's for text of any size.
const leastContrast = 4.5

// grounds are backgrounds that people have, by what the terminal says they are.
func grounds() map[ground][]string {
	return map[ground][]string{
		light: {"#ffffff", "#fdf6e3"},
		dark:  {"#000000", "#1e1e1e", "#282c34"},
	}
}

func profiles() []colorprofile.Profile {
	return []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256, colorprofile.ANSI, colorprofile.ASCII}
}

// luminance and contrast are those of WCAG 2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a)+0.05, luminance(b)+0.05
	return max(x, y) / min(x, y)
}

var trueColour = regexp.MustCompile(`38;2;(\d+);(\d+);(\d+)`)

// colourOf gives the colour that a style writes with; none is the terminal's own.
func colourOf(t *testing.T, name string, p paint) (color.Color, bool) {
	t.Helper()
	var c color.RGBA
	found := trueColour.FindStringSubmatch(p.on)
	for _, part := range strings.FieldsFunc(p.on, func(r rune) bool { return r == '[' || r == ';' || r == 'm' || r == '\x1b' }) {
		if part == "2" && found == nil {
			t.Errorf("%s is faint: nobody knows how it reads", name)
		}
	}
	if found == nil {
		if strings.Contains(p.on, "38;") || strings.Contains(p.on, "48;") {
			t.Errorf("%s has a colour that is not read here: %q", name, p.on)
		}
		return nil, false
	}
	c.A = 0xff
	if _, err := fmt.Sscan(strings.Join(found[1:], " "), &c.R, &c.G, &c.B); err != nil {
		t.Fatal(err)
	}
	return c, true
}

func (s styles) roles() map[string]paint {
	return map[string]paint{
		"rest": s.rest, "strong": s.strong, "accent": s.accent, "mark": s.mark, "warn": s.warn, "found": s.found,
	}
}

// TestContrast: every style reads on every ground, with what the terminal makes
// of its colour. Where the ground is not known it has to read on all of them.
func TestContrast(t *testing.T) {
	t.Parallel()
	for _, g := range []ground{unknown, dark, light} {
		on := grounds()[g]
		if g == unknown {
			on = append(grounds()[light], grounds()[dark]...)
		}
		for _, profile := range profiles() {
			s := looks{ground: g, few: few(profile)}.styles()
			for name, p := range s.roles() {
				c, ok := colourOf(t, name, p)
				if !ok {
					continue
				}
				c = profile.Convert(c)
				for _, bg := range on {
					if r := contrast(c, lipgloss.Color(bg)); r < leastContrast {
						t.Errorf("%s on %s in %v: %.2f to 1", name, bg, profile, r)
					}
				}
			}
		}
	}
	for g, on := range grounds() { // the measure itself, and that colours are measured at all
		if c, ok := colourOf(t, "rest", newStyles(g).rest); !ok || contrast(c, lipgloss.Color(on[0])) < leastContrast {
			t.Errorf("on %s nothing was measured", on[0])
		}
	}
	if r := contrast(color.Black, color.White); r < 20.99 || r > 21.01 {
		t.Errorf("black on white is %.2f to 1", r)
	}
}

// background is what a terminal answers.
func background(hex string) tea.BackgroundColorMsg {
	return tea.BackgroundColorMsg{Color: lipgloss.Color(hex)}
}

// coloured matches a colour of any kind, of letters or behind them.
var coloured = regexp.MustCompile(`\x1b\[[0-9;]*\b(3[0-8]|4[0-8]|9[0-7]|10[0-7])\b`)

// TestThemes: a theme that is given is kept, whatever the terminal says; auto
// follows it; mono and few colours are none.
func TestThemes(t *testing.T) {
	t.Parallel()
	tests := []struct {
		theme Theme
		msgs  []tea.Msg
		want  ground
		asks  bool
	}{
		{"", nil, unknown, true},
		{Auto, nil, unknown, true},
		{Auto, []tea.Msg{background("#fdf6e3")}, light, true},
		{Auto, []tea.Msg{background("#1e1e1e")}, dark, true},
		{Auto, []tea.Msg{background("#1e1e1e"), tea.ColorProfileMsg{Profile: colorprofile.ANSI}}, unknown, true},
		{Auto, []tea.Msg{background("#1e1e1e"), tea.ColorProfileMsg{Profile: colorprofile.ANSI256}}, dark, true},
		{Light, []tea.Msg{background("#1e1e1e")}, light, false},
		{Dark, []tea.Msg{background("#ffffff")}, dark, false},
		{Dark, []tea.Msg{tea.ColorProfileMsg{Profile: colorprofile.ANSI}}, unknown, false},
		{Mono, []tea.Msg{background("#1e1e1e"), tea.ColorProfileMsg{Profile: colorprofile.TrueColor}}, unknown, false},
	}
	for _, test := range tests {
		p := newPlayer(t, 80, 24, Start{Theme: test.theme})
		if asks := p.m.Init() != nil; asks != test.asks {
			t.Errorf("%q asks the terminal: %v", test.theme, asks)
		}
		for _, msg := range test.msgs {
			p.send(msg)
		}
		if p.m.styles != newStyles(test.want) {
			t.Errorf("%q after %v is not the ground %d", test.theme, test.msgs, test.want)
		}
		if has := coloured.MatchString(p.m.View().Content); has != (test.want != unknown) {
			t.Errorf("%q after %v: colours on the screen: %v", test.theme, test.msgs, has)
		}
	}
}

// TestMonoTellsApart: without colours what is asked, where we are and what was
// found still stand out.
func TestMonoTellsApart(t *testing.T) {
	t.Parallel()
	s := looks{theme: Mono}.styles()
	for name, p := range s.roles() {
		if coloured.MatchString(p.on) || name != "rest" && p.on == "" {
			t.Errorf("%s is %q", name, p.on)
		}
	}
	if s.mark == s.found || s.mark == s.rest {
		t.Error("what a question makes looks like what was found, or like nothing")
	}
}

func TestParseTheme(t *testing.T) {
	t.Parallel()
	for _, name := range Themes() {
		if got, err := ParseTheme(" " + strings.ToUpper(name)); string(got) != name || err != nil {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	for _, wrong := range []string{"", "black", "auto\nlight", "\x1b[31m"} {
		_, err := ParseTheme(wrong)
		if err == nil || strings.ContainsAny(err.Error(), "\n\x1b") || !strings.Contains(err.Error(), "auto, light, dark or mono") {
			t.Errorf("%q: %v", wrong, err)
		}
	}
}

// TestColouredBeforeTheFirstFrame: the profile is found before the wizard is
// made, and not at all where there is no colour to be.
func TestColouredBeforeTheFirstFrame(t *testing.T) {
	t.Parallel()
	for theme, want := range map[Theme]bool{Mono: true, Dark: true} { // nothing here is a terminal
		s, option := Start{Theme: theme}.coloured(&strings.Builder{})
		if s.few != want || option == nil {
			t.Errorf("%s: few colours: %v", theme, s.few)
		}
	}
	if few(colorprofile.Unknown) || few(colorprofile.ANSI256) || !few(colorprofile.ANSI) {
		t.Error("few is 16 and less, where the terminal has said so")
	}
	if ansi.StringWidth("…"+string(owned)) != 1 {
		t.Error("the mark of the person's own characters takes room")
	}
}
