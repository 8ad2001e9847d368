package ccai_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// What is no JSON cannot be an object, so it is posted as text all the same.
func TestAnEventThatIsNoJSONIsNeverPostedAsAnObject(t *testing.T) {
	r := newRigWith(t, ccai.Options{Type: tenant.Call, Faults: []fault.Name{faults.Comments, faults.Objects}})
	r.do("sign-in", "ring")
	assert.Regexp(t, `^<\{.*\}>$`, r.do("answer")[0])
	assert.Regexp(t, `(?s)^\{.*// omitted if not available\n\}\}$`, r.do("va-joins")[0])
}

func TestOnlyTheStartOfAgentAssistIsPostedUnderItsOtherName(t *testing.T) {
	r := withFault(t, tenant.Call, faults.AssistAdded)
	r.do("sign-in", "ring")
	assert.Equal(t, "New_Call", r.event("answer").Type)
	assert.Equal(t, "Agent_Assist_Added", r.event("start-assist").Type)
}
