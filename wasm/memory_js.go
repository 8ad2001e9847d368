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
