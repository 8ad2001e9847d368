package nicemax_test

import (
	"encoding/json"
	"testing"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

var seeds = []string{
	envelope(""), envelope(ackOK), envelope(active), envelope(finished), envelope(said), envelope(ackOK + "," + said),
	envelope(`{"data":` + ackOK + `}`), `{"messageType":"SessionInfo","sessionToken":"a"}`,
	`{"issuer":"CXA","contactId":"0","events":[{"type":"AgentSessionEnd"}]}`,
	`{"issuer":7,"events":{}}`, `{"events":[null,1,"x",[],{"Type":{}}]}`, `{"events":[{"Type":"CallContactEvent","ContactID":1e400}]}`,
	envelope(`{"messageType":"ClientEventSubscriptionAcknowledge","status":"ERROR","reason":"\ud800"}`),
	envelope(`{"Type":"DigitalContactEvent","ContactID":"9","Status":"closed"}`), `[]`, `null`, `{`, ``,
}

// FuzzRead: whatever comes, reading does not panic, what is refused has no
// readings, and what is read points into the message.
func FuzzRead(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		readings, refusal := hostWith("7", "all", "contact", "sessioninfo").Read(raw)
		if refusal != "" && len(readings) > 0 {
			t.Fatal("refused, and read all the same")
		}
		for _, r := range readings {
			if r.Index < -1 || r.Index >= len(raw) {
				t.Fatalf("index %d of a message of %d bytes", r.Index, len(raw))
			}
			if r.Name == "" && len(r.Facts) == 0 {
				t.Fatal("a reading that says nothing")
			}
		}
	})
}

// FuzzAcknowledgement: whatever a console answers, the page emits valid
// JSON, every command settles once, the connection comes to rest, and no timer
// is left.
func FuzzAcknowledgement(f *testing.F) {
	for i, s := range seeds {
		f.Add([]byte(s), []byte(seeds[(i+1)%len(seeds)]), byte(i))
	}
	f.Fuzz(func(t *testing.T, first, second []byte, command byte) {
		d := bridgetest.NewPage(newHost(), 1000)
		d.Step(bridge.Started{})
		d.Command(1, contract.CommandNames[int(command)%len(contract.CommandNames)], command%2 == 0)
		d.Step(bridge.Delivered{Raw: first, At: 1})
		d.Step(bridge.Hidden{})
		d.Step(bridge.Shown{})
		d.Step(bridge.Delivered{Raw: second, At: 2})
		d.Advance(5000)
		if state := d.Connection().State; state != contract.Connected && state != contract.Disconnected {
			t.Fatalf("the connection rests in %q", state)
		}
		if _, times := d.Settled(1); times != 1 {
			t.Fatalf("a command settled %d times", times)
		}
		if d.Timers() != 0 {
			t.Fatal("a timer is left")
		}
		if emitted := contract.AppendEvents(nil, d.Events); !json.Valid(emitted) {
			t.Fatalf("emitted broken JSON: %s", emitted)
		}
	})
}
