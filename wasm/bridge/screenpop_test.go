package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

func TestARecordIsShownOnlyIfItsAddressIsRight(t *testing.T) {
	const url = "https:crm.test/record/7"       // as a console may write it
	const address = "https://crm.test/record/7" // as the browser read it
	good := bridge.Inspected{Valid: true, Address: address, Scheme: "https", Origin: "https://crm.test", Allowed: true}
	for name, row := range map[string]struct {
		url     string
		inspect bridge.Inspected
		refused string
	}{
		"an address of an allowed origin is shown": {url, good, ""},
		"plain http is shown as well": {url,
			bridge.Inspected{Valid: true, Address: address, Scheme: "http", Origin: "http://crm.test", Allowed: true}, ""},
		"a missing address is refused":     {"", good, "without an address"},
		"an unreadable address is refused": {url, bridge.Inspected{}, "not an absolute URL"},
		"a script is refused even from an allowed origin": {url,
			bridge.Inspected{Valid: true, Scheme: "javascript", Origin: "null", Allowed: true}, "scheme javascript"},
		"an origin that is not allowed is refused": {url,
			bridge.Inspected{Valid: true, Scheme: "https", Origin: "https://evil.test"}, "https://evil.test is not in recordPop.allowedOrigins"},
	} {
		t.Run(name, func(t *testing.T) {
			s := &script{says: map[string][]wire.Fact{"pop": {wire.PopAsked{URL: row.url}}}}
			d := newDesk(t, s)
			d.Inspect = func(string) bridge.Inspected { return row.inspect }
			d.Forget()
			d.Deliver("pop")
			if row.refused == "" {
				require.Equal(t, []string{address}, d.Shown, "where the check looked, and nowhere else")
				require.Equal(t, []string{"pop", "screen.pop"}, d.Types())
				return
			}
			require.Empty(t, d.Shown)
			require.Equal(t, []string{"pop", "error"}, d.Types())
			failure := d.Events[1].Payload.(wire.Failure)
			require.Equal(t, wire.PopRefused, failure.Code)
			require.Contains(t, failure.Text, row.refused)
		})
	}
}

func TestAnAnswerThatNobodyAskedForShowsNothing(t *testing.T) {
	d := newDesk(t, &script{})
	d.Step(bridge.Inspected{ID: 99, Valid: true, Scheme: "https", Allowed: true})
	require.Empty(t, d.Shown)
}
