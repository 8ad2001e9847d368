package ui

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/require"
)

func none() []string { return nil }

func TestTheStartPageLinksToOnesOwnPagesInPlaceOfTheDemoCRM(t *testing.T) {
	w := httptest.NewRecorder()
	own := func() []string { return []string{"http://localhost:5173/", "https://crm.example/?a=1&b=2"} }
	Start(true, own).ServeHTTP(w, httptest.NewRequest(http.MethodGet, "http://127.0.0.1:4700/", nil))
	page := w.Body.String()
	require.Contains(t, page, `data-testid="open-own" href="http://localhost:5173/"`)
	require.Contains(t, page, `href="https://crm.example/?a=1&amp;b=2"`)
	require.Contains(t, page, `>http://127.0.0.1:4700/agent/?type=call&amp;from=custom</code>`)
	require.Contains(t, page, `>http://127.0.0.1:4700/agent/?type=chat&amp;from=custom</code>`)
	require.NotContains(t, page, "/crm/\"")
	require.NotContains(t, page, "/adapters/\"")
}

func TestTheStartPageLinksToBothOriginsOfItsPort(t *testing.T) {
	w := httptest.NewRecorder()
	Start(true, none).ServeHTTP(w, httptest.NewRequest(http.MethodGet, "http://127.0.0.1:4700/", nil))
	require.Equal(t, http.StatusOK, w.Code)
	require.Equal(t, "text/html; charset=utf-8", w.Header().Get("Content-Type"))
	for _, link := range []string{
		"http://localhost:4700/max/", "http://localhost:4700/crm/", "http://localhost:4700/adapters/",
		"http://127.0.0.1:4700/agent/?type=call&amp;from=custom", "http://127.0.0.1:4700/agent/?type=chat&amp;from=custom",
	} {
		require.Contains(t, w.Body.String(), `href="`+link+`"`)
	}
}
