package main

import (
	"fmt"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/browser"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/decode"
	"github.com/ctibridge/ctibridge/wasm/dialect/ccai"
	"github.com/ctibridge/ctibridge/wasm/dialect/nicemax"
)

// desk drives one bridge in one page.
type desk struct {
	bridge *bridge.Bridge
	edge   *browser.Edge
	page   browser.Page
	in     []byte           // what JavaScript wrote for the call to come
	events []contract.Event // of the call under way
	out    []byte           // the same as JSON, for JavaScript to read
	done   chan struct{}
}

func openDesk() (*desk, error) {
	p, err := browser.OpenPage()
	if err != nil {
		return nil, err
	}
	raw, err := p.Config()
	if err != nil {
		return nil, err
	}
	c, err := decode.ReadConfig([]byte(raw))
	if err != nil {
		return nil, err
	}
	d := &desk{
		page: p, bridge: newBridge(c), in: make([]byte, leastInbox), out: make([]byte, 0, 64<<10), done: make(chan struct{}),
	}
	d.edge, err = browser.NewEdge(p, d.happen, d.report)
	return d, err
}

// newBridge takes over what the page knew, where the module is started again.
func newBridge(c contract.Config) *bridge.Bridge {
	b := bridgeTo(c)
	if c.Known != nil {
		b.Restore(*c.Known)
	}
	return b
}

func bridgeTo(c contract.Config) *bridge.Bridge {
	if c.Host != contract.CCAI {
		return bridge.New(nicemax.New(c), c.Timeout)
	}
	return bridge.NewEmbedding(ccai.New(c), c.Timeout, bridge.AdapterOptions{
		RecordPop: c.RecordPop, Debounce: c.Debounce, LinkWindow: c.LinkWindow, ReconcileTimeout: c.ReconcileTimeout,
		TransferTimeout: c.TransferTimeout,
	})
}

// call takes an input for an export and returns the length of the events.
func (d *desk) call(in bridge.Input) (length int32) {
	defer func() {
		if r := recover(); r != nil {
			length = d.fault(fmt.Sprint(r))
		}
	}()
	d.events = d.events[:0]
	d.step(in)
	return d.write()
}

// happen takes an input that JavaScript did not call for, and tells it.
func (d *desk) happen(in bridge.Input) { d.tell(d.call(in)) }

// report tells JavaScript of what should not happen.
func (d *desk) report(text string) { d.tell(d.fault(text)) }

func (d *desk) fault(text string) int32 {
	d.events = append(d.events[:0], faultEvent(text))
	return d.write()
}

func (d *desk) step(in bridge.Input) {
	wasDone := d.bridge.Done()
	events, effects := d.bridge.Step(in)
	d.events = append(d.events, events...)
	for _, next := range d.do(effects) {
		d.step(next)
	}
	if d.bridge.Done() && !wasDone {
		// Here, and not in main when it wakes: nothing runs a goroutine after an
		// export has returned, until the next callback, and there is none.
		d.edge.Close()
		close(d.done)
	}
}

// do carries out effects and returns the inputs that come of them. It collects
// them first: the next step reuses the slice of effects.
func (d *desk) do(effects []bridge.Effect) (next []bridge.Input) {
	for _, e := range effects {
		in, err := d.edge.Do(e)
		if err != nil {
			d.events = append(d.events, faultEvent(err.Error()))
		}
		if in != nil {
			next = append(next, in)
		}
	}
	return next
}

func (d *desk) write() int32 {
	d.out = d.out[:0]
	if len(d.events) > 0 {
		d.out = contract.AppendEvents(d.out, d.events)
	}
	return int32(len(d.out))
}

func (d *desk) tell(length int32) {
	if length == 0 {
		return
	}
	if err := d.page.Told(int(length)); err != nil {
		println("ctibridge:", err.Error()) // nobody is left to tell
	}
}

func faultEvent(text string) contract.Event {
	return contract.Event{Type: contract.Failed, Payload: contract.Failure{Code: contract.Fault, Text: "The bridge failed: " + text}}
}
