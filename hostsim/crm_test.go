package hostsim_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/crm"
)

const (
	ownPage   = "http://localhost:5173/cti"
	otherPage = "http://localhost:5174/"
)

func TestTheAddressOfAConsoleComesBeforeTheServersPages(t *testing.T) {
	s := start(t, hostsim.Options{CRM: []string{ownPage}})
	hello := dial(t, s.LocalhostURL(), "/max/link?crm=http://a.example/&crm=http://b.example").read()
	assert.Contains(t, hello, `"addresses":["http://a.example/","http://b.example/"]`)
	for _, path := range []string{"/max/", "/max/link"} {
		response, err := http.Get(s.LocalhostURL() + path + "?crm=ftp://a.example/")
		require.NoError(t, err)
		response.Body.Close()
		assert.Equal(t, http.StatusNotFound, response.StatusCode, path)
	}
}

func TestOpenConsolesFollowThePages(t *testing.T) {
	s := start(t, hostsim.Options{})
	console := dial(t, s.LocalhostURL(), "/max/link")
	assert.Contains(t, console.read(), `"addresses":["`+s.URL()+`/crm/"]`, "the demo page")
	console.read()
	fixed := dial(t, s.LocalhostURL(), "/max/link?crm="+otherPage)
	fixed.read()
	fixed.read()
	adapter := dial(t, s.URL(), callLink)
	assert.Contains(t, adapter.read(), "/crm/record/")
	adapter.read()

	require.NoError(t, s.SetCRM([]string{ownPage, otherPage}))
	assert.JSONEq(t, `{"addresses":["`+ownPage+`","`+otherPage+`"]}`, console.read())
	assert.JSONEq(t, `{"addresses":["`+otherPage+`"]}`, fixed.read(), "its own address comes first")
	assert.JSONEq(t, `{"addresses":["`+ownPage+`?id=66f0c1"]}`, adapter.read())
	assert.Equal(t, []string{ownPage, otherPage}, s.CRM())

	var wrong *crm.AddressError
	require.ErrorAs(t, s.SetCRM([]string{"ftp://a.example/"}), &wrong)
	assert.Equal(t, []string{ownPage, otherPage}, s.CRM(), "nothing has changed")
	require.NoError(t, s.SetCRM(nil))
	assert.JSONEq(t, `{"addresses":["`+s.URL()+`/crm/"]}`, console.read())
}

func TestAResetBringsBackThePagesOfTheOptions(t *testing.T) {
	s := start(t, hostsim.Options{CRM: []string{"http://localhost:5173"}})
	console := dial(t, s.LocalhostURL(), "/max/link")
	console.read()
	console.read()
	s.Reset()
	assert.JSONEq(t, `{"restart":1}`, console.read(), "it has them")
	console.read()
	require.NoError(t, s.SetCRM([]string{otherPage}))
	console.read()
	s.Reset()
	assert.JSONEq(t, `{"addresses":["http://localhost:5173/"]}`, console.read())
	assert.JSONEq(t, `{"restart":2}`, console.read(), "before the frames load anew")
}

func TestAServerWithAnAddressThatIsNoneIsNotMade(t *testing.T) {
	assert.Panics(t, func() { hostsim.New(hostsim.Options{CRM: []string{"localhost:5173"}}) })
}

// explained asks as the console's page does.
func explained(t *testing.T, s *hostsim.Server, origin, body string) (status int, text string) {
	t.Helper()
	request := httptest.NewRequest(http.MethodPost, s.LocalhostURL()+"/max/explain", strings.NewReader(body))
	request.Header.Set("Origin", origin)
	answer := httptest.NewRecorder()
	s.Handler().ServeHTTP(answer, request)
	return answer.Code, answer.Body.String()
}

func TestAConsoleIsToldWhyItCannotShowAPage(t *testing.T) {
	page := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/refuses" {
			w.Header().Set("X-Frame-Options", "DENY")
		}
	}))
	defer page.Close()
	s := start(t, hostsim.Options{})
	own := s.LocalhostURL()
	status, text := explained(t, s, own, `{"address":"`+page.URL+`/refuses"}`)
	assert.Equal(t, http.StatusOK, status)
	assert.Contains(t, text, "X-Frame-Options")
	for _, fine := range []string{page.URL + "/", s.URL() + "/nowhere", own + "/nowhere"} {
		_, text = explained(t, s, own, `{"address":"`+fine+`"}`)
		assert.JSONEq(t, `{"problem":""}`, text, fine)
	}
	status, _ = explained(t, s, "http://evil.example", `{"address":"`+page.URL+`/"}`)
	assert.Equal(t, http.StatusForbidden, status)
	for _, bad := range []string{`{`, `{"address":"` + strings.Repeat("a", 8<<10) + `"}`} {
		status, _ = explained(t, s, own, bad)
		assert.Equal(t, http.StatusBadRequest, status)
	}
}
