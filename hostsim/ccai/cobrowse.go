package ccai

import (
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
)

func startCobrowse(a *Adapter, s *session.Session, in struct{ By session.PartyType }) error {
	if in.By == "" {
		in.By = session.PartyAgent
	}
	if in.By != session.PartyAgent && in.By != session.PartyEndUser {
		return fmt.Errorf("by agent or end_user, not %q", in.By)
	}
	s.Cobrowses++
	s.Cobrowse = &session.Cobrowse{
		ID: s.OpaqueID(a.kind, "co-browse", s.Cobrowses), RequestedBy: in.By,
		RemoteControl: session.ControlOff, FullDevice: session.ControlOff,
	}
	a.postOf(s, event.CobrowseStarted, a.shape().CobrowseStarted(s))
	return nil
}

type cobrowseChange struct{ To session.Control }

func setRemoteControl(a *Adapter, s *session.Session, in cobrowseChange) error {
	if err := in.check(s.Cobrowse.RemoteControl); err != nil {
		return err
	}
	s.Cobrowse.RemoteControl = in.To
	a.postOf(s, event.CobrowseControl, a.shape().RemoteControl(s))
	return nil
}

func setFullDevice(a *Adapter, s *session.Session, in cobrowseChange) error {
	if err := in.check(s.Cobrowse.FullDevice); err != nil {
		return err
	}
	s.Cobrowse.FullDevice = in.To
	a.postOf(s, event.CobrowseDevice, a.shape().FullDevice(s))
	return nil
}

func (c cobrowseChange) check(now session.Control) error {
	if !c.To.IsValid() || c.To == now {
		return fmt.Errorf("it is %q and cannot become %q", now, c.To)
	}
	return nil
}

type cobrowseEnd struct{ By session.PartyType }

func endCobrowse(a *Adapter, s *session.Session, in cobrowseEnd) error {
	if in.By == "" {
		in.By = session.PartyAgent
	}
	if in.By != session.PartyAgent && in.By != session.PartyEndUser && in.By != session.PartyAPI {
		return fmt.Errorf("by agent, end_user or api, not %q", in.By)
	}
	a.postOf(s, event.CobrowseEnded, a.shape().CobrowseEnded(s, in.By))
	s.Cobrowse = nil
	return nil
}
