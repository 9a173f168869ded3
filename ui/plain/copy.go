package plain

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"decline/drafts"
	"decline/ui/clipboard"
	"decline/ui/questions"
)

// what is to be copied.
type what int

const (
	message what = iota
	subject
	both
)

// copy brings the message to the clipboard, and says where it went and how sure
// that is. One that has arrived leads to what comes next.
func (t *talk) copy(of what) {
	d := drafts.Letter(t.answers)
	body := d.Body
	switch {
	case of != message && d.Subject == "":
		t.say("There is no subject on this way.")
		return
	case of == subject:
		body = d.Subject
	case t.asks(of):
		return
	case of == both:
		body = d.Subject + "\n\n" + d.Body
	}
	if t.Copy == nil {
		t.say("Nothing can be copied here. p prints the letter.")
		return
	}
	t.keep()
	r, said := t.bring(body)
	there := r.Sure == clipboard.Checked || r.Sure == clipboard.Sent
	if of == subject {
		t.say("The subject: " + questions.Lower(said))
		return
	}
	t.say(said)
	t.copied, t.failed = there, !there
	t.keep()
	if there {
		t.enter(after{of})
		t.fresh = true
	} else {
		t.say("p prints the letter here.")
		t.atLetter()
	}
}

// bring copies a text and says in one line what became of it. A sequence for
// the terminal is written here; where there is none, the copy has failed.
func (t *talk) bring(body string) (clipboard.Result, string) {
	r := t.Copy(context.Background(), body)
	if r.Sequence != "" {
		if t.Terminal == nil {
			return clipboard.Result{Tried: r.Tried}, "Not copied: there is no terminal here that could take it."
		}
		if _, err := io.WriteString(t.Terminal, r.Sequence); err != nil {
			return clipboard.Result{Tried: append(r.Tried, err)}, "Not copied: the terminal could not be written to."
		}
	}
	said := r.Say()
	if r.Sure == clipboard.Sent && t.Keep != nil {
		said += ` Not there? "decline drafts print"`
	}
	return r, said
}

// after is the room once the message is on the clipboard: the loose ends.
type after struct{ of what } // what was copied

func (r after) speak(t *talk) {
	a := t.answers
	next := questions.AfterCopy(a)
	now, then := led("Now: ", next.Now), led("Then: ", next.Then)
	if next.First {
		t.say(now...)
		now, then = then, nil
	}
	t.say(questions.HowToPaste(a, "", r.of == both))
	t.say(now...)
	t.say(then...)
	say := []string{"Enter ends"}
	if drafts.Compose(a).Subject != "" {
		say = append(say, "s copies the subject")
	}
	if next.Phone {
		say = append(say, "p says what to say on the phone")
	}
	for _, m := range questions.MoreToCopy(a) {
		if m.Note == drafts.PushBackNote {
			t.sayf("%s reads answers to copy one by one: %s.", m.Key, m.Label)
			continue
		}
		t.sayf("%s copies a text for afterwards: %s.", m.Key, m.Label)
	}
	t.say(strings.Join(append(say, ":back to the letter"), ", "))
}

// led puts a word before the first of the lines.
func led(word string, lines []string) []string {
	var say []string
	for i, line := range lines {
		if i == 0 {
			line = word + line
		}
		say = append(say, line)
	}
	return say
}

func (after) remind(*talk) string { return "" }

func (after) back(t *talk) { t.goTo(questions.Letter) }

func (after) help(*talk) []string {
	return []string{"Enter ends. c copies the message again."}
}

func (after) take(t *talk, line string) {
	switch line = strings.ToLower(line); {
	case line == "" || line == "q":
		t.finish()
	case line == "s" && !silent(t.answers):
		t.copy(subject)
	case line == "c":
		t.copy(message)
	case line == "p" && questions.AfterCopy(t.answers).Phone:
		t.say("", questions.CallText(t.answers), "")
	case line == "p":
		t.print()
	case t.copyReply(line), t.copyNote(line):
	default:
		t.misheard("Enter ends, :back goes to the letter.")
	}
}

// copyNote copies the text for afterwards that has this key, and says it; false
// if there is none.
func (t *talk) copyNote(key string) bool {
	for _, m := range questions.MoreToCopy(t.answers) {
		if m.Key == key {
			t.copyText(questions.NoteText(t.answers, m.Note))
			return true
		}
	}
	return false
}

// copyReply says what can be answered if they ask why ("w"), or copies one of the
// answers ("w 2"); false if the line asks for neither.
func (t *talk) copyReply(line string) bool {
	which, ok := strings.CutPrefix(line, "w")
	replies := questions.Replies(t.answers)
	if !ok || len(replies) == 0 {
		return false
	}
	n, err := strconv.Atoi(strings.TrimSpace(which))
	switch {
	case which == "":
		for i, r := range replies {
			t.say("", fmt.Sprintf("%d. %s:", i+1, r.Asked), r.Answer)
		}
		t.say("", "w 1 copies the first of them, and so on.")
	case err != nil || n < 1 || n > len(replies):
		return false
	default:
		t.copyText(replies[n-1].Answer)
	}
	return true
}

// copyText says a text and copies it.
func (t *talk) copyText(text string) {
	t.say("", text, "")
	if t.Copy != nil {
		_, said := t.bring(text)
		t.say(said)
	}
}
