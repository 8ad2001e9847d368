package ccai_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// A setting may change at any time. What has been said of a session stays said, and what has not is not taken for said.

func TestACallBeginsOnceWhateverTheSettingSaysMeanwhile(t *testing.T) {
	for name, row := range map[string]struct {
		dialled, answered string
		atDial, atAnswer  []string
	}{
		"posted at the dial": {"dialled", "connected", []string{"New_Call"}, []string{}},
		"posted late":        {"connected", "dialled", []string{}, []string{"New_Call"}},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, tenant.Call)
			assert.Equal(t, row.atDial, r.types("sign-in", `settings {"outboundStart":"`+row.dialled+`"}`, `dial {"number":"7"}`))
			assert.Equal(t, row.atAnswer, r.types(`settings {"outboundStart":"`+row.answered+`"}`, "callee-answers"))
			assert.Equal(t, []string{"End_Call"}, r.types("end-call"))
		})
	}
}

func TestACallThatNeverBeganDoesNotEnd(t *testing.T) {
	r := newRig(t, tenant.Call)
	r.do("sign-in", `dial {"number":"7"}`, `settings {"outboundStart":"dialled"}`)
	r.says("end-call")
	r.do(`dial {"number":"7"}`, `settings {"outboundStart":"connected"}`)
	assert.Equal(t, []string{"End_Call"}, r.types("end-call"), "one that began does")
}

func TestAWarmTransferIsPostedOnceWhateverTheSettingIsMeanwhile(t *testing.T) {
	const warm = `transfer {"toAgent":4177,"mode":"warm"}`
	for name, row := range map[string]struct {
		first, then       string
		atStart, atFinish []string
	}{
		"posted at the start": {"start", "completion", []string{"Transfer_Call"}, []string{"End_Call"}},
		"posted at the end":   {"completion", "start", []string{}, []string{"Transfer_Call", "End_Call"}},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, tenant.Call).talking()
			assert.Equal(t, row.atStart, r.types(`settings {"warmTransferAt":"`+row.first+`"}`, warm))
			assert.Equal(t, row.atFinish, r.types(`settings {"warmTransferAt":"`+row.then+`"}`, "agent-joins", "complete-transfer"))
		})
	}
}

func TestNoChatComesForwardByItselfWhenAnotherIsSentAway(t *testing.T) {
	r := newRig(t, tenant.Chat)
	r.do("sign-in", `settings {"transferEnd":"never"}`, "new-chat", "take-chat", "new-chat", "take-chat", `customer-send {"chat":880232,"text":"x"}`)
	r.do(`transfer {"toAgent":4177}`)
	assert.Zero(t, r.view().Front, "the CRM page would not know of it")
	assert.Equal(t, 1, r.one().Unread)
	assert.Equal(t, []string{"Active_Chat"}, r.types("show-chat"))
	assert.Zero(t, r.one().Unread)
}
