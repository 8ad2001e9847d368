package nicemax

import "github.com/ctibridge/ctibridge/hostsim/fault"

// The faults. Each is explained in Faults.
const (
	FaultNoReferences        fault.Name = "no-references"
	FaultBareSessionInfo     fault.Name = "bare-session-info"
	FaultContactIDFilters    fault.Name = "contact-id-filters"
	FaultTokenForAll         fault.Name = "token-for-all"
	FaultFractionalContactID fault.Name = "fractional-contact-id"
	FaultLoggedOutState      fault.Name = "logged-out-state"
	FaultMuteEndsWithCall    fault.Name = "mute-ends-with-call"
	FaultMAXSessionConflict  fault.Name = "max-session-conflict"
)

// Faults lists every fault of the console. Four are of MAX alone: the code of CXone Agent could be
// read, and leaves nothing open there. The three that its documentation leaves open hold for windows
// that register while they are on. What no source tells of is a fault so that no page relies on it.
var Faults = fault.List{
	{Name: FaultNoReferences, About: "The console has no present state of its own yet.",
		Source: "Documentation: what a page gets that subscribes before MAX has its references."},
	{Name: FaultBareSessionInfo,
		About:  "MAX posts SessionInfo as a message of its own instead of an element of events.",
		Source: "Documentation: it shows the object, and not where it stands."},
	{Name: FaultContactIDFilters,
		About:  "In MAX, a contact id brings its contact's events whatever the types are.",
		Source: "Documentation: \"the events that match the subscription types or the contact filter\"."},
	{Name: FaultTokenForAll, About: "In MAX, the type all gets the session token too.",
		Source: "Documentation: all \"returns everything\"; the table of first states has no token."},
	{Name: FaultFractionalContactID,
		About:  "In MAX, a number with a fraction is taken for a contact id, and names no contact.",
		Source: "Documentation: it refuses zero and a text that is no integer; the id is \"an int\"."},
	{Name: FaultLoggedOutState,
		About:  "An AgentState LoggedOut comes ahead of the end of a session, and to who registers then.",
		Source: "Inferred: the known states have none for an agent who is gone."},
	{Name: FaultMuteEndsWithCall,
		About:  "The end of the last call lifts a mute, with a Mute of False.",
		Source: "Inferred: no source tells what ends a mute but the agent and the end of the session."},
	{Name: FaultMAXSessionConflict, About: "MAX can lose its session as CXone Agent does.",
		Source: "Inferred: it is known of CXone Agent alone."},
}
