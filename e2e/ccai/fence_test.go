package ccai

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

func TestThePageAroundAnAdapterAcknowledgesAFence(t *testing.T) {
	s, crm, _, _ := testbed.OpenCCAI(t)
	ctx, cancel := context.WithTimeout(t.Context(), harness.Patience)
	defer cancel()
	for _, c := range s.Sim.Consoles() {
		require.NoError(t, s.Sim.Do(c.Page, "sign-in", nil))
		acks, err := s.Sim.Fence(ctx, c.Page, "")
		require.NoError(t, err)
		assert.Equal(t, []pagelink.Acknowledgement{{Frame: "parent", By: pagelink.BySDK}}, acks)
		if c.Kind == consoles.Call {
			assert.Contains(t, harness.Eval[[]string](crm, `bridge.adapters.map((a) => a.state)`), "signedIn")
		}
	}
	assert.Equal(t, []string{"signedIn", "signedIn"}, harness.Eval[[]string](crm, `bridge.adapters.map((a) => a.state)`))
	assert.Empty(t, testbed.RejectedMessages(crm))
}
