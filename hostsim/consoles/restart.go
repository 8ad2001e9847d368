package consoles

import (
	"context"
	"encoding/json"
	"maps"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Restart puts a new console behind each page of the sources that are wanted, in the order in which
// they opened. Between is called when no page is listened to any more, and none has been told. A
// page that goes meanwhile needs no other console.
func (o *Open) Restart(ctx context.Context, between func(), wanted func(journal.Source) bool) {
	conns := o.conns(wanted)
	for _, c := range conns {
		_ = c.Halt()
	}
	between()
	for _, c := range conns {
		_ = c.Restart(ctx)
	}
}

// RestartOne puts a new console behind a page. An error that is a *NoConsoleError means that nothing
// has changed.
func (o *Open) RestartOne(ctx context.Context, page int) error {
	conn, err := o.find(page)
	if err != nil {
		return err
	}
	return conn.Restart(ctx)
}

// Export returns the state of the console behind a page: a nicemax.Saved or a ccai.Saved.
func (o *Open) Export(page int) (any, error) {
	conn, err := o.find(page)
	if err != nil {
		return nil, err
	}
	return conn.Export()
}

// Import puts a console that goes on from a state behind a page, as RestartOne does. An error that is
// a *pagelink.StateError or a *NoConsoleError means that nothing has changed.
func (o *Open) Import(ctx context.Context, page int, state json.RawMessage) error {
	conn, err := o.find(page)
	if err != nil {
		return err
	}
	return conn.Import(ctx, state)
}

// Follow sends every page its addresses anew. One that goes meanwhile needs none.
func (o *Open) Follow(ctx context.Context) {
	for _, c := range o.conns(func(journal.Source) bool { return true }) {
		_ = c.Follow(ctx)
	}
}

func (o *Open) conns(wanted func(journal.Source) bool) (conns []*pagelink.Conn) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, number := range slices.Sorted(maps.Keys(o.pages)) {
		if c := o.pages[number].conn; wanted(c.Source) {
			conns = append(conns, c)
		}
	}
	return conns
}
