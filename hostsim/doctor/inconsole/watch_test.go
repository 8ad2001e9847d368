package inconsole

import (
	"testing"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
)

const consoleOrigin = "https://max.test"

// watched is what a watch makes of events.
func watched(events ...any) *watch {
	w := newWatch(doctor.Subject{
		URL: "https://crm.test/", Page: "https://app.crm.test/x", Vendor: doctor.MAX, ConsoleOrigin: consoleOrigin,
	})
	for _, e := range events {
		w.on(e)
	}
	return w
}

func told(payload string) any { return &runtime.EventBindingCalled{Payload: payload} }

func logged(level log.EntryLevel, text string) any {
	return &log.EventEntryAdded{Entry: &log.Entry{Level: level, Text: text, URL: "https://crm.test/a.js"}}
}

func issued(d audits.InspectorIssueDetails) any {
	return &audits.EventIssueAdded{Issue: &audits.InspectorIssue{Details: &d}}
}

func forbidden(directive, address string, reportOnly bool) any {
	return issued(audits.InspectorIssueDetails{
		ContentSecurityPolicyIssueDetails: &audits.ContentSecurityPolicyIssueDetails{
			ViolatedDirective: directive, BlockedURL: address, IsReportOnly: reportOnly,
		},
	})
}

func mixed(kind audits.MixedContentResourceType, address string) any {
	return issued(audits.InspectorIssueDetails{MixedContentIssueDetails: &audits.MixedContentIssueDetails{
		ResourceType: kind, InsecureURL: address, MainResourceURL: "https://crm.test/",
	}})
}

func TestWhatAnEventOfTheBrowserFinds(t *testing.T) {
	for name, row := range map[string]struct {
		events []any
		want   doctor.Code
	}{
		"a page that may not be framed": {
			[]any{logged("error", `Refused to display 'https://crm.test/' in a frame because it set 'X-Frame-Options' to 'deny'.`)},
			doctor.XFrameOptions,
		},
		"a frame in the page that may not be framed": {
			[]any{logged("error", `Refused to display 'https://video.test/' in a frame because it set 'X-Frame-Options' to 'deny'.`)}, "",
		},
		"ancestors of the page":           {[]any{forbidden("frame-ancestors", "https://app.crm.test/", false)}, doctor.FrameAncestors},
		"ancestors of another page":       {[]any{forbidden("frame-ancestors", "https://video.test/", false)}, ""},
		"a policy that only reports":      {[]any{forbidden("frame-ancestors", "https://crm.test/", true)}, ""},
		"a frame of the console's origin": {[]any{forbidden("frame-src", consoleOrigin+"/agent/", false)}, doctor.FrameSrc},
		"a frame of another origin":       {[]any{forbidden("frame-src", "https://video.test/", false)}, ""},
		"a picture over http":             {[]any{mixed("Image", "http://a.test/b.png")}, doctor.MixedContent},
		"a picture that is loaded": {
			[]any{issued(audits.InspectorIssueDetails{MixedContentIssueDetails: &audits.MixedContentIssueDetails{
				ResolutionStatus: audits.MixedContentResolutionStatusMixedContentWarning,
			}})}, "",
		},
		"the page over http":            {[]any{mixed("Frame", "http://crm.test/")}, doctor.MixedContent},
		"an origin that is not allowed": {[]any{told(`{"code":"ORIGIN_REJECTED","text":"t"}`)}, doctor.OriginNotAllowed},
		"a module that is blocked":      {[]any{told(`{"code":"WASM_BLOCKED_BY_CSP","text":"t"}`)}, doctor.WasmBlocked},
		"a module that is not there":    {[]any{told(`{"code":"WASM_LOAD_FAILED","text":"t"}`)}, doctor.ModuleMissing},
		"a module that may not be fetched": {
			[]any{forbidden("connect-src", "https://crm.test/ctibridge.wasm", false), told(`{"code":"WASM_LOAD_FAILED","text":"t"}`)},
			doctor.ModuleBlocked,
		},
		"another request that is blocked": {
			[]any{forbidden("connect-src", "https://api.test/", false), told(`{"code":"WASM_LOAD_FAILED","text":"t"}`)}, doctor.ModuleMissing,
		},
		"a registration that is refused": {[]any{told(`{"code":"REGISTRATION_REFUSED","text":"t"}`)}, doctor.BridgeFailed},
		"a bridge that the page ended":   {[]any{told(`{"code":"DESTROYED","text":"t"}`)}, ""},
		"a command that failed":          {[]any{told(`{"code":"COMMAND_TIMEOUT","text":"t"}`)}, ""},
		"a message":                      {[]any{told(`{"messageFrom":"https://max.test"}`)}, ""},
		"what is no news":                {[]any{told(`[`), told(`{}`)}, ""},
		"a cookie that is blocked": {[]any{
			&network.EventRequestWillBeSent{RequestID: "1", Request: &network.Request{URL: "https://crm.test/api"}},
			&network.EventResponseReceivedExtraInfo{RequestID: "1", BlockedCookies: []*network.BlockedSetCookieWithReason{{CookieLine: "a=1; SameSite=Lax"}}},
		}, doctor.Cookie},
		"a cookie of another site": {[]any{
			&network.EventRequestWillBeSent{RequestID: "1", Request: &network.Request{URL: "https://ads.test/"}},
			&network.EventResponseReceivedExtraInfo{RequestID: "1", BlockedCookies: []*network.BlockedSetCookieWithReason{{CookieLine: "a=1"}}},
		}, ""},
		"a cookie that is deleted": {[]any{
			&network.EventRequestWillBeSent{RequestID: "1", Request: &network.Request{URL: "https://crm.test/"}},
			&network.EventResponseReceivedExtraInfo{
				RequestID: "1", Headers: network.Headers{"Date": "Sat, 28 Nov 2026 10:00:00 GMT"},
				BlockedCookies: []*network.BlockedSetCookieWithReason{{CookieLine: "a=1; Expires=Fri, 27 Nov 2026 10:00:00 GMT"}},
			},
		}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			w := watched(row.events...)
			if row.want == "" {
				require.Empty(t, w.findings)
				return
			}
			require.Len(t, w.findings, 1)
			assert.Equal(t, row.want, w.findings[0].Code)
			assert.NotEmpty(t, w.findings[0].Seen)
		})
	}
}

func TestThePageOverHTTPInAnHTTPSConsole(t *testing.T) {
	w := newWatch(doctor.Subject{URL: "http://crm.test/", Page: "http://crm.test/", ConsoleOrigin: consoleOrigin})
	w.on(mixed("Frame", "http://crm.test/"))
	require.Equal(t, doctor.InsecurePage, w.findings[0].Code)
	require.Equal(t, "https://crm.test/", w.findings[0].Lines[0])
}

func TestWhatMayExplainASilentPageIsKeptAndBounded(t *testing.T) {
	context := &runtime.ExecutionContextDescription{ID: 3, UniqueID: "3", Origin: "https://crm.test"}
	w := watched(
		&runtime.EventExecutionContextCreated{Context: context},
		&runtime.EventConsoleAPICalled{Type: "error", ExecutionContextID: 3, Args: []*runtime.RemoteObject{
			{Value: []byte(`"no"`)}, {Value: []byte(`7`)}, {Description: "Error: x"},
		}},
		&runtime.EventConsoleAPICalled{Type: "log", ExecutionContextID: 3, Args: []*runtime.RemoteObject{{Value: []byte(`"hello"`)}}},
		&runtime.EventExceptionThrown{ExceptionDetails: &runtime.ExceptionDetails{
			URL: "https://crm.test/a.js", Text: "Uncaught", Exception: &runtime.RemoteObject{Description: "TypeError: b\n    at c"},
		}},
		&runtime.EventExceptionThrown{ExceptionDetails: &runtime.ExceptionDetails{URL: consoleOrigin + "/max/x.js", Text: "the console's own"}},
		logged("warning", "a warning"), logged("error", "404"),
		logged("warning", `Failed to execute 'postMessage' on 'DOMWindow': The target origin provided ('https://b.test') does not match the recipient window's origin ('https://max.test').`),
	)
	require.Equal(t, []doctor.Seen{
		{Address: "https://crm.test", Name: "console.error", Value: "no 7 Error: x"},
		{Address: "https://crm.test/a.js", Name: "uncaught exception", Value: "TypeError: b"},
		{Address: "https://crm.test/a.js", Name: "message of the browser", Value: "404"},
	}, w.clues)
	require.Len(t, w.astray, 1)
	for range 20 {
		w.on(logged("error", "more"))
	}
	require.Len(t, w.clues, maxClues)
	require.Equal(t, []string{"3"}, w.pageContexts())
	require.True(t, w.isThere())
	w.on(&runtime.EventExecutionContextDestroyed{ExecutionContextUniqueID: "3"})
	require.Empty(t, w.pageContexts())
	for _, origin := range []string{consoleOrigin, "://", ""} {
		other := &runtime.ExecutionContextDescription{UniqueID: origin, Origin: origin}
		w.on(&runtime.EventExecutionContextCreated{Context: other})
	}
	require.False(t, w.isThere())
}

func TestAWaitEndsWithTheEventOrWithItsTime(t *testing.T) {
	w := watched()
	done := make(chan struct{})
	go w.on(told(`{"code":"ORIGIN_REJECTED","text":"t"}`))
	require.True(t, w.until(done, w.hidden))
	require.True(t, w.isHidden())
	close(done)
	require.False(t, w.until(done, func() bool { return false }))
}
