//go:build !linux && !darwin

package ui

// hears reads at once: on these systems ctrl+c ends the reading by itself, or is
// not heard and Enter goes back.
func (s *showing) hears() bool { return s.waits() }
