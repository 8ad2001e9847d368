package ccai

import (
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// View is the present state of an adapter, for its page and for tests that compare it with what a
// CRM page made of the events. "make generate" makes page.gen.d.ts of it for the script of the
// page.
type View struct {
	Type     tenant.Type  `json:"type"`
	Agent    tenant.Agent `json:"agent"`
	SignedIn bool         `json:"signedIn"`
	// Sessions are in the order in which they came, those that are only offered too. A call that
	// ended is gone; a chat that ended stays until its tab is dismissed.
	Sessions []session.Details `json:"sessions"`
	// Front is the call that the agent hears, or the chat whose tab is selected; 0 for none.
	Front int64 `json:"front"`
	// Record is the address of the last record that was popped, "" before the first.
	Record string `json:"record"`
	// Can lists every action with whether it is possible now. Those about a session are about the
	// front one; answer, decline and take-chat about the oldest that is offered, callee-answers
	// about the oldest that is dialled.
	Can action.Can `json:"can" ts:"Record<string, boolean>"`

	Settings event.Settings `json:"settings"`
	// Profile is the one that was chosen last; faults may have been switched since.
	Profile faults.Profile `json:"profile"`

	// What can be chosen from.
	SessionTypes []tenant.SessionType `json:"sessionTypes"`
	Queues       []tenant.Queue       `json:"queues"`
	Agents       []tenant.Agent       `json:"agents"`
	Profiles     []faults.ProfileView `json:"profiles"`
	Faults       []fault.Listed       `json:"faults"`
}

// View returns the present state.
func (a *Adapter) View() any {
	v := View{
		Type: a.kind, Agent: a.agent, SignedIn: a.signedIn, Sessions: []session.Details{},
		Front: a.sessions.Front, Record: a.record, Can: actions[a.kind].Possible(a),
		Settings: a.settings.Clone(), Profile: a.outbox.Profile,
		SessionTypes: tenant.SessionTypes[a.kind], Queues: tenant.Queues[a.kind],
		Agents:   tenant.Colleagues,
		Profiles: faults.ListProfiles(), Faults: faults.All.With(a.outbox.On),
	}
	for _, s := range a.sessions.All {
		v.Sessions = append(v.Sessions, s.Details())
	}
	return v
}
