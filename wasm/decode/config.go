package decode

import (
	"fmt"

	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/contract"
)

// ReadConfig reads a contract.Config.
func ReadConfig(raw []byte) (contract.Config, error) {
	v, err := fastjson.ParseBytes(raw)
	if err != nil {
		return contract.Config{}, fmt.Errorf("config: %w", err)
	}
	return contract.Config{
		Host:              contract.Host(v.GetStringBytes("host")),
		Timeout:           v.GetInt("timeout"),
		Issuer:            string(v.GetStringBytes("issuer")),
		Issuers:           texts(v.GetArray("issuers")),
		SubscriptionTypes: texts(v.GetArray("subscriptionTypes")),
		ContactID:         string(v.GetStringBytes("contactId")),
		SignedOutStates:   texts(v.GetArray("signedOutStates")),
		ContactIDFilters:  v.GetBool("contactIdFilters"),
		Names:             names(v.Get("names")),
		JoinedHandles:     v.GetBool("joinedHandles"),
		RecordPop:         v.GetBool("recordPop"),
		Debounce:          v.GetInt("debounce"),
		LinkWindow:        v.GetInt("linkWindow"),
		ReconcileTimeout:  v.GetInt("reconcileTimeout"),
		TransferTimeout:   v.GetInt("transferTimeout"),
		Known:             known(v.Get("known")),
	}, nil
}

// names returns nil where the page named nothing.
func names(v *fastjson.Value) *contract.EventNames {
	if v == nil {
		return nil
	}
	n := new(contract.EventNames)
	for _, f := range [...]struct {
		key  string
		list *[]string
	}{
		{"redactionStarted", &n.RedactionStarted},
		{"redactionEnded", &n.RedactionEnded},
		{"callTransferred", &n.CallTransferred},
		{"agentJoinedCall", &n.AgentJoinedCall},
		{"agentAssistStarted", &n.AgentAssistStarted},
		{"taskAssistantLeft", &n.TaskAssistantLeft},
		{"taskAssistantAnswered", &n.TaskAssistantAnswered},
	} {
		*f.list = texts(v.GetArray(f.key))
	}
	return n
}

func texts(values []*fastjson.Value) []string {
	out := make([]string, 0, len(values))
	for _, v := range values {
		out = append(out, string(v.GetStringBytes()))
	}
	return out
}
