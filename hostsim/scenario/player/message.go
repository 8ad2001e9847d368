package player

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

// awaitMessage waits for an entry of the journal that has answered no step yet.
func (p *play) awaitMessage(ctx context.Context, e *scenario.Expect) (string, error) {
	filter, err := p.filter(ctx, e.Message)
	if err != nil {
		return "", err
	}
	for from := p.since; ; {
		entries, err := p.Simulator.Journal().Wait(ctx, from)
		if err != nil {
			return "", p.noMessage(e, filter, err)
		}
		for _, entry := range entries {
			if p.matches(filter, e.Message, entry) {
				p.used[entry.Seq] = true
				return fmt.Sprintf("%s, entry %d of the journal", NameOf(entry), entry.Seq), nil
			}
		}
		from = entries[len(entries)-1].Seq
	}
}

func (p *play) matches(f journal.Filter, m *scenario.Message, e journal.Entry) bool {
	return !p.used[e.Seq] && f.Match(e) && holds(decoded(e.Payload), m.With)
}

// filter is that of the journal for a message. Without a console it is that of the vendor: of MAX
// there is one.
func (p *play) filter(ctx context.Context, m *scenario.Message) (journal.Filter, error) {
	f := journal.Filter{
		After: p.since, Source: p.scenario.Source, Direction: m.Direction, Frame: m.Frame, Type: m.Type,
		Contains: m.Contains,
	}
	kind := m.Console
	if kind == "" && p.scenario.Source == journal.MAX {
		kind = consoles.MAX
	}
	if kind == "" {
		return f, nil
	}
	var err error
	f.Page, err = p.page(ctx, kind)
	return f, err
}

// noMessage says what came instead of a message that did not come: the names of all, and the
// nearest one whole.
func (p *play) noMessage(e *scenario.Expect, f journal.Filter, cause error) error {
	var names []string
	came, near := "nothing", ""
	others := journal.Filter{After: f.After, Source: f.Source, Page: f.Page, Direction: f.Direction}
	for _, entry := range p.Simulator.Journal().Find(others) {
		names = append(names, NameOf(entry))
		if f.Match(entry) && !p.used[entry.Seq] {
			near = "\nthe nearest: " + shorten(entry.Payload)
		}
	}
	if len(names) > 0 {
		came = strings.Join(names[max(0, len(names)-mostNamed):], ", ")
	}
	return late(cause, "no message %s came within %s; what came since the last action: %s%s",
		e.Message, e.Within, came, near)
}

// shorten bounds what an error repeats of a message.
func shorten(payload json.RawMessage) string {
	const most = 600
	if len(payload) <= most {
		return string(payload)
	}
	return strings.ToValidUTF8(string(payload[:most]), "") + "..."
}

// NameOf is the vendor's name of a message, or of the events in it.
func NameOf(e journal.Entry) string {
	var names []string
	collectTypes(decoded(e.Payload), &names)
	if len(names) == 0 {
		return "a message without a type"
	}
	return strings.Join(slices.Compact(names), "/")
}
