package bridge

import "github.com/ctibridge/ctibridge/wasm/wire"

func (b *Bridge) deliver(in Delivered) {
	readings, refusal := b.dialect.Read(in.Raw)
	if refusal != "" {
		b.emit(wire.Refused, wire.RefusedMessage{Reason: refusal})
		return
	}
	b.frame, b.now, b.came = in.Frame, in.At, arrivalOf(in)
	b.dedupe.listen(in.Frame, readings, b.came)
	if b.dedupe.isDuplicateMessage(readings) {
		return
	}
	b.rejoin.begin()
	b.beginBatch(readings)
	for i := range readings {
		b.take(&readings[i])
	}
	b.sweep()
	b.endBatch()
	b.settle()
}

// take passes an element to the page, the vendor's own event first.
func (b *Bridge) take(r *wire.Reading) {
	b.rejoin.note(r.Facts)
	b.heard(r.Facts)
	if b.dedupe.isDuplicate(b.frame, r.Repeat, b.came) {
		b.atWork(r.Facts)
		b.confirm(r.Facts)
		return
	}
	if r.Name != "" {
		b.emit(wire.Vendor, wire.VendorEvent{Index: r.Index, Name: r.Name})
	}
	b.atWork(r.Facts)
	for _, f := range r.Facts {
		if !b.foldAgent(f) {
			b.tellAgent()
			b.fold(f)
		}
	}
	b.tellAgent()
}

func (b *Bridge) fold(f wire.Fact) {
	switch f := f.(type) {
	case wire.Acknowledged:
		if f.OK {
			b.dedupe.grow = f.Repeats
		}
		b.acknowledge(f)
	case wire.SessionBegan:
		b.sessionBegan()
	case wire.SessionOpened:
		b.emit(wire.SessionToken, wire.Session(f))
	case wire.ContactChanged:
		b.contactChanged(f)
	case wire.ContactGone:
		b.contactGone(f)
	case wire.DeskEmptied:
		b.sessionEnded()
		b.keepsFocus = false
		b.dedupe.forgetOthers()
	case wire.ContactTurned:
		b.contactTurned(f)
	case wire.FocusFollows:
		b.keepsFocus = !f.On
	case wire.Redacted:
		b.redacted(f)
	case wire.Wrote:
		b.wrote(f)
	case wire.PopAsked:
		b.popAsked(f)
	default:
		b.foldCompany(f)
	}
}

// foldCompany folds who and what else takes part.
func (b *Bridge) foldCompany(f wire.Fact) {
	switch f := f.(type) {
	case wire.Cobrowsed:
		b.cobrowsed(f)
	case wire.Handed:
		b.handed(f)
	case wire.Joined:
		b.joinedContact(f)
	case wire.Parted:
		b.parted(f)
	case wire.Assisted:
		b.emit(wire.AssistantChanged, f.Assistant)
	}
}

func (b *Bridge) wrote(f wire.Wrote) {
	t := wire.MessageReceived
	if f.ByAgent {
		t = wire.MessageSent
	}
	b.emit(t, wire.Message{ContactID: f.ContactID, Text: f.Text})
}
