package faults

import (
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
)

// silences keep an event from being posted. What it is about has happened all the same.
var silences = []alteration{
	{NoAgentLogin, "Agent_Login is never posted.",
		"Release notes: fixed on 2023-08-09.",
		func(e *event.Event) { e.Silence(e.Name == event.AgentLogin) }},
	{NoCobrowseEvents, "The start and the end of a co-browse session raise no event.",
		"Release notes: fixed in v3.23, 2024-08-05, and again in v3.26, 2024-09-23.",
		func(e *event.Event) {
			e.Silence(e.Name == event.CobrowseStarted || e.Name == event.CobrowseEnded)
		}},
	{NoRichText, "A message with markup that the agent sends is not posted.",
		"Release notes: fixed in v6.3, 2026-08-19.",
		func(e *event.Event) { e.Silence(e.Rich) }},
	{NoRecordAtStart, "The record does not pop when its session starts.",
		"Release notes: fixed in v3.31, 2025-02-17.",
		func(e *event.Event) { e.Silence(e.AtStart) }},
}

// behaviours change what the adapter does, so they work on no event.
var behaviours = []alteration{
	{NoCallWaiting, "No second call is offered while there is one.",
		"Release notes: call waiting came in January 2025.", nil},
	{NewChatTakesFront,
		"A chat that the agent takes is focused instead of the present one, with an Active_Chat.",
		"Release notes: changed in v3.39.", nil},
	{LostEnd,
		"A reload of the frame drops its sessions, " +
			"and no End_Call, End_Chat or Dismissed_Chat is ever posted.",
		"Inferred: no source documents events after a reload.", nil},
}

// nameFaults write the type as the documentation does in its weaker moments.
var nameFaults = []alteration{
	{SMSAsInbound, "An SMS that the agent sends is posted as Chat_Inbound_Message.",
		"Release notes: fixed in v3.44, 2026-02-02.",
		func(e *event.Event) {
			if e.Name == event.ChatOutboundMessage && e.Session.Type.IsSMS() {
				e.As = event.ChatInboundMessage
			}
		}},
	{AssistAdded, "Agent Assist is posted as Agent_Assist_Added.",
		"Release notes: the heading says Started, the text says Added.",
		func(e *event.Event) {
			if e.Name == event.AgentAssistStarted {
				e.As = "Agent_Assist_Added"
			}
		}},
	{DriftingNames, "New_Chat is posted as New_chat, Agent_Joined_Chat as agent_joined_chat.",
		"Documentation and release notes, in running text.",
		func(e *event.Event) {
			switch e.Name {
			case event.NewChat:
				e.As = "New_chat"
			case event.AgentJoinedChat:
				e.As = strings.ToLower(e.Name)
			}
		}},
}
