package clipboard

import (
	"context"
	"encoding/binary"
	"errors"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"
)

// ErrLocale is returned on macOS when the locale is not UTF-8 and the text not
// plain ASCII: pbcopy would garble it, and pbpaste would hide that.
var ErrLocale = errors.New("the locale is not UTF-8 (set LANG), so that accents would be garbled")

// The pauses between two looks at the clipboard, each twice the one before.
const (
	firstPause = 10 * time.Millisecond
	lastPause  = 320 * time.Millisecond
)

// bySystem copies through the machine's own clipboard and reads it back. It
// goes through atotto/clipboard, which knows no limit: the caller leaves a stuck
// call behind, and slot is free again once that call has come to an end.
func (c *Clipboard) bySystem(ctx context.Context, text string) (Result, error) {
	if err := c.ready(text); err != nil {
		return Result{}, err
	}
	select {
	case c.slot <- struct{}{}:
		defer func() { <-c.slot }()
	case <-ctx.Done():
		return Result{}, context.Cause(ctx)
	}
	put := text
	if c.env.GOOS == "windows" {
		put = crlf(text)
	}
	if err := c.write(put); err != nil {
		return Result{}, err
	}
	if err := c.readBack(ctx, text); err != nil {
		return Result{}, err
	}
	return Result{Sure: Checked, Elsewhere: c.env.elsewhere()}, nil
}

// readBack waits until the clipboard holds text. It looks several times, for
// 630 ms in all: xclip ends before the X server has heard of the new selection,
// so that on a busy machine the old one is still there at first.
func (c *Clipboard) readBack(ctx context.Context, text string) error {
	for pause := firstPause; ; pause *= 2 {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		got, err := c.read()
		switch {
		case err == nil && same(got, text):
			return nil
		case err == nil:
			err = ErrDiffers
		}
		if pause > lastPause {
			return err
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
		}
	}
}

// ready tells why the system's clipboard would not work, before atotto/clipboard
// is asked: it would wait for nothing, or take the wrong program. In particular
// it falls back to clip.exe, to which it gives the wrong encoding.
func (c *Clipboard) ready(text string) error {
	switch c.env.GOOS {
	case "windows", "plan9":
		return nil // no program is started there
	case "darwin":
		if !c.env.UTF8 && strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) {
			return ErrLocale
		}
		return findAny([]string{"pbcopy", "pbpaste"})
	}
	programs := [][]string{{"xclip"}, {"xsel"}, {"termux-clipboard-set", "termux-clipboard-get"}}
	if c.env.Wayland != "" {
		programs = append([][]string{{"wl-copy", "wl-paste"}}, programs...)
	}
	return findAny(programs...)
}

// findAny looks for the first set of programs that is complete, in the order in
// which atotto/clipboard looks. One in the working directory ends the search:
// it could be what is started.
func findAny(sets ...[]string) error {
	var missing []error
	for _, set := range sets {
		var fault error
		for _, name := range set {
			if _, err := find(name); err != nil && fault == nil {
				fault = err
			}
		}
		if fault == nil || errors.Is(fault, ErrHere) {
			return fault
		}
		missing = append(missing, fault)
	}
	return missing[0]
}

// byWSL copies through Windows' clip.exe, which reads UTF-16 with a byte order
// mark, and takes anything else for the old code page. It is not read back: the
// only way is PowerShell, which takes longer to start than a copy may last.
func (c *Clipboard) byWSL(ctx context.Context, text string) (Result, error) {
	if _, err := run(ctx, utf16LE(crlf(text)), "clip.exe"); err != nil {
		return Result{}, err
	}
	return Result{Sure: Sent, Elsewhere: c.env.elsewhere()}, nil
}

// utf16LE encodes text as UTF-16, little end first, with its byte order mark.
func utf16LE(text string) []byte {
	encoded := []byte{0xFF, 0xFE}
	for _, unit := range utf16.Encode([]rune(text)) {
		encoded = binary.LittleEndian.AppendUint16(encoded, unit)
	}
	return encoded
}

// crlf ends each line with CR LF, as the Windows clipboard asks of its text
// (Standard Clipboard Formats, CF_UNICODETEXT).
func crlf(text string) string {
	return strings.ReplaceAll(lf(text), "\n", "\r\n")
}

// lf ends each line with LF.
func lf(text string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}

// same compares what was read back with what was copied. Line ends may differ,
// and some tools add or drop one at the end of the text.
func same(got, text string) bool {
	return strings.TrimRight(lf(got), "\n") == strings.TrimRight(lf(text), "\n")
}
