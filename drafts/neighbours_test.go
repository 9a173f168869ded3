package drafts

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// sentencesOf gives the sentences between greeting and sign-off. It is for
// letters whose names hold no full stop.
func sentencesOf(d Draft) []string {
	start, end := 0, len(d.Body)
	for _, s := range d.Spans {
		switch s.Act {
		case Greeting:
			start = s.End
		case SignOff:
			end = min(end, s.Start)
		case Aside:
			end = min(end, s.Start)
		}
	}
	text := strings.NewReplacer("\n", " ", "? ", ". ", "! ", ". ").Replace(strings.Trim(d.Body[start:end], "\n "))
	var out []string
	for sentence := range strings.SplitSeq(text, ". ") {
		if sentence = strings.Trim(sentence, " .?!"); sentence != "" {
			out = append(out, sentence)
		}
	}
	return out
}

// grammar is the words that carry no content, and the two that every letter
// needs: the interview, and the thanks, which have a rule of their own.
const grammar = " about after again'st before could would should there their these those which where while until since " +
	"because other others whether without still shall thank thanks interview today tomorrow november "

// contentWords gives the words of five letters or more that carry meaning,
// but for names and the role.
func contentWords(sentence string, a Answers) []string {
	names := " " + strings.ToLower(strings.Join([]string{a.To, a.Company, a.Role, a.From}, " ")) + " "
	var words []string
	for _, word := range strings.FieldsFunc(strings.ToLower(sentence), func(r rune) bool { return r != '\'' && (r < 'a' || r > 'z') }) {
		word = strings.TrimSuffix(word, "'s")
		if len(word) < 5 || among(grammar, word) || among(names, word) || strings.Contains(word, "'") ||
			weekday(word) >= 0 {
			continue
		}
		words = append(words, word)
	}
	return words
}

// echoes names what two neighbouring sentences, or one, say twice.
func echoes(a Answers, sentences []string) []string {
	var found []string
	var before []string
	for i, sentence := range sentences {
		words := contentWords(sentence, a)
		for n, word := range words {
			if slices.Contains(words[:n], word) || slices.Contains(before, word) {
				found = append(found, word)
			}
		}
		before = words
		if i > 0 && strings.Contains(strings.ToLower(sentence), "thank") &&
			strings.Contains(strings.ToLower(sentences[i-1]), "thank") {
			found = append(found, "thank you, twice in a row")
		}
		if i > 1 && firstWord(sentence) == firstWord(sentences[i-1]) && firstWord(sentence) == firstWord(sentences[i-2]) {
			found = append(found, "three sentences with "+firstWord(sentence))
		}
	}
	return found
}

func firstWord(sentence string) string {
	first, _, _ := strings.Cut(sentence, " ")
	first, _, _ = strings.Cut(first, "'")
	return strings.ToLower(first)
}

// everyKind gives letters of every kind in the wording of a seed, with names
// that are known and nothing in a person's own words.
func everyKind(seed uint64, yield func(Answers)) {
	base := Answers{Seed: seed, To: "Nora", Company: "Arrow Instruments", Role: "Test Engineer", From: "Luis Ortega"}
	doors := [][]Door{nil, {GoodWishes}, {MoreRoles}, {WriteAgain, MoreRoles}, {LinkedInTie}, {WriteAgain, CheckIn},
		{WriteAgain, Refer}, {Refer, GoodWishes}, {Feedback, GoodWishes}, {WriteAgain, LinkedInTie, CheckIn, Refer, Feedback}}
	for i, stage := range Stages {
		for j, reason := range Reasons {
			for k, tone := range Tones {
				for l, length := range Lengths {
					for m, say := range Says[:3] {
						a := base
						a.Stage, a.Reason, a.Tone, a.Length, a.Say, a.WhyNot = stage, reason, tone, length, say, say
						turn := int(seed) + 7*i + 3*j + 5*k + 11*l + m
						a.Outcome = []Outcome{Decline, Decline, Decline, OtherRoles, Reschedule, Negotiate, Ask}[turn%7]
						a.Door = doors[turn/3%len(doors)]
						a.Channel = []Channel{Email, Email, LinkedIn, SMS, Box, Email}[turn/2%6]
						if turn%4 == 0 {
							a.Thanks = []Thanks{AllThanks[turn/4%5]}
						}
						if stage == Scheduled || stage == Final && turn%2 == 0 {
							a.When = at([]int{3, 20, 50, 300}[turn/2%4])
						}
						yield(a)
					}
				}
			}
		}
	}
}

// TestNeighbours proves that the wordings beside each other do not repeat each
// other: no content word of five letters twice in neighbouring sentences, no
// first word three times in a row, no thanks twice in a row.
func TestNeighbours(t *testing.T) {
	t.Parallel()
	found, example, n := map[string]int{}, map[string]string{}, 0
	for seed := range uint64(40) {
		everyKind(seed, func(a Answers) {
			n++
			d := Compose(a)
			for _, echo := range echoes(a, sentencesOf(d)) {
				found[echo]++
				if example[echo] == "" {
					example[echo] = fmt.Sprintf("%s %s %s %s %s: %s", a.Outcome, a.Stage, a.Tone, a.Length, a.Channel, d.Body)
				}
			}
		})
	}
	for _, echo := range slices.Sorted(maps.Keys(found)) {
		t.Errorf("%s: %d times, for example\n%s", echo, found[echo], example[echo])
	}
	t.Logf("%d letters", n)
}

// TestSpread proves that different people get different letters.
func TestSpread(t *testing.T) {
	t.Parallel()
	for _, stage := range Stages {
		for _, outcome := range []Outcome{Decline, OtherRoles, Negotiate, Ask, Reschedule} {
			for _, tone := range Tones {
				for _, length := range Lengths {
					seen := map[string]bool{}
					for seed := range uint64(200) {
						a := Answers{Seed: seed, Stage: stage, Outcome: outcome, Tone: tone, Length: length, Channel: Email, Reason: OtherOffer}
						if stage == Scheduled {
							a.When = at(100)
						}
						d := Compose(a)
						seen[d.Subject+d.Body] = true
					}
					if len(seen) < 60 {
						t.Errorf("%s %s %s %s: %d letters of 200", stage, outcome, tone, length, len(seen))
					}
				}
			}
		}
	}
}
