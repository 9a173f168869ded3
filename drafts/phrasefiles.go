package drafts

import _ "embed" // the phrases are part of the program

// The phrase files, as strings of the program: the book keeps parts of them, and
// none is copied.
var (
	//go:embed phrases/aside.txt
	asideText string
	//go:embed phrases/decision.txt
	decisionText string
	//go:embed phrases/door.txt
	doorText string
	//go:embed phrases/greeting.txt
	greetingText string
	//go:embed phrases/help.txt
	helpText string
	//go:embed phrases/notes-check-in.txt
	notesCheckInText string
	//go:embed phrases/notes-connect.txt
	notesConnectText string
	//go:embed phrases/notes-push-back.txt
	notesPushBackText string
	//go:embed phrases/notes-reopen.txt
	notesReopenText string
	//go:embed phrases/notes-subject.txt
	notesSubjectText string
	//go:embed phrases/notes-thank-you.txt
	notesThankYouText string
	//go:embed phrases/reason.txt
	reasonText string
	//go:embed phrases/request.txt
	requestText string
	//go:embed phrases/sign-off.txt
	signOffText string
	//go:embed phrases/subject.txt
	subjectText string
	//go:embed phrases/thanks.txt
	thanksText string
	//go:embed phrases/wishes.txt
	wishesText string
)

// A phraseFile is a file of phrases, as phrases/README.md describes it.
type phraseFile struct{ name, text string }

// phraseFiles gives them all; a test looks for files that are not here.
func phraseFiles() []phraseFile {
	return []phraseFile{
		{"aside.txt", asideText},
		{"decision.txt", decisionText},
		{"door.txt", doorText},
		{"greeting.txt", greetingText},
		{"help.txt", helpText},
		{"notes-check-in.txt", notesCheckInText},
		{"notes-connect.txt", notesConnectText},
		{"notes-push-back.txt", notesPushBackText},
		{"notes-reopen.txt", notesReopenText},
		{"notes-subject.txt", notesSubjectText},
		{"notes-thank-you.txt", notesThankYouText},
		{"reason.txt", reasonText},
		{"request.txt", requestText},
		{"sign-off.txt", signOffText},
		{"subject.txt", subjectText},
		{"thanks.txt", thanksText},
		{"wishes.txt", wishesText},
	}
}
