package framing_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
)

func TestTheGrammarOfAnEntry(t *testing.T) {
	for name, text := range map[string]string{
		"a domain":                    "crm.acme.example",
		"a name without a dot":        "localhost",
		"a number":                    "127.0.0.1",
		"a port":                      "localhost:4600",
		"the lowest port":             "localhost:1",
		"the highest port":            "localhost:65535",
		"any port":                    "localhost:*",
		"subdomains":                  "*.acme.example",
		"subdomains at any port":      "*.acme.example:*",
		"any domain":                  "*",
		"a protocol":                  "https://crm.acme.example",
		"a protocol and all the rest": "http://*.acme.example:8080",
		"a hyphen":                    "crm-two.acme.example",
		"a label of 63":               strings.Repeat("a", 63) + ".example",
		"a domain of 253":             strings.Repeat("a.", 126) + "a",
		"an encoded domain":           "xn--nxasmq6b.example",
	} {
		t.Run(name, func(t *testing.T) {
			list, err := framing.Parse(text)
			require.NoError(t, err)
			assert.Equal(t, "frame-ancestors "+text, list.Directive())
			assert.Equal(t, []string{text}, list.Lines("own.example"))
		})
	}
}

func TestWhatIsNoEntry(t *testing.T) {
	for name, row := range map[string]struct{ text, reason string }{
		"a protocol that is any":            {"*://acme.example", "protocol"},
		"a protocol that no page has":       {"ftp://acme.example", "protocol"},
		"no protocol before its sign":       {"://acme.example", "protocol"},
		"a path":                            {"https://acme.example/crm", "path"},
		"a slash at the end":                {"acme.example/", "path"},
		"a query":                           {"acme.example?a", "path"},
		"a port that is no number":          {"acme.example:http", "port"},
		"a port that is empty":              {"acme.example:", "port"},
		"port 0":                            {"acme.example:0", "port"},
		"a port above the highest":          {"acme.example:65536", "port"},
		"a port with a sign":                {"acme.example:+80", "port"},
		"a port with a leading zero":        {"acme.example:080", "port"},
		"half a port":                       {"acme.example:8*", "port"},
		"two ports":                         {"acme.example:80:80", "port"},
		"a star at the end":                 {"acme.*", "*.acme.example"},
		"a star in the middle":              {"crm.*.example", "*.acme.example"},
		"a star that is half a label":       {"*acme.example", "*.acme.example"},
		"two stars":                         {"*.*.example", "*.acme.example"},
		"a star without a domain":           {"*.", "parts"},
		"a sign that no domain has":         {"crm~.example", "parts"},
		"a dot at the end":                  {"acme.example.", "parts"},
		"two dots":                          {"acme..example", "parts"},
		"a label of 64":                     {strings.Repeat("a", 64) + ".example", "parts"},
		"a domain of 254":                   {strings.Repeat("a.", 126) + "aa", "parts"},
		"a domain of 255":                   {strings.Repeat("a.", 127) + "a", "parts"},
		"a space":                           {"acme.example evil.example", "parts"},
		"another directive":                 {"acme.example; sandbox", "parts"},
		"another policy":                    {"acme.example, sandbox", "parts"},
		"a word of the policy":              {"'none'", "parts"},
		"a new line in the middle":          {"acme.example\nevil: 1", "port"},
		"letters that have to be encoded":   {"bücher.example", "parts"},
		"an address of six":                 {"[::1]", "port"},
		"a user name":                       {"user@acme.example", "parts"},
		"only a protocol":                   {"https://", "parts"},
		"a turned slash, as if it were one": {`acme.example\crm`, "path"},
	} {
		t.Run(name, func(t *testing.T) {
			list, err := framing.Parse("crm.acme.example", "", row.text)
			var bad *framing.LineError
			require.ErrorAs(t, err, &bad)
			assert.Nil(t, list)
			assert.Equal(t, 3, bad.Line)
			assert.Equal(t, row.text, bad.Text)
			assert.Contains(t, bad.Reason, row.reason)
			assert.Contains(t, err.Error(), "line 3")
		})
	}
}

func TestAListBecomesADirective(t *testing.T) {
	list, err := framing.Parse(" CRM.Acme.Example ", "", "\t", "*.acme.example:*\r")
	require.NoError(t, err)
	assert.Equal(t, "frame-ancestors crm.acme.example *.acme.example:*", list.Directive())

	list, err = framing.Parse("", " ")
	require.NoError(t, err)
	assert.Empty(t, list.Directive(), "an empty list lets every page frame")
	assert.Equal(t, []string{}, list.Lines("own.example"))

	fresh := framing.List{framing.OwnHost}
	assert.Equal(t, "frame-ancestors 'self'", fresh.Directive())
	assert.Equal(t, []string{"own.example"}, fresh.Lines("own.example"))
}
