package ccai

import (
	"github.com/ctibridge/ctibridge/wasm/hosts/field"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

// doubtful is an event whose type no source prints with certainty. The page may
// name its types; none, which is zero, is an event of which the type is known.
type doubtful uint8

const (
	none doubtful = iota
	redactionStarted
	redactionEnded
	callTransferred
	agentJoinedCall
	agentAssistStarted
	taskAssistantLeft
	taskAssistantAnswered
)

// DefaultNames follow the rule by which the printed types are made, and hold
// both where sources print two.
func DefaultNames() wire.EventNames {
	return wire.EventNames{
		RedactionStarted:      []string{"Call_Redaction_Started"},
		RedactionEnded:        []string{"Call_Redaction_Ended", "Call_Redaction_Stopped"},
		CallTransferred:       []string{"Transfer_Call"},
		AgentJoinedCall:       []string{"Agent_Joined_Call"},
		AgentAssistStarted:    []string{"Agent_Assist_Started", "Agent_Assist_Added"},
		TaskAssistantLeft:     []string{"Task_VA_Left"},
		TaskAssistantAnswered: []string{"Task_VA_Custom_Session_Variables_Received"},
	}
}

// names finds the doubtful events by their types in lower case.
type names map[string]doubtful

// newNames takes the page's names; a list that it left empty has the default.
func newNames(chosen *wire.EventNames) names {
	known := make(names)
	n, d := wire.EventNames{}, DefaultNames()
	if chosen != nil {
		n = *chosen
	}
	known.add(redactionStarted, n.RedactionStarted, d.RedactionStarted)
	known.add(redactionEnded, n.RedactionEnded, d.RedactionEnded)
	known.add(callTransferred, n.CallTransferred, d.CallTransferred)
	known.add(agentJoinedCall, n.AgentJoinedCall, d.AgentJoinedCall)
	known.add(agentAssistStarted, n.AgentAssistStarted, d.AgentAssistStarted)
	known.add(taskAssistantLeft, n.TaskAssistantLeft, d.TaskAssistantLeft)
	known.add(taskAssistantAnswered, n.TaskAssistantAnswered, d.TaskAssistantAnswered)
	return known
}

func (known names) add(what doubtful, chosen, otherwise []string) {
	if len(chosen) == 0 {
		chosen = otherwise
	}
	for _, name := range chosen {
		known[field.Lower(name)] = what
	}
}
