package tone

import (
	"encoding/binary"
	"iter"
	"slices"
)

// numberLists are lists of numbers, packed one after the other: the bytes that a
// list takes, and each of its numbers as how much more it is than the one before.
// They are unpacked when they are asked for, as most never are.
type numberLists struct {
	s  string
	at []uint32 // where each begins
}

// packLists packs the lists of groups.
func packLists(g groups, n int) numberLists {
	var all, one []byte
	for i := range n {
		list := slices.Clone(g.of(i))
		slices.Sort(list)
		one = one[:0]
		before := classID(0)
		for _, v := range slices.Compact(list) {
			one = binary.AppendUvarint(one, uint64(v-before))
			before = v
		}
		all = binary.AppendUvarint(all, uint64(len(one)))
		all = append(all, one...)
	}
	return listsIn(string(all), n)
}

// listsIn finds the n lists that are packed in s.
func listsIn(s string, n int) numberLists {
	l := numberLists{s: s, at: make([]uint32, n)}
	u := unpacker{s: s}
	for i := range l.at {
		l.at[i] = uint32(u.at)
		n := u.num()
		u.at += n
	}
	return l
}

// of gives the numbers of a list, the smallest first.
func (l numberLists) of(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		u := unpacker{s: l.s, at: int(l.at[i])}
		n := u.num()
		end := u.at + n
		for v := 0; u.at < end; {
			if v += u.num(); !yield(v) {
				return
			}
		}
	}
}
