package hostsim_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
)

// startPage is the start page of a simulator with or without the web part.
func startPage(t *testing.T, built bool) string {
	t.Helper()
	s := hostsim.NewBuilt(built)
	t.Cleanup(func() { s.Close() })
	request := httptest.NewRequest(http.MethodGet, "http://localhost/", nil)
	answer := httptest.NewRecorder()
	s.Handler().ServeHTTP(answer, request)
	body, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	return string(body)
}

func TestTheStartPageLeavesOutWhatIsNotBuilt(t *testing.T) {
	missing, whole := startPage(t, false), startPage(t, true)
	for _, link := range []string{"/crm/\"", "/adapters/\""} {
		assert.NotContains(t, missing, link)
		assert.Contains(t, whole, link)
	}
	for _, link := range []string{"/max/\"", "/agent/?type=call&amp;from=custom\"", "/ccai/settings/\""} {
		assert.Contains(t, missing, link)
		assert.Contains(t, whole, link)
	}
	assert.Contains(t, missing, "make build")
	assert.NotContains(t, whole, "make build")
}
