package ccai

import "github.com/ctibridge/ctibridge/hostsim/fault"

// View is the present state of an adapter, for its page and for tests that compare it with what a CRM page made of the events. "make generate"
// makes page.gen.d.ts of it for the script of the page.
type View struct {
	Type     Type  `json:"type"`
	Agent    Agent `json:"agent"`
	SignedIn bool  `json:"signedIn"`
	// Sessions stand in the order in which they came, those that are only offered too. A call that ended is gone; a chat that ended stays until
	// its tab is dismissed.
	Sessions []SessionView `json:"sessions"`
	// Front is the call that is heard, or the chat whose tab is in front; 0 for none.
	Front int64 `json:"front"`
	// Record is the address of the last record that was popped, "" before the first.
	Record string `json:"record"`
	// Can lists every action with whether it is possible now. Those about a session are about the front one; answer, decline and take-chat about
	// the oldest that is offered, callee-answers about the oldest that is dialled.
	Can map[string]bool `json:"can"`

	Settings Settings `json:"settings"`
	// Profile is the one that was chosen last; faults may have been switched since.
	Profile Profile `json:"profile"`

	// What can be chosen from.
	SessionTypes []SessionType  `json:"sessionTypes"`
	Queues       []Queue        `json:"queues"`
	Agents       []Agent        `json:"agents"`
	Profiles     []ProfileView  `json:"profiles"`
	Faults       []fault.Listed `json:"faults"`
}

// SessionView is one call or chat.
type SessionView struct {
	ID    int64 `json:"id"`
	State state `json:"state"`
	// SessionType is in the case of the vendor's list, whatever the events write.
	SessionType string `json:"sessionType"`
	Outbound    bool   `json:"outbound"`
	// Party is the customer: a number or a name, "" if unknown.
	Party    string    `json:"party"`
	Queue    *Queue    `json:"queue"`
	Campaign *Campaign `json:"campaign"`
	// Redacting means that the recording of a call is paused.
	Redacting bool `json:"redacting"`
	// Unread counts what the customer wrote while the tab was not in front.
	Unread   int       `json:"unread"`
	Messages []message `json:"messages"`
	Cobrowse *cobrowse `json:"cobrowse"`
	// Participants begin with the agent and the customer.
	Participants []participant `json:"participants"`
	// Transfer is a warm transfer that is under way.
	Transfer     *TransferView `json:"transfer"`
	Assist       bool          `json:"assist"`
	VirtualAgent *virtualAgent `json:"virtualAgent"`
	// Record is the address of the session's CRM record, "" for none.
	Record string `json:"record"`
}

// TransferView is a warm transfer between its start and its completion.
type TransferView struct {
	Warm bool `json:"warm"`
	// To names the agent, the queue or both, for people.
	To string `json:"to"`
	// Joined means that the other agent is in.
	Joined bool `json:"joined"`
}

// ProfileView is a profile that can be chosen.
type ProfileView struct {
	Name  Profile `json:"name"`
	About string  `json:"about"`
}

// View returns the present state.
func (a *Adapter) View() any {
	v := View{
		Type: a.kind, Agent: a.agent, SignedIn: a.signedIn, Sessions: []SessionView{}, Front: a.front, Record: a.record, Can: actions[a.kind].Possible(a),
		Settings: a.settings.clone(), Profile: a.profile, SessionTypes: sessionTypes[a.kind], Queues: queues[a.kind], Agents: colleagues,
		Faults: Faults.With(a.faults),
	}
	for _, s := range a.sessions {
		v.Sessions = append(v.Sessions, s.view())
	}
	for _, p := range profiles {
		v.Profiles = append(v.Profiles, ProfileView{p.name, p.about})
	}
	return v
}
