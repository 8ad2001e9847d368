package ccai

import (
	"slices"
	"strings"
)

// silences keep an event from being posted. What it told has happened all the same.
var silences = []alteration{
	{FaultNoAgentLogin, "Agent_Login is never posted.", "Release notes: mended on 2023-08-09.",
		func(_ *Adapter, u *utterance) { u.silence(u.name == agentLogin) }},
	{FaultNoCobrowseEvents, "The start and the end of a co-browse session raise no event.",
		"Release notes: mended in v3.23, 2024-08-05, and again in v3.26, 2024-09-23.",
		func(_ *Adapter, u *utterance) { u.silence(u.name == cobrowseStarted || u.name == cobrowseEnded) }},
	{FaultNoRichText, "A message with markup that the agent sends is not posted.", "Release notes: mended in v6.3, 2026-08-19.",
		func(_ *Adapter, u *utterance) { u.silence(u.rich) }},
	{FaultNoRecordAtStart, "The record does not pop when its session starts.", "Release notes: mended in v3.31, 2025-02-17.",
		func(_ *Adapter, u *utterance) { u.silence(u.atStart) }},
}

func (u *utterance) silence(yes bool) {
	if yes {
		u.times = 0
	}
}

// conducts change what the adapter does, so they work on no event.
var conducts = []alteration{
	{FaultNoCallWaiting, "No second call is offered while there is one.", "Release notes: call waiting came in January 2025.", nil},
	{FaultNewChatTakesFront, "A chat that the agent takes comes before the one in front, with an Active_Chat.",
		"Release notes: changed in v3.39.", nil},
	{FaultLostEnd, "A reload of the frame drops its sessions, and no End_Call, End_Chat or Dismissed_Chat is ever posted.",
		"Inferred: no source tells of events after a reload.", nil},
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
var nameFaults = []alteration{
	{FaultSMSAsInbound, "An SMS that the agent sends is posted as Chat_Inbound_Message.", "Release notes: mended in v3.44, 2026-02-02.",
		func(_ *Adapter, u *utterance) {
			if u.name == chatOutboundMessage && u.session.kind.isSMS() {
				u.as = chatInboundMessage
			}
		}},
	{FaultAssistAdded, "Agent Assist is posted as Agent_Assist_Added.", "Release notes: the heading says Started, the text says Added.",
		func(_ *Adapter, u *utterance) {
			if u.name == agentAssistStarted {
				u.as = "Agent_Assist_Added"
			}
		}},
	{FaultDriftingNames, "New_Chat is posted as New_chat, Agent_Joined_Chat as agent_joined_chat.",
		"Documentation and release notes, in running text.",
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
