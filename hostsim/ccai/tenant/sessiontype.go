package tenant

import "strings"

// Begin says whose doing begins a session.
type Begin string

// How sessions begin.
const (
	ByOffer Begin = "offer" // the platform offers it to the agent
	ByAgent Begin = "agent" // the agent dials or writes first
)

// SessionType is one of the current vocabulary, "Session Type V2". The older words of reports and
// metadata are not posted by adapters.
type SessionType struct {
	Name string `json:"name"`
	// By says how such a session begins; a type that begins in both ways is listed twice.
	By Begin `json:"by"`
	// Queue is the id of the queue it comes from unless another is named, 0 for none.
	Queue int64 `json:"queue"`
}

// SessionTypes are those of each adapter, the default for an offer first. "Voice Campaign" is
// in the vendor's list, and "Voice Campaign (UJET)" in its example of an event.
var SessionTypes = map[Type][]SessionType{
	Call: {
		{"Voice Inbound (IVR)", ByOffer, 771},
		{"Voice Inbound (IVR via Mobile)", ByOffer, 771},
		{"Voice Inbound (Mobile)", ByOffer, 771},
		{"Voice Callback (Web)", ByOffer, 772},
		{"Voice Inbound (API)", ByOffer, 772},
		{"Voice Scheduled (Mobile)", ByOffer, 772},
		{"Voice Scheduled (Web)", ByOffer, 772},
		{"Voice Scheduled (API)", ByOffer, 772},
		{"Voice Campaign", ByOffer, 780},
		{"Voice Campaign (UJET)", ByOffer, 780},
		{"Voice Outbound (API)", ByOffer, 0},
		{"Voice Internal", ByOffer, 0},
		{"Voice Inbound (Direct)", ByOffer, 0},
		{"Voice Inbound (Extension)", ByOffer, 0},
		{"Voice Outbound", ByAgent, 0},
		{"Voice Outbound (Direct)", ByAgent, 0},
		{"Voice Outbound (UCaaS)", ByAgent, 0},
		{"Voice Internal", ByAgent, 0},
	},
	Chat: {
		{"Messaging Inbound (Web Chat)", ByOffer, 802},
		{"Messaging Inbound (Mobile Chat)", ByOffer, 802},
		{"Messaging Inbound (SMS)", ByOffer, 811},
		{"Messaging (WhatsApp)", ByOffer, 811},
		{"Messaging Inbound (SMS Direct)", ByOffer, 0},
		{"Messaging Outbound (SMS via API)", ByOffer, 0},
		{"Messaging Outbound (SMS Direct via API)", ByOffer, 0},
		{"Messaging Outbound (SMS)", ByAgent, 0},
		{"Messaging Outbound (SMS Direct)", ByAgent, 0},
	},
}

// FindSessionType reads a name in the case of the list; "" is the first of its kind.
func (t Type) FindSessionType(name string, by Begin) (SessionType, bool) {
	for _, st := range SessionTypes[t] {
		if st.By == by && (name == "" || st.Name == name) {
			return st, true
		}
	}
	return SessionType{}, false
}

// IsOutbound reports whether the customer is called or written to.
func (s SessionType) IsOutbound() bool { return strings.Contains(s.Name, "Outbound") }

// IsCampaign reports whether it is a call of a campaign.
func (s SessionType) IsCampaign() bool { return strings.HasPrefix(s.Name, "Voice Campaign") }

// IsSMS reports whether it is a chat by SMS.
func (s SessionType) IsSMS() bool { return strings.Contains(s.Name, "SMS") }

// IsWeb reports whether it is a chat on a web page.
func (s SessionType) IsWeb() bool { return strings.Contains(s.Name, "Web Chat") }
