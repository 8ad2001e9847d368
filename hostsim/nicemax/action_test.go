package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const connected = `callee-answers`

// mistakes are actions that fail, each with a matching one that differs in the one thing that was wrong.
var mistakes = []struct {
	name      string
	before    []string
	bad, good string
}{
	{"a skill that the agent does not have", nil, `ring {"skill":"Billing DE"}`, `ring {"skill":"Billing EN"}`},
	{"a skill of another channel", nil, `ring {"skill":"Chat EN"}`, `ring {"skill":"Support FR"}`},
	{"a voicemail of a chat skill", nil, `voicemail {"skill":"Chat EN"}`, `voicemail {"skill":"Claims voicemail"}`},
	{"a voicemail with a screen pop that is no address", nil, `voicemail {"screenPopUrl":"/pop"}`, `voicemail {"screenPopUrl":""}`},
	{"a chat of a call skill", nil, `chat {"skill":"Billing EN"}`, `chat {"skill":"Chat EN"}`},
	{"a work item of a call skill", nil, `work-item {"skill":"Billing EN"}`, `work-item {"skill":"Back office"}`},
	{"a work item with a screen pop that is no address", nil, `work-item {"screenPopUrl":"ftp://x"}`, `work-item {"screenPopUrl":"http://x"}`},
	{"a digital contact of a call skill", nil, `digital {"skill":"Billing EN"}`, `digital {"skill":"Social EN"}`},
	{"a transferred call with a skill that there is not", nil, `transfer-in {"master":7,"skill":"x"}`, `transfer-in {"master":7}`},
	{"a type of call that does not come in", nil, `ring {"callType":"AgentLeg"}`, `ring {"callType":"Regular"}`},
	{"a screen pop that is no address", nil, `ring {"screenPopUrl":"crm"}`, `ring {"screenPopUrl":"https://crm.example/"}`},
	{"a screen pop that runs a script", nil, `chat {"screenPopUrl":"javascript:alert(1)"}`, `chat {"screenPopUrl":"http://crm.example/"}`},
	{"details that are no object", nil, `ring []`, `ring {}`},
	{"details of a wrong type", nil, `ring {"caller":7}`, `ring {"caller":"7"}`},
	{"an action that does not exist", nil, `platform-event {"Type":"Mute"}`, `ring`},
	{"a transfer from nowhere", nil, `transfer-in`, `transfer-in {"master":7}`},
	{"a master that is no number", nil, `transfer-in {"master":"x"}`, `transfer-in {"master":"7"}`},
	{"dialling nobody", nil, `dial {}`, `dial {"number":"7"}`},
	{"dialling from a chat skill", nil, `dial {"number":"7","skill":"Chat EN"}`, `dial {"number":"7"}`},
	{"dialling in after-call work", []string{`ring`, `answer`, `hangup`}, `dial {"number":"7"}`, `complete-acw`},
	{"dialling while a call is dialled", []string{`dial {"number":"7"}`}, `dial {"number":"8"}`, connected},
	{"answering for nobody", []string{`ring`}, `callee-answers`, `answer`},
	{"an answer ahead of the ringing", []string{`ring`, `answer`}, `callee-rings`, `hold`},
	{"consulting nobody", []string{`ring`, `answer`}, `consult {"number":""}`, `consult {"number":"7"}`},
	{"consulting without a call", nil, `consult {"number":"7"}`, `dial {"number":"7"}`},
	{"a consult about a consult", []string{`ring`, `answer`, `consult {"number":"7"}`, connected}, `consult {"number":"8"}`, `complete-transfer`},
	{"completing a transfer before the consult is answered", []string{`ring`, `answer`, `consult {"number":"7"}`}, `complete-transfer`, connected},
	{"a conference of one", []string{`ring`, `answer`}, `conference`, `consult {"number":"7"}`},
	{"a conference that there is already", []string{`ring`, `answer`, `consult {"number":"7"}`, connected, `conference`}, `conference`, `hangup`},
	{"a transfer to nowhere", []string{`ring`, `answer`}, `transfer {}`, `transfer {"target":"Support FR"}`},
	{"a transfer before the answer", []string{`ring`}, `transfer {"target":"Support FR"}`, `answer`},
	{"a transfer of a work item to nowhere", []string{`work-item`, `answer`}, `transfer {}`, `transfer {"target":"Back office"}`},
	{"a transfer of a chat", []string{`chat`, `answer`}, `transfer {"target":"Chat EN"}`, `end`},
	{"a second agent who asks for advice while one rings", []string{`ring-consult`}, `ring-consult`, `answer`},
	{"an agent who is out and asked for advice", []string{`choose-state {"state":"Unavailable"}`}, `ring-consult`, `choose-state {"state":"Available"}`},
	{"routing to an agent who is out", []string{`choose-state {"state":"Unavailable"}`}, `chat`, `choose-state {"state":"Available"}`},
	{"a voicemail during a call", []string{`ring`, `answer`}, `voicemail`, `work-item`},
	{"a call during a voicemail", []string{`voicemail`, `answer`}, `ring`, `chat`},
	{"dialling during a voicemail", []string{`voicemail`}, `dial {"number":"7"}`, `refuse`},
	{"playing a voicemail that is not open", []string{`voicemail`}, `play`, `answer`},
	{"muting a chat", []string{`chat`, `answer`}, `mute`, `hold`},
	{"a chat that begins at its end", nil, `chat {"status":"Disconnected"}`, `chat {"status":"Waiting"}`},
	{"accepting a chat that only waits", []string{`chat {"status":"Waiting"}`}, `answer`, `route`},
	{"routing a chat twice", []string{`chat`}, `route`, `answer`},
	{"a customer who leaves twice", []string{`chat`, `answer`, `customer-leaves`}, `customer-leaves`, `complete-acw`},
	{"a chat that waited and is routed to an agent who is out", []string{`chat {"status":"Waiting"}`, `choose-state {"state":"Unavailable"}`}, `route`,
		`choose-state {"state":"Available"}`},
	{"resuming what was not interrupted", []string{`work-item`, `answer`}, `resume`, `interrupt`},
	{"interrupting a call", []string{`ring`, `answer`}, `interrupt`, `hold`},
	{"after-call work of a work item", []string{`work-item`, `answer`}, `complete-acw`, `end`},
	{"refusing a digital contact", []string{`digital`}, `refuse`, `answer`},
	{"a digital contact that begins as closed", nil, `digital {"status":"closed"}`, `digital {"status":"new"}`},
	{"a status that digital contacts do not have", []string{`digital`, `answer`}, `digital-status {"status":"Active"}`, `digital-status {"status":"pending"}`},
	{"the status of a digital contact that is not open", []string{`digital`}, `digital-status {"status":"pending"}`, `answer`},
	{"the focus on a stranger", []string{`ring`}, `focus {"contact":7}`, `focus {"contact":701200345}`},
	{"the focus on nobody", nil, `focus {"contact":701200345}`, `ring`},
	{"a caller who is a stranger", []string{`ring`}, `caller-hangs-up {"contact":7}`, `caller-hangs-up {"contact":701200345}`},
	{"a contact that is no number", []string{`ring`}, `caller-hangs-up {"contact":"x"}`, `caller-hangs-up {"contact":""}`},
	{"a reason to end the session that there is not", nil, `remote-session-end {"message":"Lunch"}`, `remote-session-end {"message":"RemoteLogoff"}`},
	{"a reason why such an end failed that there is not", nil, `remote-session-end-fails {"message":"Lunch"}`,
		`remote-session-end-fails {"message":"RemoteLogoff"}`},
	{"a sign-out that fails before signing in", []string{`sign-out`}, `sign-out-fails`, `sign-in`},
	{"the phone of an agent who is gone", []string{`sign-out`}, `leg-call`, `sign-in`},
	{"signing in twice", nil, `sign-in`, `sign-out`},
	{"a threshold below zero", nil, `agent-settings {"chat":1,"total":-1}`, `agent-settings {"chat":1,"total":1}`},
	{"a threshold that is no number", nil, `agent-settings {"chat":"many"}`, `agent-settings {"chat":"1"}`},
	{"a switch that is neither on nor off", nil, `agent-settings {"autoFocus":"maybe"}`, `agent-settings {"autoFocus":"false"}`},
	{"a page without an address", nil, `page-open {"verb":"Open"}`, `page-open {"verb":"Open","uri":"x"}`},
	{"a page for a stranger", nil, `page-open {"uri":"x","contact":7}`, `page-open {"uri":"x"}`},
	{"an application of no type", nil, `run-app {"actionType":"Open","actionValue":"x"}`, `run-app {"actionType":"OpenURL","actionValue":"x"}`},
	{"an application without a name", nil, `run-app {"actionType":"RunExe"}`, `run-app {"actionType":"RunExe","actionValue":"x"}`},
	{"an application that waits less than nothing", nil, `run-app {"actionType":"RunExe","actionValue":"x","waitTimeout":-1}`,
		`run-app {"actionType":"RunExe","actionValue":"x","waitTimeout":1}`},
	{"an address that is empty", nil, `pop-url {}`, `pop-url {"url":"x"}`},
	{"a window of less than nothing", nil, `pop-url {"url":"x","width":-1}`, `pop-url {"url":"x","width":1}`},
	{"an indicator without a name", nil, `indicator {"actionType":"SpawnScript"}`, `indicator {"actionType":"SpawnScript","name":"vip"}`},
	{"an indicator of no type", nil, `indicator {"name":"vip"}`, `indicator {"name":"vip","actionType":"SignalScript"}`},
	{"agent assist without an address", nil, `agent-assist {}`, `agent-assist {"appUri":"x"}`},
	{"agent assist with a configuration that is no JSON", nil, `agent-assist {"appUri":"x","config":"{"}`, `agent-assist {"appUri":"x","config":"{}"}`},
	{"a promise to nobody", nil, `promise-keeper {"callbackId":"1"}`, `promise-keeper {"callbackId":"1","number":"7"}`},
	{"a promise with a skill that there is not", nil, `promise-keeper {"callbackId":"1","number":"7","skill":"x"}`,
		`promise-keeper {"callbackId":"1","number":"7","skill":"Billing EN"}`},
	{"the status of a promise that is empty", nil, `promise-keeper-status {}`, `promise-keeper-status {"status":"Done"}`},
	{"a custom event without a name", nil, `custom-event {"data":"1"}`, `custom-event {"data":"1","name":"x"}`},
	{"a custom event whose data is no JSON", nil, `custom-event {"data":"{","name":"x"}`, `custom-event {"data":"{}","name":"x"}`},
	{"an update of nothing", nil, `update {"what":"Weather"}`, `update {"what":"Skills"}`},
	{"fewer requests than none", nil, `network-offline {"requests":-1}`, `network-offline {"requests":0}`},
}

func TestBadInputIsAnErrorAndChangesNothing(t *testing.T) {
	for _, test := range mistakes {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t).after(test.before...)
			r.subscribe("workspace", `["all"]`)
			before := r.view()
			reply, err := r.act(test.bad)
			require.Error(t, err, test.bad)
			assert.Empty(t, reply)
			assert.Equal(t, before, r.view())

			_, err = r.act(test.good)
			assert.NoError(t, err, test.good)
		})
	}
}

func TestTheViewListsEveryActionAndWhetherItIsPossible(t *testing.T) {
	r := newRig(t)
	for name, possible := range r.view().Can.All() {
		_, err := newRig(t).act(name + ` {"state":"Unavailable","number":"7"}`)
		if !possible {
			assert.ErrorContains(t, err, name)
			continue
		}
		if err != nil {
			assert.NotContains(t, err.Error(), "not possible in the present state", name)
		}
	}
	_, err := r.act(`no-such-action`)
	assert.ErrorContains(t, err, "no-such-action")
}
