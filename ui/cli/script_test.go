package cli_test

import (
	"os"
	"runtime"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"decline/ui/cli"
)

// TestMain gives the scripts a decline of their own: the test binary itself.
func TestMain(m *testing.M) {
	testscript.Main(tidy{m}, map[string]func(){
		"decline": func() {
			os.Exit(cli.Main(os.Args[1:], cli.System{
				Version: "test", In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv, GOOS: runtime.GOOS,
				Clock: clock,
			}))
		},
		"falling": func() { os.Exit(falling()) },
	})
}

// falling is a decline whose clock breaks down at the call with the number FALL.
func falling() int {
	left, _ := strconv.Atoi(os.Getenv("FALL"))
	calls := atomic.Int64{}
	return cli.Main(os.Args[1:], cli.System{
		Version: "test", In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv, GOOS: runtime.GOOS,
		InTTY: cli.IsTerminal(os.Stdin), OutTTY: cli.IsTerminal(os.Stdout), ErrTTY: cli.IsTerminal(os.Stderr),
		Clock: func() time.Time {
			if calls.Add(1) >= int64(left) {
				panic("Wilhelmina's words")
			}
			return time.Now()
		},
	})
}

// tidy removes the binary that the tests built.
type tidy struct{ *testing.M }

func (t tidy) Run() int {
	code := t.M.Run()
	if builtIn != "" {
		_ = os.RemoveAll(builtIn)
	}
	return code
}

// builtIn is the folder of the binary that the tests built, if they did.
var builtIn string

// clock says that the scripts began on Sunday 22 November 2026 at 19:00.
func clock() time.Time {
	began, _ := strconv.ParseInt(os.Getenv("BEGAN"), 10, 64)
	return time.Date(2026, 11, 22, 19, 0, 0, 0, time.UTC).Add(time.Since(time.Unix(0, began)))
}

// TestScripts runs testdata/script: commands above, what they print below.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("BEGAN", strconv.FormatInt(time.Now().UnixNano(), 10))
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("XDG_STATE_HOME", env.WorkDir+"/state")
			env.Setenv("XDG_CONFIG_HOME", env.WorkDir+"/config")
			return nil
		},
	})
}
