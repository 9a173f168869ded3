package drafts

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file holds what no letter may have, and what each owes: the checks of
// TestCombinations.

// scraps are never in a letter: what a template leaves behind.
var scraps = []string{
	"{", "}", "[", "]", "|", "~", "  ", "\n\n\n", ",.", ";.", ":.", "..", "!.", "?.", ",,", ", ,", " ,", " .", " ;", " :", " !", " ?",
	"\n ", " \n", ";,", ",;", "None", "<nil>", "%!",
}

// faults lists faults of form: leftovers, doubled words and sentences,
// a wrong article, an empty paragraph, a length over its limit.
func faults(a Answers, d Draft) []string {
	var bad []string
	text := strings.ReplaceAll(d.Body+"\n"+d.Subject, "sp. z o.o.", "spzoo")
	for _, scrap := range scraps {
		if strings.Contains(text, scrap) {
			bad = append(bad, fmt.Sprintf("leftover %q", scrap))
		}
	}
	words := append(strings.Fields(d.Body), append([]string{"/"}, strings.Fields(d.Subject)...)...)
	for i := 1; i < len(words); i++ {
		before, word := strings.ToLower(words[i-1]), strings.ToLower(strings.TrimRight(words[i], ".,;:!?"))
		if before == word && word != "long" && word != "senior" {
			bad = append(bad, "doubled "+word)
		}
		vowel := word != "" && strings.IndexByte("aeiou", word[0]) >= 0 && !strings.HasPrefix(word, "useful")
		if before == "a" && vowel || before == "an" && !vowel && !strings.HasPrefix(word, "hour") {
			bad = append(bad, before+" "+word)
		}
	}
	if first, _ := utf8.DecodeRuneInString(d.Body); !unicode.IsUpper(first) {
		bad = append(bad, "begins without a capital")
	}
	if strings.TrimSpace(d.Body) != d.Body {
		bad = append(bad, "space around")
	}
	if utf8.RuneCountInString(d.Subject) > subjectLimit && len(a.From) < 20 {
		bad = append(bad, "long subject")
	}
	if !fits(d.Channel, d.Body) {
		bad = append(bad, "over the limit")
	}
	bad = append(bad, spanFaults(d)...)
	return append(bad, doubledSentence(d)...)
}

// doubledSentence finds a sentence of ours that stands twice. A phone script
// says in its ready lines and to the machine what the call says.
func doubledSentence(d Draft) []string {
	if d.Channel == Phone {
		return nil
	}
	seen := map[string]bool{}
	for _, sentence := range sentencesOf(d) {
		if len(sentence) > 25 && seen[sentence] {
			return []string{"said twice: " + sentence}
		}
		seen[sentence] = true
	}
	return nil
}

func spanFaults(d Draft) []string {
	var bad []string
	last := 0
	for _, s := range d.Spans {
		text := d.Body
		if s.Act == Subject {
			text = d.Subject
		}
		switch {
		case s.Start < 0 || s.End > len(text) || s.Start >= s.End:
			bad = append(bad, fmt.Sprintf("span %v", s))
			continue
		case !utf8.RuneStart(text[s.Start]) || (s.End < len(text) && !utf8.RuneStart(text[s.End])):
			bad = append(bad, "span inside a character")
		case s.Act != Subject && s.Start < last:
			bad = append(bad, "spans overlap")
		case s.Nth < 1 || s.Nth > s.Wordings || s.Phrase == "" || s.Slot == "":
			bad = append(bad, fmt.Sprintf("span %v", s))
		}
		if s.Act != Subject {
			if between := strings.Trim(d.Body[last:s.Start], " \n,;"); between != "" {
				bad = append(bad, fmt.Sprintf("%q belongs to no span", between))
			}
			last = s.End
		}
	}
	return bad
}

// order is the order of the acts. A request for another date says why not
// then, and afterwards which times would suit; other roles are asked about after
// the no; a call says its no before it thanks.
var order = []Act{Subject, Greeting, Thanking, Decision, Request, Because, Help, OpenDoor, Wishes, SignOff, Aside}

func orderFaults(a Answers, d Draft) []string {
	var bad []string
	last, answered := -1, false
	for _, act := range d.Acts() {
		at := slices.Index(order, act.Act)
		late := act.Act == Request && (a.Outcome == Reschedule || a.Outcome == OtherRoles) ||
			act.Act == Thanking && a.Channel == Phone
		if at < last && !late {
			bad = append(bad, fmt.Sprintf("%s out of order", act.Act))
		}
		answered = answered || act.Act == Decision || act.Act == Request
		if act.Act == Because && !answered {
			bad = append(bad, "the reason comes first")
		}
		if !late {
			last = max(last, at)
		}
	}
	return bad
}

// owes is what a letter of each outcome must do, and must not do, where the
// channel sets no limit.
var owes = map[Outcome]struct{ must, never []Act }{
	Decline:    {[]Act{Decision}, []Act{Request}},
	OtherRoles: {[]Act{Decision, Request}, []Act{Because, OpenDoor, Help}},
	Reschedule: {[]Act{Request}, []Act{Decision, OpenDoor, Help}},
	Negotiate:  {[]Act{Request}, []Act{Decision, Because, OpenDoor, Help}},
	Ask:        {[]Act{Request}, []Act{Decision, Because, OpenDoor, Help}},
}

// owed lists the acts that a letter of its kind must have and lacks, or has and
// must not.
func owed(a Answers, d Draft) []string {
	var bad []string
	need := func(act Act, when bool) {
		if when && !d.Has(act) {
			bad = append(bad, "no "+string(act))
		}
	}
	for _, act := range owes[a.Outcome].must {
		need(act, true)
	}
	for _, act := range owes[a.Outcome].never {
		if d.Has(act) {
			bad = append(bad, "has "+string(act))
		}
	}
	free := Limit(a.Channel) == 0
	need(Greeting, free)
	need(Subject, a.Channel == Email)
	need(Thanking, free && len(a.Thanks) > 0)
	need(Because, free && a.Say != Nothing && (a.Say != Own || strings.Trim(a.Own, " .") != ""))
	need(Help, free && (has(a.Door, Refer) || has(a.Door, Feedback)))
	need(OpenDoor, free && (has(a.Door, WriteAgain) || has(a.Door, MoreRoles) || has(a.Door, LinkedInTie) || has(a.Door, CheckIn)))
	need(SignOff, a.Channel == Email)
	need(Aside, a.Channel == Phone)
	if a.Say == Nothing && a.WhyNot == Nothing && d.Has(Because) {
		bad = append(bad, "gives a reason")
	}
	if free && a.Outcome == Decline && a.Channel != Phone && !d.Has(Wishes) && !d.Has(OpenDoor) && !d.Has(Help) {
		bad = append(bad, "nothing kind at the end")
	}
	return bad
}

// firstParagraph checks that the no, or what is asked, stands in it.
func firstParagraph(d Draft) []string {
	greeted, at := 0, -1
	for _, s := range d.Spans {
		if s.Act == Greeting {
			greeted = s.End
		}
		if at < 0 && (s.Act == Decision || s.Act == Request) {
			at = s.Start
		}
	}
	rest := strings.TrimLeft(d.Body[greeted:], "\n ")
	end := strings.Index(rest, "\n\n")
	if end >= 0 && at > len(d.Body)-len(rest)+end {
		return []string{"the decision comes after the first paragraph"}
	}
	return nil
}

// stageFaults lists words that cannot be true at a stage, or of a doubt.
func stageFaults(a Answers, d Draft) []string {
	var bad []string
	lower := strings.ToLower(d.Body)
	not := func(when bool, words ...string) {
		for _, w := range words {
			if when && strings.Contains(lower, w) {
				bad = append(bad, "says "+w)
			}
		}
	}
	talked := a.Stage.AfterTalks()
	not(!talked, "conversation", "talking with me", "told me", "the process ", "our talk was", "from my side")
	not(talked, "late in the process", "putting my name", "my profile")
	not(a.Stage != Approached, "set a time") // it may be set already
	not(a.Stage != Scheduled && !talked, "withdraw")
	not(a.Stage == Approached, "the interview", "candidate", "give the time", "my application", "inviting me to interview")
	not(a.Agency != "", "your company", "join you")
	not(has(a.Door, GoodWishes) && len(a.Door) == 1 && a.Outcome == Decline, "stay in touch", "hear from you again", "other roles")
	not(a.Channel == Email && a.Tone == Formal && a.Say != Own && a.WhyNot != Own, "i'm ", "won't", "i've", "i'd ", "can't")
	return bad
}

// nameFaults checks that names stand where they belong when they are known, and
// that nothing points at them when they are not.
func nameFaults(a Answers, d Draft) []string {
	var bad []string
	if a.Company == "" && (strings.Contains(d.Body, " at .") || strings.Contains(d.Body, "role at ") && a.Role == "") {
		bad = append(bad, "at nothing")
	}
	if Limit(a.Channel) > 0 {
		return bad
	}
	lines := strings.Split(d.Body, "\n")
	if a.From != "" && a.Channel != Phone {
		last := lines[len(lines)-1]
		if contact := oneLine(a.Contact); contact != "" && last == contact {
			last = lines[len(lines)-2]
		}
		if last != a.From {
			bad = append(bad, "does not end with the name")
		}
	}
	if to := Recipients(a.To); to != "" && a.Channel != Phone && !strings.Contains(lines[0], to) {
		bad = append(bad, "does not greet "+to)
	}
	post, _ := roleOf(a.Role)
	if post != "" && !strings.Contains(d.Body, post) {
		bad = append(bad, "no role")
	}
	brief := a.Stage == Approached && a.Length == Short && post != ""
	if a.Company != "" && !brief && !strings.Contains(d.Body, strings.TrimRight(a.Company, "! ")) {
		bad = append(bad, "no company")
	}
	return bad
}

// forbidden lists what VOICE keeps out, in a letter as a whole: words that meet
// where two phrases join are seen only here.
func forbidden(a Answers, d Draft) []string {
	if a.Company != "" && strings.Contains(a.Company, "!") {
		d.Body = strings.ReplaceAll(d.Body, a.Company, "")
	}
	lower := strings.ToLower(d.Body + " " + d.Subject)
	var bad []string
	for _, w := range wornOut {
		if strings.Contains(lower, w) {
			bad = append(bad, "worn out: "+w)
		}
	}
	return bad
}
