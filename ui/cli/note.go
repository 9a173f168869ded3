package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"decline/drafts"
)

// addNote adds the flag that asks for a note in place of the letter.
func addNote(cmd *cobra.Command, note *string) {
	right := values(drafts.AllNotes)
	cmd.Flags().StringVar(note, "note", "", "a note for afterwards in place of the letter: "+strings.Join(right, ", "))
	complete(cmd, "note", right)
}

// draftOrNote gives a kept draft's letter, or the note that the flag asks for.
func draftOrNote(cmd *cobra.Command, a drafts.Answers) (drafts.Draft, error) {
	note, err := cmd.Flags().GetString("note")
	if err != nil {
		return drafts.Draft{}, usage("%w", err)
	}
	if note == "" {
		return drafts.Letter(a), nil
	}
	if err := knownNote(note); err != nil {
		return drafts.Draft{}, err
	}
	return noteFor(a, drafts.Note(note))
}

// knownNote refuses a word that is no note.
func knownNote(note string) error {
	if right := values(drafts.AllNotes); note != "" && !slices.Contains(right, note) {
		return usage("--note: %q is not one of %s", note, strings.Join(right, ", "))
	}
	return nil
}

// noteFor composes a note, if it goes with the stage, the outcome and the doors.
func noteFor(a drafts.Answers, note drafts.Note) (drafts.Draft, error) {
	right := a.OfferedNotes()
	if slices.Contains(right, note) {
		return drafts.ComposeNote(a, note), nil
	}
	s := a.Settled()
	if len(right) == 0 {
		return drafts.Draft{}, usage("--note %s does not go with --outcome %s: it needs a no", note, s.Outcome)
	}
	with := "--stage " + string(s.Stage)
	switch {
	case s.Reason == drafts.Doubtful:
		with = "--reason " + string(s.Reason)
	case note == drafts.CheckInNote && s.Outcome == drafts.OtherRoles:
		with = "--outcome " + string(s.Outcome)
	case note == drafts.CheckInNote:
		with = "--door " + strings.Join(values(s.Door), ",") + " (add " + string(drafts.CheckIn) + ")"
	}
	return drafts.Draft{}, usage("--note %s does not go with %s; these do: %s", note, with, strings.Join(values(right), ", "))
}

// pushBacks is what --format json gives for push-back: the answers one by one,
// beside the whole.
type pushBacks struct {
	message
	PushBacks []drafts.PushBack `json:"push_backs"`
}
