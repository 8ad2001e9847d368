package ccai_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// The current vocabulary, as the vendor lists it.
var (
	callTypes = []string{
		"Voice Inbound (IVR)", "Voice Inbound (IVR via Mobile)", "Voice Inbound (Mobile)", "Voice Callback (Web)", "Voice Inbound (API)",
		"Voice Scheduled (Mobile)", "Voice Scheduled (Web)", "Voice Scheduled (API)", "Voice Outbound", "Voice Outbound (API)", "Voice Internal",
		"Voice Inbound (Direct)", "Voice Outbound (Direct)", "Voice Outbound (UCaaS)", "Voice Inbound (Extension)", "Voice Campaign",
		"Voice Campaign (UJET)",
	}
	chatTypes = []string{
		"Messaging Inbound (Mobile Chat)", "Messaging Inbound (Web Chat)", "Messaging Inbound (SMS)", "Messaging Outbound (SMS)",
		"Messaging Outbound (SMS via API)", "Messaging Inbound (SMS Direct)", "Messaging Outbound (SMS Direct)",
		"Messaging Outbound (SMS Direct via API)", "Messaging (WhatsApp)",
	}
)

// begin starts a session of the type, in the way in which it begins, and returns its New_* event.
func (r *rig) begin(t tenant.SessionType) decodedEvent {
	r.t.Helper()
	details := fmt.Sprintf(`{"number":"7","sessionType":%q}`, t.Name)
	switch {
	case r.view().Type == tenant.Chat && t.By == "agent":
		return r.event("start-chat " + details)
	case r.view().Type == tenant.Chat:
		return r.event("new-chat "+details, "take-chat")
	case t.By == "agent":
		return r.event("dial "+details, "callee-answers")
	}
	return r.event("ring "+details, "answer")
}

func (r *rig) end() decodedEvent {
	r.t.Helper()
	if r.view().Type == tenant.Call {
		return r.event("end-call")
	}
	e := r.event("end-chat")
	r.do("dismiss-chat")
	return e
}

// typesSeen begins and ends a session of every type that the adapter offers, and returns what its events call them.
func (r *rig) typesSeen() (begun, ended []string) {
	r.t.Helper()
	r.do("sign-in")
	for _, t := range r.view().SessionTypes {
		begun = append(begun, r.begin(t).Data["session_type"].(string))
		assert.Equal(r.t, t.Name, r.one().SessionType)
		ended = append(ended, r.end().Data["session_type"].(string))
	}
	return begun, ended
}

func unique(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// typeRules are about session_type.
var typeRules = []rule{
	{"4.6", "every type of call can begin and end, in the words of the current vocabulary", official, tenant.Call, func(r *rig) {
		begun, ended := r.typesSeen()
		assert.Equal(r.t, begun, ended, "calls do not drift")
		assert.ElementsMatch(r.t, callTypes, unique(begun))
	}},
	{"4.6", "every type of chat can begin and end, in the words of the current vocabulary", official, tenant.Chat, func(r *rig) {
		_, ended := r.typesSeen()
		assert.ElementsMatch(r.t, chatTypes, unique(ended))
	}},
	{"4.6", "a campaign is posted with or without the vendor's name", seed, tenant.Call, func(r *rig) {
		r.do("sign-in")
		for _, name := range []string{"Voice Campaign", "Voice Campaign (UJET)"} {
			assert.Equal(r.t, name, r.event(fmt.Sprintf(`ring {"sessionType":%q}`, name), "answer").Data["session_type"])
			r.do("end-call")
		}
	}},
	{"4.6", "a web chat is in lower case while it lasts and in title case when it ends", seed, tenant.Chat, func(r *rig) {
		const drifted = "messaging inbound (web chat)"
		r.do("sign-in", "new-chat", "new-chat", `take-chat {"chat":880232}`)
		for _, e := range []decodedEvent{r.event("take-chat"), r.event(`show-chat {"chat":880231}`), r.event(`send {"text":"x"}`), r.event(`customer-send {"text":"x"}`)} {
			assert.Equal(r.t, drifted, e.Data["session_type"], e.Type)
		}
		for _, e := range []decodedEvent{r.event("end-chat"), r.event("dismiss-chat")} {
			assert.Equal(r.t, "Messaging Inbound (Web Chat)", e.Data["session_type"], e.Type)
		}
	}},
	{"4.6", "only web chats drift, unless the adapter is set otherwise", inferred, tenant.Chat, func(r *rig) {
		r.do("sign-in")
		for drift, want := range map[string][2]bool{"web": {true, false}, "all": {true, true}, "none": {false, false}} {
			r.do(fmt.Sprintf(`settings {"caseDrift":%q}`, drift))
			for i, details := range []string{`{}`, `{"sessionType":"Messaging (WhatsApp)"}`} {
				name := r.event("new-chat "+details, "take-chat").Data["session_type"].(string)
				assert.Equal(r.t, want[i], name == strings.ToLower(name), "%s %s", drift, name)
				r.end()
			}
		}
	}},
	{"4.6", "events that calls and chats share write a web chat in title case", seed, tenant.Chat, func(r *rig) {
		r.chatting()
		for _, action := range []string{`transfer {"toAgent":4177,"mode":"warm"}`, "agent-joins", `add-party {"party":"end_user"}`, "va-joins",
			`va-variables {"variables":{}}`, "va-leaves"} {
			assert.Equal(r.t, "Messaging Inbound (Web Chat)", r.event(action).Data["session_type"], action)
		}
	}},
}
