package drafts

import "strings"

// The words by which weave.go tells a clause from a noun. Each list is one
// string with a space around every word: see among.
const (
	subjects = " i it we you he she they there this that these those "

	// owners begin a clause after "that": "that your team …".
	owners = " your the everyone everybody nobody people our my all "

	// relatives begin a clause that tells which one a noun is.
	relatives = " that which who whom "

	// toldNouns are told by a clause that needs no "that": "the way your team works".
	toldNouns = " way fact part moment day time bit "

	openers = " that what which who whom whose where when if how why to for of than "

	verbs = " am is are was were be been has have had do does did will would shall should can could " +
		"cannot may might must means mean meant makes make made takes took needs need needed wants " +
		"want wanted starts start started begins began ends ended goes went comes came gets got " +
		"gives gave keeps kept pays paid lives live lived works worked moves moved changes changed " +
		"expires expired depends requires required fits fit suits suit asks asked says said tells " +
		"told finds found feels felt seems seemed looks looked clashes falls fell turns turned " +
		"stays stayed becomes became lies sits lets leaves left involves lasts interests prefers " +
		"prefer offers offered helps impressed impresses showed shows explained treated welcomed " +
		"arrives arrive arrived joins join joined retires retire retired happens happened continues continue " +
		"continued coincides coincide coincided overlaps overlapped conflicts conflicted clashed opens finishes grows " +
		"grow grew increases prevents prevented attends attend applies remains remain remained believes knows knew " +
		"thinks sees saw teaches taught writes wrote speaks spoke wins won loses chooses chose carries carried expects " +
		"hires decides decided graduates graduated marries died dies sells sold buys bought brings brought sends sent " +
		"holds held relies belongs exists appears appeared understands understood stands spends follows includes " +
		"exceeds differs fails enjoys loves hates refuses refused recommends insists lasted arose ran rings rang "

	bareVerbs = " am want need have had got can can't cannot could couldn't will won't would do don't did " +
		"didn't was prefer accepted took found decided live moved started promised must already " +
		"recently just no-longer "

	askingWords = " could can would will is are do does did may might how what when where which who whether " +
		"if should "

	everyday = " a an the it my your our their his her its some something someone any more less better other " +
		"others another new old long short part-time full-time remote work working moving meeting " +
		"talking speaking hearing seeing family health personal private time timing money travel " +
		"travelling commuting pay hours how what that this these those all every no both roles jobs " +
		"tasks people being having getting next any each either early late morning mornings " +
		"afternoon afternoons most many much of anything everything project projects changing " +
		"learning teaching leading flexible permanent temporary smaller larger bigger closer "
)

// honorifics come before a name: "Hi" does not.
const honorifics = " ms ms. mr mr. mrs mrs. miss mx mx. dr dr. prof prof. professor doctor sir madam dame " +
	"judge herr frau "

const (
	// abbreviations end with a full stop of their own.
	abbreviations = " inc ltd co corp bros jr sr dr esq st llc pty pte bhd cie gebr assoc assn intl mfg dept univ dist mgmt " +
		"asst eng prof mr mrs ms mx dipl ing "

	// offices are followed by "of" and what they are for: "Head of Talent".
	offices = " head director chief president vp manager lead leader dean team teams office department board members " +
		"member secretary minister duke earl lord lady king queen prince princess count countess bishop sister friends "

	// departments are within a company: who is from one is from no agency.
	departments = " hr human talent people recruiting recruitment hiring personnel it the "

	// determiners stand before a noun, and no name nor, but for subjects, a verb: "the start date".
	determiners = " the a an this that these those your our their his her my "

	// predicates follow a name's "'s" that stands for "is" or "has".
	predicates = " a an the so very really been always not such one too great lovely kind friendly amazing brilliant "
)

const (
	workers = " nurse chef clerk mechanic architect guide driver tutor coach judge trainee intern pilot "

	// notWorkers end like a person's work and are none.
	notWorkers = " senior junior summer winter career customer computer power paper water order master " +
		"interior floor labor restaurant chapter border "
)

// among tells whether a list holds a word.
func among(list, word string) bool {
	at := strings.Index(list, word)
	for at > 0 {
		if end := at + len(word); list[at-1] == ' ' && list[end] == ' ' {
			return word != ""
		}
		next := strings.Index(list[at+1:], word)
		if next < 0 {
			return false
		}
		at += 1 + next
	}
	return false
}
