package doctortest

import (
	"net/http"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
)

// Site is one site and what the doctor has to say of it.
type Site struct {
	// Name is a sentence.
	Name string
	// Code is the only finding; a site without one has none.
	Code doctor.Code
	// Value is a part of the evidence, and Line the line to set. {page} and {console} in them, and
	// in all of the page, stand for the two origins.
	Value, Line string

	// Vendor is doctor.MAX unless it is set.
	Vendor doctor.Vendor
	// Console is the origin of the console or of the adapters, the default unless it is set.
	Console string
	// HTTPS serves the page with a certificate of its own, Untrusted with one that nobody knows.
	HTTPS, Untrusted bool
	// Host is the page's name in the place of its loopback address.
	Host string
	// NeverRegisters tells that the wait for a registration or an adapter ends with its time only.
	NeverRegisters bool
	// Page is the page.
	Page Page
}

// Page is a CRM page. The zero value connects to its console and has nothing wrong.
type Page struct {
	// Header goes out with the page.
	Header http.Header
	// Status is 200 unless it is set.
	Status int
	// Head are further elements of its head.
	Head string
	// Script is a module, in the place of the one that connects.
	Script string
	// At is where the page is: "/" unless it is set, and then "/" leads there.
	At string
	// WithoutModule leaves out /sdk/ctibridge.wasm.
	WithoutModule bool
}

// connects are the scripts of pages that work.
var connects = map[doctor.Vendor]string{doctor.MAX: maxScript("{console}"), doctor.CCAI: ccaiScript("{console}")}

// maxScript connects to a console of that origin.
func maxScript(allowed string) string {
	return `import { createBridge } from "/sdk/ctibridge.js";
window.bridge = createBridge({ host: "max", issuer: "crm", allowedOrigins: ["` + allowed + `"] });
`
}

// ccaiScript frames a call adapter, and takes messages of that origin.
func ccaiScript(allowed string) string {
	return `import { createBridge } from "/sdk/ctibridge.js";
const frame = document.createElement("iframe");
window.bridge = createBridge({ host: "ccai", adapters: [frame], allowedOrigins: ["` + allowed + `"] });
frame.src = "{console}/agent/?type=call&from=custom";
document.body.append(frame);
`
}

func header(name string, values ...string) http.Header { return http.Header{name: values} }

func policy(values ...string) http.Header { return header("Content-Security-Policy", values...) }
