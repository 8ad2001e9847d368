package max

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

func TestTheTimerOfAContactFollowsTheClockOfTheSimulator(t *testing.T) {
	s := testbed.OpenMAX(harness.Start(t, nil), nicemax.ProfileMAX)
	clock := s.Sim.Clock()
	clock.Stop()
	s.Dos("ring", "answer")
	s.Console.AwaitText("timer", "0:00")
	require.NoError(t, clock.Advance(65*time.Second))
	s.Console.AwaitText("timer", "1:05")
	s.Do("hold")
	s.Console.AwaitText("contact-status", "On hold")
	s.Console.AwaitText("timer", "1:05")
	require.NoError(t, clock.SetFactor(1000))
	clock.Continue()
	s.Console.Until(`parseInt(` + harness.At("timer") + `.textContent, 10) >= 10`)
	clock.Stop()
	s.Do("hangup")
	s.Console.AwaitText("timer", "0:00")
}
