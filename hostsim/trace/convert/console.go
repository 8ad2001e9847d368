package convert

import (
	"time"

	"github.com/goccy/go-yaml"

	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

// opens takes how a console begins. A scenario plays one console of each kind, from its beginning.
func (b *builder) opens(l trace.Line) error {
	page, known := b.pages[l.Console]
	_, max := b.pages[consoles.MAX]
	switch {
	case known && page == l.Page:
		return b.error(b.line, "the console of page %d begins anew here, which no step of a scenario does",
			l.Page)
	case known:
		return b.error(b.line, "page %d is a second console of the kind %s, and a scenario plays one",
			l.Page, l.Console)
	case len(b.pages) > 0 && max != (l.Console == consoles.MAX):
		return b.error(b.line, "a scenario plays max, or call and chat: page %d is of the kind %s",
			l.Page, l.Console)
	}
	if b.pages == nil {
		b.pages = map[consoles.Kind]int{}
		b.at = time.Duration(l.At) * time.Millisecond // before, nothing was open
	}
	b.pages[l.Console] = l.Page
	if l.Console == consoles.MAX {
		b.openMAX(*l.Opened)
	} else {
		b.openAdapter(l.Console, *l.Opened)
	}
	return nil
}

func (b *builder) openMAX(o trace.Opened) {
	if o.Profile != "" {
		b.open = append(b.open, yaml.MapItem{Key: "profile", Value: o.Profile})
	}
	if len(o.Faults) > 0 {
		b.open = append(b.open, yaml.MapItem{Key: "faults", Value: o.Faults})
	}
	if b.posts { // the page must listen; that it registered, such a trace does not say
		b.step(expect(yaml.MapSlice{{Key: "frame", Value: "workspace"}}))
	}
}

// openAdapter has steps do what the address of an adapter did: its page opens it.
func (b *builder) openAdapter(k consoles.Kind, o trace.Opened) {
	if o.Profile != "" && o.Profile != string(faults.ProfileCurrent) {
		b.step(yaml.MapItem{Key: string(k), Value: "profile"},
			yaml.MapItem{Key: "with", Value: yaml.MapSlice{{Key: "profile", Value: o.Profile}}})
	}
	for _, name := range o.Faults {
		b.step(yaml.MapItem{Key: "fault", Value: yaml.MapSlice{{Key: string(k), Value: name}}})
	}
}
