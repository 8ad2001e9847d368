package e2e

import (
	"fmt"
	"net/http"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

// listener is a page that keeps what its console posts, as the structured clones
// that they are, once it has registered.
var listener = map[string]http.HandlerFunc{"/listener/": func(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprint(w, `<!doctype html><script>
		const got = [];
		addEventListener("message", (e) => got.push(e.data));
		function register(keys) {
			parent.postMessage({ messageType: "RegisterForClientEvents", subscriptionTypes: ["agent"], ...keys }, "*");
		}
	</script>`)
}}

// listening opens a console of the profile with the listener in a window of its
// own: in the workspace the CRM page has registered already.
func listening(t *testing.T, profile string) *page {
	t.Helper()
	s := start(t, listener)
	console := open(t, s.here+"/max/?profile="+profile)
	console.until(visible(at("workspace-frame"))) // the console is connected by then
	return console.addListener(s.url + "/listener/")
}

// addListener opens the listener in a window of its own.
func (p *page) addListener(url string) *page {
	p.t.Helper()
	p.do(`new Promise((resolve) => {
		const frame = document.createElement("iframe");
		frame.src = ` + quote(url) + `;
		frame.onload = resolve;
		document.body.append(frame);
	})`)
	return p.frame(url)
}

// acknowledgement is the expression for the one of the first post.
const acknowledgement = `got[0].events.find((e) => e.messageType === "ClientEventSubscriptionAcknowledge")`

func TestAConsoleSpeaksTheProfileOfItsAddress(t *testing.T) {
	for profile, issuer := range map[string]string{"max": "MAX", "cxa-25": "CXA"} {
		t.Run(profile, func(t *testing.T) {
			page := listening(t, profile)
			page.do(`register()`)
			page.until(`got.length === 1`)
			require.Equal(t, issuer, eval[string](page, `got[0].issuer`))
		})
	}
}

func TestCXonesAcknowledgementHasAContactIDThatIsUndefined(t *testing.T) {
	page := listening(t, "cxa-25")
	page.do(`register()`)
	page.until(`got.length === 1`)
	require.True(t, eval[bool](page, `"contactId" in `+acknowledgement+` && `+acknowledgement+`.contactId === undefined`))
	require.True(t, eval[bool](page, `got[0].contactId === null`))
}

func TestCXonesAcknowledgementEchoesAnIDThatWasSent(t *testing.T) {
	s := start(t, listener)
	console := open(t, s.here+"/max/?profile=cxa-25")
	console.until(visible(at("workspace-frame"))) // the console is connected by then
	for i, id := range []string{`55`, `"55"`, `0`, `12.5`, `900719925474010002`} {
		t.Run(id, func(t *testing.T) {
			page := console.addListener(s.url + "/listener/?" + strconv.Itoa(i)) // each in a window of its own
			page.do(`register({ contactId: ` + id + ` })`)
			page.until(`got.length === 1`)
			require.True(t, eval[bool](page, acknowledgement+`.contactId === `+id))
		})
	}
}
