// Package decode reads what the JavaScript side sends: the page's choices, its
// commands, and what became of the records it was given. The JavaScript side has
// checked them, so an error here is a fault of the bridge and not of the page.
//
// The readers of the forms are generated from package contract, into
// decode.gen.go; this file has what they are made of, and where they begin.
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
	return readConfig(v), nil
}

// parsers keep the memory of one command for the next.
var parsers fastjson.ParserPool

// ReadCommand reads a contract.Command.
func ReadCommand(raw []byte) (contract.Command, error) {
	p := parsers.Get()
	defer parsers.Put(p)
	v, err := p.ParseBytes(raw)
	if err != nil {
		return contract.Command{}, fmt.Errorf("command: %w", err)
	}
	return readCommand(v), nil
}

// ReadPopOutcome reads a contract.PopOutcome.
func ReadPopOutcome(raw []byte) (contract.PopOutcome, error) {
	v, err := fastjson.ParseBytes(raw)
	if err != nil {
		return contract.PopOutcome{}, fmt.Errorf("outcome of a record: %w", err)
	}
	return readPopOutcome(v), nil
}

// These read a member of an object, as empty where it is absent or of another kind.
// They stay functions: with them inlined at every field the module is 10 kB larger.

//go:noinline
func text(v *fastjson.Value, key string) string { return string(v.GetStringBytes(key)) }

//go:noinline
func isTrue(v *fastjson.Value, key string) bool { return v.GetBool(key) }

//go:noinline
func number(v *fastjson.Value, key string) int { return v.GetInt(key) }

//go:noinline
func list(v *fastjson.Value, key string) []*fastjson.Value { return v.GetArray(key) }

//go:noinline
func member(v *fastjson.Value, key string) *fastjson.Value { return v.Get(key) }
