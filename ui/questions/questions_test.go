package questions

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"decline/drafts"
)

func table() Table {
	return For(func() time.Time { return time.Date(2026, 11, 22, 19, 0, 0, 0, time.UTC) })
}

// every gives answers for each stage, reason and outcome.
func every(do func(drafts.Answers)) {
	for _, stage := range drafts.Stages {
		for _, reason := range drafts.Reasons {
			for _, outcome := range drafts.Outcomes {
				do(drafts.Answers{Stage: stage, Reason: reason, Outcome: outcome})
			}
		}
	}
}

func optionsOf(q Question, a drafts.Answers) []Option {
	switch ask := q.Ask.(type) {
	case OneOf:
		return ask.Options(a)
	case AnyOf:
		return ask.Options(a)
	}
	return nil
}

func TestTableIsWhole(t *testing.T) {
	t.Parallel()
	seen := map[ID]bool{Letter: true}
	last := Invitation
	for _, q := range table() {
		if seen[q.ID] {
			t.Errorf("%s stands twice", q.ID)
		}
		seen[q.ID] = true
		if q.Step < last {
			t.Errorf("%s comes after a later step", q.ID)
		}
		last = q.Step
		a := drafts.Answers{}
		if q.Name == "" || q.Title(a) == "" || q.Why(a) == "" || len(q.Name) > 11 {
			t.Errorf("%s has no name, title or line, or too long a name", q.ID)
		}
	}
}

// TestLabels: at most 40 columns, none twice, and a default among them.
func TestLabels(t *testing.T) {
	t.Parallel()
	every(func(a drafts.Answers) {
		for _, q := range table().All(a, true) {
			labels := map[string]bool{}
			for _, o := range optionsOf(q, a) {
				if len([]rune(o.Label)) > 40 || labels[o.Label] {
					t.Fatalf("%s: %q is too long, or stands twice", q.ID, o.Label)
				}
				labels[o.Label] = true
			}
			one, ok := q.Ask.(OneOf)
			if ok && !hasValue(one.Options(a), one.Get(a)) {
				t.Fatalf("%s with %+v: the default %q is not offered", q.ID, a, one.Get(a))
			}
		}
	})
}

func hasValue(list []Option, value string) bool {
	for _, o := range list {
		if o.Value == value {
			return true
		}
	}
	return false
}

// TestAskedLooksBack: whether a question is asked depends on no later answer.
func TestAskedLooksBack(t *testing.T) {
	t.Parallel()
	every(func(a drafts.Answers) {
		all := table()
		for i, q := range all {
			for _, later := range all[i:] {
				changed := a
				switch ask := later.Ask.(type) {
				case Text:
					ask.Set(&changed, "other")
				case OneOf:
					list := ask.Options(a)
					ask.Set(&changed, list[len(list)-1].Value)
				case AnyOf:
					ask.Set(&changed, nil)
				}
				if q.Asked(a) != q.Asked(changed) {
					t.Fatalf("whether %s is asked depends on %s", q.ID, later.ID)
				}
			}
		}
	})
}

// TestSettingTheDefaultIsNoAnswer: passing over a question leaves it open, so
// that a later change still moves its default.
func TestSettingTheDefaultIsNoAnswer(t *testing.T) {
	t.Parallel()
	every(func(a drafts.Answers) {
		for _, q := range table().All(a, true) {
			one, ok := q.Ask.(OneOf)
			if !ok {
				continue
			}
			changed := a
			one.Set(&changed, one.Get(a))
			if !reflect.DeepEqual(changed, a) {
				t.Fatalf("%s: %+v became %+v", q.ID, a, changed)
			}
		}
	})
}

func TestToggleKeepsGoodWishesAlone(t *testing.T) {
	t.Parallel()
	q, _ := table().ByID("door")
	doors := q.Ask.(AnyOf)
	tests := []struct {
		chosen []string
		tick   string
		want   string
	}{
		{[]string{"write-again"}, "linkedin", "write-again linkedin"},
		{[]string{"write-again", "linkedin"}, "write-again", "linkedin"},
		{[]string{"write-again", "linkedin"}, "good-wishes", "good-wishes"},
		{[]string{"good-wishes"}, "linkedin", "linkedin"},
		{[]string{"good-wishes"}, "good-wishes", ""},
	}
	for _, tt := range tests {
		if got := strings.Join(doors.Toggle(tt.chosen, tt.tick), " "); got != tt.want {
			t.Errorf("%v and %s: %q, want %q", tt.chosen, tt.tick, got, tt.want)
		}
	}
}

// TestPrivateStaysPrivate: what the reader is told never holds a private reason,
// and the person is told that it stays.
func TestPrivateStaysPrivate(t *testing.T) {
	t.Parallel()
	every(func(a drafts.Answers) {
		for _, say := range a.OfferedSays() {
			a.Say = say
			they := strings.Join(They(a, drafts.Compose(a), Look{}), ", ")
			for _, word := range []string{"company", "health", "family", "treated", "genuine", "culture"} {
				if strings.Contains(they, word) {
					t.Fatalf("%+v: they read %q", a, they)
				}
			}
			told := a.Settled().Outcome != drafts.Decline // it may show in what is asked for
			if sensitive(a.Reason) && say != drafts.Plainly && !told && Stays(a) == "" {
				t.Fatalf("%+v: nothing says that the reason stays", a)
			}
		}
	})
}

func TestAfterCopyIsShort(t *testing.T) {
	t.Parallel()
	every(func(a drafts.Answers) {
		for _, channel := range drafts.Channels {
			a.Channel = channel
			n := AfterCopy(a)
			if len(n.Now) == 0 || len(n.Now) > 3 || len(n.Then) > 3 {
				t.Fatalf("%+v: %d now, %d then", a, len(n.Now), len(n.Then))
			}
		}
	})
}

// TestWhatIsNoName: an address alone and the interview's time are noticed in the
// field for the recipient; names are let be, also those of months.
func TestWhatIsNoName(t *testing.T) {
	t.Parallel()
	for _, q := range table() {
		if q.ID != "to" {
			continue
		}
		for typed, want := range map[string]string{
			"": "", "Ana": "", "May": "", "April Sunday": "", "Ana Kowalska <ana@kestrel.example>": "", "Room 101 Team": "", "4": "", "-": "", "?": "", "Team 4": "",
			"ana@kestrel.example": "That is no name.", "tue 14:00": "That is a time.", "tomorrow 9": "That is a time.",
			"Ben fri 10:30 Lee": "That is a time.", "Ana 9:15": "That is a time.",
		} {
			got := q.Ask.(Text).Trouble(drafts.Answers{To: typed})
			if (got == "") != (want == "") || !strings.HasPrefix(got, want) {
				t.Errorf("%q: %q, want %q", typed, got, want)
			}
		}
	}
}
