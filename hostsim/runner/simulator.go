package runner

import (
	"fmt"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/crm"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

// simulator is that of one run. It listens before it is made: its port may be a part of the address
// of the page that it frames.
type simulator struct {
	*hostsim.Server
	http     *http.Server
	listener net.Listener
	// console and adapters are its origins, and page is the page under test, "" for the demo page.
	console, adapters, page string
}

// simulate starts a simulator at the port of the loopback interface, at a free one if it is 0.
func simulate(s *scenario.Scenario, page string, port int) (*simulator, error) {
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return nil, fmt.Errorf("the simulator cannot listen: %w", err)
	}
	_, number, _ := net.SplitHostPort(listener.Addr().String())
	sim := &simulator{console: "http://localhost:" + number, adapters: "http://127.0.0.1:" + number}
	sim.page = strings.NewReplacer(Console, sim.console, Adapters, sim.adapters).Replace(page)
	pages := []string{}
	if sim.page != "" {
		pages, err = crm.Parse([]string{sim.page})
	}
	if err != nil {
		listener.Close()
		return nil, err
	}
	sim.Server = hostsim.New(hostsim.Options{CRM: pages, MAX: nicemax.Options{
		Profile: nicemax.Profile(s.Open.Profile), Faults: namesOf(s.Open.Faults),
	}})
	sim.listener = listener
	sim.http = &http.Server{Handler: sim.Handler(), ReadHeaderTimeout: headerTimeout}
	go sim.http.Serve(listener)
	return sim, nil
}

// headerTimeout is more than a browser on the same machine takes.
const headerTimeout = 10 * time.Second

func (s *simulator) close() {
	s.Server.Close() // the connections of its pages, which the HTTP server has let go of
	s.http.Close()
	s.listener.Close() // which http does not know yet if Serve has not begun
}

// stopped is the clock, if the scenario asks for one that stands still. It does so ahead of the page,
// which is to begin at the same time.
func (s *simulator) stopped(of *scenario.Scenario) *clock.Controlled {
	if !of.StoppedClock {
		return nil
	}
	s.Clock().Stop()
	return s.Clock()
}

func namesOf(faults []string) []fault.Name {
	names := make([]fault.Name, len(faults))
	for i, name := range faults {
		names[i] = fault.Name(name)
	}
	return names
}

// opens is what the browser opens: the console, which frames the page, or the page, which frames
// the adapters.
func (s *simulator) opens(source journal.Source) string {
	switch {
	case source == journal.MAX:
		return s.console + "/max/"
	case s.page != "":
		return s.page
	}
	return s.console + "/crm/"
}
