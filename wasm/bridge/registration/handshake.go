package registration

import (
	"strconv"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

const attempts = 2

// Connect starts the handshake. A console that needs none is connected by the
// mere listening.
func (r *Registration) Connect() {
	r.clearTimer()
	before := r.handshake.state
	if len(r.dialect.Register()) == 0 {
		r.state.Unconfirm()
		if before != contract.Connected {
			r.succeed("")
		}
		return
	}
	r.Rejoin.await()
	r.state.Focus.Forget() // nobody listened, so it is not known even if nothing else changed
	r.handshake = handshake{state: contract.Connecting}
	if before != contract.Connecting { // what a page takes it for until an event says otherwise
		r.sink.Emit(contract.ConnectionChanged, contract.Connection{State: contract.Connecting})
	}
	r.state.Unconfirm()
	r.register()
}

func (r *Registration) register() {
	r.handshake.attempt++
	r.filter.Expect()
	r.sink.Post(r.dialect.Unregister()...)
	r.sink.Post(r.dialect.Register()...)
	r.handshake.timer = r.sink.SetTimer(r.timeout / attempts)
}

// Acknowledge takes the console's answer wherever and whenever it comes. One
// that nobody waits for any more is news only after a failure.
func (r *Registration) Acknowledge(a dialect.Acknowledged) {
	if r.IsOpen() {
		return
	}
	r.clearTimer()
	if !a.OK {
		r.refused(a.Reason)
		return
	}
	r.succeed(a.ContactID)
}

// refusalWait is how long, in milliseconds, a better answer than a refusal may take.
const refusalWait = 100

// refused waits a moment before it ends the attempt: early versions of CXone
// Agent send the refusals of earlier registrations again, right before the answer
// to this, and whenever another window registers. They also come when nobody
// waits any more, and then are no news.
func (r *Registration) refused(reason string) {
	if f := r.handshake.failure; f != nil && f.Code == contract.RegistrationRefused {
		return
	}
	r.handshake.refusal = reason
	r.handshake.isRefused = true
	r.handshake.timer = r.sink.SetTimer(refusalWait)
}

// succeed emits nothing of a console that was only asked whether it is there.
func (r *Registration) succeed(contactID string) {
	before := r.handshake
	r.handshake = handshake{state: contract.Connected, contactID: contactID}
	if before.state != contract.Connected || before.contactID != contactID {
		r.sink.Emit(contract.ConnectionChanged, contract.Connection{State: contract.Connected, ContactID: contactID})
	}
	r.Opened()
}

// Fire takes a timer that ran out, and says whether it was that of an attempt. A
// refusal is believed when the second attempt has brought nothing better.
func (r *Registration) Fire(timer int) bool {
	if r.handshake.timer != timer || timer == 0 {
		return false
	}
	r.onTimeout()
	return true
}

func (r *Registration) onTimeout() {
	r.handshake.timer = 0
	if r.handshake.attempt < attempts {
		r.unanswered()
		r.register()
		return
	}
	if r.handshake.isRefused {
		r.fail(contract.Failure{
			Code: contract.RegistrationRefused,
			Text: "The console refused the registration: " + r.handshake.refusal + ". Check contactId.",
		})
		return
	}
	r.fail(contract.Failure{
		Code: contract.HostSilent,
		Text: "The console did not answer the registration in " + strconv.Itoa(r.timeout) +
			" ms. Check that this page is opened inside the console and that allowedOrigins names the console's origin.",
	})
}

func (r *Registration) fail(e contract.Failure) {
	r.handshake = handshake{state: contract.Disconnected, failure: &e, attempt: attempts}
	r.sink.Emit(contract.ConnectionChanged, contract.Connection{State: contract.Disconnected, Error: &e})
	r.Failed(&e)
}

// Leave ends the subscription while the page is away, if the console can still
// tell whose it is: from a frame that is sent elsewhere, Chromium gives the message
// no source. Nothing waits for an answer: none ever comes. A registration under way
// keeps its time: a script may say that the page is left, and nothing comes of it.
func (r *Registration) Leave() { r.sink.Post(r.dialect.Unregister()...) }

// Stop ends it for good.
func (r *Registration) Stop() {
	r.clearTimer()
	r.Leave()
	r.Failed(Destroyed())
	r.handshake = handshake{state: contract.Closed}
	r.sink.Emit(contract.ConnectionChanged, contract.Connection{State: contract.Closed})
}

func (r *Registration) clearTimer() {
	if r.handshake.timer != 0 {
		r.sink.ClearTimer(r.handshake.timer)
		r.handshake.timer = 0
	}
}
