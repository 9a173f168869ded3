package tone

import "strings"

// irregular are the words whose forms do not follow the rules, each with all of
// them.
const irregular = `be am is are was were been being
have has had having
do does did done doing
go goes went gone going
get gets got gotten getting
give gives gave given giving
take takes took taken taking
make makes made making
come comes came coming
become becomes became becoming
say says said saying
tell tells told telling
think thinks thought thinking
find finds found finding
leave leaves left leaving
feel feels felt feeling
keep keeps kept keeping
know knows knew known knowing
see sees saw seen seeing
hear hears heard hearing
choose chooses chose chosen choosing
withdraw withdraws withdrew withdrawn withdrawing
mislead misleads misled misleading
lead leads led leading
write writes wrote written writing
speak speaks spoke spoken speaking
break breaks broke broken breaking
lose loses lost losing
lie lies lied lying
pay pays paid paying
put puts putting
cut cuts cutting
let lets letting
set sets setting
run runs ran running
cost costs costing
send sends sent sending
spend spends spent spending
sell sells sold selling
hold holds held holding
stand stands stood standing
understand understands understood understanding
begin begins began begun beginning
forget forgets forgot forgotten forgetting
mean means meant meaning
meet meets met meeting
read reads reading
sit sits sat sitting
show shows showed shown showing
teach teaches taught teaching
bring brings brought bringing
buy buys bought buying
catch catches caught catching
fall falls fell fallen falling
grow grows grew grown growing
throw throws threw thrown throwing
steal steals stole stolen stealing
treat treats treated treating
hide hides hid hidden hiding
bite bites bit bitten biting
eat eats ate eaten eating
drive drives drove driven driving
rise rises rose risen rising
bury buries buried burying
win wins won winning
hurt hurts hurting
quit quits quitting
undergo undergoes underwent undergone undergoing
overcome overcomes overcame overcoming
regret regrets regretted regretting
offer offers offered offering
refer refers referred referring
prefer prefers preferred preferring
commit commits committed committing
suffer suffers suffered suffering
cancel cancels cancelled canceled cancelling canceling
travel travels travelled traveled travelling traveling
visit visits visited visiting
benefit benefits benefited benefiting
open opens opened opening
consider considers considered considering
happen happens happened happening
answer answers answered answering
bother bothers bothered bothering
man men
woman women
person people persons
child children
wife wives`

// irregulars reads the irregular words.
func (c *compiler) irregulars() {
	for line := range strings.SplitSeq(irregular, "\n") {
		base, from := wordID(0), int32(len(c.stems))
		for form := range strings.SplitSeq(line, " ") {
			w := c.word(form)
			if base == 0 {
				base = w
			}
			c.stems = append(c.stems, w)
		}
		c.inflects[base] = stretch{from, int32(len(c.stems))}
	}
}

// inflected gives the forms of a word: of a verb, of a noun. It may make forms
// that nobody writes; they do no harm.
func (c *compiler) inflected(base string) []wordID {
	w := c.word(base)
	if f := c.inflects[w]; f.to > 0 {
		return c.stems[f.from:f.to]
	}
	from := int32(len(c.stems))
	c.stems = append(c.stems, w)
	c.regular(base)
	c.inflects[w] = stretch{from, int32(len(c.stems))}
	return c.stems[from:]
}

// regular adds the forms of a word that follows the rules.
func (c *compiler) regular(base string) {
	last, before := base[len(base)-1], byte('a')
	if len(base) > 1 {
		before = base[len(base)-2]
	}
	short := base[:len(base)-1]
	switch {
	case last == 'e':
		c.form(base, "s")
		c.form(base, "d")
		c.form(short, "ing")
	case last == 'y' && !isVowel(before):
		c.form(short, "ies")
		c.form(short, "ied")
		c.form(base, "ing")
	case last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(base, "sh") || strings.HasSuffix(base, "ch"):
		c.form(base, "es")
		c.form(base, "ed")
		c.form(base, "ing")
	case doubles(base):
		c.form(base, "s")
		c.form(base, base[len(base)-1:], "ed")
		c.form(base, base[len(base)-1:], "ing")
	default:
		c.form(base, "s")
		c.form(base, "ed")
		c.form(base, "ing")
	}
}

// form adds a form that is put together from parts.
func (c *compiler) form(parts ...string) {
	c.buf = c.buf[:0]
	for _, p := range parts {
		c.buf = append(c.buf, p...)
	}
	id := find(&c.words, c.buf)
	if id == 0 {
		id = uint16(c.word(string(c.buf)))
	}
	c.stems = append(c.stems, wordID(id))
}

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// doubles tells whether the last letter of a verb is doubled before "ed":
// stop, plan, drop, but not wait, show, fix.
func doubles(s string) bool {
	n := len(s)
	if n < 3 || isVowel(s[n-1]) || strings.IndexByte("wxyh", s[n-1]) >= 0 {
		return false
	}
	vowels := 0
	for i := range n {
		if isVowel(s[i]) {
			vowels++
		}
	}
	return vowels == 1 && isVowel(s[n-2])
}
