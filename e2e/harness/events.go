package harness

import (
	"strconv"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// RecordEvents makes a page keep all that its bridge tells from now on.
const RecordEvents = `(() => {
	window.told = [];
	bridge.on("*", (e) => told.push({ type: e.type, vendor: e.vendor, payload: e.payload }));
})()`

// AwaitAll waits until a page was told all that a console has said to its frame so
// far, but for the first ones. A console writes each event into the journal just
// before it sends it, one after the other, so its own page must show the last
// change already: what that shows comes behind all of them.
func (s *Server) AwaitAll(p *Page, host journal.Source, frame string, but int) {
	p.T.Helper()
	p.Until(`told.filter((e) => e.vendor).length >= ` + strconv.Itoa(len(s.Sent(host, frame))-but))
}

// VendorEvents lists the vendor's events that a page was told since record.
func VendorEvents(p *Page) []string {
	p.T.Helper()
	return Eval[[]string](p, `told.filter((e) => e.vendor).map((e) => e.type)`)
}
