package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"decline/drafts"
)

// Record is one draft as it is kept. What a Record points to is never changed
// in place, so that a copy can be handed to the Saver and forgotten.
type Record struct {
	ID       string         `json:"id"`              // from NewID
	Seq      uint64         `json:"seq"`             // grows with every change
	Time     time.Time      `json:"time"`            // of the last change
	At       string         `json:"at,omitempty"`    // the question where the person was
	Finished bool           `json:"finished"`        // copied, and not changed since
	Answers  drafts.Answers `json:"answers"`         //
	Composed string         `json:"composed"`        // the letter as composed, without subject
	Edited   *string        `json:"edited,omitzero"` // the letter in the person's own hand
}

// What can be wrong with the bytes of a draft.
var (
	errDamaged = errors.New("the file is damaged")
	errNewer   = errors.New("a newer decline wrote it")
)

// The format. A change that an older program would misread or lose raises the
// version; an older program then leaves the file alone.
const (
	app     = "decline"
	version = 1
	maxSize = 4 << 20 // bytes; a letter has at most 16 KiB
	idSize  = 16      // hex digits
)

// envelope is a draft file. Sum is over the app, the version and the draft
// without its white space, so that a person may look at the file in an editor.
type envelope struct {
	App     string          `json:"app"`
	Version int             `json:"version"`
	Sum     string          `json:"sum"`
	Draft   json.RawMessage `json:"draft"`
}

// NewID gives a random id for a draft: 16 hex digits.
func NewID() string {
	return fmt.Sprintf("%0*x", idSize, rand.Uint64())
}

// validID tells whether id can be a part of a path.
func validID(id string) bool { return len(id) == idSize && isHex(id) }

func isHex(s string) bool {
	for _, c := range []byte(s) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

// encode gives the bytes of a draft file.
func encode(r Record) ([]byte, error) {
	draft, err := marshal(r)
	if err != nil {
		return nil, err
	}
	sum, err := sumOf(version, draft)
	if err != nil {
		return nil, err
	}
	return marshal(envelope{App: app, Version: version, Sum: sum, Draft: draft})
}

// marshal is json.MarshalIndent that leaves <, > and & readable.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return nil, fmt.Errorf("writing a draft as JSON: %w", err)
	}
	return b.Bytes(), nil
}

func sumOf(version int, draft []byte) (string, error) {
	b := bytes.NewBufferString(fmt.Sprintf("%s\n%d\n", app, version))
	if err := json.Compact(b, draft); err != nil {
		return "", fmt.Errorf("adding up a draft: %w", err)
	}
	sum := sha256.Sum256(b.Bytes())
	return hex.EncodeToString(sum[:]), nil
}

// decode reads a draft file, which anybody may have written: its texts come out
// clean. The errors are errDamaged and errNewer.
func decode(id string, data []byte) (Record, error) {
	var e envelope
	if err := json.Unmarshal(data, &e); err != nil || e.App != app {
		return Record{}, errDamaged
	}
	// The sum is checked as of our version: if it is right, then a version that
	// is not ours is itself the damage.
	sum, err := sumOf(version, e.Draft)
	intact := err == nil && sum == e.Sum
	if e.Version > version && !intact {
		return Record{}, errNewer
	}
	var r Record
	if !intact || e.Version != version || json.Unmarshal(e.Draft, &r) != nil {
		return Record{}, errDamaged
	}
	r.ID = id // the name of the file is what is asked for
	return cleaned(r), nil
}
