package ui

import (
	"strings"
	"testing"

	"decline/drafts"
)

// situation is one of the stories of the guides (S1 to S15, S19), told in keys
// from the first screen to Review.
type situation struct {
	id, story, keys string
}

// names types the four fields of the first step.
func names(to, company, role, you string) string {
	return to + "<enter>" + company + "<enter>" + role + "<enter>" + you + "<enter>"
}

func situations() []situation {
	nora := names("Nora", "Arrow Instruments", "Test Engineer", "Luis Ortega")
	rest := "<enter><enter><enter><enter>" // what they hear, thanks, liked, doors
	return []situation{
		{"S01", "another job accepted", "<enter>" + nora + "2<enter><enter>" + rest},
		{"S02", "private: family; tomorrow morning", "3<enter>tomorrow 9<enter>" + names("Ms Osei", "St Mary's Hospital", "Staff Nurse", "Rana Aziz") + "4<enter><enter>" + rest},
		{"S03", "the role does not fit", "<enter>" + names("Femi", "Lakeside Practice", "Practice Nurse", "Ewa Nowak") + "3<enter><enter>" + rest},
		{"S04", "the place, in own words", "<enter>" + names("Femi", "Lakeside Practice", "Practice Nurse", "Ewa Nowak") + "5<enter><enter>4<enter>it would be an hour and a half each way<enter><enter><enter><enter>"},
		{"S05", "pay too low", "<enter>" + names("Lars", "Nordlager", "Warehouse Lead", "Samira Hassan") + "4<enter><enter>" + rest},
		{"S06", "the company, after a talk", "4<enter>" + names("Marta", "Ondine Studio", "Interaction Designer", "Jonas Weber") + "5<enter><enter>" + rest},
		{"S07", "the process, after the last round; feedback offered", "5<enter>" + names("Omar", "Ondine Studio", "Interaction Designer", "Kate Morris") + "4<enter><enter>3<enter><enter><enter>6<enter>"},
		{"S08", "unasked-for message, happy where I am", "1<enter>" + names("Robin", "", "Mobile Developer", "Milan") + "2<enter><enter>" + rest},
		{"S09", "company yes, role no", "<enter>" + names("Chen", "Mosaic Care", "Data Analyst", "Ines Prado") + "3<enter>3<enter>work closer to patients<enter>early next week<enter><enter><enter>"},
		{"S10", "withdraw after talks", "4<enter>" + names("Omar, Priya", "Kestrel", "Data Engineer", "Kate Morris") + "<enter><enter>" + rest},
		{"S11", "another date", "3<enter>Wed 14:00<enter>" + names("Martin", "Hill School", "Music Teacher", "Anne Petit") + "3<enter><enter>2<enter>Thursday morning or Friday<enter><enter><enter>"},
		{"S12", "terms first: hours and place", "<enter>" + names("Ifeoma", "Mosaic Care", "Network Engineer", "Simon Kern") + "6<enter>4<enter>4<enter><enter><enter>"},
		{"S13", "no reason, nobody named", "<enter>" + names("", "", "", "") + "<enter><enter>" + rest},
		{"S14", "help offered: I may know someone", "<enter>" + names("Joan", "Hale & Webb", "Studio Manager", "Rana Aziz") + "<enter><enter><enter><enter><enter>5<enter>"},
		{"S15", "on the phone, tomorrow at nine", "3<enter>tomorrow 9<enter>Henry Cole<enter>The Courier<enter>Picture Editor<enter>Layla Aziz<ctrl+o><enter><enter>4<enter><enter>2<enter><enter>" + rest},
		{"S19", "doubtful: no answer", "1<enter>" + names("", "Arrow Instruments", "", "") + "9<enter><enter>"},
	}
}

// TestSituations drives each story by keys to Review, and copies.
func TestSituations(t *testing.T) {
	t.Parallel()
	for i, s := range situations() {
		t.Run(s.id, func(t *testing.T) {
			t.Parallel()
			start := Start{Answers: drafts.Answers{Seed: uint64(i + 1)}} // different people, different words
			p := newPlayer(t, 80, 24, start).play(s.keys)
			review := p.screen()
			if !strings.Contains(review, "● Review") {
				t.Fatalf("the keys do not lead to Review:\n%s", review)
			}
			p.play("c")
			golden(t, "situations/"+s.id+".txt", strings.Join([]string{
				"# " + s.story, "# keys: " + s.keys, "", review,
				"-- copied --", p.lastCopy(), "", "-- then --", p.screen(),
			}, "\n"))
		})
	}
}
