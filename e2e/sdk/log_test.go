package sdk

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

func TestALogThatThrowsBreaksNothing(t *testing.T) {
	for name, log := range map[string]string{
		"a log that works":  `() => {}`,
		"a log that throws": `() => { throw new Error("full") }`,
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, []string{"connected", "CallContactEvent", "contact.started", "closed"}, harness.Eval[[]string](fakeConsole(t), `(async () => {
				window.reportError = () => {};
				const bridge = make({ log: `+log+`, timeout: 1000 });
				await registered();
				post({ issuer: "MAX", events: [ack, call] });
				await bridge.ready;
				postMessage("of the wrong window", "*");
				await settled();
				bridge.destroy();
				return bridge.emitted;
			})()`))
		})
	}
}
