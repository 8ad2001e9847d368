package runner

import (
	"io"
	"net"
	"net/http"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/control"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

// simulated starts the simulator of a scenario, until the test ends.
func simulated(t *testing.T, s *scenario.Scenario, page string) *simulator {
	t.Helper()
	sim, err := simulate(s, page, 0)
	require.NoError(t, err)
	t.Cleanup(sim.close)
	return sim
}

func TestASimulatorAnswersAtBothOfItsOrigins(t *testing.T) {
	sim := simulated(t, &scenario.Scenario{}, "")
	for _, origin := range []string{sim.console, sim.adapters} {
		response, err := http.Get(origin + control.Base + "/health")
		require.NoError(t, err)
		body, err := io.ReadAll(response.Body)
		require.NoError(t, err)
		require.NoError(t, response.Body.Close())
		assert.Equal(t, http.StatusOK, response.StatusCode, string(body))
	}
	sim.close()
	_, err := http.Get(sim.console)
	require.Error(t, err, "it is closed")
}

func TestThePageMayNameTheOriginsOfItsSimulator(t *testing.T) {
	sim := simulated(t, &scenario.Scenario{}, "http://localhost:5173/?max={console}&ccai={adapters}")
	want := "http://localhost:5173/?max=" + sim.console + "&ccai=" + sim.adapters
	assert.Equal(t, []string{want}, sim.CRM())
	assert.Equal(t, want, sim.opens(journal.CCAI), "the page frames the adapters")
	assert.Equal(t, sim.console+"/max/", sim.opens(journal.MAX), "the console frames the page")
	demo := simulated(t, &scenario.Scenario{}, "")
	assert.Empty(t, demo.CRM())
	assert.Equal(t, demo.console+"/crm/", demo.opens(journal.CCAI))
	assert.Equal(t, demo.console+"/max/", demo.opens(journal.MAX))
}

func TestConsolesOpenAsTheScenarioSays(t *testing.T) {
	s := &scenario.Scenario{}
	s.Open.Profile, s.Open.Faults = "cxa-old", []string{string(faults.NoReferences)}
	assert.Equal(t, consoles.Defaults{Profile: "cxa-old", Faults: []fault.Name{faults.NoReferences}},
		simulated(t, s, "").Defaults()[consoles.MAX])
}

func TestASimulatorThatCannotBeHadSaysWhy(t *testing.T) {
	_, err := simulate(&scenario.Scenario{}, "ftp://localhost/", 0)
	require.ErrorContains(t, err, "has to begin with http:// or https://")

	sim := simulated(t, &scenario.Scenario{}, "")
	taken := sim.listener.Addr().(*net.TCPAddr).Port
	_, err = simulate(&scenario.Scenario{}, "", taken)
	require.ErrorContains(t, err, "the simulator cannot listen: ")
	assert.Contains(t, sim.console, strconv.Itoa(taken))
}

func TestEachWorkerHasAPortOfItsOwn(t *testing.T) {
	assert.Equal(t, []int{4700, 4701, 4702}, []int{portOf(4700, 0), portOf(4700, 1), portOf(4700, 2)})
	assert.Zero(t, portOf(0, 2), "any that is free")
}

func TestTheClockStandsIfTheScenarioAsksForThat(t *testing.T) {
	for _, stopped := range []bool{true, false} {
		s := &scenario.Scenario{StoppedClock: stopped}
		sim := simulated(t, s, "")
		c := sim.stopped(s)
		assert.Equal(t, stopped, c != nil)
		assert.Equal(t, stopped, sim.Clock().State().Stopped)
	}
}
