package ccai

import (
	"strconv"
	"strings"
)

// fieldFaults change the data of an event.
var fieldFaults = []alteration{
	{FaultJoinedWrongChat, "With several chats, Agent_Joined_Chat carries the id of another one.",
		"Release notes: mended in v3.44, 2026-02-02.", joinWrongChat},
	{FaultPopWithoutURL, "CRM_Record_Pop comes without recordUrl.",
		"Documentation: its sample listener is prepared for it.", func(_ *Adapter, u *utterance) {
			if u.name == crmRecordPop {
				u.data = u.data.without("recordUrl")
			}
		}},
	{FaultPopEmptyURL, "CRM_Record_Pop comes with an empty recordUrl.",
		"Documentation: its sample listener is prepared for it.", func(_ *Adapter, u *utterance) {
			if u.name == crmRecordPop {
				u.data = fields{{"recordUrl", ""}}
			}
		}},
	{FaultCampaignOnChats, "A transfer, an added party and a joining agent of a chat carry a campaign.",
		"Documentation: its examples and lists of these events.", func(_ *Adapter, u *utterance) {
			if u.among(transferChat, partyAdded, agentJoinedChat) && !u.data.has("campaign_id") && u.data.has("chat_id") {
				u.data = join(u.data, fields{{"campaign_id", defaultCampaign.ID}, {"campaign_name", defaultCampaign.Name}})
			}
		}},
	{FaultNulls, "A queue or a custom id that is not there is null instead of left out.", "Documentation: its example of End_Chat.", writeNulls},
	{FaultEndUserHyphen, "The word end_user is written end-user.", "Documentation: its running text.", func(_ *Adapter, u *utterance) {
		u.data = u.data.each(func(one field) field {
			if one.value == partyEndUser {
				one.value = "end-user"
			}
			return one
		})
	}},
	{FaultCobrowseNoSession, "Co-browse events other than the first name neither call nor chat.",
		"Documentation: its examples of a changed full device and of an end.", func(_ *Adapter, u *utterance) {
			if u.among(cobrowseControl, cobrowseDevice, cobrowseEnded) {
				u.data = u.data.without("call_id", "chat_id")
			}
		}},
	{FaultCapitalKeys, "The keys of co-browse events begin with a capital: Cobrowse_session_id.",
		"Documentation: one of its lists of fields.", func(_ *Adapter, u *utterance) {
			u.data = u.data.each(func(one field) field {
				if rest, found := strings.CutPrefix(one.key, "cobrowse_"); found {
					one.key = "Cobrowse_" + rest
				}
				return one
			})
		}},
	{FaultStringIDs, "Every id is a text.", "Documentation: its example of Agent_Assist_Started.", func(_ *Adapter, u *utterance) {
		u.data = u.data.each(func(one field) field {
			if number, is := one.value.(int64); is && strings.HasSuffix(one.key, "_id") {
				one.value = strconv.FormatInt(number, 10)
			}
			return one
		})
	}},
}

// each returns a copy with every field changed.
func (f fields) each(change func(field) field) fields {
	changed := make(fields, len(f))
	for i, one := range f {
		changed[i] = change(one)
	}
	return changed
}

func joinWrongChat(a *Adapter, u *utterance) {
	if u.name != agentJoinedChat {
		return
	}
	for _, other := range a.sessions {
		if other != u.session && live(other) {
			u.data = u.data.each(func(one field) field {
				if one.key == "chat_id" {
					one.value = other.id
				}
				return one
			})
			return
		}
	}
}
