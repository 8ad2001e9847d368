package tenant_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// Each kind of offer comes from the queue of its menu, in the language of that menu; what is direct
// comes from none.
func TestAnOfferComesFromTheQueueOfItsKind(t *testing.T) {
	for _, row := range []struct {
		of             tenant.Type
		path, language string
		names          []string
	}{
		{tenant.Call, "Billing / Disputes", "en",
			[]string{"Voice Inbound (IVR)", "Voice Inbound (IVR via Mobile)", "Voice Inbound (Mobile)"}},
		{tenant.Call, "Billing / Refunds", "en", []string{"Voice Callback (Web)", "Voice Inbound (API)",
			"Voice Scheduled (Mobile)", "Voice Scheduled (Web)", "Voice Scheduled (API)"}},
		{tenant.Call, "Surveys / Spring", "fr", []string{"Voice Campaign", "Voice Campaign (UJET)"}},
		{tenant.Call, "", "", []string{"Voice Outbound (API)", "Voice Internal", "Voice Inbound (Direct)", "Voice Inbound (Extension)"}},
		{tenant.Chat, "Web / Returns", "en", []string{"Messaging Inbound (Web Chat)", "Messaging Inbound (Mobile Chat)"}},
		{tenant.Chat, "Messages / Orders", "de", []string{"Messaging Inbound (SMS)", "Messaging (WhatsApp)"}},
		{tenant.Chat, "", "", []string{"Messaging Inbound (SMS Direct)", "Messaging Outbound (SMS via API)",
			"Messaging Outbound (SMS Direct via API)"}},
	} {
		for _, name := range row.names {
			found, is := row.of.FindSessionType(name, tenant.ByOffer)
			require.True(t, is, name)
			queue, routed := row.of.FindQueue(found.Queue)
			assert.Equal(t, row.path != "", routed, name)
			assert.Equal(t, []string{row.path, row.language}, []string{queue.Path, queue.Language}, name)
		}
	}
}

func TestTheQueuesThatNoKindComesFromAreThereToBeNamed(t *testing.T) {
	claims, is := tenant.Chat.FindQueue(803)
	require.True(t, is)
	assert.Equal(t, tenant.Queue{ID: 803, Path: "Web / Claims", Language: "en"}, claims)
	_, is = tenant.Call.FindQueue(803)
	assert.False(t, is, "it is a queue of chats")
}

func TestASessionThatTheAgentBeginsHasNoQueue(t *testing.T) {
	for of, names := range map[tenant.Type][]string{
		tenant.Call: {"Voice Outbound", "Voice Outbound (Direct)", "Voice Outbound (UCaaS)", "Voice Internal"},
		tenant.Chat: {"Messaging Outbound (SMS)", "Messaging Outbound (SMS Direct)"},
	} {
		for _, name := range names {
			found, is := of.FindSessionType(name, tenant.ByAgent)
			require.True(t, is, name)
			assert.Zero(t, found.Queue, name)
		}
		first, is := of.FindSessionType("", tenant.ByAgent)
		require.True(t, is)
		assert.Equal(t, names[0], first.Name, "the default")
		_, is = of.FindSessionType("Voice Carrier Pigeon", tenant.ByAgent)
		assert.False(t, is)
	}
}
