package sdk

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

// A frame that is taken out of its page is like a window that was closed: the browser
// reports the same of both.
func TestAPageSaysThatItsConsoleWasClosed(t *testing.T) {
	for name, notice := range map[string]string{
		"as a command is given":     `await bridge.hold(true).catch(() => {})`,
		"as the page is shown anew": `document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))`,
	} {
		t.Run(name, func(t *testing.T) {
			got := harness.Eval[aftermath](crashingModule(t), `(async () => {
				answering([ack, call]);
				await begin();
				frame.remove();
				`+notice+`;
				return after("", await outcome(bridge.hold(true)));
			})()`)
			require.Equal(t, "failed", got.State)
			require.Equal(t, "HOST_CLOSED", got.Later)
			require.Equal(t, []string{"7 active unconfirmed"}, got.Contacts)
		})
	}
}
