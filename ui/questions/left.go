package questions

import "fmt"

// What can be done about a message that another window has open.
const (
	BackToList = "back"
	NewOne     = "new"
	CopyOfIt   = "copy"
)

// Elsewhere lists what can be done about a message that another window has open,
// the harmless first.
func Elsewhere() []Option {
	return []Option{
		{Value: BackToList, Label: "Back to the list"},
		{Value: CopyOfIt, Label: "A copy of it, as it is saved by now", Words: "a new message; the other stays"},
		{Value: NewOne, Label: "Begin a new one"},
	}
}

// InTrash says how a message comes back that was just moved into the trash.
func InTrash(id string) string {
	return fmt.Sprintf("In the trash for 30 days. Back with: decline drafts restore %.8s", id)
}
