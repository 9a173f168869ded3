package questions

import "decline/drafts"

// CallFirst is said where the interview's time is given, if it is near.
func CallFirst(a drafts.Answers) string {
	if urgent, _ := a.CallFirst(); urgent {
		return "In less than a day: call first, then send this. The words come at the end."
	}
	return ""
}

// NotSure is what to think of before a no (step 2, f1).
func NotSure() []string {
	return []string{
		"Not sure yet? Five questions.",
		"",
		"· What must a job have for you? Does this one have it?",
		"· What do you want to learn or become next? Does it lead there?",
		"· What would make it a yes: another date, more pay, other hours? Ask for that first.",
		"· Who knows the company, or knows you, and can be asked today?",
		"· Would you go only out of duty? That helps nobody.",
		"",
		"Ill, or something came up? Ask for another date: most people say yes.",
		"",
		"Then decide once: a no is hard to take back. Say it today. It is normal, and it spares their time and yours.",
		"",
		"On unemployment benefit? Check its rules before you refuse an interview.",
	}
}

// Doubt is what stands in a letter's place when the answer is no answer.
func Doubt() []string {
	return []string{
		"No letter. Here, silence is a good answer.",
		"",
		"An answer tells them that your address works. First look:",
		"  · Does the sender's address belong to the company's own site?",
		"  · Do they hurry you, or talk only in a chat?",
		"  · Do they ask for papers, bank details or money?",
		"  · Is there an offer before any talk?",
		"One bad sign is enough to leave it. Look the company up yourself; do not use the links or numbers in the message.",
		"",
		"If you want to write all the same, this gives nothing away:",
		"",
	}
}

// NoLetter stands where the letter would, until Review.
func NoLetter() []string {
	return []string{
		"No letter. Here, silence is a good answer.",
		"",
		"Review shows what to look for, and one reply that gives nothing away.",
	}
}

// Next is what to do once the message is on the clipboard.
type Next struct {
	Now   []string // at most three
	Then  []string // at most three
	First bool     // the first of Now comes before the message
	Phone bool     // that, or something kinder, is a call: CallText has its words
}

// AfterCopy lists the loose ends of an answer (FACTS, "Loose ends").
func AfterCopy(a drafts.Answers) Next {
	s := a.Settled()
	urgent, kinder := a.CallFirst()
	var n Next
	switch {
	case s.Outcome == drafts.NoAnswer:
		return Next{Now: []string{"Send it only if you want to. Silence is fine."}}
	case s.Channel == drafts.Phone && urgent:
		n.Now = []string{"Call now: the interview is in less than a day.", "Then confirm it in writing: back at the letter, v changes the channel."}
	case s.Channel == drafts.Phone:
		n.Now = []string{"Call when you can speak calmly, and read it as it stands."}
	case urgent:
		n.Now, n.First, n.Phone = []string{"Call first: the interview is in less than a day. p has the words."}, true, true
		n.Then = []string{"Send the message, so that it is in writing too."}
	case kinder:
		n.Now, n.Phone = []string{"Send it today. After a last round a call is kinder: p has the words."}, true
	case s.Channel == drafts.LinkedIn && s.Stage == drafts.Approached:
		n.Now = []string{"Paste it under their message. Do not use the \"No thanks\" button: it closes the thread."}
	case s.Outcome == drafts.Reschedule:
		n.Now = []string{"Send it now: the sooner they know, the easier another date is."}
		if s.When.Known() {
			n.Now = append(n.Now, "No answer the evening before? Call: v, at the letter, has the words.")
		}
	default:
		n.Now = []string{"Send it today: they can use the time."}
	}
	n.Then = append(n.Then, looseEnds(s)...)
	if len(n.Then) > 3 {
		n.Then = n.Then[:3]
	}
	return n
}

func looseEnds(s drafts.Answers) []string {
	var ends []string
	isNo := s.Outcome == drafts.Decline || s.Outcome == drafts.OtherRoles
	switch {
	case s.Outcome == drafts.Reschedule:
		ends = append(ends, "Move the calendar entry when the new date is agreed.")
	case isNo && s.Stage == drafts.Scheduled:
		ends = append(ends, "Delete the calendar entry. If you booked through a link, cancel there too.")
	case isNo && s.Stage.AfterTalks():
		ends = append(ends, "Is another talk booked? Cancel it, and delete it from your calendar.")
	}
	if isNo && s.Stage != drafts.Approached {
		ends = append(ends, "If you applied on a website, press \"Withdraw\" there only if they ask.")
	}
	switch {
	case isNo && s.Agency != "":
		ends = append(ends, "The agency tells the employer: you need not write there as well.")
	case isNo && s.Stage.AfterTalks():
		ends = append(ends, "Tell whoever recommended you, before they hear it elsewhere.")
	}
	return ends
}

// HowToPaste says where the message goes now; keys adds how to paste it, and subject
// tells whether the subject was copied with it.
func HowToPaste(a drafts.Answers, keys string, subject bool) string {
	switch a.Settled().Channel {
	case drafts.LinkedIn:
		return "Go to their message on LinkedIn and paste it there" + keys + "."
	case drafts.SMS:
		return "Open the conversation with them and paste it there" + keys + "."
	case drafts.Box:
		return "Go to the text box and paste it there" + keys + "."
	case drafts.Phone:
		return "Keep it in view while you call."
	default:
		reply := "Reply"
		if len(drafts.People(a.To)) > 1 {
			reply = "Reply all"
		}
		end := "The subject can stay as it is."
		if subject {
			end = "Its first line is the subject: move that to its place."
		}
		return "Go to their e-mail, press " + reply + ", then paste it" + keys + ". " + end
	}
}

// More is a text for afterwards that one key copies.
type More struct {
	Key   string
	Note  drafts.Note
	Name  string // in a word or two
	Label string
}

// MoreToCopy lists the notes that fit, the likely ones first.
func MoreToCopy(a drafts.Answers) []More {
	known := map[drafts.Note]More{
		drafts.PushBackNote: {Key: "w", Name: "if asked why", Label: "if they ask why, or want \"just fifteen minutes\""},
		drafts.ConnectNote:  {Key: "k", Name: "LinkedIn note", Label: "a LinkedIn note, to connect"},
		drafts.ThankYouNote: {Key: "n", Name: "thank-you note", Label: "a thank-you note, in a week or two"},
		drafts.CheckInNote:  {Key: "i", Name: "check-in", Label: "a few lines to write in some months"},
		drafts.ReopenNote:   {Key: "m", Name: "changed my mind", Label: "if you change your mind"},
	}
	var list []More
	for _, n := range a.OfferedNotes() {
		m := known[n]
		m.Note = n
		list = append(list, m)
	}
	return list
}

// NoteText composes a note for afterwards.
func NoteText(a drafts.Answers, n drafts.Note) string {
	return drafts.ComposeNote(written(a), n).Body
}

// Replies are the answers to what they may say to the no, to be sent one at a
// time.
func Replies(a drafts.Answers) []drafts.PushBack { return drafts.PushBacks(written(a)) }

// CallText composes what to say where a call comes before the message.
func CallText(a drafts.Answers) string {
	a.Channel, a.Edit, a.Others = drafts.Phone, nil, nil
	return drafts.Compose(a).Body
}

// written has what was said on the phone or in a short box followed up by e-mail.
func written(a drafts.Answers) drafts.Answers {
	if c := a.Settled().Channel; c == drafts.Phone || c == drafts.Box {
		a.Channel = drafts.Email
	}
	return a
}
