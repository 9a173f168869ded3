package clipboard

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// The test binary plays three parts. atotto/clipboard looks for its tool once,
// at start, so that each case is a process of its own (the child), with a PATH
// that holds the binary again under the names of tools (see tool_test.go).
func TestMain(m *testing.M) {
	if os.Getenv("CLIP_TOOLS") != "" && slices.Contains(toolNames, filepath.Base(os.Args[0])) {
		os.Exit(tool())
	}
	if os.Getenv("CLIP_CHILD") != "" {
		os.Exit(child())
	}
	os.Exit(m.Run())
}

// report is what the child says of a copy.
type report struct {
	Result
	Tried []string
	Said  string
	Took  time.Duration
}

// child copies its standard input as the environment says.
func child() int {
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		return 1
	}
	c := New(Mode(os.Getenv("CLIP_CHILD")), ReadEnv(os.Getenv, runtime.GOOS), func(text string) (string, error) {
		path := filepath.Join(os.Getenv("CLIP_DIR"), "letter.txt")
		return path, os.WriteFile(path, []byte(text), 0o600)
	})
	if limit, err := time.ParseDuration(os.Getenv("CLIP_LIMIT")); err == nil {
		c.Limit = limit
	}
	start := time.Now()
	r := report{Result: c.Copy(context.Background(), string(text)), Took: time.Since(start)}
	r.Said = r.Say()
	for _, err := range r.Result.Tried {
		r.Tried = append(r.Tried, err.Error())
	}
	r.Result.Tried = nil
	if err := json.NewEncoder(os.Stdout).Encode(r); err != nil {
		return 1
	}
	return 0
}

// trial is one copy in a process of its own.
type trial struct {
	dir   string // where the tools keep their records, and the letter is saved
	work  string // the working directory; empty for another one
	path  string // PATH; empty for dir's tools alone
	tools string // "xclip tmux=fail": the tools there are, and how they behave
	mode  Mode
	env   string // "NAME=value" words
	text  string
	limit time.Duration
}

// String is short: a sequence can be long.
func (r report) String() string {
	return fmt.Sprintf("route %s, sure %d, elsewhere %t, path %q, sequence %.60q, tried %q, said %q, took %v",
		r.Route, r.Sure, r.Elsewhere, r.Path, r.Sequence, r.Tried, r.Said, r.Took)
}

// copy runs the trial. It fails when the child does not end by itself, or when
// anything is written to its terminal.
func (tr trial) copy(t *testing.T) report {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if tr.limit == 0 {
		tr.limit = 20 * time.Second // a slow machine is no reason to fail
	}
	if tr.path == "" {
		tr.path = filepath.Join(tr.dir, "bin")
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var stdout, stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, self)
	cmd.Dir = tr.work
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(tr.text), &stdout, &stderr
	cmd.WaitDelay = 5 * time.Second
	cmd.Env = append(strings.Fields(tr.env),
		"PATH="+tr.path, "HOME="+tr.dir, "CLIP_DIR="+tr.dir, "CLIP_TOOLS="+tr.tools+" ",
		"CLIP_CHILD="+string(tr.mode), fmt.Sprint("CLIP_LIMIT=", tr.limit),
		"GOCOVERDIR="+tr.dir, "GORACE=atexit_sleep_ms=0") // or -cover talks, and -race waits, at each exit
	if err := cmd.Run(); err != nil {
		t.Fatalf("the child: %v, and says %q", err, stderr.String())
	}
	var r report
	if err := json.Unmarshal(stdout.Bytes(), &r); err != nil || stderr.Len() > 0 || strings.Count(stdout.String(), "\n") != 1 {
		t.Fatalf("more than the report reached the terminal: %.300q %q (%v)", stdout.String(), stderr.String(), err)
	}
	return r
}
