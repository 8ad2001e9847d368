package max

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// fenced is what acknowledges a fence of the first console.
func fenced(t *testing.T, s *harness.Server, frame string) ([]pagelink.Acknowledgement, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), harness.Patience)
	defer cancel()
	return s.Sim.Fence(ctx, 1, frame)
}

func TestTheSDKAcknowledgesAFenceBehindTheHandlers(t *testing.T) {
	s, _, crm := testbed.AtMAX(t)
	crm.Do(`(window.seen = [], bridge.on("CallContactEvent", (e) => {
		const end = performance.now() + 50;
		while (performance.now() < end); // a page that takes its time
		seen.push(e.Status);
	}), 1)`)
	require.NoError(t, s.Sim.Do(1, "ring", nil))
	require.NoError(t, s.Sim.Do(1, "answer", nil))
	acks, err := fenced(t, s, "workspace")
	require.NoError(t, err)
	assert.Equal(t, []pagelink.Acknowledgement{{Frame: "workspace", By: pagelink.BySDK}}, acks)
	assert.Equal(t, []string{"Incoming", "Active"}, harness.Eval[[]string](crm, `seen`))

	acks, err = fenced(t, s, "")
	require.NoError(t, err)
	assert.Len(t, acks, 2, "the page in the contact's panel, which may just be loading, is framed too")
	var none *pagelink.NoFrameError
	_, err = fenced(t, s, "panel:7")
	require.ErrorAs(t, err, &none)
	assert.Empty(t, testbed.RejectedMessages(crm), "a fence is no message of the console's")
	for _, e := range s.Sim.Journal().Entries() {
		assert.NotContains(t, string(e.Payload), "ostsimFence")
	}
}

// The page of the documentation has no SDK, only the listener. The twin is a page that has neither.
func TestAPageWithoutTheSDKAcknowledgesAFenceByAListener(t *testing.T) {
	s, console, _ := testbed.AtMAX(t)
	console.Do(`(document.querySelector('[data-testid="workspace-frame"]').src = ` + harness.Quote(s.URL+"/healthz") + `, 1)`)
	bare := console.Frame(s.URL + "/healthz")
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	_, err := s.Sim.Fence(ctx, 1, "")
	var late *pagelink.FenceError
	require.ErrorAs(t, err, &late)
	assert.Equal(t, []string{"workspace"}, late.Missing)

	bare.Do(`(addEventListener("message", ({ data, ports }) => data?.hostsimFence && ports[0]?.postMessage("page")), 1)`)
	acks, err := fenced(t, s, "")
	require.NoError(t, err)
	assert.Equal(t, []pagelink.Acknowledgement{{Frame: "workspace", By: pagelink.ByPage}}, acks)
}
