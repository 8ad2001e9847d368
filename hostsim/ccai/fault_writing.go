package ccai

import "strings"

// writingFaults change how an event is written, and how often.
var writingFaults = []Fault{
	{FaultBareRedaction, "The events of redaction come without their envelope, so that nothing says which of the two it is.", "4.8 row 4",
		func(_ *Adapter, u *utterance) { u.bare = u.among(redactionStarted, redactionEnded) }},
	{FaultTrailingComma, "Agent_Login, Agent_Logout and Agent_Joined_Chat have a comma too many, and are no JSON.", "4.8 row 1",
		func(_ *Adapter, u *utterance) {
			if u.among(agentLogin, agentLogout, agentJoinedChat) {
				u.spoil = func(text string) string { return strings.TrimSuffix(text, "}}") + ",}}" }
			}
		}},
	{FaultMissingCommas, "Transfer_Chat lacks the commas behind the agent it goes to, and is no JSON.", "4.8 row 2",
		func(_ *Adapter, u *utterance) {
			if u.name == transferChat {
				u.spoil = func(text string) string { return strings.ReplaceAll(text, `,"to_`, ` "to_`) }
			}
		}},
	{FaultComments, "The events of task virtual agents hold a comment, and are no JSON.", "4.8 row 3",
		func(_ *Adapter, u *utterance) {
			if u.among(taskVAJoined, taskVALeft, taskVAVariables) {
				u.spoil = func(text string) string { return strings.TrimSuffix(text, "}}") + "\n// omitted if not available\n}}" }
			}
		}},
	{FaultObjects, "Events are posted as objects instead of text.", "4.1, never documented",
		func(_ *Adapter, u *utterance) { u.object = u.spoil == nil }},
	{FaultForeignMessages, "Before each event the adapter posts an object of another protocol: index, method and args.", "4.9",
		func(_ *Adapter, u *utterance) { u.foreign = true }},
	{FaultDoubled, "Every event is posted twice.", "4.8, of v5.2",
		func(_ *Adapter, u *utterance) { u.times *= 2 }},
}
