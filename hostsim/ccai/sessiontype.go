package ccai

import "strings"

// begin says whose doing begins a session.
type begin string

const (
	byOffer begin = "offer" // the platform offers it to the agent
	byAgent begin = "agent" // the agent dials or writes first
)

// SessionType is one of the current vocabulary, "Session Type V2". The older words of reports and metadata are not posted by adapters.
type SessionType struct {
	Name string `json:"name"`
	// By says how such a session begins; a type that begins in both ways stands twice.
	By begin `json:"by"`
	// Queue is the id of the queue it comes from unless told otherwise, 0 for none.
	Queue int64 `json:"queue"`
}

// sessionTypes are those of each adapter, the default for an offer first. "Voice Campaign" stands in the vendor's list, and "Voice Campaign (UJET)"
// in its example of an event.
var sessionTypes = map[Type][]SessionType{
	Call: {
		{"Voice Inbound (IVR)", byOffer, 771},
		{"Voice Inbound (IVR via Mobile)", byOffer, 771},
		{"Voice Inbound (Mobile)", byOffer, 771},
		{"Voice Callback (Web)", byOffer, 772},
		{"Voice Inbound (API)", byOffer, 772},
		{"Voice Scheduled (Mobile)", byOffer, 772},
		{"Voice Scheduled (Web)", byOffer, 772},
		{"Voice Scheduled (API)", byOffer, 772},
		{"Voice Campaign", byOffer, 780},
		{"Voice Campaign (UJET)", byOffer, 780},
		{"Voice Outbound (API)", byOffer, 0},
		{"Voice Internal", byOffer, 0},
		{"Voice Inbound (Direct)", byOffer, 0},
		{"Voice Inbound (Extension)", byOffer, 0},
		{"Voice Outbound", byAgent, 0},
		{"Voice Outbound (Direct)", byAgent, 0},
		{"Voice Outbound (UCaaS)", byAgent, 0},
		{"Voice Internal", byAgent, 0},
	},
	Chat: {
		{"Messaging Inbound (Web Chat)", byOffer, 802},
		{"Messaging Inbound (Mobile Chat)", byOffer, 802},
		{"Messaging Inbound (SMS)", byOffer, 811},
		{"Messaging (WhatsApp)", byOffer, 811},
		{"Messaging Inbound (SMS Direct)", byOffer, 0},
		{"Messaging Outbound (SMS via API)", byOffer, 0},
		{"Messaging Outbound (SMS Direct via API)", byOffer, 0},
		{"Messaging Outbound (SMS)", byAgent, 0},
		{"Messaging Outbound (SMS Direct)", byAgent, 0},
	},
}

// findSessionType reads a name in the case of the list; "" is the first of its kind.
func (t Type) findSessionType(name string, by begin) (SessionType, bool) {
	for _, st := range sessionTypes[t] {
		if st.By == by && (name == "" || st.Name == name) {
			return st, true
		}
	}
	return SessionType{}, false
}

func (s SessionType) outbound() bool { return strings.Contains(s.Name, "Outbound") }

func (s SessionType) isCampaign() bool { return strings.HasPrefix(s.Name, "Voice Campaign") }

func (s SessionType) isSMS() bool { return strings.Contains(s.Name, "SMS") }

func (s SessionType) isWeb() bool { return strings.Contains(s.Name, "Web Chat") }
