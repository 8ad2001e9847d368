package doctor_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
	"github.com/ctibridge/ctibridge/hostsim/doctor/doctortest"
)

// looks is a browser that saw what it is told.
type looks struct {
	look doctor.Look
	err  error
}

func (l looks) Look(context.Context, doctor.Subject) (doctor.Look, error) { return l.look, l.err }

func siteOf(t *testing.T, c doctor.Code) doctortest.Site {
	t.Helper()
	for _, site := range doctortest.Sites {
		if site.Code == c {
			return site
		}
	}
	require.FailNow(t, "no site", c)
	return doctortest.Site{}
}

func reportOf(t *testing.T, site doctortest.Site, b doctor.Browser) doctor.Report {
	t.Helper()
	o := site.Serve(t)
	o.Browser = b
	r, err := doctor.Check(t.Context(), o)
	require.NoError(t, err)
	return r
}

func TestTheReportInWords(t *testing.T) {
	site := siteOf(t, doctor.FrameAncestors)
	r := reportOf(t, site, nil)
	var b bytes.Buffer
	require.NoError(t, r.WriteText(&b))
	require.Equal(t, r.URL+`, framed by a console at http://localhost:4600

error: frame-ancestors: frame-ancestors does not let the console frame the page.
  seen  Content-Security-Policy: frame-ancestors 'none' (`+r.URL+`)
  why   The console shows the page in a frame: the agent sees "refused to connect".
  fix   Add the console's origin.
        Content-Security-Policy: frame-ancestors http://localhost:4600
  see   https://www.w3.org/TR/CSP3/#directive-frame-ancestors

not checked: module-missing, origin-not-allowed, bridge-failed, no-registration: no browser was asked for

1 error, 0 warnings, 4 checks not made
`, b.String())
}

// A page chooses what is in the evidence: it gets no line of its own, and no colours.
func TestEvidenceStaysInItsLine(t *testing.T) {
	seen := doctor.Seen{Address: "http://a.test", Name: "message", Value: "a\nb\r\x1b[31mc\u009b"}
	assert.Equal(t, "message: a b  [31mc  (http://a.test)", seen.String())
	var b bytes.Buffer
	r := doctor.Report{
		Findings:   []doctor.Finding{doctor.New(doctor.Cookie, "fix", "c\x1bd")},
		NotChecked: []doctor.Unchecked{{Code: doctor.Cookie, Reason: "a\nb"}},
	}
	require.NoError(t, r.WriteText(&b))
	assert.Contains(t, b.String(), "not checked: cookie: a b\n")
	assert.Contains(t, b.String(), "\n        c d\n")
}

func TestEveryReportIsOfTheSchema(t *testing.T) {
	text, err := doctor.Schema()
	require.NoError(t, err)
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("report.json", parsed))
	schema, err := compiler.Compile("report.json")
	require.NoError(t, err)
	for _, site := range doctortest.Sites {
		text, err := json.Marshal(reportOf(t, site, nil))
		require.NoError(t, err)
		require.NoError(t, validate(schema, string(text)), site.Name)
	}
	good, err := json.Marshal(reportOf(t, siteOf(t, doctor.Cookie), nil))
	require.NoError(t, err)
	for was, is := range map[string]string{
		`"code":"cookie"`: `"code":"biscuit"`, `"severity":"warning"`: `"severity":"note"`,
		`"findings":[`: `"found":[`, `"vendor":"max"`: `"vendor":"other"`, `"redirects":[]`: `"redirects":null`,
		`"notChecked":[`: `"more":1,"notChecked":[`,
	} {
		require.Contains(t, string(good), was)
		require.Error(t, validate(schema, strings.Replace(string(good), was, is, 1)), is)
	}
}

func validate(schema *jsonschema.Schema, text string) error {
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		return err
	}
	return schema.Validate(value)
}

func TestABrowserThatCannotLookIsTheReasonOfWhatIsNotChecked(t *testing.T) {
	r := reportOf(t, doctortest.Site{}, looks{err: errors.New("no Chromium found")})
	require.Len(t, r.NotChecked, 4)
	for _, u := range r.NotChecked {
		assert.Equal(t, "no Chromium found", u.Reason)
	}
	assert.Empty(t, r.Browser)
}

func TestWhatABrowserSawIsAdded(t *testing.T) {
	r := reportOf(t, siteOf(t, doctor.Cookie), looks{look: doctor.Look{
		Browser: "Chrome/1", Registered: true,
		Findings:   []doctor.Finding{doctor.New(doctor.OriginNotAllowed, "fix", "")},
		NotChecked: []doctor.Unchecked{{Code: doctor.ModuleMissing, Reason: "because"}},
	}})
	assert.Equal(t, "Chrome/1", r.Browser)
	assert.Equal(t, []doctor.Code{doctor.OriginNotAllowed, doctor.Cookie}, codesOf(r))
	assert.Equal(t, []doctor.Unchecked{{Code: doctor.ModuleMissing, Reason: "because"}}, r.NotChecked)
}

func TestWhatFollowsFromAnotherFindingIsLeftOut(t *testing.T) {
	silent := looks{look: doctor.Look{Findings: []doctor.Finding{doctor.New(doctor.NoRegistration, "fix", "")}}}
	hidden := reportOf(t, siteOf(t, doctor.Login), silent)
	assert.Equal(t, []doctor.Code{doctor.Login}, codesOf(hidden))
	assert.Equal(t, doctor.Unmade(doctor.MAX, "fix login first"), hidden.NotChecked)

	beside := reportOf(t, siteOf(t, doctor.Cookie), silent)
	assert.Equal(t, []doctor.Code{doctor.NoRegistration, doctor.Cookie}, codesOf(beside))
	assert.Equal(t, []doctor.Unchecked{
		{Code: doctor.ModuleMissing, Reason: "fix no-registration first"},
		{Code: doctor.OriginNotAllowed, Reason: "fix no-registration first"},
		{Code: doctor.BridgeFailed, Reason: "fix no-registration first"},
	}, beside.NotChecked)
}

func TestAPageThatRegisteredWasLookedAtWhateverElseIsFound(t *testing.T) {
	works := looks{look: doctor.Look{Registered: true}}
	r := reportOf(t, siteOf(t, doctor.HTTPStatus), works)
	assert.Equal(t, []doctor.Code{doctor.HTTPStatus}, codesOf(r))
	assert.Empty(t, r.NotChecked)
	assert.NotEmpty(t, reportOf(t, siteOf(t, doctor.HTTPStatus), looks{}).NotChecked)
}

// A page may load its module from where no header tells, and ask for a password for other reasons.
func TestARegistrationProvesGuessesWrong(t *testing.T) {
	for _, code := range []doctor.Code{doctor.WasmBlocked, doctor.ModuleBlocked, doctor.Login} {
		assert.True(t, reportOf(t, siteOf(t, code), looks{}).Has(code))
		assert.False(t, reportOf(t, siteOf(t, code), looks{look: doctor.Look{Registered: true}}).Has(code))
	}
}

// What was interrupted is no report.
func TestACheckThatIsInterruptedInTheBrowserIsAnError(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	o := doctortest.Site{}.Serve(t)
	o.Browser = interrupted(interrupt)
	_, err := doctor.Check(ctx, o)
	require.ErrorIs(t, err, context.Canceled)
}

// interrupted is a browser during whose look somebody presses Ctrl+C.
type interrupted context.CancelFunc

func (i interrupted) Look(ctx context.Context, _ doctor.Subject) (doctor.Look, error) {
	i()
	return doctor.Look{}, ctx.Err()
}

// The browser knows of a header by what it blocked only.
func TestTheLinesOfTheHeadersStay(t *testing.T) {
	guess := doctor.New(doctor.FrameAncestors, "fix", "another line", doctor.Seen{Address: "a", Name: "b"})
	r := reportOf(t, siteOf(t, doctor.FrameAncestors), looks{look: doctor.Look{Findings: []doctor.Finding{guess}}})
	require.Equal(t, []string{"Content-Security-Policy: frame-ancestors http://localhost:4600"}, r.Findings[0].Lines)
	require.Len(t, r.Findings[0].Seen, 2)
}
