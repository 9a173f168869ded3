package drafts

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// noteCases are answers a person might give before they need a note.
func noteCases() []situation {
	return []situation{
		{"invited", "an interview declined before any talk", []Answers{
			{Seed: 1, Stage: Invited, To: "Nora", Company: "Arrow Instruments", Role: "Test Engineer", From: "Luis Ortega", Reason: OtherOffer, Door: []Door{CheckIn}},
			{Seed: 2, Stage: Scheduled, When: at(50), To: "Joan", Company: "Hale & Webb", Role: "Studio Manager", From: "Rana Aziz", Reason: Personal, Liked: "the way you describe the team"},
			{Seed: 3, Stage: Invited, To: "Lars", Role: "Warehouse Lead", From: "Samira Hassan", Reason: Pay, Door: []Door{WriteAgain, MoreRoles}},
			{Seed: 4, Stage: Invited, To: "Ana, Ben, Carla", Company: "Brightline!", Role: "Copywriter role", From: "Dee", Reason: Company},
			{Seed: 5, Stage: Invited},
		}},
		{"after-talks", "withdrawn after one or more interviews", []Answers{
			{Seed: 6, Stage: Final, To: "Omar", Company: "Ondine Studio", Role: "Interaction Designer", From: "Kate Morris", Reason: Process, Liked: "the afternoon with your team", Door: []Door{WriteAgain, Feedback}},
			{Seed: 7, Stage: Interviewed, To: "Ulrike", Company: "Feld AG", Role: "Controller", From: "Max Berg", Reason: OtherOffer, Door: []Door{WriteAgain, LinkedInTie, CheckIn}},
			{Seed: 8, Stage: Interviewed, To: "Marta", Company: "Ondine Studio", From: "Jonas Weber", Reason: Location, Say: Own, Own: "it would be an hour and a half each way.", Liked: "I enjoyed meeting the designers.", Door: []Door{Refer, GoodWishes}},
		}},
		{"approached", "an unasked-for message declined", []Answers{
			{Seed: 9, Stage: Approached, To: "Robin", Role: "Mobile Developer", From: "Milan", Reason: Staying, Door: []Door{CheckIn, LinkedInTie}},
			{Seed: 10, Stage: Approached, To: "Grace Okafor", Company: "Mosaic Care", Agency: "Reed & Sons", From: "Ana Lima"},
		}},
		{"other-roles", "no to the role, yes to the company", []Answers{
			{Seed: 11, Stage: Invited, To: "Grace", Company: "Mosaic Care", Role: "Office Manager", From: "Ana Lima", Reason: Fit, Outcome: OtherRoles, LookingFor: "work with people"},
		}},
	}
}

// notePage writes every note of a situation in every tone, and the first case on
// the other channels too.
func notePage(s situation) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n\n", s.name, s.about)
	for nth, a := range s.cases {
		fmt.Fprintf(&b, "# %s\n# offered: %v\n\n", input(a), a.OfferedNotes())
		for _, n := range AllNotes {
			for i, tone := range Tones {
				a.Tone, a.Channel, a.Seed = tone, Email, a.Seed+uint64(i)
				b.WriteString(shownNote(a, n))
			}
			for i, ch := range []Channel{LinkedIn, SMS, Phone, Box} {
				if n == PushBackNote || n == ConnectNote || nth > 0 {
					break
				}
				a.Channel, a.Tone = ch, Tones[i%2]
				b.WriteString(shownNote(a, n))
			}
		}
	}
	return b.String()
}

func shownNote(a Answers, n Note) string {
	d := ComposeNote(a, n)
	if d.Body == "" {
		return ""
	}
	text := fmt.Sprintf("## %s, %s, %s (%d words, %d characters)\n\n", n, d.Channel, a.Tone, len(strings.Fields(d.Body)), len([]rune(d.Body)))
	if d.Subject != "" {
		text += "Subject: " + d.Subject + "\n\n"
	}
	return text + d.Body + "\n\n"
}

func TestNotePages(t *testing.T) {
	t.Parallel()
	for _, s := range noteCases() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			matches(t, filepath.Join("testdata", "notes", s.name+".txt"), notePage(s))
		})
	}
}
