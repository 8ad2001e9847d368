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
		"a message said twice is told once":                        doubled,
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

// fresh returns a desk that has started.
func fresh(d Dialect) *Desk {
	desk := NewDesk(d.New(), Timeout)
	if d.Frames != nil {
		desk = NewEmbeddingDesk(d.New(), Timeout, *d.Frames)
	}
	desk.Step(bridge.Started{})
	return desk
}

// connected returns a desk whose console has answered, or was heard where it
// never answers.
func connected(d Dialect) *Desk {
	desk := fresh(d)
	if d.Frames != nil {
		desk.Deliver(d.Unknown)
		desk.Advance(Timeout)
	}
	if d.Acknowledge != "" {
		desk.Deliver(d.Acknowledge)
	}
	return desk
}

func early(t *testing.T, d Dialect) {
	desk := fresh(d)
	desk.Deliver(d.Start)
	require.Contains(t, desk.Types(), d.StartName)
	require.Contains(t, desk.Contacts(), d.ContactID)
}

func life(t *testing.T, d Dialect) {
	desk := connected(d)
	require.Equal(t, contract.Connected, desk.Connection().State)
	desk.Deliver(d.Start)
	require.Equal(t, contract.Active, desk.Contacts()[d.ContactID].State)
	desk.Deliver(d.End)
	require.Empty(t, desk.Contacts())
	types := desk.Types()
	require.Subset(t, types, []string{"contact.started", "contact.ended", "contact.removed"})
}

func doubled(t *testing.T, d Dialect) {
	desk := connected(d)
	desk.Deliver(d.Start)
	once := desk.Types()
	desk.Deliver(d.Start)
	require.Equal(t, once, desk.Types())
	desk.Deliver(d.End)
	require.Greater(t, len(desk.Types()), len(once), "what is not a repeat still comes through")
}

func unknown(t *testing.T, d Dialect) {
	desk := connected(d)
	desk.Forget()
	desk.Deliver(d.Unknown)
	require.Equal(t, []string{d.UnknownName}, desk.Types())
}

func noise(t *testing.T, d Dialect) {
	desk := connected(d)
	desk.Deliver(d.Start)
	before := desk.Contacts()
	desk.Forget()
	for _, raw := range []string{
		`{}`, `{"a":1}`, `{"__proto__":{"type":"New_Call","data":{"call_id":1}}}`,
		`{"constructor":1}`, `{"events":{}}`, `{"type":"New_Call","data":[]}`, `{"type":7,"data":{}}`,
		`{"index":1,"method":"get","args":["ticket"]}`, `{"issuer":"somebody","events":[{"Type":"AgentState"}]}`,
		`[]`, `null`, `5`, `"x"`,
	} {
		desk.Deliver(raw)
	}
	for _, e := range desk.Events {
		require.Equal(t, contract.Refused, e.Type, "noise is refused and nothing else")
	}
	require.Len(t, desk.Events, 13, "each is counted")
	desk.Deliver(d.End)
	require.Len(t, before, 1)
	require.Contains(t, desk.Types(), "contact.ended", "what is no noise still comes through")
}

func broken(t *testing.T, d Dialect) {
	desk := connected(d)
	desk.Forget()
	desk.Deliver(d.Broken)
	require.Equal(t, []contract.Event{{Type: contract.Refused, Payload: contract.RefusedMessage{Reason: contract.RefusedMalformed}}}, desk.Events)
	desk.Deliver(d.Start)
	require.Contains(t, desk.Types(), "contact.started", "what is whole still comes through")
}

func settles(t *testing.T, d Dialect) {
	desk := connected(d)
	desk.Deliver(d.Start)
	for i, name := range contract.CommandNames {
		desk.Step(bridge.Commanded{Command: contract.Command{ID: i + 1, Name: name, On: true, Card: &contract.Card{Name: "Ines"}}})
	}
	desk.Advance(2 * Timeout)
	for i, name := range contract.CommandNames {
		_, times := desk.Settled(i + 1)
		require.Equal(t, 1, times, name)
	}
	require.Zero(t, desk.Timers())
}

func stopped(t *testing.T, d Dialect) {
	desk := connected(d)
	desk.Step(bridge.Stopped{})
	require.Equal(t, contract.Closed, desk.Connection().State)
	desk.Forget()
	desk.Deliver(d.Start)
	desk.Step(bridge.Shown{})
	desk.Step(bridge.Stopped{})
	desk.Advance(2 * Timeout)
	require.Empty(t, desk.Events)
	require.Empty(t, desk.Posts)
	require.Zero(t, desk.Timers())
	desk.Command(1, contract.Answer, false)
	failure, times := desk.Settled(1)
	require.Equal(t, 1, times, "a promise settles even now")
	require.Equal(t, contract.Destroyed, failure.Code)
}

func cached(t *testing.T, d Dialect) {
	desk := connected(d)
	desk.Step(bridge.Hidden{})
	desk.Step(bridge.Shown{})
	if d.Acknowledge != "" {
		require.Equal(t, contract.Connecting, desk.Connection().State)
		desk.Deliver(d.Acknowledge)
	}
	require.Equal(t, contract.Connected, desk.Connection().State)
	desk.Deliver(d.Start)
	require.Contains(t, desk.Types(), "contact.started")
}
