package contract

import "strconv"

// appendRest writes what few contacts have.
func (c Contact) appendRest(b []byte) []byte {
	if c.Assumed {
		b = appendBool(b, "assumed", true)
	}
	if c.Adapter != 0 {
		b = strconv.AppendInt(appendName(b, "adapter"), int64(c.Adapter), 10)
	}
	if c.Unconfirmed {
		b = appendBool(b, "unconfirmed", true)
	}
	if c.Transfer != nil {
		b = c.Transfer.AppendJSON(appendName(b, "transfer"))
	}
	if c.Cobrowse != nil {
		b = c.Cobrowse.AppendJSON(appendName(b, "cobrowse"))
	}
	if c.Participants != nil {
		b = appendParticipants(appendName(b, "participants"), *c.Participants)
	}
	return b
}

func appendParticipants(b []byte, all []Participant) []byte {
	b = append(b, '[')
	for i, p := range all {
		if i > 0 {
			b = append(b, ',')
		}
		b = p.AppendJSON(b)
	}
	return append(b, ']')
}

// AppendJSON writes the participant.
func (p Participant) AppendJSON(b []byte) []byte {
	b = append(b, `{"kind":`...)
	b = AppendString(b, string(p.Kind))
	b = appendOptional(b, "id", p.ID)
	b = appendOptional(b, "customId", p.CustomID)
	b = appendOptional(b, "email", p.Email)
	b = appendOptional(b, "name", p.Name)
	return append(b, '}')
}

// AppendJSON writes who came or left, and where.
func (c ParticipantChange) AppendJSON(b []byte) []byte {
	b = append(b, `{"contactId":`...)
	b = AppendString(b, c.ContactID)
	b = c.Participant.AppendJSON(appendName(b, "participant"))
	return append(b, '}')
}

// AppendJSON writes the transfer.
func (t Transfer) AppendJSON(b []byte) []byte {
	b = append(b, `{"from":`...)
	b = t.From.AppendJSON(b)
	b = t.To.AppendJSON(appendName(b, "to"))
	b = appendOptional(b, "fromQueue", t.FromQueue)
	b = appendOptional(b, "toQueue", t.ToQueue)
	return append(b, '}')
}

// AppendJSON writes the shared screen.
func (c Cobrowse) AppendJSON(b []byte) []byte {
	b = append(b, `{"id":`...)
	b = AppendString(b, c.ID)
	b = appendOptional(b, "contactId", c.ContactID)
	b = appendBool(b, "active", c.Active)
	b = appendField(b, "requestedBy", string(c.RequestedBy))
	b = appendField(b, "endedBy", string(c.EndedBy))
	b = appendField(b, "remoteControl", string(c.RemoteControl))
	b = appendField(b, "fullDevice", string(c.FullDevice))
	return append(b, '}')
}
