package bridge

import "github.com/ctibridge/ctibridge/wasm/contract"

// recordMatch finds the contact that a record belongs to. The console names none, and
// the record may come before its contact, after it, or without any: records are
// made at the console's own pace. So order and nearness decide, adapter by
// adapter, and where they do not, nothing is linked.
type recordMatch struct {
	turns   map[int]turn // the last of each frame
	waiting map[int]*pop // records whose contact may yet come, by timer
}

// turn is a contact that began, or that the agent turned to.
type turn struct {
	contact string
	at      float64
	taken   bool // a record came for it
	early   bool // that came before it, and so may be another's
}

func newLink() recordMatch {
	return recordMatch{turns: make(map[int]turn), waiting: make(map[int]*pop)}
}

// linkBegun gives a contact that began the record that came just before it, or
// else the one to come.
func (b *Bridge) linkBegun(id string) {
	b.turnedTo(id)
	l := &b.frames.pops.link
	timer := l.latest(b.frame, b.now-float64(b.frames.LinkWindow))
	if timer == 0 {
		return
	}
	p := l.waiting[timer]
	delete(l.waiting, timer)
	b.do(ClearTimer{ID: timer})
	b.give(p, id)
	l.turns[b.frame] = turn{contact: id, at: b.now, taken: true, early: true}
}

// turnedTo lets a contact have the record to come. One that came before the agent
// turned to it is not its own: the console shows records because of turns, and
// turns nobody because of records.
func (b *Bridge) turnedTo(id string) {
	b.frames.pops.link.turns[b.frame] = turn{contact: id, at: b.now}
}

// latest returns the timer of the last record of a frame that came since.
func (l *recordMatch) latest(frame int, since float64) (found int) {
	for timer, p := range l.waiting {
		if p.frame == frame && p.at >= since && timer > found {
			found = timer
		}
	}
	return found
}

// linkPop links a record that came: to the contact that the agent has just turned
// to, if that has the record already or none yet, else to one that has it, else to
// the one just turned to, else it waits for one. Two chats of one customer have
// the same record.
func (b *Bridge) linkPop(p *pop) {
	l := &b.frames.pops.link
	t := l.turns[p.frame]
	turned := b.contacts[t.contact]
	along := t.early && p.came.earliest-t.at < moment // it came along with the contact, and so is surely its own
	if turned != nil && (t.taken && !along && turned.RecordURL != p.url || p.at-t.at > float64(b.frames.LinkWindow)) {
		turned = nil
	}
	if turned == nil || !along && turned.RecordURL != "" && turned.RecordURL != p.url {
		if c := b.withRecord(p); c != nil {
			p.contact = c.ID
			return
		}
	}
	if turned == nil {
		l.waiting[b.setTimer(b.frames.LinkWindow)] = p
		return
	}
	t.taken, t.early = true, false
	l.turns[p.frame] = t
	b.give(p, turned.ID)
}

// withRecord returns the contact that has the record, of several the last that
// joined.
func (b *Bridge) withRecord(p *pop) (found *contact) {
	for _, c := range b.contacts {
		if c.frame == p.frame && c.RecordURL == p.url && (found == nil || c.joined > found.joined) {
			found = c
		}
	}
	return found
}

// linkLast links a record to which no contact came: to the only one there is, if
// that has none yet.
func (b *Bridge) linkLast(p *pop) {
	if only := b.onlyLive(p.frame); only != nil && only.RecordURL == "" {
		b.give(p, only.ID)
	}
}

func (b *Bridge) give(p *pop, id string) {
	p.contact = id
	c := b.contacts[id]
	if c.RecordURL != p.url {
		c.RecordURL = p.url
		b.emitContact(contract.ContactUpdated, c)
	}
}
