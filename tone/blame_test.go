package tone_test

import (
	"fmt"
	"testing"

	"decline/tone"
)

// TestJudgementsAreHeard: whom a judgement is aimed at, and whether a negation or
// another subject takes it away, in the plain ways of saying it.
func TestJudgementsAreHeard(t *testing.T) {
	t.Parallel()
	for said, want := range map[string]string{
		"Your manager is the most arrogant I have met.":                   "blame-person",
		"I found the process slow and confusing.":                         "blame-company",
		"How cold your office was surprised me.":                          "blame-company",
		"The process seemed rushed to me.":                                "blame-company",
		"The process was too rushed for me.":                              "",
		"Your manager was mean to me.":                                    "blame-person",
		"Your manager was awkward with us.":                               "blame-person",
		"The form was too awkward for me.":                                "",
		"Your recruiter sidelined me.":                                    "blame-person",
		"My old employer sidelined me.":                                   "",
		"I felt dismissed throughout.":                                    "blame-company",
		"It was a draining year here.":                                    "",
		"The phone call was a mess.":                                      "blame-company",
		"The phone company was a mess.":                                   "",
		"I won't come as your manager was rude.":                          "blame-person",
		"I will call as soon as the line is not so bad.":                  "",
		"I would not be happy in such a chaotic office.":                  "blame-company",
		"The woman on the phone never made me feel rushed.":               "",
		"I do not want to join a firm that treats people like numbers.":   "blame-company",
		"David was more interested in his phone than in me.":              "blame-person",
		"It is not such a chaotic office.":                                "",
		"I would not work for a firm with no discipline.":                 "blame-company",
		"Your manager forgot to introduce himself.":                       "blame-person",
		"You did not have to introduce yourself.":                         "",
		"Not once did your team answer my questions.":                     "blame-company",
		"I did not answer your questions as well as I wanted to.":         "",
		"Whoever answered the phone was rude.":                            "blame-person",
		"I got your name wrong on the phone.":                             "",
		"I read your team's paper on aggressive viruses.":                 "",
		"Would you like to talk dirty etymology with me some day?":        "",
		"I am not happy that you lost my papers.":                         "blame-company",
		"You moved the interview to Thursday, when I am away.":            "",
		"You moved the interview twice.":                                  "blame-company",
		"There was no respect from your team.":                            "blame-company",
		"There is not much trust at your firm.":                           "blame-company",
		"Nobody at your office could tell me what the job is.":            "blame-company",
		"Nobody else has ever mentioned it.":                              "",
		"I was kept waiting by your manager for an hour.":                 "blame-person",
		"I did not want to keep your manager waiting.":                    "",
		"I do not want to be ignored again.":                              "blame-company",
		"I was always told what would come next, never kept in the dark.": "",
		"I won't come for a job that pays peanuts.":                       "pay-complaint",
		"I will not work for a boss who shouts at his people.":            "blame-person",
		"There was no moment with a manager who was rude.":                "",
		"I have not met anybody who was rude to me.":                      "",
		"I won't put my knives next to that bunch of amateurs.":           "insult",
		"I can't do the whole ping pong and kombucha bullshit anymore.":   "insult",
		"I do not for a moment think that you are a bunch of amateurs.":   "",
		"I am not coming in mate, 11.20 an hour is a joke for class 1.":   "pay-complaint",
		"It wasn't anything that anyone on your side said or did.":        "",
		"There was no trouble with the test or the way I was treated.":    "",
		"Flexibility is important to me at the moment.":                   "",
	} {
		if got := warned(said); got != want {
			t.Errorf("%q: %q, want %q", said, got, want)
		}
	}
}

// TestNumbersEndNoSentence: the fix of a fault takes its whole sentence away.
func TestNumbersEndNoSentence(t *testing.T) {
	t.Parallel()
	const said = " Your manager in room No. 14 was rude."
	const letter = "Hello Ana,\n\nThank you for inviting me. I have decided not to come.%s\n\nBest wishes,\nTom Reed"
	text := fmt.Sprintf(letter, said)
	report := tone.Check(text, tone.Facts{})
	if !fires(report, "blame-person") {
		t.Fatal("it is not heard")
	}
	for _, f := range report.Findings {
		if got, want := f.Apply(text), fmt.Sprintf(letter, ""); f.Rule == "blame-person" && got != want {
			t.Errorf("leaves %q", got)
		}
	}
}

// TestFirmsOfAKind: "Elm School" is not "Oak School", though both are schools.
func TestFirmsOfAKind(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		company, named string
		wrong          bool
	}{
		{"Oakfield School", "at Elmwood School", true},
		{"Oakfield School", "at Oakfield", false},
		{"Oakfield School", "at Oakfield Primary School", false},
		{"Fennimore Trust", "at the Fairmount Trust", true},
		{"Fennimore Trust", "at the Fennimore Trust", false},
		{"Fennimore Trust", "at the Manchester office", false},
		{"Fennimore Trust", "at Gate 4", false},
		{"Fennimore Trust", "at Gatefold", true},
		{"City Hospital", "at City Hospital", false},
		{"Green Valley Farm", "invitation from Golden Hill Farm", true},
		{"Green Valley Farm", "invitation from Green Valley", false},
		{"Green Valley Farm", "invitation from Maria Golden", false},
		{"Oakdene Care", "after the news of my new job, the interview at Sunnybank Lodge", true},
	} {
		text := "Hello,\n\nThank you for inviting me to the interview " + c.named + ". I have decided not to go ahead.\n\nBest wishes,\nCarla Dunn"
		if wrong := fires(tone.Check(text, tone.Facts{Company: c.company}), "wrong-name"); wrong != c.wrong {
			t.Errorf("%s for %s: wrong-name is %v", c.named, c.company, wrong)
		}
	}
}
