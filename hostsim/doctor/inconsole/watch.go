package inconsole

import (
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/doctor"
	"github.com/ctibridge/ctibridge/hostsim/doctor/csp"
)

// watch keeps what the browser tells of a page while the page is looked at.
type watch struct {
	subject doctor.Subject

	mu      sync.Mutex
	changed chan struct{} // closed and replaced at each change
	// findings are sure.
	findings []doctor.Finding
	// clues may say why a page does not register.
	clues []doctor.Seen
	// astray are messages that the page posted to another origin than the console's.
	astray []doctor.Seen
	// moduleBlocked means that a policy kept the page from fetching a module.
	moduleBlocked bool
	// adapters are those whose pages opened, and arrived counts the messages that came from them.
	adapters []consoles.Console
	arrived  int
	// contexts are the pages whose scripts run, by their unique id.
	contexts map[string]*runtime.ExecutionContextDescription
	// requests are the addresses that were asked for.
	requests map[network.RequestID]string
}

func newWatch(s doctor.Subject) *watch {
	return &watch{
		subject: s, changed: make(chan struct{}),
		contexts: map[string]*runtime.ExecutionContextDescription{},
		requests: map[network.RequestID]string{},
	}
}

// on takes an event of the browser.
func (w *watch) on(event any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventBindingCalled:
		w.onNews(e.Payload)
	case *runtime.EventExceptionThrown:
		w.onException(e.ExceptionDetails)
	case *runtime.EventConsoleAPICalled:
		w.onConsole(e)
	case *log.EventEntryAdded:
		w.onLog(e.Entry)
	case *audits.EventIssueAdded:
		w.onIssue(e.Issue.Details)
	default:
		w.onTraffic(event)
	}
	w.tellChange()
}

// tellChange wakes those who wait; the lock is held.
func (w *watch) tellChange() {
	close(w.changed)
	w.changed = make(chan struct{})
}

// change changes the watch.
func (w *watch) change(does func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	does()
	w.tellChange()
}

// onTraffic takes the events that tell of pages and requests.
func (w *watch) onTraffic(event any) {
	switch e := event.(type) {
	case *runtime.EventExecutionContextCreated:
		w.contexts[e.Context.UniqueID] = e.Context
	case *runtime.EventExecutionContextDestroyed:
		delete(w.contexts, e.ExecutionContextUniqueID)
	case *runtime.EventExecutionContextsCleared:
		clear(w.contexts)
	case *network.EventRequestWillBeSent:
		w.requests[e.RequestID] = e.Request.URL
	case *network.EventResponseReceivedExtraInfo:
		w.onCookies(e)
	}
}

// until waits until something is true of the watch. It is looked at with each event.
func (w *watch) until(done <-chan struct{}, is func() bool) bool {
	for {
		w.mu.Lock()
		ok, changed := is(), w.changed
		w.mu.Unlock()
		if ok {
			return true
		}
		select {
		case <-changed:
		case <-done:
			return false
		}
	}
}

// hidden reports whether a finding explains why nothing more is to come; the lock is held.
func (w *watch) hidden() bool {
	return slices.ContainsFunc(w.findings, func(f doctor.Finding) bool {
		return doctor.Of(f.Code).Hides
	})
}

func (w *watch) isHidden() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.hidden()
}

// isThere reports whether a page of the web other than the console's has opened. Without one nothing is
// known of it.
func (w *watch) isThere() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, c := range w.contexts {
		if strings.HasPrefix(c.Origin, "http") && !w.isConsole(c.Origin) {
			return true
		}
	}
	return false
}

// isConsole reports whether an address is of the console's origin, and isPage whether it is of the
// page's, where the page may be before or behind its redirects.
func (w *watch) isConsole(address string) bool { return originOf(address) == w.subject.ConsoleOrigin }

func (w *watch) isPage(address string) bool {
	origin := originOf(address)
	return origin == originOf(w.subject.URL) || origin == originOf(w.subject.Page)
}

func originOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return csp.Origin(u)
}
