package tone

// blame finds bad judgements that are aimed at the reader, a person, the firm or
// the pay. A judgement is a word or a phrase of a class "@bad…"; whom it is aimed
// at, the words around it tell: the noun after it ("a rude recruiter"), else the
// nearest subject before it ("your manager was rude"), else what follows it
// ("unprofessional of you"). Where that is the writer, there is no fault.
func (r *reading) blame() {
	k := &r.lex.known
	for i := range r.matcher.cues {
		if q := &r.matcher.cues[i]; k.judges(q.class) {
			r.judged(q)
		}
	}
	for i := range r.tokens {
		w := r.tokens[i].word
		if !r.lex.is(w, k.judgement) {
			continue
		}
		for c := range r.lex.classesOf(w) {
			if k.judges(c) {
				r.judged(&cue{class: c, first: int32(i), last: int32(i + 1)})
			}
		}
	}
}

// judges tells whether a class is one of bad judgements.
func (k *known) judges(c classID) bool {
	switch c {
	case k.bad, k.badMild, k.badPerson, k.badDeed, k.badFelt, k.badPay, k.badScorn, k.badSuffered, k.badWays, k.badWeak:
		return c != 0
	}
	return false
}

// role is what a token is in a judgement.
type role uint8

const (
	noRole   role = iota
	writer        // I, my
	thing         // the process, your wards
	person        // you, the recruiter, she
	pay           // the salary
	pronoun       // it, which: somebody or something named before
	stranger      // a noun phrase that is none of theirs: "my diary", "another firm"
)

// brokenBy are the rules that a bad judgement breaks, by whom it is aimed at.
var brokenBy = [...]string{person: "blame-person", thing: "blame-company", pay: "pay-complaint", stranger: ""}

// target is what a judgement is aimed at.
type target struct {
	role role
	at   int32
}

// word tells whether the word of a token is of a class.
func (r *reading) word(at int32, class classID) bool { return r.lex.is(r.tokens[at].word, class) }

// between tells whether a word of a class stands between two tokens.
func (r *reading) between(from, to int32, class classID) bool {
	for i := from + 1; i < to; i++ {
		if r.word(i, class) {
			return true
		}
	}
	return false
}

// judged adds the fault of a bad judgement, if it is aimed at somebody.
func (r *reading) judged(q *cue) {
	k := &r.lex.known
	sent := r.tokens[q.first].sent
	if r.isDenied(q.first) || r.sents[sent].zone != body || r.inProperName(q) {
		return
	}
	harmless := cue{class: k.bad, first: q.first, last: q.last}
	if r.cancelled(&harmless) || r.cancelled(q) {
		return
	}
	from, to := r.clauseAround(q.first, q.last)
	if r.softened(q, from, to) {
		return
	}
	t := r.aimedAt(q, from, to)
	rule := brokenBy[t.role]
	if rule == "" || q.class == k.badPay && t.role != pay || r.elsewhereJudged(q.first, t) {
		return
	}
	if r.cancelled(&cue{class: r.lex.class(rule), first: q.first, last: q.last}) {
		return
	}
	m, _ := meaning(rule)
	if t.role == pay && q.class == k.badScorn {
		m.severity = Block
	}
	lo, hi := min(q.first, t.at), max(q.last, t.at+1)
	if r.tokens[lo].sent != sent {
		lo = q.first
	}
	r.add(fault{rule: rule, severity: m.severity, why: m.rule.why, sent: sent, first: lo, last: hi})
}

// isDenied tells whether a negation takes a judgement away. It does not where the
// judgement is inside a phrase of its own: "I would not work in such a rude team",
// "for a boss with no manners".
func (r *reading) isDenied(first int32) bool {
	k := &r.lex.known
	if !r.negated(first) {
		return false
	}
	at := first - 1
	if at > 0 && r.word(at, k.who) && !r.word(at, k.and) && r.noun(at-1) != noRole {
		return false // "for a firm that treats people like numbers"
	}
	if !r.word(first, k.negator) {
		for ; at > 0 && at >= first-3 && !r.word(at, k.theirs) && !r.word(at, k.negator); at-- {
		}
		if !r.word(at, k.theirs) {
			return true
		}
		at--
	}
	return at <= 0 || !r.word(at, k.prep) && !r.word(at, k.inTheir) || r.word(at-1, k.negator)
}

// softened tells whether the words before a judgement make it none: thanks and
// regret do, and of the milder ones also understanding ("I know that …"), and
// whose sake it is for ("took weeks for me to see").
func (r *reading) softened(q *cue, from, to int32) bool {
	k := &r.lex.known
	mild := k.mild(q.class) && q.class != k.badPay
	for i := from; i < q.first; i++ {
		if r.word(i, k.thankful) && !r.announces(i) || mild && r.word(i, k.knowing) {
			return true
		}
	}
	return q.class == k.badWays && r.excused(&cue{class: q.class, first: q.first, last: q.first}, to)
}

// announces tells whether a regret only leads up to what is said: "sorry to say".
func (r *reading) announces(at int32) bool {
	k := &r.lex.known
	return int(at)+2 < len(r.tokens) && r.word(at+1, k.forTo) && r.word(at+2, k.telling)
}

// aimedAt gives whom a judgement is aimed at, by its kind.
func (r *reading) aimedAt(q *cue, from, to int32) target {
	k := &r.lex.known
	switch q.class {
	case k.badFelt:
		if r.feltByOthers(q.first, from) {
			return target{}
		}
		return r.felt(q.last, to)
	case k.badDeed:
		return r.doer(q, from)
	case k.badWays:
		// What "you" did is the firm's way: "you rescheduled twice".
		t := r.doer(q, from)
		if t.role == person && r.word(t.at, k.you) {
			t.role = thing
		}
		return t
	case k.badSuffered:
		return r.suffered(q, from, to)
	case k.badWeak:
		return r.weakly(q, from, to)
	}
	return r.judgedOne(q, from, to)
}

// elsewhereJudged tells whether a judgement is of somebody else, or the sentence
// about another employer than theirs: "I left my last job because the management
// was chaotic".
func (r *reading) elsewhereJudged(judgement int32, t target) bool {
	k := &r.lex.known
	if r.ofOthers(t) || r.quotedApart(judgement, t.at) {
		return true
	}
	if t.role == noRole || r.word(t.at, k.you) || r.word(t.at, k.yours) {
		return false
	}
	if t.at > 0 && r.word(t.at-1, k.yours) {
		return false
	}
	s := r.sents[r.tokens[t.at].sent]
	for i := s.first + 1; i < s.last; i++ {
		if r.word(i, k.formerly) && r.word(i-1, k.self) {
			return true
		}
	}
	return false
}

// clauseAround gives the tokens of the clause that a judgement stands in.
func (r *reading) clauseAround(first, last int32) (from, to int32) {
	from, to = r.clauseFrom(first), last
	// "was so rude" is one clause.
	if from > 0 && from >= first-2 && r.tokens[from].brk == noBreak && r.word(from, r.lex.known.so) &&
		r.tokens[from-1].sent == r.tokens[from].sent {
		from = r.clauseFrom(from - 1)
	}
	for int(to) < len(r.tokens) && r.tokens[to].clause == r.tokens[last-1].clause {
		to++
	}
	return from, to
}

// clauseFrom gives the first token of a token's clause.
func (r *reading) clauseFrom(at int32) int32 {
	for at > 0 && r.tokens[at-1].clause == r.tokens[at].clause {
		at--
	}
	return at
}
