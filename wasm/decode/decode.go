// Package decode reads what the JavaScript side sends: the page's choices, its
// commands, and what became of the records it was given. The JavaScript side has
// checked them, so an error here is a fault of the bridge and not of the page.
//
// The readers of the forms are generated from package contract, into
// decode.gen.go; this file has what they are made of, and where they begin.
package decode

import (
	"errors"
	"strconv"
	"sync"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/scan"
)

// documents keep the memory of one text for the next.
var documents = sync.Pool{New: func() any { return new(scan.Document) }}

// read has a reader read the text of what is named so.
func read[T any](what string, raw []byte, reader func(scan.Value) T) (value T, err error) {
	d := documents.Get().(*scan.Document)
	defer documents.Put(d)
	if d.Scan(raw) != scan.Taken {
		return value, errors.New("the " + what + " is no JSON")
	}
	return reader(d.Root()), nil
}

// ReadConfig reads a contract.Config.
func ReadConfig(raw []byte) (contract.Config, error) { return read("config", raw, readConfig) }

// ReadCommand reads a contract.Command.
func ReadCommand(raw []byte) (contract.Command, error) { return read("command", raw, readCommand) }

// ReadPopOutcome reads a contract.PopOutcome.
func ReadPopOutcome(raw []byte) (contract.PopOutcome, error) {
	return read("outcome of a record", raw, readPopOutcome)
}

// These read a member of an object, as empty where it is absent or of another kind.
// They stay functions: with them inlined at every field the module is 10 kB larger.

//go:noinline
func text(v scan.Value, key string) string { return v.Get(key).Text() }

//go:noinline
func isTrue(v scan.Value, key string) bool { return v.Get(key).Kind() == scan.True }

//go:noinline
func number(v scan.Value, key string) int {
	n, _ := strconv.Atoi(v.Get(key).Digits())
	return n
}

//go:noinline
func list(v scan.Value, key string) scan.Value {
	if l := v.Get(key); l.Kind() == scan.List {
		return l
	}
	return scan.Value{}
}

//go:noinline
func member(v scan.Value, key string) scan.Value { return v.Get(key) }
