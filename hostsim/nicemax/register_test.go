package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

func TestRegistration(t *testing.T) {
	const (
		ok         = `"status":"OK","reason":"Success"`
		badContact = `"status":"ERROR","reason":"Invalid Contact Id"`
		badTypes   = `"status":"ERROR","reason":"Invalid Subscription Types"`
	)
	for _, test := range []struct {
		name, frame, keys string
		contactID, result string
	}{
		{"a workspace without a contact id is given null", "workspace", `"subscriptionTypes":["sessioninfo"]`, "null", ok},
		{"a contact id that was passed comes back as a number", "workspace", `"contactId":55,"subscriptionTypes":["contact"]`, "55", ok},
		{"a contact id in a string of digits is an integer", "workspace", `"contactId":"55","subscriptionTypes":["contact"]`, "55", ok},
		{"a contact id above 2^53 keeps its digits", "workspace", `"contactId":"900719925474010002","subscriptionTypes":["contact"]`,
			"900719925474010002", ok},
		{"a null contact id is none", "workspace", `"contactId":null,"subscriptionTypes":["contact"]`, "null", ok},
		{"a panel without a contact id is given its own", firstPanel, `"subscriptionTypes":["sessioninfo"]`, "701200345", ok},
		{"a panel that names another contact gets that one", firstPanel, `"contactId":55,"subscriptionTypes":["contact"]`, "55", ok},
		{"one valid type among invalid ones is enough", "workspace", `"subscriptionTypes":["nope","sessioninfo",7]`, "null", ok},
		{"types are compared in lower case", "workspace", `"subscriptionTypes":["SessionInfo"]`, "null", ok},

		{"zero is no contact id", "workspace", `"contactId":0,"subscriptionTypes":["contact"]`, "null", badContact},
		{"zero is no contact id in a panel either", firstPanel, `"contactId":0,"subscriptionTypes":["contact"]`, "null", badContact},
		{"zero in a string is no contact id", "workspace", `"contactId":"0","subscriptionTypes":["contact"]`, "null", badContact},
		{"letters are no contact id", "workspace", `"contactId":"abc","subscriptionTypes":["contact"]`, "null", badContact},
		{"an empty string is no contact id", "workspace", `"contactId":"","subscriptionTypes":["contact"]`, "null", badContact},
		{"a fraction is no contact id", "workspace", `"contactId":12.5,"subscriptionTypes":["contact"]`, "null", badContact},
		{"an object is no contact id", "workspace", `"contactId":{},"subscriptionTypes":["contact"]`, "null", badContact},
		{"a bad contact id hides bad types", "workspace", `"contactId":"abc","subscriptionTypes":[]`, "null", badContact},
		{"no types are an error", "workspace", `"subscriptionTypes":[]`, "null", badTypes},
		{"types that are all invalid are an error", "workspace", `"subscriptionTypes":["nope"]`, "null", badTypes},
		{"types that are missing are an error", "workspace", `"issuer":"acme-crm"`, "null", badTypes},
		{"null types are an error", "workspace", `"subscriptionTypes":null`, "null", badTypes},
		{"a string instead of an array is an error", "workspace", `"subscriptionTypes":"all"`, "null", badTypes},
		{"keys are case-sensitive", "workspace", `"SubscriptionTypes":["all"]`, "null", badTypes},
		{"bad types in a panel still name its contact", firstPanel, `"subscriptionTypes":[]`, "701200345", badTypes},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t)
			r.ring()
			reply := r.hear(test.frame, `{"messageType":"RegisterForClientEvents",`+test.keys+`}`)
			require.Len(t, reply.Posts, 1)
			assert.Equal(t, test.frame, reply.Posts[0].Frame)
			envelope := r.open(reply.Posts[0])
			require.NotEmpty(t, envelope.Events)
			assert.Equal(t, "ClientEventSubscriptionAcknowledge", envelope.Events[0]["messageType"])
			assert.Contains(t, string(reply.Posts[0].Payload),
				`{"issuer":"MAX","contactId":`+test.contactID+`,"events":[{"messageType":"ClientEventSubscriptionAcknowledge","contactId":`+
					test.contactID+`,`+test.result+`}`)
		})
	}
}

func TestTheAcknowledgementIsAllOfAnError(t *testing.T) {
	r := newRig(t)
	reply := r.subscribe("workspace", `[]`)
	assert.JSONEq(t, `{"issuer":"MAX","contactId":null,"events":[{"messageType":"ClientEventSubscriptionAcknowledge",
		"contactId":null,"status":"ERROR","reason":"Invalid Subscription Types"}]}`, string(reply.Posts[0].Payload))
}

func TestAWindowIsNotKeptAfterAnError(t *testing.T) {
	r := newRig(t)
	r.subscribe("workspace", `["nope"]`)
	assert.Empty(t, r.ring().Posts, "a refused window hears nothing")

	assert.Equal(t, "OK", r.one(r.subscribe("workspace", `["all"]`)).Events[0]["status"], "and may correct itself without unregistering")
	assert.Len(t, r.do("answer").Posts, 1)
}

func TestASecondRegistrationOfTheSameWindow(t *testing.T) {
	for _, test := range []struct{ name, message string }{
		{"with other types", `{"issuer":"acme-crm","messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}`},
		{"with a bad contact id", `{"issuer":"acme-crm","messageType":"RegisterForClientEvents","contactId":0}`},
	} {
		t.Run(test.name+" is met with silence and a warning", func(t *testing.T) {
			r := newRig(t)
			r.subscribe("workspace", `["agent"]`)
			reply := r.hear("workspace", test.message)
			assert.Empty(t, reply.Posts)
			assert.Equal(t, []string{"Error processing Client Event Subscription. Issuer: [acme-crm] is already subscribed."}, reply.Warnings)
			assert.Equal(t, []string{"AgentState InboundContact"}, r.one(r.ring()).brief(), "the first registration holds")
		})
	}
	t.Run("of another window is acknowledged", func(t *testing.T) {
		r := newRig(t)
		r.subscribe("workspace", `["agent"]`)
		assert.Equal(t, "OK", r.one(r.subscribe("window-1", `["agent"]`)).Events[0]["status"])
	})
	t.Run("without an issuer is warned about as the console's script would", func(t *testing.T) {
		r := newRig(t)
		const anonymous = `{"messageType":"RegisterForClientEvents","subscriptionTypes":["agent"]}`
		r.hear("workspace", anonymous)
		assert.Equal(t, []string{"Error processing Client Event Subscription. Issuer: [undefined] is already subscribed."},
			r.hear("workspace", anonymous).Warnings)
	})
}

func TestInvalidTypesAreOnlyWarnedAbout(t *testing.T) {
	r := newRig(t)
	reply := r.subscribe("workspace", `["agent","muteevent",7]`)
	assert.Equal(t, "OK", r.one(reply).Events[0]["status"])
	assert.Equal(t, []string{
		"Invalid subscription type [muteevent] in Client Event Subscription. Issuer: [acme-crm].",
		"Invalid subscription type [7] in Client Event Subscription. Issuer: [acme-crm].",
	}, reply.Warnings)
	assert.Empty(t, r.subscribe("window-1", `["agent"]`).Warnings)
}

func TestUnregister(t *testing.T) {
	r := newRig(t)
	const unregister = `{"issuer":"acme-crm","messageType":"UnregisterFromClientEvents"}`
	assert.Empty(t, r.hear("workspace", unregister), "an unknown window gets no answer")

	r.subscribe("workspace", `["agent"]`)
	r.subscribe("window-1", `["agent"]`)
	assert.Empty(t, r.hear("workspace", unregister), "nor does a known one")

	posts := r.ring().Posts
	require.Len(t, posts, 1)
	assert.Equal(t, "window-1", posts[0].Frame, "only that window is dropped")

	again := r.one(r.subscribe("workspace", `["contacts"]`))
	assert.Equal(t, []string{"ClientEventSubscriptionAcknowledge", "CallContactEvent Incoming 701200345"}, again.brief(), "new types hold after it")
}

// The issuer is logged as the host's script would write it.
func TestTheIssuerInAWarning(t *testing.T) {
	for sent, written := range map[string]string{
		``: "undefined", `"issuer":"crm",`: "crm", `"issuer":7,`: "7", `"issuer":null,`: "null",
		`"issuer":"",`: "",
	} {
		for _, profile := range nicemax.Profiles {
			reply := newRigWith(t, nicemax.Options{Profile: profile}).hear("workspace",
				`{`+sent+`"messageType":"RegisterForClientEvents","subscriptionTypes":["all","x"]}`)
			assert.Equal(t, []string{"Invalid subscription type [x] in Client Event Subscription. " +
				"Issuer: [" + written + "]."}, reply.Warnings, "%s: %s", profile, sent)
		}
	}
}
