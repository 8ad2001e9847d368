package doctor

// Catalogue has every code, the gravest first: what stands further up hides what stands below it.
var Catalogue = []Entry{
	{
		Code: HTTPStatus, Severity: Error, Vendors: Vendors, Hides: true,
		What:   "The address answers with an error.",
		Why:    "The frame shows the server's error page, which has no bridge in it.",
		Source: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5",
	}, {
		Code: Certificate, Severity: Error, Vendors: Vendors,
		What: "Browsers do not trust the certificate of the page.",
		Why: "In a frame the browser shows nothing, and no button to go on: the console stays " +
			"empty.",
		Source: "https://fetch.spec.whatwg.org/#http-network-fetch",
	}, {
		Code: Login, Severity: Error, Vendors: []Vendor{MAX}, Hides: true,
		What: "The address leads to a login.",
		Why: "A frame starts without the session of another site, and most login pages refuse to " +
			"be framed. All further checks are of the login page and not of yours.",
		Source: "https://www.rfc-editor.org/rfc/rfc9700#section-4.16",
	}, {
		Code: InsecurePage, Severity: Error, Vendors: []Vendor{MAX}, Hides: true,
		What: "The page, or a redirect on the way to it, is http, and the console is https.",
		Why: "A browser loads no http page into a frame of an https page, unless it is at a " +
			"loopback address.",
		Source: "https://www.w3.org/TR/mixed-content/#should-block-fetch",
	}, {
		Code: XFrameOptions, Severity: Error, Vendors: []Vendor{MAX}, Hides: true,
		What: "X-Frame-Options forbids the console to frame the page.",
		Why: "The console shows the page in a frame: the agent sees \"refused to connect\". The " +
			"header cannot name a console; frame-ancestors can, and overrides it.",
		Source: "https://html.spec.whatwg.org/multipage/document-lifecycle.html#the-x-frame-options-header",
	}, {
		Code: FrameAncestors, Severity: Error, Vendors: []Vendor{MAX}, Hides: true,
		What:   "frame-ancestors does not let the console frame the page.",
		Why:    "The console shows the page in a frame: the agent sees \"refused to connect\".",
		Source: "https://www.w3.org/TR/CSP3/#directive-frame-ancestors",
	}, {
		Code: FrameSrc, Severity: Error, Vendors: []Vendor{CCAI}, Hides: true,
		What:   "The page's policy forbids it to frame the adapters.",
		Why:    "The page frames the call and chat adapters: their frames stay empty.",
		Source: "https://www.w3.org/TR/CSP3/#directive-frame-src",
	}, {
		Code: WasmBlocked, Severity: Error, Vendors: Vendors, Hides: true,
		What:   "The page's policy forbids WebAssembly.",
		Why:    "The bridge is a WebAssembly module: it fails with WASM_BLOCKED_BY_CSP.",
		Source: "https://www.w3.org/TR/CSP3/#can-compile-wasm-bytes",
	}, {
		Code: ModuleBlocked, Severity: Error, Vendors: Vendors, Hides: true,
		What:   "The page's policy forbids it to fetch the module.",
		Why:    "The bridge fetches ctibridge.wasm: it fails with WASM_LOAD_FAILED.",
		Source: "https://www.w3.org/TR/CSP3/#directive-connect-src",
	}, {
		Code: ModuleMissing, Severity: Error, Vendors: Vendors, InBrowser: true, Hides: true,
		What:   "The module does not arrive, or is not the bridge's.",
		Why:    "Without ctibridge.wasm there is no bridge: it fails with WASM_LOAD_FAILED.",
		Source: "docs/events.md#code",
	}, {
		Code: OriginNotAllowed, Severity: Error, Vendors: Vendors, InBrowser: true, Hides: true,
		What: "The page does not take the console's origin for that of a console.",
		Why: "Messages of other origins than those in allowedOrigins are dropped, and none is " +
			"sent there.",
		Source: "docs/decisions/2026-11-21-origins-are-checked-in-javascript.md",
	}, {
		Code: BridgeFailed, Severity: Error, Vendors: Vendors, InBrowser: true, Hides: true,
		What:   "The page's bridge reported a failure.",
		Why:    "A bridge that failed gives the page no events and takes no commands.",
		Source: "docs/events.md#code",
	}, {
		Code: NoAdapter, Severity: Error, Vendors: []Vendor{CCAI}, InBrowser: true, Hides: true,
		What:   "The page framed no adapter in time.",
		Why:    "Calls and chats are handled in the adapters' frames: without one nothing arrives.",
		Source: "docs/spec/ccai.md#31-address-and-frame",
	}, {
		Code: NoRegistration, Severity: Error, Vendors: []Vendor{MAX}, InBrowser: true, Hides: true,
		What:   "The page did not register with the console in time.",
		Why:    "A console sends events only to a page that asked for them with RegisterForClientEvents.",
		Source: "docs/spec/max.md#5-registration",
	}, {
		Code: MixedContent, Severity: Warning, Vendors: Vendors,
		What: "The page loads parts of itself over http.",
		Why: "Inside https a browser blocks http scripts, styles and frames, and tries https for " +
			"pictures.",
		Source: "https://www.w3.org/TR/mixed-content/#should-block-fetch",
	}, {
		Code: Cookie, Severity: Warning, Vendors: []Vendor{MAX},
		What: "A cookie of the page is not used in a frame of another site.",
		Why: "The page is framed by the console's site: its browser neither keeps nor sends such a " +
			"cookie there, so the agent is signed out in the frame.",
		Source: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.6.7",
	},
}
