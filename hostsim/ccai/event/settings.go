package event

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// Settings choose where no source settles what the platform does, or where the tenant can choose
// itself. Each text is one of the values named in its comment, the default first.
type Settings struct {
	// PopAtStart says when the record of a session is popped: "after" New_*, "before" it (the
	// record was made while the session waited), or "never". Sessions without a record pop nothing.
	PopAtStart string `json:"popAtStart"`
	// PopOnActive pops the record after each Active_Chat; the platform has such a setting since
	// 2023-09-25.
	PopOnActive bool `json:"popOnActive"`
	// CaseDrift says which chats have their session_type in lower case while they last: "web", as
	// printed; "all"; "none".
	CaseDrift string `json:"caseDrift"`
	// EndFields says how a chat's last events look: "printed" has null for the queue in End_Chat
	// and no queue in Dismissed_Chat; "listed" has the fields of New_Chat in both, as the lists
	// beside the examples say.
	EndFields string `json:"endFields"`
	// OutboundStart says when New_Call comes for a call of the agent's own: when it is "connected"
	// or when it is "dialled".
	OutboundStart string `json:"outboundStart"`
	// WarmTransferAt says when Transfer_* comes for a warm transfer: at its "start" or at its
	// "completion".
	WarmTransferAt string `json:"warmTransferAt"`
	// TransferEnd says where End_* comes when a session leaves by a transfer: "after" Transfer_*,
	// "before" it, or "never".
	TransferEnd string `json:"transferEnd"`
	// JoinedAgent says whose id Agent_Joined_* carries: that of the agent who is "joining", or who
	// is "handling" the session. The documentation has the words of the second, and has them for
	// Party_Added too.
	JoinedAgent string `json:"joinedAgent"`
	// ReportOwnJoin posts Agent_Joined_* for the signed-in agent too, behind New_*: the
	// documentation says "an agent", not another one.
	ReportOwnJoin bool `json:"reportOwnJoin"`
	// ReportEndings says that a redaction and a co-browse session that are on when their session
	// ends are reported as ended, before End_*.
	ReportEndings bool `json:"reportEndings"`
	// Names are the event types that no source prints, by the name that is posted by default.
	Names map[string]string `json:"names"`
}

// unprinted are the event types that no source prints, or prints in two ways.
var unprinted = []string{
	RedactionStarted, RedactionEnded, TransferCall, AgentJoinedCall, TaskVALeft, TaskVAVariables,
	AgentAssistStarted,
}

// DefaultSettings returns the settings of an adapter for which none were chosen.
func DefaultSettings() Settings {
	s := Settings{
		PopAtStart: "after", CaseDrift: "web", EndFields: "printed", OutboundStart: "connected",
		WarmTransferAt: "start", TransferEnd: "after", JoinedAgent: "joining",
		Names: map[string]string{},
	}
	for _, name := range unprinted {
		s.Names[name] = name
	}
	return s
}

// Filled has the default for everything that is empty.
func (s Settings) Filled() Settings {
	full := DefaultSettings()
	full.PopOnActive = s.PopOnActive
	full.ReportEndings, full.ReportOwnJoin = s.ReportEndings, s.ReportOwnJoin
	full.SetTexts(s)
	maps.Copy(full.Names, s.Names)
	return full
}

// SetTexts takes over the texts of another that are not empty.
func (s *Settings) SetTexts(other Settings) {
	s.PopAtStart = cmp.Or(other.PopAtStart, s.PopAtStart)
	s.CaseDrift = cmp.Or(other.CaseDrift, s.CaseDrift)
	s.EndFields = cmp.Or(other.EndFields, s.EndFields)
	s.OutboundStart = cmp.Or(other.OutboundStart, s.OutboundStart)
	s.WarmTransferAt = cmp.Or(other.WarmTransferAt, s.WarmTransferAt)
	s.TransferEnd = cmp.Or(other.TransferEnd, s.TransferEnd)
	s.JoinedAgent = cmp.Or(other.JoinedAgent, s.JoinedAgent)
}

// Clone returns a copy that shares nothing with the settings.
func (s Settings) Clone() Settings {
	s.Names = maps.Clone(s.Names)
	return s
}

// Check returns an error for a text that is none of its values.
func (s Settings) Check() error {
	for _, choice := range []struct {
		name, value string
		values      []string
	}{
		{"popAtStart", s.PopAtStart, []string{"after", "before", "never"}},
		{"caseDrift", s.CaseDrift, []string{"web", "all", "none"}},
		{"endFields", s.EndFields, []string{"printed", "listed"}},
		{"outboundStart", s.OutboundStart, []string{"connected", "dialled"}},
		{"warmTransferAt", s.WarmTransferAt, []string{"start", "completion"}},
		{"transferEnd", s.TransferEnd, []string{"after", "before", "never"}},
		{"joinedAgent", s.JoinedAgent, []string{"joining", "handling"}},
	} {
		if !slices.Contains(choice.values, choice.value) {
			return fmt.Errorf("%s is %q, and takes one of %q",
				choice.name, choice.value, choice.values)
		}
	}
	for name, as := range s.Names {
		if !slices.Contains(unprinted, name) || as == "" {
			return fmt.Errorf("the event %q cannot be named %q", name, as)
		}
	}
	return nil
}

// TypeOf returns the type string that is posted for an event.
func (s Settings) TypeOf(event string) string {
	if as := s.Names[event]; as != "" {
		return as
	}
	return event
}
