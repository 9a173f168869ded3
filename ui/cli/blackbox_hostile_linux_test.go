package cli_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"decline/drafts"
	"decline/drafts/store"
	"decline/drafts/text"
)

// corpus is text that would do something to a terminal, or hide something in it.
// Each has PWN where a word can stand, so that it is known wherever it comes out.
func corpus() []string {
	return []string{
		"\x1b]0;PWN\x07", "\x1b]2;PWN\x1b\\", "\x1b]52;c;UFdO\x07", "\x1b]8;;http://PWN\x1b\\PWN\x1b]8;;\x1b\\",
		"\x1b[31;41mPWN\x1b[0m", "\x1b[2J\x1b[1;1HPWN", "\x1b[?1049lPWN", "\x1b[6nPWN", "\x1b[5iPWN\x1b[4i", "\x1bcPWN",
		"\x1bP$q\"pPWN\x1b\\", "\x1b_GPWN\x1b\\", "\x1b^PWN\x1b\\", "\x1bXPWN\x1b\\", "\x1b#8PWN", "\x1b(0PWN",
		"\x9b31mPWN", "\u009b31mPWN", "\x9d0;PWN\x9c", "\u009d0;PWN\u009c", "\x90PWN\x9c", "\u0084PWN",
		"PWN\u202egnp", "PWN\u2066x\u2069", "PWN\u200b\u2060\ufeffx", "PWN\u061cx", "PWN\U000e0041", "PWN\u00adx",
		"PWN\rPWN", "PWN\bPWN", "PWN\x7f", "PWN\x07", "PWN\x0e", "PWN\v\f", "PWN\xff\xfe", "PWN\xc3",
	}
}

// ours is the sequences that the program writes by itself: colours of one or 256,
// moves, modes, queries, its own constant title and what OSC 52 copies.
var ours = regexp.MustCompile("\x1b\\[[0-9;:?>=<]*[ $]?[A-Za-z]|\x1b\\]2;(decline)?\x07|\x1b\\]11;\\?\x07|\x1b\\]52;c;[A-Za-z0-9+/=]*\x07|\x1b[=>78M]|\x1b\\(B")

// foreign counts what no output may hold: sequences that are not ours, and
// characters that Clean takes out.
func foreign(t *testing.T, raw string) int {
	t.Helper()
	found := 0
	tell := func(what, where string) {
		found++
		t.Errorf("got through: %s in %q", what, where)
	}
	for _, bad := range []string{"\x1b[31;41m", "\x1b]52;c;UFdO\x07", pasteEnds, "\x1b[5i", "\x1b[6n"} {
		if i := strings.Index(raw, bad); i >= 0 {
			tell(bad, raw[i:min(len(raw), i+40)])
		}
	}
	rest := ours.ReplaceAllString(raw, "")
	if i := strings.IndexFunc(rest, hidden); i >= 0 {
		tell("a control or a hidden character", rest[max(0, i-20):min(len(rest), i+40)])
	}
	if !utf8.ValidString(rest) {
		tell("bad UTF-8", strings.ToValidUTF8(rest, "<BAD>"))
	}
	return found
}

// foreign counts what of others has reached the terminal. The program itself goes
// back with a backspace.
func (tm *terminal) foreign() int {
	tm.t.Helper()
	return foreign(tm.t, strings.ReplaceAll(tm.written(), "\b", ""))
}

// hidden tells whether a character has no business in an output.
func hidden(r rune) bool {
	switch {
	case r == '\n' || r == '\r' || r == '\t':
		return false
	case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
		return true
	}
	_, removed := text.Clean("a" + string(r))
	return removed > 0 && r != utf8.RuneError && r != '\u200d' && r != '\u200c' && !unicode.Is(unicode.Variation_Selector, r)
}

// inNames counts names of files below a folder that hold more than plain letters.
func inNames(t *testing.T, dir string) int {
	t.Helper()
	found := 0
	below(t, dir, func(path string, _ fs.DirEntry) {
		if name := filepath.Base(path); path != dir && (strings.Contains(name, "PWN") || strings.IndexFunc(name, hidden) >= 0) {
			t.Errorf("a file is named %q", name)
			found++
		}
	})
	return found
}

// answered counts what got through of a command without a terminal.
func (b *box) answered(t *testing.T, name, dir, stdin string, args ...string) {
	t.Helper()
	out, errs, code := run(t, dir, stdin, args...)
	f := figure{escaped: foreign(t, strings.ReplaceAll(out+errs, "\r", "<CR>")) + inNames(t, dir)}
	if code == 70 || code < 0 {
		t.Errorf("%q: exit %d, %q", args, code, errs)
		f.failed++
	}
	b.add(name, f)
}

// hostileScreen pastes the corpus into every field and the letter.
func hostileScreen(t *testing.T, b *box) {
	s := write(t, home(t), false)
	for _, field := range []string{"as they write it", "as they call it", "as you sign", "What stands in the way?"} {
		for _, bad := range corpus() {
			s.keys(pasteBegins + bad + pasteEnds)
		}
		s.keys(enter)
		s.wait(field)
		b.add("pasted escapes", figure{tried: len(corpus())})
	}
	s.keys(ctrlR).wait("● Review").keys("e").wait("done, text kept")
	for _, bad := range corpus() {
		s.keys(pasteBegins + bad + pasteEnds)
	}
	b.add("pasted escapes", figure{tried: len(corpus())})
	s.keys("end").wait("end").keys(esc).wait("t tone").keys("c").wait("copied").keys(enter).exits(0)
	raw := s.written()
	b.add("pasted escapes", figure{escaped: s.foreign() + inNames(t, s.home)})
	if copied := fromOSC52(t, raw); copied != "" {
		b.add("pasted escapes", figure{escaped: foreign(t, copied)})
	}
	for _, args := range [][]string{{"drafts"}, {"drafts", "print"}} {
		b.answered(t, "pasted escapes", s.home, "", args...)
	}
}

// hostileKeys types what no keyboard types.
func hostileKeys(t *testing.T, b *box) {
	for _, inLetter := range []bool{false, true} {
		s := write(t, home(t), inLetter)
		for _, bad := range []string{"PWN\u009b31m", "PWN\u202ex", "PWN\u200b", "PWN\u2066", "PWN\u0085", "PWN\u2028", "PWN\xff", "PWN\U000e0041", "PWN\ufeff"} {
			s.keys(bad)
		}
		s.keys("end").wait("end").until("everything to be saved", s.saysSaved)
		s.keys(ctrlC).exits(0)
		b.add("typed escapes", figure{tried: 9, escaped: s.foreign() + inNames(t, s.home)})
	}
}

// hostileFlags gives the corpus to every flag, command and argument.
func hostileFlags(t *testing.T, b *box) {
	for _, bad := range corpus() {
		dir := home(t)
		if !raced && !testing.Short() {
			for _, flag := range []string{"--to", "--company", "--role", "--from", "--contact", "--own", "--when", "--stage", "--clipboard", "--answers", "--format", "--note"} {
				b.answered(t, "escapes in flags", dir, "", "write", flag, bad)
			}
		}
		for _, args := range [][]string{
			{bad}, {"--" + bad}, {"drafts", bad}, {"drafts", "print", bad}, {"drafts", "restore", bad}, {"check", bad},
			{"write", "--to", bad, "--company", bad, "--role", bad, "--from", bad, "--reason", "fit", "--own", bad, "--format", "json"},
			{"drafts", "purge", "--finished-before", bad}, {"check", "--facts", bad, "-"},
		} {
			b.answered(t, "escapes in flags", dir, "", args...)
		}
	}
	for _, flag := range []string{"--to", "--company", "--role", "--from"} {
		tm := start(t, home(t), nil, nil, flag, strings.Join(corpus(), " "))
		tm.wait("How far has it gone?").keys(ctrlR).wait("● Review").wait("PWN").keys(ctrlC).exits(0)
		b.add("escapes in flags", figure{escaped: tm.foreign() + inNames(t, tm.home)})
	}
}

// hostileEnvironment gives the corpus to what the program reads of its
// environment.
func hostileEnvironment(t *testing.T, b *box) {
	for n, bad := range corpus() {
		if n%tries(6) != 0 && tries(6) != 6 {
			continue
		}
		folder := strings.ReplaceAll(bad, "/", "_")
		for _, env := range []string{"EDITOR=" + bad, "VISUAL=/" + bad, "HOME=" + bad, "XDG_STATE_HOME=" + bad, "TERM=" + bad, "LANG=" + bad, "ACCESSIBLE=" + bad, "TMUX=" + bad, "DISPLAY=" + bad} {
			cmd := exec.Command(binary(t), "drafts")
			cmd.Env, cmd.Dir = environment(home(t), env), t.TempDir()
			out, err := cmd.CombinedOutput()
			if err != nil && cmd.ProcessState.ExitCode() == 70 {
				t.Errorf("%q: %s", env, out)
			}
			b.add("escapes in the environment", figure{escaped: foreign(t, string(out)) + inNames(t, cmd.Dir)})
		}
		if n%3 == 0 {
			hostileFolder(t, b, folder)
		}
	}
	all := strings.Join(corpus(), " ")
	s := write(t, home(t), false, "EDITOR="+all, "LANG="+all, "DISPLAY="+all, "XDG_CONFIG_HOME="+all)
	s.keys(ctrlR).wait("copy the message").keys("E").wait("Nothing was changed").keys("c").wait("copied").keys(ctrlC).exits(0)
	b.add("escapes in the environment", figure{escaped: s.foreign() + inNames(t, s.home)})
}

// hostileFolder keeps drafts in a folder whose own name is hostile.
func hostileFolder(t *testing.T, b *box, folder string) {
	t.Helper()
	dir := home(t)
	s := begin(start(t, dir, []string{"XDG_STATE_HOME=" + dir + "/" + folder, "XDG_CONFIG_HOME=" + dir + "/" + folder}, nil, "--clipboard", "none"), false)
	s.keys("Nora").wait("Nora").keys("\x1bOP").wait("Keys here").keys(esc).wait("as you would greet them").keys(ctrlR).wait("● Review").keys("c").wait("saved in").keys(enter)
	<-s.exited
	<-s.drained
	b.add("escapes in the environment", figure{escaped: s.foreign()})
	tm := start(t, dir, []string{"XDG_STATE_HOME=" + dir + "/" + folder}, nil, "drafts", "path")
	<-tm.exited
	<-tm.drained
	b.add("escapes in the environment", figure{escaped: tm.foreign()})
	for _, args := range [][]string{{"drafts"}, {"drafts", "print"}, {"drafts", "delete"}, {"drafts", "restore"}, {"drafts", "copy", "--clipboard", "none"}} {
		cmd := exec.Command(binary(t), args...)
		cmd.Env = environment(dir, "XDG_STATE_HOME="+dir+"/"+folder)
		out, _ := cmd.CombinedOutput()
		b.add("escapes in the environment", figure{escaped: foreign(t, string(out))})
	}
}

// hostileFiles gives the corpus to the answers file and the profile.
func hostileFiles(t *testing.T, b *box) {
	dir := home(t)
	file := filepath.Join(dir, "answers.json")
	for _, bad := range corpus() {
		for _, key := range []string{"to", "company", "stage", "terms", "when", bad} {
			data, err := json.Marshal(map[string]string{key: bad})
			if err != nil {
				t.Fatal(err)
			}
			for _, given := range []string{string(data), `{"` + key + `": "` + bad + `"}`} {
				if err := os.WriteFile(file, []byte(given), 0o600); err != nil {
					t.Fatal(err)
				}
				b.answered(t, "escapes in answers", dir, "", "write", "--answers", file)
			}
			if raced || testing.Short() {
				break
			}
		}
	}
	config := filepath.Join(dir, "config", "decline")
	if err := os.MkdirAll(config, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, bad := range corpus() {
		quoted, err := json.Marshal(bad)
		if err != nil {
			t.Fatal(err)
		}
		for _, lines := range []string{"name = " + string(quoted), "name = \"" + bad + "\"", string(quoted) + " = 1", "tone = " + string(quoted), bad} {
			if err := os.WriteFile(filepath.Join(config, "profile.toml"), []byte(lines+"\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			b.answered(t, "escapes in the profile", dir, "", "write")
		}
	}
}

// hostileDrafts puts the corpus into a draft on the disk, which the program then
// offers, opens, lists and prints.
func hostileDrafts(t *testing.T, b *box) {
	all := strings.Join(corpus(), " ")
	edited := "Dear " + all + ",\n\n" + all
	for _, edit := range []*string{nil, &edited} {
		dir := home(t)
		st, err := store.Open(filepath.Join(dir, "state"))
		if err != nil {
			t.Fatal(err)
		}
		a := drafts.Answers{Seed: 3, To: all, Company: all, Role: all, From: all, Reason: drafts.Fit, Own: all, Ignored: []string{all}, Wording: map[string]string{all: all}}
		r := store.Record{ID: store.NewID(), Seq: 1, Time: time.Now(), At: all, Answers: a, Composed: all, Edited: edit}
		if err := st.Save(r); err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{{"drafts"}, {"drafts", "print"}, {"drafts", "path"}, {"drafts", "copy", "--clipboard", "none"}, {"drafts", "print", "--note", "thank-you"}} {
			b.answered(t, "escapes in drafts", dir, "", args...)
		}
		r.ID, r.Seq = store.NewID(), 2
		if err := st.Save(r); err != nil {
			t.Fatal(err)
		}
		tm := start(t, dir, nil, nil, "--clipboard", "osc52")
		tm.wait("You left").keys(enter).wait("How far has it gone?").keys(ctrlR).wait("● Review").keys("e").wait("done, text kept").keys(esc).wait("t tone").keys(ctrlC).exits(0)
		b.add("escapes in drafts", figure{tried: len(corpus()), escaped: tm.foreign() + inNames(t, dir)})
	}
}

// hostileInput sends the corpus to what reads standard input.
func hostileInput(t *testing.T, b *box) {
	dir := home(t)
	for _, bad := range corpus() {
		for _, args := range [][]string{{"check"}, {"check", "--format", "json"}, {"check", "--fix"}} {
			b.answered(t, "escapes in a letter", dir, "Dear Nora,\n\nNo, "+bad+" it was boring.\n", args...)
		}
		b.answered(t, "escapes in prompts", dir, "2\n"+bad+"\n"+bad+"\n"+bad+"\n"+bad+"\n"+bad+"\n:letter\n"+bad+"\n:quit\n", "--plain", "--no-save")
		b.answered(t, "escapes in answers", dir, `{"to": "`+bad+`"}`, "write", "--answers", "-")
	}
	all := strings.Join(corpus(), " ")
	b.answered(t, "escapes in prompts", dir, "2\n"+all+"\n"+all+"\n"+all+"\n"+all+"\n", "--plain")
}

// hostileEditor is an editor that leaves the corpus in the letter.
func hostileEditor(t *testing.T, b *box) {
	given := filepath.Join(t.TempDir(), "given")
	if err := os.WriteFile(given, []byte("Dear Nora,\n\n"+strings.Join(corpus(), "\n")+"\nend\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	ed := script(t, `cat "`+given+`" > "$1"`)
	tm := start(t, home(t), []string{"EDITOR='" + ed + "'"}, nil)
	tm.wait("How far has it gone?").keys(ctrlR).wait("● Review").keys("E").wait("Taken over from your editor, without").wait("PWN")
	tm.keys("e").wait("done, text kept").keys(ctrlC).exits(0)
	b.add("escapes from an editor", figure{tried: len(corpus()), escaped: tm.foreign() + inNames(t, tm.home)})
	b.answered(t, "escapes from an editor", tm.home, "", "drafts", "print")
}
