package cli

import (
	"github.com/spf13/cobra"

	"decline/ui"
	"decline/ui/clipboard"
)

// addTheme adds the flag that picks the colours.
func addTheme(cmd *cobra.Command) {
	cmd.Flags().String("theme", string(ui.Auto), "colours: auto, light, dark, mono")
	complete(cmd, "theme", ui.Themes())
}

// themeOf reads the flag; NO_COLOR takes colours away where no others were asked for.
func themeOf(cmd *cobra.Command, sys *System) (ui.Theme, error) {
	value, err := cmd.Flags().GetString("theme")
	if err != nil {
		return "", usage("%w", err)
	}
	picked, err := ui.ParseTheme(value)
	switch {
	case err != nil:
		return "", usage("%w", err)
	case picked == ui.Auto && sys.Getenv("NO_COLOR") != "":
		return ui.Mono, nil
	}
	return picked, nil
}

// ascii tells whether the terminal may not know our lines and signs: the locale
// names no UTF-8. Where none is set, it is C by the rules of POSIX; macOS and
// Windows have UTF-8 there.
func ascii(sys *System) bool {
	if sys.GOOS == "darwin" || sys.GOOS == "windows" {
		set := sys.Getenv("LC_ALL") + sys.Getenv("LC_CTYPE") + sys.Getenv("LANG")
		if set == "" {
			return false
		}
	}
	return !clipboard.ReadEnv(sys.Getenv, sys.GOOS).UTF8
}
