package contract

import "strconv"

// AppendJSON writes the assistant.
func (a Assistant) AppendJSON(b []byte) []byte {
	b = append(b, `{"kind":`...)
	b = AppendString(b, string(a.Kind))
	b = appendField(b, "phase", string(a.Phase))
	b = appendOptional(b, "contactId", a.ContactID)
	b = appendOptional(b, "name", a.Name)
	b = appendOptional(b, "conversationId", a.ConversationID)
	b = appendOptional(b, "sessionId", a.SessionID)
	return append(b, '}')
}

// AppendJSON writes how the adapter's frame stands.
func (a Adapter) AppendJSON(b []byte) []byte {
	b = append(b, `{"index":`...)
	b = strconv.AppendInt(b, int64(a.Index), 10)
	b = appendField(b, "state", string(a.State))
	return append(b, '}')
}

// AppendJSON writes the record that was shown.
func (p ScreenPop) AppendJSON(b []byte) []byte {
	b = append(b, `{"url":`...)
	b = AppendString(b, p.URL)
	b = appendOptional(b, "contactId", p.ContactID)
	b = appendBool(b, "elsewhere", p.Elsewhere)
	return append(b, '}')
}

// AppendJSON writes the record that was not shown, and why.
func (p RefusedPop) AppendJSON(b []byte) []byte {
	b = append(b, `{"url":`...)
	b = AppendString(b, p.URL)
	b = appendOptional(b, "contactId", p.ContactID)
	b = appendField(b, "reason", string(p.Reason))
	b = appendField(b, "text", p.Text)
	return append(b, '}')
}
