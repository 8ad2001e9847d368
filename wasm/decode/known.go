package decode

import (
	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/contract"
)

// known returns nil where the module starts for the first time.
func known(v *fastjson.Value) *contract.Known {
	if v == nil {
		return nil
	}
	k := &contract.Known{Agent: agent(v.Get("agent"))}
	for _, c := range v.GetArray("contacts") {
		k.Contacts = append(k.Contacts, contact(c))
	}
	for _, a := range v.GetArray("adapters") {
		k.Adapters = append(k.Adapters, contract.Adapter{
			Index: a.GetInt("index"), State: contract.AdapterState(a.GetStringBytes("state")),
		})
	}
	return k
}

func agent(v *fastjson.Value) contract.Agent {
	return contract.Agent{
		Status:          contract.AgentStatus(v.GetStringBytes("status")),
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

func contact(v *fastjson.Value) contract.Contact {
	return contract.Contact{
		ID:           text(v, "id"),
		MasterID:     text(v, "masterId"),
		Adapter:      v.GetInt("adapter"),
		Channel:      contract.Channel(v.GetStringBytes("channel")),
		Direction:    contract.Direction(v.GetStringBytes("direction")),
		State:        contract.ContactState(v.GetStringBytes("state")),
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

func transfer(v *fastjson.Value) *contract.Transfer {
	if v == nil {
		return nil
	}
	return &contract.Transfer{
		From: participant(v.Get("from")), To: participant(v.Get("to")),
		FromQueue: text(v, "fromQueue"), ToQueue: text(v, "toQueue"),
	}
}

func cobrowse(v *fastjson.Value) *contract.Cobrowse {
	if v == nil {
		return nil
	}
	return &contract.Cobrowse{
		ID: text(v, "id"), ContactID: text(v, "contactId"), Active: v.GetBool("active"),
		RequestedBy:   contract.CobrowseParty(v.GetStringBytes("requestedBy")),
		EndedBy:       contract.CobrowseParty(v.GetStringBytes("endedBy")),
		RemoteControl: contract.CobrowseSwitch(v.GetStringBytes("remoteControl")),
		FullDevice:    contract.CobrowseSwitch(v.GetStringBytes("fullDevice")),
	}
}

func participants(v *fastjson.Value) *[]contract.Participant {
	if v == nil {
		return nil
	}
	all := []contract.Participant{}
	for _, p := range v.GetArray() {
		all = append(all, participant(p))
	}
	return &all
}

func participant(v *fastjson.Value) contract.Participant {
	return contract.Participant{
		Kind: contract.ParticipantKind(v.GetStringBytes("kind")),
		ID:   text(v, "id"), CustomID: text(v, "customId"), Email: text(v, "email"), Name: text(v, "name"),
	}
}

func text(v *fastjson.Value, key string) string { return string(v.GetStringBytes(key)) }
