package faults

import "github.com/ctibridge/ctibridge/hostsim/ccai/event"

// writeNulls works on the events that list a queue or a custom id, each of them only where it is
// missing.
func writeNulls(e *event.Event) {
	for _, key := range nullable(e) {
		if !e.Data.Has(key) {
			e.Data = e.Data.With(key, nil)
		}
	}
}

// nullable are the keys that the documentation lists for an event as there if there is a value. The
// queues of a transfer are not among them: it has them if it goes from queue to queue.
func nullable(e *event.Event) []string {
	switch e.Name {
	case event.AgentLogin, event.AgentLogout:
		return []string{"agent_custom_id"}
	case event.NewCall, event.EndCall, event.NewChat, event.ActiveChat, event.ChatInboundMessage,
		event.ChatOutboundMessage, event.EndChat, event.DismissedChat, event.PartyAdded,
		event.AgentJoinedCall, event.AgentJoinedChat:
		return []string{"agent_custom_id", "queue_id", "queue_path"}
	case event.TransferCall, event.TransferChat:
		if e.Data.Has("to_agent_id") {
			return []string{"from_agent_custom_id", "to_agent_custom_id"}
		}
		return []string{"from_agent_custom_id"}
	case event.TaskVAJoined, event.TaskVALeft, event.TaskVAVariables:
		return []string{"queue_id", "queue_path", "queue_language_id"}
	case event.AgentAssistStarted:
		return []string{"queue_id", "queue_language_id"}
	}
	return nil
}
