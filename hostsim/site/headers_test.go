package site_test

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/site"
)

// No page is guessed to be of another type than it says, and each says who may frame it.
func TestAPageSaysWhatABrowserMayDoWithIt(t *testing.T) {
	page := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "the page") })
	framed := func(directive string) http.Handler { return site.FramedPage(func() string { return directive }, page) }
	for name, row := range map[string]struct {
		page http.Handler
		ends string
	}{
		"a page of its own":       {site.TopPage(page), `; form-action 'none'; frame-ancestors 'none'$`},
		"one that all may frame":  {framed(""), `; form-action 'none'$`},
		"one that some may frame": {framed("frame-ancestors crm.test"), `; form-action 'none'; frame-ancestors crm.test$`},
	} {
		w := httptest.NewRecorder()
		row.page.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/", nil))
		require.Equal(t, "the page", w.Body.String())
		require.Equal(t, "nosniff", w.Header().Get("X-Content-Type-Options"), name)
		require.Equal(t, "no-cache", w.Header().Get("Cache-Control"), name)
		require.Regexp(t, row.ends, w.Header().Get("Content-Security-Policy"), name)
		require.Regexp(t, `^default-src 'none'; script-src 'self'; `, w.Header().Get("Content-Security-Policy"), name)
	}
}

func TestARefusalSaysWhatThereIsNot(t *testing.T) {
	w := httptest.NewRecorder()
	site.Refuse(w, errors.New("there is no such profile"))
	require.Equal(t, http.StatusNotFound, w.Code)
	require.Equal(t, "hostsim: there is no such profile\n", w.Body.String())
}
