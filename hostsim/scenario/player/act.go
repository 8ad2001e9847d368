package player

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

// page returns the console of the kind, the same one all through the run.
func (p *play) page(ctx context.Context, kind consoles.Kind) (int, error) {
	if page, known := p.pages[kind]; known {
		return page, nil
	}
	ctx, cancel := context.WithTimeout(ctx, p.Opening)
	defer cancel()
	console, err := p.Simulator.AwaitConsole(ctx, kind)
	if err != nil {
		return 0, fmt.Errorf("no page of a console of the kind %s was open within %s", kind, p.Opening)
	}
	if err := cmp.Or(p.checkProfile(console.Page), p.checkFaults(console.Page)); err != nil {
		return 0, err
	}
	p.pages[kind] = console.Page
	return console.Page, nil
}

// checkProfile refuses a console that speaks another protocol than the scenario is written for.
func (p *play) checkProfile(page int) error {
	want := p.scenario.Open.Profile
	if want == "" {
		return nil
	}
	is, err := p.valueAt(page, "profile")
	if err != nil || is == want {
		return err
	}
	return fmt.Errorf("the console that is open has the profile %v, and the scenario is for %s",
		is, want)
}

// checkFaults refuses a console without a fault that the scenario begins with.
func (p *play) checkFaults(page int) error {
	if len(p.scenario.Open.Faults) == 0 {
		return nil
	}
	view, err := p.Simulator.View(page)
	if err != nil {
		return err
	}
	on := trace.Beginning(view).Faults
	for _, want := range p.scenario.Open.Faults {
		if !slices.Contains(on, want) {
			return fmt.Errorf("the console that is open does not have the fault %s, which the scenario "+
				"begins with", want)
		}
	}
	return nil
}

// mark begins anew what a step behind it may expect.
func (p *play) mark() {
	for _, e := range p.Simulator.Journal().Entries() {
		p.since = e.Seq
	}
	if p.Page != nil {
		p.events = p.Page.Events().Last()
	}
}

func (p *play) action(ctx context.Context, a *scenario.Action) error {
	page, err := p.page(ctx, a.Console)
	if err != nil {
		return err
	}
	fields, err := json.Marshal(a.Fields)
	if err != nil {
		return err
	}
	p.mark()
	if err := p.Simulator.Do(page, a.Name, fields); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(a.Save)) {
		if p.values.Saved[name], err = p.valueAt(page, a.Save[name]); err != nil {
			return fmt.Errorf("save %s: %w", name, err)
		}
	}
	return nil
}

func (p *play) post(ctx context.Context, c *scenario.Post) error {
	page, err := p.page(ctx, c.Console)
	if err != nil {
		return err
	}
	payload, err := payloadFor(c.Console, c.Payload)
	if err != nil {
		return err
	}
	p.mark()
	return p.Simulator.Post(page, pagelink.Post{Frame: c.Frame, Payload: payload})
}

// wait moves a clock that stands still, the page's with it unless the tab is frozen, and waits for one
// that goes.
func (p *play) wait(ctx context.Context, w *scenario.Wait) error {
	c := p.Simulator.Clock()
	switch {
	case c.State().Stopped && p.driver != nil && !p.frozen:
		return p.driver.Advance(ctx, w.For)
	case c.State().Stopped:
		return c.Advance(w.For)
	}
	over := make(chan struct{})
	stop := c.AfterFunc(w.For, func() { close(over) })
	defer stop()
	select {
	case <-over:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// valueAt finds a value of what the page shows, by the path to it: "contacts.0.id".
func (p *play) valueAt(page int, path string) (any, error) {
	view, err := p.Simulator.View(page)
	if err != nil {
		return nil, err
	}
	text, err := json.Marshal(view)
	if err != nil {
		return nil, err
	}
	var value any
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	err = decoder.Decode(&value)
	for key := range strings.SplitSeq(path, ".") {
		if value = child(value, key); value == nil {
			return nil, fmt.Errorf("the console's state has no %s", path)
		}
	}
	return value, err
}

func child(value any, key string) any {
	switch v := value.(type) {
	case map[string]any:
		return v[key]
	case []any:
		if i, err := strconv.Atoi(key); err == nil && i >= 0 && i < len(v) {
			return v[i]
		}
	}
	return nil
}
