package web

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var built = fstest.MapFS{
	"placeholder":           {Data: []byte("kept")},
	"build.json":            {Data: []byte("{}")},
	"sdk/ctibridge.wasm":    {Data: []byte("module, plain")},
	"sdk/ctibridge.wasm.br": {Data: []byte("module, br")},
	"sdk/ctibridge.wasm.gz": {Data: []byte("module, gz")},
	"sdk/ctibridge.js":      {Data: []byte("facade")},
	"sdk/ctibridge.js.map":  {Data: []byte("{}")},
	"crm/index.html":        {Data: []byte("page")},
	"crm/page.css":          {Data: []byte("style")},
	"crm/img/logo.svg":      {Data: []byte("<svg/>")},
	"crm/samples.gz":        {Data: []byte("an archive of its own")},
	"crm/notes.xyz":         {Data: []byte("unknown")},
}

// ask sends one request to a handler over dist; header is name, value, ...
func ask(dist fstest.MapFS, method, target string, header ...string) *http.Response {
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	newHandler(dist).ServeHTTP(w, r)
	return w.Result()
}

func get(target string, header ...string) *http.Response {
	return ask(built, http.MethodGet, target, header...)
}

func body(t *testing.T, res *http.Response) string {
	t.Helper()
	data := make([]byte, 100)
	n, _ := res.Body.Read(data)
	return string(data[:n])
}

func TestPaths(t *testing.T) {
	tests := []struct {
		name   string
		path   string
		status int
		body   string
	}{
		{"a file is served under its path", "/crm/page.css", 200, "style"},
		{"a nested file is served", "/crm/img/logo.svg", 200, "<svg/>"},
		{"a folder answers with its index.html", "/crm/", 200, "page"},
		{"an index.html answers under its own name too", "/crm/index.html", 200, "page"},
		{"a folder without the slash is redirected", "/crm", 301, ""},
		{"a folder without index.html is not found", "/sdk/", 404, ""},
		{"nor is it without the slash", "/sdk", 404, ""},
		{"the root has no page", "/", 404, ""},
		{"an unknown file is not found", "/crm/other.css", 404, ""},
		{"the record of the build is not served", "/build.json", 404, ""},
		{"nor is the placeholder", "/placeholder", 404, ""},
		{"nor is a side file under its own name", "/sdk/ctibridge.wasm.br", 404, ""},
		{"an archive that is nobody's side file is served", "/crm/samples.gz", 200, "an archive of its own"},
		{"a path with dots leads nowhere", "/crm/../build.json", 404, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			res := get(test.path)
			assert.Equal(t, test.status, res.StatusCode)
			assert.Equal(t, "no-cache", res.Header.Get("Cache-Control"))
			if test.status == 200 {
				assert.Equal(t, test.body, body(t, res))
			}
		})
	}
}

func TestRedirectKeepsTheQueryAndIsRelative(t *testing.T) {
	assert.Equal(t, "crm/?host=max&x=1", get("/crm?host=max&x=1").Header.Get("Location"))
}

func TestContentTypes(t *testing.T) {
	tests := []struct{ name, path, want string }{
		{"the module can be compiled while it streams", "/sdk/ctibridge.wasm", "application/wasm"},
		{"the facade is JavaScript", "/sdk/ctibridge.js", "text/javascript; charset=utf-8"},
		{"a source map is JSON", "/sdk/ctibridge.js.map", "application/json"},
		{"a page is HTML", "/crm/", "text/html; charset=utf-8"},
		{"a style sheet is CSS", "/crm/page.css", "text/css; charset=utf-8"},
		{"an unknown type is bytes, not guessed", "/crm/notes.xyz", "application/octet-stream"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			res := get(test.path)
			assert.Equal(t, test.want, res.Header.Get("Content-Type"))
			assert.Equal(t, "nosniff", res.Header.Get("X-Content-Type-Options"))
		})
	}
}

func TestEncodedAnswers(t *testing.T) {
	tests := []struct{ name, path, accept, coding, body, length string }{
		{"a browser gets brotli", "/sdk/ctibridge.wasm", "gzip, deflate, br, zstd", "br", "module, br", "10"},
		{"an older client gets gzip", "/sdk/ctibridge.wasm", "gzip", "gzip", "module, gz", "10"},
		{"a client that says nothing gets the plain file", "/sdk/ctibridge.wasm", "", "", "module, plain", "13"},
		{"a file without side files is plain", "/sdk/ctibridge.js", "br, gzip", "", "facade", "6"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			res := get(test.path, "Accept-Encoding", test.accept)
			assert.Equal(t, 200, res.StatusCode)
			assert.Equal(t, test.coding, res.Header.Get("Content-Encoding"))
			assert.Equal(t, test.body, body(t, res))
			assert.Equal(t, test.length, res.Header.Get("Content-Length"))
			assert.Equal(t, "Accept-Encoding", res.Header.Get("Vary"))
		})
	}
}

func TestETags(t *testing.T) {
	const module = "/sdk/ctibridge.wasm"
	plain := get(module).Header.Get("ETag")
	brotli := get(module, "Accept-Encoding", "br").Header.Get("ETag")
	require.NotEmpty(t, plain)
	require.NotEqual(t, plain, brotli, "each coding is a representation of its own")

	tests := []struct {
		name, accept, ifNoneMatch string
		status                    int
		etag                      string
	}{
		{"the plain file is known", "", plain, 304, plain},
		{"the brotli form is known", "br", brotli, 304, brotli},
		{"it is one of several known ones", "br", `"old", ` + brotli, 304, brotli},
		{"only the other form is known", "br", plain, 200, brotli},
		{"an older content is known", "", `"old"`, 200, plain},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			res := get(module, "Accept-Encoding", test.accept, "If-None-Match", test.ifNoneMatch)
			assert.Equal(t, test.status, res.StatusCode)
			assert.Equal(t, "Accept-Encoding", res.Header.Get("Vary"))
			assert.Equal(t, "no-cache", res.Header.Get("Cache-Control"))
			assert.Equal(t, test.etag, res.Header.Get("ETag"))
			assert.Equal(t, test.status == 304, body(t, res) == "", "only a 304 has no body")
		})
	}
}

func TestETagFollowsTheContent(t *testing.T) {
	one := fstest.MapFS{"crm/page.css": {Data: []byte("one")}}
	two := fstest.MapFS{"crm/page.css": {Data: []byte("two")}}
	tag := func(dist fstest.MapFS) string {
		return ask(dist, http.MethodGet, "/crm/page.css").Header.Get("ETag")
	}
	assert.Equal(t, tag(one), tag(one))
	assert.NotEqual(t, tag(one), tag(two))
}

func TestOtherOrigins(t *testing.T) {
	tests := []struct {
		name, path        string
		allowed, resource string
	}{
		{"the facade may be loaded from anywhere", "/sdk/ctibridge.js", "*", "cross-origin"},
		{"the module may be loaded from anywhere", "/sdk/ctibridge.wasm", "*", "cross-origin"},
		{"a missing file there says so to anyone", "/sdk/none.js", "*", "cross-origin"},
		{"a page is for its own origin", "/crm/", "", ""},
		{"and so is what belongs to it", "/crm/page.css", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			res := get(test.path)
			assert.Equal(t, test.allowed, res.Header.Get("Access-Control-Allow-Origin"))
			assert.Equal(t, test.resource, res.Header.Get("Cross-Origin-Resource-Policy"))
		})
	}
}

func TestMethods(t *testing.T) {
	head := ask(built, http.MethodHead, "/crm/page.css")
	assert.Equal(t, 200, head.StatusCode)
	assert.Empty(t, body(t, head))
	assert.Equal(t, "5", head.Header.Get("Content-Length"))

	post := ask(built, http.MethodPost, "/crm/page.css")
	assert.Equal(t, 405, post.StatusCode)
	assert.Equal(t, "GET, HEAD", post.Header.Get("Allow"))
}

func TestBeforeTheFirstBuild(t *testing.T) {
	empty := fstest.MapFS{"placeholder": built["placeholder"]}
	for _, path := range []string{"/", "/crm/", "/sdk/ctibridge.js"} {
		res := ask(empty, http.MethodGet, path)
		assert.Equal(t, 503, res.StatusCode, path)
		assert.Contains(t, body(t, res), `run "make build"`)
	}
	assert.Equal(t, 200, get("/crm/").StatusCode, "the positive case: a built site answers")
}

func TestEmbeddedFilesAreReadable(t *testing.T) {
	w := httptest.NewRecorder()
	Handler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/placeholder", nil))
	assert.Contains(t, []int{404, 503}, w.Code, "not built, or built and not served")
}
