package ccai

// writeNulls works on the events that list a queue or a custom id, each of them only where it is missing.
func writeNulls(_ *Adapter, u *utterance) {
	for _, key := range nullable(u) {
		if !u.data.has(key) {
			u.data = join(u.data, fields{{key, nil}})
		}
	}
}

// nullable are the keys that the documentation lists for an event as there if there is a value. The queues of a transfer are not among them: it has
// them if it goes from queue to queue.
func nullable(u *utterance) []string {
	switch u.name {
	case agentLogin, agentLogout:
		return []string{"agent_custom_id"}
	case newCall, endCall, newChat, activeChat, chatInboundMessage, chatOutboundMessage, endChat, dismissedChat, partyAdded, agentJoinedCall,
		agentJoinedChat:
		return []string{"agent_custom_id", "queue_id", "queue_path"}
	case transferCall, transferChat:
		if u.data.has("to_agent_id") {
			return []string{"from_agent_custom_id", "to_agent_custom_id"}
		}
		return []string{"from_agent_custom_id"}
	case taskVAJoined, taskVALeft, taskVAVariables:
		return []string{"queue_id", "queue_path", "queue_language_id"}
	case agentAssistStarted:
		return []string{"queue_id", "queue_language_id"}
	}
	return nil
}
