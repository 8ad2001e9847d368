package faults

import "github.com/ctibridge/ctibridge/hostsim/fault"

// The faults. Each is explained in All.
const (
	NoReferences        fault.Name = "no-references"
	BareSessionInfo     fault.Name = "bare-session-info"
	ContactIDFilters    fault.Name = "contact-id-filters"
	TokenForAll         fault.Name = "token-for-all"
	FractionalContactID fault.Name = "fractional-contact-id"
	LoggedOutState      fault.Name = "logged-out-state"
	MuteEndsWithCall    fault.Name = "mute-ends-with-call"
	MAXSessionConflict  fault.Name = "max-session-conflict"
)

// All lists every fault of the console. Four are of MAX alone: the code of CXone Agent could be
// read, and leaves nothing open there. The three that its documentation leaves open hold for
// windows that register while they are on. What no source documents is a fault so that no page
// relies on it.
var All = fault.List{
	{Name: NoReferences, About: "The console has no present state of its own yet.",
		Source: "Documentation: what a page gets that subscribes before MAX has its references."},
	{Name: BareSessionInfo,
		About:  "MAX posts SessionInfo as a message of its own instead of an element of events.",
		Source: "Documentation: it shows the object, and not its place."},
	{Name: ContactIDFilters,
		About:  "In MAX, a contact id brings its contact's events whatever the types are.",
		Source: "Documentation: \"the events that match the subscription types or the contact filter\"."},
	{Name: TokenForAll, About: "In MAX, the type all gets the session token too.",
		Source: "Documentation: all \"returns everything\"; the table of first states has no token."},
	{Name: FractionalContactID,
		About:  "In MAX, a number with a fraction is taken for a contact id, and names no contact.",
		Source: "Documentation: it refuses zero and a text that is no integer; the id is \"an int\"."},
	{Name: LoggedOutState,
		About:  "An AgentState LoggedOut comes ahead of the end of a session, and to who registers then.",
		Source: "Inferred: the known states have none for an agent who is gone."},
	{Name: MuteEndsWithCall,
		About:  "The end of the last call lifts a mute, with a Mute of False.",
		Source: "Inferred: no source documents what ends a mute but the agent and the end of the session."},
	{Name: MAXSessionConflict, About: "MAX can lose its session as CXone Agent does.",
		Source: "Inferred: it is known of CXone Agent alone."},
}
