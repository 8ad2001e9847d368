package bridge

import (
	"strconv"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// handshake is how the registration stands.
//
// A console answers a second registration of a known window with silence, and
// it knows a window over reloads. So every Register goes right behind an
// Unregister, which is never answered and harmless to a console that does not
// know the window. The time allowed is spent in two attempts, because a console
// that was still starting when the first message came has lost it.
type handshake struct {
	state   contract.ConnectionState
	failure *contract.Failure
	timer   int
	attempt int
	// refusal is the console's reason, while isRefused waits for better news.
	refusal   string
	isRefused bool
	contactID string // that the console tied the page to
}

// isOpen says that the console answered and is not being asked again.
func (h *handshake) isOpen() bool { return h.state == contract.Connected && h.attempt == 0 }

const attempts = 2

// connect starts the handshake. A console that needs none is connected by the
// mere listening.
func (b *Bridge) connect() {
	b.clearTimer()
	before := b.connection.state
	if len(b.dialect.Register()) == 0 {
		b.unconfirm()
		if before != contract.Connected {
			b.connected("")
		}
		return
	}
	b.await()
	b.rejoin.current = "" // nobody listened, so it is not known even if nothing else changed
	b.connection = handshake{state: contract.Connecting}
	if before != contract.Connecting { // what a page takes it for until told otherwise
		b.emit(contract.ConnectionChanged, contract.Connection{State: contract.Connecting})
	}
	b.unconfirm()
	b.register()
}

func (b *Bridge) register() {
	b.connection.attempt++
	b.dedupe.expect()
	b.post(b.dialect.Unregister()...)
	b.post(b.dialect.Register()...)
	b.connection.timer = b.setTimer(b.timeout / attempts)
}

// acknowledge takes the console's answer wherever and whenever it comes. One
// that nobody waits for any more is news only after a failure.
func (b *Bridge) acknowledge(a dialect.Acknowledged) {
	if b.connection.isOpen() {
		return
	}
	b.clearTimer()
	if !a.OK {
		b.refused(a.Reason)
		return
	}
	b.connected(a.ContactID)
}

// refused waits a moment before it ends the attempt: early versions of CXone
// Agent send the refusals of earlier registrations again, right before the answer
// to this, and whenever another window registers. They also come when nobody
// waits any more, and then are no news.
func (b *Bridge) refused(reason string) {
	if f := b.connection.failure; f != nil && f.Code == contract.RegistrationRefused {
		return
	}
	b.connection.refusal = reason
	b.connection.isRefused = true
	b.connection.timer = b.setTimer(moment)
}

// connected says nothing of a console that was only asked whether it is there.
func (b *Bridge) connected(contactID string) {
	before := b.connection
	b.connection = handshake{state: contract.Connected, contactID: contactID}
	if before.state != contract.Connected || before.contactID != contactID {
		b.emit(contract.ConnectionChanged, contract.Connection{State: contract.Connected, ContactID: contactID})
	}
	b.startClocks()
}

// onTimeout runs out the time of one attempt. A refusal is believed when the
// second attempt has brought nothing better.
func (b *Bridge) onTimeout() {
	b.connection.timer = 0
	if b.connection.attempt < attempts {
		b.unanswered()
		b.register()
		return
	}
	if b.connection.isRefused {
		b.fail(contract.Failure{
			Code: contract.RegistrationRefused,
			Text: "The console refused the registration: " + b.connection.refusal + ". Check contactId.",
		})
		return
	}
	b.fail(contract.Failure{
		Code: contract.HostSilent,
		Text: "The console did not answer the registration in " + strconv.Itoa(b.timeout) +
			" ms. Check that this page is opened inside the console and that allowedOrigins names the console's origin.",
	})
}

func (b *Bridge) fail(e contract.Failure) {
	b.connection = handshake{state: contract.Disconnected, failure: &e, attempt: attempts}
	b.emit(contract.ConnectionChanged, contract.Connection{State: contract.Disconnected, Error: &e})
	b.rejectAll(&e)
}

// leave ends the subscription while the page is away, if the console can still
// tell whose it is: from a frame that is sent elsewhere, Chromium gives the message
// no source. Nothing waits for an answer: none ever comes. A registration under way
// keeps its time: a script may say that the page is left, and nothing comes of it.
func (b *Bridge) leave() { b.post(b.dialect.Unregister()...) }

func (b *Bridge) stop() {
	b.clearTimer()
	b.leave()
	b.rejectAll(destroyed())
	b.connection = handshake{state: contract.Closed}
	b.emit(contract.ConnectionChanged, contract.Connection{State: contract.Closed})
}

func (b *Bridge) clearTimer() {
	if b.connection.timer != 0 {
		b.do(ClearTimer{ID: b.connection.timer})
		b.connection.timer = 0
	}
}
