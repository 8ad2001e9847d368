package csp_test

import (
	"net/url"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/doctor/csp"
)

func parsed(t *testing.T, address string) *url.URL {
	t.Helper()
	u, err := url.Parse(address)
	require.NoError(t, err)
	return u
}

func TestPoliciesAreReadFromHeaders(t *testing.T) {
	policies := csp.Parse([]string{
		" Script-Src 'self' ;; img-src *; script-src evil.example, frame-ancestors 'none'", "", " ; ",
		"default-src https:",
	})
	assert.Equal(t, []csp.Policy{
		{Directives: []csp.Directive{
			{Name: "script-src", Values: []string{"'self'"}}, {Name: "img-src", Values: []string{"*"}},
		}},
		{Directives: []csp.Directive{{Name: "frame-ancestors", Values: []string{"'none'"}}}},
		{Directives: []csp.Directive{{Name: "default-src", Values: []string{"https:"}}}},
	}, policies)
	assert.True(t, policies[0].Has("img-src"))
	assert.False(t, policies[0].Has("frame-ancestors"))
}

func TestTheFirstDirectiveOfAChainDecides(t *testing.T) {
	for text, want := range map[string]string{
		"default-src a; child-src b; frame-src c": "frame-src c",
		"default-src a; child-src b":              "child-src b",
		"default-src a":                           "default-src a",
		"img-src a":                               "",
	} {
		d, found := csp.Parse([]string{text})[0].Deciding(csp.Frames)
		assert.Equal(t, want != "", found, text)
		if found {
			assert.Equal(t, want, d.String(), text)
		}
	}
	_, found := csp.Parse([]string{"default-src 'none'"})[0].Deciding(csp.Ancestors)
	assert.False(t, found, "frame-ancestors has no default")
}

func TestADirectiveGrowsByASource(t *testing.T) {
	for text, want := range map[string]string{
		"connect-src 'none'":         "connect-src https://a.example",
		"connect-src 'NONE' 'self' ": "connect-src 'self' https://a.example",
		"connect-src":                "connect-src https://a.example",
	} {
		d := csp.Parse([]string{text})[0].Directives[0]
		before := d.String()
		assert.Equal(t, want, d.With("https://a.example").String())
		assert.Equal(t, before, d.String(), "it stays as it is")
	}
	d := csp.Directive{Name: "script-src", Values: []string{"'Unsafe-Eval'"}}
	assert.True(t, d.Says("'unsafe-eval'"))
	assert.False(t, d.Says("unsafe-eval"))
}

func TestASourceAllowsAnAddress(t *testing.T) {
	const self = "https://crm.example/page"
	for name, row := range map[string]struct {
		source, address string
		allowed         bool
	}{
		"none":                                   {"'none'", "https://a.example", false},
		"nothing at all":                         {"", "https://a.example", false},
		"everything":                             {"*", "http://a.example:81", true},
		"everything but what is no network":      {"*", "data:text/plain,a", false},
		"its own origin":                         {"'self'", "https://CRM.example:443/x", true},
		"another port is another origin":         {"'self'", "https://crm.example:444", false},
		"the less safe scheme":                   {"'self'", "http://crm.example", false},
		"a word that is none of these":           {"'report-sample'", "https://crm.example", false},
		"a scheme":                               {"https:", "https://a.example", true},
		"a scheme and a safer one":               {"http:", "https://a.example", true},
		"a scheme and a less safe one":           {"https:", "http://a.example", false},
		"a web socket's scheme":                  {"ws:", "wss://a.example", true},
		"a host, the page's scheme":              {"a.example", "https://a.example", true},
		"a host, a less safe scheme":             {"a.example", "http://a.example", false},
		"a host in capitals":                     {"HTTPS://A.Example", "https://a.example", true},
		"another host":                           {"a.example", "https://b.example", false},
		"a host that only ends so":               {"a.example", "https://xa.example", false},
		"a wildcard":                             {"*.a.example", "https://x.y.a.example", true},
		"a wildcard is not the domain itself":    {"*.a.example", "https://a.example", false},
		"a wildcard is not any end":              {"*.a.example", "https://xa.example", false},
		"any host of a scheme":                   {"https://*", "https://a.example", true},
		"any port":                               {"a.example:*", "https://a.example:8443", true},
		"no port is the usual one":               {"a.example", "https://a.example:8443", false},
		"a port":                                 {"a.example:8443", "https://a.example:8443", true},
		"another port":                           {"a.example:8443", "https://a.example", false},
		"the port of http, for https":            {"http://a.example:80", "https://a.example", true},
		"a path":                                 {"a.example/x", "https://a.example/x", true},
		"a path is not one that is longer":       {"a.example/x", "https://a.example/xy", false},
		"a path in capitals is another":          {"a.example/X", "https://a.example/x", false},
		"a folder":                               {"a.example/x/", "https://a.example/x/y", true},
		"a folder is not its name":               {"a.example/x/", "https://a.example/x", false},
		"the root":                               {"a.example/", "https://a.example/x", true},
		"an address of six":                      {"https://[::1]:8443", "https://[::1]:8443", true},
		"an address of six at its usual port":    {"https://[::1]", "https://[::1]", true},
		"an address of six at the port it lacks": {"https://[::1]", "https://[::1]:8443", false},
	} {
		t.Run(name, func(t *testing.T) {
			d := csp.Parse([]string{"connect-src " + row.source})[0].Directives[0]
			assert.Equal(t, row.allowed, d.Allows(parsed(t, row.address), parsed(t, self)))
		})
	}
}

func TestThePageItselfUnderTheSaferSchemeIsItself(t *testing.T) {
	d := csp.Directive{Values: []string{"'self'"}}
	for address, row := range map[string]struct {
		self    string
		allowed bool
	}{
		"https://a.example":      {"http://a.example", true},
		"https://a.example:8443": {"http://a.example", false},
		"https://b.example":      {"http://a.example", false},
		"wss://a.example":        {"https://a.example", true},
		"ws://a.example:81":      {"http://a.example:81", true},
		"ws://a.example":         {"https://a.example", false},
	} {
		assert.Equal(t, row.allowed, d.Allows(parsed(t, address), parsed(t, row.self)), address)
	}
}

func TestAnOriginIsWrittenAsBrowsersDo(t *testing.T) {
	for address, want := range map[string]string{
		"HTTPS://CRM.example:443/a?b": "https://crm.example",
		"http://crm.example:443":      "http://crm.example:443",
		"http://[::1]:4600/":          "http://[::1]:4600",
		"http://localhost:80":         "http://localhost",
	} {
		assert.Equal(t, want, csp.Origin(parsed(t, address)))
	}
}

func TestASaferSchemeIsAllowedToo(t *testing.T) {
	allowed := map[string][]string{
		"http": {"http", "https"}, "https": {"https"},
		"ws": {"ws", "wss", "http", "https"}, "wss": {"wss", "https"}, "data": {"data"},
	}
	for source, schemes := range allowed {
		d := csp.Directive{Values: []string{source + ":"}}
		for _, scheme := range []string{"http", "https", "ws", "wss", "data", "blob"} {
			address := parsed(t, scheme+"://a.example")
			assert.Equal(t, slices.Contains(schemes, scheme), d.Allows(address, parsed(t, "https://b.example")), source+" "+scheme)
		}
	}
}
