package drafts

import (
	"slices"
	"testing"
)

func TestStrangers(t *testing.T) {
	t.Parallel()
	a := Answers{Seed: 3, To: "Ms Osei", Company: "Hale & Webb", Role: "Studio Manager", From: "Rana Aziz", Liked: "the tour with Ben"}
	others := []string{"Northwind", "Carla", "Hale", ""}
	for _, test := range []struct {
		body string
		want []string
	}{
		{Compose(a).Body, nil},
		{"Dear Ms Osei,\n\nThank you for the tour with Ben.", nil},
		{"Dear Ms Osman,\n\nThank you.", []string{"Osman"}},
		{"Hello Marta,\n\nThank you.", []string{"Marta"}},
		{"Hi there,\n\nThank you.", nil},
		{"Good morning Marta,\n\nThank you.", []string{"Marta"}},
		{"Dear Hiring Team,\n\nThank you.", nil},
		{"Dear Ms Osei, the job at Kestrel & Sons is not for me.", []string{"Kestrel & Sons"}},
		{"Hello,\n\nI would join Red Fox Ltd. Monday suits me.", []string{"Red Fox Ltd"}},
		{"Hello,\n\nI am away from Monday, and from April on I am with the French team at HR.", nil},
		{"Hello,\n\nA note about Northwind's offer, and greetings to Carla.", []string{"Northwind", "Carla"}},
		{"Hello,\n\nI have talked with Ben, with Rana and at Webb.", nil},
		{"Hello,\n\nI come from there. Thank you.", nil},
		{"", nil},
	} {
		if got := Strangers(a, test.body, others); !slices.Equal(got, test.want) {
			t.Errorf("%q: %q, want %q", test.body, got, test.want)
		}
	}
}
