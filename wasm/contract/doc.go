// Package contract is the contract between the Go module and its JavaScript side.
//
// JavaScript hands a message of another window to the module as bytes and gets
// back the bytes of a JSON array of Event, in the order in which the page is
// to see them. A command of the page goes in as the JSON of a Command; its
// outcome comes back, then or later, as an Event of type "command.settled"
// that carries the command's id. A vendor's own event never crosses back: the
// module names it by its index in the message that JavaScript still holds, so
// that the page gets it untouched.
//
// Ids are strings, because some exceed 2^53. Times are ISO 8601 in UTC, as the
// vendor wrote them.
//
// This is the one source of all that. "make generate" makes from it what writes
// these forms as JSON (json.gen.go) and reads them (wasm/decode), the functions by
// which module and page call each other (wasm, wasm/browser), the TypeScript of it
// all (web/src/contract/contract.gen.ts), the options with their defaults
// (web/src/api/options.gen.ts), and the tables of the documentation (docs/events.md).
package contract
