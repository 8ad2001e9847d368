package ccai_test

import (
	"maps"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// mistake is an action that fails, with a matching one that differs in the one thing that was wrong.
type mistake struct {
	name      string
	before    []string
	bad, good string
}

var (
	out  = []string{}
	in   = []string{"sign-in"}
	talk = []string{"sign-in", "ring", "answer"}
	chat = []string{"sign-in", "new-chat", "take-chat"}
)

func after(before []string, more ...string) []string {
	return append(append([]string{}, before...), more...)
}

var callMistakes = []mistake{
	{"signing in twice", in, `sign-in`, `sign-out`},
	{"signing out in a call", talk, `sign-out`, `end-call`},
	{"signing out while a call rings", after(in, `ring`), `sign-out`, `decline`},
	{"another agent while one is signed in", in, `agent {"id":7}`, `sign-out`},
	{"an agent with an id below zero", out, `agent {"id":-1}`, `agent {"id":"1"}`},
	{"an agent without an address", out, `agent {"email":""}`, `agent {"customId":""}`},
	{"a call for nobody", out, `ring`, `sign-in`},
	{"a call while one rings", after(in, `ring`), `ring`, `answer`},
	{"a third call", after(talk, `ring`, `answer`), `ring`, `end-call`},
	{"dialling while a call rings", after(in, `ring`), `dial {"number":"7"}`, `decline`},
	{"dialling nobody", in, `dial {}`, `dial {"number":"7"}`},
	{"dialling a type that comes in", in, `dial {"number":"7","sessionType":"Voice Campaign"}`, `dial {"number":"7","sessionType":"Voice Internal"}`},
	{"a call of a type that goes out", in, `ring {"sessionType":"Voice Outbound"}`, `ring {"sessionType":"Voice Outbound (API)"}`},
	{"a call of a chat's type", in, `ring {"sessionType":"Messaging (WhatsApp)"}`, `ring {"sessionType":"Voice Callback (Web)"}`},
	{"a type in another case", in, `ring {"sessionType":"voice inbound (ivr)"}`, `ring {"sessionType":"Voice Inbound (IVR)"}`},
	{"a queue of chats", in, `ring {"queue":802}`, `ring {"queue":"772"}`},
	{"a queue that is no number", in, `ring {"queue":"Billing"}`, `ring {"queue":"none"}`},
	{"a campaign of a call that has none", in, `ring {"campaignId":1,"campaignName":"x"}`,
		`ring {"campaignId":1,"campaignName":"x","sessionType":"Voice Campaign"}`},
	{"a campaign without a name", in, `ring {"campaignId":1,"sessionType":"Voice Campaign"}`, `ring {"sessionType":"Voice Campaign"}`},
	{"a campaign with an id below zero", in, `ring {"campaignId":-1,"campaignName":"x","sessionType":"Voice Campaign"}`,
		`ring {"campaignId":1,"campaignName":"x","sessionType":"Voice Campaign"}`},
	{"parameters for no virtual agent", in, `ring {"vaDataParameters":{"a":1}}`, `ring {"vaDataParameters":{"a":1},"virtualAgentId":3}`},
	{"variables of no virtual agent", in, `ring {"sessionVariable":[1]}`, `ring {"sessionVariable":[1],"virtualAgentId":"3"}`},
	{"a virtual agent below zero", in, `ring {"virtualAgentId":-3}`, `ring {"virtualAgentId":""}`},
	{"custom data that is no JSON", in, `ring {"customDataSecured":"{"}`, `ring {"customDataSecured":"{}"}`},
	{"custom data that is a number", in, `ring {"customDataNotSecured":7}`, `ring {"customDataNotSecured":[7]}`},
	{"SIP headers of a call that goes out", in, `dial {"number":"7","sipHeaders":{"X-A":"b"}}`, `ring {"sipHeaders":{"X-A":"b"}}`},
	{"two names for the customer", in, `ring {"party":"a","caller":"b"}`, `ring {"party":"a"}`},
	{"details that are no object", in, `ring []`, `ring {}`},
	{"details of a wrong type", in, `ring {"caller":7}`, `ring {"caller":"7"}`},
	{"answering nothing", in, `answer`, `ring`},
	{"answering twice", talk, `answer`, `end-call`},
	{"declining a call that was answered", talk, `decline`, `end-call`},
	{"answering a call that is not there", after(in, `ring`), `answer {"call":5}`, `answer {"call":"990017"}`},
	{"a chat at the call adapter", after(in, `ring`), `answer {"chat":990017}`, `answer {"call":990017}`},
	{"a call that is no number", after(in, `ring`), `answer {"call":"x"}`, `answer {"call":""}`},
	{"ending a call that rings", after(in, `ring`), `end-call {"call":990017}`, `caller-hangs-up {"call":990017}`},
	{"an answer from nobody", talk, `callee-answers`, `end-call`},
	{"switching to nothing", talk, `switch-call`, `ring`},
	{"switching to a call that rings", after(talk, `ring`), `switch-call {"call":990018}`, `answer`},
	{"redacting nothing", in, `redact`, `ring`},
	{"redacting a call that is only dialled", after(in, `dial {"number":"7"}`), `redact`, `callee-answers`},
	{"a record while signed out", out, `pop-record {"url":"x"}`, `sign-in`},
	{"a record whose address is no text", in, `pop-record {"url":7}`, `pop-record {"url":"7"}`},
	{"a transfer to nobody", talk, `transfer {}`, `transfer {"toQueue":772}`},
	{"a transfer to a stranger", talk, `transfer {"toAgent":7}`, `transfer {"toAgent":4177}`},
	{"a transfer to a queue of chats", talk, `transfer {"toQueue":802}`, `transfer {"toQueue":"771"}`},
	{"a transfer that is lukewarm", talk, `transfer {"toAgent":4177,"mode":"lukewarm"}`, `transfer {"toAgent":4177,"mode":"warm"}`},
	{"a transfer to an agent who is in", after(talk, `agent-joins {"agent":4177}`), `transfer {"toAgent":4177}`, `transfer {"toAgent":4203}`},
	{"a transfer of nothing", after(in, `ring`), `transfer {"toAgent":4177}`, `answer`},
	{"a second transfer", after(talk, `transfer {"toAgent":4177,"mode":"warm"}`), `transfer {"toAgent":4203}`, `cancel-transfer`},
	{"completing before the other agent is in", after(talk, `transfer {"toAgent":4177,"mode":"warm"}`), `complete-transfer`, `agent-joins`},
	{"completing after somebody else came", after(talk, `transfer {"toAgent":4177,"mode":"warm"}`, `agent-joins {"agent":4203}`),
		`complete-transfer`, `agent-joins`},
	{"cancelling no transfer", talk, `cancel-transfer`, `transfer {"toAgent":4177,"mode":"warm"}`},
	{"a party of no kind", talk, `add-party {}`, `add-party {"party":"end_user"}`},
	{"a party who is a stranger", talk, `add-party {"party":"agent","agent":7}`, `add-party {"party":"agent","agent":4203}`},
	{"a party who is in", after(talk, `add-party {"party":"agent","agent":4203}`), `add-party {"party":"agent","agent":4203}`, `add-party {"party":"agent"}`},
	{"more agents than there are", after(talk, `agent-joins`, `agent-joins`), `agent-joins`, `add-party {"party":"end_user"}`},
	{"a co-browse session by the platform", talk, `start-cobrowse {"by":"api"}`, `start-cobrowse {"by":"end_user"}`},
	{"a second co-browse session", after(talk, `start-cobrowse`), `start-cobrowse`, `end-cobrowse`},
	{"remote control of nothing", talk, `remote-control {"to":"on"}`, `start-cobrowse`},
	{"remote control that is no state", after(talk, `start-cobrowse`), `remote-control {"to":"maybe"}`, `remote-control {"to":"rejected"}`},
	{"remote control as it is", after(talk, `start-cobrowse`), `remote-control {"to":"off"}`, `remote-control {"to":"on"}`},
	{"a full device that is no state", after(talk, `start-cobrowse`), `full-device {}`, `full-device {"to":"requested"}`},
	{"a full device as it is", after(talk, `start-cobrowse`), `full-device {"to":"off"}`, `full-device {"to":"on"}`},
	{"ending a co-browse session by nobody known", after(talk, `start-cobrowse`), `end-cobrowse {"by":"end-user"}`, `end-cobrowse {"by":"api"}`},
	{"ending no co-browse session", talk, `end-cobrowse`, `start-cobrowse`},
	{"Agent Assist twice", after(talk, `start-assist`), `start-assist`, `end-call`},
	{"a second virtual agent", after(talk, `va-joins`), `va-joins`, `va-leaves`},
	{"a virtual agent with parameters that are no object", talk, `va-joins {"dataParameters":"x"}`, `va-joins {"dataParameters":{"x":1}}`},
	{"variables from no virtual agent", talk, `va-variables {"variables":{"a":1}}`, `va-joins`},
	{"no variables", after(talk, `va-joins`), `va-variables`, `va-variables {"variables":{"a":1}}`},
	{"a virtual agent that is not in", talk, `va-leaves`, `va-joins`},
	{"a setting that there is not", out, `settings {"popAtStart":"soon"}`, `settings {"popAtStart":"before"}`},
	{"a switch that is neither on nor off", out, `settings {"popOnActive":"maybe"}`, `settings {"popOnActive":"true"}`},
	{"a name for an event that a source prints", out, `name-event {"event":"New_Call","as":"x"}`, `name-event {"event":"Transfer_Call","as":"x"}`},
	{"a fault that there is not", out, `fault {"fault":"rain","on":true}`, `fault {"fault":"doubled","on":true}`},
	{"a fault that is empty", out, `fault {"fault":"doubled","on":""}`, `fault {"fault":"doubled","on":"true"}`},
	{"a fault that is neither on nor off", out, `fault {"fault":"doubled"}`, `fault {"fault":"doubled","on":"false"}`},
	{"a profile that there is not", out, `profile {"profile":"before-9"}`, `profile {"profile":"before-3.44"}`},
	{"an action of the chat adapter", in, `new-chat`, `ring`},
	{"an action that does not exist", in, `platform-event`, `ring`},
}

var chatMistakes = []mistake{
	{"a chat for nobody", out, `new-chat`, `sign-in`},
	{"signing out while a chat waits", after(in, `new-chat`), `sign-out`, `take-chat`},
	{"signing out before the tab is closed", after(chat, `end-chat`), `sign-out`, `dismiss-chat`},
	{"a chat of a type that goes out", in, `new-chat {"sessionType":"Messaging Outbound (SMS)"}`,
		`new-chat {"sessionType":"Messaging Outbound (SMS via API)"}`},
	{"writing first in a type that comes in", in, `start-chat {"number":"7","sessionType":"Messaging (WhatsApp)"}`,
		`start-chat {"number":"7","sessionType":"Messaging Outbound (SMS Direct)"}`},
	{"writing to nobody", in, `start-chat`, `start-chat {"number":"7"}`},
	{"SIP headers of a chat", in, `new-chat {"sipHeaders":{"X-A":"b"}}`, `new-chat {"customDataSecured":{"a":"b"}}`},
	{"a campaign of a chat", in, `new-chat {"campaignId":1,"campaignName":"x"}`, `new-chat`},
	{"a queue of calls", in, `new-chat {"queue":771}`, `new-chat {"queue":803}`},
	{"taking a chat that is not there", after(in, `new-chat`), `take-chat {"chat":5}`, `take-chat {"chat":"880231"}`},
	{"taking a chat twice", chat, `take-chat {"chat":880231}`, `new-chat`},
	{"a call at the chat adapter", after(in, `new-chat`), `take-chat {"call":880231}`, `take-chat`},
	{"a customer whom nobody took", after(in, `new-chat`), `customer-send {"chat":880231,"text":"x"}`, `take-chat`},
	{"turning to a chat that waits", after(in, `new-chat`), `show-chat {"chat":880231}`, `take-chat`},
	{"an empty message", chat, `send {"text":""}`, `send {"text":"x"}`},
	{"an empty message of the customer", chat, `customer-send`, `customer-send {"text":"x"}`},
	{"a message that is neither rich nor plain", chat, `send {"text":"x","rich":"maybe"}`, `send {"text":"x","rich":"true"}`},
	{"a message after the end", after(chat, `end-chat`), `send {"text":"x"}`, `dismiss-chat`},
	{"a customer's message after the end", after(chat, `end-chat`), `customer-send {"chat":880231,"text":"x"}`, `dismiss-chat`},
	{"ending a chat twice", after(chat, `end-chat`), `end-chat`, `dismiss-chat`},
	{"a customer who leaves after the end", after(chat, `end-chat`), `customer-leaves`, `dismiss-chat`},
	{"dismissing a chat that goes on", chat, `dismiss-chat`, `end-chat`},
	{"a co-browse session after the end", after(chat, `end-chat`), `start-cobrowse`, `dismiss-chat`},
	{"a transfer to a queue of calls", chat, `transfer {"toQueue":771}`, `transfer {"toQueue":803}`},
	{"an action of the call adapter", in, `ring`, `new-chat`},
}

func TestBadInputIsAnErrorAndChangesNothing(t *testing.T) {
	for kind, mistakes := range map[tenant.Type][]mistake{tenant.Call: callMistakes, tenant.Chat: chatMistakes} {
		for _, test := range mistakes {
			t.Run(string(kind)+": "+test.name, func(t *testing.T) {
				r := newRig(t, kind)
				r.do(test.before...)
				r.refuses(test.bad)
				_, err := r.try(test.good)
				assert.NoError(t, err, test.good)
			})
		}
	}
}

func TestTheViewListsEveryActionAndWhetherItIsPossible(t *testing.T) {
	const notNow = "not possible in the present state"
	for _, kind := range []tenant.Type{tenant.Call, tenant.Chat} {
		fresh := func() *rig {
			r := newRig(t, kind)
			r.do("sign-in")
			return r
		}
		require.NotEmpty(t, maps.Collect(fresh().view().Can.All()))
		for name, possible := range fresh().view().Can.All() {
			_, err := fresh().try(name)
			if possible {
				if err != nil {
					assert.NotContains(t, err.Error(), notNow, name)
				}
				continue
			}
			assert.ErrorContains(t, err, notNow, name)
		}
	}
}

func TestAnAdapterOfNothingKnownCannotBeOpened(t *testing.T) {
	for name, o := range map[string]ccai.Options{
		"a type":    {Type: "email"},
		"a profile": {Type: tenant.Call, Profile: "before-9"},
		"a fault":   {Type: tenant.Call, Faults: []fault.Name{"rain"}},
		"a setting": {Type: tenant.Call, Settings: event.Settings{TransferEnd: "soon"}},
		"a name":    {Type: tenant.Call, Settings: event.Settings{Names: map[string]string{"New_Call": "x"}}},
	} {
		assert.Panics(t, func() { newRigWith(t, o) }, name)
	}
	assert.NotPanics(t, func() {
		newRigWith(t, ccai.Options{
			Type: tenant.Call, Profile: faults.ProfileBefore344, Faults: []fault.Name{faults.Doubled},
			Settings: event.Settings{TransferEnd: "never", Names: map[string]string{"Transfer_Call": "Call_Transferred"}},
		})
	})
}
