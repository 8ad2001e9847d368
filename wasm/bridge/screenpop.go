package bridge

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// pop is a record on its way to the target.
type pop struct {
	url     string // as the console wrote it
	address string // as the browser reads it
	contact string // that it belongs to, or ""
	frame   int
	at      float64
	came    arrival
}

// pops are the records on their way. Consoles ask for several in one breath, for
// the account and then for the ticket: only the last is shown, so that the pane
// does not flicker.
type pops struct {
	open     map[int]*pop // under inspection, settling or being shown
	settling int          // the id of the one that waits for another, or 0
	timer    int
	since    float64 // when the first of those that replaced each other came
	link     recordMatch
}

func newPops() pops { return pops{open: make(map[int]*pop), link: newLink()} }

// longestSettling bounds how many settling times may pass while records keep
// replacing each other.
const longestSettling = 10

// popAsked has the address inspected before anything else: an address of
// scheme "javascript" in a console's parameter was a real hole elsewhere.
func (b *Bridge) popAsked(f dialect.PopRequested) {
	if b.frames == nil {
		return
	}
	p := &pop{url: f.URL, frame: b.frame, at: b.now, came: b.came}
	switch {
	case f.URL == "":
		b.refusePop(p, contract.PopWithoutAddress, "The console asked for a record without an address.")
	case !b.frames.RecordPop:
		b.refusePop(p, contract.PopNoTarget, "The console asked for a record, and the page gave no screenPop to show it in.")
	default:
		id := b.nextID()
		b.frames.pops.open[id] = p
		b.do(Inspect{ID: id, URL: f.URL})
	}
}

func (b *Bridge) inspected(in Inspected) {
	p := b.pop(in.ID)
	if p == nil || p.address != "" {
		return
	}
	switch {
	case !in.Valid:
		b.dropPop(in.ID, contract.PopNotAbsolute, "The record's address is not an absolute URL.")
	case in.Scheme != "http" && in.Scheme != "https":
		b.dropPop(in.ID, contract.PopScheme, "The record's address has the scheme "+in.Scheme+"; only http and https are shown.")
	case !in.Allowed:
		b.dropPop(in.ID, contract.PopOrigin, "The record's origin "+in.Origin+" is not in screenPop.allowedOrigins.")
	default:
		// As it was read, and not as it was written: a frame reads an address
		// relative to its page, so that "https:x" would lead elsewhere.
		p.address = in.Address
		b.settlePop(in.ID, p)
	}
}

// settlePop waits for a record that would replace this one at once. The same
// record again is no other, and of another adapter only for its contact.
func (b *Bridge) settlePop(id int, p *pop) {
	s := &b.frames.pops
	before := s.open[s.settling]
	same := before != nil && before.address == p.address
	if !same || before.frame != p.frame {
		b.linkPop(p)
	}
	if same {
		delete(s.open, id)
		return
	}
	if s.settling == 0 {
		s.since = p.at
	} else {
		b.do(ClearTimer{ID: s.timer})
		b.dropPop(s.settling, contract.PopReplaced, "Another record came at once and is shown instead.")
	}
	s.settling = id
	if b.frames.Debounce == 0 || p.at-s.since > float64(longestSettling*b.frames.Debounce) {
		b.showPop()
		return
	}
	s.timer = b.setTimer(b.frames.Debounce)
}

func (b *Bridge) showPop() {
	s := &b.frames.pops
	id := s.settling
	s.settling, s.timer = 0, 0
	p := s.open[id]
	b.do(Pop{ID: id, URL: p.address, ContactID: p.contact})
}

// popped tells what became of a record that was shown to the target.
func (b *Bridge) popped(o contract.PopOutcome) {
	p := b.pop(o.ID)
	if p == nil || o.ID == b.frames.pops.settling || p.address == "" {
		return
	}
	if o.Reason != "" {
		b.dropPop(o.ID, o.Reason, o.Text)
		return
	}
	delete(b.frames.pops.open, o.ID)
	b.emit(contract.ScreenPopped, contract.ScreenPop{URL: p.url, ContactID: p.contact, Elsewhere: o.Elsewhere})
}

func (b *Bridge) pop(id int) *pop {
	if b.frames == nil {
		return nil
	}
	return b.frames.pops.open[id]
}

func (b *Bridge) dropPop(id int, reason contract.PopRefusal, text string) {
	p := b.frames.pops.open[id]
	delete(b.frames.pops.open, id)
	b.refusePop(p, reason, text)
}

func (b *Bridge) refusePop(p *pop, reason contract.PopRefusal, text string) {
	b.emit(contract.ScreenPopRefused, contract.RefusedPop{URL: p.url, ContactID: p.contact, Reason: reason, Text: text})
}
