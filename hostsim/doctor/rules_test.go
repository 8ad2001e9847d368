package doctor

import (
	"net/http"
	"net/url"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func parsed(t *testing.T, text string) *url.URL {
	t.Helper()
	u, err := url.Parse(text)
	require.NoError(t, err)
	return u
}

func TestXFrameOptionsIsReadAsHTMLSays(t *testing.T) {
	for name, row := range map[string]struct {
		values  []string
		own     bool
		allowed bool
	}{
		"none":                            {nil, false, true},
		"deny":                            {[]string{"Deny "}, true, false},
		"deny twice":                      {[]string{"DENY, deny"}, false, false},
		"the own origin, at another":      {[]string{"SameOrigin"}, false, false},
		"the own origin, at it":           {[]string{"SameOrigin"}, true, true},
		"a console by name counts not":    {[]string{"ALLOW-FROM https://max.test"}, false, true},
		"allow all":                       {[]string{"ALLOWALL"}, false, true},
		"two that contradict each other":  {[]string{"ALLOWALL", "SAMEORIGIN"}, true, false},
		"two that nobody knows":           {[]string{"a, b"}, false, true},
		"one that nobody knows, and deny": {[]string{"a", "deny"}, false, false},
	} {
		assert.Equal(t, row.allowed, frameOptionsAllow(http.Header{"X-Frame-Options": row.values}, row.own), name)
	}
}

func TestAnAddressOfALogin(t *testing.T) {
	for text, is := range map[string]bool{
		"id.test/login?next=/": true, "id.test/Sign-In": true, "sso.test/": true, "a.test/saml2/x": true,
		"login.microsoftonline.test/common/oauth2/authorize": true, "a.test/auth/realms": true, "a.test/users/sign_in": true,
		"a.test/authors": false, "a.test/blog-in-blue": false, "a.test/customers/?return=/": false, "passo.test/": false,
	} {
		assert.Equal(t, is, loginWords.MatchString(text), text)
	}
}

func TestSitesThatAreSurelyOne(t *testing.T) {
	for name, row := range map[string]struct {
		a, b string
		same bool
	}{
		"one host":                    {"https://crm.test:1/", "https://CRM.test", true},
		"a host below":                {"https://crm.max.test", "https://max.test", true},
		"a host above":                {"https://max.test", "https://crm.max.test", true},
		"two below one":               {"https://a.co.test", "https://b.co.test", false},
		"an end that is alike":        {"https://xmax.test", "https://max.test", false},
		"another scheme":              {"http://crm.test", "https://crm.test", false},
		"loopback stands for another": {"http://localhost:1", "http://localhost:2", false},
		"a number":                    {"https://10.0.0.1", "https://10.0.0.1", false},
	} {
		assert.Equal(t, row.same, sameSite(parsed(t, row.a), parsed(t, row.b)), name)
	}
}

func TestAddressesThatAreAsSafeAsHTTPS(t *testing.T) {
	for text, insecure := range map[string]bool{
		"https://crm.test": false, "http://localhost:1": false, "http://a.LOCALHOST": false, "http://127.8.9.1": false,
		"http://[::1]:80": false, "http://localhost.": false,
		"http://crm.test": true, "http://10.0.0.1": true, "http://localhost.test": true, "http://notlocalhost": true,
	} {
		assert.Equal(t, insecure, isInsecure(parsed(t, text)), text)
	}
}

func TestADocumentIsReadByItsTags(t *testing.T) {
	d := read(`<!doctype html><BASE HREF='/app/'><base href="/other/">
<!-- <script src="http://comment.test/a.js"></script> -->
<title><img src=title.png></title>
<meta http-equiv=Content-Security-Policy content="script-src 'self'; img-src &quot;*&quot;">
<meta name="viewport" content="x">
<script>const a = '<iframe src="script.html">';</script><script defer src='a.js'></script>
<link rel=icon href=icon.png><link href=a.css rel="alternate STYLESHEET"><a href="http://a.test/">link</a>
<IMG alt=">" src=" http://a.test/b.png " src="second.png"><img src="">
<noscript><iframe src="noscript.html"></iframe></noscript>
<input type=Password>`)
	assert.Equal(t, []string{`script-src 'self'; img-src "*"`}, d.policies)
	assert.Equal(t, []part{
		{"<script src>", "a.js"}, {"<link href>", "a.css"}, {"<img src>", "http://a.test/b.png"},
	}, d.parts)
	assert.True(t, d.asksForPassword)
	page := parsed(t, "https://crm.test/x/y")
	assert.Equal(t, "https://crm.test/app/a.js", d.resolve(page, "a.js").String())
	assert.Nil(t, d.resolve(page, "http://%zz"))
	assert.Equal(t, "https://crm.test/x/a.js", document{}.resolve(page, "a.js").String())
	assert.False(t, read(`<input type="text" name="password">`).asksForPassword)
}

func TestWhereTheModuleIs(t *testing.T) {
	page := parsed(t, "https://crm.test/app/")
	for html, want := range map[string]string{
		`<script type="module" src="https://cdn.test/x/ctibridge.js"></script>`:     "https://cdn.test/x/ctibridge.wasm",
		`<link rel="modulepreload" href="sdk/ctibridge-elements.js?v=1">`:           "https://crm.test/app/sdk/ctibridge.wasm",
		`<script src="/assets/index-3f2a.js"></script>`:                             "https://crm.test/ctibridge.wasm",
		`<script src="/ctibridge/other.js"></script><img src="/ctibridge.js.html">`: "https://crm.test/ctibridge.wasm",
	} {
		s := &subject{page: page, document: read(html)}
		module, place := s.module()
		assert.Equal(t, want, module.String(), html)
		assert.NotEmpty(t, place)
	}
}

func TestFindingsAreInOneOrderAndOnePerCode(t *testing.T) {
	a, b := Seen{"u", "n", "a"}, Seen{"u", "n", "b"}
	found := merge([]Finding{
		New(Cookie, "", "", a), New(Login, "first", "x", a), New(Login, "second", "y", a, b),
		New(Login, "third", "x"), New(HTTPStatus, "", ""),
	})
	require.Len(t, found, 3)
	assert.Equal(t, HTTPStatus, found[0].Code)
	both := New(Login, "first", "x", a, b)
	both.Lines = append(both.Lines, "y")
	assert.Equal(t, both, found[1])
	assert.Equal(t, Cookie, found[2].Code)
	assert.NotNil(t, merge(nil), "no findings are an empty list in JSON")
}

func TestWhatEachElementLoads(t *testing.T) {
	for _, element := range []string{"script src", "iframe src", "frame src", "embed src", "object data", "img src", "audio src", "video src", "source src"} {
		d := read("<" + element + "=http://a.test/></x>")
		assert.Equal(t, []part{{"<" + element + ">", "http://a.test/"}}, d.parts, element)
	}
	for _, rel := range []string{"stylesheet", "preload", "modulepreload"} {
		d := read(`<link rel=` + rel + ` href="http://a.test/">`)
		assert.Equal(t, []part{{"<link href>", "http://a.test/"}}, d.parts, rel)
	}
	assert.Empty(t, read(`<a href="http://a.test/"><form action="http://a.test/"><link rel=canonical href="http://a.test/">`).parts)
}

// The outermost page makes the content mixed: that is the console only where it frames the page.
func TestMixedContentIsThatOfTheOutermostPage(t *testing.T) {
	const html = `<img src="http://a.test/b.png">`
	for name, row := range map[string]struct {
		vendor        Vendor
		page, console string
		mixed         bool
	}{
		"a loopback page in an https console":      {MAX, "http://localhost:1", "https://max.test", true},
		"a loopback page in a loopback console":    {MAX, "http://localhost:1", "http://localhost:2", false},
		"an https page in a loopback console":      {MAX, "https://crm.test", "http://localhost:2", true},
		"a loopback page around https adapters":    {CCAI, "http://localhost:1", "https://ccai.test", false},
		"an https page around loopback adapters":   {CCAI, "https://crm.test", "http://localhost:2", true},
		"a blocked http page in an https console":  {MAX, "http://crm.test", "https://max.test", false},
		"an http page, alone, around its adapters": {CCAI, "http://crm.test", "http://localhost:2", false},
	} {
		s := &subject{vendor: row.vendor, page: parsed(t, row.page), console: parsed(t, row.console), document: read(html)}
		assert.Equal(t, row.mixed, len(checkMixedContent(s)) > 0, name)
	}
}
