package doctortest

import "github.com/ctibridge/ctibridge/hostsim/doctor"

// Sites are all sites: some for every code, and some with nothing wrong.
var Sites = append(append(healthy, byHTTP...), inBrowser...)

const origin = "https://max.niceincontact.test"

// healthy have nothing wrong.
var healthy = []Site{
	{Name: "a page without headers"},
	{
		Name: "a page with a policy that allows what is needed", Console: origin, HTTPS: true,
		Page: Page{Header: header("Content-Security-Policy",
			"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'self' {console}")},
	},
	{
		Name: "frame-ancestors overrides X-Frame-Options",
		Page: Page{Header: map[string][]string{
			"X-Frame-Options": {"DENY"}, "Content-Security-Policy": {"frame-ancestors {console}"},
		}},
	},
	{
		Name: "a policy that only reports forbids nothing",
		Page: Page{Header: header("Content-Security-Policy-Report-Only",
			"default-src 'none'; frame-ancestors 'none'")},
	},
	{
		Name: "a cookie for frames of other sites", Console: origin, HTTPS: true,
		Page: Page{Header: header("Set-Cookie", "session=1; SameSite=None; Secure; HttpOnly")},
	},
	{
		Name: "an http page of the loopback interface in an https console", Console: origin,
		Page: Page{Head: `</head><body><img src="/logo.png">`},
	},
	{Name: "a redirect within the page's own site", Page: Page{At: "/customers/"}},
	{Name: "a page around adapters", Vendor: doctor.CCAI},
	{
		Name: "a page around adapters whose policy names them", Vendor: doctor.CCAI,
		Page: Page{Header: header("Content-Security-Policy",
			"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; frame-src {console}; frame-ancestors 'none'")},
	},
}
