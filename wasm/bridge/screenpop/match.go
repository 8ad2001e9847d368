package screenpop

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/state"
)

// recordMatch finds the contact that a record belongs to. The console names none, and
// the record may come before its contact, after it, or without any: records are
// made at the console's own pace. So order and nearness decide, adapter by
// adapter, and where they do not, nothing is linked.
type recordMatch struct {
	turns   map[int]turn // the last of each frame
	waiting map[int]*pop // records whose contact may yet come, by timer
}

// togetherWindow bounds, in milliseconds, how long after its contact a record came
// along with it.
const togetherWindow = 100

// turn is a contact that began, or that the agent selected.
type turn struct {
	_       [0]func()
	contact string
	at      float64
	taken   bool // a record came for it
	early   bool // that came before it, and so may be another's
}

func newMatch() recordMatch {
	return recordMatch{turns: make(map[int]turn), waiting: make(map[int]*pop)}
}

// Began gives a contact that began the record that came just before it, or
// else the one to come.
func (s *Pops) Began(id string) {
	s.Selected(id)
	m := &s.match
	timer := m.latest(s.state.Message.Frame, s.state.Message.Now-float64(s.options.LinkWindow))
	if timer == 0 {
		return
	}
	p := m.waiting[timer]
	delete(m.waiting, timer)
	s.sink.ClearTimer(timer)
	s.give(p, id)
	m.turns[s.state.Message.Frame] = turn{contact: id, at: s.state.Message.Now, taken: true, early: true}
}

// Selected lets a contact have the record to come. One that came before the agent
// selected it is not its own: the console shows records because of turns, and
// turns nobody because of records.
func (s *Pops) Selected(id string) {
	s.match.turns[s.state.Message.Frame] = turn{contact: id, at: s.state.Message.Now}
}

// latest returns the timer of the last record of a frame that came since.
func (m *recordMatch) latest(frame int, since float64) (found int) {
	for timer, p := range m.waiting {
		if p.frame == frame && p.at >= since && timer > found {
			found = timer
		}
	}
	return found
}

// link links a record that came: to the contact that the agent has just turned
// to, if that has the record already or none yet, else to one that has it, else to
// the one just selected, else it waits for one. Two chats of one customer have
// the same record.
func (s *Pops) link(p *pop) {
	m := &s.match
	t := m.turns[p.frame]
	turned := s.state.Contacts.Get(t.contact)
	along := t.early && p.came.Earliest-t.at < togetherWindow // it came along with the contact, and so is surely its own
	if turned != nil && (t.taken && !along && turned.RecordURL != p.url || p.at-t.at > float64(s.options.LinkWindow)) {
		turned = nil
	}
	if turned == nil || !along && turned.RecordURL != "" && turned.RecordURL != p.url {
		if c := s.withRecord(p); c != nil {
			p.contact = c.ID
			return
		}
	}
	if turned == nil {
		m.waiting[s.sink.SetTimer(s.options.LinkWindow)] = p
		return
	}
	t.taken, t.early = true, false
	m.turns[p.frame] = t
	s.give(p, turned.ID)
}

// withRecord returns the contact that has the record, of several the last that
// joined.
func (s *Pops) withRecord(p *pop) (found *state.Contact) {
	s.state.Contacts.OfFrame(p.frame, func(c *state.Contact) {
		if c.RecordURL == p.url && (found == nil || c.Joined > found.Joined) {
			found = c
		}
	})
	return found
}

// linkLast links a record to which no contact came: to the only one there is, if
// that has none yet.
func (s *Pops) linkLast(p *pop) {
	if only := s.state.Contacts.OnlyLive(p.frame); only != nil && only.RecordURL == "" {
		s.give(p, only.ID)
	}
}

func (s *Pops) give(p *pop, id string) {
	p.contact = id
	c := s.state.Contacts.Get(id)
	if c.RecordURL != p.url {
		c.RecordURL = p.url
		s.state.EmitUpdated(c)
	}
}

// Fire takes a timer that ran out.
func (s *Pops) Fire(timer int) {
	if p := s.match.waiting[timer]; p != nil {
		delete(s.match.waiting, timer)
		s.linkLast(p)
	}
	if s.settling != 0 && s.timer == timer {
		s.show()
	}
}
