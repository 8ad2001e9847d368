package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

const unregistration = "UnregisterFromClientEvents"

// What a page posts to its parent while it is being left arrives without a
// source in Chromium: the console cannot tell whose subscription to end.
func TestALeftPageStaysSubscribedUnlessItsBridgeWasDestroyed(t *testing.T) {
	stage := newStage(t)
	for _, row := range []struct {
		name, unregisters string
		leave             func(*scene)
		subscribed        bool
	}{
		{"the console takes the frame to a page of the same site", "closed-window", (*scene).leave, true},
		{"the console takes the frame to a page of another site", "closed-window", func(s *scene) { s.goTo(s.here + "/healthz") }, true},
		{"the page goes to another by itself", "closed-window", func(s *scene) { s.crm.do(`(setTimeout(() => location.href = "/healthz"), 1)`) }, true},
		{"the page destroyed its bridge before", "workspace", func(s *scene) {
			s.crm.do(`(bridge.destroy(), 1)`)
			s.awaits("its goodbye", func() bool { return count(s.heardFrom("workspace"), unregistration) == 2 })
			s.leave()
		}, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := stage.open(t, nicemax.ProfileMAX)
			before := count(s.heardFrom(row.unregisters), unregistration)
			row.leave(s)
			s.awaits("the page's goodbye", func() bool { return count(s.heardFrom(row.unregisters), unregistration) == before+1 })
			s.pressMark("after the page has gone")
			s.ring() // behind the mark
			require.Equal(t, row.subscribed, s.told("workspace", "CustomEvent") == 1)
		})
	}
}
