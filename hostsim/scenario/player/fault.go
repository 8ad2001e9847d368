package player

import (
	"context"
	"encoding/json"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

func (p *play) faults(ctx context.Context, kind consoles.Kind) (*pagelink.Faults, error) {
	page, err := p.page(ctx, kind)
	if err != nil {
		return nil, err
	}
	return p.Simulator.Faults(page)
}

// rule has a rule act on what the console posts from now on. Nothing is posted by it, so it is no
// step that others look back to.
func (p *play) rule(ctx context.Context, c *scenario.Rule) error {
	faults, err := p.faults(ctx, c.Console)
	if err != nil {
		return err
	}
	if c.Off {
		return removeAll(faults, c.Fault)
	}
	r := c.Rule
	r.Seed = uint64(p.values.Seed)
	if c.Seed != nil {
		r.Seed = *c.Seed
	}
	if r.Fault == delivery.Replace {
		if r.Payload, err = payloadFor(c.Console, c.Payload); err != nil {
			return err
		}
	}
	_, err = faults.Add(r)
	return err
}

func removeAll(faults *pagelink.Faults, name delivery.Fault) error {
	for _, listed := range faults.List() {
		if listed.Fault == name {
			if err := faults.Remove(listed.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

// breakPage lets a fault happen to the page. One that is loaded anew is another console for the steps
// behind it.
func (p *play) breakPage(ctx context.Context, c *scenario.PageFault) error {
	faults, err := p.faults(ctx, c.Console)
	if err != nil {
		return err
	}
	p.mark()
	ctx, cancel := context.WithTimeout(ctx, p.Opening)
	defer cancel()
	if err := faults.BreakPage(ctx, c.Fault); err != nil {
		return err
	}
	if _, err := p.Simulator.View(p.pages[c.Console]); err != nil {
		delete(p.pages, c.Console)
	}
	return nil
}

// payloadFor is a value as a window of the console gets it: an adapter posts JSON as text.
func payloadFor(kind consoles.Kind, value any) (json.RawMessage, error) {
	payload, err := json.Marshal(value)
	if err == nil && kind != consoles.MAX {
		payload, err = json.Marshal(string(payload))
	}
	return payload, err
}
