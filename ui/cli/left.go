package cli

import (
	"fmt"
	"strings"

	"decline/drafts"
	"decline/drafts/store"
	"decline/drafts/text"
	"decline/ui"
	"decline/ui/questions"
)

// list gives the drafts, the newest first, and a line about those whose files
// were not as they should be: the first, and how many more.
func (s *session) list() ([]store.Record, string) {
	if s.store == nil {
		return nil, ""
	}
	records, problems, err := s.store.List()
	switch n := len(problems); {
	case err != nil:
		return records, oneLine(err.Error())
	case n == 1:
		return records, oneLine(problems[0].Brief()) + " More: decline drafts list"
	case n > 1:
		return records, fmt.Sprintf("%s %d more: decline drafts list", oneLine(problems[0].Brief()), n-1)
	}
	return records, ""
}

// left offers the unfinished ones.
func (s *session) left(records []store.Record) []questions.Left {
	var left []questions.Left
	for _, r := range records {
		if !r.Finished && len(left) < mostOffered {
			left = append(left, questions.Left{
				ID: r.ID, Label: label(r), Age: ago(r.Time, s.sys.Clock()),
				Begins: begins(r), Open: s.store.Owned(r.ID),
			})
		}
	}
	return left
}

// mostBegun is how many characters the beginning of a letter has.
const mostBegun = 80

// begins gives the first words of a draft's letter, after its greeting. The
// letter is as it was kept: composing it now would hold up the first screen.
func begins(r store.Record) string {
	body := r.Composed
	if r.Edited != nil {
		body = *r.Edited
	}
	if list := text.Sentences(body); len(list) > 1 && strings.HasSuffix(body[:list[0].End], ",") {
		body = body[list[1].Start:]
	}
	words := []rune(strings.Join(strings.Fields(body), " "))
	return string(words[:min(len(words), mostBegun)])
}

// fork begins a new draft with the words of a stored one, as they are saved by
// now. It is written with the first change.
func (s *session) fork(id string) (ui.Snapshot, error) {
	r, err := s.store.Load(id)
	if err != nil {
		return ui.Snapshot{}, err
	}
	r.ID, r.Answers = store.NewID(), asLeft(r)
	s.mu.Lock()
	r.Seq = s.record.Seq // the saver takes nothing that is older than it knows
	s.record = r
	s.mu.Unlock()
	return ui.Snapshot{Answers: r.Answers, At: questions.ID(r.At)}, nil
}

// discard moves a draft into the trash, unless a running decline has it open.
func (s *session) discard(id string) error { return trash(s.store, id) }

// trash moves a draft into the trash, unless a running decline has it open.
func trash(st *store.Store, id string) error {
	release, err := st.Own(id)
	if err != nil {
		return err
	}
	defer release()
	return st.Trash(id)
}

// otherNames gives the names in the person's other drafts, of people and companies.
func (s *session) otherNames() []string {
	if s.store == nil {
		return nil
	}
	records, _, err := s.store.List()
	if err != nil {
		return nil // it is told where drafts are listed
	}
	s.mu.Lock()
	own := s.record.ID
	s.mu.Unlock()
	var names []string
	for _, r := range records {
		if r.ID != own {
			names = append(append(names, drafts.People(r.Answers.To)...), r.Answers.Company)
		}
	}
	return names
}
