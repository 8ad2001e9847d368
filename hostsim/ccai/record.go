package ccai

// popRecord passes the address on as it is: without one the event has no recordUrl, an empty one stays empty, and a hostile one is what one wants
// to show to a CRM page. The event names no session, so it can be popped without any.
func (a *Adapter) popRecord(in struct{ URL *string }) error {
	var data fields
	if in.URL != nil {
		data = fields{{"recordUrl", *in.URL}}
		a.record = *in.URL
	}
	a.tell(utterance{name: crmRecordPop, data: data})
	return nil
}

// popRecordOf is the platform's own doing: server-triggered, as the vendor says.
func (a *Adapter) popRecordOf(s *session, atStart bool) {
	if s.record == "" {
		return
	}
	a.record = s.record
	a.tell(utterance{name: crmRecordPop, data: fields{{"recordUrl", s.record}}, atStart: atStart})
}
