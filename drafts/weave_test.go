package drafts

import (
	"strings"
	"testing"
)

func TestReasonOf(t *testing.T) {
	t.Parallel()
	tests := []struct {
		typed string
		form  form
		want  string
	}{
		{"", formNone, ""},
		{" because ", formNone, ""},
		{"the commute", formBecause, "because of the commute"},
		{"The commute.", formBecause, "because of the commute"},
		{"of the commute", formBecause, "because of the commute"},
		{"because of the commute", formBecause, "because of the commute"},
		{"due to the commute", formFor, "due to the commute"},
		{"for family reasons", formFor, "for family reasons"},
		{"I have another offer", formJoined, "I have another offer"},
		{"because I've moved.", formJoined, "I've moved"},
		{"I’m moving away", formJoined, "I’m moving away"},
		{"since we are moving", formJoined, "we are moving"},
		{"my wife is ill", formJoined, "my wife is ill"},
		{"the role pays less than I need", formJoined, "the role pays less than I need"},
		{"the time that it would take", formBecause, "because of the time that it would take"},
		{"the hour and a half it takes", formBecause, "because of the hour and a half it takes"},
		{"too far away", formJoined, "it is too far away"},
		{"want to stay where I am", formJoined, "I want to stay where I am"},
		{"can't travel that far", formJoined, "I can't travel that far"},
		{"the journey is long. It takes an hour each way.", formSentence, "the journey is long. It takes an hour each way"},
		{"It's too far.", formJoined, "it's too far"},
		{"The journey is an hour.", formJoined, "the journey is an hour"},
		{"Marta's team works at night", formJoined, "Marta's team works at night"},
		{"why should I?", formSentence, "why should I?"},
		{"Spain", formBecause, "because of Spain"},
		{"Our second child arrives in spring", formJoined, "our second child arrives in spring"},
		{"my partner joined the navy", formJoined, "my partner joined the navy"},
		{"the new shift overlaps with my course", formJoined, "the new shift overlaps with my course"},
		{"my parents in Leeds", formBecause, "because of my parents in Leeds"},
		{"our plans for spring", formBecause, "because of our plans for spring"},
		{"The start date", formBecause, "because of the start date"},
		{"the drive takes an hour", formJoined, "the drive takes an hour"},
		{"as Manager I would travel", formSentence, ""},
	}
	for _, test := range tests {
		form, got := reasonOf(test.typed)
		if test.want == "" {
			continue // both readings are acceptable
		}
		if form != test.form || got != test.want {
			t.Errorf("%q: %s %q, want %s %q", test.typed, form, got, test.form, test.want)
		}
	}
}

func TestWeaving(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		weave func(string) (form, string)
		typed string
		form  form
		want  string
	}{
		{"liked", likedOf, "the afternoon with your team.", formThing, "the afternoon with your team"},
		{"liked", likedOf, "I liked the tour", formThing, "the tour"},
		{"liked", likedOf, "I enjoyed the tour.", formSentence, "I enjoyed the tour"},
		{"liked", likedOf, "Marta's questions", formThing, "Marta's questions"},
		{"liked", likedOf, "It was good to see the lab!", formSentence, "It was good to see the lab!"},
		{"liked", likedOf, "The team was so friendly", formSentence, "The team was so friendly"},
		{"liked", likedOf, "Everyone was lovely!", formSentence, "Everyone was lovely!"},
		{"liked", likedOf, "Your workshop impressed me", formSentence, "Your workshop impressed me"},
		{"liked", likedOf, "that you let me cook", formThing, "that you let me cook"},
		{"liked", likedOf, "That everyone took the time", formThing, "that everyone took the time"},
		{"liked", likedOf, "That was a fine tour", formSentence, "That was a fine tour"},
		{"liked", likedOf, "how open you were about the hours", formThing, "how open you were about the hours"},
		{"liked", likedOf, "the way your team works", formThing, "the way your team works"},
		{"liked", likedOf, "the people I met", formThing, "the people I met"},
		{"liked", likedOf, "the people who showed me round were lovely", formSentence, "the people who showed me round were lovely"},
		{"liked", likedOf, "the people who were there", formThing, "the people who were there"},
		{"liked", likedOf, "the talk that you gave on bees", formThing, "the talk that you gave on bees"},
		{"liked", likedOf, "the chance to see the lab", formThing, "the chance to see the lab"},
		{"liked", likedOf, "What Ana said about the fish", formThing, "what Ana said about the fish"},
		{"liked", likedOf, "hearing how you began", formThing, "hearing how you began"},
		{"liked", likedOf, "", formNone, ""},
		{"looking", lookingOf, "work closer to home", formThing, "work closer to home"},
		{"looking", lookingOf, "I am looking for part-time work.", formThing, "part-time work"},
		{"looking", lookingOf, "looking for Java roles", formThing, "Java roles"},
		{"looking", lookingOf, "to lead a team", formSentence, "I would like to lead a team"},
		{"looking", lookingOf, "I'd like fewer hours", formSentence, "I'd like fewer hours"},
		{"times", timesOf, "Thursday morning or Friday", formThing, "Thursday morning or Friday"},
		{"times", timesOf, "Any day next week.", formThing, "any day next week"},
		{"times", timesOf, "on Thursday", formThing, "Thursday"},
		{"times", timesOf, "after 4 pm", formThing, "a time after 4 pm"},
		{"times", timesOf, "I can do Thursday", formSentence, "I can do Thursday"},
		{"times", timesOf, "Thursday works for me", formSentence, "Thursday works for me"},
		{"times", timesOf, "How about Friday?", formSentence, "How about Friday?"},
		{"talk", talkOf, "Thursday", formThing, "on Thursday"},
		{"talk", talkOf, "next week", formThing, "next week"},
		{"term", termOf, "Could it be part-time?", formQuestion, "could it be part-time?"},
		{"term", termOf, "is it remote", formQuestion, "is it remote?"},
		{"term", termOf, "IT support from home?", formQuestion, "IT support from home?"},
		{"term", termOf, "a company car.", formThing, "a company car"},
		{"term", termOf, "The start date", formThing, "the start date"},
		{"term", termOf, "I would need Fridays off.", formSentence, "I would need Fridays off"},
		{"term", termOf, "Our second child arrives in spring", formSentence, "Our second child arrives in spring"},
		{"term", termOf, " ", formNone, ""},
	}
	for _, test := range tests {
		if form, got := test.weave(test.typed); form != test.form || got != test.want {
			t.Errorf("%s %q: %s %q, want %s %q", test.name, test.typed, form, got, test.form, test.want)
		}
	}
}

func TestNamesAndRoles(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"Ana, Ben, Carla": "Ana, Ben and Carla", "Ana, and Ben": "Ana and Ben", "Ms Osei": "Ms Osei",
		"Dear Nora,": "Nora", "Ana and Ben": "Ana and Ben", " Nora  Lind ": "Nora Lind", ",": "", "van der Berg": "van der Berg", "李娜": "李娜", "Madonna": "Madonna",
	} {
		if got := Recipients(typed); got != want {
			t.Errorf("%q is greeted as %q, not %q", typed, got, want)
		}
	}
	for typed, want := range map[string]string{
		"Test Engineer": "the Test Engineer role", "Test Engineer role": "the Test Engineer role",
		"the Clerk position": "the Clerk position", "Music Teacher Post": "the Music Teacher post", "role": "", "": "",
	} {
		if _, got := roleOf(typed); got != want {
			t.Errorf("%q is %q, not %q", typed, got, want)
		}
	}
}

func TestDoubledPunctuationInALetter(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		for _, company := range []string{"Acme Inc.", "Brightline!"} {
			d := Compose(Answers{Seed: seed, Stage: Invited, Company: company, Role: "Clerk", From: "Jo"})
			for _, bad := range []string{"..", "!.", ".;.", "!,."} {
				if strings.Contains(d.Body, bad) {
					t.Errorf("%q in\n%s", bad, d.Body)
				}
			}
		}
	}
}

func TestWorkers(t *testing.T) {
	t.Parallel()
	for role, want := range map[string]string{
		"Practice Nurse": "Practice Nurse", "Test Engineer": "Test Engineer", "Marketing": "", "Senior": "", "": "",
		"Head of Customer": "", "Business Analyst": "Business Analyst", "Senior Lead Test Engineer": "", "Tutor": "Tutor",
		"Career": "", "IT Support": "",
	} {
		if got := workerOf(role); got != want {
			t.Errorf("%q is the worker %q, not %q", role, got, want)
		}
	}
}

func TestTitled(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{
		"Ms Osei": true, "Dr. de la Cruz": true, "Prof Lind": true, "Nora": false, "Miss": false, "Drew Mix": false, "": false,
	} {
		if got := titled(name); got != want {
			t.Errorf("%q has a title: %v", name, got)
		}
	}
	for seed := range uint64(40) {
		for _, a := range []Answers{{To: "Ms. Brandt", Tone: Warm}, {To: "Prof Lind", Tone: Warm, Channel: SMS}} {
			a.Seed = seed
			if body := Compose(a).Body; strings.HasPrefix(body, "Hi ") {
				t.Errorf("Hi before a title: %s", body)
			}
		}
	}
}

// TestOwnWordsAreNotDoubled types what the wizard has said already.
func TestOwnWordsAreNotDoubled(t *testing.T) {
	t.Parallel()
	for seed := range uint64(30) {
		a := Answers{Seed: seed, Stage: Invited, Role: "Clerk", Outcome: OtherRoles, LookingFor: "I am looking for I am looking for work.", Liked: "I liked I liked the tour"}
		body := strings.ToLower(Compose(a).Body)
		for _, twice := range []string{"looking for i am", "liked i liked", "liked liked", "looking for looking"} {
			if strings.Contains(body, twice) {
				t.Errorf("%q in\n%s", twice, body)
			}
		}
	}
}
