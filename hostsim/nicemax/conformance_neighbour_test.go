package nicemax_test

import (
	"strings"

	"github.com/stretchr/testify/assert"
)

// warned checks that a message of a neighbouring channel is warned about, and the same message under the page's own name is not.
func warned(message string) func(*rig) {
	return func(r *rig) {
		own := r.hear("workspace", `{"issuer":"acme-crm",`+message+`}`)
		assert.Empty(r.t, own.Warnings)
		for _, issuer := range []string{"naia", "agent-assist"} {
			warnings := r.hear("window-"+issuer, `{"issuer":"`+issuer+`",`+message+`}`).Warnings
			assert.Contains(r.t, strings.Join(warnings, "\n"), `with the issuer "`+issuer+`" CXone Agent speaks another protocol`)
		}
	}
}

var neighbourRules = []rule{
	{"10", "a page that registers as an assistant window is warned that another channel would answer it", niceCode, cxa,
		warned(`"messageType":"RegisterForClientEvents","subscriptionTypes":["agent"]`)},
	{"10", "a page that posts Loaded as an assistant window is warned that another channel would answer it", niceCode, cxa,
		warned(`"messageType":"Loaded"`)},
	{"10", "MAX has no assistant windows", inferred, onlyMAX, func(r *rig) {
		assert.Empty(r.t, r.hear("workspace", `{"issuer":"naia","messageType":"Loaded"}`))
	}},
}
