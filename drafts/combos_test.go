package drafts

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

var (
	oddNames  = []string{"", "Nora", "Ana, Ben, Carla", "Ms Osei", "Åsa Öberg-Łuczak", "李娜", "O’Neill", "J. R.", "Dr. de la Cruz and team", "Zoë; Max"}
	companies = []string{"", "Arrow Instruments", "Acme Inc.", "Brightline!", "Hale & Webb", "Łódź sp. z o.o.", "the BBC", strings.Repeat("Long ", 12) + "Ltd"}
	roles     = []string{"", "Test Engineer", "Music Teacher post", "the Clerk position", "role", "Interaction Designer", "iOS Developer", strings.Repeat("Senior ", 12) + "Lead"}
	clauses   = []string{"", "the commute", "of the commute", "because I need to stay here.", "for family reasons", "I move. In May I start", "too far", "want to stay home", "My wife is ill", "due to the hours"}
	likes     = []string{"", "the afternoon with your team", "I enjoyed meeting Marta.", "The tour.", "how open you were", "Marta's questions"}
	times     = []string{"", "Thursday morning or Friday", "any day next week", "I can do Thursday", "after 4 pm", "on Monday.", "How about Friday?"}
	terms     = []string{"", "a company car", "could it be part-time?", "Is remote work possible"}
)

func any1[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

func some[T any](r *rand.Rand, list []T) []T {
	if r.IntN(3) == 0 {
		return nil
	}
	chosen := []T{}
	for _, v := range list {
		if r.IntN(3) == 0 {
			chosen = append(chosen, v)
		}
	}
	return chosen
}

// anyAnswers gives answers that a person could give, odd ones among them.
func anyAnswers(r *rand.Rand) Answers {
	a := Answers{
		Seed: r.Uint64(), Stage: any1(r, append(Stages, "")), To: any1(r, oddNames), Company: any1(r, companies),
		Role: any1(r, roles), From: any1(r, oddNames), Reason: any1(r, append(Reasons, "")),
		Outcome: any1(r, append(Outcomes, "", Withdraw)), Say: any1(r, append(Says, "")), Own: any1(r, clauses),
		WhyNot: any1(r, append(Says, "")), OwnWhyNot: any1(r, clauses), Times: any1(r, times),
		LookingFor: any1(r, likes), Talk: any1(r, times), Terms: some(r, Terms), OwnTerm: any1(r, terms),
		Facts: some(r, Facts), Thanks: some(r, AllThanks), Liked: any1(r, likes), Door: some(r, Doors),
		Tone: any1(r, append(Tones, "")), Length: any1(r, append(Lengths, "")), Channel: any1(r, append(Channels, "")),
	}
	if r.IntN(2) == 0 {
		a.When = at(r.IntN(300))
		a.When.Clock = r.IntN(3) > 0
	}
	if r.IntN(4) == 0 {
		a.Contact, a.Agency = "0161 496 0000", "Reed & Sons"
	}
	return a
}

var (
	leftover = regexp.MustCompile(`[{}\[\]|~]|  |\n\n\n|[,;:]\.|\.\.|[!?]\.|,,|, ,| [,.;:!?]|\n |\bNone\b`)
	doubled  = regexp.MustCompile(`(?i)\b([a-z']+) ([a-z']+)\b`)
)

// faults lists what must never be in a letter.
func faults(a Answers, d Draft) []string {
	var bad []string
	if m := leftover.FindString(strings.ReplaceAll(d.Body+"\n"+d.Subject, "sp. z o.o..", "")); m != "" {
		bad = append(bad, fmt.Sprintf("leftover %q", m))
	}
	for _, m := range doubled.FindAllStringSubmatch(d.Body, -1) {
		if strings.EqualFold(m[1], m[2]) && m[1] != "Long" && m[1] != "Senior" {
			bad = append(bad, "doubled "+m[0])
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
	return append(bad, spanFaults(d)...)
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
// then, and afterwards which times would suit.
var order = []Act{Subject, Greeting, Thanking, Decision, Request, Because, Help, OpenDoor, Wishes, SignOff, Aside}

func orderFaults(a Answers, d Draft) []string {
	var bad []string
	last := -1
	for _, act := range d.Acts() {
		at := slices.Index(order, act.Act)
		late := a.Outcome == Reschedule && act.Act == Request || a.Outcome == OtherRoles && act.Act == Request
		if at < last && !late {
			bad = append(bad, fmt.Sprintf("%s out of order", act.Act))
		}
		last = max(last, at)
	}
	return bad
}

// owed lists the acts that a letter of its kind must have, and lacks.
func owed(a Answers, d Draft) []string {
	var bad []string
	need := func(act Act, when bool) {
		if when && !d.Has(act) {
			bad = append(bad, "no "+string(act))
		}
	}
	free := Limit(a.Channel) == 0 && a.Outcome != NoAnswer
	need(Greeting, free)
	need(Thanking, free && len(a.Thanks) > 0)
	need(Decision, a.Outcome == Decline || a.Outcome == OtherRoles || a.Outcome == NoAnswer)
	need(Request, a.Outcome != Decline && a.Outcome != NoAnswer)
	need(Because, free && a.Say != Nothing && (a.Say != Own || strings.Trim(a.Own, " .") != ""))
	need(SignOff, free && a.Channel == Email)
	need(Aside, a.Channel == Phone && a.Outcome != NoAnswer)
	if free && a.Outcome == Decline && a.Channel != Phone && !d.Has(Wishes) && !d.Has(OpenDoor) {
		bad = append(bad, "neither door nor wish")
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

// stageFaults lists words that cannot be true at a stage.
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
	not(!a.Stage.AfterTalks(), "our conversations", "withdraw", "the process ")
	not(a.Stage == Approached, "interview", "candidate", "give the time")
	not(a.Agency != "", "your company")
	if a.Outcome == Decline && len(d.Subject) > 0 {
		not(a.Stage.AfterTalks(), "the invitation to interview.")
	}
	return bad
}

func namesMissing(a Answers, d Draft) []string {
	var bad []string
	if a.Outcome == NoAnswer || Limit(a.Channel) > 0 {
		return nil
	}
	if a.From != "" && !strings.Contains(d.Body, a.From) {
		bad = append(bad, "no name")
	}
	post, _ := roleOf(a.Role)
	if post != "" && !strings.Contains(d.Body, post) {
		bad = append(bad, "no role")
	}
	brief := a.Stage == Approached && a.Length == Short && post != ""
	if a.Company != "" && !brief && !strings.Contains(d.Body, strings.TrimSpace(a.Company)) {
		bad = append(bad, "no company")
	}
	return bad
}

func TestCombinations(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	n, failed := 20000, 0
	if testing.Short() {
		n = 4000
	}
	for range n {
		a := anyAnswers(r)
		d := Compose(a)
		s := a.Settled()
		bad := faults(s, d)
		if s.Outcome != NoAnswer {
			bad = append(bad, orderFaults(s, d)...)
			bad = append(bad, owed(s, d)...)
			bad = append(bad, firstParagraph(d)...)
			bad = append(bad, stageFaults(s, d)...)
			bad = append(bad, namesMissing(s, d)...)
		}
		if len(bad) > 0 {
			failed++
			if failed <= 12 {
				t.Errorf("%v\n%s\n%+v", bad, d.Body, s)
			}
		}
	}
	t.Logf("%d letters, %d with a fault", n, failed)
}

func TestNoAnswerGivesNothingAway(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		a := Answers{Seed: seed, Stage: Approached, Reason: Doubtful, To: "Robin", Company: "Arrow", Role: "Clerk", From: "Milan Kovac", Contact: "m@x.org"}
		for _, a.Channel = range Channels {
			d := Compose(a)
			for _, secret := range []string{"Robin", "Arrow", "Clerk", "Milan", "m@x.org"} {
				if strings.Contains(d.Body+d.Subject, secret) {
					t.Errorf("%q gives away %s", d.Body, secret)
				}
			}
			if d.Subject != "" || strings.Count(d.Body, "\n") != 1 {
				t.Errorf("not two lines without a subject: %q", d.Body)
			}
		}
	}
}
