package doctor

import "slices"

// Code names a kind of finding. The set is closed, and programs compare the strings.
type Code string

// The codes; Catalogue says what they mean.
const (
	HTTPStatus       Code = "http-status"
	Certificate      Code = "certificate"
	Login            Code = "login"
	InsecurePage     Code = "insecure-page"
	XFrameOptions    Code = "x-frame-options"
	FrameAncestors   Code = "frame-ancestors"
	FrameSrc         Code = "frame-src"
	WasmBlocked      Code = "wasm-blocked"
	ModuleBlocked    Code = "module-blocked"
	ModuleMissing    Code = "module-missing"
	OriginNotAllowed Code = "origin-not-allowed"
	BridgeFailed     Code = "bridge-failed"
	NoAdapter        Code = "no-adapter"
	NoRegistration   Code = "no-registration"
	MixedContent     Code = "mixed-content"
	Cookie           Code = "cookie"
)

// Severity says how much a finding costs.
type Severity string

const (
	// Error means that the page does not work in the console.
	Error Severity = "error"
	// Warning means that a part of the page may not work there.
	Warning Severity = "warning"
)

// Vendor says which console the page is for.
type Vendor string

const (
	// MAX is NICE MAX or CXone Agent: the console frames the page.
	MAX Vendor = "max"
	// CCAI is Google CCAI Platform: the page frames the adapters.
	CCAI Vendor = "ccai"
)

// Vendors are all of them.
var Vendors = []Vendor{MAX, CCAI}

// Entry is what all findings of a code have in common.
type Entry struct {
	Code     Code
	Severity Severity
	// Vendors are those at whose consoles the check makes sense.
	Vendors []Vendor
	// InBrowser means that the check needs a browser. The others are made by HTTP, and a browser
	// may add to what they saw.
	InBrowser bool
	// Hides means that the page is not shown, or its bridge does not work: what a browser would find
	// then either follows from that or cannot be seen.
	Hides bool
	// What says what is wrong, in one sentence.
	What string
	// Why says why it matters in an agent console.
	Why string
	// Source is where the rule stands: an address, or a place in this repository.
	Source string
}

// Of returns the entry of a code. It panics if the catalogue has none.
func Of(c Code) Entry {
	return Catalogue[place(c)]
}

// place is the rank of a code.
func place(c Code) int {
	return slices.IndexFunc(Catalogue, func(e Entry) bool { return e.Code == c })
}
