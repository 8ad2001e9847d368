package site_test

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/site"
)

func TestFilesAreServedAndFoldersAreNotListed(t *testing.T) {
	h := site.Files(fstest.MapFS{
		"a.js":            {Data: []byte("a")},
		"bare/b.js":       {Data: []byte("b")},
		"page/index.html": {Data: []byte("page")},
	})
	for path, want := range map[string]int{
		"/a.js": http.StatusOK, "/bare/b.js": http.StatusOK, "/page/": http.StatusOK,
		"/bare/": http.StatusNotFound, "/": http.StatusNotFound, "/none.js": http.StatusNotFound, "/none/": http.StatusNotFound,
	} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
		require.Equal(t, want, w.Code, path)
	}
}
