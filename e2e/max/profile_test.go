package max

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

// listening opens a console of the profile with the listener in a window of its
// own: in the workspace the CRM page has registered already.
func listening(t *testing.T, profile string) *harness.Page {
	t.Helper()
	s := harness.Start(t, testbed.ListenerRoutes)
	console := harness.Open(t, s.LocalhostURL+"/max/?profile="+profile)
	console.Until(harness.Visible(harness.At("workspace-frame"))) // the console is connected by then
	return addListener(console, s.URL+"/listener/")
}

// addListener opens the listener in a window of its own.
func addListener(p *harness.Page, url string) *harness.Page {
	p.T.Helper()
	p.Do(`new Promise((resolve) => {
		const frame = document.createElement("iframe");
		frame.src = ` + harness.Quote(url) + `;
		frame.onload = resolve;
		document.body.append(frame);
	})`)
	return p.Frame(url)
}

// acknowledgement is the expression for the one of the first post.
const acknowledgement = `got[0].events.find((e) => e.messageType === "ClientEventSubscriptionAcknowledge")`

func TestAConsoleSpeaksTheProfileOfItsAddress(t *testing.T) {
	for profile, issuer := range map[string]string{"max": "MAX", "cxa-25": "CXA"} {
		t.Run(profile, func(t *testing.T) {
			page := listening(t, profile)
			page.Do(`register()`)
			page.Until(`got.length === 1`)
			require.Equal(t, issuer, harness.Eval[string](page, `got[0].issuer`))
		})
	}
}

func TestCXonesAcknowledgementHasAContactIDThatIsUndefined(t *testing.T) {
	page := listening(t, "cxa-25")
	page.Do(`register()`)
	page.Until(`got.length === 1`)
	require.True(t, harness.Eval[bool](page, `"contactId" in `+acknowledgement+` && `+acknowledgement+`.contactId === undefined`))
	require.True(t, harness.Eval[bool](page, `got[0].contactId === null`))
}

func TestCXonesAcknowledgementEchoesAnIDThatWasSent(t *testing.T) {
	s := harness.Start(t, testbed.ListenerRoutes)
	console := harness.Open(t, s.LocalhostURL+"/max/?profile=cxa-25")
	console.Until(harness.Visible(harness.At("workspace-frame"))) // the console is connected by then
	for i, id := range []string{`55`, `"55"`, `0`, `12.5`, `900719925474010002`} {
		t.Run(id, func(t *testing.T) {
			page := addListener(console, s.URL+"/listener/?"+strconv.Itoa(i)) // each in a window of its own
			page.Do(`register({ contactId: ` + id + ` })`)
			page.Until(`got.length === 1`)
			require.True(t, harness.Eval[bool](page, acknowledgement+`.contactId === `+id))
		})
	}
}
