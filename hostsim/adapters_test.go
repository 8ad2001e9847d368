package hostsim_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
)

const callLink = "/agent/link?type=call&from=custom"

// adapterPage is a page whose view was read.
type adapterPage struct {
	browserPage
	view ccai.View
}

// openAdapter opens the link of an adapter page and reads what it receives first.
func openAdapter(t *testing.T, s *hostsim.Server, path string) adapterPage {
	t.Helper()
	p := adapterPage{browserPage: dial(t, s.URL(), path)}
	p.read()
	p.readView()
	return p
}

// readView reads on to the next view.
func (p *adapterPage) readView() {
	p.t.Helper()
	for {
		var message struct{ View *ccai.View }
		require.NoError(p.t, json.Unmarshal([]byte(p.read()), &message))
		if message.View != nil {
			p.view = *message.View
			return
		}
	}
}

func (p *adapterPage) do(actions ...string) {
	p.t.Helper()
	for _, action := range actions {
		p.send(`{"do":{"action":"` + action + `"}}`)
		p.readView()
	}
}

// reload closes the page and opens it anew, until the server has seen the first one go: the two
// connections know nothing of each other.
func (p *adapterPage) reload(s *hostsim.Server, path string) adapterPage {
	p.t.Helper()
	require.NoError(p.t, p.conn.Close(websocket.StatusGoingAway, ""))
	for {
		if next := openAdapter(p.t, s, path); next.view.SignedIn {
			return next
		}
	}
}

func TestAFrameThatIsLoadedAnewShowsItsSessionAgain(t *testing.T) {
	s := start(t, hostsim.Options{})
	first := openAdapter(t, s, callLink)
	first.do("sign-in", "ring", "answer", "redact")
	require.True(t, first.view.Sessions[0].Redacting)

	assert.False(t, openAdapter(t, s, callLink).view.SignedIn, "while the first is open, a second one is another agent's")
	again := first.reload(s, callLink)
	assert.Equal(t, first.view, again.view)
	again.do("end-call")
	assert.Empty(t, again.view.Sessions)
}

func TestASessionIsShownByPagesOfItsAddressOnly(t *testing.T) {
	s := start(t, hostsim.Options{})
	first := openAdapter(t, s, callLink)
	first.do("sign-in", "ring", "answer")
	for range 3 {
		other := openAdapter(t, s, callLink+"&fault=doubled")
		assert.False(t, other.view.SignedIn)
	}
	_, _, err := websocket.Dial(t.Context(), s.URL()+callLink, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {"http://evil.example"}}})
	require.Error(t, err, "who is refused takes nothing")
	assert.Len(t, first.reloadOther(s).view.Sessions, 1)
}

// reloadOther opens other addresses between the end of the page and its return.
func (p *adapterPage) reloadOther(s *hostsim.Server) adapterPage {
	p.t.Helper()
	other := openAdapter(p.t, s, "/agent/link?type=chat&from=custom")
	assert.False(p.t, other.view.SignedIn)
	return p.reload(s, callLink)
}

func TestALostEndIsLostAtAReload(t *testing.T) {
	s := start(t, hostsim.Options{})
	path := callLink + "&fault=lost-end"
	first := openAdapter(t, s, path)
	first.do("sign-in", "ring", "answer")
	require.Len(t, first.view.Sessions, 1)
	assert.Empty(t, first.reload(s, path).view.Sessions)
	for _, entry := range s.Journal().Entries() {
		assert.NotContains(t, string(entry.Payload), "End_Call")
	}
}

func TestAnAdapterWhoseAgentSignedOutIsForgotten(t *testing.T) {
	s := start(t, hostsim.Options{})
	first := openAdapter(t, s, callLink)
	first.do("sign-in", "ring", "answer", "end-call", "sign-out")
	require.NoError(t, first.conn.Close(websocket.StatusGoingAway, ""))
	assert.Empty(t, openAdapter(t, s, callLink).view.Record)
}

func TestTheAddressOfAnAdapterNamesProfileAndFaults(t *testing.T) {
	s := start(t, hostsim.Options{})
	page := openAdapter(t, s, callLink+"&profile=before-3.44&fault=string-ids")
	assert.Equal(t, faults.ProfileBefore344, page.view.Profile)
	on := []string{}
	for _, f := range page.view.Faults {
		if f.On {
			on = append(on, string(f.Name))
		}
	}
	assert.ElementsMatch(t, []string{"no-rich-text", "joined-wrong-chat", "sms-as-inbound", "string-ids"}, on)
}

func TestAProfileOrFaultThatThereIsNotIsRefused(t *testing.T) {
	s := start(t, hostsim.Options{})
	for query, known := range map[string]string{"&profile=before-9": "before-3.44", "&fault=doubled,rain": "string-ids"} {
		for _, path := range []string{"/agent/?type=call&from=custom", callLink} {
			response, body := get(t, s.URL()+path+query)
			assert.Equal(t, http.StatusNotFound, response.StatusCode, path+query)
			assert.True(t, strings.HasPrefix(response.Header.Get("Content-Type"), "text/plain"))
			assert.Contains(t, body, known)
		}
	}
	response, _ := get(t, s.URL()+"/agent/?type=call&from=custom&profile=before-3.44&fault=doubled,string-ids")
	assert.Equal(t, http.StatusOK, response.StatusCode)
}
