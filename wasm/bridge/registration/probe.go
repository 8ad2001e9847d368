package registration

import "github.com/ctibridge/ctibridge/wasm/contract"

// A console that opened the page as a window of its own can restart behind it: the
// page stays and gets no message, and the new console knows nothing of it. A console
// that frames the page cannot, for the page goes with it.
//
// So the bridge asks whether the console still knows the page, by registering
// anew: a healthy one answers with its present state and the page notices nothing.
// It asks when the page is shown again, before a command, and after one that was
// not answered. Early versions of CXone Agent repeat each event once for every
// registration there ever was; these are asked after an unanswered command only.
// A load of the console's page cannot be seen from another origin, and asking from
// time to time was refused: a page that is not used need not know.

// Probe asks the console whether it still knows this page. Commands wait.
func (r *Registration) Probe() {
	if !r.popout || !r.IsOpen() || len(r.dialect.Register()) == 0 {
		return
	}
	r.Rejoin.await()
	r.register()
}

// ProbeFor asks before a command, so that none reaches a console to which the call
// is unknown. A command that is tied to no call needs no state.
func (r *Registration) ProbeFor(name contract.CommandName) {
	if name != contract.ContactCard && !r.filter.Grows {
		r.Probe()
	}
}

// Visible is called when the page was covered, or in another tab, and is shown again.
// What was silent then may be there by now.
func (r *Registration) Visible() {
	if f := r.handshake.failure; f != nil && f.Code == contract.HostSilent {
		r.Connect()
		return
	}
	if !r.filter.Grows {
		r.Probe()
	}
}

// unanswered takes back that the console is there, if it did not answer in half
// the time: then it is no longer known what is true.
func (r *Registration) unanswered() {
	if r.handshake.state != contract.Connected {
		return
	}
	r.handshake.state = contract.Connecting
	r.sink.Emit(contract.ConnectionChanged, contract.Connection{State: contract.Connecting})
	r.state.Unconfirm()
}

// SessionStarted asks anew if a session was believed to go on: then its end, and
// maybe the end of contacts, was missed. In the first state it is no news.
func (r *Registration) SessionStarted() {
	if !r.state.InBatch() && r.state.Agent.Now.Status != contract.AgentUnknown && r.state.Agent.Now.Status != contract.AgentSignedOut {
		r.Probe()
	}
}

// HostClosed ends the connection: a window that was closed never comes back. Every
// message that could not be posted brings this, and the page gets one event.
func (r *Registration) HostClosed() {
	if f := r.handshake.failure; f != nil && f.Code == contract.HostClosed {
		return
	}
	r.clearTimer()
	r.state.Unconfirm()
	r.fail(contract.Failure{
		Code: contract.HostClosed,
		Text: "The console's window was closed, so nothing can be sent. Open this page from the console again.",
	})
}
