package bridge_test

import (
	"testing"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// script is a dialect in neutral words: a message is the key of the facts that
// it stands for.
type script struct {
	says       map[string][]dialect.Fact
	registers  bool
	supports   bool
	repeatable map[string]dialect.Repeat
}

func (s *script) Read(raw []byte) ([]dialect.Reading, contract.Refusal) {
	facts, known := s.says[string(raw)]
	if !known {
		return nil, contract.RefusedShape
	}
	return []dialect.Reading{{Index: -1, Name: string(raw), Facts: facts, Repeat: s.repeatable[string(raw)]}}, ""
}

func (s *script) Register() [][]byte {
	if !s.registers {
		return nil
	}
	return [][]byte{[]byte("register")}
}

func (s *script) Unregister() [][]byte { return [][]byte{[]byte("unregister")} }

func (s *script) Write(c contract.Command) []byte { return []byte(c.Name) }

func (s *script) Supports(contract.CommandName) bool { return s.supports }

const timeout = 1000

// asked is what a bridge posts to register, or to register anew.
var asked = []string{"unregister", "register"}

// newPage returns a started page over the script.
func newPage(t *testing.T, s *script) *bridgetest.Page {
	t.Helper()
	return newPageOf(s)
}

func newPageOf(h dialect.Dialect) *bridgetest.Page {
	d := bridgetest.NewPage(h, timeout)
	d.Step(bridge.Started{})
	return d
}

func contact(id string, state contract.ContactState) []dialect.Fact {
	return []dialect.Fact{dialect.ContactChanged{ID: id, Channel: contract.Voice, State: state}}
}

func delivered(raw string) bridge.Delivered { return bridge.Delivered{Raw: []byte(raw)} }
