package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/nicemax"
)

func newHost() *nicemax.Host { return hostWith("", "all") }

func hostWith(contactID string, types ...contract.SubscriptionType) *nicemax.Host {
	return nicemax.New(contract.Config{
		Issuer: "acme-crm", HostIssuers: []string{"MAX", "CXA"}, SubscriptionTypes: types, ContactID: contactID,
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
		New:         func() dialect.Dialect { return newHost() },
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

func read(t *testing.T, raw string) []dialect.Reading {
	t.Helper()
	readings, refusal := newHost().Read([]byte(raw))
	require.Empty(t, refusal)
	return readings
}

func TestTheAcknowledgementIsFoundAtAnyPlace(t *testing.T) {
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
			d := bridgetest.NewPage(newHost(), 1000)
			d.Step(bridge.Started{})
			d.Deliver(raw)
			require.Equal(t, contract.Connected, d.Connection().State)
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
			require.Equal(t, row.want, read(t, row.raw)[0].Facts[0].(dialect.Acknowledged).Complete)
		})
	}
}

// The versions of CXone Agent that repeat themselves are known by how they
// acknowledge: one wraps it, the other writes null for a contact that nobody gave.
func TestTheAcknowledgementShowsWhetherTheConsoleRepeatsItself(t *testing.T) {
	of := func(issuer, ack string) string { return `{"issuer":"` + issuer + `","events":[` + ack + `]}` }
	later := `{"messageType":"ClientEventSubscriptionAcknowledge","status":"OK","reason":"Success"}`
	own := `{"messageType":"ClientEventSubscriptionAcknowledge","contactId":7,"status":"OK","reason":"Success"}`
	for raw, want := range map[string]bool{
		of("CXA", ackOK): true, of("CXA", `{"data":`+own+`}`): true,
		of("CXA", later): false, of("CXA", own): false, of("MAX", ackOK): false,
	} {
		require.Equal(t, want, read(t, raw)[0].Facts[0].(dialect.Acknowledged).Repeats, raw)
	}
}

func TestStatusDecidesAndNotTheReason(t *testing.T) {
	for status, want := range map[string]contract.ConnectionState{"OK": contract.Connected, "ERROR": contract.Disconnected} {
		d := bridgetest.NewPage(newHost(), 1000)
		d.Step(bridge.Started{})
		d.Deliver(envelope(`{"messageType":"ClientEventSubscriptionAcknowledge","contactId":7,"status":"` + status + `","reason":"Erfolg"}`))
		d.Advance(1000)
		require.Equal(t, want, d.Connection().State, status)
	}
}

func TestACallIsReadWithItsStates(t *testing.T) {
	for name, row := range map[string]struct {
		fields string
		want   contract.ContactState
		masked dialect.Flag
	}{
		"an incoming call is offered":                  {`"Status":"Incoming"`, contract.Offered, dialect.Unset},
		"an inbound call that rings is offered":        {`"Status":"Ringing","IsInbound":"True"`, contract.Offered, dialect.Unset},
		"an outbound call that rings is being dialed":  {`"Status":"Ringing","IsInbound":"False"`, contract.Dialing, dialect.Unset},
		"a dialed call is being dialed":                {`"Status":"Dialing"`, contract.Dialing, dialect.Unset},
		"a joined call is active":                      {`"Status":"Joined"`, contract.Active, dialect.No},
		"a held call is held, and may be masked":       {`"Status":"Holding"`, contract.Held, dialect.Unset},
		"a masked call is active and masked":           {`"Status":"Masking"`, contract.Active, dialect.Yes},
		"a dropped call is in after-call work":         {`"Status":"Disconnected","FinalState":"False"`, contract.Wrapup, dialect.Unset},
		"a dropped call without the mark is not final": {`"Status":"Disconnected"`, contract.Wrapup, dialect.Unset},
		"a final state in another case is final":       {`"Status":"Disconnected","FinalState":"true"`, contract.Ended, dialect.Unset},
		"a final state that is a boolean is final":     {`"Status":"Disconnected","FinalState":true`, contract.Ended, dialect.Unset},
		"an unknown status claims nothing":             {`"Status":"Levitating","FinalState":"False"`, "", dialect.Unset},
		"an unknown status that is final has ended":    {`"Status":"Levitating","FinalState":"True"`, contract.Ended, dialect.Unset},
	} {
		t.Run(name, func(t *testing.T) {
			r := read(t, envelope(`{"Type":"CallContactEvent","ContactID":"1",`+row.fields+`}`))
			c := r[0].Facts[0].(dialect.ContactChanged)
			require.Equal(t, row.want, c.State)
			require.Equal(t, row.masked, c.Masked)
			require.Equal(t, row.want == contract.Ended, len(r[0].Facts) == 2)
		})
	}
}

func TestACallThatIsNoneOfTheAgentsIsNoContact(t *testing.T) {
	for callType, stranger := range map[string]bool{
		"AgentLeg": true, "ReskillProxy": true, "agentleg": true,
		"Regular": false, "Consult": false, "PersonalQueue": false, "Dialer": false, "TakeOver": false, "NaturalCalling": false, "Conference": false, "": false,
	} {
		d := bridgetest.NewPage(newHost(), 1000)
		d.Step(bridge.Started{})
		d.Deliver(envelope(ackOK))
		d.Deliver(envelope(`{"Type":"CallContactEvent","ContactID":"1","Status":"Active","CallType":"` + callType + `"}`))
		require.Contains(t, d.Types(), "CallContactEvent", "the page gets the vendor's own event")
		require.Equal(t, stranger, len(d.Contacts()) == 0, callType)
		d.Command(1, contract.Hangup, false)
		require.Equal(t, stranger, len(d.Posts) == 2, "%s: beside the registration a command about it is sent or not", callType)
	}
}

func TestACallWhoseTypeChangesEndsAllTheSame(t *testing.T) {
	for _, callType := range []string{"Regular", "ReskillProxy"} {
		d := bridgetest.NewPage(newHost(), 1000)
		d.Step(bridge.Started{})
		d.Deliver(envelope(ackOK + "," + active))
		d.Deliver(envelope(`{"Type":"CallContactEvent","ContactID":"701200345","Status":"Disconnected","FinalState":"True","CallType":"` + callType + `"}`))
		require.Empty(t, d.Contacts(), callType)
	}
}

func TestACallKeepsWhatTheEventSays(t *testing.T) {
	require.Equal(t, dialect.ContactChanged{
		ID: "701200345", MasterID: "701200300", Channel: contract.Voice, Direction: contract.Inbound,
		State: contract.Active, VendorState: "Active", From: "3855550188", To: "8005550142", Queue: "Billing EN",
		StartedAt: "2031-04-09T08:16:02.000Z", ScreenPopURL: "https://crm.example/pop?acct=77",
		Recording: dialect.No, Masked: dialect.No,
	}, read(t, envelope(active))[0].Facts[0])
}

func TestTheContactIDIsFoundUnderItsThreeSpellings(t *testing.T) {
	for _, key := range []string{"ContactID", "ContactId", "contactId"} {
		r := read(t, envelope(`{"Type":"CallContactEvent","`+key+`":900719925474010002,"Status":"Active"}`))
		require.Equal(t, "900719925474010002", r[0].Facts[0].(dialect.ContactChanged).ID, key)
	}
	without := read(t, envelope(`{"Type":"CallContactEvent","Status":"Disconnected"}`))
	require.Equal(t, "CallContactEvent", without[0].Name, "the page still gets it")
	require.Empty(t, without[0].Facts)
}

func TestTheAgentsStateIsRead(t *testing.T) {
	for name, row := range map[string]struct {
		fields string
		want   contract.AgentStatus
	}{
		"available":         {`"CurrentState":"Available"`, contract.AgentAvailable},
		"in another case":   {`"CurrentState":"available"`, contract.AgentAvailable},
		"out":               {`"CurrentState":"Unavailable","IsAcw":"False"`, contract.AgentUnavailable},
		"after-call work":   {`"CurrentState":"Unavailable","IsAcw":"True"`, contract.AgentWrapup},
		"with a contact":    {`"CurrentState":"InboundContact"`, contract.AgentBusy},
		"on a consult":      {`"CurrentState":"outboundConsult"`, contract.AgentBusy},
		"in the dialler":    {`"CurrentState":"Dialer"`, contract.AgentBusy},
		"waiting for it":    {`"CurrentState":"DialerPending"`, contract.AgentBusy},
		"a guess":           {`"CurrentState":"LoggedOut"`, contract.AgentUnknown},
		"an unknown state":  {`"CurrentState":"Levitating"`, contract.AgentUnknown},
		"no state at all":   {`"CurrentState":""`, contract.AgentUnknown},
		"before the switch": {`"CurrentState":"LoggedIn"`, contract.AgentUnavailable},
	} {
		t.Run(name, func(t *testing.T) {
			r := read(t, envelope(`{"Type":"AgentState",`+row.fields+`}`))
			require.Equal(t, row.want, r[0].Facts[0].(dialect.AgentStateChanged).Status)
		})
	}
}

func TestThePageSaysWhichStatesMeanSignedOut(t *testing.T) {
	h := nicemax.New(contract.Config{SubscriptionTypes: []contract.SubscriptionType{"all"}, SignedOutStates: []string{"LoggedOut", "GONE"}})
	for state, want := range map[string]contract.AgentStatus{
		"LoggedOut": contract.AgentSignedOut, "loggedout": contract.AgentSignedOut, "Gone": contract.AgentSignedOut,
		"LoggedIn": contract.AgentUnavailable, "Available": contract.AgentAvailable, "": contract.AgentUnknown,
	} {
		r, refusal := h.Read([]byte(`{"events":[{"Type":"AgentState","CurrentState":"` + state + `"}]}`))
		require.Empty(t, refusal)
		require.Equal(t, want, r[0].Facts[0].(dialect.AgentStateChanged).Status, state)
	}
}

// Of several calls that a dialler put through the agent hears one.
func TestTheLinkedCallIsTheSelectedOne(t *testing.T) {
	for linked, want := range map[string][]dialect.Fact{
		`"True"`:  {dialect.FocusChanged{ID: "1"}},
		`"False"`: {dialect.FocusChanged{ID: "1", Away: true}},
		`""`:      {},
	} {
		r := read(t, envelope(`{"Type":"CallContactEvent","ContactID":"1","Status":"Active","IsLinked":`+linked+`}`))
		require.Equal(t, want, r[0].Facts[1:], linked)
	}
}

// A Mute carries no time: the same words later are another mute.
func TestAMuteIsARepeatWithinTheDuplicateWindowOnly(t *testing.T) {
	r := read(t, envelope(`{"Type":"Mute","AgentMuted":"True"}`))
	require.Equal(t, 100, r[0].Repeat.Within)
	require.NotEmpty(t, r[0].Repeat.Group)
}

func TestMuteIsTheAgents(t *testing.T) {
	for text, want := range map[string]bool{"True": true, "False": false} {
		r := read(t, envelope(`{"Type":"Mute","AgentMuted":"`+text+`"}`))
		require.Equal(t, []dialect.Fact{dialect.MuteChanged{Muted: want}}, r[0].Facts)
	}
}

func TestTheSessionTokenIsTakenBareAndInEvents(t *testing.T) {
	token := `"messageType":"SessionInfo","sessionToken":"abc=="`
	for _, raw := range []string{`{` + token + `}`, `{"issuer":"MAX",` + token + `}`, envelope(`{` + token + `}`)} {
		readings, refusal := hostWith("", "sessioninfo").Read([]byte(raw))
		require.Empty(t, refusal)
		require.Equal(t, []dialect.Fact{dialect.TokenIssued{Token: "abc=="}}, readings[0].Facts)
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
			require.Equal(t, []dialect.Fact{dialect.TokenIssued{Token: "abc=="}}, r.Facts)
			require.True(t, r.Repeat.Within > 0 && r.Repeat.Group != "", "posted twice within the window it is emitted once")
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
		want contract.Refusal
	}{
		"the page's own registration":   {`{"issuer":"acme-crm","messageType":"RegisterForClientEvents"}`, contract.RefusedIssuer},
		"a side channel of the console": {`{"issuer":"CXoneAgent","events":[]}`, contract.RefusedIssuer},
		"an issuer that is no text":     {`{"issuer":{},"events":[]}`, contract.RefusedIssuer},
		"the start of a session":        {`{"issuer":"CXA","messageType":"startsession"}`, contract.RefusedShape},
		"an envelope without events":    {`{"issuer":"MAX"}`, contract.RefusedShape},
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
	h := nicemax.New(contract.Config{Issuer: `the "crm"`, SubscriptionTypes: []contract.SubscriptionType{"agent", "contacts"}, ContactID: "701200345"})
	require.JSONEq(t, `{"issuer":"the \"crm\"","messageType":"RegisterForClientEvents","subscriptionTypes":["all"],"contactId":701200345}`,
		string(h.Register()[0]))
	require.JSONEq(t, `{"issuer":"the \"crm\"","messageType":"UnregisterFromClientEvents"}`, string(h.Unregister()[0]))
	require.JSONEq(t, `{"issuer":"the \"crm\"","messageType":"ContactCardData","contactCardData":{"name":"Ines Duval","userImg":"https://img.example/ines.png"}}`,
		string(h.Write(contract.Command{Name: contract.ContactCard, Card: &contract.Card{Name: "Ines Duval", UserImg: "https://img.example/ines.png"}})))
	for name, messageType := range map[contract.CommandName]string{
		contract.Answer: "AnswerEvent", contract.Refuse: "RefuseEvent", contract.Hold: "HoldEvent", contract.Mute: "MuteEvent",
		contract.Mask: "MaskEvent", contract.Record: "RecordEvent", contract.Hangup: "HangupEvent",
	} {
		require.JSONEq(t, `{"issuer":"the \"crm\"","messageType":"`+messageType+`"}`, string(h.Write(contract.Command{Name: name})))
		require.True(t, h.Supports(name))
	}
}

func TestACardMayNameItsContact(t *testing.T) {
	h := nicemax.New(contract.Config{Issuer: "crm", ContactID: "701200345"})
	card := func(contactID string) string {
		return string(h.Write(contract.Command{Name: contract.ContactCard, Card: &contract.Card{Name: "Ines Duval", ContactID: contactID}}))
	}
	require.JSONEq(t, `{"issuer":"crm","messageType":"ContactCardData","contactCardData":{"name":"Ines Duval","userImg":""},"contactId":701200346}`,
		card("701200346"))
	require.Contains(t, card("900719925474010002"), `"contactId":"900719925474010002"`)
	require.NotContains(t, card(""), "contactId", "the subscription's own is no card's")
}

func TestALongContactIDIsWrittenAsText(t *testing.T) {
	h := nicemax.New(contract.Config{SubscriptionTypes: []contract.SubscriptionType{"contact"}, ContactID: "900719925474010002"})
	require.Contains(t, string(h.Register()[0]), `"contactId":"900719925474010002"`)
}
