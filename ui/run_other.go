//go:build !unix

package ui

import tea "charm.land/bubbletea/v2"

// pauses is nothing: on this system no shell stops a program.
type pauses struct{}

func newPauses(func()) *pauses { return nil }

func (*pauses) hands(h Hands) Hands { return h }

func (*pauses) lend() {}

func (*pauses) listen() {}

func (*pauses) pass(func(tea.Msg), <-chan struct{}) {}
