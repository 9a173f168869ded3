package clipboard

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"time"
)

// Errors of looking for a program.
var (
	// ErrMissing is returned when a program is not installed.
	ErrMissing = errors.New("is not installed")
	// ErrHere is returned when PATH leads to the working directory: what lies
	// there may have been put there by anyone.
	ErrHere = errors.New("is found in the working directory only, and not started from there")
)

// afterKill is how long the pipes of a killed program may stay open, which
// happens when it has left a child behind that holds them.
const afterKill = 100 * time.Millisecond

// find returns the absolute path of a program on PATH. An entry of PATH that
// depends on the working directory is refused, also where Go is told to allow
// it (GODEBUG=execerrdot=0).
func find(name string) (string, error) {
	path, err := exec.LookPath(name)
	switch {
	case errors.Is(err, exec.ErrDot), err == nil && !filepath.IsAbs(path):
		return "", fmt.Errorf("%s %w", name, ErrHere)
	case err != nil:
		return "", fmt.Errorf("%s %w", name, ErrMissing)
	}
	return path, nil
}

// run starts a program without a shell, gives it input, and returns what it
// wrote to its standard output. What it says on standard error is dropped: it
// would be a foreign text on the person's terminal.
func run(ctx context.Context, input []byte, name string, args ...string) ([]byte, error) {
	path, err := find(name)
	if err != nil {
		return nil, err
	}
	var output bytes.Buffer
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.Stdin, cmd.Stdout = bytes.NewReader(input), &output
	cmd.WaitDelay = afterKill
	// ErrWaitDelay alone means that the program itself went well, and that
	// something it left running still holds the pipe.
	if err := cmd.Run(); err != nil && !errors.Is(err, exec.ErrWaitDelay) {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return output.Bytes(), nil
}
