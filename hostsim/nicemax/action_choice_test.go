package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAnIndicatorIsOnOrOff(t *testing.T) {
	for on, want := range map[string]string{"true": "On", "false": "Off"} {
		r := newRig(t)
		r.subscribe("workspace", `["all"]`)
		r.ring()
		reply, err := r.try("indicator", `{"name":"vip","actionType":"SpawnScript","on":`+on+`}`)
		require.NoError(t, err)
		got := r.one(reply)
		require.Equal(t, want, got.Events[0]["IndicatorState"])
	}
}

func TestAnAgentGivesOneOfTheReasonsOfTheMenuOrNone(t *testing.T) {
	for _, reason := range []string{"", "Break", "Lunch", "Meeting"} {
		_, err := newRig(t).try("choose-state", `{"state":"Unavailable","reason":"`+reason+`"}`)
		assert.NoError(t, err, reason)
	}
	for _, choice := range []string{`{"state":"Unavailable","reason":"Golf"}`, `{"state":"Available","reason":"Lunch"}`, `{"state":"Asleep"}`} {
		_, err := newRig(t).try("choose-state", choice)
		assert.Error(t, err, choice)
	}
}

// Forms of the console page send numbers as text.
func TestANumberMayBeGivenAsText(t *testing.T) {
	for _, contact := range []string{`701200345`, `"701200345"`, `""`, `null`} {
		r := newRig(t)
		r.talk()
		_, err := r.try("page-open", `{"uri":"https://crm.test/","contact":`+contact+`}`)
		assert.NoError(t, err, contact)
	}
	for _, contact := range []string{`701200346`, `"7.5"`, `"seven"`, `true`} {
		r := newRig(t)
		r.talk()
		_, err := r.try("page-open", `{"uri":"https://crm.test/","contact":`+contact+`}`)
		assert.Error(t, err, contact)
	}
}
