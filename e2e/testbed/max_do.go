package testbed

import (
	"context"
	"encoding/json"
	"errors"
	"slices"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/pagefault"
)

// Do has somebody do something at the console, by the simulator's API: a click on the console's own
// page is not what a test of the bridge is about. It waits until the console allows it. The fields
// are names, each with its value behind it.
func (s *MAX) Do(name string, fields ...string) {
	s.T.Helper()
	given := map[string]string{}
	for pair := range slices.Chunk(fields, 2) {
		given[pair[0]] = pair[1]
	}
	encoded, err := json.Marshal(given)
	require.NoError(s.T, err)
	s.Await(name+" is possible", func() bool {
		err := s.Sim.Do(s.page(), name, encoded)
		var refused *action.Error
		if errors.As(err, &refused) && refused.Code == action.NotPossible {
			return false
		}
		require.NoError(s.T, err)
		return true
	})
}

// Dos does several, one after the other.
func (s *MAX) Dos(names ...string) {
	s.T.Helper()
	for _, name := range names {
		s.Do(name)
	}
}

// page is the number of the console's page, which is another one after a reload.
func (s *MAX) page() int {
	s.T.Helper()
	page := 0
	for _, c := range s.Sim.Consoles() {
		if c.Kind == consoles.MAX {
			page = c.Page
		}
	}
	require.NotZero(s.T, page, "a console is open")
	return page
}

// ShowWorkspace selects the workspace again when a new contact's panel was selected.
func (s *MAX) ShowWorkspace() {
	s.T.Helper()
	s.Console.Until(harness.At("tab-workspace") + `.ariaSelected === "false"`)
	s.Console.Click("tab-workspace")
}

// Current waits until the console's card of the current contact shows a status, so that its page has
// caught up with what was done by the API.
func (s *MAX) Current(status string) {
	s.T.Helper()
	s.Console.AwaitText("contact-status", status)
}

// AddFault has a rule act on what the console posts from now on.
func (s *MAX) AddFault(r delivery.Rule) {
	s.T.Helper()
	faults, err := s.Sim.Faults(s.page())
	require.NoError(s.T, err)
	_, err = faults.Add(r)
	require.NoError(s.T, err)
}

// BreakPage lets a fault happen to the console's page, or its workspace.
func (s *MAX) BreakPage(name pagefault.Name) {
	s.T.Helper()
	require.NoError(s.T, s.BreakPageErr(name))
}

// BreakPageErr is BreakPage for one that is refused.
func (s *MAX) BreakPageErr(name pagefault.Name) error {
	s.T.Helper()
	faults, err := s.Sim.Faults(s.page())
	require.NoError(s.T, err)
	ctx, cancel := context.WithTimeout(s.T.Context(), harness.Patience)
	defer cancel()
	return faults.BreakPage(ctx, pagefault.Fault{Fault: name})
}
