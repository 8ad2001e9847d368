package ccai_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// twoCalls is a rig in a call, with another one that is dialled and selected.
func twoCalls(t *testing.T) *rig {
	r := newRig(t, tenant.Call)
	r.do("sign-in", "ring", "answer", `dial {"number":"7"}`)
	return r
}

func TestADialledCallComesToTheFrontWhenTheOtherOneEnds(t *testing.T) {
	r := twoCalls(t)
	r.do("switch-call")
	assert.EqualValues(t, firstCall, r.view().Front)
	r.do("end-call")
	assert.EqualValues(t, firstCall+1, r.view().Front, "else nobody could end it")
	r.do("end-call")
	assert.Empty(t, r.view().Sessions)
}

func TestTheAgentCanTurnBackToACallThatIsDialled(t *testing.T) {
	r := twoCalls(t)
	r.do("switch-call")
	assert.True(t, r.view().Can.Possible("switch-call"))
	r.says("switch-call")
	assert.EqualValues(t, firstCall+1, r.view().Front)
	assert.Equal(t, []string{"New_Call"}, r.types("callee-answers"))
}

func TestACallerMayHangUpBeforeTheAnswer(t *testing.T) {
	r := newRig(t, tenant.Call)
	r.do("sign-in", "ring")
	assert.True(t, r.view().Can.Possible("caller-hangs-up"))
	r.says("caller-hangs-up")
	assert.Empty(t, r.view().Sessions)

	r.do("ring", "answer", "ring")
	assert.Equal(t, []string{"End_Call"}, r.types("caller-hangs-up"), "the selected call ends first")
	assert.EqualValues(t, "offered", r.one().State)
}
