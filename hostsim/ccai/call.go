package ccai

import (
	"slices"
)

// mostCalls is how many calls can be at the desk: the one that is heard, and one more since the platform has call waiting.
const mostCalls = 2

// canRing allows a second call during the first; one that rings or is dialled leaves no room for another.
func (a *Adapter) canRing() bool {
	free := len(a.sessions) == 0 || len(a.sessions) < mostCalls && !a.faults[FaultNoCallWaiting]
	return a.signedIn && free && a.oldest(sessionOffered) == nil && a.oldest(sessionDialing) == nil
}

func (a *Adapter) canDial() bool {
	return a.signedIn && len(a.sessions) < mostCalls && a.oldest(sessionOffered) == nil && a.oldest(sessionDialing) == nil
}

// ring shows the call in the widget and says nothing: the protocol has no event for an offer.
func (a *Adapter) ring(o offer) error {
	s, err := a.newSession(o, byOffer)
	if err != nil {
		return err
	}
	a.admit(s, sessionOffered)
	return nil
}

// dial is the agent's own call. When its New_Call comes is not documented, so a setting says it.
func (a *Adapter) dial(o struct {
	offer
	Number string
}) error {
	o.Party = o.Number
	s, err := a.newSession(o.offer, byAgent)
	if err != nil {
		return err
	}
	a.admit(s, sessionDialing)
	a.front = s.id
	if a.settings.OutboundStart == "dialled" {
		a.start(s, newCall, a.callFields(s))
	}
	return nil
}

func (a *Adapter) calleeAnswers(s *session, _ struct{}) error {
	s.state = sessionActive
	if !s.begun {
		a.start(s, newCall, a.callFields(s))
	}
	return nil
}

// answer puts the other call, if there is one, on hold; the protocol has no event for that.
func (a *Adapter) answer(s *session, _ struct{}) error {
	s.state, a.front = sessionActive, s.id
	a.start(s, newCall, a.callFields(s))
	return nil
}

// decline says nothing: there is no event for a missed or declined call.
func (a *Adapter) decline(s *session, _ struct{}) error {
	a.remove(s)
	return nil
}

// switchCall turns to the other call, without a word.
func (a *Adapter) switchCall(s *session, _ struct{}) error {
	a.front = s.id
	return nil
}

// redact pauses and resumes the recording.
func (a *Adapter) redact(s *session, _ struct{}) error {
	s.redacting = !s.redacting
	name := redactionEnded
	if s.redacting {
		name = redactionStarted
	}
	a.tell(utterance{name: name, session: s, data: join(fields{{"agent_id", a.agent.ID}}, a.idFields(s))})
	return nil
}

// endCall ends it for both sides. A call whose New_Call was never said ends without a word too.
func (a *Adapter) endCall(s *session, _ struct{}) error {
	if s.begun {
		a.reportEndings(s)
		a.tell(utterance{name: endCall, session: s, data: a.callFields(s)})
	}
	a.leave(s)
	return nil
}

// leave takes a call off the desk. The one that was on hold, or is dialled, is heard again.
func (a *Adapter) leave(s *session) {
	a.remove(s)
	if a.front != 0 {
		return
	}
	if i := slices.IndexFunc(a.sessions, taken); i >= 0 {
		a.front = a.sessions[i].id
	}
}

// start says that a session begins, and pops its record before or after that if the settings say so.
func (a *Adapter) start(s *session, name string, data fields) {
	s.begun = true
	if a.settings.PopAtStart == "before" {
		a.popRecordOf(s, true)
	}
	a.tell(utterance{name: name, session: s, data: data})
	a.reportOwnJoin(s)
	if a.settings.PopAtStart == "after" {
		a.popRecordOf(s, true)
	}
}

// reportEndings says that what is on in a session ends with it, if the settings say so: nothing documents events for that.
func (a *Adapter) reportEndings(s *session) {
	if !a.settings.ReportEndings {
		return
	}
	if s.redacting {
		_ = a.redact(s, struct{}{})
	}
	if s.cobrowse != nil {
		_ = a.endCobrowse(s, cobrowseEnd{})
	}
}
