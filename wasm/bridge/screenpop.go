package bridge

import "github.com/ctibridge/ctibridge/wasm/wire"

// popAsked has the address inspected before anything else: an address of
// scheme "javascript" in a console's parameter was a real hole elsewhere.
func (b *Bridge) popAsked(f wire.PopAsked) {
	if f.URL == "" {
		b.refusePop("The console asked for a record without an address.")
		return
	}
	id := b.nextID()
	b.pops[id] = f.URL
	b.do(Inspect{ID: id, URL: f.URL})
}

func (b *Bridge) inspected(in Inspected) {
	url, known := b.pops[in.ID]
	if !known {
		return
	}
	delete(b.pops, in.ID)
	switch {
	case !in.Valid:
		b.refusePop("The record's address is not an absolute URL.")
	case in.Scheme != "http" && in.Scheme != "https":
		b.refusePop("The record's address has the scheme " + in.Scheme + "; only http and https are shown.")
	case !in.Allowed:
		b.refusePop("The record's origin " + in.Origin + " is not in recordPop.allowedOrigins.")
	default:
		// As it was read, and not as it was written: a frame reads an address
		// relative to its page, so that "https:x" would lead elsewhere.
		b.do(Navigate{URL: in.Address})
		b.emit(wire.ScreenPopped, wire.ScreenPop{URL: url})
	}
}

func (b *Bridge) refusePop(text string) {
	b.emit(wire.Failed, wire.Failure{Code: wire.PopRefused, Text: text})
}
