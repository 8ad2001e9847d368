// Command wasm is the module. It only wires: what the exports promise stands in
// package wire, what they do in packages bridge, hosts and browser.
package main

//lint:file-ignore U1000 staticcheck does not know that go:wasmexport uses a function

import (
	"unsafe"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/page"
)

var (
	inboxBytes []byte // what JavaScript wrote for the call to come
	line       *desk
)

// inbox makes room for size bytes and returns the address to write them to. It
// may grow the memory, which detaches every view that JavaScript holds.
//
//go:wasmexport inbox
func inbox(size int32) int32 {
	if int(size) > len(inboxBytes) {
		inboxBytes = make([]byte, size)
	}
	return address(inboxBytes)
}

// outbox returns the address of the events of the last call.
//
//go:wasmexport outbox
func outbox() int32 { return address(line.out) }

// deliver takes a message of length bytes from the inbox, which came from the
// given frame at the given time, and returns how many bytes of events are in the
// outbox.
//
//go:wasmexport deliver
func deliver(frame, length int32, at float64) int32 {
	return line.call(bridge.Delivered{Frame: int(frame), Raw: inboxBytes[:length], At: at})
}

// rejoin takes the page to the console anew. It returns as deliver does.
//
//go:wasmexport rejoin
func rejoin() int32 { return line.call(bridge.Shown{}) }

// command takes a command from the inbox and returns as deliver does.
//
//go:wasmexport command
func command(length int32) int32 {
	c, err := page.ReadCommand(inboxBytes[:length])
	if err != nil {
		return line.fault(err.Error())
	}
	return line.call(bridge.Commanded{Command: c})
}

// stop leaves the console and lets go of the page. There is nobody left to tell
// of it, so it returns nothing.
//
//go:wasmexport stop
func stop() { line.call(bridge.Stopped{}) }

func address(b []byte) int32 {
	return int32(uintptr(unsafe.Pointer(unsafe.SliceData(b))))
}

func main() {
	inbox(64 << 10)
	d, err := openDesk()
	if err != nil {
		panic(err)
	}
	line = d
	line.happen(bridge.Started{})
	<-line.done
}
