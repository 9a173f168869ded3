package tone

// blameWords are the classes by which blame.go, judged.go and subject.go read a
// judgement.
type blameWords struct {
	// The bad judgements, by their kind.
	bad         classID // chaotic, misleading: of anybody
	badMild     classID // slow, vague: none where it is "for me"
	badPerson   classID // condescending: of a person first
	badDeed     classID // wasted my time
	badFelt     classID // put off by
	badPay      classID // low: of the pay only
	badScorn    classID // laughable: of the pay, an insult
	badSuffered classID // kept waiting
	badWeak     classID // cold, dirty: only where it is said of what is theirs
	badWays     classID // rescheduled twice: what the firm does, whoever did it
	judgement   classID // the words of all of these

	// Whom they can be aimed at.
	theirPay    classID
	theirPeople classID
	theirThings classID
	you         classID
	yours       classID
	sheHe       classID
	itThat      classID // it, which: named before
	that        classID
	who         classID // who, which, and: a clause goes on about somebody
	others      classID // another, any: not theirs
	theirs      classID // the, your, its
	trades      classID // train, phone: the train company is not theirs
	everyday    classID // shop, letter: theirs only as "the shop", "your letter"
	such        classID // such a kitchen: theirs
	dealings    classID // interview, visit: "my interview" is theirs too
	leads       classID // lead, lady: makes a person of the noun before
	object      classID // me, us: never a subject

	// What joins the two.
	linking    classID // is, seemed, so
	finding    classID // I found … rude
	seeming    classID // seemed: "to me" after it excuses nothing
	passive    classID // was, got
	sent       classID // sent, told: after "I was", done by the firm
	paying     classID // offer: "what you offer"
	what       classID
	by         classID
	prep       classID // with, after: what follows is another phrase
	inTheir    classID // of, at: what follows tells more
	ofOn       classID // rude of me, on my part
	forTo      classID // too slow for me
	functional classID // ends a noun phrase
	so         classID
	theWay     classID // how, the way, that: what "you" do after it is the firm's way
	manners    classID // speak, look: … but these are the person's
	how        classID // before the judgement, and whom it is aimed at after it
	degree     classID // very, simply: may stand beside a judgement that is a sentence
	telling    classID // say, tell: "sorry to say" regrets nothing
	atPlace    classID // at, joining: a firm's name follows
	beforeYou  classID // thank, to: "you" is no subject

	// What makes a judgement none.
	thankful classID
	knowing  classID // I understand that …
	formerly classID // my last job
}

// classes gives the classes with the names that they have in the lexicon.
func (b *blameWords) classes() map[string]*classID {
	return map[string]*classID{
		"@bad": &b.bad, "@bad-mild": &b.badMild, "@bad-person": &b.badPerson, "@bad-deed": &b.badDeed,
		"@bad-felt": &b.badFelt, "@bad-pay": &b.badPay, "@bad-scorn": &b.badScorn, "@bad-suffered": &b.badSuffered,
		"@bad-ways": &b.badWays, "@blame-weak": &b.badWeak, "@judgement": &b.judgement, "@their-pay": &b.theirPay,
		"@their-people": &b.theirPeople, "@their-things": &b.theirThings, "@blame-you": &b.you,
		"@blame-yours": &b.yours, "@blame-she": &b.sheHe, "@blame-it": &b.itThat, "@blame-that": &b.that,
		"@blame-who": &b.who, "@blame-others": &b.others, "@blame-theirs": &b.theirs, "@blame-trades": &b.trades,
		"@blame-everyday": &b.everyday, "@blame-such-a": &b.such,
		"@blame-way": &b.theWay, "@blame-manners": &b.manners,
		"@blame-dealings": &b.dealings, "@blame-lead": &b.leads, "@blame-object": &b.object,
		"@blame-linking": &b.linking, "@blame-finding": &b.finding, "@blame-seeming": &b.seeming,
		"@blame-passive": &b.passive, "@blame-sent": &b.sent,
		"@blame-paying": &b.paying, "@blame-what": &b.what, "@blame-by": &b.by, "@blame-prep": &b.prep,
		"@blame-in-their": &b.inTheir, "@blame-of": &b.ofOn, "@blame-for": &b.forTo,
		"@blame-functional": &b.functional, "@blame-how": &b.how, "@blame-telling": &b.telling,
		"@blame-degrees": &b.degree, "@blame-so": &b.so, "@blame-at": &b.atPlace, "@blame-before-you": &b.beforeYou,
		"@blame-thankful": &b.thankful, "@blame-knowing": &b.knowing, "@blame-formerly": &b.formerly,
	}
}
