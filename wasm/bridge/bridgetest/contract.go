package bridgetest

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// Dialect says in a vendor's own words what the contract speaks of.
type Dialect struct {
	// New returns a fresh host.
	New func() dialect.Dialect
	// Frames are the page's choices where it frames the console's adapters; nil
	// where the console frames the page.
	Frames *bridge.AdapterOptions
	// Acknowledge is the console's good answer; empty where there is none.
	Acknowledge string
	// Start and End begin and end one contact for good, ContactID.
	Start, End string
	// StartName is the vendor's name of what Start says.
	StartName string
	ContactID string
	// Unknown is a well-formed event of a type that no version knows, with its
	// name.
	Unknown, UnknownName string
	// Broken is a message cut off in the middle.
	Broken string
}

// Timeout is what the contract gives a console, in milliseconds.
const Timeout = 1000

// Run checks that the bridge keeps its promises over the dialect.
func Run(t *testing.T, d Dialect) {
	t.Helper()
	for name, check := range map[string]func(*testing.T, Dialect){
		"an event before the acknowledgement reaches the page":     early,
		"a contact goes through its whole life":                    life,
		"a message sent twice is emitted once":                     doubled,
		"an event of unknown type passes through":                  unknown,
		"noise changes nothing":                                    noise,
		"a broken message changes nothing and is named malformed":  broken,
		"every command settles exactly once":                       settles,
		"a bridge that was stopped says nothing more":              stopped,
		"a page that comes back from the cache is connected again": cached,
	} {
		t.Run(name, func(t *testing.T) { check(t, d) })
	}
}

// fresh returns a page that has started.
func fresh(d Dialect) *Page {
	page := NewPage(d.New(), Timeout)
	if d.Frames != nil {
		page = NewEmbeddingPage(d.New(), Timeout, *d.Frames)
	}
	page.Step(bridge.Started{})
	return page
}

// connected returns a page whose console has answered, or has posted where it
// never answers.
func connected(d Dialect) *Page {
	page := fresh(d)
	if d.Frames != nil {
		page.Deliver(d.Unknown)
		page.Advance(Timeout)
	}
	if d.Acknowledge != "" {
		page.Deliver(d.Acknowledge)
	}
	return page
}

func early(t *testing.T, d Dialect) {
	page := fresh(d)
	page.Deliver(d.Start)
	require.Contains(t, page.Types(), d.StartName)
	require.Contains(t, page.Contacts(), d.ContactID)
}

func life(t *testing.T, d Dialect) {
	page := connected(d)
	require.Equal(t, contract.Connected, page.Connection().State)
	page.Deliver(d.Start)
	require.Equal(t, contract.Active, page.Contacts()[d.ContactID].State)
	page.Deliver(d.End)
	require.Empty(t, page.Contacts())
	types := page.Types()
	require.Subset(t, types, []string{"contact.started", "contact.ended", "contact.removed"})
}

func doubled(t *testing.T, d Dialect) {
	page := connected(d)
	page.Deliver(d.Start)
	once := page.Types()
	page.Deliver(d.Start)
	require.Equal(t, once, page.Types())
	page.Deliver(d.End)
	require.Greater(t, len(page.Types()), len(once), "what is not a repeat still comes through")
}

func unknown(t *testing.T, d Dialect) {
	page := connected(d)
	page.Forget()
	page.Deliver(d.Unknown)
	require.Equal(t, []string{d.UnknownName}, page.Types())
}

func noise(t *testing.T, d Dialect) {
	page := connected(d)
	page.Deliver(d.Start)
	before := page.Contacts()
	page.Forget()
	for _, raw := range []string{
		`{}`, `{"a":1}`, `{"__proto__":{"type":"New_Call","data":{"call_id":1}}}`,
		`{"constructor":1}`, `{"events":{}}`, `{"type":"New_Call","data":[]}`, `{"type":7,"data":{}}`,
		`{"index":1,"method":"get","args":["ticket"]}`, `{"issuer":"somebody","events":[{"Type":"AgentState"}]}`,
		`[]`, `null`, `5`, `"x"`,
	} {
		page.Deliver(raw)
	}
	for _, e := range page.Events {
		require.Equal(t, contract.Refused, e.Type, "noise is refused and nothing else")
	}
	require.Len(t, page.Events, 13, "each is counted")
	page.Deliver(d.End)
	require.Len(t, before, 1)
	require.Contains(t, page.Types(), "contact.ended", "what is no noise still comes through")
}

func broken(t *testing.T, d Dialect) {
	page := connected(d)
	page.Forget()
	page.Deliver(d.Broken)
	require.Equal(t, []contract.Event{{Type: contract.Refused, Payload: contract.RefusedMessage{Reason: contract.RefusedMalformed}}}, page.Events)
	page.Deliver(d.Start)
	require.Contains(t, page.Types(), "contact.started", "what is whole still comes through")
}

func settles(t *testing.T, d Dialect) {
	page := connected(d)
	page.Deliver(d.Start)
	for i, name := range contract.CommandNames {
		page.Step(bridge.Commanded{Command: contract.Command{ID: i + 1, Name: name, On: true, Card: &contract.Card{Name: "Ines"}}})
	}
	page.Advance(2 * Timeout)
	for i, name := range contract.CommandNames {
		_, times := page.Settled(i + 1)
		require.Equal(t, 1, times, name)
	}
	require.Zero(t, page.Timers())
}

func stopped(t *testing.T, d Dialect) {
	page := connected(d)
	page.Step(bridge.Stopped{})
	require.Equal(t, contract.Closed, page.Connection().State)
	page.Forget()
	page.Deliver(d.Start)
	page.Step(bridge.Shown{})
	page.Step(bridge.Stopped{})
	page.Advance(2 * Timeout)
	require.Empty(t, page.Events)
	require.Empty(t, page.Posts)
	require.Zero(t, page.Timers())
	page.Command(1, contract.Answer, false)
	failure, times := page.Settled(1)
	require.Equal(t, 1, times, "a promise settles even now")
	require.Equal(t, contract.Destroyed, failure.Code)
}

func cached(t *testing.T, d Dialect) {
	page := connected(d)
	page.Step(bridge.Hidden{})
	page.Step(bridge.Shown{})
	if d.Acknowledge != "" {
		require.Equal(t, contract.Connecting, page.Connection().State)
		page.Deliver(d.Acknowledge)
	}
	require.Equal(t, contract.Connected, page.Connection().State)
	page.Deliver(d.Start)
	require.Contains(t, page.Types(), "contact.started")
}
