package tone

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// zone is a part of a message.
type zone uint8

const (
	body zone = iota
	subject
	greeting
	signOff   // the closing phrase
	signature // the name and what stands under it
	label     // of a part of a script for the telephone: "If they ask why:"
)

// line is a line of the text, without the white space around it.
type line struct {
	start, end int
	runes      int
	soft       bool // it was only wrapped: the next line goes on
}

func (l line) blank() bool { return l.start == l.end }

// cutLines cuts the text into lines, up to where a quoted original begins, and
// tells where that is (len(text) where there is none). Quoted lines with own
// ones after them are blank, and their places are told.
func cutLines(to []line, spans []Span, text string) (lines []line, quotes []Span, original int) {
	lines, quotes = to, spans
	last := lastOwn(text)
	for i := 0; i <= len(text); {
		l, next := lineAt(text, i)
		switch {
		case opensQuote(text, l) && i < last:
			quotes, next = append(quotes, Span{l.start, l.end}), max(next, l.end)
			if n := len(quotes) - 1; n > 0 && strings.TrimSpace(text[quotes[n-1].End:l.start]) == "" {
				quotes[n-1].End = l.end
				quotes = quotes[:n]
			}
			l = line{start: i, end: i}
		case opensQuote(text, l), opensOriginal(text, l, i):
			return lines, quotes, i
		}
		lines = append(lines, l)
		i = next
	}
	return lines, quotes, len(text)
}

// lineAt gives the line at i, and the place of the next one.
func lineAt(text string, i int) (l line, next int) {
	end := len(text)
	if n := strings.IndexByte(text[i:], '\n'); n >= 0 {
		end = i + n
	}
	return trimmed(text, i, end), end + 1
}

// lastOwn gives the place of the last line that is neither blank nor quoted.
func lastOwn(text string) int {
	for end := len(text); end > 0; {
		start := strings.LastIndexByte(text[:end], '\n') + 1
		if l := trimmed(text, start, end); !l.blank() && text[l.start] != '>' {
			return start
		}
		end = start - 1
	}
	return 0
}

// opensQuote tells whether a line is quoted, or says whose words the quoted line
// after it are.
func opensQuote(text string, l line) bool {
	if l.blank() {
		return false
	}
	if text[l.start] == '>' {
		return true
	}
	return says(text[l.start:l.end]) && quotedAfter(text, l.end, ">")
}

// quotedAfter tells whether the next line that is not blank begins with a mark
// of quoting.
func quotedAfter(text string, at int, marks string) bool {
	rest := strings.TrimLeft(text[at:min(len(text), at+20)], " \t\r\n")
	return rest != "" && strings.IndexByte(marks, rest[0]) >= 0
}

func trimmed(text string, start, end int) line {
	for start < end {
		r, n := utf8.DecodeRuneInString(text[start:end])
		if !isSpace(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(text[start:end])
		if !isSpace(r) {
			break
		}
		end -= n
	}
	return line{start: start, end: end, runes: utf8.RuneCountInString(text[start:end])}
}

// opensOriginal tells whether a line begins the message that is answered, as
// mail programs put it below the answer.
func opensOriginal(text string, l line, at int) bool {
	s := text[l.start:l.end]
	switch {
	case len(s) < 3:
		return false
	case strings.HasPrefix(s, "---") && names(s, forwards[:]):
		return true
	case strings.HasPrefix(s, "__") && headed(text, l.end):
		return true
	case strings.HasSuffix(s, ":") && len(s) < mostForwards && names(s, forwards[:]):
		return true
	case at > 0 && labelled(s, senders[:]):
		return headed(text, l.end)
	}
	return attribution(text, l)
}

// mostForwards is how many bytes a line has at most that says that a message is
// forwarded.
const mostForwards = 50

// What mail programs write over the message that is answered, in some
// languages.
var (
	forwards = [...]string{"original message", "forwarded message", "reply above", "ursprüngliche nachricht", "originalnachricht",
		"weitergeleitete nachricht", "weitergeleiteten nachricht", "message d'origine", "message original", "message transféré",
		"mensaje original", "mensaje reenviado", "messaggio originale", "messaggio inoltrato", "oorspronkelijk bericht",
		"doorgestuurd bericht", "mensagem original", "ursprungligt meddelande", "oprindelig meddelelse",
		"wiadomość oryginalna",
		"original appointment"}
	senders = [...]string{"from", "von", "de", "da", "van", "från", "fra", "od"}
	headers = [...]string{"sent", "date", "to", "cc", "subject", "gesendet", "datum", "an", "betreff", "envoyé", "à", "objet",
		"enviado", "fecha", "para", "asunto", "inviato", "data", "a", "oggetto", "verzonden", "aan", "onderwerp", "skickat",
		"till", "ämne", "sendt", "til", "emne", "wysłano", "do", "temat", "reply-to"}
	said = [...]string{" wrote", " writes", "schrieb", "a écrit", "escribió", "ha scritto", "schreef", "skrev",
		"napisał", "escreveu"}
)

// names tells whether a line has one of some words in it.
func names(s string, words []string) bool {
	low := plain(s[:min(len(s), 2*mostForwards)])
	for _, w := range words {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// plain gives a text in small letters, in one form and with plain spaces.
func plain(s string) string {
	s = strings.ToLower(s)
	if isASCII(s) {
		return s
	}
	return strings.ReplaceAll(norm.NFC.String(s), "\u00a0", " ")
}

// labelled tells whether a line begins with one of some labels and a colon.
func labelled(s string, labels []string) bool {
	n := strings.IndexByte(s[:min(len(s), 16)], ':')
	if n <= 0 {
		return false
	}
	label := plain(strings.Trim(s[:n], "* \u00a0"))
	for _, l := range labels {
		if l == label {
			return true
		}
	}
	return false
}

// headed tells whether one of the next lines is a line of a message's head.
func headed(text string, at int) bool {
	for range 3 {
		for at < len(text) && blankByte(text[at]) {
			at++
		}
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		if labelled(text[at:at+end], headers[:]) {
			return true
		}
		at += end
	}
	return false
}

// says tells whether a line says that somebody wrote.
func says(s string) bool {
	return len(s) < 200 && s[len(s)-1] == ':' && names(s, said[:])
}

// attribution tells whether a line is "On Tue 4 March, Ann wrote:", also where
// it was wrapped once.
func attribution(text string, l line) bool {
	s := text[l.start:l.end]
	if says(s) {
		return !strings.Contains(plain(s), "you wrote") && strings.ContainsAny(s, "0123456789@") || quotedAfter(text, l.end, ">|")
	}
	if len(s) > 200 || !strings.ContainsAny(s, "0123456789") || !dated(s) {
		return false
	}
	n := strings.IndexByte(text[l.end:], '\n')
	if n < 0 {
		return false
	}
	next, _ := lineAt(text, l.end+n+1)
	last := text[next.start:next.end]
	return says(" "+last) && !strings.Contains(plain(last), "you wrote")
}

// dated tells whether a line begins like "On Tuesday …" in some languages.
func dated(s string) bool {
	for _, p := range [...]string{"On ", "Am ", "Le ", "El ", "Il ", "Op ", "Den ", "W dniu "} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// narrowest is the shortest width, in characters, at which lines count as
// wrapped.
const narrowest = 40

// wrap finds the lines that were only wrapped: those whose next word would not
// have found room within the longest line.
func wrap(text string, lines []line) {
	widest := 0
	for _, l := range lines {
		widest = max(widest, l.runes)
	}
	for i := range lines[:max(0, len(lines)-1)] {
		l, next := &lines[i], lines[i+1]
		if l.blank() || next.blank() || widest < narrowest || listed(text, next) {
			continue
		}
		word, _, _ := strings.Cut(text[next.start:next.end], " ")
		l.soft = l.runes+1+utf8.RuneCountInString(word) > widest
	}
}

// listed tells whether a line is an item of a list.
func listed(text string, l line) bool {
	s := text[l.start:l.end]
	if s == "" {
		return false
	}
	for _, mark := range [...]string{"- ", "* ", "• ", "– ", "· "} {
		if strings.HasPrefix(s, mark) {
			return true
		}
	}
	return numbered(s)
}

// numbered tells whether a line begins like "1. " or "2) ".
func numbered(s string) bool {
	if len(s) < 3 || s[0] < '1' || s[0] > '9' {
		return false
	}
	return (s[1] == '.' || s[1] == ')') && s[2] == ' '
}

// subjectPrefixes open a line that is the subject.
var subjectPrefixes = [...]string{"subject:", "subj:", "re:", "aw:", "fwd:", "fw:"}

// subjectOf gives the place of the subject's words in a line, and whether the
// line is one.
func subjectOf(text string, l line) (start int, ok bool) {
	start = l.start
	for found := true; found; {
		found = false
		for _, p := range subjectPrefixes {
			if len(text[start:l.end]) >= len(p) && strings.EqualFold(text[start:start+len(p)], p) {
				start, ok, found = trimmed(text, start+len(p), l.end).start, true, true
			}
		}
	}
	return start, ok
}
