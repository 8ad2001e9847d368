package doctortest

import (
	"net/http"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
)

const framePolicy = "Content-Security-Policy: frame-ancestors "

// byHTTP are the sites whose flaw shows without a browser.
var byHTTP = []Site{
	{
		Name: "there is no page", Code: doctor.HTTPStatus, Value: "404 Not Found", Page: Page{Status: 404},
	}, {
		Name: "the server fails", Code: doctor.HTTPStatus, Value: "503", Page: Page{Status: 503},
	}, {
		Name: "nobody knows the certificate", Code: doctor.Certificate, Value: "x509",
		HTTPS: true, Untrusted: true,
	}, {
		Name: "a redirect to a login", Code: doctor.Login, Value: "/login", NeverRegisters: true,
		Page: Page{At: "/login", Script: "// the login has no bridge"},
	}, {
		Name: "the page asks for a password", Code: doctor.Login, NeverRegisters: true,
		Page: Page{Head: `</head><body><input type="password">`, Script: "// nor has this one"},
	}, {
		Name: "the page wants a user", Code: doctor.Login, Value: "401", NeverRegisters: true,
		Page: Page{Status: 401, Script: "// nobody is there"},
	}, {
		Name: "an http page in an https console", Code: doctor.InsecurePage, Value: "http",
		Line: "https://crm.test/", Console: origin, Host: "crm.test",
	}, {
		Name: "X-Frame-Options denies", Code: doctor.XFrameOptions, Value: "DENY",
		Line: framePolicy + "'self' {console}", Page: Page{Header: header("X-Frame-Options", "DENY")},
	}, {
		Name: "X-Frame-Options allows the own origin alone", Code: doctor.XFrameOptions, Value: "SAMEORIGIN",
		Line: framePolicy + "'self' {console}", Page: Page{Header: header("X-Frame-Options", "SAMEORIGIN")},
	}, {
		Name: "X-Frame-Options contradicts itself", Code: doctor.XFrameOptions, Value: "ALLOWALL, SAMEORIGIN",
		Page: Page{Header: header("X-Frame-Options", "ALLOWALL", "SAMEORIGIN")},
	}, {
		Name: "frame-ancestors allows nobody", Code: doctor.FrameAncestors, Value: "frame-ancestors 'none'",
		Line: framePolicy + "{console}", Page: Page{Header: policy("frame-ancestors 'none'")},
	}, {
		Name: "frame-ancestors names others", Code: doctor.FrameAncestors, Value: "https://other.test",
		Line: framePolicy + "'self' https://other.test {console}", Console: origin,
		Page: Page{Header: policy("img-src *; frame-ancestors 'self' https://other.test")},
	}, {
		Name: "one of two policies forbids the frame", Code: doctor.FrameAncestors, Value: "'self'",
		Page: Page{Header: policy("frame-ancestors *", "frame-ancestors 'self'")},
	}, {
		Name: "frame-src does not name the adapters", Code: doctor.FrameSrc, Vendor: doctor.CCAI,
		Value: "frame-src 'self'", Line: "Content-Security-Policy: frame-src 'self' {console}",
		Page: Page{Header: policy("frame-src 'self'")},
	}, {
		Name: "default-src does not name the adapters", Code: doctor.FrameSrc, Vendor: doctor.CCAI,
		Value: "default-src 'self' 'unsafe-eval'",
		Line:  "Content-Security-Policy: frame-src 'self' {console}",
		Page:  Page{Header: policy("default-src 'self' 'unsafe-eval'")},
	}, {
		Name: "scripts may run and modules may not", Code: doctor.WasmBlocked, Value: "script-src 'self'",
		Line: "Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'",
		Page: Page{Header: policy("script-src 'self'")},
	}, {
		Name: "the default forbids modules", Code: doctor.WasmBlocked, Value: "default-src 'self'",
		Line: "Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'",
		Page: Page{Header: policy("default-src 'self'")},
	}, {
		Name: "a policy in the page forbids modules", Code: doctor.WasmBlocked, Value: "script-src 'self'",
		Page: Page{Head: `<meta http-equiv="content-security-policy" content="script-src 'self'">`},
	}, {
		Name: "connect-src does not name the module's host", Code: doctor.ModuleBlocked,
		Value: "connect-src https://api.test",
		Line:  "Content-Security-Policy: connect-src https://api.test 'self'",
		Page:  Page{Header: policy("connect-src https://api.test")},
	}, {
		Name: "a picture over http", Code: doctor.MixedContent, Value: "http://pictures.test/logo.png",
		Line: "Content-Security-Policy: upgrade-insecure-requests", HTTPS: true, Console: origin,
		Page: Page{Head: `</head><body><img src="http://pictures.test/logo.png">`},
	}, {
		Name: "a style over http, around adapters", Code: doctor.MixedContent, Vendor: doctor.CCAI,
		Value: "http://styles.test/a.css", HTTPS: true, Console: "https://acme.uc1.ccaiplatform.test",
		Page: Page{Head: `<link rel="stylesheet" href="http://styles.test/a.css">`},
	}, {
		Name: "a cookie without SameSite", Code: doctor.Cookie, Value: "session=…; Path=/; HttpOnly",
		Line: "Set-Cookie: session=…; Path=/; HttpOnly; SameSite=None; Secure", Console: origin, HTTPS: true,
		Page: Page{Header: header("Set-Cookie", "session=secret; Path=/; HttpOnly")},
	}, {
		Name: "a cookie for its own site alone", Code: doctor.Cookie, Value: "SameSite=Strict",
		Line: "Set-Cookie: session=…; SameSite=None; Secure", Console: origin, HTTPS: true,
		Page: Page{Header: header("Set-Cookie", "session=secret; SameSite=Strict; Secure")},
	}, {
		Name: "a cookie for other sites that is not Secure", Code: doctor.Cookie, Value: "SameSite=None",
		Line: "Set-Cookie: session=…; SameSite=None; Secure", Console: origin, HTTPS: true,
		Page: Page{Header: http.Header{"Set-Cookie": {
			"session=secret; SameSite=None", "old=; Max-Age=0", "older=x; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
		}}},
	},
}
