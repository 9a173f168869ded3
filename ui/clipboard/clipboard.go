// Package clipboard brings a text to the clipboard of the person who sits
// there, and says by which route and how sure that is.
//
// There is no one way: over SSH the system's clipboard belongs to the wrong
// machine, inside tmux a plain escape sequence is ignored, and on WSL text that
// is not ASCII arrives garbled. Routes therefore picks, from the environment
// alone, which routes are worth trying and in which order; Clipboard tries
// them, each for two seconds at most, and moves on when one is missing, fails,
// hangs or lies. A route counts as checked only when the text was read back and
// is the same; a terminal gives no receipt, so there the word is "sent". The
// last route is a file. Nothing here writes to the terminal: an escape sequence
// is handed to the caller, who owns it.
package clipboard

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/atotto/clipboard"
)

// DefaultLimit is how long one route may take before the next one is tried.
const DefaultLimit = 2 * time.Second

// Errors of a copy; Result.Tried wraps them with the route that they befell.
var (
	// ErrNothing is returned for an empty text: it would wipe the clipboard.
	ErrNothing = errors.New("there is no text to copy")
	// ErrNoRoute is returned when this environment has no clipboard at all.
	ErrNoRoute = errors.New("no clipboard can be reached from here")
	// ErrSlow is returned when a route gave no answer within the limit.
	ErrSlow = errors.New("no answer in time")
	// ErrDiffers is returned when what was read back is not what was copied.
	ErrDiffers = errors.New("what was read back is not the text")
	// ErrNoFolder is returned when there is no place to save a file.
	ErrNoFolder = errors.New("there is no folder to save it in")
)

// Clipboard copies by the routes that fit its mode and environment. It may be
// used by several goroutines at once. Make one with New.
type Clipboard struct {
	// Limit is the longest that one route may take; zero means DefaultLimit.
	Limit time.Duration
	// SaveFile writes text to a new file that only its owner may read, never in
	// /tmp, and returns its path. Nil means that there is no such place.
	SaveFile func(text string) (path string, err error)

	mode Mode
	env  Env
	// The system's clipboard. slot keeps a second copy from starting while one
	// is under way or stuck, so that at most one stuck program is left behind.
	write func(text string) error
	read  func() (string, error)
	slot  chan struct{}
}

// New returns a clipboard that takes the routes of mode in env, and saves with
// saveFile when all of them fail.
func New(mode Mode, env Env, saveFile func(text string) (path string, err error)) *Clipboard {
	return &Clipboard{
		SaveFile: saveFile,
		mode:     mode, env: env,
		write: clipboard.WriteAll, read: clipboard.ReadAll,
		slot: make(chan struct{}, 1),
	}
}

// Copy tries the routes in order and reports the first that took the text. The
// errors of those before it are in Result.Tried. When the result has a
// Sequence, the text is on its way only once the caller has written it. When
// ctx ends, the file alone is still tried, so that no words are lost.
func (c *Clipboard) Copy(ctx context.Context, text string) Result {
	if text == "" {
		return Result{Tried: []error{ErrNothing}}
	}
	routes := Routes(c.mode, c.env)
	var tried []error
	if c.mode != None && len(routes) == 1 {
		tried = append(tried, ErrNoRoute)
	}
	for _, route := range routes {
		result, err := c.try(ctx, route, text)
		if err == nil {
			result.Route, result.Tried = route, tried
			return result
		}
		tried = append(tried, fmt.Errorf("%s: %w", route, err))
	}
	return Result{Tried: tried}
}

// try takes one route, within the limit.
func (c *Clipboard) try(ctx context.Context, route Route, text string) (Result, error) {
	if route == FileRoute {
		ctx = context.WithoutCancel(ctx)
	}
	limit := c.Limit
	if limit <= 0 {
		limit = DefaultLimit
	}
	return within(ctx, limit, func(ctx context.Context) (Result, error) {
		return c.take(ctx, route, text)
	})
}

func (c *Clipboard) take(ctx context.Context, route Route, text string) (Result, error) {
	switch route {
	case SystemRoute:
		return c.bySystem(ctx, text)
	case WSLRoute:
		return c.byWSL(ctx, text)
	case TmuxRoute:
		return byTmux(ctx, text)
	case OSC52Route:
		return c.byOSC52(text)
	case FileRoute:
	}
	return c.byFile(text)
}

func (c *Clipboard) byFile(text string) (Result, error) {
	if c.SaveFile == nil {
		return Result{}, ErrNoFolder
	}
	path, err := c.SaveFile(text)
	if err != nil {
		return Result{}, err
	}
	return Result{Sure: InFile, Path: path}, nil
}

// within runs f and waits for it no longer than limit. A stuck f is left behind:
// the call is over, and what f returns later is dropped.
func within[T any](ctx context.Context, limit time.Duration, f func(context.Context) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, limit, ErrSlow)
	defer cancel()
	type reply struct {
		value T
		err   error
	}
	replies := make(chan reply, 1)
	go func() {
		var r reply
		defer func() {
			if p := recover(); p != nil {
				r.err = fmt.Errorf("stopped by a fault: %v", p)
			}
			replies <- r
		}()
		if r.err = context.Cause(ctx); r.err == nil {
			r.value, r.err = f(ctx)
		}
	}()
	select {
	case r := <-replies:
		if r.err != nil && ctx.Err() != nil {
			r.err = context.Cause(ctx) // a program killed at the limit was too slow
		}
		return r.value, r.err
	case <-ctx.Done():
		var none T
		return none, context.Cause(ctx)
	}
}
