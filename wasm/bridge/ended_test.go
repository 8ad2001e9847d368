package bridge_test

import (
	"strconv"
	"testing"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// BenchmarkAnEndedContact ends contacts in a page that has had thousands.
func BenchmarkAnEndedContact(b *testing.B) {
	s := &script{says: map[string][]dialect.Fact{"end": {dialect.ContactRemoved{ID: "x"}}}, repeatable: map[string]dialect.Repeat{}}
	line := bridge.NewEmbedding(s, timeout, bridge.AdapterOptions{})
	line.Step(bridge.Started{})
	for i := range 5000 {
		name := strconv.Itoa(i)
		s.says[name], s.repeatable[name] = nil, dialect.Repeat{Group: "session", ID: name, Digest: 1}
		line.Step(bridge.Delivered{Raw: []byte(name)})
	}
	end := bridge.Delivered{Raw: []byte("end")}
	for b.Loop() {
		line.Step(end)
	}
}
