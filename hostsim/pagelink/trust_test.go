package pagelink_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

const server = "127.0.0.1:4600"

func TestOnlyAPageOfThisServerIsItsOwn(t *testing.T) {
	for name, test := range map[string]struct {
		host, origin string
		own          bool
	}{
		"its page, by number":                    {server, "http://127.0.0.1:4600", true},
		"its page, by name":                      {"localhost:4600", "http://localhost:4600", true},
		"no origin at all":                       {server, "", false},
		"a page of another port":                 {server, "http://127.0.0.1:4601", false},
		"a page under the server's other name":   {server, "http://localhost:4600", false},
		"a page of another scheme":               {server, "https://127.0.0.1:4600", false},
		"a name that is pointed at the loopback": {"evil.test:4600", "http://evil.test:4600", false},
		"an origin that cannot be read":          {server, "http://127.0.0.1:4600\x7f", false},
		"a window without an origin":             {server, "null", false},
	} {
		t.Run(name, func(t *testing.T) {
			r := httptest.NewRequest(http.MethodPost, "/", nil)
			r.Host = test.host
			r.Header.Set("Origin", test.origin)
			assert.Equal(t, test.own, pagelink.FromOwnPage(r))
			assert.Equal(t, test.own, pagelink.OwnOrNone(r))
		})
	}
}

func TestAProgramThatNamesNoOriginMayChangeThings(t *testing.T) {
	r := httptest.NewRequest(http.MethodPost, "/", nil)
	r.Host = server
	assert.True(t, pagelink.OwnOrNone(r))
	assert.False(t, pagelink.FromOwnPage(r))
}

func TestTheLoopbackHasOneNameAndManyAddresses(t *testing.T) {
	for host, want := range map[string]bool{
		"127.0.0.1": true, "127.0.0.1:4600": true, "127.9.9.9:80": true, "[::1]": true, "[::1]:4600": true, "::1": true,
		"localhost": true, "LocalHost:4600": true,
		"192.168.1.7:4600": false, "[2001:db8::1]:4600": false, "evil.test:4600": false, "localhost.evil.test": false, "": false,
	} {
		assert.Equal(t, want, pagelink.IsLoopback(host), host)
	}
}

func TestAForeignPageGetsNoConnectionAndTheReason(t *testing.T) {
	ended := make(chan error, 1)
	machine := &echo{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		conn := pagelink.Conn{Journal: journal.New(clock.System{}), Machine: machine}
		ended <- conn.Serve(r.Context(), w, r)
	}))
	t.Cleanup(server.Close)
	_, response, err := websocket.Dial(t.Context(), server.URL, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {"http://evil.test"}}})
	require.Error(t, err)
	require.Equal(t, http.StatusForbidden, response.StatusCode)
	require.ErrorContains(t, <-ended, "foreign origin")
}

func TestARequestThatIsNoWebSocketEndsTheLink(t *testing.T) {
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.Host = server
	r.Header.Set("Origin", "http://"+server)
	answer := httptest.NewRecorder()
	conn := pagelink.Conn{Journal: journal.New(clock.System{}), Machine: &echo{}}
	require.Error(t, conn.Serve(t.Context(), answer, r))
	require.Equal(t, http.StatusUpgradeRequired, answer.Code)
}

// A browser's JSON.stringify writes these as they are, and so does a console.
func TestWhatGoesToAPageIsWrittenAsABrowserWouldWriteIt(t *testing.T) {
	assert.Equal(t, `{"a":"<b> & \"c\""}`, string(pagelink.Encode(map[string]string{"a": `<b> & "c"`})))
	assert.PanicsWithValue(t, "hostsim: a message of our own cannot be encoded: json: unsupported type: chan int", func() { pagelink.Encode(make(chan int)) })
}
