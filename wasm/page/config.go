package page

import (
	"fmt"

	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/wire"
)

// ReadConfig reads a wire.Config.
func ReadConfig(raw []byte) (wire.Config, error) {
	v, err := fastjson.ParseBytes(raw)
	if err != nil {
		return wire.Config{}, fmt.Errorf("config: %w", err)
	}
	return wire.Config{
		Host:              wire.Host(v.GetStringBytes("host")),
		Timeout:           v.GetInt("timeout"),
		Issuer:            string(v.GetStringBytes("issuer")),
		Issuers:           texts(v.GetArray("issuers")),
		SubscriptionTypes: texts(v.GetArray("subscriptionTypes")),
		ContactID:         string(v.GetStringBytes("contactId")),
		Names:             names(v.Get("names")),
		RecordPop:         v.GetBool("recordPop"),
		Settle:            v.GetInt("settle"),
		Belongs:           v.GetInt("belongs"),
		Reconcile:         v.GetInt("reconcile"),
	}, nil
}

// names returns nil where the page named nothing.
func names(v *fastjson.Value) *wire.EventNames {
	if v == nil {
		return nil
	}
	return &wire.EventNames{
		RedactionStarted:      texts(v.GetArray("redactionStarted")),
		RedactionEnded:        texts(v.GetArray("redactionEnded")),
		CallTransferred:       texts(v.GetArray("callTransferred")),
		AgentJoinedCall:       texts(v.GetArray("agentJoinedCall")),
		AgentAssistStarted:    texts(v.GetArray("agentAssistStarted")),
		TaskAssistantLeft:     texts(v.GetArray("taskAssistantLeft")),
		TaskAssistantAnswered: texts(v.GetArray("taskAssistantAnswered")),
	}
}

func texts(values []*fastjson.Value) []string {
	out := make([]string, 0, len(values))
	for _, v := range values {
		out = append(out, string(v.GetStringBytes()))
	}
	return out
}
