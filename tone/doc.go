// Package tone is the reader's ear: Check reads a letter that says no to an
// interview, also one that somebody wrote freely, and says what is wrong with
// it, where, why, and what to put there.
//
// It goes one way, each part linear in the text: text → zones (subject,
// greeting, body, sign-off, quoted original) → tokens and sentences → clauses →
// cues (one scan with all patterns of lexicon/*.txt at once) → acts → rules →
// report. Nothing is weighed or scored: a finding shows the words that it rests
// on. Nothing here reads a file, knows a terminal or the network, or remembers a
// text.
package tone
