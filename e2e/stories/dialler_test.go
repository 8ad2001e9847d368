package stories

import (
	"fmt"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

// Calls that the platform's dialler makes for the agent.
var diallerStories = []story{
	{name: "a dialler's call is focused while the agent hears it", profiles: every, act: linkedCall},
	{name: "a preview call is offered, dialled when it is accepted, and continues like any other", profiles: every, act: previewAccepted.act},
	{name: "a preview call that is refused has ended", profiles: every, act: previewRefused.act},
	{name: "a natural call is being dialled until somebody answers, whatever answers first", profiles: every, act: naturalAnswered.act},
	{name: "a call-back that nobody answers has ended", profiles: every, act: callBackFailed.act},
}

// diallerCall is what is clicked at the console, each with the status that the
// call has then in the vendor's words, and all that the bridge emits about it.
type diallerCall struct {
	steps   []diallerStep
	emitted []string
}

type diallerStep struct{ action, status string }

var previewAccepted = diallerCall{
	[]diallerStep{{"preview", "Preview"}, {"answer", "Dialing"}, {"callee-answers", "Active"}, {"hangup", "Disconnected"}, {"complete-acw", "Disconnected"}},
	[]string{
		"contact.offered offered", "contact.updated dialing", "contact.started active", "contact.focused active",
		"contact.updated wrapup", "contact.updated wrapup", // the call is not linked any more either
		"contact.ended ended", "contact.removed ended",
	},
}

var previewRefused = diallerCall{
	[]diallerStep{{"preview", "Preview"}, {"refuse", "Disconnected"}},
	[]string{"contact.offered offered", "contact.ended ended", "contact.removed ended"},
}

var naturalAnswered = diallerCall{
	[]diallerStep{{"natural-call", "NaturalCallDialing"}, {"detect-machine", "NaturalCallAMD"}, {"callee-rings", "NaturalCallRinging"}, {"callee-answers", "Active"}},
	[]string{"contact.updated dialing", "contact.updated dialing", "contact.updated dialing", "contact.started active", "contact.focused active"},
}

var callBackFailed = diallerCall{
	[]diallerStep{{"natural-call", "NaturalCallDialing"}, {"call-back-fails", "CallBackDisconnected"}},
	[]string{"contact.updated dialing", "contact.ended ended", "contact.removed ended"},
}

func (c diallerCall) act(s *flow) {
	var want []string
	for _, step := range c.steps {
		s.dials(step)
		want = append(want, step.status)
	}
	s.AwaitMark()
	require.Equal(s.T, want, testbed.CallStatuses(s.CRM), "each once")
	contacts := `emitted.filter((e) => e.type.startsWith("contact."))`
	require.Equal(s.T, c.emitted, harness.Eval[[]string](s.CRM, contacts+`.map((e) => e.type + " " + e.payload.state)`))
	require.Equal(s.T, []string{"outbound 3855550199"}, harness.Eval[[]string](s.CRM, `[...new Set(`+contacts+`.map((e) => e.payload.direction + " " + e.payload.to))]`))
}

// dials does a step at the console, and waits until the page knows what came of it.
func (s *flow) dials(step diallerStep) {
	s.T.Helper()
	before := len(testbed.CallStatuses(s.CRM))
	if before == 0 {
		s.Do(step.action, "number", "3855550199")
		s.ShowWorkspace()
	} else {
		s.Do(step.action)
	}
	s.CRM.Until(fmt.Sprintf(`emitted.filter((e) => e.type === "CallContactEvent")[%d]?.payload.Status === %q`, before, step.status))
}

func linkedCall(s *flow) {
	s.dials(diallerStep{"natural-call", "NaturalCallDialing"})
	require.False(s.T, harness.Eval[bool](s.CRM, only+`.focused === true`))
	s.dials(diallerStep{"callee-answers", "Active"})
	require.True(s.T, harness.Eval[bool](s.CRM, only+`.focused === true`))
	require.Equal(s.T, []string{"False", "True"}, harness.Eval[[]string](s.CRM, `emitted.filter((e) => e.type === "CallContactEvent").map((e) => e.payload.IsLinked)`))
}
