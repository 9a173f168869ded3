package drafts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Corrected gives the answers with the names that the person put right in the
// letter, and which answers those are: "Hello Martha" in place of "Hello Marta"
// is the answer to whom it goes, and so it is right everywhere. The fields are
// named as in Name.
func Corrected(a Answers) (Answers, []Name) {
	e, here := a.edit(a.Settled().Channel)
	if e == nil || !here || e.Base == nil {
		return a, nil
	}
	base, theirs := cut(e.Composed, nil), cut(e.Text, nil)
	f := fatesOf(base, theirs)
	var changed []Name
	for j, s := range theirs.parts {
		i := f.from[j]
		if i == gone || f.kept[j] || f.moved[j] {
			continue
		}
		for _, c := range swaps(base.parts[i].words, s.words) {
			if n := a.correct(*e.Base, c, i == 0 && isGreeting(s.words)); n != "" {
				changed = append(changed, n)
			}
		}
	}
	if a.From == "" && e.Base.From == "" {
		if name := signed(base, theirs, f); name != "" {
			a.From = name
			changed = append(changed, You)
		}
	}
	if len(changed) > 0 {
		d, l := a.letters()
		a = a.rebased(d, l, l.Body)
	}
	return a, changed
}

// isGreeting tells whether a sentence is a line of greeting, and nothing else.
func isGreeting(words string) bool {
	return strings.HasSuffix(words, ",") && strings.Count(words, ",") == 1 && len(strings.Fields(words)) <= mostNameWords
}

// Name is an answer that is a name.
type Name string

// The names.
const (
	Recipient Name = "to"
	Firm      Name = "company"
	Job       Name = "role"
	You       Name = "from"
)

// swap is words of a sentence, and those that took their place; and the words
// before and after, which stayed.
type swap struct{ from, to, before, after string }

// swaps compares two sentences word by word.
func swaps(from, to string) []swap {
	x, y := strings.Fields(from), strings.Fields(to)
	same := func(i, j int) float64 {
		if x[i] == y[j] {
			return 1
		}
		return 0
	}
	var list []swap
	i, j := 0, 0
	for _, p := range append(aligned(0, len(x), 0, len(y), same), [2]int{len(x), len(y)}) {
		if p[0] > i || p[1] > j {
			list = append(list, swap{
				bareWords(x[i:p[0]]), bareWords(y[j:p[1]]), bareWords(x[max(i-1, 0):i]), bareWords(x[p[0]:min(p[0]+1, len(x))]),
			})
		}
		i, j = p[0]+1, p[1]+1
	}
	return list
}

// bareWords joins words, without the marks around them and an owner's 's.
func bareWords(words []string) string {
	s := strings.Trim(strings.Join(words, " "), `,.;:!?"“”()`)
	for _, tail := range []string{"'s", "’s"} {
		s = strings.TrimSuffix(s, tail)
	}
	return s
}

// correct takes words over where they are of a name, and tells of which. In
// the greeting a name may also be new.
func (a *Answers) correct(was Answers, c swap, greeting bool) Name {
	if !isName(c.to) {
		return ""
	}
	for _, field := range []struct {
		name Name
		was  string
		now  *string
	}{
		{Recipient, was.To, &a.To}, {Firm, was.Company, &a.Company}, {Job, was.Role, &a.Role}, {You, was.From, &a.From},
	} {
		if *field.now != field.was {
			continue // it has been answered since
		}
		if next, ok := swapped(field.was, c); ok {
			*field.now = next
			return field.name
		}
	}
	if greeting && was.To == "" && a.To == "" {
		if a.To = strings.TrimPrefix(greetedName(c.to), c.from+" "); a.To != "" {
			return Recipient
		}
	}
	return ""
}

// greetedName gives the name in words of a greeting: without "Dear" or the like.
func greetedName(words string) string {
	first, rest, _ := strings.Cut(words, " ")
	switch first {
	case "Dear", "Hello", "Hi", "Hey":
		return rest
	}
	return words
}

// swapped puts the new words into a name, if the name has the old ones, or if they
// stand beside it.
func swapped(name string, c swap) (string, bool) {
	switch {
	case name == "":
		return "", false
	case c.from != "":
	case c.after != "" && strings.HasPrefix(name+" ", c.after+" "):
		return c.to + " " + name, true
	case c.before != "" && strings.HasSuffix(" "+name, " "+c.before):
		return name + " " + c.to, true
	default:
		return "", false
	}
	i := strings.Index(name, c.from)
	if i < 0 || !wordEnds(name, i, i+len(c.from)) {
		return "", false
	}
	return name[:i] + c.to + name[i+len(c.from):], true
}

// wordEnds tells whether a stretch of a name begins and ends with words.
func wordEnds(name string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(name[:from])
	after, _ := utf8.DecodeRuneInString(name[to:])
	return (from == 0 || !unicode.IsLetter(before)) && (to == len(name) || !unicode.IsLetter(after))
}

// mostNameWords is how many words a name has that was put right in the text.
const mostNameWords = 6

// isName tells whether words can be a name: few, and the first with a capital or
// of letters that have none.
func isName(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return s != "" && len(strings.Fields(s)) <= mostNameWords && !unicode.IsLower(first) && unicode.IsLetter(first) &&
		!strings.ContainsAny(s, ".!?;\n") || strings.HasPrefix(s, "Dr. ")
}

// signed gives the name that the person put under a letter that had none.
func signed(base, theirs paper, f fates) string {
	last, end := len(theirs.parts)-1, len(base.parts)-1
	if last < 1 || end < 0 || f.from[last] != gone || f.of[end] != last-1 {
		return ""
	}
	name := theirs.parts[last].words
	if !isName(name) || len(strings.Fields(name)) > 4 || !strings.Contains(theirs.parts[last].gap, "\n") {
		return ""
	}
	return name
}
