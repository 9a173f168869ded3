package clipboard

import (
	"context"
	"errors"

	"github.com/charmbracelet/x/ansi"
)

// MaxOSC52 is the longest text, in bytes, that is sent as an escape sequence.
// In base64 and with its eight bytes of frame it makes 100,000 bytes, above which
// terminals drop a sequence, or stop reading in the middle of it.
const MaxOSC52 = 74_994

// screenPart is how much of a sequence GNU screen passes on in one string.
// Versions before 4.2 hold 256 bytes, with the end mark.
const screenPart = 240

// Errors of the terminal's routes.
var (
	// ErrTooLarge is returned for a text above MaxOSC52.
	ErrTooLarge = errors.New("the text is longer than a terminal takes (74,994 bytes)")
	// ErrTerminal is returned when TERM names a terminal without a clipboard.
	ErrTerminal = errors.New("this terminal has no clipboard")
)

// byOSC52 makes the escape sequence that asks the terminal to copy text. The
// terminal gives no answer, so that it is sent at best.
func (c *Clipboard) byOSC52(text string) (Result, error) {
	if !c.env.escapes() {
		return Result{}, ErrTerminal
	}
	if len(text) > MaxOSC52 {
		return Result{}, ErrTooLarge
	}
	return Result{Sure: Sent, Sequence: sequence(text, c.env)}, nil
}

// sequence returns the OSC 52 for text in the wrapping that e asks for. In tmux
// it comes twice: plain, which tmux obeys with "set-clipboard on", and wrapped,
// which old versions pass on, those that have no "load-buffer -w".
func sequence(text string, e Env) string {
	plain := ansi.SetSystemClipboard(text)
	switch {
	case e.Screen:
		return ansi.ScreenPassthrough(plain, screenPart)
	case e.Tmux:
		return plain + ansi.TmuxPassthrough(plain)
	}
	return plain
}

// byTmux puts text into tmux's newest buffer, and has tmux send it on to the
// terminal (-w, tmux 3.2). This works with tmux's defaults, under which it
// ignores an escape sequence. The buffer is read back; for the terminal behind
// it there is no receipt, so that the whole counts as sent.
func byTmux(ctx context.Context, text string) (Result, error) {
	if _, err := run(ctx, []byte(text), "tmux", "load-buffer", "-w", "-"); err != nil {
		return Result{}, err
	}
	got, err := run(ctx, nil, "tmux", "save-buffer", "-")
	if err != nil {
		return Result{}, err
	}
	if string(got) != text {
		return Result{}, ErrDiffers
	}
	return Result{Sure: Sent}, nil
}
