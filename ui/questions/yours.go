package questions

import (
	"fmt"
	"sort"
	"strings"

	"decline/drafts"
	"decline/tone"
)

// Outdated says which answer a sentence of the person's was written under, where
// that has changed since, or "".
func Outdated(y drafts.Yours, now drafts.Answers) string {
	if y.Act == "" || y.Was == nil {
		return ""
	}
	what, was := answered(y.Act, y.Was.Settled(), now.Settled())
	_, is := answered(y.Act, now.Settled(), y.Was.Settled())
	return fmt.Sprintf("You wrote this when %s was %q; now it is %q.", what, was, is)
}

// Behind adds to what the check found what only the answers tell: the person's
// sentences that an answer has left behind (one that still asks for another date
// keeps a letter from being a no), and a greeting of what is no name.
func Behind(r tone.Report, d drafts.Draft, now drafts.Answers) tone.Report {
	n := len(r.Findings)
	r.Findings = append(r.Findings, misnamed(d, now)...)
	for _, y := range d.Yours {
		why := Outdated(y, now)
		if why == "" {
			continue
		}
		f := tone.Finding{Rule: "outdated", Severity: tone.Warn, Start: y.Start, End: y.End, Why: why, Fix: &y.Offer}
		if y.Act == drafts.Decision || y.Act == drafts.Request {
			f.Severity = tone.Block
		}
		if y.Offer == "" {
			f.End += len(d.Body[y.End:]) - len(strings.TrimLeft(d.Body[y.End:], " "))
			f.Evidence = []tone.Span{{Start: y.Start, End: y.End}}
		}
		r.Findings = append(r.Findings, f)
	}
	if len(r.Findings) > n {
		sort.SliceStable(r.Findings, func(i, j int) bool { return r.Findings[i].Start < r.Findings[j].Start })
		r.Verdict = tone.Verdict(r.Findings)
	}
	return r
}

// misnamed finds a greeting of what is no name: the fix greets nobody by name.
func misnamed(d drafts.Draft, now drafts.Answers) []tone.Finding {
	why, name, hello := NoName(now), drafts.Recipients(now.To), greeting(d)
	if why == "" || name == "" || !strings.Contains(hello, name) {
		return nil
	}
	now.To, now.Edit, now.Others = "", nil, nil
	fix := greeting(drafts.Compose(now))
	at := strings.Index(d.Body, hello)
	words := tone.Span{Start: at, End: at + len(hello)}
	return []tone.Finding{{
		Rule: "wrong-name", Severity: tone.Block, Start: words.Start, End: words.End,
		Why: why, Fix: &fix, Evidence: []tone.Span{words},
	}}
}

// greeting gives the words that greet in a letter, "" where none do.
func greeting(d drafts.Draft) string {
	for _, a := range d.Acts() {
		if a.Act == drafts.Greeting {
			return a.Text
		}
	}
	return ""
}

// answered names the answer that makes an act, and gives its label; where two
// answers make it, the one that differs from other.
func answered(act drafts.Act, a, other drafts.Answers) (what, label string) {
	switch act {
	case drafts.Decision, drafts.Request:
		return "your wish", labels(outcomes(a), []string{string(a.Outcome)})
	case drafts.Thanking:
		label = labels(thanks(a), strung(a.Thanks))
		if a.Liked != other.Liked {
			return "what you liked", a.Liked
		}
		return "your thanks", label
	case drafts.OpenDoor, drafts.Help, drafts.Wishes:
		return "the door", labels(doors(a), strung(a.Door))
	default: // the reason
	}
	if a.Reason != other.Reason {
		return "the reason", reasonLabel(a.Reason)
	}
	say := a.Say
	if a.Outcome == drafts.Reschedule {
		say = a.WhyNot
	}
	return "what they hear", labels(says(a), []string{string(say)})
}

func reasonLabel(r drafts.Reason) string {
	for _, p := range privateReasons() {
		if p.value == r {
			return p.label
		}
	}
	return string(r)
}

func strung[T ~string](list []T) []string {
	var out []string
	for _, v := range list {
		out = append(out, string(v))
	}
	return out
}

// WhyThis says in one line what a part of a letter is there for: for those who
// write such a letter for the first time.
func WhyThis(s drafts.Span) string {
	if s.Slot == "care" {
		return "Says why you write now: so that they can go on. It shows that you think of them."
	}
	switch s.Act {
	case drafts.Subject:
		return "Tells the answer, the role and your name before the message is opened."
	case drafts.Greeting:
		return "Greets them by the name that they use. Check its spelling first of all."
	case drafts.Thanking:
		return "Thanks them for what they really did. A no without thanks is the one that hurts."
	case drafts.Decision:
		return "Says no so that nobody can misread it. An unclear no costs them days."
	case drafts.Request:
		return "Asks for what you want instead, so that they only need to say yes."
	case drafts.Because:
		return "Gives one short, true reason. You owe none; a longer one invites an argument."
	case drafts.Help:
		return "Offers something that is of use to them. Keep it only if you mean it."
	case drafts.OpenDoor:
		return "Says how far you stay in touch. They may take you at your word."
	case drafts.Wishes:
		return "Wishes them well, so that the letter ends with them and not with you."
	case drafts.SignOff:
		return "Closes in the tone of the greeting, with your name under it."
	case drafts.Aside:
		return "Words to have ready. Say them only if it comes to that."
	default:
		return "Your own words: no answer changes them."
	}
}

// LeftThere says that the person's own words stayed in another channel's text.
func LeftThere(d drafts.Draft) string {
	return fmt.Sprintf("Your own words stay in the %s: there is no room for them here.", messageName(d.Left))
}

// Renamed says which names the person put right in the letter.
func Renamed(a drafts.Answers, names []drafts.Name) string {
	var said []string
	for _, n := range names {
		switch n {
		case drafts.Recipient:
			said = append(said, "to "+a.To)
		case drafts.Firm:
			said = append(said, "the company "+a.Company)
		case drafts.Job:
			said = append(said, "the role "+a.Role)
		case drafts.You:
			said = append(said, "from "+a.From)
		}
	}
	return "Now everywhere: " + strings.Join(said, ", ") + ". u takes it back."
}

// Strangers gives the names in a letter that the answers do not know. What the
// answers compose has none.
func Strangers(a drafts.Answers, d drafts.Draft, others []string) []string {
	if !d.Edited {
		return nil
	}
	return drafts.Strangers(a, d.Body, others)
}

// ChannelText names the channel of an edited letter, and says whether its text is
// its own, or begins from another channel's, or has no room for that.
func ChannelText(a drafts.Answers, d drafts.Draft) string {
	this := "This is the " + messageName(a.Settled().Channel)
	switch {
	case a.OwnText(d.Body):
		return this + ", as you left it."
	case d.Left != "":
		return this + "."
	}
	return this + ", with your words."
}
