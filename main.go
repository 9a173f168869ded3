// Command decline helps a person say no to a job interview: kindly, clearly and
// in under a minute. It binds the operating system to ui/cli, which does the
// work, and exits with its code.
package main

import (
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"

	"decline/ui/cli"
)

// version is set by the release build.
var version = "dev"

func main() {
	os.Exit(cli.Main(os.Args[1:], cli.System{
		Version: version,
		In:      os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Getenv: os.Getenv, GOOS: runtime.GOOS, Clock: time.Now, Signals: endings,
		InTTY: cli.IsTerminal(os.Stdin), OutTTY: cli.IsTerminal(os.Stdout), ErrTTY: cli.IsTerminal(os.Stderr),
		Width: cli.Columns(os.Stdout),
	}))
}

// endings gives the signals that end a program, from now on to us alone.
func endings() <-chan os.Signal {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT, syscall.SIGQUIT)
	return signals
}
