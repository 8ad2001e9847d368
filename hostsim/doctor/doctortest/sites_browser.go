package doctortest

import "github.com/ctibridge/ctibridge/hostsim/doctor"

// inBrowser are the sites whose flaw only a browser sees.
var inBrowser = []Site{
	{
		Name: "the module is not there", Code: doctor.ModuleMissing, Value: "404",
		Page: Page{WithoutModule: true},
	}, {
		Name: "the bridge expects another console", Code: doctor.OriginNotAllowed, Value: "{console}",
		Line: `allowedOrigins: ["{console}"]`, Page: Page{Script: maxScript("https://other.test")},
	}, {
		Name: "a page without the bridge posts to another console", Code: doctor.OriginNotAllowed,
		NeverRegisters: true, Value: "https://other.test", Line: `allowedOrigins: ["{console}"]`,
		Page: Page{Script: `parent.postMessage({ messageType: "RegisterForClientEvents" }, "https://other.test");`},
	}, {
		Name: "the bridge expects adapters of another tenant", Code: doctor.OriginNotAllowed, Vendor: doctor.CCAI,
		Value: "{console}", Line: `allowedOrigins: ["{console}"]`,
		Page: Page{Script: ccaiScript("https://other.test")},
	}, {
		Name: "a page frames nothing", Code: doctor.NoAdapter, Vendor: doctor.CCAI,
		NeverRegisters: true,
		Page:           Page{Script: `document.title = "no adapter"`},
	}, {
		Name: "a page does not register", Code: doctor.NoRegistration, NeverRegisters: true,
		Page:  Page{Script: `console.error("the bridge is not configured"); throw new TypeError("no bridge");`},
		Value: "no bridge",
	}, {
		Name: "the console speaks under another name", Code: doctor.BridgeFailed, Value: "HOST_SILENT",
		Page: Page{Script: `import { createBridge } from "/sdk/ctibridge.js";
createBridge({ host: "max", issuer: "crm", hostIssuers: ["other"], timeout: 500, allowedOrigins: ["{console}"] });`},
	},
}
