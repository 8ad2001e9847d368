package inconsole

import (
	"fmt"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
)

// news is what the hook tells.
type news struct {
	Address string
	// Code and Text are those of an error of ctibridge.
	Code, Text string
	// MessageFrom is the origin of a message that arrived.
	MessageFrom string
}

// harmless are the errors of a bridge that is connected, or was ended by its page.
var harmless = []string{
	"DESTROYED", "UNSUPPORTED", "COMMAND_", "CONTACT_", "STATE_UNCONFIRMED", "HOST_CLOSED",
}

// ofBridge makes a finding of an error of ctibridge. Its text says what was seen and what to do.
func (n news) ofBridge(consoleOrigin string, moduleBlocked bool) (f doctor.Finding, is bool) {
	if n.Code == "" {
		return f, false
	}
	for _, start := range harmless {
		if strings.HasPrefix(n.Code, start) {
			return f, false
		}
	}
	seen := doctor.Seen{Address: n.Address, Name: "BridgeError " + n.Code, Value: n.Text}
	switch {
	case n.Code == "ORIGIN_REJECTED":
		return originNotAllowed(consoleOrigin, seen), true
	case n.Code == "WASM_BLOCKED_BY_CSP":
		return doctor.New(doctor.WasmBlocked, "Allow WebAssembly; it does not allow eval of JavaScript.",
			"Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'", seen), true
	case n.Code == "WASM_LOAD_FAILED" && moduleBlocked:
		return doctor.New(doctor.ModuleBlocked, "Allow the page to fetch the module.",
			"Content-Security-Policy: connect-src 'self'", seen), true
	case n.Code == "WASM_LOAD_FAILED":
		return doctor.New(doctor.ModuleMissing, "Serve ctibridge.wasm beside the script, from the "+
			"same build, or name its address.", `wasmUrl: "<address of ctibridge.wasm>"`, seen), true
	}
	return doctor.New(doctor.BridgeFailed, "Do what the text of the error says.", "", seen), true
}

func originNotAllowed(consoleOrigin string, seen ...doctor.Seen) doctor.Finding {
	return doctor.New(doctor.OriginNotAllowed, "Add the console's origin to the bridge's options.",
		fmt.Sprintf("allowedOrigins: [%q]", consoleOrigin), seen...)
}
