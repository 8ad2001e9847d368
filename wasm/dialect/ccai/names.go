package ccai

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
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
func DefaultNames() contract.EventNames {
	return contract.EventNames{
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

// newNames takes the page's names; a list that it left empty has the default. A
// name that the page chose is not the default of another event any more.
func newNames(chosen *contract.EventNames) names {
	known := make(names)
	if chosen == nil {
		chosen = &contract.EventNames{}
	}
	defaults := DefaultNames()
	otherwise := listsOf(&defaults)
	lists := listsOf(chosen)
	for i, list := range lists {
		if len(list) == 0 {
			known.add(i, otherwise[i])
		}
	}
	for i, list := range lists {
		known.add(i, list)
	}
	return known
}

// listsOf returns the lists in the order of the constants.
func listsOf(n *contract.EventNames) [taskAssistantAnswered][]string {
	return [...][]string{n.RedactionStarted, n.RedactionEnded, n.CallTransferred, n.AgentJoinedCall, n.AgentAssistStarted,
		n.TaskAssistantLeft, n.TaskAssistantAnswered}
}

func (known names) add(list int, types []string) {
	for _, name := range types {
		known[jsonfield.Lower(name)] = doubtful(list) + redactionStarted
	}
}
