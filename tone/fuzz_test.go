package tone_test

import (
	"testing"

	"decline/tone"
)

// FuzzCheck: whatever the bytes, the report is well formed, and so is that of the
// text with a fix taken.
func FuzzCheck(f *testing.F) {
	for i, text := range odd {
		f.Add(text, uint8(i))
	}
	for i, s := range samples(f) {
		if i%40 == 0 {
			f.Add(s.text, uint8(i))
		}
	}
	stages := []string{"", "approached", "invited", "scheduled", "interviewed", "final"}
	channels := []string{"", "email", "sms", "linkedin"}
	f.Fuzz(func(t *testing.T, text string, kind uint8) {
		facts := tone.Facts{Stage: stages[int(kind)%len(stages)], Channel: channels[int(kind/8)%len(channels)]}
		if kind&64 != 0 {
			facts = tone.Facts{Recipient: "Ana", Company: "Brightwater", Role: "Analyst", Sender: "Tom Reed", Reason: "pay", Say: "general", Tone: "formal"}
		}
		r := tone.Check(text, facts)
		if wrong := valid(text, r); wrong != "" {
			t.Fatalf("%q: %s", text, wrong)
		}
		for _, finding := range r.Findings {
			fixed := finding.Apply(text)
			if wrong := valid(fixed, tone.Check(fixed, facts)); wrong != "" {
				t.Fatalf("%q, after %s: %s", fixed, finding.Rule, wrong)
			}
		}
	})
}
