// Command wasm is the module. It only wires: what the exports promise stands in
// package contract, what they do in packages bridge, dialect and browser.
package main

//lint:file-ignore U1000 staticcheck does not know that go:wasmexport uses a function

import (
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/decode"
)

var line *desk

// deliver takes a message of length bytes from the inbox, which came from the
// given frame, was looked at at the given time and had waited for so long at most,
// and returns how many bytes of events are in the outbox.
//
//go:wasmexport deliver
func deliver(frame, length int32, at, waited float64) int32 {
	collect()
	return line.call(bridge.Delivered{Frame: int(frame), Raw: inboxBytes[:length], At: at, Waited: waited})
}

// rejoin takes the page to the console anew. It returns as deliver does.
//
//go:wasmexport rejoin
func rejoin() int32 { return line.call(bridge.Shown{}) }

// command takes a command from the inbox and returns as deliver does.
//
//go:wasmexport command
func command(length int32) int32 {
	c, err := decode.ReadCommand(inboxBytes[:length])
	if err != nil {
		return line.fault(err.Error())
	}
	return line.call(bridge.Commanded{Command: c})
}

// popped takes from the inbox what became of a record that the page was given,
// and returns as deliver does.
//
//go:wasmexport popped
func popped(length int32) int32 {
	o, err := decode.ReadPopOutcome(inboxBytes[:length])
	if err != nil {
		return line.fault(err.Error())
	}
	return line.call(bridge.Popped{Outcome: o})
}

// reloaded says that the given frame of the console was loaded anew at the given
// time. It returns as deliver does.
//
//go:wasmexport reloaded
func reloaded(frame int32, at float64) int32 {
	return line.call(bridge.Reloaded{Frame: int(frame), At: at})
}

// stop leaves the console and lets go of the page. There is nobody left to tell
// of it, so it returns nothing.
//
//go:wasmexport stop
func stop() { line.call(bridge.Stopped{}) }

func main() {
	inbox(64 << 10)
	d, err := openDesk()
	if err != nil {
		panic(err)
	}
	line = d
	line.happen(bridge.Started{Popout: d.edge.IsTop()})
	<-line.done
}
