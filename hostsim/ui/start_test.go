package ui

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTheStartPageLinksToBothOriginsOfItsPort(t *testing.T) {
	w := httptest.NewRecorder()
	Start(true).ServeHTTP(w, httptest.NewRequest(http.MethodGet, "http://127.0.0.1:4700/", nil))
	require.Equal(t, http.StatusOK, w.Code)
	require.Equal(t, "text/html; charset=utf-8", w.Header().Get("Content-Type"))
	for _, link := range []string{
		"http://localhost:4700/max/", "http://localhost:4700/crm/", "http://localhost:4700/adapters/",
		"http://127.0.0.1:4700/agent/?type=call&amp;from=custom", "http://127.0.0.1:4700/agent/?type=chat&amp;from=custom",
	} {
		require.Contains(t, w.Body.String(), `href="`+link+`"`)
	}
}
