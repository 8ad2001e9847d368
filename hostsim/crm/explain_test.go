package crm_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/crm"
)

const console = "http://localhost:4600"

// explained is the line about a page that answers with the header.
func explained(t *testing.T, name, value string) string {
	t.Helper()
	page := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set(name, value)
		w.Header().Set("Content-Type", "text/html")
	}))
	defer page.Close()
	return crm.Explain(t.Context(), page.URL+"/", console)
}

func TestWhatKeepsAPageFromBeingShownIsOneLine(t *testing.T) {
	gone := httptest.NewServer(http.NotFoundHandler())
	missing := crm.Explain(t.Context(), gone.URL+"/", console)
	gone.Close()
	for line, says := range map[string]string{
		crm.Explain(t.Context(), "ftp://localhost/", console): "has to begin with http:// or https://",
		crm.Explain(t.Context(), gone.URL+"/", console):       "Start your page, or change the address.",
		missing:                                 "answers with an error",
		explained(t, "X-Frame-Options", "DENY"): "X-Frame-Options forbids the console to frame the page.",
		explained(t, "Content-Security-Policy", "frame-ancestors x"): "frame-ancestors does not let the console frame the page.",
	} {
		assert.Contains(t, line, says)
		assert.NotContains(t, line, "\n")
	}
	assert.Contains(t, crm.Explain(t.Context(), "http://localhost/", "no origin"), "no origin")
	assert.Empty(t, explained(t, "Content-Security-Policy", "frame-ancestors "+console), "nothing is wrong")
}
