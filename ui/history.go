package ui

import "decline/drafts"

// deepest is how many earlier answers are remembered.
const deepest = 500

// history is undo: an earlier Answers. Changes of one group that follow each
// other, such as the letters of a name, are one step.
type history struct {
	past, future []drafts.Answers
	group        string
	dropped      int // how many steps of the past are remembered no more
}

// record remembers the answers from before a change. An empty group is a step
// of its own.
func (h history) record(before drafts.Answers, group string) history {
	if group != "" && group == h.group && len(h.past) > 0 {
		h.future = nil
		return h
	}
	past := h.past
	if len(past) >= deepest {
		past = past[1:]
		h.dropped++
	}
	h.past = append(past[:len(past):len(past)], before)
	h.future, h.group = nil, group
	return h
}

// pause ends the group, so that the next change is a step of its own.
func (h history) pause() history {
	h.group = ""
	return h
}

// depth counts the steps so far, with those that are remembered no more.
func (h history) depth() int { return h.dropped + len(h.past) }

// fold makes one step of all since the depth from, when the answers were before.
func (h history) fold(from int, before drafts.Answers) history {
	if h.depth() <= from+1 {
		return h
	}
	kept := max(from-h.dropped, 0)
	h.past = append(h.past[:kept:kept], before)
	h.dropped = from - kept
	return h
}

// undo gives the answers from before the last step.
func (h history) undo(now drafts.Answers) (history, drafts.Answers, bool) {
	if len(h.past) == 0 {
		return h, now, false
	}
	last := len(h.past) - 1
	before := h.past[last]
	h.past = h.past[:last:last]
	h.future = append(h.future[:len(h.future):len(h.future)], now)
	h.group = ""
	return h, before, true
}

// redo gives the answers that undo went back from.
func (h history) redo(now drafts.Answers) (history, drafts.Answers, bool) {
	if len(h.future) == 0 {
		return h, now, false
	}
	last := len(h.future) - 1
	after := h.future[last]
	h.future = h.future[:last:last]
	h.past = append(h.past[:len(h.past):len(h.past)], now)
	h.group = ""
	return h, after, true
}
