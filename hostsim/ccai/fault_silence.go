package ccai

import (
	"slices"
	"strings"
)

// silences keep an event from being posted. What it told has happened all the same.
var silences = []Fault{
	{FaultNoAgentLogin, "Agent_Login is never posted.", "4.8, mended 2023-08-09",
		func(_ *Adapter, u *utterance) { u.silence(u.name == agentLogin) }},
	{FaultNoCobrowseEvents, "The start and the end of a co-browse session raise no event.", "4.8, mended in v3.23 and again in v3.26",
		func(_ *Adapter, u *utterance) { u.silence(u.name == cobrowseStarted || u.name == cobrowseEnded) }},
	{FaultNoRichText, "A message with markup that the agent sends is not posted.", "4.8, mended in v6.3",
		func(_ *Adapter, u *utterance) { u.silence(u.rich) }},
	{FaultNoRecordAtStart, "The record does not pop when its session starts.", "4.8, mended in v3.31",
		func(_ *Adapter, u *utterance) { u.silence(u.atStart) }},
}

func (u *utterance) silence(yes bool) {
	if yes {
		u.times = 0
	}
}

// conducts change what the adapter does, so they work on no event.
var conducts = []Fault{
	{FaultNoCallWaiting, "No second call is offered while there is one.", "4.7, since 2025-01 there is call waiting", nil},
	{FaultNewChatTakesFront, "A chat that the agent takes comes to the front at once, with an Active_Chat.", "8 row 8, mended in v3.39", nil},
	{FaultLostEnd, "A reload of the frame drops its sessions, and no End_Call, End_Chat or Dismissed_Chat is ever posted.", "4.7, last line", nil},
}

// reload is what the platform makes of a frame that loads anew. The sessions are the platform's and go on; nothing is posted again, as no source
// tells of a replay.
func (a *Adapter) reload(struct{}) error {
	if !a.faults[FaultLostEnd] {
		return nil
	}
	a.sessions, a.front = nil, 0
	return nil
}

// nameFaults write the type as the documentation does in its weaker moments.
var nameFaults = []Fault{
	{FaultSMSAsInbound, "An SMS that the agent sends is posted as Chat_Inbound_Message.", "4.8, mended in v3.44",
		func(_ *Adapter, u *utterance) {
			if u.name == chatOutboundMessage && u.session.kind.isSMS() {
				u.as = chatInboundMessage
			}
		}},
	{FaultAssistAdded, "Agent Assist is posted as Agent_Assist_Added.", "4.8 row 18",
		func(_ *Adapter, u *utterance) {
			if u.name == agentAssistStarted {
				u.as = "Agent_Assist_Added"
			}
		}},
	{FaultDriftingNames, "New_Chat is posted as New_chat, Agent_Joined_Chat as agent_joined_chat.", "4.8 row 19",
		func(_ *Adapter, u *utterance) {
			switch u.name {
			case newChat:
				u.as = "New_chat"
			case agentJoinedChat:
				u.as = strings.ToLower(u.name)
			}
		}},
}

// among tells whether the event is one of those.
func (u *utterance) among(names ...string) bool { return slices.Contains(names, u.name) }
