//go:build !race

package tone_test

import "testing"

// TestCorpus holds the check against the corpus that it was made with: every
// bar of TONE §6 that can be measured on it.
func TestCorpus(t *testing.T) {
	t.Parallel()
	s := newScore(t, "testdata")
	for _, b := range s.bars() {
		t.Logf("%-40s %.3f, bar %.2f", b.name, b.got, b.bar)
		if b.most && b.got > b.bar || !b.most && b.got < b.bar {
			t.Errorf("%s: %.3f, bar %.2f", b.name, b.got, b.bar)
		}
	}
	t.Logf("%d misses", s.misses)
}

// TestFreshCorpus scores the check on texts whose writers never saw the lexicon,
// and which its writers did not see before they were scored. What was reached
// then must stay; where that is short of a bar, the log says so.
func TestFreshCorpus(t *testing.T) {
	t.Parallel()
	stays(t, "testdata/fresh", reachedFresh)
}

// TestBlindCorpus scores the check on later sets of such texts, in the order in
// which they were written; each was read, and learnt from, after its first score.
func TestBlindCorpus(t *testing.T) {
	t.Parallel()
	stays(t, "testdata/blind", reachedBlind)
}

// stays fails where a corpus scores worse than it did at first, and below the bar.
func stays(t *testing.T, dir string, reached [13]float64) {
	t.Helper()
	s := newScore(t, dir)
	for i, b := range s.bars() {
		t.Logf("%-40s %.3f, at first %.3f, bar %.2f", b.name, b.got, reached[i], b.bar)
		if b.most && b.got > max(reached[i], b.bar) || !b.most && b.got < min(reached[i], b.bar) {
			t.Errorf("%s: %.3f, was %.3f", b.name, b.got, reached[i])
		}
	}
	t.Logf("%d misses", s.misses)
}

// reachedFresh is what the fresh corpus gave when it was scored first, in the
// order of the bars.
var reachedFresh = [13]float64{0.052, 2, 0.973, 0.973, 0.877, 0.943, 0.799, 0.856, 0.082, 0.958, 0.872, 0.999, 0.992}

// reachedBlind is the mean of what the sets of the blind corpus (thirty-two of
// letters, thirty of pairs) gave when each was scored first; blocked letters are their sum,
// and for the lowest of the acts it is the lowest. Fourteen sets of good letters and one of
// look-alikes that came later gave 0.069 alarms a letter, 38 blocked, and 0.106; a fifteenth,
// half of it far-fetched, 0.38 and 8, a sixteenth in plain words 0.04 and none; of 130 bad
// letters, in words that nobody would think of first, 0.56 were flagged and 0.36 of their
// faults seen; of five times sixty in plain words 0.82 and 0.71, 0.88 and 0.88, 0.87 and 0.88,
// 0.90 and 0.88, 0.97 and 0.80; of five times two hundred pairs 0.775 of the faults and 0.03 of
// the look-alikes, 0.815 and 0.025, 0.78 and 0.03, 0.845 and 0.015 (0.88 and 0.02 once cues
// were loosened, before a word of it was read), 0.865 and 0.05. They move no bound.
var reachedBlind = [13]float64{0.023, 23, 0.877, 0.865, 0.792, 0.977, 0.832, 0.872, 0.027, 0.967, 0.696, 0.997, 0.999}
