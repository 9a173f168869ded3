package tone

// The measures of a reason (TONE §4), and how many links make a chain.
const (
	mostReasonWords = 45
	mostReasons     = 3
	mostLinks       = 2
	fewestChained   = 20
)

// told is a run of reasons in sentences that follow each other: how many words
// and reasons, where, and the last sentence and clause that counted.
type told struct {
	words, count int
	first, last  int32
	sent, end    int32
}

// reasons notes a reason that is told at length: more than 45 words, three and
// more in a row, or a sentence of reasons chained ("and besides, and on top").
func (r *reading) reasons() {
	if r.facts.Note != "" {
		return
	}
	run, link := told{first: -1, sent: -1, end: -1}, r.lex.class("reason-link")
	for i := range r.cues {
		q := &r.cues[i]
		if q.class != link && !r.givesReason(q) || !r.tells(q) || r.kindly(q) {
			continue
		}
		r.tell(&run, q)
		if r.long(&run) || r.chained(run.sent) && (run.count >= mostReasons || r.countOf(run.sent, link) >= mostLinks) {
			words := r.stretch(run.first, run.last)
			r.find(Finding{"too-long-reason", Note, words.Start, words.End,
				"It gives many reasons; one short clause is stronger.", nil, nil})
			return
		}
	}
}

// tell adds a reason to a run, or begins one where a sentence lies between.
func (r *reading) tell(run *told, q *cue) {
	s := r.tokens[q.first].sent
	if run.sent >= 0 && s > run.sent+1 {
		run.words, run.count, run.first = 0, 0, -1
	}
	if clause := r.tokens[q.first].clause; clause > run.end {
		run.count++
		run.end = clause
	}
	if s != run.sent {
		if !r.does(thanksAct, s) && !r.does(wishAct, s) && !r.does(doorAct, s) {
			run.words += r.sents[s].words()
		}
		run.sent = s
	}
	if run.first < 0 {
		run.first = q.first
	}
	run.last = max(run.last, q.last)
}

// long tells whether a run has many words, and many in its last sentence.
func (r *reading) long(run *told) bool {
	return run.words > mostReasonWords && r.sents[run.sent].words() > mostReasonWords/2
}

// givesReason tells whether a cue is one of a reason.
func (r *reading) givesReason(q *cue) bool {
	return r.lex.reasons[q.class] || r.lex.acts[q.class].kind == reasonAct
}

// chained tells whether a sentence is long enough to hold reasons in a row.
func (r *reading) chained(sent int32) bool { return r.sents[sent].words() >= fewestChained }

// countOf counts the cues of a class that begin in a sentence.
func (r *reading) countOf(sent int32, class classID) (n int) {
	for _, q := range r.cuesOf(sent) {
		if q.class == class {
			n++
		}
	}
	return n
}
