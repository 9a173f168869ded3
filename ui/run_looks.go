package ui

import (
	"io"
	"os"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// coloured finds how many colours the terminal has before the first frame, which
// is drawn with them. NO_COLOR does not count here: where it does, the theme is
// Mono.
func (s Start) coloured(out io.Writer) (Start, tea.ProgramOption) {
	profile := colorprofile.ASCII
	if s.Theme != Mono {
		env := slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "NO_COLOR=") })
		profile = colorprofile.Detect(out, env)
	}
	s.few = few(profile)
	return s, tea.WithColorProfile(profile)
}
