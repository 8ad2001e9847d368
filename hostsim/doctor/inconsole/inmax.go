package inconsole

import (
	"context"
	"fmt"
	"strconv"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// inMAX opens the page in the workspace of a MAX console, and waits until it has registered, or
// until something says why it will not.
func (l *look) inMAX(ctx context.Context) error {
	if err := l.openWorkspace(ctx); err != nil {
		return err
	}
	go l.followJournal(ctx)
	if !l.until(ctx.Done(), func() bool { return l.registered || l.hidden() }) {
		l.silent()
		return nil
	}
	return l.settle(ctx)
}

// openWorkspace opens the console, and in its workspace the page. The demo page, which would be
// there first, is kept away.
func (l *look) openWorkspace(ctx context.Context) error {
	demo := &network.BlockPattern{URLPattern: l.console.URL() + "/crm/*", Block: true}
	blocked := network.SetBlockedURLsParams{URLPatterns: []*network.BlockPattern{demo}}
	if err := call(ctx, network.SetBlockedURLs, blocked); err != nil {
		return err
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(l.subject.ConsoleOrigin+"/max/")); err != nil {
		return err
	}
	_, err := chromedp.Run(ctx, chromedp.Evaluate[bool](
		"("+openPage+")("+strconv.Quote(l.subject.URL)+")", awaited))
	return err
}

// openPage puts an address into the workspace as soon as the console has one.
const openPage = `(address) => new Promise((resolve) => {
	const at = (id) => document.querySelector("[data-testid=" + id + "]");
	const open = () => {
		if (!at("workspace-frame")) return;
		observer.disconnect();
		at("workspace-url").value = address;
		at("workspace-form").requestSubmit();
		resolve(true);
	};
	const observer = new MutationObserver(open);
	observer.observe(document, { subtree: true, childList: true });
	open();
})`

func awaited(p *runtime.EvaluateParams) {
	yes := true
	p.AwaitPromise = &yes
}

// followJournal waits for the page's registration.
func (l *look) followJournal(ctx context.Context) {
	filter := journal.Filter{
		Source: journal.MAX, Direction: journal.Received, Type: "RegisterForClientEvents",
	}
	for {
		entry, err := l.console.Journal().WaitFor(ctx, filter)
		if err != nil {
			return
		}
		if l.isPage(entry.Origin) {
			l.change(func() { l.registered = true })
			return
		}
		filter.After = entry.Seq
	}
}

// settle waits until the bridges of the page are connected, or have failed: then the hook tells why.
func (l *look) settle(ctx context.Context) error {
	bridges, err := l.tab.bridges(ctx, l.watch)
	if err != nil {
		return err
	}
	for _, b := range bridges {
		if !b.Ready {
			l.until(ctx.Done(), l.hidden)
		}
	}
	return nil
}

// silent says why the page did not register, as far as that was seen.
func (l *look) silent() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.astray) > 0 {
		l.findings = append(l.findings, originNotAllowed(l.subject.ConsoleOrigin, l.astray...))
		return
	}
	seen := append([]doctor.Seen{{
		Address: l.subject.Page, Name: "registration", Value: fmt.Sprint("none in ", l.subject.Wait),
	}}, l.clues...)
	l.findings = append(l.findings, doctor.New(doctor.NoRegistration,
		"Create the bridge when the page starts, and mend what the page reports first.",
		fmt.Sprintf(`createBridge({ host: "max", issuer: "<your name>", allowedOrigins: [%q] })`,
			l.subject.ConsoleOrigin), seen...))
}
