package main

//lint:file-ignore U1000 staticcheck does not know that go:wasmexport uses a function

import (
	"runtime"
	"unsafe"
)

// inboxBytes is what JavaScript wrote for the call to come.
var inboxBytes []byte

// inbox makes room for size bytes, more or fewer than before, and returns the
// address to write them to. It may grow the memory, which detaches every view that JavaScript holds.
//
//go:wasmexport inbox
func inbox(size int32) int32 {
	if int(size) != len(inboxBytes) {
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

// collect gives a collection that has begun its share of the time. Nothing else
// does: its workers run when a goroutine waits, and no export waits. Without it a
// collection went on over thousands of messages, and all that these took counted
// as in use, so that the next began at nine times as much, and so on without end.
func collect() { runtime.Gosched() }
