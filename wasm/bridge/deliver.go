package bridge

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func (b *Bridge) deliver(in Delivered) {
	readings, refusal := b.dialect.Read(in.Raw)
	if refusal != "" {
		b.emit(contract.Refused, contract.RefusedMessage{Reason: refusal})
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
func (b *Bridge) take(r *dialect.Reading) {
	b.rejoin.note(r.Facts)
	b.heard(r.Facts)
	if b.dedupe.isDuplicate(b.frame, r.Repeat, b.came) {
		b.atWork(r.Facts)
		b.confirm(r.Facts)
		return
	}
	if r.Name != "" {
		b.emit(contract.Vendor, contract.VendorEvent{Index: r.Index, Name: r.Name})
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

func (b *Bridge) fold(f dialect.Fact) {
	switch f := f.(type) {
	case dialect.Acknowledged:
		if f.OK {
			b.dedupe.grow = f.Repeats
		}
		b.acknowledge(f)
	case dialect.SessionStarted:
		b.sessionBegan()
	case dialect.TokenIssued:
		b.emit(contract.SessionToken, contract.Session(f))
	case dialect.ContactChanged:
		b.contactChanged(f)
	case dialect.ContactRemoved:
		b.contactGone(f)
	case dialect.SessionEnded:
		b.sessionEnded()
		b.keepsFocus = false
		b.dedupe.forgetOthers()
	case dialect.FocusChanged:
		b.contactTurned(f)
	case dialect.FocusPolicy:
		b.keepsFocus = !f.On
	case dialect.RedactionChanged:
		b.redacted(f)
	case dialect.MessageSent:
		b.wrote(f)
	case dialect.PopRequested:
		b.popAsked(f)
	default:
		b.foldCompany(f)
	}
}

// foldCompany folds who and what else takes part.
func (b *Bridge) foldCompany(f dialect.Fact) {
	switch f := f.(type) {
	case dialect.CobrowseChanged:
		b.cobrowsed(f)
	case dialect.Transferred:
		b.handed(f)
	case dialect.ParticipantJoined:
		b.joinedContact(f)
	case dialect.ParticipantLeft:
		b.parted(f)
	case dialect.AssistantChanged:
		b.emit(contract.AssistantChanged, f.Assistant)
	}
}

func (b *Bridge) wrote(f dialect.MessageSent) {
	t := contract.MessageReceived
	if f.ByAgent {
		t = contract.MessageSent
	}
	b.emit(t, contract.Message{ContactID: f.ContactID, Text: f.Text})
}
