package bridge_test

import (
	"runtime"
	"testing"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect/ccai"
	"github.com/ctibridge/ctibridge/wasm/dialect/nicemax"
)

// BenchmarkAnEvent takes events of a contact that changes with each, and writes what
// comes of them, as the module does.
func BenchmarkAnEvent(b *testing.B) {
	max := bridge.New(nicemax.New(contract.Config{Issuer: "acme", HostIssuers: []string{"MAX"}, SubscriptionTypes: []contract.SubscriptionType{"all"}}), timeout)
	call := `{"issuer":"MAX","events":[{"Type":"CallContactEvent","ContactID":"701200345","MasterID":"701200300","CallType":"Regular","DNIS":"8005550142",` +
		`"ANI":"3855550188","Skill":"Billing EN","IsInbound":"True","StartTimeUTC":"2031-04-09T08:16:02.000Z","IsLogging":"True","FinalState":"False","Status":`
	adapters := bridge.NewEmbedding(ccai.New(contract.Config{}), timeout, bridge.AdapterOptions{ScreenPop: true, LinkWindow: 1000, ReconcileTimeout: 1000})
	chat := `{"type":"Chat_Inbound_Message","data":{"chat_id":73522,"session_type":"messaging inbound (web chat)","agent_id":1,"agent_email":"a@x.test","message":`
	for _, row := range []struct {
		name     string
		bridge   *bridge.Bridge
		messages []string
	}{
		{"MAX", max, []string{call + `"Active"}]}`, call + `"Holding"}]}`}},
		{"CCAI", adapters, []string{chat + `"good"}}`, chat + `"morning"}}`}},
	} {
		b.Run(row.name, func(b *testing.B) {
			row.bridge.Step(bridge.Started{})
			var out []byte
			now := 0.0
			for b.Loop() {
				for _, m := range row.messages {
					runtime.Gosched() // lets a collection go on, as the module does
					now += 200
					events, _ := row.bridge.Step(bridge.Delivered{Raw: []byte(m), At: now})
					out = contract.AppendEvents(out[:0], events)
				}
			}
			if len(out) == 0 {
				b.Fatal("no event came of a message")
			}
			b.SetBytes(int64(len(out)))
		})
	}
}
