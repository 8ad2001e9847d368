// Package registration is the page's registration with the console: the handshake,
// the probes that find out whether the console still knows the page, and, after an
// absence, the contacts that ended meanwhile.
package registration

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/dedupe"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
	"github.com/ctibridge/ctibridge/wasm/bridge/state"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// Registration is how the page is registered.
type Registration struct {
	// Opened is called when the console answered, and Failed when nothing can be sent
	// any more. Both must be set before Start.
	Opened func()
	Failed func(*contract.Failure)

	// Rejoin compares what the console says after an absence with what was known.
	Rejoin    Rejoin
	handshake handshake
	popout    bool // the console's window is not this page's parent
	timeout   int  // milliseconds
	dialect   dialect.Dialect
	sink      *effect.Sink
	filter    *dedupe.Filter
	state     *state.State
}

// New returns a registration that has not begun. The console may take timeout
// milliseconds to answer.
func New(d dialect.Dialect, timeout int, sink *effect.Sink, f *dedupe.Filter, s *state.State) *Registration {
	return &Registration{
		handshake: handshake{state: contract.Connecting}, timeout: timeout, dialect: d, sink: sink, filter: f, state: s,
		Rejoin: Rejoin{filter: f, state: s},
	}
}

// Start begins. Popout says that the console's window is not the page's parent, so
// that it can go without the page.
func (r *Registration) Start(popout bool) {
	r.popout = popout
	r.Connect()
}

// IsOpen says that the console answered and is not being asked again.
func (r *Registration) IsOpen() bool {
	return r.handshake.state == contract.Connected && r.handshake.attempt == 0
}

// IsStopped says that it was ended for good.
func (r *Registration) IsStopped() bool { return r.handshake.state == contract.Closed }

// IsKnown says that the page is connected, or was before and asks again.
func (r *Registration) IsKnown() bool {
	return r.Rejoin.asked || r.handshake.state == contract.Connected
}

// Failure says why nothing can be sent any more, or is nil.
func (r *Registration) Failure() *contract.Failure { return r.handshake.failure }

// Answered takes an acknowledgement before the message that holds it is folded.
func (r *Registration) Answered(a dialect.Acknowledged) {
	if a.OK && !a.Repeats && r.IsOpen() {
		// Another bridge of this page asked, maybe a console that restarted.
		r.Rejoin.await()
	}
}

// Destroyed is the failure of what a destroyed bridge leaves open.
func Destroyed() *contract.Failure {
	return &contract.Failure{Code: contract.Destroyed, Text: contract.DestroyedText}
}

// handshake is the state of the registration.
//
// A console answers a second registration of a known window with silence, and
// it knows a window over reloads. So every Register goes right behind an
// Unregister, which is never answered and harmless to a console that does not
// know the window. The time allowed is spent in two attempts, because a console
// that was still starting when the first message came has lost it.
type handshake struct {
	_       [0]func()
	state   contract.ConnectionState
	failure *contract.Failure
	timer   int
	attempt int
	// refusal is the console's reason, while isRefused waits for better news.
	refusal   string
	isRefused bool
	contactID string // that the console tied the page to
}
