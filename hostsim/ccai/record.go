package ccai

import (
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
)

// popRecord passes the address on as it is: without one the event has no recordUrl, an empty one
// stays empty, and a hostile one is what one wants to show to a CRM page. The event names no
// session, so it can be popped without any.
func popRecord(a *Adapter, in struct{ URL *string }) error {
	var data event.Fields
	if in.URL != nil {
		data = data.With("recordUrl", *in.URL)
		a.record = *in.URL
	}
	a.post(event.Event{Name: event.CRMRecordPop, Data: data})
	return nil
}

// popRecordOf is the platform's own doing: server-triggered, as the vendor says.
func popRecordOf(a *Adapter, s *session.Session, atStart bool) {
	if s.Record == "" {
		return
	}
	a.record = s.Record
	data := event.Fields(nil).With("recordUrl", s.Record)
	a.post(event.Event{Name: event.CRMRecordPop, Data: data, AtStart: atStart})
}
