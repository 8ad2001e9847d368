package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// A panel goes with its contact, and nothing is posted to it any more: neither an event nor, in the
// versions that answer every registration again, another acknowledgement.
func TestNothingIsPostedToAPanelThatIsGone(t *testing.T) {
	for _, profile := range nicemax.Profiles {
		t.Run(string(profile), func(t *testing.T) {
			r := newRigWith(t, nicemax.Options{Profile: profile})
			r.ring()
			r.subscribe(firstPanel, `["all"]`)
			assert.Contains(t, frames(r.do("refuse").Posts), firstPanel, "its end is still posted")
			assert.NotContains(t, frames(r.ring().Posts), firstPanel)
			assert.Equal(t, []string{"workspace"}, frames(r.subscribe("workspace", `["all"]`).Posts))
		})
	}
}
