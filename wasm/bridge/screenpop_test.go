package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

var choices = bridge.AdapterOptions{ScreenPop: true, Debounce: 100, LinkWindow: 3000, ReconcileTimeout: 20_000}

// newEmbeddingPage returns a started page that frames the console's adapters, and
// has received from the first.
func newEmbeddingPage(t *testing.T, s *script, f bridge.AdapterOptions) *bridgetest.Page {
	t.Helper()
	d := bridgetest.NewEmbeddingPage(s, timeout, f)
	d.Step(bridge.Started{})
	s.says["first message"] = nil
	d.Deliver("first message")
	d.Forget()
	return d
}

const address = "https://crm.test/record/7"

func pops(urls ...string) *script {
	s := &script{says: map[string][]dialect.Fact{}}
	for _, url := range urls {
		s.says[url] = []dialect.Fact{dialect.PopRequested{URL: url}}
	}
	return s
}

func TestARecordIsShownOnlyIfItsAddressIsRight(t *testing.T) {
	const url = "https:crm.test/record/7" // as a console may write it, and address is how the browser reads it
	good := bridge.Inspected{Valid: true, Address: address, Scheme: "https", Origin: "https://crm.test", Allowed: true}
	for name, row := range map[string]struct {
		url     string
		inspect bridge.Inspected
		reason  contract.PopRefusal
		text    string
	}{
		"an address of an allowed origin is shown": {url, good, "", ""},
		"plain http is shown as well": {url,
			bridge.Inspected{Valid: true, Address: address, Scheme: "http", Origin: "http://crm.test", Allowed: true}, "", ""},
		"a missing address is refused":     {"", good, contract.PopWithoutAddress, "without an address"},
		"an unreadable address is refused": {url, bridge.Inspected{}, contract.PopNotAbsolute, "not an absolute URL"},
		"a script is refused even from an allowed origin": {url,
			bridge.Inspected{Valid: true, Scheme: "javascript", Origin: "null", Allowed: true}, contract.PopScheme, "scheme javascript"},
		"an origin that is not allowed is refused": {url,
			bridge.Inspected{Valid: true, Scheme: "https", Origin: "https://evil.test"}, contract.PopOrigin, "https://evil.test is not in screenPop.allowedOrigins"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newEmbeddingPage(t, &script{says: map[string][]dialect.Fact{"pop": {dialect.PopRequested{URL: row.url}}}}, choices)
			d.Inspect = func(string) bridge.Inspected { return row.inspect }
			d.Deliver("pop")
			d.Advance(100)
			if row.reason == "" {
				require.Equal(t, []string{address}, d.Shown, "where the check looked, and nowhere else")
				require.Equal(t, []string{"pop", "screen.pop"}, d.Types())
				require.Equal(t, contract.ScreenPop{URL: url}, d.Events[1].Payload)
				return
			}
			require.Empty(t, d.Shown)
			require.Equal(t, []string{"pop", "screen.pop.refused"}, d.Types())
			refused := d.Events[1].Payload.(contract.RefusedPop)
			require.Equal(t, row.reason, refused.Reason)
			require.Equal(t, row.url, refused.URL)
			require.Contains(t, refused.Text, row.text)
		})
	}
}

func TestARecordIsRefusedWhereThePageHasNoTarget(t *testing.T) {
	d := newEmbeddingPage(t, pops(address), bridge.AdapterOptions{})
	d.Deliver(address)
	require.Empty(t, d.Shown)
	require.Equal(t, contract.PopNoTarget, d.Events[1].Payload.(contract.RefusedPop).Reason)
}

func TestOfRecordsThatFollowEachOtherAtOnceTheLastIsShown(t *testing.T) {
	const first, second = "https://crm.test/1", "https://crm.test/2"
	for name, row := range map[string]struct {
		apart int
		urls  []string
		shown []string
		types []string
	}{
		"within the settling time": {99, []string{first, second}, []string{second},
			[]string{first, second, "screen.pop.refused", "screen.pop"}},
		"after it, both are shown": {100, []string{first, second}, []string{first, second},
			[]string{first, "screen.pop", second, "screen.pop"}},
		"the same record again is shown once": {50, []string{first, first}, []string{first},
			[]string{first, first, "screen.pop"}},
		"the same record again later is shown again": {200, []string{first, first}, []string{first, first},
			[]string{first, "screen.pop", first, "screen.pop"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newEmbeddingPage(t, pops(row.urls...), choices)
			for _, url := range row.urls {
				d.Deliver(url)
				d.Advance(row.apart)
			}
			d.Advance(1000)
			require.Equal(t, row.shown, d.Shown)
			require.Equal(t, row.types, d.Types())
		})
	}
}

func TestRecordsThatKeepReplacingEachOtherDoNotWaitForEver(t *testing.T) {
	d := newEmbeddingPage(t, pops("https://crm.test/1", "https://crm.test/2"), choices)
	for i := range 15 { // one each 90 ms, so none ever settles
		d.Deliver([]string{"https://crm.test/1", "https://crm.test/2"}[i%2])
		d.Advance(90)
	}
	require.Len(t, d.Shown, 1, "the limit is ten settling times")
}

func TestTheOutcomeOfARecordIsEmitted(t *testing.T) {
	for name, row := range map[string]struct {
		outcome contract.PopOutcome
		want    contract.Payload
	}{
		"it was shown":              {contract.PopOutcome{}, contract.ScreenPop{URL: address}},
		"another tab showed it":     {contract.PopOutcome{Elsewhere: true}, contract.ScreenPop{URL: address, Elsewhere: true}},
		"the browser opened no tab": {contract.PopOutcome{Reason: contract.PopBlocked, Text: "why"}, contract.RefusedPop{URL: address, Reason: contract.PopBlocked, Text: "why"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newEmbeddingPage(t, pops(address), choices)
			var asked []effect.Pop
			d.Answer = func(p effect.Pop) *contract.PopOutcome { asked = append(asked, p); return nil }
			d.Deliver(address)
			d.Advance(100)
			require.Equal(t, []string{address}, d.Types(), "nothing is emitted before the answer")
			row.outcome.ID = asked[0].ID
			d.Step(bridge.Popped{Outcome: row.outcome})
			d.Step(bridge.Popped{Outcome: row.outcome})
			require.Equal(t, row.want, d.Events[1].Payload)
			require.Len(t, d.Events, 2, "and once")
		})
	}
}

func TestAnswersThatNobodyAskedForShowNothing(t *testing.T) {
	d := newEmbeddingPage(t, pops(address), choices)
	d.Deliver(address)
	for id := range 20 { // that of the record that settles is among them
		d.Step(bridge.Popped{Outcome: contract.PopOutcome{ID: id}})
		d.Step(bridge.Inspected{ID: id, Valid: true, Scheme: "https", Address: "https://evil.test/", Allowed: true})
	}
	require.Equal(t, []string{address}, d.Types())
	d.Advance(100)
	require.Equal(t, []string{address}, d.Shown)
}
