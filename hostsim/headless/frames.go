package headless

import (
	"encoding/json"
	"maps"
	"slices"
	"sync"

	"github.com/chromedp/cdproto/runtime"
)

// frames are the documents that the page and its frames show now, by the contexts in which their
// scripts run.
type frames struct {
	mu      sync.Mutex
	shown   map[string]bool
	changed chan struct{}
}

func (f *frames) on(event any) {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExecutionContextCreated:
		var about struct{ IsDefault bool }
		if json.Unmarshal(e.Context.AuxData, &about) != nil || !about.IsDefault {
			return // a world that a tool has made
		}
		if f.shown == nil {
			f.shown = map[string]bool{}
		}
		f.shown[e.Context.UniqueID] = true
		if f.changed != nil {
			close(f.changed)
			f.changed = nil
		}
	case *runtime.EventExecutionContextDestroyed:
		delete(f.shown, e.ExecutionContextUniqueID)
	case *runtime.EventExecutionContextsCleared:
		clear(f.shown)
	}
}

// now lists them, and returns a channel that is closed when there is another one.
func (f *frames) now() ([]string, <-chan struct{}) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.changed == nil {
		f.changed = make(chan struct{})
	}
	return slices.Collect(maps.Keys(f.shown)), f.changed
}
