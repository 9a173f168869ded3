package tone

import (
	"strings"
	"unicode/utf8"
)

// emoji finds pictures and faces made of stops.
func (r *reading) emoji() {
	for from, to := range r.own {
		for i := from; i < to; {
			if c := r.text[i]; c < utf8.RuneSelf && !faceSigns[c] {
				i++
				continue
			}
			end, next := r.picture(i, to)
			if end > i {
				r.unpicture(i, end)
			}
			i = max(end, next)
		}
	}
}

// faceSigns are the stops with which a face can begin.
var faceSigns = signs(":;=<^")

// picture gives the end of a picture or a face at i, i for none, and the place
// of the next rune.
func (r *reading) picture(i, to int) (end, next int) {
	c, n := utf8.DecodeRuneInString(r.text[i:to])
	end, next = i, i+n
	switch {
	case isPicture(c):
		for end = next; end < to; {
			c, m := utf8.DecodeRuneInString(r.text[end:to])
			if !isPicture(c) && c != 0x200D && c != 0xFE0F {
				break
			}
			end += m
		}
	case c < utf8.RuneSelf:
		end = r.face(i, to)
	}
	return end, next
}

// unpicture finds the picture at [i, end); the fix takes it away with the space
// before it.
func (r *reading) unpicture(i, end int) {
	start, fix := i, ""
	for start > 0 {
		c, n := utf8.DecodeLastRuneInString(r.text[:start])
		if c != ' ' && c != '\u00a0' {
			break
		}
		start -= n
	}
	r.find(Finding{"casual", r.casual(), start, end, "A picture or a face; some readers mind.", &fix, []Span{{i, end}}})
}

// casual is how much a casual word matters.
func (r *reading) casual() Severity {
	if r.facts.Tone == "formal" {
		return Warn
	}
	return Note
}

func isPicture(c rune) bool {
	return c >= 0x1F300 && c <= 0x1FAFF || c >= 0x2600 && c <= 0x27BF && c != 0x2713 && c != 0x2022
}

// faces are the faces that people type.
var faces = [...]string{":-)", ";-)", ":-(", ":'(", ":)", ";)", ":(", ":D", ":-D", ";D", ":P", ":-P", ":p", ":-p", ";P", ":-/",
	":/", ":o)", ":]", ":-]", ":*", ":-*", ":-|", ":|", ":3", "=)", "=D", "<3",
	"</3", "^^", "^_^", ":O", ":-O"}

// face gives the end of a face at i, such as :-) or ;), or i for none.
func (r *reading) face(i, to int) int {
	if before, _ := utf8.DecodeLastRuneInString(r.text[:i]); i > 0 && !isSpace(before) && !strings.ContainsRune(".!?,)", before) {
		return i
	}
	end := i
	for _, f := range faces {
		if strings.HasPrefix(r.text[i:to], f) && i+len(f) > end {
			end = i + len(f)
		}
	}
	if end < to && isWordByte(r.text[end]) {
		return i
	}
	return end
}

// slurred are the contractions of speech, some of which the tokens take apart,
// and what they stand for.
var slurred = [...][2]string{
	{"gonna", "going to"}, {"wanna", "want to"}, {"gotta", "have to"}, {"ain't", "is not"},
	{"ain’t", "is not"}, {"y'all", "you all"}, {"y’all", "you all"}, {"y'know", "you know"},
	{"y’know", "you know"}, {"c'mon", "come on"}, {"c’mon", "come on"},
}

// unslurred gives what a word of speech stands for, "" where it is none.
func unslurred(word string) string {
	for _, s := range slurred {
		if strings.EqualFold(s[0], word) {
			return s[1]
		}
	}
	return ""
}

// longestSlur is how many bytes the longest of them has.
const longestSlur = 8

// slurs finds the contractions of speech, what is typed in short, and words drawn
// out: sooo.
func (r *reading) slurs() {
	for i, t := range r.tokens {
		end, fix := t.end, r.inFull(i)
		switch {
		case fix != "":
		case i+1 < len(r.tokens) && r.tokens[i+1].is(isGlued) && r.tokens[i+1].end-t.start <= longestSlur:
			end = r.tokens[i+1].end
			fix = r.inPlace(i, unslurred(r.text[t.start:end]))
		case t.end-t.start <= longestSlur && t.word == 0:
			fix = unslurred(r.text[t.start:t.end])
		}
		if fix == "" && t.word == 0 && end-t.start >= 4 && !t.is(hasDigit) {
			fix = r.drawnIn(r.text[t.start:t.end])
			end = t.end
		}
		if fix != "" {
			r.slur(t, end, fix)
		}
	}
}

// inFull gives what "u" or "ur" stands for, "" for other tokens and for part of words
// that are a cue of their own: "u r", "c u", "2 u".
func (r *reading) inFull(i int) string {
	alone := func(k int) bool { return k < 0 || k >= len(r.tokens) || r.tokens[k].end-r.tokens[k].start > 1 }
	switch t := r.tokens[i]; {
	case int(t.end-t.start) > len("ur") || !alone(i-1) || !alone(i+1):
	case t.word == r.lex.you:
		return "you"
	case t.word == r.lex.your:
		return "your"
	}
	return ""
}

// inPlace gives what fits after the token before: I've got to, I am not.
func (r *reading) inPlace(i int, fix string) string {
	switch {
	case i == 0:
	case fix == "have to" && r.tokens[i-1].is(isGlued):
		return "got to"
	case fix == "is not" && r.tokens[i-1].word == r.lex.i:
		return "am not"
	}
	return fix
}

func (r *reading) slur(t token, end int32, fix string) {
	if t.is(isCap) {
		fix = capital(fix)
	}
	span := Span{int(t.start), int(end)}
	r.find(Finding{"casual", r.casual(), span.Start, span.End, "It is casual; some readers mind.", &fix, []Span{span}})
}

// drawnIn gives the plain form of a word with a letter three times or more in a
// row, "" where there is none.
func (r *reading) drawnIn(word string) string {
	row := 1
	for i := 1; i < len(word) && row < 3; i++ {
		if word[i] == word[i-1] && word[i] >= 'a' && word[i] != 'w' && word[i] != 'x' && word[i] <= 'z' {
			row++
		} else {
			row = 1
		}
	}
	if row < 3 {
		return ""
	}
	one, two := squeezed(word, 1), squeezed(word, 2)
	if r.lex.id(strings.ToLower(one)) == 0 && r.lex.id(strings.ToLower(two)) != 0 {
		return two
	}
	return one
}

// squeezed gives a word with no letter more than n times where it stood three
// times or more in a row.
func squeezed(word string, n int) string {
	b := make([]byte, 0, len(word))
	for i := 0; i < len(word); {
		end := i + 1
		for end < len(word) && word[end] == word[i] {
			end++
		}
		keep := end - i
		if keep > 2 {
			keep = n
		}
		b = append(b, word[i:i+keep]...)
		i = end
	}
	return string(b)
}
