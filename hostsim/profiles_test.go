package hostsim_test

import (
	"net/http"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

func TestAConsoleOpensWithAProfileThatExists(t *testing.T) {
	s := start(t, hostsim.Options{})
	for _, name := range append(nicemax.Profiles, "") {
		response, body := get(t, s.URL()+"/max/?profile="+string(name))
		assert.Equal(t, http.StatusOK, response.StatusCode)
		assert.Contains(t, body, "/max/console.js")
	}
	response, body := get(t, s.URL()+"/max/?profile=cxa")
	assert.Equal(t, http.StatusNotFound, response.StatusCode)
	assert.Equal(t, "text/plain; charset=utf-8", response.Header.Get("Content-Type"))
	for _, profile := range nicemax.Profiles {
		assert.Contains(t, body, string(profile))
	}
}

func TestTheAddressOfAConsoleNamesItsFaults(t *testing.T) {
	s := start(t, hostsim.Options{})
	response, _ := get(t, s.URL()+"/max/?fault=no-references,token-for-all")
	assert.Equal(t, http.StatusOK, response.StatusCode)
	for _, path := range []string{"/max/?fault=rain", "/max/link?fault=token-for-all,rain"} {
		response, body := get(t, s.URL()+path)
		assert.Equal(t, http.StatusNotFound, response.StatusCode, path)
		assert.Equal(t, "text/plain; charset=utf-8", response.Header.Get("Content-Type"))
		assert.Contains(t, body, faults.All.String())
	}
	assert.Equal(t, []fault.Name{faults.NoReferences, faults.TokenForAll},
		on(maxView(t, s, "/max/link?fault=token-for-all,no-references", 1).Faults))
}

func TestALinkSpeaksTheProfileOfItsAddress(t *testing.T) {
	s := start(t, hostsim.Options{})
	for path, issuer := range map[string]string{
		"/max/link": `"issuer":"MAX"`, "/max/link?profile=max": `"issuer":"MAX"`, "/max/link?profile=cxa-25": `"issuer":"CXA"`,
	} {
		console := dial(t, s.LocalhostURL(), path)
		console.read()
		console.read()
		console.send(`{"received":{"frame":"workspace","origin":"null","data":{"messageType":"RegisterForClientEvents","subscriptionTypes":["agent"]}}}`)
		assert.Contains(t, console.read(), issuer, path)
	}
	_, response, err := websocket.Dial(t.Context(), s.URL()+"/max/link?profile=cxa",
		&websocket.DialOptions{HTTPHeader: http.Header{"Origin": {s.URL()}}})
	require.Error(t, err)
	assert.Equal(t, http.StatusNotFound, response.StatusCode)
}

func TestAnUndefinedKeyIsNamedBesideThePayload(t *testing.T) {
	s := start(t, hostsim.Options{})
	console := dial(t, s.LocalhostURL(), "/max/link?profile=cxa-25")
	console.read()
	console.read()
	console.send(`{"received":{"frame":"workspace","origin":"null","data":{"messageType":"RegisterForClientEvents","subscriptionTypes":["contact"]}}}`)
	assert.JSONEq(t, `{"post":{"frame":"workspace","payload":{"issuer":"CXA","contactId":null,"events":[
		{"messageType":"ClientEventSubscriptionAcknowledge","status":"OK","reason":"Success"}]},"undefined":["/events/0/contactId"]}}`, console.read())
}
