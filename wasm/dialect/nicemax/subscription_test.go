package nicemax_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/nicemax"
)

// said is one of each: an agent's event, two contacts', and one of a type of its
// own.
const said = `{"Type":"AgentState","CurrentState":"Available"},` +
	`{"Type":"CallContactEvent","ContactID":"1","Status":"Active"},` +
	`{"Type":"PopURL","ContactId":"2","URL":"https://crm.test"},` +
	`{"Type":"AgentAssist","ContactId":"2","AppUri":"https://assist.test"},` +
	`{"messageType":"SessionInfo","sessionToken":"abc=="}`

type types = []contract.SubscriptionType

func TestThePageGetsWhatItAskedForWhateverTheConsoleSends(t *testing.T) {
	const agent, first, second, assist, token = 0, 1, 2, 3, 4
	for name, row := range map[string]struct {
		contactID string
		types     types
		want      []int
	}{
		"all is everything but the token":       {"", types{"all"}, []int{agent, first, second, assist}},
		"agent is what has no contact":          {"", types{"agent"}, []int{agent}},
		"contacts is what has one":              {"", types{"contacts"}, []int{first, second, assist}},
		"contact is the one":                    {"2", types{"contact"}, []int{second, assist}},
		"contact without an id is nothing":      {"", types{"contact"}, nil},
		"sessioninfo is the token":              {"", types{"sessioninfo"}, []int{token}},
		"agentassist is its own":                {"", types{"agentassist"}, []int{assist}},
		"types add up":                          {"1", types{"agent", "contact", "sessioninfo"}, []int{agent, first, token}},
		"all and sessioninfo is really all":     {"", types{"all", "sessioninfo"}, []int{agent, first, second, assist, token}},
		"contact and contacts is every contact": {"1", types{"contact", "contacts"}, []int{first, second, assist}},
	} {
		t.Run(name, func(t *testing.T) {
			readings, refusal := hostWith(row.contactID, row.types...).Read([]byte(envelope(said)))
			require.Empty(t, refusal)
			var got []int
			for _, r := range forThePage(readings) {
				got = append(got, r.Index)
			}
			require.Equal(t, row.want, got)
		})
	}
}

func TestAContactIdFiltersByItselfIfThePageChoseSo(t *testing.T) {
	const agent, first, second, assist, token = 0, 1, 2, 3, 4
	for name, row := range map[string]struct {
		contactID string
		filters   bool
		types     types
		want      []int
	}{
		"an id with agent is that contact too":      {"2", true, types{"agent"}, []int{agent, second, assist}},
		"an id with sessioninfo is that contact":    {"2", true, types{"sessioninfo"}, []int{second, assist, token}},
		"an id with contact is that contact":        {"2", true, types{"contact"}, []int{second, assist}},
		"an id with contacts is every contact":      {"2", true, types{"contacts"}, []int{first, second, assist}},
		"no id is no contact":                       {"", true, types{"agent"}, []int{agent}},
		"an id of another contact is none of these": {"3", true, types{"agent"}, []int{agent}},
		"an id is nothing if the page did not":      {"2", false, types{"agent"}, []int{agent}},
	} {
		t.Run(name, func(t *testing.T) {
			h := nicemax.New(contract.Config{HostIssuers: []string{"MAX"}, SubscriptionTypes: row.types, ContactID: row.contactID, ContactIDFilters: row.filters})
			readings, refusal := h.Read([]byte(envelope(said)))
			require.Empty(t, refusal)
			var got []int
			for _, r := range forThePage(readings) {
				got = append(got, r.Index)
			}
			require.Equal(t, row.want, got)
		})
	}
}

func TestTheContactOfThePanelIsTakenFromTheAcknowledgement(t *testing.T) {
	h := hostWith("", "contact")
	ack := `{"messageType":"ClientEventSubscriptionAcknowledge","contactId":2,"status":"OK","reason":"Success"}`
	readings, _ := h.Read([]byte(envelope(ack + "," + said)))
	require.Len(t, forThePage(readings), 3, "the acknowledgement and what is of contact 2")
	require.Equal(t, "PopURL", forThePage(readings)[1].Name)
}

// forThePage leaves out what the page does not receive.
func forThePage(readings []dialect.Reading) []dialect.Reading {
	return slices.DeleteFunc(slices.Clone(readings), func(r dialect.Reading) bool {
		return r.Name == "" && slices.ContainsFunc(r.Facts, func(f dialect.Fact) bool {
			c, ofContact := f.(dialect.ContactChanged)
			a, ofAgent := f.(dialect.AgentStateChanged)
			return ofContact && c.Hidden || ofAgent && a.Hidden
		})
	})
}

// A command reaches whichever contact is the current one, and a mute the agent's
// line, so the bridge has to know of those that the page did not ask for. Of the rest
// it reads nothing.
func TestOfWhatThePageDidNotAskForItsStateIsReadAlone(t *testing.T) {
	h := hostWith("2", "contact")
	readings, _ := h.Read([]byte(envelope(said + `,{"Type":"Mute","AgentMuted":"True"},{"Type":"AgentSessionStart","AgentId":"5"}` +
		`,{"Type":"TextContactEvent","ContactID":"4","Status":"Active","InFocus":"True"}` +
		`,{"Type":"MchAgentSettingsChangeEvent","ContactAutoFocus":"False"},{"Type":"AgentSessionEnd"}`)))
	var facts []dialect.Fact
	for _, r := range readings {
		if r.Name == "" {
			facts = append(facts, r.Facts...)
		}
	}
	require.Equal(t, []dialect.Fact{
		dialect.AgentStateChanged{Status: contract.AgentAvailable, VendorState: "Available", Hidden: true},
		dialect.ContactChanged{ID: "1", Channel: contract.Voice, State: contract.Active, VendorState: "Active", Masked: dialect.No, Hidden: true},
		dialect.MuteChanged{Muted: true, Hidden: true}, dialect.SessionStarted{},
		dialect.ContactChanged{ID: "4", Channel: contract.Chat, State: contract.Active, VendorState: "Active", Hidden: true},
		dialect.FocusChanged{ID: "4"}, dialect.FocusPolicy{},
		dialect.AgentStateChanged{Status: contract.AgentSignedOut, Hidden: true}, dialect.MuteChanged{Hidden: true}, dialect.SessionEnded{},
	}, facts)
}

// Consoles acknowledge for others, for earlier pages and with rounded ids.
func TestThePagesOwnContactStaysWhateverIsAcknowledged(t *testing.T) {
	for _, status := range []string{"OK", "ERROR"} {
		h := hostWith("2", "contact")
		ack := `{"messageType":"ClientEventSubscriptionAcknowledge","contactId":1,"status":"` + status + `"}`
		readings, _ := h.Read([]byte(envelope(ack + "," + said)))
		require.Len(t, forThePage(readings), 3, "the acknowledgement and what is of contact 2")
		require.Equal(t, "PopURL", forThePage(readings)[1].Name)
	}
}

func TestAgentAssistIsKnownInAnyCase(t *testing.T) {
	h := hostWith("", "agentassist")
	readings, _ := h.Read([]byte(envelope(`{"Type":"agentassist","ContactId":"2"},{"Type":"PopURL","ContactId":"2"}`)))
	require.Len(t, readings, 1)
}

func TestTheConsoleIsAskedForEverything(t *testing.T) {
	require.Contains(t, string(hostWith("", "contacts").Register()[0]), `"subscriptionTypes":["all"]`)
	require.Contains(t, string(hostWith("", "agent", "sessioninfo").Register()[0]), `"subscriptionTypes":["all","sessioninfo"]`)
}
