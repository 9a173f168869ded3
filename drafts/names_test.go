package drafts

import (
	"strings"
	"testing"
)

func TestBareEnd(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"NorthGate Logistics.": "NorthGate Logistics", "NorthGate Logistics. ,": "NorthGate Logistics",
		"NorthGate;": "NorthGate", "North  Gate.": "North Gate", "NorthGate:": "NorthGate", "NorthGate": "NorthGate", "Kestrel..": "Kestrel",
		"Acme Inc.": "Acme Inc.", "Acme Inc.,": "Acme Inc.", "Smith & Co.": "Smith & Co.", "Hale Bros.": "Hale Bros.",
		"Velo Ltd.": "Velo Ltd.", "Luis Ortega Jr.": "Luis Ortega Jr.", "Feld S.A.": "Feld S.A.", "Feld B.V.": "Feld B.V.",
		"Turnverein e.V.": "Turnverein e.V.", "J. R.": "J. R.", "Łódź sp. z o.o.": "Łódź sp. z o.o.", "Ewa Nowak, Ph.D.": "Ewa Nowak, Ph.D.",
		"Booking.com.": "Booking.com", "Brightline!": "Brightline!", "Who?": "Who?", "": "", ".": "", " . ": "",
	} {
		if got := bareEnd(typed); got != want {
			t.Errorf("%q is %q, not %q", typed, got, want)
		}
	}
}

// TestAFullStopOfANameIsNotTaken types names as one ends a sentence.
func TestAFullStopOfANameIsNotTaken(t *testing.T) {
	t.Parallel()
	for seed := range uint64(60) {
		for _, ch := range Channels {
			a := Answers{
				Seed: seed, Stage: Interviewed, Channel: ch, To: "Nora Lind.", Company: "NorthGate Logistics.", Role: "Shift Lead.",
				From: "Jo Park,", Agency: "StaffWell.", Reason: Fit,
			}
			d := Compose(a)
			if strings.HasSuffix(d.Body, "Park,") {
				t.Errorf("the name keeps its comma:\n%s", d.Body)
			}
			for _, bad := range []string{"Logistics.;", "Logistics.,", "Logistics. and", "Lind.,", "Park,,", "Lead. role", "Lead.,"} {
				if strings.Contains(d.Subject+"\n"+d.Body, bad) {
					t.Errorf("%q in\n%s\n%s", bad, d.Subject, d.Body)
				}
			}
		}
	}
}

func TestWhereTheyWorkIsNotGreeted(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ typed, want, agency string }{
		{"Julie from StaffWell", "Julie", "StaffWell"},
		{"Julie from StaffWell.", "Julie", "StaffWell"},
		{"Dear Julie from StaffWell,", "Julie", "StaffWell"},
		{"Ms Osei from Reed & Sons", "Ms Osei", "Reed & Sons"},
		{"Dr. Lind at Feld AG", "Dr. Lind", ""},
		{"Julie of StaffWell", "Julie", ""},
		{"Hiring Team at Kestrel", "Hiring Team", ""},
		{"Julie from StaffWell, Ben", "Julie and Ben", "StaffWell"},
		{"Julie from StaffWell; Ben from Kestrel", "Julie and Ben", "StaffWell"},
		{"Julie from StaffWell and Ben from Kestrel", "Julie and Ben", "StaffWell"},
		{"Ana and Ben from StaffWell", "Ana and Ben", "StaffWell"},
		{"Julie from Hale and Webb", "Julie from Hale and Webb", ""},
		{"Julie from HR", "Julie", ""},
		{"Julie from Human Resources at Kestrel", "Julie", ""},
		{"Julie from the agency", "Julie from the agency", ""},
		{"Head of Talent", "Head of Talent", ""},
		{"the Director of Nursing", "the Director of Nursing", ""},
		{"Professor of Law", "Professor of Law", ""},
		{"Head of People at Kestrel", "Head of People", ""},
		{"Van der Berg", "Van der Berg", ""},
		{"Ana, Ben, Carla", "Ana, Ben and Carla", ""},
		{"From Kestrel", "From Kestrel", ""},
		{"Ana Kowalska <ana@kestrel.example>", "Ana Kowalska", ""},
		{`"Kowalska, Ana" <ana@kestrel.example>`, "Ana Kowalska", ""},
		{"Kowalska, Ana <ana@kestrel.example>; Lee, Ben <b.lee@kestrel.example>", "Ana Kowalska and Ben Lee", ""},
		{"Ana Kowalska <ana@kestrel.example>, Ben Lee <ben@kestrel.example>", "Ana Kowalska and Ben Lee", ""},
		{"Julie from StaffWell <julie@staffwell.example>", "Julie", "StaffWell"},
		{"ana.kowalska@kestrel.example", "", ""},
		{"<ana.kowalska@kestrel.example>", "", ""},
		{"Ana ana@kestrel.example", "Ana", ""},
		{"@ana", "@ana", ""},
	} {
		if got := Recipients(test.typed); got != test.want {
			t.Errorf("%q is greeted as %q, not %q", test.typed, got, test.want)
		}
		if got := (Answers{To: test.typed}).Settled().Agency; got != test.agency {
			t.Errorf("%q is from the agency %q, not %q", test.typed, got, test.agency)
		}
	}
}

func TestTheirOwnCompanyIsNoAgency(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ company, agency, want string }{
		{"StaffWell", "", ""}, {"staffwell ltd", "", ""}, {"Kestrel", "", "StaffWell"}, {"Kestrel", "Reed", "Reed"}, {"", "", "StaffWell"},
	} {
		a := Answers{To: "Julie from StaffWell", Company: test.company, Agency: test.agency}
		if got := a.Settled().Agency; got != test.want {
			t.Errorf("with the company %q and the agency %q: %q, want %q", test.company, test.agency, got, test.want)
		}
	}
}

func TestRolesAsASentence(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"It is for Shift Lead": "the Shift Lead role", "it's for the Shift Lead": "the Shift Lead role", "It’s for a Shift Lead": "the Shift Lead role",
		"the role of Shift Lead": "the Shift Lead role", "for the Shift Lead position": "the Shift Lead position",
		"Shift Lead role": "the Shift Lead role", "for the Shift Lead role.": "the Shift Lead role", "This is for the role of Shift Lead": "the Shift Lead role",
		"role of a Shift Lead": "the Shift Lead role", "position as Shift Lead": "the Shift Lead role", "The position: Shift Lead": "the Shift Lead role",
		"I applied for Shift Lead": "the Shift Lead role", "Role: Shift Lead": "the Shift Lead role", "as Shift Lead": "the Shift Lead role",
		"Job Coach": "the Job Coach role", "Post Office Clerk": "the Post Office Clerk role", "It is for": "",
		"VP Eng.": "the VP Eng. role", "IT Support": "the IT Support role", "role of": "",
		"Forensic Analyst": "the Forensic Analyst role", "Assistant": "the Assistant role",
	} {
		if _, got := roleOf(typed); got != want {
			t.Errorf("%q is %q, not %q", typed, got, want)
		}
	}
}

func TestWhatIsTheirsIsYours(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ to, liked, want string }{
		{"Tomasz", "Tomasz's portfolio critique session", "your portfolio critique session"},
		{"Tomasz Nowak", "Tomasz’s portfolio critique session", "your portfolio critique session"},
		{"Tomasz Nowak", "Tomasz Nowak's questions", "your questions"},
		{"Tomasz Nowak", "Mr Nowak's questions", "your questions"},
		{"Mr Nowak", "Mr. Nowak's questions", "your questions"},
		{"Ms Osei", "Ms Osei's way of asking", "your way of asking"},
		{"Ms Osei", "the tour and Ms Osei's questions", "the tour and your questions"},
		{"Ms Grace Osei", "Grace's questions", "your questions"},
		{"James", "James' questions", "your questions"},
		{"Tomasz from Ondine", "Tomasz's questions", "your questions"},
		{"Ms Osei", "Mr Osei's questions", "Mr Osei's questions"},
		{"Tomasz Nowak", "Anna Nowak's questions", "Anna Nowak's questions"},
		{"Tomasz", "Tomasz Lind's questions", "Tomasz Lind's questions"},
		{"Tomasz", "Marta's questions", "Marta's questions"},
		{"Tomasz, Ana", "Tomasz's questions", "Tomasz's questions"},
		{"Tomasz and Ana", "Tomasz's questions", "Tomasz's questions"},
		{"Hiring Team", "the Team's questions", "the Team's questions"},
		{"Tomasz", "Tomasz's a kind person", "Tomasz's a kind person"},
		{"Tomasz", "the talk with Tomasz", "the talk with Tomasz"},
		{"", "Tomasz's questions", "Tomasz's questions"},
	} {
		if got := yours(test.liked, Recipients(test.to)); got != test.want {
			t.Errorf("%q to %q: %q, want %q", test.liked, test.to, got, test.want)
		}
	}
	for seed := range uint64(20) {
		a := Answers{Seed: seed, Stage: Interviewed, To: "Tomasz", Liked: "Tomasz's portfolio critique session", Role: "Designer"}
		for _, body := range []string{Compose(a).Body, ComposeNote(a, ThankYouNote).Body} {
			if !strings.Contains(body, "your portfolio critique session") || strings.Contains(body, "Tomasz's") {
				t.Errorf("not yours:\n%s", body)
			}
		}
	}
}

// TestATextNamesTheJobOnce reads texts as they are composed, and with words that
// were written over the thanks of an e-mail.
func TestATextNamesTheJobOnce(t *testing.T) {
	t.Parallel()
	for seed := range uint64(100) {
		for i, stage := range Stages[1:] {
			for _, a := range []Answers{
				{To: "Tomasz", From: "Mia Lang"}, {To: "Tomasz"}, {From: "Mia Lang"}, {To: "Ms Osei", From: "Mia Lang"},
				{To: "Ms Osei"}, {To: "Tomasz", From: "Mia Lang", Outcome: OtherRoles}, {To: "Tomasz", Outcome: Ask},
			} {
				a.Seed, a.Stage, a.Role, a.Company = seed, stage, "UX designer", "Lumen Health"
				a.Tone = Tones[(int(seed)+i)%3]
				mail := Compose(a).Body
				for _, own := range []string{mail, strings.Replace(mail, "Thank you for", "Many thanks for", 1)} {
					b := Rewrite(a, own)
					b.Channel = SMS
					l := Letter(b)
					if n := strings.Count(l.Body, "UX designer"); n != 1 {
						t.Errorf("the role stands %d times: %s", n, l.Body)
					}
					if a.From != "" && !strings.Contains(l.Body, a.From) {
						t.Errorf("no name: %s", l.Body)
					}
				}
			}
		}
	}
}
