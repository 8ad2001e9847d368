// Command wasm is the module. It only wires: what the exports promise is in
// package contract, from which exports_js.gen.go is generated, and what they do in
// packages bridge, dialect and browser.
package main

import (
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/decode"
)

var line *moduleRuntime

// deliver lets a collection that has begun go on, which nothing else does.
func (m *moduleRuntime) deliver(frame, length int32, at, waited float64) int32 {
	collect()
	return m.call(bridge.Delivered{Frame: int(frame), Raw: m.in[:length], At: at, Waited: waited})
}

func (m *moduleRuntime) rejoin() int32 { return m.call(bridge.Shown{}) }

func (m *moduleRuntime) command(length int32) int32 {
	c, err := decode.ReadCommand(m.in[:length])
	if err != nil {
		m.begin()
		return m.fault(err.Error())
	}
	return m.call(bridge.Commanded{Command: c})
}

func (m *moduleRuntime) popped(length int32) int32 {
	o, err := decode.ReadPopOutcome(m.in[:length])
	if err != nil {
		m.begin()
		return m.fault(err.Error())
	}
	return m.call(bridge.Popped{Outcome: o})
}

func (m *moduleRuntime) reloaded(frame int32, at float64) int32 {
	return m.call(bridge.Reloaded{Frame: int(frame), At: at})
}

func (m *moduleRuntime) fired(timer int32) int32 { return m.call(bridge.Fired{Timer: int(timer)}) }

func (m *moduleRuntime) hostClosed() int32 { return m.call(bridge.HostClosed{}) }

func (m *moduleRuntime) stop() int32 { return m.call(bridge.Stopped{}) }

func (m *moduleRuntime) end() { close(m.done) }

func main() {
	m, err := openRuntime()
	if err != nil {
		panic(err)
	}
	line = m
	line.happen(bridge.Started{Popout: m.edge.IsTop()})
	<-line.done
}
