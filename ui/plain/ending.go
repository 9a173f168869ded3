package plain

import (
	"errors"
	"fmt"
	"io"

	"decline/ui/questions"
)

// Kept is the line that says where a message is that was not copied, and how to
// go on with it. It is for a caller that ends the session by itself, as at a
// signal, once there is something to keep.
func (s *Session) Kept() string {
	if s.Interactive {
		return `Not copied yet. It is kept: "decline --plain" goes on from here, "decline drafts copy" copies it.`
	}
	return `Not copied yet. It is kept: "decline drafts print" shows it, in a terminal "decline --plain" goes on from here.`
}

// fate says what becomes of the answers, if they are kept in these words.
func (t *talk) fate(kept string) string {
	if t.Keep == nil {
		return "nothing is kept"
	}
	return kept
}

// quit ends the session where it is.
func (t *talk) quit() {
	_, asking := t.room.(prelude)
	t.keep()
	t.room = nil
	switch {
	case t.copied:
		t.finished = true
	case t.Keep == nil:
		t.say("Not copied, and not kept.")
	case asking:
		t.say(`What you left is as you left it: "decline --plain" goes on with it.`)
	case !t.begun:
		t.say("Nothing was answered, so nothing is kept.")
	default:
		t.say(t.Kept())
	}
}

// ended is what becomes of the session when no more lines come. A message that
// has been copied is done.
func (t *talk) ended(err error) error {
	if t.copied {
		t.finished = true
		return nil
	}
	if errors.Is(err, io.EOF) {
		return fmt.Errorf("%w: %s", ErrEnded, t.whereabouts())
	}
	return fmt.Errorf("%w: %s (%w)", ErrEnded, t.whereabouts(), err)
}

// misheard takes nothing of a line. A person hears why and is asked again. In a
// pipe the lines that follow were meant for what would have come next, so the
// session ends here.
func (t *talk) misheard(trouble string) {
	if t.Interactive {
		t.say(trouble)
		return
	}
	where := t.room.remind(t)
	if where == "" {
		where = questions.Review.String()
	}
	t.keep()
	t.stopped = fmt.Errorf("%w: line %d, %s, at %q. %s No line after it was taken; %s",
		ErrMisheard, t.lines.number, t.line, where, sentence(trouble), t.whereabouts())
}

// whereabouts says what has become of the answers, and how to go on with them.
func (t *talk) whereabouts() string {
	switch {
	case t.copied:
		return "the message has been copied"
	case t.Keep == nil:
		return "nothing was kept, as this session is not saved"
	case !t.begun:
		return "nothing was answered yet, so nothing is kept"
	case t.Interactive:
		return `your answers are kept, "decline --plain" goes on from here`
	default:
		return `your answers are kept, "decline drafts print" shows the letter, in a terminal "decline --plain" goes on from here`
	}
}

// mostShown is how many characters of a line an error repeats.
const mostShown = 40

// shown names a line in an error.
func shown(line string) string {
	runes := []rune(line)
	switch {
	case len(runes) == 0:
		return "an empty one"
	case len(runes) > mostShown:
		return fmt.Sprintf("%q and more", string(runes[:mostShown]))
	}
	return fmt.Sprintf("%q", line)
}
