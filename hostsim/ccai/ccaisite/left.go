package ccaisite

import (
	"slices"
	"sync"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
)

// mostLeft is how many adapters are kept for a page to come back; a simulator that is left on for
// days must not eat the machine's memory.
const mostLeft = 20

// leftAdapters are those whose page is gone and whose agent is still signed in: the session is the
// platform's, and the frame that loads next from the same address shows it again. By address, so
// that two tenants or two sets of faults are not mixed up.
type leftAdapters struct {
	mu sync.Mutex
	// left has the one that was left last at its end.
	left []leftAdapter
	// count is how often all were forgotten.
	count int
}

type leftAdapter struct {
	address string
	adapter *ccai.Adapter
}

// take returns the one that was left last, nil if there is none.
func (l *leftAdapters) take(address string) *ccai.Adapter {
	l.mu.Lock()
	defer l.mu.Unlock()
	for i, one := range slices.Backward(l.left) {
		if one.address == address {
			l.left = slices.Delete(l.left, i, i+1)
			return one.adapter
		}
	}
	return nil
}

// resets counts how often all were forgotten.
func (l *leftAdapters) resets() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.count
}

// reset forgets all of them, and those whose page is about to go.
func (l *leftAdapters) reset() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.left = nil
	l.count++
}

// leave forgets the one that was left first if there are too many. Since is the reset after which
// the adapter was made.
func (l *leftAdapters) leave(address string, a *ccai.Adapter, since int) {
	if !a.View().(ccai.View).SignedIn {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if since != l.count {
		return
	}
	l.left = append(l.left, leftAdapter{address, a})
	if len(l.left) > mostLeft {
		l.left = slices.Delete(l.left, 0, 1)
	}
}
