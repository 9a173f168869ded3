package ui

import (
	"charm.land/bubbles/v2/key"
)

// keymap is every key of the wizard, with the words that the footer shows for
// it; a step lists those that work now. It does not change once it is made.
type keymap struct {
	next, back, stepBack, letter, leave, help  key.Binding
	up, down, tick, extra, undoTyping, redo    key.Binding
	pause                                      key.Binding
	rewordBack, reword, edit, undo, redoLetter key.Binding
	tone, length, channel, channelBack         key.Binding
	anew, done                                 key.Binding
	editor, discard, confirm                   key.Binding
	copyAll, copySubject, copyBoth, jump       key.Binding
	finding, findingBack, fix, ignore, take    key.Binding
	phone, close, choose, newline, paste       key.Binding
	plain, page, word, line                    key.Binding
}

func bind(help, words string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(help, words))
}

func newKeys() *keymap {
	k := &keymap{
		next:       bind("enter", "next", "enter", "tab"),
		back:       bind("shift+tab", "back", "shift+tab"),
		stepBack:   bind("esc", "step before", "esc"),
		letter:     bind("ctrl+r", "finish now", "ctrl+r"),
		leave:      bind("ctrl+c", "leave, it is kept", "ctrl+c"),
		help:       bind("f1", "help", "f1"),
		pause:      bind("ctrl+z", "pause; fg in the shell goes on", "ctrl+z"),
		up:         bind("↑", "up", "up", "ctrl+p"),
		down:       bind("↓", "down", "down", "ctrl+n"),
		tick:       bind("space", "tick", "space"),
		extra:      bind("ctrl+o", "agency, contact, channel", "ctrl+o"),
		undoTyping: bind("ctrl+_", "undo", "ctrl+_", "ctrl+/"),
		redo:       bind("alt+_", "redo", "alt+_", "alt+/"),
	}
	k.reading()
	return k
}

// reading adds the keys of the letter, and of what comes after it.
func (k *keymap) reading() {
	k.rewordBack = bind("←", "other words", "left")
	k.reword = bind("←→", "other words", "right")
	k.edit = bind("e", "edit here", "e", "enter")
	k.editor = bind("E", "in $EDITOR", "E")
	k.undo = bind("u", "undo", "u")
	k.redoLetter = bind("U", "redo", "U")
	k.tone = bind("t", "tone", "t")
	k.length = bind("l", "length", "l")
	k.channel = bind("v V", "channel", "v")
	k.channelBack = bind("V", "the channel before", "V")
	k.anew = bind("r", "write it anew", "r")
	k.done = bind("q", "finish", "q")
	k.copyAll = bind("c", "copy the message", "c")
	k.copySubject = bind("s", "subject", "s")
	k.copyBoth = bind("a", "both", "a")
	k.jump = bind("1-5", "answers", "1", "2", "3", "4", "5")
	k.finding = bind("n N", "next finding", "n")
	k.findingBack = bind("N", "the one before", "N")
	k.fix = bind("f", "fix it", "f")
	k.ignore = bind("i", "ignore it", "i")
	k.take = bind("o", "suggested words", "o")
	k.discard = bind("t", "into the trash", "t")
	k.confirm = bind("y", "yes, into the trash", "y")
	k.page = bind("pgup pgdn", "scroll", "pgdown")
	k.plain = bind("P", "plain view", "P")
	k.phone = bind("p", "phone words", "p")
	k.close = bind("esc", "back", "esc")
	k.choose = bind("↑↓", "choose", "up", "down")
	k.paste = bind("ctrl+v", "paste", "ctrl+v")
	k.newline = bind("enter", "new line", "enter")
	k.word = bind("ctrl+w", "delete the word before", "ctrl+w")
	k.line = bind("ctrl+u ctrl+k", "delete to the line's start, to its end", "ctrl+u", "ctrl+k")
}

// fitting makes them the keys of a wizard that can pause or not, and keeps what is
// typed or not.
func (k *keymap) fitting(pauses bool, unsaved string) *keymap {
	k.pause.SetEnabled(pauses)
	if unsaved != "" {
		k.leave = named(k.leave, "ctrl+c", "leave, nothing is kept")
	}
	return k
}

// named gives a binding other words for the footer.
func named(b key.Binding, help, words string) key.Binding {
	b.SetHelp(help, words)
	return b
}
