package bridge

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/screenpop"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// Input is something that happened.
type Input interface{ input() }

// Started begins the handshake. Popout says that the console's window is not the
// page's parent, so that it can go without the page.
type Started struct{ Popout bool }

// Delivered is a message whose window and origin were found right. Frame tells
// the console's windows apart where there are several. At is when the page looked
// at it, in milliseconds of a clock that never goes back, and Waited how long, at
// most, it had been there by then: a busy page looks late.
type Delivered struct {
	Frame  int
	Raw    []byte
	At     float64
	Waited float64
}

// Commanded is a command of the page.
type Commanded struct{ Command contract.Command }

// Fired is a timer that ran out.
type Fired struct{ Timer int }

// Inspected answers effect.Inspect.
type Inspected screenpop.Address

// Popped answers effect.Pop, now or later.
type Popped struct{ Outcome contract.PopOutcome }

// Reloaded is a frame of the console that was loaded anew. At is when, on the
// clock of Delivered.
type Reloaded struct {
	Frame int
	At    float64
}

// Hidden is a page that is left, perhaps to come back from the browser's cache.
type Hidden struct{}

// Shown is a page that came back from the browser's cache.
type Shown struct{}

// Visible is a page that is shown again after it was covered or in another tab.
type Visible struct{}

// HostClosed is a console's window that was found closed.
type HostClosed struct{}

// Stopped ends the bridge for good.
type Stopped struct{}

func (Started) input()    {}
func (Delivered) input()  {}
func (Commanded) input()  {}
func (Fired) input()      {}
func (Inspected) input()  {}
func (Popped) input()     {}
func (Reloaded) input()   {}
func (Hidden) input()     {}
func (Shown) input()      {}
func (Visible) input()    {}
func (HostClosed) input() {}
func (Stopped) input()    {}
