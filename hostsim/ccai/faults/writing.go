package faults

import (
	"strconv"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
)

// writingFaults change how an event is written, and how often.
var writingFaults = []alteration{
	{BareRedaction,
		"The events of redaction come without their envelope, " +
			"so that nothing shows which of the two it is.",
		"Documentation: its two examples.",
		func(e *event.Event) {
			e.Bare = e.IsAny(event.RedactionStarted, event.RedactionEnded)
		}},
	{TrailingComma,
		"Agent_Login, Agent_Logout and Agent_Joined_Chat have a comma too many, and are no JSON.",
		"Documentation: its examples of the three.",
		func(e *event.Event) {
			if e.IsAny(event.AgentLogin, event.AgentLogout, event.AgentJoinedChat) {
				e.Spoil = endingIn(",}}")
			}
		}},
	{MissingCommas, "Transfer_Chat lacks the commas behind the agent it goes to, and is no JSON.",
		"Documentation: its example.",
		func(e *event.Event) {
			if e.Name == event.TransferChat {
				e.Spoil = withoutCommas(e.Data)
			}
		}},
	{Comments, "The events of task virtual agents hold a comment, and are no JSON.",
		"Documentation: its examples.",
		func(e *event.Event) {
			if e.IsAny(event.TaskVAJoined, event.TaskVALeft, event.TaskVAVariables) {
				e.Spoil = endingIn("\n// omitted if not available\n}}")
			}
		}},
	{Objects, "Events are posted as objects instead of text.",
		"Inferred: documented nowhere.",
		func(e *event.Event) { e.Object = e.Spoil == nil }},
	{ForeignMessages,
		"Before each event the adapter posts an object of another protocol: " +
			"index, method and args.",
		"A write-up of the vendor's Zendesk app, which hosts the same pages.",
		func(e *event.Event) { e.Foreign = true }},
	{Doubled, "Every event is posted twice.",
		"Release notes: other events came twice before v5.2, 2026-07-30.",
		func(e *event.Event) { e.Times *= 2 }},
}

// endingIn gives the text another end than its two brackets.
func endingIn(end string) func(text string) string {
	return func(text string) string { return strings.TrimSuffix(text, "}}") + end }
}

// withoutCommas leaves out the comma behind each field of the agent that a transfer goes to, as the
// printed example does.
func withoutCommas(data event.Fields) func(text string) string {
	return func(text string) string {
		for i, one := range data[:len(data)-1] {
			if strings.HasPrefix(one.Key, "to_agent_") {
				next := strconv.Quote(data[i+1].Key)
				// The first one is ours: what may hold the same key is at the end.
				text = strings.Replace(text, ","+next, " "+next, 1)
			}
		}
		return text
	}
}
