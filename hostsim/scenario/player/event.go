package player

import (
	"context"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

// awaitEvent waits for an event that has answered no step yet.
func (p *play) awaitEvent(ctx context.Context, e *scenario.Expect) (string, error) {
	log := p.Page.Events()
	for {
		events, changed := log.after(p.events)
		for _, event := range events {
			if !p.answered[event.Seq] && e.Event.Type == event.Type &&
				holds(decoded(event.Payload), e.Event.With) {
				p.answered[event.Seq] = true
				return "the event " + event.Type, nil
			}
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return "", p.noEvent(e, events, ctx.Err())
		}
	}
}

// noEvent says what came instead of an event that did not come.
func (p *play) noEvent(e *scenario.Expect, came []Event, cause error) error {
	if !p.Page.Events().hasBridge() {
		return late(cause, "no event %s came within %s: no bridge was made in the page, which may not "+
			"use the SDK", e.Event.Type, e.Within)
	}
	names := []string{"nothing"}
	for i, event := range came {
		if i == 0 {
			names = nil
		}
		names = append(names, event.Type)
	}
	return late(cause, "no event %s came within %s; what came since the last action: %s",
		e.Event.Type, e.Within, strings.Join(names[max(0, len(names)-mostNamed):], ", "))
}
