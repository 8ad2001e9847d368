package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
)

// framed is a page that may be framed by this origin alone.
func framed(t *testing.T, by string) (address string) {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Security-Policy", "frame-ancestors "+by)
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// doctored runs "hostsim doctor" and returns what it wrote.
func doctored(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	code = run(t.Context(), append([]string{"doctor"}, args...), &out, &errs)
	return code, out.String(), errs.String()
}

func TestTheDoctorsExitCodeTellsWhetherThereAreFindings(t *testing.T) {
	page := framed(t, "https://max.test")
	code, out, errs := doctored(t, page, "--no-browser")
	assert.Equal(t, 1, code)
	assert.Contains(t, out, "error: frame-ancestors")
	assert.Contains(t, out, "not checked: ")
	assert.NotContains(t, out, "\x1b", "no colours")
	assert.Empty(t, errs)

	code, out, errs = doctored(t, "--no-browser", "--console-origin", "https://max.test", "--timeout=1m", page)
	assert.Equal(t, 0, code)
	assert.Contains(t, out, "0 errors, 0 warnings, 4 checks not made")
	assert.Empty(t, errs)
}

func TestTheDoctorsReportAsJSON(t *testing.T) {
	page := framed(t, "'none'")
	code, out, _ := doctored(t, page, "--no-browser", "--json", "--console-origin=https://max.test")
	assert.Equal(t, 1, code)
	var r doctor.Report
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	require.Len(t, r.Findings, 1)
	assert.Equal(t, "https://max.test", r.ConsoleOrigin)
	assert.Equal(t, "Content-Security-Policy: frame-ancestors https://max.test", r.Findings[0].Lines[0])

	code, out, _ = doctored(t, page, "--no-browser", "--json", "--vendor=ccai")
	assert.Equal(t, 0, code, "the page frames the adapters, and nobody the page")
	assert.Contains(t, out, `"vendor": "ccai"`)
}

func TestTheDoctorPrintsItsSchema(t *testing.T) {
	code, out, errs := doctored(t, "--schema")
	assert.Equal(t, 0, code)
	assert.Empty(t, errs)
	assert.True(t, json.Valid([]byte(out)))
	assert.Contains(t, out, "json-schema.org")
}

func TestWhatTheDoctorCannotLookAtIsOneLine(t *testing.T) {
	closed := httptest.NewServer(nil)
	closed.Close()
	for name, row := range map[string]struct {
		args []string
		says string
	}{
		"nobody listens":        {[]string{closed.URL}, closed.URL + " cannot be reached: "},
		"no address":            {nil, "the page's address is missing"},
		"no scheme":             {[]string{"localhost:5173"}, "the address is \"localhost:5173\"; it must begin with http://"},
		"a console's page":      {[]string{closed.URL, "--console-origin=https://max.test/agent"}, "--console-origin is"},
		"another vendor":        {[]string{closed.URL, "--vendor=other"}, "--vendor must be one of"},
		"no time":               {[]string{closed.URL, "--timeout=0s"}, "--timeout is 0s"},
		"what is no time":       {[]string{closed.URL, "--timeout=soon"}, "--timeout"},
		"a flag of nobody":      {[]string{closed.URL, "--jsn"}, "unknown flag --jsn"},
		"two addresses at once": {[]string{closed.URL, closed.URL}, "unexpected argument"},
	} {
		t.Run(name, func(t *testing.T) {
			code, out, errs := doctored(t, row.args...)
			assert.Equal(t, 2, code)
			assert.Contains(t, errs, row.says)
			assert.True(t, strings.HasPrefix(errs, "hostsim: "))
			assert.Equal(t, 1, strings.Count(errs, "\n"), errs)
			assert.Empty(t, out)
		})
	}
}

func TestTheDoctorsHelpAndItsDocumentNameEveryFlag(t *testing.T) {
	code, out, errs := doctored(t, "--help")
	assert.Equal(t, 0, code)
	assert.Empty(t, errs)
	assert.Contains(t, out, "exit code")
	document, err := os.ReadFile("../../../docs/doctor.md")
	require.NoError(t, err)
	for _, flag := range []string{"--vendor", "--console-origin", "--[no-]browser", "--timeout", "--json", "--schema"} {
		assert.Contains(t, out, flag)
		assert.Contains(t, string(document), strings.NewReplacer("[", "", "]", "").Replace(flag))
	}
}
