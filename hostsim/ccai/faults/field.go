package faults

import (
	"strconv"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// fieldFaults change the data of an event.
var fieldFaults = []alteration{
	{JoinedWrongChat, "With several chats, Agent_Joined_Chat carries the id of another one.",
		"Release notes: fixed in v3.44, 2026-02-02.", joinWrongChat},
	{PopWithoutURL, "CRM_Record_Pop comes without recordUrl.",
		"Documentation: its sample listener is prepared for it.",
		func(e *event.Event) {
			if e.Name == event.CRMRecordPop {
				e.Data = e.Data.Without("recordUrl")
			}
		}},
	{PopEmptyURL, "CRM_Record_Pop comes with an empty recordUrl.",
		"Documentation: its sample listener is prepared for it.",
		func(e *event.Event) {
			if e.Name == event.CRMRecordPop {
				e.Data = event.Fields(nil).With("recordUrl", "")
			}
		}},
	{CampaignOnChats, "A transfer, an added party and a joining agent of a chat carry a campaign.",
		"Documentation: its examples and lists of these events.",
		func(e *event.Event) {
			shared := e.IsAny(event.TransferChat, event.PartyAdded, event.AgentJoinedChat)
			if shared && e.Data.Has("chat_id") && !e.Data.Has("campaign_id") {
				e.Data = e.Data.With("campaign_id", tenant.DefaultCampaign.ID).
					With("campaign_name", tenant.DefaultCampaign.Name)
			}
		}},
	{Nulls, "A queue or a custom id that is not there is null instead of left out.",
		"Documentation: its example of End_Chat.", writeNulls},
	{EndUserHyphen, "The word end_user is written end-user.",
		"Documentation: its running text.",
		func(e *event.Event) {
			e.Data = e.Data.Each(func(one event.Field) event.Field {
				if one.Value == session.PartyEndUser {
					one.Value = "end-user"
				}
				return one
			})
		}},
	{CobrowseNoSession, "Co-browse events other than the first name neither call nor chat.",
		"Documentation: its examples of a changed full device and of an end.",
		func(e *event.Event) {
			if e.IsAny(event.CobrowseControl, event.CobrowseDevice, event.CobrowseEnded) {
				e.Data = e.Data.Without("call_id", "chat_id")
			}
		}},
	{CapitalKeys, "The keys of co-browse events begin with a capital: Cobrowse_session_id.",
		"Documentation: one of its lists of fields.",
		func(e *event.Event) {
			e.Data = e.Data.Each(func(one event.Field) event.Field {
				if rest, found := strings.CutPrefix(one.Key, "cobrowse_"); found {
					one.Key = "Cobrowse_" + rest
				}
				return one
			})
		}},
	{StringIDs, "Every id is a text.",
		"Documentation: its example of Agent_Assist_Started.",
		func(e *event.Event) {
			e.Data = e.Data.Each(func(one event.Field) event.Field {
				if number, is := one.Value.(int64); is && strings.HasSuffix(one.Key, "_id") {
					one.Value = strconv.FormatInt(number, 10)
				}
				return one
			})
		}},
}

func joinWrongChat(e *event.Event) {
	if e.Name != event.AgentJoinedChat {
		return
	}
	for _, other := range e.All {
		if other != e.Session && session.IsLive(other) {
			e.Data = e.Data.Each(func(one event.Field) event.Field {
				if one.Key == "chat_id" {
					one.Value = other.ID
				}
				return one
			})
			return
		}
	}
}
