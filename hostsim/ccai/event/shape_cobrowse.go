package event

import "github.com/ctibridge/ctibridge/hostsim/ccai/session"

func (w Shape) cobrowseFields(s *session.Session, more Fields) Fields {
	return Join(Fields{{"agent_id", w.Agent.ID}}, w.idFields(s),
		Fields{{"cobrowse_session_id", s.Cobrowse.ID}}, more, customFields(s))
}

// CobrowseStarted makes the data of Cobrowse_Session_Started.
func (w Shape) CobrowseStarted(s *session.Session) Fields {
	return w.cobrowseFields(s, Fields{
		{"cobrowse_session_requested_by", s.Cobrowse.RequestedBy},
		{"cobrowse_session_remote_control", s.Cobrowse.RemoteControl},
		{"cobrowse_session_full_device", s.Cobrowse.FullDevice},
	})
}

// RemoteControl makes the data of Cobrowse_Session_Remote_Control_Changed.
func (w Shape) RemoteControl(s *session.Session) Fields {
	return w.cobrowseFields(s, Fields{
		{"cobrowse_session_remote_control", s.Cobrowse.RemoteControl},
	})
}

// FullDevice makes the data of Cobrowse_Session_Full_Device_Changed.
func (w Shape) FullDevice(s *session.Session) Fields {
	return w.cobrowseFields(s, Fields{{"cobrowse_session_full_device", s.Cobrowse.FullDevice}})
}

// CobrowseEnded makes the data of Cobrowse_Session_Ended.
func (w Shape) CobrowseEnded(s *session.Session, by session.PartyType) Fields {
	return w.cobrowseFields(s, Fields{
		{"cobrowse_session_requested_by", s.Cobrowse.RequestedBy},
		{"cobrowse_session_ended_by", by},
		{"cobrowse_session_remote_control", s.Cobrowse.RemoteControl},
		{"cobrowse_session_full_device", s.Cobrowse.FullDevice},
	})
}
