package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A tab that nobody looks at is frozen by the browser. What the console posted meanwhile is there when
// it goes on, each event once and in order.
func TestATabThatIsFrozenDuringACallHasItAllWhenItGoesOn(t *testing.T) {
	t.Parallel()
	file := scenarioFile(t, `name: A tab sleeps through a hold
setup:
  - expect: {message: {type: RegisterForClientEvents}, within: 20s}
steps:
  - max: ring
  - max: answer
  - expect: {event: {type: contact.started}}
  - max: hold
  - expect: {event: {type: contact.updated, with: {state: held}}}
  - tab: freeze
  - max: hold
  - never: {event: {type: contact.updated}}
  - max: hangup
  - never: {event: {type: contact.updated}}
  - tab: resume
  - expect: {event: {type: contact.updated, with: {state: active}}}
  - expect: {event: {type: contact.updated, with: {state: wrapup}}}
  - max: complete-acw
  - expect: {event: {type: contact.ended}}
`)
	code, out, complaints := run(t, file)
	assert.Zero(t, code, out+complaints)
}

func TestAnAdapterThatIsFrozenDuringACallHasItAllWhenItGoesOn(t *testing.T) {
	t.Parallel()
	file := scenarioFile(t, `name: A tab sleeps through a call
steps:
  - call: sign-in
  - expect: {event: {type: adapter.state, with: {state: signedIn}}, within: 20s}
  - tab: freeze
  - call: ring
  - call: answer
  - never: {event: {type: contact.started}}
  - call: end-call
  - tab: resume
  - expect: {event: {type: contact.started}}
  - expect: {event: {type: contact.ended}}
`)
	code, out, complaints := run(t, file)
	assert.Zero(t, code, out+complaints)
}
