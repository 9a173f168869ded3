package clipboard

import (
	"context"
	"slices"
)

// Read gives the text on the clipboard, within the limit. It reads only a
// clipboard of the machine that the person sits at: a terminal does not let
// itself be asked, and over SSH the system's is somebody else's. The error is
// ErrNoRoute there, or why the system's clipboard gave nothing. The text is as
// foreign as any: clean it.
func (c *Clipboard) Read(ctx context.Context) (string, error) {
	limit := c.Limit
	if limit <= 0 {
		limit = DefaultLimit
	}
	if !slices.Contains(Routes(c.mode, c.env), SystemRoute) {
		return "", ErrNoRoute
	}
	return within(ctx, limit, func(ctx context.Context) (string, error) {
		if err := c.ready(""); err != nil {
			return "", err
		}
		select {
		case c.slot <- struct{}{}:
			defer func() { <-c.slot }()
		case <-ctx.Done():
			return "", context.Cause(ctx)
		}
		return c.read()
	})
}
