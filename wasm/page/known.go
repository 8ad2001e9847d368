package page

import (
	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/wire"
)

// known returns nil where the module starts for the first time.
func known(v *fastjson.Value) *wire.Known {
	if v == nil {
		return nil
	}
	k := &wire.Known{Agent: agent(v.Get("agent"))}
	for _, c := range v.GetArray("contacts") {
		k.Contacts = append(k.Contacts, contact(c))
	}
	for _, a := range v.GetArray("adapters") {
		k.Adapters = append(k.Adapters, wire.Adapter{
			Index: a.GetInt("index"), State: wire.AdapterState(a.GetStringBytes("state")),
		})
	}
	return k
}

func agent(v *fastjson.Value) wire.Agent {
	return wire.Agent{
		Status:          wire.AgentStatus(v.GetStringBytes("status")),
		VendorState:     text(v, "vendorState"),
		Reason:          text(v, "reason"),
		Since:           text(v, "since"),
		Muted:           v.GetBool("muted"),
		Unconfirmed:     v.GetBool("unconfirmed"),
		MuteUnconfirmed: v.GetBool("muteUnconfirmed"),
		ID:              text(v, "id"),
		CustomID:        text(v, "customId"),
		Email:           text(v, "email"),
	}
}

func contact(v *fastjson.Value) wire.Contact {
	return wire.Contact{
		ID:           text(v, "id"),
		MasterID:     text(v, "masterId"),
		Adapter:      v.GetInt("adapter"),
		Channel:      wire.Channel(v.GetStringBytes("channel")),
		Direction:    wire.Direction(v.GetStringBytes("direction")),
		State:        wire.ContactState(v.GetStringBytes("state")),
		VendorState:  text(v, "vendorState"),
		From:         text(v, "from"),
		To:           text(v, "to"),
		Queue:        text(v, "queue"),
		SessionType:  text(v, "sessionType"),
		StartedAt:    text(v, "startedAt"),
		Recording:    v.GetBool("recording"),
		Masked:       v.GetBool("masked"),
		Focused:      v.GetBool("focused"),
		ScreenPopURL: text(v, "screenPopUrl"),
		RecordURL:    text(v, "recordUrl"),
		Assumed:      v.GetBool("assumed"),
		Unconfirmed:  v.GetBool("unconfirmed"),
		Transfer:     transfer(v.Get("transfer")),
		Cobrowse:     cobrowse(v.Get("cobrowse")),
		Participants: participants(v.Get("participants")),
	}
}

func transfer(v *fastjson.Value) *wire.Transfer {
	if v == nil {
		return nil
	}
	return &wire.Transfer{
		From: participant(v.Get("from")), To: participant(v.Get("to")),
		FromQueue: text(v, "fromQueue"), ToQueue: text(v, "toQueue"),
	}
}

func cobrowse(v *fastjson.Value) *wire.Cobrowse {
	if v == nil {
		return nil
	}
	return &wire.Cobrowse{
		ID: text(v, "id"), ContactID: text(v, "contactId"), Active: v.GetBool("active"),
		RequestedBy:   wire.CobrowseParty(v.GetStringBytes("requestedBy")),
		EndedBy:       wire.CobrowseParty(v.GetStringBytes("endedBy")),
		RemoteControl: wire.CobrowseSwitch(v.GetStringBytes("remoteControl")),
		FullDevice:    wire.CobrowseSwitch(v.GetStringBytes("fullDevice")),
	}
}

func participants(v *fastjson.Value) *[]wire.Participant {
	if v == nil {
		return nil
	}
	all := []wire.Participant{}
	for _, p := range v.GetArray() {
		all = append(all, participant(p))
	}
	return &all
}

func participant(v *fastjson.Value) wire.Participant {
	return wire.Participant{
		Kind: wire.ParticipantKind(v.GetStringBytes("kind")),
		ID:   text(v, "id"), CustomID: text(v, "customId"), Email: text(v, "email"), Name: text(v, "name"),
	}
}

func text(v *fastjson.Value, key string) string { return string(v.GetStringBytes(key)) }
