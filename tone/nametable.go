package tone

import "hash/maphash"

// nameTable numbers strings, from 1 on: a hash table with open addressing, made
// for many short strings that are looked up far more often than added. Two
// strings may have one number.
type nameTable struct {
	slots   []uint32 // half of the hash, and the entry
	entries []entry  // 0 is none
	count   uint16   // of numbers
}

type entry struct {
	name string
	id   uint16
}

// newNameTable makes a table for up to 2^bits strings.
func newNameTable(bits int) nameTable {
	return nameTable{slots: make([]uint32, 2<<bits), entries: make([]entry, 1, 1<<bits)}
}

// hashSeed is that of all tables; nothing depends on which it is.
var hashSeed = maphash.MakeSeed()

func hashed[T string | []byte](s T) uint32 {
	switch s := any(s).(type) {
	case string:
		return uint32(maphash.String(hashSeed, s))
	case []byte:
		return uint32(maphash.Bytes(hashSeed, s))
	}
	return 0
}

// find gives the number of a string, 0 if it has none.
func find[T string | []byte](t *nameTable, s T) uint16 {
	h := hashed(s)
	mask := uint32(len(t.slots) - 1)
	for slot := h & mask; t.slots[slot] != 0; slot = (slot + 1) & mask {
		v := t.slots[slot]
		if e := &t.entries[uint16(v)]; v>>16 == h>>16 && e.name == string(s) {
			return e.id
		}
	}
	return 0
}

// number gives the number of a string, a new one if need be.
func (t *nameTable) number(s string) (id uint16, added bool) {
	if id := find(t, s); id != 0 {
		return id, false
	}
	t.count++
	t.add(s, t.count)
	return t.count, true
}

// alias gives a string the number of another, unless it has one.
func (t *nameTable) alias(s string, id uint16) {
	if find(t, s) == 0 {
		t.add(s, id)
	}
}

// add gives a string that is not in the table a number.
func (t *nameTable) add(s string, id uint16) {
	t.entries = append(t.entries, entry{name: s, id: id})
	t.place(len(t.entries) - 1)
	if 3*len(t.entries) >= 2*len(t.slots) {
		t.slots = make([]uint32, 2*len(t.slots))
		for i := range t.entries[1:] {
			t.place(i + 1)
		}
	}
}

// place notes where an entry is.
func (t *nameTable) place(i int) {
	h := hashed(t.entries[i].name)
	mask := uint32(len(t.slots) - 1)
	slot := h & mask
	for t.slots[slot] != 0 {
		slot = (slot + 1) & mask
	}
	t.slots[slot] = h&0xFFFF0000 | uint32(i)
}
