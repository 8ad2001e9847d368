package ccai

import (
	"strconv"
	"strings"
)

// writingFaults change how an event is written, and how often.
var writingFaults = []alteration{
	{FaultBareRedaction, "The events of redaction come without their envelope, so that nothing says which of the two it is.",
		"Documentation: its two examples.",
		func(_ *Adapter, u *utterance) { u.bare = u.among(redactionStarted, redactionEnded) }},
	{FaultTrailingComma, "Agent_Login, Agent_Logout and Agent_Joined_Chat have a comma too many, and are no JSON.",
		"Documentation: its examples of the three.",
		func(_ *Adapter, u *utterance) {
			if u.among(agentLogin, agentLogout, agentJoinedChat) {
				u.spoil = func(text string) string { return strings.TrimSuffix(text, "}}") + ",}}" }
			}
		}},
	{FaultMissingCommas, "Transfer_Chat lacks the commas behind the agent it goes to, and is no JSON.", "Documentation: its example.",
		func(_ *Adapter, u *utterance) {
			if u.name == transferChat {
				u.spoil = withoutCommas(u.data)
			}
		}},
	{FaultComments, "The events of task virtual agents hold a comment, and are no JSON.", "Documentation: its examples.",
		func(_ *Adapter, u *utterance) {
			if u.among(taskVAJoined, taskVALeft, taskVAVariables) {
				u.spoil = func(text string) string { return strings.TrimSuffix(text, "}}") + "\n// omitted if not available\n}}" }
			}
		}},
	{FaultObjects, "Events are posted as objects instead of text.", "Inferred: documented nowhere.",
		func(_ *Adapter, u *utterance) { u.object = u.spoil == nil }},
	{FaultForeignMessages, "Before each event the adapter posts an object of another protocol: index, method and args.",
		"A write-up of the vendor's Zendesk app, which hosts the same pages.",
		func(_ *Adapter, u *utterance) { u.foreign = true }},
	{FaultDoubled, "Every event is posted twice.", "Release notes: other events came twice before v5.2, 2026-07-30.",
		func(_ *Adapter, u *utterance) { u.times *= 2 }},
}

// withoutCommas leaves out the comma behind each field of the agent that a transfer goes to, as the printed example does.
func withoutCommas(data fields) func(text string) string {
	return func(text string) string {
		for i, one := range data[:len(data)-1] {
			if strings.HasPrefix(one.key, "to_agent_") {
				next := strconv.Quote(data[i+1].key)
				text = strings.Replace(text, ","+next, " "+next, 1) // the first one is ours: what may hold the same key stands at the end
			}
		}
		return text
	}
}
