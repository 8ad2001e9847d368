package bridge

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/dedupe"
	"github.com/ctibridge/ctibridge/wasm/bridge/state"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// deliver takes a message of the console, element by element.
func (b *Bridge) deliver(in Delivered) {
	readings, refusal := b.dialect.Read(in.Raw)
	if refusal != "" {
		b.sink.Emit(contract.Refused, contract.RefusedMessage{Reason: refusal})
		return
	}
	b.state.Message = state.Message{Frame: in.Frame, Now: in.At, Came: dedupe.ArrivalOf(in.At, in.Waited)}
	b.filter.Begin(in.Frame, readings, b.state.Message.Came)
	if b.filter.IsDuplicateMessage(readings) {
		return
	}
	b.registration.Rejoin.BeginMessage()
	if a, found := acknowledgement(readings); found {
		b.registration.Answered(a)
		b.state.BeginBatch()
	}
	for i := range readings {
		b.take(&readings[i])
	}
	b.registration.Rejoin.Sweep()
	if b.state.InBatch() {
		b.registration.Rejoin.Conclude(b.state.EndBatch())
	}
	b.commands.Settle()
}

func acknowledgement(readings []dialect.Reading) (a dialect.Acknowledged, found bool) {
	for i := range readings {
		for _, f := range readings[i].Facts {
			if a, found = f.(dialect.Acknowledged); found {
				return a, true
			}
		}
	}
	return a, false
}

// take passes an element to the page, the vendor's own event first.
func (b *Bridge) take(r *dialect.Reading) {
	b.registration.Rejoin.Note(r.Facts)
	b.embedding.received(r.Facts)
	if b.filter.IsDuplicate(b.state.Message.Frame, r.Repeat, b.state.Message.Came) {
		b.embedding.worked(r.Facts)
		b.state.Confirm(r.Facts)
		return
	}
	if r.Name != "" {
		b.sink.Emit(contract.Vendor, contract.VendorEvent{Index: r.Index, Name: r.Name})
	}
	b.embedding.worked(r.Facts)
	for _, f := range r.Facts {
		isWhole := b.embedding.agentChanged(f)
		c := b.state.Fold(f, isWhole)
		b.embedding.folded(f, c)
		b.pass(f)
	}
	b.state.Agent.Emit()
}

// pass takes a fact that changes nothing of the state.
func (b *Bridge) pass(f dialect.Fact) {
	switch f := f.(type) {
	case dialect.Acknowledged:
		if f.OK {
			b.filter.Grows = f.Repeats
		}
		b.registration.Acknowledge(f)
	case dialect.SessionStarted:
		b.registration.SessionStarted()
	case dialect.TokenIssued:
		b.sink.Emit(contract.SessionToken, contract.Session(f))
	case dialect.AssistantChanged:
		b.sink.Emit(contract.AssistantChanged, f.Assistant)
	case dialect.MessageSent:
		b.messageSent(f)
	}
}

func (b *Bridge) messageSent(f dialect.MessageSent) {
	t := contract.MessageReceived
	if f.ByAgent {
		t = contract.MessageSent
	}
	b.sink.Emit(t, contract.Message{ContactID: f.ContactID, Text: f.Text})
}
