package main

import (
	"errors"
	"fmt"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
	"github.com/ctibridge/ctibridge/wasm/browser"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/decode"
)

// moduleRuntime drives one bridge in one page.
type moduleRuntime struct {
	bridge *bridge.Bridge
	edge   *browser.Edge
	page   browser.Page
	in     []byte // what JavaScript wrote for the call to come
	// effects and events are those of the call under way.
	effects, events []contract.Event
	out             []byte // the same as JSON, for JavaScript to read
	done            chan struct{}
}

func openRuntime() (*moduleRuntime, error) {
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
	b, err := newBridge(c)
	if err != nil {
		return nil, err
	}
	m := &moduleRuntime{
		page: p, bridge: b, in: make([]byte, leastInbox), out: make([]byte, 0, 64<<10), done: make(chan struct{}),
	}
	m.edge, err = browser.NewEdge(p, m.happen, m.report)
	return m, err
}

// newBridge takes over what the page knew, where the module is started again.
func newBridge(c contract.Config) (*bridge.Bridge, error) {
	b, err := openBridge(c)
	if err != nil {
		return nil, err
	}
	if c.Known != nil {
		b.Restore(*c.Known)
	}
	return b, nil
}

func openBridge(c contract.Config) (*bridge.Bridge, error) {
	for _, v := range vendors {
		if v.host == c.Host {
			return v.open(c), nil
		}
	}
	return nil, errors.New("the module knows no host " + string(c.Host))
}

// call takes an input for an export and returns the length of the events.
func (m *moduleRuntime) call(in bridge.Input) (length int32) {
	defer func() {
		if r := recover(); r != nil {
			length = m.fault(fmt.Sprint(r))
		}
	}()
	m.begin()
	m.step(in)
	return m.write()
}

// happen takes an input that JavaScript did not call for, and sends it the events.
func (m *moduleRuntime) happen(in bridge.Input) { m.send(m.call(in)) }

// report sends JavaScript the text of what should not happen.
func (m *moduleRuntime) report(text string) {
	m.begin()
	m.send(m.fault(text))
}

func (m *moduleRuntime) begin() { m.effects, m.events = m.effects[:0], m.events[:0] }

func (m *moduleRuntime) fault(text string) int32 {
	m.events = append(m.events[:0], faultEvent(text))
	return m.write()
}

func (m *moduleRuntime) step(in bridge.Input) {
	wasDone := m.bridge.Done()
	events, effects := m.bridge.Step(in)
	m.events = append(m.events, events...)
	for _, next := range m.do(effects) {
		m.step(next)
	}
	if m.bridge.Done() && !wasDone {
		m.edge.Close()
	}
}

// do carries out effects and returns the inputs that come of them. It collects
// them first: the next step reuses the slice of effects.
func (m *moduleRuntime) do(effects []effect.Effect) (next []bridge.Input) {
	for _, e := range effects {
		if due, isData := asData(e); isData {
			m.effects = append(m.effects, due)
			continue
		}
		in, err := m.edge.Do(e)
		if err != nil {
			m.events = append(m.events, faultEvent(err.Error()))
		}
		if in != nil {
			next = append(next, in)
		}
	}
	return next
}

func (m *moduleRuntime) write() int32 {
	m.out = m.out[:0]
	m.effects = append(m.effects, m.events...)
	if len(m.effects) > 0 {
		m.out = contract.AppendEvents(m.out, m.effects)
	}
	return int32(len(m.out))
}

func (m *moduleRuntime) send(length int32) {
	if length == 0 {
		return
	}
	if err := m.page.EventsReady(int(length)); err != nil {
		println("ctibridge:", err.Error()) // nobody is left to send it to
	}
}

func faultEvent(text string) contract.Event {
	return contract.Event{Type: contract.Failed, Payload: contract.Failure{Code: contract.Fault, Text: "The bridge failed: " + text}}
}
