package tone

// source is a file of the lexicon.
type source struct{ name, text string }
