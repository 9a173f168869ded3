package tone

import "strings"

// known are the classes of the lexicon that the code asks for by name.
type known struct {
	blameWords

	notName      classID // capitals that are no names: days, months, languages
	greets       classID // hi, dear
	greetsFirst  classID // good
	greetsSecond classID // morning
	greeted      classID // there, all, team: what a greeting may hold beside names
	title        classID // Ms, Dr
	and          classID // and, or
	negator      classID // not, never, no
	opener       classID // but, because, which: a clause begins with it
	subject      classID // i, you, the, your: a clause begins with it after a comma
	pronoun      classID // i, you, they: a clause begins with it after and
	andOpens     classID // thank, wish, hope: so does it with these
	self         classID // i, me, my
	plus         classID // and, which goes on without a negation before it
	thinks       classID // think, say, call: what a negation before it denies is what comes after
	falseNot     classID // "not only", "can't believe": no negation
	harmless     classID // what is no fault of any rule
	hedge        classID // I think, maybe: doubt, if it governs the no
	closes       classID // kind regards
	closesShort  classID // best: a close only on a line of its own
	coordinator  classID // and, but, so: goes with the clause before
	opensAlone   classID // i, we, thank: what is left of a sentence may begin with it
	leftover     classID // insert name here
	acronym      classID // HR, CEO
	stressed     classID // so, never: short words that are put in capitals
	profession   classID // nurse, engineer: names the role
	noSigner     classID // sent, e-mail, university: below a letter, and no name
	slotWord     classID // name, date: in capitals, words of a template
	city         classID // Leeds, Berlin: a place, no company
	roleNoun     classID // job, post: names a role with the word before it
	vague        classID // the, new, interview: but not with these
	asks         classID // do, is, could: a question begins with it
	joins        classID // joining X, the role at X, up to the first word of X
	newJob       classID // accepted an offer
	deleteMe     classID // delete my details
	keepInTouch  classID // keep in touch
	notLooking   classID // not looking any more
	tellRoles    classID // tell me of other roles
	apology      classID // sorry, I apologise
	kin          classID // brother, wife
	superlative  classID // amazing, wonderful
	quoter       classID // your, such: before praise in quotation marks
	quotable     classID // competitive, exciting: praise that quotation marks mock
	turns        classID // but, however: a sentence turns to something else
	cause        classID // because: a negation before it does not reach what follows
	whileThat    classID // as, if: a clause that leads to another, comma or not
	noFirm       classID // first names, places: no employers
	firmKind     classID // School, Ltd: what many firms are called
}

// lookUp finds the known classes, and gives them all.
func (x *lexicon) lookUp() (asked []classID) {
	k := &x.known
	for name, id := range map[string]*classID{
		"@not-name": &k.notName, "@greets": &k.greets, "@greets-first": &k.greetsFirst, "@greets-second": &k.greetsSecond,
		"@greeted": &k.greeted, "@title": &k.title, "@and": &k.and, "@negator": &k.negator, "@clause-opener": &k.opener,
		"@clause-subject": &k.subject, "@pronoun": &k.pronoun, "@and-opens": &k.andOpens,
		"@self": &k.self, "@thinks": &k.thinks, "@plus": &k.plus, "@no-negation": &k.falseNot,
		"-any": &k.harmless, "hedge": &k.hedge, "sign-off": &k.closes, "sign-off-short": &k.closesShort,
		"@coordinator": &k.coordinator, "@opens-alone": &k.opensAlone, "leftover": &k.leftover, "@acronym": &k.acronym,
		"@stressed": &k.stressed, "@profession": &k.profession, "@joins": &k.joins, "@slot-word": &k.slotWord,
		"@city": &k.city, "@role-noun": &k.roleNoun, "@vague-role": &k.vague, "@asks": &k.asks,
		"@no-signer": &k.noSigner, "new-job": &k.newJob, "delete-me": &k.deleteMe,
		"keep-in-touch": &k.keepInTouch, "not-looking": &k.notLooking, "tell-roles": &k.tellRoles, "apology": &k.apology,
		"superlative": &k.superlative, "@edge-quoter": &k.quoter, "@edge-quotable": &k.quotable, "@a-turns": &k.turns,
		"@cause": &k.cause, "@while-that": &k.whileThat, "@o-no-firm": &k.noFirm, "@p-kin": &k.kin, "@firm-kind": &k.firmKind,
	} {
		*id = x.class(name)
		asked = append(asked, *id)
	}
	for name, id := range k.classes() {
		*id = x.class(name)
		asked = append(asked, *id)
	}
	return asked
}

// meanings works out what each class does and what it means to the rules.
func (x *lexicon) meanings(asked []classID) {
	x.wanted = make([]bool, x.declared)
	for _, id := range asked {
		x.wanted[id] = id != 0
	}
	x.acts = make([]actClass, x.declared)
	x.rules = make([]cueRule, x.declared)
	x.minus = make([]classID, x.declared)
	x.ends = make([]bool, x.declared)
	x.reasons = make([]bool, x.declared)
	for _, name := range reasonClasses {
		x.reasons[x.class(name)] = true
	}
	x.reasons[0] = false
	for id, name := range x.names[:x.declared] {
		base, _, _ := strings.Cut(name, "=")
		base, _, _ = strings.Cut(base, ":")
		x.minus[id] = x.class("-" + base)
		x.acts[id] = actClasses[name]
		x.rules[id], _ = meaning(name)
		x.ends[id] = name != "" && name[0] != '@' && name[0] != '-' && name[0] != '#' && strings.IndexByte(name, '/') < 0
		x.wanted[id] = x.wanted[id] || x.ends[id] || strings.HasPrefix(name, "-")
	}
}
