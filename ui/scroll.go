package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// paged is by how many rows pgdn and pgup move a view of so many; two of them can be
// marks. It is 0 for any other key.
func paged(name string, rows int) int {
	switch name {
	case "pgdown":
		return max(rows-2, 1)
	case "pgup":
		return -max(rows-2, 1)
	}
	return 0
}

// stepped is by how many rows ↑ and ↓ move a view, 0 for any other key.
func stepped(press tea.KeyPressMsg, k *keymap) int {
	switch {
	case key.Matches(press, k.down):
		return 1
	case key.Matches(press, k.up):
		return -1
	}
	return 0
}

// scrolled is by how many rows a key moves a page that is only read, in a pane of so
// many, 0 for one that does not; space turns the page.
func scrolled(press tea.KeyPressMsg, rows int, k *keymap) int {
	name := press.String()
	if name == "space" {
		name = "pgdown"
	}
	return paged(name, rows) + stepped(press, k)
}

// scroll takes a key that moves the view over a letter longer than its pane. It
// stays with its sentence until then, and goes back to it at any other key.
func (l letter) scroll(press tea.KeyPressMsg) (letter, bool) {
	by := paged(press.String(), l.size.height-len(l.subject(page{width: l.size.width, height: l.size.height}).lines))
	if l.silent() {
		by += stepped(press, l.keys)
	}
	if by == 0 {
		return l, false
	}
	low, high := l.reach()
	l.shift = clamp(clamp(l.shift, low, high)+by, low, high)
	return l, true
}

// long tells whether there is more of the letter than its pane shows.
func (l letter) long() bool {
	return l.size.height > 0 && len(wrap(l.draft.Body, l.room(l.size.width)))+2 > l.size.height
}

// reach is how far the view can be moved up and down from its place: twice the
// same where all is in view.
func (l letter) reach() (low, high int) {
	p := page{width: l.size.width, height: l.size.height, answers: l.answers, draft: l.draft}
	var drawn block
	if l.silent() {
		drawn = l.silence(p)
	} else {
		drawn = l.body(p)
		p.height -= len(l.subject(p).lines)
	}
	n, at := len(drawn.lines), drawn.focus()
	if p.height < 1 || n <= p.height {
		return 0, 0
	}
	return p.height/2 - at, n - p.height + p.height/2 - at
}

// seen is the part of the letter that there is room for, around what is at hand
// or as far from it as the person went.
func (l letter) seen(drawn block, p page) block {
	focus := clamp(drawn.focus()+l.shift, 0, max(len(drawn.lines)-1, 0))
	return drawn.window(p.height, focus, p.styles)
}
