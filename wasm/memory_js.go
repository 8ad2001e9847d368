package main

//lint:file-ignore U1000 staticcheck does not know that go:wasmexport uses a function

import "unsafe"

// inboxBytes is what JavaScript wrote for the call to come.
var inboxBytes []byte

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

func address(b []byte) int32 {
	return int32(uintptr(unsafe.Pointer(unsafe.SliceData(b))))
}

// collectAt is how much the heap may grow over what lives in it, in percent,
// before it is gone through. The browser gives the module one thread, so that the
// page waits meanwhile, the longer the more contacts there are. At Go's own 100 an
// event at a desk of 1,000 contacts took 1.37 times what it takes at an empty one,
// at 400 1.24 times, and at this 1.04 times; the price is that a busy desk takes
// 32 MB of memory before the first round, and not 4.
const collectAt = 800
