package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// scrolled gives the first row to show of a page that can be longer than its pane,
// after a key, and whether the key moves it; two rows of the pane can be marks.
func scrolled(top, height, last int, press tea.KeyPressMsg, k *keymap) (int, bool) {
	far := max(height-2, 1)
	switch {
	case press.String() == "pgdown" || press.String() == "space":
		top += far
	case press.String() == "pgup":
		top -= far
	case key.Matches(press, k.down):
		top++
	case key.Matches(press, k.up):
		top--
	default:
		return top, false
	}
	return clamp(top, 0, last), true
}

// scroll takes a key that moves the view over a letter longer than its pane. It
// stays with its sentence until then, and goes back to it at any other key.
func (l letter) scroll(press tea.KeyPressMsg) (letter, bool) {
	rows := l.size.height - len(l.subject(page{width: l.size.width, height: l.size.height}).lines)
	far := max(rows-2, 1) // two rows can be marks
	by := 0
	switch {
	case press.String() == "pgdown":
		by = far
	case press.String() == "pgup":
		by = -far
	case l.silent() && key.Matches(press, l.keys.up):
		by = -1
	case l.silent() && key.Matches(press, l.keys.down):
		by = 1
	default:
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
