package conformance

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// diallerStory is a call of the dialler's, as the platform and the agent make it
// continue, and what the page receives of it.
type diallerStory struct {
	actions []string
	want    []string
}

var previewAccepted = diallerStory{
	[]string{"preview", "answer", "callee-answers", "hangup", "complete-acw"},
	[]string{
		"contact.offered offered", "contact.updated dialing", "contact.started active", "contact.focused active",
		"contact.updated wrapup", "contact.updated wrapup", // the call is not linked any more either
		"contact.ended ended", "contact.removed ended",
	},
}

var previewRefused = diallerStory{
	[]string{"preview", "refuse"}, []string{"contact.offered offered", "contact.ended ended", "contact.removed ended"},
}

var naturalAnswered = diallerStory{
	[]string{"natural-call", "detect-machine", "callee-rings", "callee-answers"},
	[]string{"contact.updated dialing", "contact.updated dialing", "contact.updated dialing", "contact.started active",
		"contact.focused active"},
}

var callBackFailed = diallerStory{
	[]string{"natural-call", "call-back-fails"}, []string{"contact.updated dialing", "contact.ended ended", "contact.removed ended"},
}

func (s diallerStory) check(t *testing.T, p nicemax.Profile) {
	d, page := at(t, p)
	page.Forget()
	page.posted, page.seen = 0, 0
	for _, action := range s.actions {
		d.must(action, `{"number":"3855550199"}`)
	}
	var emitted []string
	for _, e := range page.Events {
		if c, ok := e.Payload.(contract.Contact); ok {
			emitted = append(emitted, string(e.Type)+" "+string(c.State))
			require.Equal(t, contract.Outbound, c.Direction)
			require.Equal(t, "3855550199", c.To)
		}
	}
	require.Equal(t, s.want, emitted)
}

var contactRules = []rule{
	{"11", "a dialler's call is focused while the agent hears it", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.must("natural-call", `{"number":"3855550199"}`)
		d.must("callee-answers", `{}`)
		require.Equal(t, 1, count(page.events, `"IsLinked":"True"`))
		require.True(t, page.only().Focused)
	}},
	{"11", "a preview call is offered, dialled when it is accepted, and continues like any other", every, previewAccepted.check},
	{"11", "a preview call that is refused has ended", every, previewRefused.check},
	{"11", "a natural call is being dialled until somebody answers, whatever answers first", every, naturalAnswered.check},
	{"11", "a call-back that nobody answers has ended", every, callBackFailed.check},
	{"11", "a digital contact has the customer's name and the skill's", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.must("digital", `{"from":"Lea Nair","skill":"Social EN","channelType":"WhatsApp"}`)
		c := page.only()
		require.Equal(t, []string{"Lea Nair", "Social EN"}, []string{c.From, c.Queue})
		require.Equal(t, contract.DirectionUnknown, c.Direction, "its event does not say who began")
	}},
	{"11", "a voicemail came in, from its caller", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.must("voicemail", `{"caller":"3855550188","skill":"Claims voicemail"}`)
		c := page.only()
		require.Equal(t, contract.Inbound, c.Direction)
		require.Equal(t, []string{"3855550188", "8005550142"}, []string{c.From, c.To})
		require.Equal(t, "Claims voicemail", c.Queue, "by name, where the event has name and number")
	}},
	{"11", "a work item has the number of its skill, which has no name", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.must("work-item", `{"workItemId":"wi-1","payload":"{}"}`)
		require.Equal(t, "4041", page.only().Queue)
	}},
	{"11", "every contact has the time of its start", every, func(t *testing.T, p nicemax.Profile) {
		for _, offer := range []string{"ring", "chat", "voicemail", "digital", `work-item {"workItemId":"wi-1","payload":"{}"}`} {
			d, page := at(t, p)
			name, details, _ := strings.Cut(offer+" {}", " ")
			details, _, _ = strings.Cut(details, " {}")
			d.must(name, details)
			require.Regexp(t, `^2031-04-09T08:1\d:\d\d\.000Z$`, page.only().StartedAt, name)
		}
	}},
}
