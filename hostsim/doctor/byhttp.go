package doctor

import (
	"net/url"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/doctor/csp"
)

// subject is what the checks by HTTP look at.
type subject struct {
	*visited
	vendor  Vendor
	console *url.URL
	// page is the address of the page itself, behind all redirects.
	page     *url.URL
	document document
	policies []placedPolicy
}

// placedPolicy is a policy and where it stands.
type placedPolicy struct {
	csp.Policy
	place string
}

// The places of a policy.
const (
	policyHeader  = "Content-Security-Policy"
	policyElement = "<meta http-equiv=Content-Security-Policy>"
)

// byHTTP makes the checks that need no browser, as far as they make sense at the vendor's console.
func byHTTP(v *visited, vendor Vendor, console *url.URL) (found []Finding) {
	s := &subject{
		visited: v, vendor: vendor, console: console, page: v.last().url, document: read(v.body),
	}
	for _, p := range csp.Parse(v.last().header.Values(policyHeader)) {
		s.policies = append(s.policies, placedPolicy{p, policyHeader})
	}
	for _, p := range csp.Parse(s.document.policies) {
		s.policies = append(s.policies, placedPolicy{p, policyElement})
	}
	for _, check := range []func(*subject) []Finding{
		checkStatus, checkCertificate, checkLogin, checkScheme, checkFraming, checkFrames, checkWasm,
		checkModule, checkMixedContent, checkCookies,
	} {
		for _, f := range check(s) {
			if slices.Contains(Of(f.Code).Vendors, vendor) {
				found = append(found, f)
			}
		}
	}
	return found
}

// seen is evidence of the page's own answer.
func (s *subject) seen(name, value string) Seen {
	return Seen{Address: s.page.String(), Name: name, Value: value}
}

// isFramed reports whether the console frames the page, and not the page the console.
func (s *subject) isFramed() bool { return s.vendor == MAX }
