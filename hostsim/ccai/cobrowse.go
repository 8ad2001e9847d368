package ccai

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
)

// control is the state of remote control or of the full device.
type control string

const (
	controlOff       control = "off"
	controlRequested control = "requested"
	controlRejected  control = "rejected"
	controlOn        control = "on"
)

func (c control) valid() bool {
	return c == controlOff || c == controlRequested || c == controlRejected || c == controlOn
}

// cobrowse is a shared screen. The vendor's pages now say "screen share"; the names in events were left as they were.
type cobrowse struct {
	ID            string    `json:"id"`
	RequestedBy   partyType `json:"requestedBy"`
	RemoteControl control   `json:"remoteControl"`
	FullDevice    control   `json:"fullDevice"`
}

func unshared(s *session) bool { return live(s) && s.cobrowse == nil }

func shared(s *session) bool { return live(s) && s.cobrowse != nil }

// opaqueID makes an id of 22 characters of base64url, as the printed ones look. It hangs on the session alone, so it is the same in every run.
func (a *Adapter) opaqueID(s *session, what string, n int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s of %s %d: %d", what, a.kind, s.id, n))
	return base64.RawURLEncoding.EncodeToString(sum[:16])
}

func (a *Adapter) startCobrowse(s *session, in struct{ By partyType }) error {
	if in.By == "" {
		in.By = partyAgent
	}
	if in.By != partyAgent && in.By != partyEndUser {
		return fmt.Errorf("by agent or end_user, not %q", in.By)
	}
	s.cobrowses++
	s.cobrowse = &cobrowse{ID: a.opaqueID(s, "co-browse", s.cobrowses), RequestedBy: in.By, RemoteControl: controlOff, FullDevice: controlOff}
	a.tellCobrowse(s, cobrowseStarted, fields{
		{"cobrowse_session_requested_by", in.By},
		{"cobrowse_session_remote_control", controlOff},
		{"cobrowse_session_full_device", controlOff},
	})
	return nil
}

type cobrowseChange struct{ To control }

func (a *Adapter) setRemoteControl(s *session, in cobrowseChange) error {
	if err := in.check(s.cobrowse.RemoteControl); err != nil {
		return err
	}
	s.cobrowse.RemoteControl = in.To
	a.tellCobrowse(s, cobrowseControl, fields{{"cobrowse_session_remote_control", in.To}})
	return nil
}

func (a *Adapter) setFullDevice(s *session, in cobrowseChange) error {
	if err := in.check(s.cobrowse.FullDevice); err != nil {
		return err
	}
	s.cobrowse.FullDevice = in.To
	a.tellCobrowse(s, cobrowseDevice, fields{{"cobrowse_session_full_device", in.To}})
	return nil
}

func (c cobrowseChange) check(now control) error {
	if !c.To.valid() || c.To == now {
		return fmt.Errorf("it is %q and cannot become %q", now, c.To)
	}
	return nil
}

type cobrowseEnd struct{ By partyType }

// partyAPI ends a co-browse session from outside.
const partyAPI partyType = "api"

func (a *Adapter) endCobrowse(s *session, in cobrowseEnd) error {
	if in.By == "" {
		in.By = partyAgent
	}
	if in.By != partyAgent && in.By != partyEndUser && in.By != partyAPI {
		return fmt.Errorf("by agent, end_user or api, not %q", in.By)
	}
	ended := s.cobrowse
	a.tellCobrowse(s, cobrowseEnded, fields{
		{"cobrowse_session_requested_by", ended.RequestedBy},
		{"cobrowse_session_ended_by", in.By},
		{"cobrowse_session_remote_control", ended.RemoteControl},
		{"cobrowse_session_full_device", ended.FullDevice},
	})
	s.cobrowse = nil
	return nil
}

func (a *Adapter) tellCobrowse(s *session, name string, more fields) {
	a.tell(utterance{name: name, session: s, data: join(fields{{"agent_id", a.agent.ID}}, a.idFields(s),
		fields{{"cobrowse_session_id", s.cobrowse.ID}}, more, s.customFields())})
}
