package max_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/hosts/max"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

func newHost() *max.Host { return hostWith("", "all") }

func hostWith(contactID string, types ...string) *max.Host {
	return max.New(wire.Config{
		Issuer: "acme-crm", Issuers: []string{"MAX", "CXA"}, SubscriptionTypes: types, ContactID: contactID,
	})
}

const (
	active   = `{"Type":"CallContactEvent","ContactID":"701200345","MasterID":"701200300","Status":"Active","CallType":"Regular","DNIS":"8005550142","ANI":"3855550188","Skill":"Billing EN","IsInbound":"True","StartTimeUTC":"2031-04-09T08:16:02.000Z","LastStateChangeTimeUTC":"2031-04-09T08:16:14.000Z","ScreenPopUrl":"https://crm.example/pop?acct=77","IsLogging":"False","FinalState":"False"}`
	finished = `{"Type":"CallContactEvent","ContactID":"701200345","MasterID":"701200300","Status":"Disconnected","IsInbound":"True","IsLogging":"False","FinalState":"True"}`
	ackOK    = `{"messageType":"ClientEventSubscriptionAcknowledge","contactId":null,"status":"OK","reason":"Success"}`
)

func envelope(elements string) string {
	return `{"issuer":"MAX","contactId":null,"events":[` + elements + `]}`
}

func TestContract(t *testing.T) {
	bridgetest.Run(t, bridgetest.Dialect{
		New:         func() bridge.Dialect { return newHost() },
		Acknowledge: envelope(ackOK),
		Start:       envelope(active),
		End:         envelope(finished),
		StartName:   "CallContactEvent",
		ContactID:   "701200345",
		Unknown:     envelope(`{"Type":"CoffeeReady"}`),
		UnknownName: "CoffeeReady",
		Broken:      `{"issuer":"MAX","events":[{"Type":"Agent`,
	})
}

func read(t *testing.T, raw string) []wire.Reading {
	t.Helper()
	readings, refusal := newHost().Read([]byte(raw))
	require.Empty(t, refusal)
	return readings
}

func TestTheAcknowledgementIsFoundWhereverItStands(t *testing.T) {
	state := `{"Type":"AgentState","CurrentState":"Available"}`
	for name, raw := range map[string]string{
		"first":          envelope(ackOK + "," + state),
		"last":           envelope(state + "," + ackOK),
		"alone":          envelope(ackOK),
		"wrapped":        envelope(`{"data":` + ackOK + `}`),
		"from CXone":     `{"issuer":"CXA","contactId":null,"events":[` + ackOK + `]}`,
		"without issuer": `{"events":[` + ackOK + `]}`,
	} {
		t.Run(name, func(t *testing.T) {
			d := bridgetest.NewDesk(newHost(), 1000)
			d.Step(bridge.Started{})
			d.Deliver(raw)
			require.Equal(t, wire.Connected, d.Connection().State)
		})
	}
}

// CXone Agent leaves contacts out of its first state.
func TestOnlyTheFirstStateOfMAXIsComplete(t *testing.T) {
	for name, row := range map[string]struct {
		raw  string
		want bool
	}{
		"MAX":            {envelope(ackOK), true},
		"CXone Agent":    {`{"issuer":"CXA","contactId":null,"events":[` + ackOK + `]}`, false},
		"without issuer": {`{"events":[` + ackOK + `]}`, false},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, row.want, read(t, row.raw)[0].Facts[0].(wire.Acknowledged).Complete)
		})
	}
}

// The versions of CXone Agent that repeat themselves are known by how they
// acknowledge: one wraps it, the other writes null for a contact that nobody gave.
func TestTheAcknowledgementTellsWhetherTheConsoleRepeatsItself(t *testing.T) {
	of := func(issuer, ack string) string { return `{"issuer":"` + issuer + `","events":[` + ack + `]}` }
	later := `{"messageType":"ClientEventSubscriptionAcknowledge","status":"OK","reason":"Success"}`
	own := `{"messageType":"ClientEventSubscriptionAcknowledge","contactId":7,"status":"OK","reason":"Success"}`
	for raw, want := range map[string]bool{
		of("CXA", ackOK): true, of("CXA", `{"data":`+own+`}`): true,
		of("CXA", later): false, of("CXA", own): false, of("MAX", ackOK): false,
	} {
		require.Equal(t, want, read(t, raw)[0].Facts[0].(wire.Acknowledged).Repeats, raw)
	}
}

func TestStatusDecidesAndNotTheReason(t *testing.T) {
	for status, want := range map[string]wire.ConnectionState{"OK": wire.Connected, "ERROR": wire.Disconnected} {
		d := bridgetest.NewDesk(newHost(), 1000)
		d.Step(bridge.Started{})
		d.Deliver(envelope(`{"messageType":"ClientEventSubscriptionAcknowledge","contactId":7,"status":"` + status + `","reason":"Erfolg"}`))
		d.Advance(1000)
		require.Equal(t, want, d.Connection().State, status)
	}
}

func TestACallIsReadWithItsStates(t *testing.T) {
	for name, row := range map[string]struct {
		fields string
		want   wire.ContactState
		masked wire.Flag
	}{
		"an incoming call is offered":                  {`"Status":"Incoming"`, wire.Offered, wire.Unsaid},
		"an inbound call that rings is offered":        {`"Status":"Ringing","IsInbound":"True"`, wire.Offered, wire.Unsaid},
		"an outbound call that rings is being dialed":  {`"Status":"Ringing","IsInbound":"False"`, wire.Dialing, wire.Unsaid},
		"a dialed call is being dialed":                {`"Status":"Dialing"`, wire.Dialing, wire.Unsaid},
		"a joined call is active":                      {`"Status":"Joined"`, wire.Active, wire.No},
		"a held call is held, and may be masked":       {`"Status":"Holding"`, wire.Held, wire.Unsaid},
		"a masked call is active and masked":           {`"Status":"Masking"`, wire.Active, wire.Yes},
		"a dropped call is in after-call work":         {`"Status":"Disconnected","FinalState":"False"`, wire.Wrapup, wire.Unsaid},
		"a dropped call without the mark is not final": {`"Status":"Disconnected"`, wire.Wrapup, wire.Unsaid},
		"a final state in another case is final":       {`"Status":"Disconnected","FinalState":"true"`, wire.Ended, wire.Unsaid},
		"a final state that is a boolean is final":     {`"Status":"Disconnected","FinalState":true`, wire.Ended, wire.Unsaid},
		"an unknown status claims nothing":             {`"Status":"Levitating","FinalState":"False"`, "", wire.Unsaid},
		"an unknown status that is final has ended":    {`"Status":"Levitating","FinalState":"True"`, wire.Ended, wire.Unsaid},
	} {
		t.Run(name, func(t *testing.T) {
			r := read(t, envelope(`{"Type":"CallContactEvent","ContactID":"1",`+row.fields+`}`))
			c := r[0].Facts[0].(wire.ContactChanged)
			require.Equal(t, row.want, c.State)
			require.Equal(t, row.masked, c.Masked)
			require.Equal(t, row.want == wire.Ended, len(r[0].Facts) == 2)
		})
	}
}

func TestACallThatIsNoneOfTheAgentsIsNoContact(t *testing.T) {
	for callType, stranger := range map[string]bool{
		"AgentLeg": true, "ReskillProxy": true, "agentleg": true,
		"Regular": false, "Consult": false, "PersonalQueue": false, "Dialer": false, "TakeOver": false, "NaturalCalling": false, "Conference": false, "": false,
	} {
		d := bridgetest.NewDesk(newHost(), 1000)
		d.Step(bridge.Started{})
		d.Deliver(envelope(ackOK))
		d.Deliver(envelope(`{"Type":"CallContactEvent","ContactID":"1","Status":"Active","CallType":"` + callType + `"}`))
		require.Contains(t, d.Types(), "CallContactEvent", "the page gets the vendor's own event")
		require.Equal(t, stranger, len(d.Contacts()) == 0, callType)
		d.Command(1, wire.Hangup, false)
		require.Equal(t, stranger, len(d.Posts) == 2, "%s: beside the registration a command about it is sent or not", callType)
	}
}

func TestACallWhoseTypeChangesEndsAllTheSame(t *testing.T) {
	for _, callType := range []string{"Regular", "ReskillProxy"} {
		d := bridgetest.NewDesk(newHost(), 1000)
		d.Step(bridge.Started{})
		d.Deliver(envelope(ackOK + "," + active))
		d.Deliver(envelope(`{"Type":"CallContactEvent","ContactID":"701200345","Status":"Disconnected","FinalState":"True","CallType":"` + callType + `"}`))
		require.Empty(t, d.Contacts(), callType)
	}
}

func TestACallKeepsWhatTheEventSays(t *testing.T) {
	require.Equal(t, wire.ContactChanged{
		ID: "701200345", MasterID: "701200300", Channel: wire.Voice, Direction: wire.Inbound,
		State: wire.Active, VendorState: "Active", From: "3855550188", To: "8005550142", Queue: "Billing EN",
		StartedAt: "2031-04-09T08:16:02.000Z", ScreenPopURL: "https://crm.example/pop?acct=77",
		Recording: wire.No, Masked: wire.No,
	}, read(t, envelope(active))[0].Facts[0])
}

func TestTheContactIDIsFoundUnderItsThreeSpellings(t *testing.T) {
	for _, key := range []string{"ContactID", "ContactId", "contactId"} {
		r := read(t, envelope(`{"Type":"CallContactEvent","`+key+`":900719925474010002,"Status":"Active"}`))
		require.Equal(t, "900719925474010002", r[0].Facts[0].(wire.ContactChanged).ID, key)
	}
	without := read(t, envelope(`{"Type":"CallContactEvent","Status":"Disconnected"}`))
	require.Equal(t, "CallContactEvent", without[0].Name, "the page still gets it")
	require.Empty(t, without[0].Facts)
}

func TestTheAgentsStateIsRead(t *testing.T) {
	for name, row := range map[string]struct {
		fields string
		want   wire.AgentStatus
	}{
		"available":         {`"CurrentState":"Available"`, wire.AgentAvailable},
		"in another case":   {`"CurrentState":"available"`, wire.AgentAvailable},
		"out":               {`"CurrentState":"Unavailable","IsAcw":"False"`, wire.AgentUnavailable},
		"after-call work":   {`"CurrentState":"Unavailable","IsAcw":"True"`, wire.AgentWrapup},
		"with a contact":    {`"CurrentState":"InboundContact"`, wire.AgentBusy},
		"on a consult":      {`"CurrentState":"outboundConsult"`, wire.AgentBusy},
		"in the dialler":    {`"CurrentState":"Dialer"`, wire.AgentBusy},
		"waiting for it":    {`"CurrentState":"DialerPending"`, wire.AgentBusy},
		"a guess":           {`"CurrentState":"LoggedOut"`, wire.AgentUnknown},
		"an unknown state":  {`"CurrentState":"Levitating"`, wire.AgentUnknown},
		"no state at all":   {`"CurrentState":""`, wire.AgentUnknown},
		"before the switch": {`"CurrentState":"LoggedIn"`, wire.AgentUnavailable},
	} {
		t.Run(name, func(t *testing.T) {
			r := read(t, envelope(`{"Type":"AgentState",`+row.fields+`}`))
			require.Equal(t, row.want, r[0].Facts[0].(wire.AgentMoved).Status)
		})
	}
}

func TestThePageSaysWhichStatesMeanSignedOut(t *testing.T) {
	h := max.New(wire.Config{SubscriptionTypes: []string{"all"}, SignedOutStates: []string{"LoggedOut", "GONE"}})
	for state, want := range map[string]wire.AgentStatus{
		"LoggedOut": wire.AgentSignedOut, "loggedout": wire.AgentSignedOut, "Gone": wire.AgentSignedOut,
		"LoggedIn": wire.AgentUnavailable, "Available": wire.AgentAvailable, "": wire.AgentUnknown,
	} {
		r, refusal := h.Read([]byte(`{"events":[{"Type":"AgentState","CurrentState":"` + state + `"}]}`))
		require.Empty(t, refusal)
		require.Equal(t, want, r[0].Facts[0].(wire.AgentMoved).Status, state)
	}
}

// Of several calls that a dialler put through the agent hears one.
func TestTheLinkedCallIsTheOneInFront(t *testing.T) {
	for linked, want := range map[string][]wire.Fact{
		`"True"`:  {wire.ContactTurned{ID: "1"}},
		`"False"`: {wire.ContactTurned{ID: "1", Away: true}},
		`""`:      {},
	} {
		r := read(t, envelope(`{"Type":"CallContactEvent","ContactID":"1","Status":"Active","IsLinked":`+linked+`}`))
		require.Equal(t, want, r[0].Facts[1:], linked)
	}
}

// A Mute carries no time: the same words later are another mute.
func TestAMuteIsARepeatInOneBreathOnly(t *testing.T) {
	r := read(t, envelope(`{"Type":"Mute","AgentMuted":"True"}`))
	require.Equal(t, 100, r[0].Repeat.Within)
	require.NotEmpty(t, r[0].Repeat.Group)
}

func TestMuteIsTheAgents(t *testing.T) {
	for text, want := range map[string]bool{"True": true, "False": false} {
		r := read(t, envelope(`{"Type":"Mute","AgentMuted":"`+text+`"}`))
		require.Equal(t, []wire.Fact{wire.AgentMuted{Muted: want}}, r[0].Facts)
	}
}

func TestTheSessionTokenIsTakenBareAndInEvents(t *testing.T) {
	token := `"messageType":"SessionInfo","sessionToken":"abc=="`
	for _, raw := range []string{`{` + token + `}`, `{"issuer":"MAX",` + token + `}`, envelope(`{` + token + `}`)} {
		readings, refusal := hostWith("", "sessioninfo").Read([]byte(raw))
		require.Empty(t, refusal)
		require.Equal(t, []wire.Fact{wire.SessionOpened{Token: "abc=="}}, readings[0].Facts)
		require.Empty(t, readings[0].Name, "it is no event for a timeline")
		require.Empty(t, read(t, raw), "a page that did not ask for it gets nothing, not even under \"all\"")
	}
}

func TestAWrappedTokenIsATokenAndAnEmptyOneIsNone(t *testing.T) {
	for raw, want := range map[string]int{
		`{"data":{"messageType":"SessionInfo","sessionToken":"abc=="}}`: 1,
		`{"messageType":"SessionInfo","sessionToken":""}`:               0,
		`{"messageType":"SessionInfo","sessionToken":null}`:             0,
		`{"messageType":"SessionInfo"}`:                                 0,
	} {
		readings, _ := hostWith("", "sessioninfo").Read([]byte(envelope(raw)))
		require.Len(t, readings, want, raw)
		for _, r := range readings {
			require.Equal(t, []wire.Fact{wire.SessionOpened{Token: "abc=="}}, r.Facts)
			require.True(t, r.Repeat.Within > 0 && r.Repeat.Group != "", "said twice in one breath it is told once")
		}
	}
}

// What a script of the company puts into a custom event is not the console's word.
func TestAnEventIsAnEventWhateverItCarries(t *testing.T) {
	for _, inner := range []string{
		`"data":{"messageType":"ClientEventSubscriptionAcknowledge","status":"OK"}`,
		`"messageType":"ClientEventSubscriptionAcknowledge","status":"OK"`,
		`"data":{"messageType":"SessionInfo","sessionToken":"abc=="}`,
	} {
		readings, _ := hostWith("", "all", "sessioninfo").Read([]byte(envelope(`{"Type":"CustomEvent","eventName":"x",` + inner + `}`)))
		require.Len(t, readings, 1)
		require.Equal(t, "CustomEvent", readings[0].Name)
		require.Empty(t, readings[0].Facts)
	}
}

func TestMessagesOfOthersAreRefused(t *testing.T) {
	for name, row := range map[string]struct {
		raw  string
		want wire.Refusal
	}{
		"the page's own registration":   {`{"issuer":"acme-crm","messageType":"RegisterForClientEvents"}`, wire.RefusedIssuer},
		"a side channel of the console": {`{"issuer":"CXoneAgent","events":[]}`, wire.RefusedIssuer},
		"an issuer that is no text":     {`{"issuer":{},"events":[]}`, wire.RefusedIssuer},
		"the start of a session":        {`{"issuer":"CXA","messageType":"startsession"}`, wire.RefusedShape},
		"an envelope without events":    {`{"issuer":"MAX"}`, wire.RefusedShape},
		"the console itself":            {envelope(""), ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, refusal := newHost().Read([]byte(row.raw))
			require.Equal(t, row.want, refusal)
		})
	}
}

func TestElementsThatAreNoEventsSayNothing(t *testing.T) {
	r := read(t, envelope(`null,5,"x",[],{},{"Type":7},{"data":null},{"Type":"AgentLeg"}`))
	require.Len(t, r, 1)
	require.Equal(t, "AgentLeg", r[0].Name)
	require.Equal(t, 7, r[0].Index, "the index counts what says nothing")
}

func TestWhatIsWrittenIsWhatTheConsoleTakes(t *testing.T) {
	h := max.New(wire.Config{Issuer: `the "crm"`, SubscriptionTypes: []string{"agent", "contacts"}, ContactID: "701200345"})
	require.JSONEq(t, `{"issuer":"the \"crm\"","messageType":"RegisterForClientEvents","subscriptionTypes":["all"],"contactId":701200345}`,
		string(h.Register()[0]))
	require.JSONEq(t, `{"issuer":"the \"crm\"","messageType":"UnregisterFromClientEvents"}`, string(h.Unregister()[0]))
	require.JSONEq(t, `{"issuer":"the \"crm\"","messageType":"ContactCardData","contactCardData":{"name":"Ines Duval","userImg":"https://img.example/ines.png"}}`,
		string(h.Write(wire.Command{Name: wire.ContactCard, Card: &wire.Card{Name: "Ines Duval", UserImg: "https://img.example/ines.png"}})))
	for name, messageType := range map[wire.CommandName]string{
		wire.Answer: "AnswerEvent", wire.Refuse: "RefuseEvent", wire.Hold: "HoldEvent", wire.Mute: "MuteEvent",
		wire.Mask: "MaskEvent", wire.Record: "RecordEvent", wire.Hangup: "HangupEvent",
	} {
		require.JSONEq(t, `{"issuer":"the \"crm\"","messageType":"`+messageType+`"}`, string(h.Write(wire.Command{Name: name})))
		require.True(t, h.Supports(name))
	}
}

func TestACardMayNameItsContact(t *testing.T) {
	h := max.New(wire.Config{Issuer: "crm", ContactID: "701200345"})
	card := func(contactID string) string {
		return string(h.Write(wire.Command{Name: wire.ContactCard, Card: &wire.Card{Name: "Ines Duval", ContactID: contactID}}))
	}
	require.JSONEq(t, `{"issuer":"crm","messageType":"ContactCardData","contactCardData":{"name":"Ines Duval","userImg":""},"contactId":701200346}`,
		card("701200346"))
	require.Contains(t, card("900719925474010002"), `"contactId":"900719925474010002"`)
	require.NotContains(t, card(""), "contactId", "the subscription's own is no card's")
}

func TestALongContactIDIsWrittenAsText(t *testing.T) {
	h := max.New(wire.Config{SubscriptionTypes: []string{"contact"}, ContactID: "900719925474010002"})
	require.Contains(t, string(h.Register()[0]), `"contactId":"900719925474010002"`)
}
