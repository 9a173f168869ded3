package drafts

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "write testdata/letters anew")

// noon is the moment at which every interview time of these tests was given.
var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// at gives an interview so many hours after noon on Sunday, 22 November 2026.
func at(hours int) When {
	return When{At: noon.Add(time.Duration(hours) * time.Hour), Clock: true, Given: noon}
}

// A situation is one of GUIDES §6, with answers a person might give.
type situation struct {
	name, about string
	cases       []Answers
}

func situations() []situation {
	return []situation{
		{"S01-other-job", "decline an invited interview: another job accepted", []Answers{
			{Seed: 1, Stage: Invited, To: "Nora", Company: "Arrow Instruments", Role: "Test Engineer", From: "Luis Ortega", Reason: OtherOffer},
			{Seed: 2, Stage: Scheduled, When: at(21), To: "Henry Cole", Role: "Picture Editor", From: "Layla Aziz", Reason: OtherOffer},
		}},
		{"S02-personal", "decline for personal reasons, kept private", []Answers{
			{Seed: 3, Stage: Scheduled, When: at(50), To: "Joan", Company: "Hale & Webb", Role: "Studio Manager", From: "Rana Aziz", Reason: Personal},
			{Seed: 4, Stage: Scheduled, When: at(3), To: "Max", Company: "Harbour Grill", Role: "Kitchen Porter", From: "Ade Bello", Reason: Personal, Say: Own, Own: "for family reasons"},
		}},
		{"S03-fit", "decline: the role does not fit", []Answers{
			{Seed: 5, Stage: Invited, To: "Sam", Company: "Kestrel", Role: "Data Engineer", From: "Ines Prado", Reason: Fit},
			{Seed: 6, Stage: Interviewed, To: "Priya", Company: "Northfield", Role: "Account Manager", From: "Tom Reed", Reason: Skills},
		}},
		{"S04-place-hours", "decline: place, commute, hours", []Answers{
			{Seed: 7, Stage: Invited, To: "Femi", Company: "Lakeside Practice", Role: "Practice Nurse", From: "Ewa Nowak", Reason: Location, Say: Own, Own: "the journey would be about an hour and a half each way."},
			{Seed: 8, Stage: Scheduled, When: at(200), To: "Mr Lind", Company: "Velo Works", Role: "Mechanic", From: "Jo Park", Reason: Hours},
		}},
		{"S05-pay", "decline: the pay range is too low", []Answers{
			{Seed: 9, Stage: Invited, To: "Lars", Role: "Warehouse Lead", From: "Samira Hassan", Reason: Pay, Door: []Door{WriteAgain, MoreRoles}},
			{Seed: 10, Stage: Invited, To: "Lars", Company: "Bergen Freight", Role: "Warehouse Lead", From: "Samira Hassan", Reason: Pay, Say: Own, Own: "the salary"},
		}},
		{"S06-company", "decline: company, culture, name", []Answers{
			{Seed: 11, Stage: Invited, To: "Ana, Ben, Carla", Company: "Brightline!", Role: "Copywriter role", From: "Dee", Reason: Company},
			{Seed: 12, Stage: Interviewed, To: "Ana", Company: "Brightline", Role: "Copywriter", From: "Dee Moss", Reason: Company},
		}},
		{"S07-process", "decline: the process", []Answers{
			{Seed: 13, Stage: Final, To: "Omar", Company: "Ondine Studio", Role: "Interaction Designer", From: "Kate Morris", Reason: Process, Liked: "the afternoon with your team", Door: []Door{WriteAgain}},
			{Seed: 14, Stage: Interviewed, To: "Marta", Company: "Ondine Studio", Role: "Interaction Designer", From: "Jonas Weber", Reason: Process, Say: Plainly, Door: []Door{Feedback, GoodWishes}},
		}},
		{"S08-recruiter", "answer an unasked-for recruiter: staying", []Answers{
			{Seed: 15, Stage: Approached, To: "Robin", Role: "Mobile Developer", From: "Milan", Reason: Staying},
			{Seed: 16, Stage: Approached, To: "Robin", Company: "Arrow Instruments", Role: "Mobile Developer", From: "Milan", Reason: Pay},
		}},
		{"S09-other-roles", "company yes, role no", []Answers{
			{Seed: 17, Stage: Invited, To: "Grace", Company: "Mosaic Care", Role: "Office Manager", From: "Ana Lima", Reason: Fit, Outcome: OtherRoles, LookingFor: "work with people rather than paper", Talk: "Thursday morning"},
			{Seed: 18, Stage: Approached, To: "Grace", Company: "Mosaic Care", Role: "Office Manager", From: "Ana Lima", Outcome: OtherRoles, LookingFor: "I am looking for a part-time role."},
		}},
		{"S10-withdraw", "withdraw after one or more interviews", []Answers{
			{Seed: 19, Stage: Interviewed, To: "Ulrike", Company: "Feld AG", Role: "Controller", From: "Max Berg", Reason: OtherOffer, Door: []Door{WriteAgain, LinkedInTie}},
			{Seed: 20, Stage: Final, To: "Ulrike and Jan", Company: "Feld AG", Role: "Controller", From: "Max Berg", When: at(48)},
		}},
		{"S11-reschedule", "ask to reschedule instead", []Answers{
			{Seed: 21, Stage: Scheduled, When: at(74), To: "Martin", Company: "Hill School", Role: "Music Teacher post", From: "Anne Petit", Reason: Schedule, Times: "Thursday morning or Friday"},
			{Seed: 22, Stage: Scheduled, When: at(20), To: "Ms Osei", Company: "St Mary's Hospital", Role: "Staff Nurse", From: "Bo Lee", Outcome: Reschedule, WhyNot: Plainly, Times: "any day next week"},
			{Seed: 23, Stage: Invited, To: "Ms Osei", Role: "Staff Nurse", From: "Bo Lee", Outcome: Reschedule, WhyNot: Own, OwnWhyNot: "my son has a school exam that day", Times: "I can do Thursday"},
		}},
		{"S12-negotiate", "open a negotiation instead", []Answers{
			{Seed: 24, Stage: Invited, To: "Ifeoma", Company: "Mosaic Care", Role: "Network Engineer", From: "Simon Kern", Outcome: Negotiate, Terms: []Term{OwnTerms}, OwnTerm: "could the role be done partly from home?"},
			{Seed: 25, Stage: Interviewed, To: "Ifeoma", Company: "Mosaic Care", Role: "Network Engineer", From: "Simon Kern", Outcome: Negotiate, Terms: []Term{TermPay, TermHours}},
			{Seed: 26, Stage: Scheduled, When: at(100), To: "Lee", Role: "Clerk", From: "Simon Kern", Outcome: Ask},
		}},
		{"S13-no-reason", "decline without any reason", []Answers{
			{Seed: 27, Stage: Invited},
			{Seed: 28, Stage: Scheduled, When: at(120), To: "Kim", Company: "Acme Inc.", Role: "Analyst", From: "Pat Doe", Contact: "+44 20 7946 0000"},
			{Seed: 29, Stage: Approached, To: "Kim", Company: "Acme Inc."},
		}},
		{"S14-help", "offer help: a person, feedback", []Answers{
			{Seed: 30, Stage: Invited, To: "Nora", Company: "Arrow Instruments", Role: "Test Engineer", From: "Luis Ortega", Reason: Timing, Door: []Door{Refer, WriteAgain}},
			{Seed: 31, Stage: Interviewed, To: "Nora", Company: "Arrow Instruments", Role: "Test Engineer", From: "Luis Ortega", Reason: Lateral, Door: []Door{Feedback, WriteAgain, MoreRoles, CheckIn}},
		}},
		{"S15-phone", "phone script of several of these", []Answers{
			{Seed: 32, Channel: Phone, Stage: Final, To: "Omar", Company: "Ondine Studio", Role: "Interaction Designer", From: "Kate Morris", Reason: Fit},
			{Seed: 33, Channel: Phone, Stage: Scheduled, When: at(20), To: "Ms Osei", Company: "St Mary's Hospital", Role: "Staff Nurse", From: "Bo Lee", Contact: "0161 496 0000", Outcome: Reschedule, Times: "Friday"},
		}},
		{"S19-doubtful", "doubtful outreach: a reply that gives nothing away", []Answers{
			{Seed: 34, Stage: Approached, To: "Robin", Company: "Arrow", Role: "Clerk", From: "Milan", Contact: "m@example.org", Reason: Doubtful},
			{Seed: 35, Stage: Approached, To: "Robin", Company: "Arrow", From: "Milan", Reason: Doubtful, Outcome: Decline},
		}},
	}
}

// shown writes a case in the way a person reads it: what was answered, then
// the letter.
func shown(a Answers, d Draft) string {
	var b strings.Builder
	s := a.Settled()
	fmt.Fprintf(&b, "## %s, %s, %s (%d words", s.Channel, s.Tone, s.Length, bodyWords(d))
	switch s.Channel {
	case Box:
		fmt.Fprintf(&b, ", %d characters", len([]rune(d.Body)))
	case SMS:
		parts, units := Parts(d.Body)
		fmt.Fprintf(&b, ", %d parts, %d units", parts, units)
	}
	b.WriteString(")\n\n")
	if d.Subject != "" {
		b.WriteString("Subject: " + d.Subject + "\n\n")
	}
	return b.String() + d.Body + "\n\n"
}

// input writes the answers of a case, one line.
func input(a Answers) string {
	var parts []string
	add := func(key, value string) {
		if value != "" && value != "[]" {
			parts = append(parts, key+"="+value)
		}
	}
	add("stage", string(a.Stage))
	add("when", a.When.Echo())
	add("to", a.To)
	add("company", a.Company)
	add("role", a.Role)
	add("from", a.From)
	add("contact", a.Contact)
	add("reason", string(a.Reason))
	add("outcome", string(a.Outcome))
	add("say", string(a.Say))
	add("own", a.Own+a.OwnWhyNot+a.OwnTerm)
	add("why-not", string(a.WhyNot))
	add("times", a.Times)
	add("looking-for", a.LookingFor)
	add("talk", a.Talk)
	add("terms", fmt.Sprint(a.Terms))
	add("liked", a.Liked)
	add("door", fmt.Sprint(a.Door))
	return strings.Join(parts, " · ")
}

// page writes every form of a situation.
func page(s situation) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n\n", s.name, s.about)
	for _, a := range s.cases {
		fmt.Fprintf(&b, "# %s\n\n", input(a))
		for _, tone := range Tones {
			for _, length := range Lengths {
				a.Tone, a.Length, a.Channel = tone, length, Email
				b.WriteString(shown(a, Compose(a)))
			}
		}
		a.Length = Standard
		for i, ch := range []Channel{LinkedIn, LinkedIn, SMS, Phone, Box} {
			a.Channel, a.Tone, a.Length = ch, Tones[i%2], Standard
			if i == 0 {
				a.Length = Short
			}
			b.WriteString(shown(a, Compose(a)))
		}
	}
	return b.String()
}

// matches compares a page with its golden file, or writes it with -update.
func matches(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	want = []byte(strings.ReplaceAll(string(want), "\r\n", "\n"))
	if got != string(want) {
		t.Errorf("%s has changed: read it, then go test ./drafts -run 'TestLetters|TestNotePages' -update\n%s",
			name, firstDifference(got, string(want)))
	}
}

func TestLetters(t *testing.T) {
	t.Parallel()
	for _, s := range situations() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			matches(t, filepath.Join("testdata", "letters", s.name+".txt"), page(s))
		})
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d\n got %s\nwant %s", i+1, g[i], w[i])
		}
	}
	return "one of them is longer"
}

// bodyWords counts the words after the greeting and before the closing.
func bodyWords(d Draft) int {
	n := 0
	for _, s := range d.Spans {
		switch s.Act {
		case Subject, Greeting, SignOff, Aside:
		default:
			n += len(strings.Fields(d.Body[s.Start:s.End]))
		}
	}
	return n
}
