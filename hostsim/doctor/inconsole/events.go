package inconsole

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strings"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
)

// maxClues bounds the evidence of a page that fails without end.
const maxClues = 10

func (w *watch) clue(seen doctor.Seen) {
	if len(w.clues) < maxClues && !w.isConsole(seen.Address) {
		w.clues = append(w.clues, seen)
	}
}

func (w *watch) onNews(payload string) {
	var n news
	if json.Unmarshal([]byte(payload), &n) != nil {
		return
	}
	if n.MessageFrom == w.subject.ConsoleOrigin {
		w.arrived++
	}
	if f, is := n.ofBridge(w.subject.ConsoleOrigin, w.moduleBlocked); is {
		w.findings = append(w.findings, f)
	}
}

func (w *watch) onException(d *runtime.ExceptionDetails) {
	text := d.Text
	if d.Exception != nil && d.Exception.Description != "" {
		text, _, _ = strings.Cut(d.Exception.Description, "\n")
	}
	w.clue(doctor.Seen{Address: d.URL, Name: "uncaught exception", Value: text})
}

func (w *watch) onConsole(e *runtime.EventConsoleAPICalled) {
	if e.Type != "error" {
		return
	}
	var words []string
	for _, arg := range e.Args {
		var text string
		if json.Unmarshal(arg.Value, &text) != nil {
			text = string(arg.Value) + arg.Description
		}
		words = append(words, text)
	}
	address := ""
	for _, c := range w.contexts {
		if c.ID == e.ExecutionContextID {
			address = c.Origin
		}
	}
	w.clue(doctor.Seen{Address: address, Name: "console.error", Value: strings.Join(words, " ")})
}

// Chromium's words for a frame that it refuses by X-Frame-Options, of which no other event tells,
// and for a message to an origin that the other window is not of.
var (
	frameRefused = regexp.MustCompile(
		`^Refused to display '([^']*)' in a frame because it set .*'X-Frame-Options'`)
	postedAstray = regexp.MustCompile(
		`'postMessage' .*target origin provided \('([^']*)'\).*origin \('([^']*)'\)`)
)

func (w *watch) onLog(e *log.Entry) {
	text := strings.TrimSpace(e.Text)
	seen := doctor.Seen{Address: e.URL, Name: "message of the browser", Value: text}
	if m := frameRefused.FindStringSubmatch(e.Text); m != nil && w.isPage(m[1]) {
		seen.Address = m[1]
		w.found(doctor.XFrameOptions,
			"Name the console in frame-ancestors, which overrides X-Frame-Options.",
			"Content-Security-Policy: frame-ancestors 'self' "+w.subject.ConsoleOrigin, seen)
		return
	}
	if m := postedAstray.FindStringSubmatch(e.Text); m != nil && m[2] == w.subject.ConsoleOrigin {
		w.astray = append(w.astray, seen)
		return
	}
	if e.Level == log.EntryLevelError {
		w.clue(seen)
	}
}

func (w *watch) onIssue(d *audits.InspectorIssueDetails) {
	if i := d.ContentSecurityPolicyIssueDetails; i != nil && !i.IsReportOnly {
		w.onPolicy(i)
	}
	if i := d.MixedContentIssueDetails; i != nil {
		w.onMixedContent(i)
	}
}

func (w *watch) onPolicy(i *audits.ContentSecurityPolicyIssueDetails) {
	seen := doctor.Seen{Address: i.BlockedURL, Name: "blocked by the policy", Value: i.ViolatedDirective}
	switch {
	case i.ViolatedDirective == "frame-ancestors" && w.isPage(i.BlockedURL):
		w.found(doctor.FrameAncestors, "Add the console's origin.",
			"Content-Security-Policy: frame-ancestors "+w.subject.ConsoleOrigin, seen)
	case i.ViolatedDirective == "frame-src" && w.isConsole(i.BlockedURL):
		w.found(doctor.FrameSrc, "Add the adapters' origin.",
			"Content-Security-Policy: frame-src "+w.subject.ConsoleOrigin, seen)
	case i.ViolatedDirective == "connect-src" && strings.Contains(i.BlockedURL, ".wasm"):
		w.moduleBlocked = true
	}
}

// onMixedContent leaves out what the browser loads nevertheless, such as pictures of the loopback
// interface.
func (w *watch) onMixedContent(i *audits.MixedContentIssueDetails) {
	if i.ResolutionStatus == audits.MixedContentResolutionStatusMixedContentWarning {
		return
	}
	name := "<" + strings.ToLower(string(i.ResourceType)) + ">"
	seen := doctor.Seen{Address: i.MainResourceURL, Name: name, Value: i.InsecureURL}
	if i.ResourceType == audits.MixedContentResourceTypeFrame && w.isPage(i.InsecureURL) {
		seen = doctor.Seen{Address: i.InsecureURL, Name: "scheme", Value: "http"}
		w.found(doctor.InsecurePage,
			"Serve the page by https, and give its https address to the console.",
			"https"+strings.TrimPrefix(i.InsecureURL, "http"), seen)
		return
	}
	w.found(doctor.MixedContent, "Load everything by https.",
		"Content-Security-Policy: upgrade-insecure-requests", seen)
}

// onCookies takes what the page's own site sets later than with the page itself.
func (w *watch) onCookies(e *network.EventResponseReceivedExtraInfo) {
	address := w.requests[e.RequestID]
	if w.subject.Vendor != doctor.MAX || !w.isPage(address) {
		return
	}
	h := http.Header{}
	for _, blocked := range e.BlockedCookies {
		h.Add("Set-Cookie", blocked.CookieLine)
	}
	if date, is := e.Headers["Date"].(string); is {
		h.Set("Date", date)
	}
	w.findings = append(w.findings, doctor.Cookies(address, h)...)
}

func (w *watch) found(c doctor.Code, fix, line string, seen doctor.Seen) {
	w.findings = append(w.findings, doctor.New(c, fix, line, seen))
}
