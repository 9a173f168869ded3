package editor

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"decline/drafts/text"
)

// Longest is how many bytes a letter takes (RELIABILITY, rule 12).
const Longest = 16 << 10

// mostRead is how many bytes of the file are read: what Clean takes out does not
// count against the letter.
const mostRead = 1 << 20

// ErrEmptied occurs when the editor left no words.
var ErrEmptied = errors.New("the editor left no words")

// File is where the letter lies for the editor.
type File interface {
	Path() string
	// Read gives what it holds, and its size: of more than most bytes, the size
	// alone.
	Read(most int64) (text string, size int64, err error)
	// Close removes it.
	Close() error
}

// Job is one letter in one editor. Run it once, with Result after it. It is a
// tea.ExecCommand.
type Job struct {
	// Fleeting says that no word may stay in the file, also where Stop ends it.
	Fleeting bool

	name  string
	given string // what the file began with
	file  File
	cmd   *exec.Cmd

	ended   chan struct{} // closed when Run is over
	mu      sync.Mutex
	stopped bool
}

// patience is how long an editor may take to end when it is told to.
const patience = 300 * time.Millisecond

// errStopped occurs when the job was stopped before its editor could start.
var errStopped = errors.New("decline is ending")

// Job makes the job of changing the file, which holds given. in and out are the
// terminal; errs gets what the editor complains of.
func (e Editor) Job(file File, given string, in io.Reader, out, errs io.Writer) *Job {
	cmd := exec.Command(e.path, append(append([]string{}, e.args...), file.Path())...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = in, out, errs
	return &Job{name: e.name(), given: given, file: file, cmd: cmd, ended: make(chan struct{})}
}

// SetStdin does nothing, nor do the other two: the editor gets the terminal
// itself, not what the wizard has made of it.
func (*Job) SetStdin(io.Reader) {}

// SetStdout does nothing: see SetStdin.
func (*Job) SetStdout(io.Writer) {}

// SetStderr does nothing: see SetStdin.
func (*Job) SetStderr(io.Writer) {}

// Run runs the editor until the person closes it.
func (j *Job) Run() error {
	defer close(j.ended)
	if err := j.start(); err != nil {
		return fmt.Errorf("%s can't be started: %w", j.name, cause(err))
	}
	err := j.cmd.Wait()
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.stopped { // nobody will ask for a result
		j.leave()
	}
	if err != nil {
		return fmt.Errorf("%s ended with %w", j.name, err)
	}
	return nil
}

func (j *Job) start() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.stopped {
		j.leave()
		return errStopped
	}
	return j.cmd.Start() //nolint:wrapcheck // Run does
}

// Stop passes a signal that ends this program on to the editor, so that the
// terminal is left to nobody, and waits a moment for its end. What the person has
// saved by then stays in the file. Run must have been called, or be about to be.
func (j *Job) Stop(sig os.Signal) {
	j.mu.Lock()
	j.stopped = true
	if j.cmd.Process != nil {
		_ = j.cmd.Process.Signal(sig) // it may be over
	}
	j.mu.Unlock()
	select {
	case <-j.ended:
	case <-time.After(patience):
	}
}

// Abandon tidies up where decline ends before the editor could be opened, or
// before its result was asked for.
func (j *Job) Abandon() {
	j.mu.Lock()
	defer j.mu.Unlock()
	select {
	case <-j.ended:
	default:
		if j.cmd.Process != nil { // it is still open
			return
		}
	}
	j.leave()
}

// leave removes the file unless there are words in it that are nowhere else.
func (j *Job) leave() {
	if now, _, err := j.file.Read(mostRead); j.Fleeting || err != nil || now == j.given {
		_ = j.file.Close()
	}
}

// Result gives what the editor has made of the letter, clean and without line
// ends after it, and how many characters were taken out of it; ran is what Run
// gave. The file is removed in every case.
func (j *Job) Result(ran error) (letter string, removed int, err error) {
	defer j.file.Close()
	if ran != nil {
		return "", 0, ran
	}
	raw, size, err := j.file.Read(mostRead)
	if err != nil {
		return "", 0, err
	}
	if size > mostRead {
		return "", 0, tooLong(size)
	}
	letter, removed = text.Clean(strings.TrimPrefix(raw, "\ufeff"))
	letter = strings.TrimRight(letter, "\n")
	switch {
	case len(letter) > Longest:
		return "", 0, tooLong(int64(len(letter)))
	case strings.TrimSpace(letter) == "":
		return "", 0, ErrEmptied
	}
	return letter, removed, nil
}

func tooLong(size int64) error {
	return fmt.Errorf("a letter takes %d bytes, this would be %d", Longest, size)
}

// cause leaves out of an error the paths, which are too long for one line.
func cause(err error) error {
	if inner := errors.Unwrap(err); inner != nil {
		return inner
	}
	return err
}
