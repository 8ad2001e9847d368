package max

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

const unregistration = "UnregisterFromClientEvents"

// What a page posts to its parent while it is being left arrives without a
// source in Chromium: the console cannot tell whose subscription to end.
func TestALeftPageStaysSubscribedUnlessItsBridgeWasDestroyed(t *testing.T) {
	series := testbed.NewSeries(t)
	for _, row := range []struct {
		name, unregisters string
		leave             func(*flow)
		subscribed        bool
	}{
		{"the console takes the frame to a page of the same site", "closed-window", (*flow).LeaveCRM, true},
		{"the console takes the frame to a page of another site", "closed-window", func(s *flow) { s.GoTo(s.LocalhostURL + "/healthz") }, true},
		{"the page goes to another by itself", "closed-window", func(s *flow) { s.CRM.Do(`(setTimeout(() => location.href = "/healthz"), 1)`) }, true},
		{"the page destroyed its bridge before", "workspace", func(s *flow) {
			s.CRM.Do(`(bridge.destroy(), 1)`)
			s.Await("its goodbye", func() bool { return harness.Count(s.ReceivedFrom("workspace"), unregistration) == 2 })
			s.LeaveCRM()
		}, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := &flow{series.Open(t, nicemax.ProfileMAX)}
			before := harness.Count(s.ReceivedFrom(row.unregisters), unregistration)
			row.leave(s)
			s.Await("the page's goodbye", func() bool { return harness.Count(s.ReceivedFrom(row.unregisters), unregistration) == before+1 })
			s.SendMark("after the page has gone")
			s.Ring() // behind the mark
			require.Equal(t, row.subscribed, s.CountSent("workspace", "CustomEvent") == 1)
		})
	}
}
