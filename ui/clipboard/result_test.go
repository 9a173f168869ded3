package clipboard

import (
	"errors"
	"strings"
	"testing"
)

func TestSay(t *testing.T) {
	t.Parallel()
	some := []error{errors.New("system: xclip is not installed")}
	tests := []struct {
		name   string
		result Result
		want   string
	}{
		{"system", Result{Route: SystemRoute, Sure: Checked}, "On your clipboard (checked)."},
		{"system after another", Result{Route: SystemRoute, Sure: Checked, Tried: some}, "On your clipboard (checked)."},
		{"the wrong machine's", Result{Route: SystemRoute, Sure: Checked, Elsewhere: true}, "On the clipboard of the machine you are logged in to (checked)."},
		{"Windows", Result{Route: WSLRoute, Sure: Sent}, "Sent to the Windows clipboard (not read back)."},
		{"the wrong Windows", Result{Route: WSLRoute, Sure: Sent, Elsewhere: true}, "Sent to the Windows clipboard of the machine you are logged in to (not read back)."},
		{"tmux", Result{Route: TmuxRoute, Sure: Sent}, "Inside tmux (checked; prefix ] pastes it), and sent on to your terminal."},
		{"terminal", Result{Route: OSC52Route, Sure: Sent}, "Sent to your terminal's clipboard (it gives no receipt)."},
		{"file", Result{Route: FileRoute, Sure: InFile, Path: "/h/a letter.txt", Tried: some}, "The clipboard can't be reached; your letter is saved in /h/a letter.txt."},
		{"file, as asked", Result{Route: FileRoute, Sure: InFile, Path: "/h/l.txt"}, "Your letter is saved in /h/l.txt."},
		{"a hostile path", Result{Route: FileRoute, Sure: InFile, Path: "/h/\x1b[2J\n\u202e.txt"}, `Your letter is saved in "/h/\x1b[2J\n\u202e.txt".`},
		{"a path that is not UTF-8", Result{Route: FileRoute, Sure: InFile, Path: "/h/\xff"}, `Your letter is saved in "/h/\xff".`},
		{"nothing to copy", Result{Tried: []error{ErrNothing}}, "There is nothing to copy yet."},
		{"failed", Result{Tried: some}, "Not copied: no clipboard can be reached and no file could be saved; your words are still here, mark them on the screen to copy them."},
		{"zero", Result{}, "Not copied: no clipboard can be reached and no file could be saved; your words are still here, mark them on the screen to copy them."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := test.result.Say()
			if got != test.want {
				t.Errorf("said %q\nwant %q", got, test.want)
			}
			if test.result.Sure == Sent && strings.Contains(got, "opied") {
				t.Errorf("claims what nobody knows: %q", got)
			}
		})
	}
}
