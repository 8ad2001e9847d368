package inconsole

import (
	"context"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// inMAX opens the page in the workspace of a MAX console, and waits until it has registered, or
// until something says why it will not.
func (l *look) inMAX(ctx context.Context) error {
	if err := open(ctx, l.subject.ConsoleOrigin+"/max/"); err != nil {
		return err
	}
	go l.followJournal(ctx)
	if l.until(ctx.Done(), func() bool { return l.registered || l.hidden() }) {
		return l.settle(ctx)
	}
	if !l.isThere() {
		return ctx.Err()
	}
	l.silent()
	return nil
}

// followJournal waits for the page's registration.
func (l *look) followJournal(ctx context.Context) {
	_, err := l.console.Journal().WaitFor(ctx, journal.Filter{
		Source: journal.MAX, Direction: journal.Received, Type: "RegisterForClientEvents",
	})
	if err == nil {
		l.change(func() { l.registered = true })
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
