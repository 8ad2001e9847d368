package main

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// keepBusy keeps so many cores busy, as far as there are any, until the function
// that it returns is called. The loops are threads of this process, so they end
// with it however it ends.
func keepBusy(loops int) (stop func()) {
	before := runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + loops)
	var over atomic.Bool
	var all sync.WaitGroup
	for range loops {
		all.Go(func() {
			for !over.Load() {
			}
		})
	}
	return func() {
		over.Store(true)
		all.Wait()
		runtime.GOMAXPROCS(before)
	}
}
