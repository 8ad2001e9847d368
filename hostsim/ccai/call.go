package ccai

import (
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// mostCalls is how many calls an adapter can have: the one that the agent hears, and one more since
// the platform has call waiting.
const mostCalls = 2

// canRing allows a second call during the first; one that rings or is dialled leaves no room for
// another.
func canRing(a *Adapter) bool {
	calls := len(a.sessions.All)
	free := calls == 0 || calls < mostCalls && !a.outbox.On[faults.NoCallWaiting]
	return a.signedIn && free && a.sessions.Offered() == nil && a.sessions.Dialled() == nil
}

func canDial(a *Adapter) bool {
	return a.signedIn && len(a.sessions.All) < mostCalls &&
		a.sessions.Offered() == nil && a.sessions.Dialled() == nil
}

// dial is the agent's own call. When its New_Call comes is not documented, so a setting decides it.
func dial(a *Adapter, o struct {
	session.Offer
	Number string
}) error {
	o.Party = o.Number
	s, err := session.New(a.kind, o.Offer, tenant.ByAgent)
	if err != nil {
		return err
	}
	admit(a, s, session.Dialing)
	a.sessions.Front = s.ID
	if a.settings.OutboundStart == "dialled" {
		start(a, s, event.NewCall, a.shape().Call(s))
	}
	return nil
}

func calleeAnswers(a *Adapter, s *session.Session, _ struct{}) error {
	s.State = session.Active
	if !s.Begun {
		start(a, s, event.NewCall, a.shape().Call(s))
	}
	return nil
}

// answer puts the other call, if there is one, on hold; the protocol has no event for that.
func answer(a *Adapter, s *session.Session, _ struct{}) error {
	s.State, a.sessions.Front = session.Active, s.ID
	start(a, s, event.NewCall, a.shape().Call(s))
	return nil
}

// decline posts nothing: there is no event for a missed or declined call.
func decline(a *Adapter, s *session.Session, _ struct{}) error {
	a.sessions.Remove(s)
	return nil
}

// switchCall selects the other call; there is no event for that.
func switchCall(a *Adapter, s *session.Session, _ struct{}) error {
	a.sessions.Front = s.ID
	return nil
}

// redact pauses and resumes the recording.
func redact(a *Adapter, s *session.Session, _ struct{}) error {
	s.Redacting = !s.Redacting
	name := event.RedactionEnded
	if s.Redacting {
		name = event.RedactionStarted
	}
	a.postOf(s, name, a.shape().Redaction(s))
	return nil
}

// endCall ends it for both sides. A call whose New_Call was never posted ends without an event too.
func endCall(a *Adapter, s *session.Session, _ struct{}) error {
	if s.Begun {
		reportEndings(a, s)
		a.postOf(s, event.EndCall, a.shape().Call(s))
	}
	a.sessions.Leave(s)
	return nil
}

// start posts that a session begins, and pops its record before or after that if the settings say
// so.
func start(a *Adapter, s *session.Session, name string, data event.Fields) {
	s.Begun = true
	if a.settings.PopAtStart == "before" {
		popRecordOf(a, s, true)
	}
	a.postOf(s, name, data)
	reportOwnJoin(a, s)
	if a.settings.PopAtStart == "after" {
		popRecordOf(a, s, true)
	}
}

// reportEndings posts that what is on in a session ends with it, if the settings say so: nothing
// documents events for that.
func reportEndings(a *Adapter, s *session.Session) {
	if !a.settings.ReportEndings {
		return
	}
	if s.Redacting {
		_ = redact(a, s, struct{}{})
	}
	if s.Cobrowse != nil {
		_ = endCobrowse(a, s, cobrowseEnd{})
	}
}
