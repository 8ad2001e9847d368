package main

import (
	"runtime"
	"unsafe"
)

// leastInbox is room for nearly all messages, in bytes.
const leastInbox = 64 << 10

func (m *moduleRuntime) inbox(size int32) int32 {
	if int(size) != len(m.in) {
		m.in = make([]byte, size)
	}
	return address(m.in)
}

func (m *moduleRuntime) outbox() int32 { return address(m.out) }

func address(b []byte) int32 {
	return int32(uintptr(unsafe.Pointer(unsafe.SliceData(b))))
}

// collect gives a collection that has begun its share of the time. Nothing else
// does: its workers run when a goroutine waits, and no export waits. Without it a
// collection went on over thousands of messages, and all that these took counted
// as in use, so that the next began at nine times as much, and so on without end.
func collect() { runtime.Gosched() }
