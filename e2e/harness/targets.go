package harness

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// known are the targets of the browser of all tests.
var known = newTargets()

// targets knows the browser's targets by the events that announce them.
type targets struct {
	sync.Mutex
	infos   map[target.ID]*target.Info
	changed chan struct{} // closed and replaced at each change
}

func newTargets() *targets {
	return &targets{infos: make(map[target.ID]*target.Info), changed: make(chan struct{})}
}

func discover(ctx context.Context) error {
	if err := chromedp.ListenBrowser(ctx, known.onEvent); err != nil {
		return err
	}
	c := chromedp.FromContext(ctx)
	_, err := cdp.Call(ctx, c.Browser, target.SetDiscoverTargets, target.SetDiscoverTargetsParams{Discover: true})
	return err
}

func (r *targets) onEvent(event any) {
	r.Lock()
	defer r.Unlock()
	switch e := event.(type) {
	case *target.EventTargetCreated:
		r.infos[e.TargetInfo.TargetID] = e.TargetInfo
		if slowdown > 1 && (e.TargetInfo.Type == "page" || e.TargetInfo.Type == "iframe") {
			go slowTarget(e.TargetInfo.TargetID)
		}
	case *target.EventTargetInfoChanged:
		r.infos[e.TargetInfo.TargetID] = e.TargetInfo
	case *target.EventTargetDestroyed:
		delete(r.infos, e.TargetID)
	default:
		return
	}
	close(r.changed)
	r.changed = make(chan struct{})
}

// slowTarget slows down a page or frame, whether a test looks into it or not. One
// that has gone meanwhile needs no more of it.
func slowTarget(id target.ID) {
	ctx, detach := chromedp.NewContext(browser.Load().Ctx,
		chromedp.WithTargetID(id), chromedp.WithDetachOnCancel())
	if err := slow(ctx); err != nil {
		detach()
	}
}

// slow asks for the slowdown in a session: the end of another of the same process
// ends that one's.
func slow(ctx context.Context) error {
	if slowdown == 1 {
		return nil
	}
	_, err := chromedp.Call(ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: float64(slowdown)})
	return err
}

// find waits for a target of the type whose address begins with url.
func (r *targets) find(t *testing.T, kind, url string) target.ID {
	t.Helper()
	id, ok := r.await(kind, url, true)
	if !ok {
		require.FailNow(t, "no "+kind+" at "+url, "there are:\n%s", r)
	}
	return id
}

// AwaitGone waits until no target of the type has an address that begins with url.
func AwaitGone(t *testing.T, kind, url string) {
	t.Helper()
	known.gone(t, kind, url)
}

// gone waits until there is no such target any more.
func (r *targets) gone(t *testing.T, kind, url string) {
	t.Helper()
	if _, ok := r.await(kind, url, false); !ok {
		require.FailNow(t, "still a "+kind+" at "+url, "there are:\n%s", r)
	}
}

// await waits until there is a target, or until there is none.
func (r *targets) await(kind, url string, there bool) (id target.ID, ok bool) {
	late := time.After(Patience)
	for {
		id, changed := r.look(kind, url)
		if (id != "") == there {
			return id, true
		}
		select {
		case <-changed:
		case <-late:
			return "", false
		}
	}
}

func (r *targets) look(kind, url string) (id target.ID, changed <-chan struct{}) {
	r.Lock()
	defer r.Unlock()
	for id, info := range r.infos {
		if info.Type == kind && strings.HasPrefix(info.URL, url) {
			return id, r.changed
		}
	}
	return "", r.changed
}

// String lists the targets, one a line.
func (r *targets) String() string {
	r.Lock()
	defer r.Unlock()
	var b strings.Builder
	for _, info := range r.infos {
		fmt.Fprintln(&b, info.Type, info.URL)
	}
	return b.String()
}
