package doctor_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
)

func TestWrongOptionsAreNamed(t *testing.T) {
	good := doctor.Options{URL: "http://127.0.0.1:1/"}
	for name, row := range map[string]struct {
		change func(*doctor.Options)
		field  string
		says   string
	}{
		"no address":              {func(o *doctor.Options) { o.URL = "" }, "URL", "http://"},
		"a name and a port":       {func(o *doctor.Options) { o.URL = "localhost:5173" }, "URL", "http://"},
		"a file":                  {func(o *doctor.Options) { o.URL = "file:///a.html" }, "URL", "http://"},
		"no host":                 {func(o *doctor.Options) { o.URL = "http:///a" }, "URL", "name a host"},
		"what is no address":      {func(o *doctor.Options) { o.URL = "http://a b/" }, "URL", "http://"},
		"a console with a path":   {func(o *doctor.Options) { o.ConsoleOrigin = "https://a.test/x" }, "ConsoleOrigin", `no more than "https://a.test"`},
		"a console without http":  {func(o *doctor.Options) { o.ConsoleOrigin = "a.test" }, "ConsoleOrigin", "https://"},
		"a console that is a URL": {func(o *doctor.Options) { o.ConsoleOrigin = "https://a.test?x" }, "ConsoleOrigin", "origin"},
		"a vendor of another":     {func(o *doctor.Options) { o.Vendor = "genesys" }, "Vendor", `["max" "ccai"]`},
		"a negative time":         {func(o *doctor.Options) { o.Timeout = -time.Second }, "Timeout", "more than 0"},
	} {
		t.Run(name, func(t *testing.T) {
			o := good
			row.change(&o)
			_, err := doctor.Check(t.Context(), o)
			var wrong *doctor.OptionError
			require.ErrorAs(t, err, &wrong)
			assert.Equal(t, row.field, wrong.Field)
			assert.Contains(t, err.Error(), row.says)
			assert.NotContains(t, err.Error(), "\n")
		})
	}
}

func TestAnAddressThatDoesNotAnswerIsUnreachable(t *testing.T) {
	closed := httptest.NewServer(nil)
	closed.Close()
	release := make(chan struct{})
	silent := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-release }))
	defer silent.Close()
	defer close(release)
	circle := httptest.NewServer(http.RedirectHandler("/again", http.StatusFound))
	defer circle.Close()
	astray := httptest.NewServer(http.RedirectHandler(closed.URL+"/gone", http.StatusFound))
	defer astray.Close()

	for name, row := range map[string]struct{ url, at, reason string }{
		"nobody listens":            {closed.URL, closed.URL, "refused"},
		"no answer in time":         {silent.URL, silent.URL, "did not answer in time"},
		"redirects in a circle":     {circle.URL, circle.URL, "more than 20 redirects"},
		"a redirect leads nowhere":  {astray.URL, closed.URL + "/gone", "refused"},
		"https where there is http": {strings.Replace(circle.URL, "http:", "https:", 1), "https:", "HTTP response"},
	} {
		t.Run(name, func(t *testing.T) {
			o := doctor.Options{URL: row.url, Timeout: time.Minute}
			if row.url == silent.URL {
				o.Timeout = time.Millisecond
			}
			_, err := doctor.Check(t.Context(), o)
			var unreachable *doctor.UnreachableError
			require.ErrorAs(t, err, &unreachable)
			assert.Contains(t, unreachable.URL, row.at)
			assert.Contains(t, unreachable.Reason, row.reason)
			assert.NotContains(t, err.Error(), "\n")
		})
	}
	_, err := doctor.Quick(t.Context(), astray.URL, "https://max.test")
	require.Error(t, err)
}

func TestTheWayToThePageIsInTheReport(t *testing.T) {
	mux := http.NewServeMux()
	mux.Handle("/{$}", http.RedirectHandler("/a", http.StatusMovedPermanently))
	mux.HandleFunc("/a", func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "been", Value: "here", SameSite: http.SameSiteNoneMode, Secure: true})
		http.Redirect(w, r, "/b", http.StatusSeeOther)
	})
	mux.HandleFunc("/b", func(w http.ResponseWriter, r *http.Request) {
		assert.Equal(t, "iframe", r.Header.Get("Sec-Fetch-Dest"), "it asks as a frame does")
	})
	s := httptest.NewServer(mux)
	defer s.Close()
	r, err := doctor.Quick(t.Context(), s.URL, "https://max.test")
	require.NoError(t, err)
	assert.Empty(t, r.Findings)
	assert.Equal(t, s.URL+"/b", r.Page)
	assert.Equal(t, []doctor.Redirect{
		{From: s.URL, Status: 301, To: s.URL + "/a"}, {From: s.URL + "/a", Status: 303, To: s.URL + "/b"},
	}, r.Redirects)
	assert.Equal(t, "https://max.test", r.ConsoleOrigin)
}

func TestACheckEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := doctor.Quick(ctx, "http://127.0.0.1:1/", "https://max.test")
	require.ErrorContains(t, err, "canceled")
}

// A single sign-on that has a session leads back to the page: nobody has to sign in.
func TestAWayThroughALoginIsNone(t *testing.T) {
	mux := http.NewServeMux()
	mux.Handle("/{$}", http.RedirectHandler("/sso/authorize?next=/login", http.StatusFound))
	mux.Handle("/sso/authorize", http.RedirectHandler("/customers?from=login", http.StatusFound))
	mux.HandleFunc("/customers", func(http.ResponseWriter, *http.Request) {})
	mux.Handle("/away", http.RedirectHandler("/Sign-In", http.StatusFound))
	mux.HandleFunc("/Sign-In", func(http.ResponseWriter, *http.Request) {})
	s := httptest.NewServer(mux)
	defer s.Close()
	r, err := doctor.Quick(t.Context(), s.URL, "https://max.test")
	require.NoError(t, err)
	assert.Empty(t, r.Findings)
	r, err = doctor.Quick(t.Context(), s.URL+"/away", "https://max.test")
	require.NoError(t, err)
	assert.True(t, r.Has(doctor.Login))
	r, err = doctor.Quick(t.Context(), s.URL+"/Sign-In", "https://max.test")
	require.NoError(t, err)
	assert.Empty(t, r.Findings, "an address that was asked for is what is wanted")
}

// Two headers need two lines, and so do two cookies.
func TestEachHeaderHasItsLine(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header()["Content-Security-Policy"] = []string{"frame-ancestors 'none'", "frame-ancestors 'self'"}
		w.Header()["Set-Cookie"] = []string{"a=1", "b=2; Path=/"}
	}))
	defer s.Close()
	r, err := doctor.Quick(t.Context(), s.URL, "https://max.test")
	require.NoError(t, err)
	require.Len(t, r.Findings, 2)
	assert.Equal(t, []string{
		"Content-Security-Policy: frame-ancestors https://max.test",
		"Content-Security-Policy: frame-ancestors 'self' https://max.test",
	}, r.Findings[0].Lines)
	assert.Equal(t, []string{
		"Set-Cookie: a=…; SameSite=None; Secure", "Set-Cookie: b=…; Path=/; SameSite=None; Secure",
	}, r.Findings[1].Lines)
}

func TestAsManyRedirectsAreFollowedAsBrowsersFollow(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if left := len(r.URL.Path) - 1; left > 0 {
			http.Redirect(w, r, r.URL.Path[:left], http.StatusFound)
		}
	}))
	defer s.Close()
	r, err := doctor.Quick(t.Context(), s.URL+"/"+strings.Repeat("a", 20), "https://max.test")
	require.NoError(t, err)
	require.Len(t, r.Redirects, 20)
	_, err = doctor.Quick(t.Context(), s.URL+"/"+strings.Repeat("a", 21), "https://max.test")
	require.ErrorContains(t, err, "more than 20 redirects")
}
