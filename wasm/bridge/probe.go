package bridge

import "github.com/ctibridge/ctibridge/wasm/contract"

// A console that opened the page as a window of its own can restart behind it: the
// page stays and is not told, and the new console knows nothing of it. A console
// that frames the page cannot, for the page goes with it.
//
// So the bridge asks whether the console still knows the page, by registering
// anew: a healthy one answers with its present state and the page notices nothing.
// It asks when the page is shown again, before a command, and after one that was
// not answered. Early versions of CXone Agent repeat each event once for every
// registration there ever was; these are asked after an unanswered command only.
// A load of the console's page cannot be seen from another origin, and asking from
// time to time was refused: a page that is not used need not know.

// probe asks the console whether it still knows this page. Commands wait.
func (b *Bridge) probe() {
	if !b.popout || !b.connection.isOpen() || len(b.dialect.Register()) == 0 {
		return
	}
	b.await()
	b.register()
}

// probeFor asks before a command, so that none reaches a console to which the call
// is unknown. A command that is tied to no call needs no state.
func (b *Bridge) probeFor(p *pending) {
	if p.Name != contract.ContactCard && !b.dedupe.grow {
		b.probe()
	}
}

// shownAgain is a page that was covered or in another tab. What was silent then
// may be there by now.
func (b *Bridge) shownAgain() {
	if f := b.connection.failure; f != nil && f.Code == contract.HostSilent {
		b.connect()
		return
	}
	if !b.dedupe.grow {
		b.probe()
	}
}

// unanswered takes back that the console is there, if it did not answer in half
// the time: then it is no longer known what is true.
func (b *Bridge) unanswered() {
	if b.connection.state != contract.Connected {
		return
	}
	b.connection.state = contract.Connecting
	b.emit(contract.ConnectionChanged, contract.Connection{State: contract.Connecting})
	b.unconfirm()
}

// sessionBegan asks anew if a session was believed to go on: then its end, and
// maybe the end of contacts, was missed. In the first state it is no news.
func (b *Bridge) sessionBegan() {
	if !b.batch.on && b.agent.Status != contract.AgentUnknown && b.agent.Status != contract.AgentSignedOut {
		b.probe()
	}
}

// hostClosed ends the line: a window that was closed never comes back. Every message
// that could not be posted says so, and the page is told once.
func (b *Bridge) hostClosed() {
	if f := b.connection.failure; f != nil && f.Code == contract.HostClosed {
		return
	}
	b.clearTimer()
	b.unconfirm()
	b.fail(contract.Failure{
		Code: contract.HostClosed,
		Text: "The console's window was closed, so nothing can be sent. Open this page from the console again.",
	})
}
