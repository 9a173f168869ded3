package ui

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"decline/drafts"
	"decline/tone"
	"decline/tone/tonetest"
)

// Words that the check finds, one of each weight.
const (
	yourCall      = tonetest.YourCall
	worthChanging = tonetest.WorthChanging
	changeFirst   = tonetest.ChangeFirst
)

// written gives Review with words typed into the letter by hand.
func written(t *testing.T, words string) *player {
	t.Helper()
	return newPlayer(t, 80, 24, Start{Check: tonetest.Check}).play(nora + "2<enter><ctrl+r>e" + words + " <esc>")
}

// at gives the finding at hand.
func (p *player) at() tone.Finding {
	p.t.Helper()
	l, ok := p.m.open.(letter)
	if !ok {
		p.t.Fatalf("the letter is not open:\n%s", p.screen())
	}
	f, ok := l.finding()
	if !ok {
		p.t.Fatalf("nothing was found:\n%s", p.screen())
	}
	return f
}

func (p *player) words() string { f := p.at(); return p.m.draft.Body[f.Start:f.End] }

func TestFindingsAreMarked(t *testing.T) {
	t.Parallel()
	p := written(t, "It was "+worthChanging+".<enter><enter>It was "+changeFirst+".<enter><enter>It was "+yourCall+".")
	p.shows("!", "▐"+changeFirst+"▌", "· ", "(2 of 3)", `"`+changeFirst+`": `+p.at().Why, "Fix: delete it.")
	lines := strings.Split(p.screen(), "\n")
	for _, tt := range [][2]string{{worthChanging, "!"}, {changeFirst, "!"}, {yourCall, "·"}} {
		i := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "It was") && strings.Contains(l, tt[0]) })
		if i < 0 || !strings.HasPrefix(lines[i], tt[1]) {
			t.Errorf("%s has no %s in the margin:\n%s", tt[0], tt[1], p.screen())
		}
	}
	if !strings.Contains(p.m.View().Content, p.m.styles.found.Render(worthChanging)) {
		t.Error("a finding that is not at hand is not underlined")
	}
}

func TestFindingsAreGoneThrough(t *testing.T) {
	t.Parallel()
	p := written(t, "It was "+worthChanging+", "+changeFirst+" and "+yourCall+".")
	for _, tt := range [][2]string{
		{"n", changeFirst}, {"n", yourCall}, {"n", worthChanging}, {"N", yourCall}, {"N", changeFirst},
	} {
		if p.play(tt[0]); p.words() != tt[1] {
			t.Errorf("%s goes to %q, want %q", tt[0], p.words(), tt[1])
		}
		p.shows("▐█" + tt[1] + "▌") // the cursor is there
	}
	p.play("<down>").hides("▐█")
	if p.words() != changeFirst {
		t.Error("the sentence cursor lost the finding at hand")
	}
}

// TestMarkSurvivesWrapping: whatever the width, the words at hand stand between
// their marks in every row, and no row is too wide.
func TestMarkSurvivesWrapping(t *testing.T) {
	t.Parallel()
	body := "Hello,\n\nIt is a pity that this was, all in all, such a thoroughly boring day."
	at := strings.Index(body, "such")
	for width := 10; width < 80; width++ {
		for end := at; end <= len(body); end += 7 {
			layers := append(marks(stretch{8, len(body)}), layer{stretch{at, end}, foundNow, "!"})
			b, first := prose(body, width, layers, newStyles(unknown))
			if first != 2 || b.cursor == nil {
				t.Fatalf("%d columns: first row %d, cursor %v", width, first, b.cursor)
			}
			open := false
			var inside strings.Builder
			for _, line := range b.lines {
				line = ansi.Strip(line)
				if n := ansi.StringWidth(line); n > 3+width+bracketWidth {
					t.Fatalf("%d columns: %q has %d", width, line, n)
				}
				_, words, has := strings.Cut(line, "▐")
				words, _, closed := strings.Cut(words, "▌")
				open = open || has
				if has != closed && has {
					t.Fatalf("%d columns: %q is not closed", width, line)
				}
				inside.WriteString(words)
			}
			want := strings.ReplaceAll(body[at:end], " ", "")
			if got := strings.ReplaceAll(inside.String(), " ", ""); !open || got != want {
				t.Fatalf("%d columns: marked %q, want %q", width, got, want)
			}
		}
	}
}

// TestFixIsOneStep: a fix makes the letter a hand edit, one undo takes it back.
func TestFixIsOneStep(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{Check: tonetest.Check}).play(nora + "<enter><enter><enter><enter>a " + worthChanging + " talk<ctrl+r>")
	before, steps := p.m.answers, len(p.m.history.past)
	want := p.at().Apply(p.m.draft.Body)
	p.play("f").shows("u takes it back")
	if p.m.draft.Body != want || !p.m.draft.Edited || len(p.m.history.past) != steps+1 {
		t.Errorf("fixed to %q in %d steps, want %q", p.m.draft.Body, len(p.m.history.past)-steps, want)
	}
	if p.m.answers.Edit.Composed != drafts.Compose(p.m.answers).Body {
		t.Error("the edit does not know what it began from")
	}
	if p.play("u"); !reflect.DeepEqual(p.m.answers, before) {
		t.Errorf("undone to %+v", p.m.answers)
	}
	p.shows("▐" + worthChanging + "▌")
	if p.play("U"); p.m.draft.Body != want {
		t.Error("U does not take the fix again")
	}
	p = written(t, "One "+worthChanging+" and one "+changeFirst+" word.")
	began := p.m.answers.Edit.Composed
	if p.play("ff"); p.m.answers.Edit == nil || p.m.answers.Edit.Composed != began || len(p.m.look.Open) > 0 {
		t.Errorf("after two fixes: %+v", p.m.answers.Edit)
	}
	p.hides("fix it", "ignore it", "next finding")
}

// TestIgnoring leaves a finding alone in this draft, also when the words around
// it change.
func TestIgnoring(t *testing.T) {
	t.Parallel()
	p := written(t, "It was "+changeFirst+" to me.")
	p.play("i").shows("Ready to send.", "Ignored. u takes it back.").hides("▐", "ignore it")
	if last := p.kept[len(p.kept)-1]; len(last.Answers.Ignored) != 1 {
		t.Errorf("kept %+v", last.Answers)
	}
	p.play("eWell, so it is.<enter>Really. <esc>").hides("ignore it")
	if p.play("c"); len(p.copied) != 1 {
		t.Error("an ignored block is asked about")
	}
	p = written(t, "It was "+changeFirst+" and "+worthChanging+".").play("i")
	p.shows("Ready, with 1 to look at.", "▐"+worthChanging+"▌")
	if p.play("u"); len(p.m.answers.Ignored) != 0 || len(p.m.look.Open) != 2 {
		t.Errorf("undone to %v", p.m.answers.Ignored)
	}
	p.play("ni").shows("Not yet: " + p.at().Why)
}

// TestVerdict is the check's own while nothing is ignored.
func TestVerdict(t *testing.T) {
	t.Parallel()
	p := written(t, "It was "+worthChanging+".")
	p.shows(p.m.look.Report.Verdict + "   professional")
	newPlayer(t, 80, 24, Start{Check: tonetest.Check}).play(nora + "<ctrl+r>").shows("Ready to send.   professional · standard · e-mail")
}

// TestCopyAsksOnceAtABlock: and only at a block.
func TestCopyAsksOnceAtABlock(t *testing.T) {
	t.Parallel()
	p := written(t, "It was "+changeFirst+".").play("c")
	if len(p.copied) != 0 {
		t.Fatalf("copied %q without asking", p.copied)
	}
	p.shows("Copy it all the same? Then c again, or esc.", changeFirst, "▐█")
	if p.play("<down>c"); len(p.copied) != 1 {
		t.Error("asks more than once")
	}
	if p.play("<esc>a"); len(p.copied) != 2 {
		t.Error("asks again after it was copied")
	}
	p = written(t, "It was "+changeFirst+".").play("c<esc>").shows("Not copied.", changeFirst)
	if p.play("c"); len(p.copied) != 0 {
		t.Error("does not ask again after a no")
	}
	p.shows("Copy it all the same?")
	p = written(t, "It was "+changeFirst+".").play("c")
	if p.play("fuc"); len(p.copied) != 0 {
		t.Error("does not ask again about what came back")
	}
	p = written(t, "It was "+changeFirst+".")
	if p.play("s"); len(p.copied) != 1 {
		t.Error("asks about the subject")
	}
	p.play("a").shows("Then a again, or esc.")
	p = written(t, "It was "+worthChanging+" and "+yourCall+".")
	if p.play("c"); len(p.copied) != 1 {
		t.Error("asks where nothing blocks")
	}
}

// TestIgnoringUncopiesNothing: the words on the clipboard are still these.
func TestIgnoringUncopiesNothing(t *testing.T) {
	t.Parallel()
	p := written(t, "It was "+worthChanging+".").play("c<esc>i")
	if !p.m.copied() || !p.kept[len(p.kept)-1].Finished {
		t.Error("ignoring makes a copied message unfinished")
	}
	if p.play("u"); !p.m.copied() {
		t.Error("so does going back on it")
	}
	if p.play("f"); p.m.copied() {
		t.Error("a fix leaves it finished")
	}
}

// TestFindingsWhileTyping: in every step one line under the preview tells of
// what is typed, as it is typed; notes wait for Review.
func TestFindingsWhileTyping(t *testing.T) {
	t.Parallel()
	reason := "<enter><ctrl+o><enter><enter><enter>" + nora[len("<enter>"):] + "5<enter><enter>4<enter>"
	liked := nora + "<enter><enter><enter><enter>"
	for _, size := range [][2]int{{40, 12}, {60, 20}, {80, 24}, {120, 36}} {
		for _, place := range []string{reason, liked} {
			p := newPlayer(t, size[0], size[1], Start{Check: tonetest.Check}).play(place + "the " + worthChanging[:4])
			p.hides(` ! "`)
			p.play(worthChanging[4:]).shows(` ! "` + worthChanging + `": It`)
			p.play("<backspace>").hides(` ! "`)
			for range len(worthChanging) {
				p.play("<backspace>")
			}
			p.play(" "+yourCall).hides(` ! "`, ` · "`)
		}
	}
	p := newPlayer(t, 80, 24, Start{Check: tonetest.Check}).play(nora + "<ctrl+r>eIt was " + changeFirst).shows(` ! "` + changeFirst + `": It`)
	p.play("<esc>1").shows(` ! "` + changeFirst + `": It`) // and in the steps before
}

// TestFindingKeysShown: what the footer shows is what there is to do.
func TestFindingKeysShown(t *testing.T) {
	t.Parallel()
	newPlayer(t, 80, 24, Start{Check: tonetest.Check}).play(nora+"<ctrl+r>").hides("f fix", "i ignore", "n N", "n go")
	p := written(t, "It was "+changeFirst+".").shows("f fix it", "i ignore it")
	p.hides("n N").play("n").hides("n go there")
	written(t, "It was "+changeFirst+" and "+yourCall+".").shows("n go there").play("n").shows("n N next finding")
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 36}} {
		p := written(t, "It was "+changeFirst+", "+worthChanging+" and "+yourCall+".")
		p.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		for _, b := range p.m.open.Keys() {
			if n := b.Keys()[0]; n == "f" || n == "i" || n == "n" {
				after := written(t, "It was "+changeFirst+", "+worthChanging+" and "+yourCall+".")
				after.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				if before := after.screen(); after.play(n).screen() == before {
					t.Errorf("%s does nothing:\n%s", n, before)
				}
			}
		}
	}
}

// TestFindingsFollowTheChannel: the check knows how the message goes.
func TestFindingsFollowTheChannel(t *testing.T) {
	t.Parallel()
	for ch, channel := range map[string]drafts.Channel{"vvv": drafts.Phone, "vvvv": drafts.Box} {
		p := newPlayer(t, 80, 24, Start{Check: tonetest.Check}).play(nora + "<ctrl+r>" + ch)
		if got := Facts(p.m.answers).Channel; got != string(channel) || p.m.look.Body != p.m.draft.Body {
			t.Errorf("checked for %q", got)
		}
	}
	a := drafts.Answers{Stage: drafts.Scheduled, Outcome: drafts.Reschedule, WhyNot: drafts.Plainly, To: "Ana", From: "Ines"}
	f := Facts(a)
	if f.Say != "plainly" || f.Outcome != "reschedule" || f.Recipient != "Ana" || f.Sender != "Ines" || f.Tone != "professional" {
		t.Errorf("facts %+v", f)
	}
	if f := NoteFacts(a, drafts.ConnectNote, drafts.LinkedIn); f.Note != "connect" || f.Channel != "linkedin" {
		t.Errorf("facts of a note %+v", f)
	}
}

// TestSilenceHasNoFindings: where no letter is advised, none is judged.
func TestSilenceHasNoFindings(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, 80, 24, Start{Check: tonetest.Check}).play("<ctrl+r>eIt was " + changeFirst + ".<esc>1")
	p.play("1<enter><enter><enter><enter><enter>9<enter><enter>").shows("silence is a good answer").hides("▐", "ignore")
	p.play("nfi").shows("silence is a good answer")
	if p.play("c"); len(p.copied) != 0 {
		t.Error("what blocks is copied without asking")
	}
}
