package ccai

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	dialect "github.com/ctibridge/ctibridge/wasm/dialect/ccai"
)

// The adapters stand in the page in this order.
const (
	call = iota
	chat
)

// frames are the facade's defaults.
var frames = bridge.AdapterOptions{ScreenPop: true, Debounce: 100, LinkWindow: 3000, ReconcileTimeout: 60_000}

// testbed is a page of ours around a call and a chat adapter. Messages are carried
// over at once and in order.
type testbed struct {
	t        *testing.T
	clock    *clock.Manual
	adapters [2]*ccai.Adapter
	*bridgetest.Page
	// said is what each adapter posted, as the page's window got it.
	said [2][]string
	// news are the types of all that was posted, in order, what was said twice in
	// the duplicate window once, but for lines. The bare redaction has no type.
	news []string
}

// newTestbed returns a testbed whose agent has signed in to neither adapter.
func newTestbed(t *testing.T, o ccai.Options) *testbed {
	return newTestbedWith(t, o, frames, contract.Config{})
}

func newTestbedWith(t *testing.T, o ccai.Options, f bridge.AdapterOptions, c contract.Config) *testbed {
	t.Helper()
	d := &testbed{t: t, clock: clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC)),
		Page: bridgetest.NewEmbeddingPage(dialect.New(c), 5000, f)}
	for i, kind := range []tenant.Type{tenant.Call, tenant.Chat} {
		last := []int64{990016, 880230}[i]
		o.Type, o.Clock, o.NextID = kind, d.clock, func() int64 { last++; return last }
		d.adapters[i] = ccai.New(o)
	}
	d.Step(bridge.Started{})
	return d
}

// signedIn returns a testbed whose agent has signed in to both adapters.
func signedIn(t *testing.T, faults ...fault.Name) *testbed {
	t.Helper()
	d := newTestbed(t, ccai.Options{Faults: faults})
	d.must(call, "sign-in")
	d.must(chat, "sign-in")
	return d
}

// do presses a button of an adapter, or plays the platform. "ring {...}" is an
// action with its details.
func (d *testbed) do(frame int, text string) error {
	d.wait(1000) // two events of the platform are never of one instant
	name, details, _ := strings.Cut(text, " ")
	if details == "" {
		details = "{}"
	}
	reply, err := d.adapters[frame].Do(action.Request{Name: name, Fields: json.RawMessage(details)})
	before := ""
	for _, post := range reply.Posts {
		message := message(d.t, post.Payload)
		d.said[frame] = append(d.said[frame], message)
		d.DeliverFrom(frame, message)
		if name := typeOf(message); name != "" && (message != before || strings.HasPrefix(name, "Chat_")) {
			d.news = append(d.news, name)
		}
		before = message
	}
	return err
}

// typeOf returns "" for what has none, or is no JSON.
func typeOf(message string) string {
	var m struct{ Type string }
	_ = json.Unmarshal([]byte(message), &m)
	return m.Type
}

// message is what the inbox hands over: JSON text as it is, an object as JSON.
func message(t *testing.T, payload json.RawMessage) string {
	t.Helper()
	if payload[0] != '"' {
		return string(payload)
	}
	var text string
	require.NoError(t, json.Unmarshal(payload, &text))
	return text
}

func (d *testbed) must(frame int, actions ...string) {
	d.t.Helper()
	for _, text := range actions {
		require.NoError(d.t, d.do(frame, text), text)
	}
}

// wait lets time pass at the page and at the platform.
func (d *testbed) wait(milliseconds int) {
	d.clock.Advance(time.Duration(milliseconds) * time.Millisecond)
	d.Advance(milliseconds)
}

// reload loads an adapter's frame anew.
func (d *testbed) reload(frame int) {
	d.must(frame, "reload")
	d.wait(5000)
	d.Step(bridge.Reloaded{Frame: frame, At: d.Now()})
}

func (d *testbed) view(frame int) ccai.View { return d.adapters[frame].View().(ccai.View) }

// only returns the one contact that the page lists.
func (d *testbed) only() contract.Contact {
	d.t.Helper()
	contacts := d.Contacts()
	require.Len(d.t, contacts, 1)
	for _, c := range contacts {
		return c
	}
	panic("unreachable")
}

// vendor lists the vendor's events since the last Forget.
func (d *testbed) vendor() (names []string) {
	for _, e := range d.Events {
		if v, ok := e.Payload.(contract.VendorEvent); ok {
			names = append(names, v.Name)
		}
	}
	return names
}

// neutral lists the neutral events since the last Forget.
func (d *testbed) neutral() (types []string) {
	for _, e := range d.Events {
		if e.Type != contract.Vendor {
			types = append(types, string(e.Type))
		}
	}
	return types
}

// last returns the payload of the last event of a type.
func last[P contract.Payload](d *testbed) (found P) {
	d.t.Helper()
	known := false
	for _, e := range d.Events {
		if p, ok := e.Payload.(P); ok {
			found, known = p, true
		}
	}
	require.True(d.t, known, "no %T", found)
	return found
}

func contactID(frame int, id int64) string {
	return fmt.Sprintf("%s:%d", [2]string{"call", "chat"}[frame], id)
}
