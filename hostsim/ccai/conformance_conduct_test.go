package ccai_test

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// conduct shows the rest of what a fault is said to do, be it to the adapter or to further events: what must hold without it and must not hold with
// it. It begins where the actions of the fault's rule ended. Of several events, none may be as it is without the fault.
var conduct = map[fault.Name]func(*rig) bool{
	faults.NoCallWaiting:     func(r *rig) bool { return r.view().Can.Possible("ring") },
	faults.LostEnd:           func(r *rig) bool { return len(r.view().Sessions) == 1 },
	faults.NewChatTakesFront: func(r *rig) bool { return r.view().Front == firstChat },
	faults.NoCobrowseEvents:  func(r *rig) bool { return len(r.do("end-cobrowse")) == 1 },
	faults.CampaignOnChats: func(r *rig) bool {
		return r.posts("agent-joins", `transfer {"toQueue":803,"mode":"warm"}`).some(without(`"campaign_id"`))
	},
	faults.Nulls: func(r *rig) bool {
		r.do("end-call", "sign-out", `agent {"customId":""}`)
		return r.posts("sign-in").some(without(`"agent_custom_id":null`))
	},
	faults.EndUserHyphen: func(r *rig) bool {
		return r.posts("end-cobrowse", `add-party {"party":"end_user"}`).some(without(`"end-user"`))
	},
	faults.CobrowseNoSession: func(r *rig) bool {
		r.do("start-cobrowse")
		return r.posts(`remote-control {"to":"on"}`, `full-device {"to":"on"}`).some(with(`"call_id"`))
	},
	faults.CapitalKeys: func(r *rig) bool {
		return r.posts(`remote-control {"to":"on"}`, "end-cobrowse", "start-cobrowse").some(with(`"cobrowse_`))
	},
	faults.StringIDs: func(r *rig) bool {
		return r.posts("end-call").some(func(text string) bool {
			var e decodedEvent
			return json.Unmarshal([]byte(text), &e) == nil && slices.ContainsFunc([]string{"agent_id", "call_id", "queue_id"}, func(key string) bool {
				_, isNumber := e.Data[key].(float64)
				return isNumber
			})
		})
	},
	faults.DriftingNames: func(r *rig) bool { return r.posts("agent-joins").some(with(`"Agent_Joined_Chat"`)) },
	faults.BareRedaction: func(r *rig) bool { return r.posts("redact").some(with(`"type"`)) },
	faults.TrailingComma: func(r *rig) bool {
		r.do("new-chat", "take-chat")
		joined := r.posts("agent-joins")
		r.do("end-chat", "dismiss-chat")
		return append(joined, r.posts("sign-out")...).some(isJSON)
	},
	faults.MissingCommas: func(r *rig) bool { return r.posts("cancel-transfer", `transfer {"toAgent":4177}`)[:1].some(isJSON) },
	faults.Comments:      func(r *rig) bool { return r.posts(`va-variables {"variables":{"a":1}}`, "va-leaves").some(isJSON) },
	faults.NoRecordAtStart: func(r *rig) bool {
		return r.posts("end-call", `settings {"popAtStart":"before"}`, "ring "+withRecord, "answer").some(with(`"CRM_Record_Pop"`))
	},
}

// posted are events as they are posted.
type posted []string

// posts does actions and collects what all of them post.
func (r *rig) posts(actions ...string) (all posted) {
	r.t.Helper()
	for _, action := range actions {
		all = append(all, r.do(action)...)
	}
	return all
}

func (p posted) some(is func(string) bool) bool { return slices.ContainsFunc(p, is) }

func with(part string) func(string) bool {
	return func(text string) bool { return strings.Contains(text, part) }
}

func without(part string) func(string) bool {
	return func(text string) bool { return !strings.Contains(text, part) }
}

func isJSON(text string) bool { return json.Valid([]byte(text)) }
