package cli

import (
	"bytes"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"decline/ui"
)

// environmentOf gives a system that has these variables alone: "LANG=C NO_COLOR=1".
func environmentOf(goos, env string) *System {
	set := map[string]string{}
	for _, pair := range strings.Fields(env) {
		name, value, _ := strings.Cut(pair, "=")
		set[name] = value
	}
	return &System{GOOS: goos, Getenv: func(name string) string { return set[name] }}
}

// TestASCIIWhereTheLocaleSaysSo: the first variable that is set decides; none is
// C, except where a system has UTF-8 without saying so.
func TestASCIIWhereTheLocaleSaysSo(t *testing.T) {
	t.Parallel()
	tests := []struct {
		goos, env string
		want      bool
	}{
		{"linux", "LANG=en_GB.UTF-8", false},
		{"linux", "LANG=C.utf8", false},
		{"linux", "LANG=C", true},
		{"linux", "LANG=de_DE.ISO-8859-1", true},
		{"linux", "LC_ALL=POSIX LANG=en_GB.UTF-8", true},
		{"linux", "LC_ALL=C.UTF-8 LANG=C", false},
		{"linux", "LC_CTYPE=C LANG=en_GB.UTF-8", true},
		{"linux", "", true},
		{"freebsd", "", true},
		{"darwin", "", false},
		{"windows", "", false},
		{"darwin", "LC_CTYPE=C", true},
		{"windows", "LANG=de_DE.CP1252", true},
	}
	for _, test := range tests {
		if got := ascii(environmentOf(test.goos, test.env)); got != test.want {
			t.Errorf("%s with %q: ASCII %v", test.goos, test.env, got)
		}
	}
}

// TestTheme: NO_COLOR counts unless colours are asked for; a wrong value is told
// in one line, with the exit code of a wrong use.
func TestTheme(t *testing.T) {
	t.Parallel()
	tests := []struct {
		flag, env string
		want      ui.Theme
	}{
		{"", "", ui.Auto},
		{"", "NO_COLOR=1", ui.Mono},
		{"", "NO_COLOR=no", ui.Mono}, // any value counts: no-color.org
		{"auto", "NO_COLOR=1", ui.Mono},
		{"dark", "NO_COLOR=1", ui.Dark},
		{"Light", "", ui.Light},
		{"mono", "", ui.Mono},
	}
	for _, test := range tests {
		cmd := &cobra.Command{}
		addTheme(cmd)
		if test.flag != "" {
			if err := cmd.Flags().Set("theme", test.flag); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := themeOf(cmd, environmentOf("linux", test.env)); got != test.want || err != nil {
			t.Errorf("--theme %q with %q: %q, %v", test.flag, test.env, got, err)
		}
	}
	for _, args := range [][]string{{"--theme", "pink"}, {"--theme="}, {"--plain", "--theme", "pink"}} {
		var out, errs bytes.Buffer
		sys := environmentOf("linux", "")
		sys.In, sys.Out, sys.Err = strings.NewReader(""), &out, &errs
		if code := Main(args, *sys); code != exitUsage || out.Len() > 0 ||
			strings.Count(errs.String(), "\n") != 1 || !strings.Contains(errs.String(), "auto, light, dark or mono") {
			t.Errorf("%q: exit %d, %q, %q", args, code, out.String(), errs.String())
		}
	}
}
