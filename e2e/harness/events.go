package harness

import (
	"strconv"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// RecordEvents makes a page keep all that its bridge emits from now on.
const RecordEvents = `(() => {
	window.emitted = [];
	bridge.on("*", (e) => emitted.push({ type: e.type, vendor: e.vendor, payload: e.payload }));
})()`

// AwaitAll waits until the bridge of a page has emitted all that a console has sent to its
// frame so far, but for the first ones. A console writes each event into the journal just
// before it sends it, one after the other, so its own page must show the last
// change already: what that shows comes behind all of them.
func (s *Server) AwaitAll(p *Page, host journal.Source, frame string, but int) {
	p.T.Helper()
	p.Until(`emitted.filter((e) => e.vendor).length >= ` + strconv.Itoa(len(s.Sent(host, frame))-but))
}

// VendorEvents lists the vendor's events that a page received since RecordEvents.
func VendorEvents(p *Page) []string {
	p.T.Helper()
	return Eval[[]string](p, `emitted.filter((e) => e.vendor).map((e) => e.type)`)
}
