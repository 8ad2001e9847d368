package inconsole

import (
	"context"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/doctor"
)

// aroundAdapters opens the page, waits for an adapter in it, has an agent sign in there, and looks
// whether the page takes the message in.
func (l *look) aroundAdapters(ctx context.Context) error {
	for _, kind := range []consoles.Kind{consoles.Call, consoles.Chat} {
		go l.awaitAdapter(ctx, kind)
	}
	if err := open(ctx, l.subject.URL); err != nil {
		return err
	}
	if !l.until(ctx.Done(), func() bool { return len(l.adapters) > 0 || l.hidden() }) {
		if !l.isThere() {
			return ctx.Err()
		}
		l.withoutAdapter()
		return nil
	}
	if l.isHidden() {
		return nil
	}
	if err := l.console.Do(l.adapters[0].Page, "sign-in", nil); err != nil {
		return err
	}
	if !l.until(ctx.Done(), func() bool { return l.arrived > 0 }) {
		return ctx.Err()
	}
	return l.judge(ctx)
}

// awaitAdapter waits for an adapter of the kind.
func (l *look) awaitAdapter(ctx context.Context, k consoles.Kind) {
	if adapter, err := l.console.AwaitConsole(ctx, k); err == nil {
		l.change(func() { l.adapters = append(l.adapters, adapter) })
	}
}

// judge asks the page's bridges what they made of the adapter's message.
func (l *look) judge(ctx context.Context) error {
	bridges, err := l.tab.bridges(ctx, l.watch)
	if err != nil {
		return err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(bridges) == 0 {
		l.notChecked = doctor.Unmade(doctor.CCAI, "the page has no bridge of ctibridge to ask")
	}
	for _, b := range bridges {
		l.registered = l.registered || b.Ready
		if b.Rejected > 0 {
			l.findings = append(l.findings, originNotAllowed(l.subject.ConsoleOrigin, doctor.Seen{
				Address: l.subject.Page, Name: "bridge.rejectedMessages.origin",
				Value: fmt.Sprintf("%d, of %s", b.Rejected, l.subject.ConsoleOrigin),
			}))
		}
	}
	return nil
}

func (l *look) withoutAdapter() {
	l.mu.Lock()
	defer l.mu.Unlock()
	seen := append([]doctor.Seen{{
		Address: l.subject.Page, Name: "adapters", Value: fmt.Sprint("none in ", l.subject.Wait),
	}}, l.clues...)
	l.findings = append(l.findings, doctor.New(doctor.NoAdapter,
		"Give the frame the adapter's address when the page starts.",
		`<iframe src="`+l.subject.ConsoleOrigin+`/agent/?type=call&from=custom" allow="microphone">`,
		seen...))
}
