// Package dialect is the internal language between a vendor and the bridge: what
// a vendor's message says, as facts in neutral words, and the interface through
// which the bridge reads and writes a vendor's messages.
//
// Each vendor is a package below. What they share is package jsonfield. Nothing of
// this crosses to JavaScript; what does is package contract.
package dialect

import "github.com/ctibridge/ctibridge/wasm/contract"

// Dialect is a vendor's dialect. Implementations are pure.
type Dialect interface {
	// Read decodes one message. The readings stay valid until the next Read.
	// A message that is not let in has a reason and no readings.
	Read(raw []byte) ([]Reading, contract.Refusal)
	// Register returns the payloads that subscribe the page, in order; none
	// where the console sends its events unasked.
	Register() [][]byte
	// Unregister returns the payloads that end the subscription.
	Unregister() [][]byte
	// Write returns the payload that carries out a command. The switch commands
	// are toggles on the wire, so On is not part of it.
	Write(c contract.Command) []byte
	// Supports says whether the console has the command.
	Supports(c contract.CommandName) bool
}
