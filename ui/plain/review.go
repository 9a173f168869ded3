package plain

import (
	"fmt"
	"strconv"
	"strings"

	"decline/drafts"
	"decline/ui/questions"
)

// review is the room of the letter: hear it, reword it, edit it, copy it.
type review struct{}

func silent(a drafts.Answers) bool { return a.Settled().Outcome == drafts.NoAnswer }

func (review) speak(t *talk) {
	a := t.answers
	d := drafts.Letter(a)
	t.quiet = false
	t.check()
	t.say("")
	step := t.entering(questions.Review)
	if silent(a) {
		t.say(step...)
		t.say(spokenAll(questions.Doubt())...)
		t.say(d.Body)
		t.say(controls(a))
		return
	}
	t.say(step[:len(step)-1]...)
	t.say(strings.TrimSpace(stepName(questions.Review) + " " + measure(a, d) + " " + t.look.Verdict()))
	t.say("They read: " + spoken(strings.Join(questions.They(a, d, t.look), ", ")) + ".")
	if stays := questions.Stays(a); stays != "" {
		t.say(stays)
	}
	if d.Subject != "" {
		t.say("Subject: " + d.Subject)
	}
	for i, sentence := range sentences(d.Body) {
		t.sayf("%d %s", i+1, sentence)
	}
	t.say(yours(d)...)
	t.say(t.findings()...)
	t.say(t.controls())
}

// measure says how long the letter is and how it sounds.
func measure(a drafts.Answers, d drafts.Draft) string {
	s := a.Settled()
	sounds := fmt.Sprintf("%s tone, %s length", s.Tone, s.Length)
	if d.Edited {
		sounds += ", with words of your own"
	}
	return fmt.Sprintf("%s, %s, %s.", length(a), questions.ChannelName(s.Channel), sounds)
}

// length says how long the letter is, as its channel counts.
func length(a drafts.Answers) string {
	d := drafts.Letter(a)
	switch d.Channel {
	case drafts.SMS:
		parts, units := drafts.Parts(d.Body)
		return counted(units, "character") + " in " + counted(parts, "text")
	case drafts.Box:
		return fmt.Sprintf("%d of %d characters", len([]rune(d.Body)), drafts.Limit(drafts.Box))
	default:
		return counted(d.Words(), "word")
	}
}

// controls says in one breath what can be typed at the letter, the way on
// first. The rest is in help.
func controls(a drafts.Answers) string {
	if silent(a) {
		return "c copies that reply, Enter ends with nothing sent, :back"
	}
	numbers := fmt.Sprintf("1 to %d reword that sentence", len(sentences(drafts.Letter(a).Body)))
	return "c copies, p prints, " + numbers + ", :help for the rest"
}

func (review) remind(*talk) string { return "" }

func (review) help(t *talk) []string {
	if silent(t.answers) {
		return []string{"c copies the reply that gives nothing away. Enter ends, and nothing is sent."}
	}
	return []string{
		"c copies the message, s the subject, a both. p prints them, to be marked by hand.",
		"A number gives that sentence other words, 0 the subject; once more for the next ones, u for those before.",
		"e 2 lets you write sentence 2 yourself. o 2 puts the words of your answers in its place, r in all places.",
		"why 2 says what sentence 2 is there for.",
		"f 1 takes the fix of what is to be looked at, number 1; i 1 ignores it in this letter. n says them all again.",
		"t, l and v go to the next tone, length and channel; t formal goes to that one.",
		"u undoes. q ends.",
	}
}

// back goes to where :letter was said, or else to the last question.
func (review) back(t *talk) {
	q, ok := t.Table.ByID(t.came)
	if t.came = ""; !ok || !q.Asked(t.answers) {
		q, ok = t.Table.Before("", t.answers, false)
	}
	if ok {
		t.goTo(q.ID)
		t.keep()
	}
}

// take reads what is wanted of the letter.
func (r review) take(t *talk, line string) {
	word, rest, _ := strings.Cut(line, " ")
	switch word = strings.ToLower(word); {
	case word == "":
		r.enter(t)
	case word == "c":
		t.copy(message)
	case word == "p":
		t.print()
	case word == "u":
		t.undo()
	case word == "q":
		t.finish()
	case silent(t.answers):
		t.misheard("Type c, or Enter, or :help.")
	default:
		r.change(t, word, strings.TrimSpace(rest))
	}
}

// change reads what only a letter takes.
func (review) change(t *talk, word, rest string) {
	switch word {
	case "s":
		t.copy(subject)
	case "a":
		t.copy(both)
	case "f", "fix", "i", "ignore":
		t.treat(word[:1], rest)
	case "n":
		t.sayFindings()
	case "e":
		t.edit(rest)
	case "o":
		t.takeOffer(rest)
	case "why":
		t.why(rest)
	case "r":
		t.anew()
	case "t", "l", "v":
		t.turn(word, rest)
	default:
		if _, err := strconv.Atoi(word); err != nil {
			t.misheard(fmt.Sprintf("Type one of these: %s.", t.controls()))
			return
		}
		t.reword(word)
	}
}

// enter says what can be typed, and not the whole letter again; where silence is
// the answer, it ends.
func (review) enter(t *talk) {
	if silent(t.answers) {
		t.finish()
		return
	}
	t.misheard(fmt.Sprintf("Type one of these: %s.", t.controls()))
}
