package session_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// From a queue anybody may come for a transfer, and for one to an agent only that agent; one at most
// comes.
func TestATransferExpectsOneAgent(t *testing.T) {
	otto, ines := tenant.Colleagues[0], tenant.Colleagues[1]
	queue := tenant.Queues[tenant.Call][0]
	for name, row := range map[string]struct {
		transfer    session.Transfer
		otto, other bool
	}{
		"to a queue":              {session.Transfer{Queue: &queue}, true, true},
		"to an agent":             {session.Transfer{Agent: &otto}, true, false},
		"to a queue, when joined": {session.Transfer{Queue: &queue, Joined: ines.ID}, false, false},
		"to him, when joined":     {session.Transfer{Agent: &otto, Joined: otto.ID}, false, false},
	} {
		assert.Equal(t, row.otto, row.transfer.Expects(otto), name)
		assert.Equal(t, row.other, row.transfer.Expects(ines), name)
	}
}
