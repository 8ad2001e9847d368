package conformance

import (
	"fmt"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/max"
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

// command gives a command, or several before the console has heard of the first.
func (w *walk) command() {
	name := wire.CommandNames[w.random.IntN(len(wire.CommandNames))]
	on := w.random.IntN(2) == 0
	if w.losing == "" && !w.hidden && w.random.IntN(3) > 0 {
		w.switches(name, on)
		return
	}
	for range 2 {
		w.note(fmt.Sprintf("page, at once: %s %t", name, on))
		w.page.Step(bridge.Commanded{Command: commandOf(w.commands, name, on)})
		w.commands++
		on = w.random.IntN(2) == 0
	}
	w.page.carry()
}

// switches gives a command and checks that a switch that stood as wished still
// does, and that one that was reported done does.
func (w *walk) switches(name wire.CommandName, on bool) {
	w.note(fmt.Sprintf("page: %s %t", name, on))
	before, isSure := w.stands(name)
	w.page.command(w.commands, name, on)
	if after, _ := w.stands(name); isSure && (before == on || w.page.outcome(w.commands) == "done") {
		require.Equal(w.t, on, after, "%v", w.steps)
	}
	w.commands++
}

// stands says how a switch stands at the console, and whether that is sure. Which
// call a command is for, none says: with one call there is no doubt. A page that
// loaded while the agent was muted does not know it.
func (w *walk) stands(name wire.CommandName) (on, isSure bool) {
	view := w.view()
	if name == wire.Mute {
		return view.Agent.Muted, agent(w.page).Muted == view.Agent.Muted
	}
	var calls []max.ContactView
	for _, c := range view.Contacts {
		if c.Channel == "call" && c.Status != "Disconnected" && !c.Offer {
			calls = append(calls, c)
		}
	}
	if len(calls) != 1 {
		return false, false
	}
	switch name {
	case wire.Hold:
		return calls[0].Status == "Holding", true
	case wire.Mask:
		return calls[0].Status == "Masking", calls[0].Status != "Holding"
	}
	return false, false
}
