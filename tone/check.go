package tone

// Severity says how much a finding matters.
type Severity string

// The severities, from the mildest.
const (
	Note  Severity = "note"  // your call
	Warn  Severity = "warn"  // worth changing
	Block Severity = "block" // do not send yet
)

// Facts are what is known about a message, in the values of the command's
// flags. All of them are optional: an empty outcome means a no, and what the
// facts do not say is not checked.
type Facts struct {
	Recipient string   `json:"recipient,omitempty"` // as they are greeted; several with commas
	Company   string   `json:"company,omitempty"`
	Role      string   `json:"role,omitempty"`
	Sender    string   `json:"sender,omitempty"`
	Subject   string   `json:"subject,omitempty"` // where it is not a line of the text
	Stage     string   `json:"stage,omitempty"`
	Outcome   string   `json:"outcome,omitempty"`
	Note      string   `json:"note,omitempty"`   // a note of afterwards, instead of a letter
	Reason    string   `json:"reason,omitempty"` // the true one, perhaps private
	Say       string   `json:"say,omitempty"`    // how much of it they hear
	Tone      string   `json:"tone,omitempty"`
	Channel   string   `json:"channel,omitempty"`
	Door      []string `json:"door,omitempty"`
}

// Span is a range of bytes of the text that was checked.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Act is something that the letter does, with the words that do it.
type Act struct {
	Kind     string `json:"kind"`               // greeting, thanks, decision, request, reason, regret, door, wish, help, sign-off
	Strength string `json:"strength,omitempty"` // of a decision: performative, ability, implied
	Start    int    `json:"start"`
	End      int    `json:"end"`
}

// Element is one of the six that a letter may owe, and whether it is there.
type Element struct {
	Name  string `json:"name"`  // greeting, thanks, a clear no, goodwill, sign-off, name
	State string `json:"state"` // found, implied, missing, not needed
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Finding is one thing to look at: which rule, where, why, and what to put there.
type Finding struct {
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Why      string   `json:"why"` // one plain sentence
	Fix      *string  `json:"fix"` // the text to put there: nil for none, empty deletes, an empty span inserts
	Evidence []Span   `json:"evidence"`
}

// Report is what the check found. Verdict is one of three sentences.
type Report struct {
	Verdict  string    `json:"verdict"`
	Elements []Element `json:"elements"`
	Acts     []Act     `json:"acts"`
	Findings []Finding `json:"findings"` // in the order of the text
}

// Apply gives the text with the finding's fix taken, or the text as it is where
// there is no fix.
func (f Finding) Apply(text string) string {
	if f.Fix == nil || f.Start < 0 || f.End > len(text) || f.Start > f.End {
		return text
	}
	return text[:f.Start] + *f.Fix + text[f.End:]
}
