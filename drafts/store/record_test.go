package store

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"decline/drafts"
	"decline/drafts/text"
)

// sample gives a record in which every kind of field has something.
func sample(id string, seq uint64) Record {
	edited := "Hi Nora,\n\nno — thank you.\n\nAda"
	return Record{
		ID: id, Seq: seq, At: "reason",
		Time: time.Date(2026, 11, 20, 9, int(seq), 0, 0, time.UTC),
		Answers: drafts.Answers{
			Seed: 1 << 63, Stage: drafts.Scheduled, To: "Nora", Company: "Ærø & Søn <Ltd>",
			When:   drafts.When{Text: "tomorrow at 9", At: time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC), Clock: true},
			Thanks: []drafts.Thanks{}, Door: []drafts.Door{drafts.WriteAgain},
			Wording: map[string]string{"decision": "decision.plain.2"},
			Edit:    &drafts.Edit{Composed: "Hi Nora,\n\nno.", Text: edited},
		},
		Composed: "Hi Nora,\n\nno.", Edited: &edited,
	}
}

func encoded(t *testing.T, r Record) []byte {
	t.Helper()
	data, err := encode(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestRecordRoundTrip(t *testing.T) {
	t.Parallel()
	for _, want := range []Record{sample(NewID(), 7), {ID: NewID()}} {
		got, err := decode(want.ID, encoded(t, want))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v\nwant %+v", got, want)
		}
	}
}

func TestTheFileIsReadableAndMayBeReformatted(t *testing.T) {
	t.Parallel()
	want := sample(NewID(), 7)
	data := encoded(t, want)
	if !bytes.Contains(data, []byte(`"company": "Ærø & Søn <Ltd>"`)) {
		t.Errorf("a person cannot read this:\n%s", data)
	}
	got, err := decode(want.ID, bytes.ReplaceAll(data, []byte("\n  "), []byte("\r\n\t")))
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("with other white space: %v, %+v", err, got)
	}
}

func TestEveryFlippedBitIsFound(t *testing.T) {
	t.Parallel()
	want := sample(NewID(), 7)
	data := encoded(t, want)
	harmless := 0
	for i := range data {
		for bit := range 8 {
			data[i] ^= 1 << bit
			got, err := decode(want.ID, data)
			switch {
			case err == nil && reflect.DeepEqual(got, want):
				harmless++ // a key of the envelope in the other case, or white space
			case !errors.Is(err, errDamaged):
				t.Errorf("byte %d, bit %d: %v, %+v", i, bit, err, got)
			}
			data[i] ^= 1 << bit
		}
	}
	t.Logf("%d bits flipped, %d of them changed nothing", 8*len(data), harmless)
}

func TestVersions(t *testing.T) {
	t.Parallel()
	id := NewID()
	data := string(encoded(t, sample(id, 7)))
	tests := []struct {
		name, data string
		want       error
	}{
		{"newer", `{"app":"decline","version":2,"sum":"00","draft":{"text":"?"}}`, errNewer},
		{"newer without anything we know", `{"app":"decline","version":9}`, errNewer},
		{"our sum, so the version is the damage", strings.Replace(data, `"version": 1`, `"version": 3`, 1), errDamaged},
		{"older than the first", strings.Replace(data, `"version": 1`, `"version": 0`, 1), errDamaged},
		{"of another program", strings.Replace(data, `"decline"`, `"accept"`, 1), errDamaged},
		{"two in one file", data + data, errDamaged},
		{"empty", "", errDamaged},
		{"no draft", "null", errDamaged},
		{"a list", "[]", errDamaged},
	}
	for _, tt := range tests {
		if _, err := decode(id, []byte(tt.data)); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}

// fill sets every text in v to a hostile one, and makes what is nil, with at most
// so many answers within one another.
func fill(v reflect.Value, deep int) {
	if v.Type() == reflect.TypeFor[drafts.Answers]() {
		if deep--; deep < 0 {
			return
		}
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString("a\x1b]0;evil\a\u202e\nb")
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return
		}
		for i := range v.NumField() {
			fill(v.Field(i), deep)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), deep)
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(key, deep)
		fill(value, deep)
		v.SetMapIndex(key, value)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), deep)
	}
}

func TestEveryTextOfAFileIsCleaned(t *testing.T) {
	t.Parallel()
	var r Record
	fill(reflect.ValueOf(&r).Elem(), 3)
	data := encoded(t, r)
	if !bytes.Contains(data, []byte(`\u001b`)) {
		t.Fatal("the file is not hostile")
	}
	got, err := decode(NewID(), data)
	if err != nil {
		t.Fatal(err)
	}
	out := string(encoded(t, got))
	if clean, removed := text.Clean(out); removed > 0 || clean != out || strings.Contains(out, `\u001b`) || strings.Contains(out, "evil") {
		t.Errorf("something hostile is left:\n%s", out)
	}
	if got.Composed != "a\nb" || got.Answers.To != "a b" || got.Answers.Stage != "" || len(got.Answers.Door) != 0 {
		t.Errorf("got %+v", got)
	}
}
