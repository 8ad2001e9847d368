// Command wasm is the module. It only wires: what the exports promise stands in
// package contract, from which exports_js.gen.go is generated, and what they do in
// packages bridge, dialect and browser.
package main

import (
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/decode"
)

var line *desk

// deliver lets a collection that has begun go on, which nothing else does.
func (d *desk) deliver(frame, length int32, at, waited float64) int32 {
	collect()
	return d.call(bridge.Delivered{Frame: int(frame), Raw: d.in[:length], At: at, Waited: waited})
}

func (d *desk) rejoin() int32 { return d.call(bridge.Shown{}) }

func (d *desk) command(length int32) int32 {
	c, err := decode.ReadCommand(d.in[:length])
	if err != nil {
		return d.fault(err.Error())
	}
	return d.call(bridge.Commanded{Command: c})
}

func (d *desk) popped(length int32) int32 {
	o, err := decode.ReadPopOutcome(d.in[:length])
	if err != nil {
		return d.fault(err.Error())
	}
	return d.call(bridge.Popped{Outcome: o})
}

func (d *desk) reloaded(frame int32, at float64) int32 {
	return d.call(bridge.Reloaded{Frame: int(frame), At: at})
}

func (d *desk) stop() { d.call(bridge.Stopped{}) }

func main() {
	d, err := openDesk()
	if err != nil {
		panic(err)
	}
	line = d
	line.happen(bridge.Started{Popout: d.edge.IsTop()})
	<-line.done
}
