package contract

import "strconv"

// AppendEvents writes events as the JSON array that JavaScript parses.
func AppendEvents(b []byte, events []Event) []byte {
	b = append(b, '[')
	for i, e := range events {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"type":`...)
		b = AppendString(b, string(e.Type))
		b = append(b, `,"payload":`...)
		b = e.Payload.AppendJSON(b)
		b = append(b, '}')
	}
	return append(b, ']')
}

// AppendJSON writes the event's place and name.
func (v VendorEvent) AppendJSON(b []byte) []byte {
	b = append(b, `{"index":`...)
	b = strconv.AppendInt(b, int64(v.Index), 10)
	b = appendField(b, "name", v.Name)
	return append(b, '}')
}

// AppendJSON writes the failure.
func (e Failure) AppendJSON(b []byte) []byte {
	b = append(b, `{"code":`...)
	b = AppendString(b, string(e.Code))
	b = appendField(b, "text", e.Text)
	b = appendTexts(b, "contacts", e.Contacts)
	b = appendOptional(b, "focused", e.Focused)
	return append(b, '}')
}

// AppendJSON writes the command's id and, if it failed, why.
func (c CommandSettled) AppendJSON(b []byte) []byte {
	b = append(b, `{"id":`...)
	b = strconv.AppendInt(b, int64(c.ID), 10)
	b = appendError(b, c.Error)
	return append(b, '}')
}

// AppendJSON writes the reason.
func (r RefusedMessage) AppendJSON(b []byte) []byte {
	b = append(b, `{"reason":`...)
	b = AppendString(b, string(r.Reason))
	return append(b, '}')
}

// AppendJSON writes the connection.
func (c Connection) AppendJSON(b []byte) []byte {
	b = append(b, `{"state":`...)
	b = AppendString(b, string(c.State))
	b = appendOptional(b, "contactId", c.ContactID)
	b = appendError(b, c.Error)
	return append(b, '}')
}

// AppendJSON writes the chat line.
func (m Message) AppendJSON(b []byte) []byte {
	b = append(b, `{"contactId":`...)
	b = AppendString(b, m.ContactID)
	b = appendField(b, "text", m.Text)
	return append(b, '}')
}

// AppendJSON writes the token.
func (s Session) AppendJSON(b []byte) []byte {
	b = append(b, `{"token":`...)
	b = AppendString(b, s.Token)
	return append(b, '}')
}

// AppendJSON writes the agent.
func (a Agent) AppendJSON(b []byte) []byte {
	b = append(b, `{"status":`...)
	b = AppendString(b, string(a.Status))
	b = appendOptional(b, "vendorState", a.VendorState)
	b = appendOptional(b, "reason", a.Reason)
	b = appendOptional(b, "since", a.Since)
	b = appendBool(b, "muted", a.Muted)
	if a.Unconfirmed {
		b = appendBool(b, "unconfirmed", true)
	}
	if a.MuteUnconfirmed {
		b = appendBool(b, "muteUnconfirmed", true)
	}
	b = appendOptional(b, "id", a.ID)
	b = appendOptional(b, "customId", a.CustomID)
	b = appendOptional(b, "email", a.Email)
	return append(b, '}')
}

// AppendJSON writes the contact.
func (c Contact) AppendJSON(b []byte) []byte {
	b = append(b, `{"id":`...)
	b = AppendString(b, c.ID)
	b = appendOptional(b, "masterId", c.MasterID)
	b = appendField(b, "channel", string(c.Channel))
	b = appendField(b, "direction", string(c.Direction))
	b = appendField(b, "state", string(c.State))
	b = appendOptional(b, "vendorState", c.VendorState)
	b = appendOptional(b, "from", c.From)
	b = appendOptional(b, "to", c.To)
	b = appendOptional(b, "queue", c.Queue)
	b = appendOptional(b, "sessionType", c.SessionType)
	b = appendOptional(b, "startedAt", c.StartedAt)
	b = appendBool(b, "recording", c.Recording)
	b = appendBool(b, "masked", c.Masked)
	b = appendBool(b, "focused", c.Focused)
	b = appendOptional(b, "screenPopUrl", c.ScreenPopURL)
	b = appendOptional(b, "recordUrl", c.RecordURL)
	b = c.appendRest(b)
	return append(b, '}')
}

func appendError(b []byte, e *Failure) []byte {
	if e == nil {
		return b
	}
	b = append(b, `,"error":`...)
	return e.AppendJSON(b)
}

func appendOptional(b []byte, name, value string) []byte {
	if value == "" {
		return b
	}
	return appendField(b, name, value)
}

// appendTexts leaves out an empty list.
func appendTexts(b []byte, name string, values []string) []byte {
	if len(values) == 0 {
		return b
	}
	b = appendName(b, name)
	separator := byte('[')
	for _, v := range values {
		b = append(b, separator)
		b = AppendString(b, v)
		separator = ','
	}
	return append(b, ']')
}

func appendField(b []byte, name, value string) []byte {
	b = appendName(b, name)
	return AppendString(b, value)
}

func appendBool(b []byte, name string, value bool) []byte {
	b = appendName(b, name)
	return strconv.AppendBool(b, value)
}

func appendName(b []byte, name string) []byte {
	b = append(b, ',', '"')
	b = append(b, name...)
	return append(b, '"', ':')
}

const hexDigits = "0123456789abcdef"

// AppendString quotes s as JSON. Bytes that are not UTF-8 pass as they are:
// TextDecoder turns them into U+FFFD on the other side. strconv.AppendQuote was
// refused: its \x escapes are not JSON.
func AppendString(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' {
			continue
		}
		b = append(b, s[start:i]...)
		b = appendEscape(b, c)
		start = i + 1
	}
	b = append(b, s[start:]...)
	return append(b, '"')
}

func appendEscape(b []byte, c byte) []byte {
	if c == '"' || c == '\\' {
		return append(b, '\\', c)
	}
	return append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&0xf])
}
