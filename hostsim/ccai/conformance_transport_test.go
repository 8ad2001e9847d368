package ccai_test

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// transportRules are about how an event is posted, whatever it says.
var transportRules = []rule{
	{"4.1", "an adapter posts to its parent", seed, tenant.Call, func(r *rig) {
		reply, err := r.try("sign-in")
		require.NoError(r.t, err)
		require.Len(r.t, reply.Posts, 1)
		assert.Equal(r.t, "parent", reply.Posts[0].Frame)
	}},
	{"4.1", "MessageEvent.data is a text that holds JSON", seed, tenant.Chat, func(r *rig) {
		reply, err := r.try("sign-in")
		require.NoError(r.t, err)
		var text string
		require.NoError(r.t, json.Unmarshal(reply.Posts[0].Payload, &text))
		assert.True(r.t, json.Valid([]byte(text)), text)
	}},
	{"4.1", "nothing is posted before the agent signs in", inferred, tenant.Call, func(r *rig) {
		r.refuses(`pop-record {"url":"x"}`)
		r.refuses("ring")
		assert.NotEmpty(r.t, r.do("sign-in"))
	}},
	{"4.2", "an event has a type and data, and no other key", seed, tenant.Call, func(r *rig) {
		eachOfTheCatalogue(r.t, func(name, text string) {
			var keys map[string]json.RawMessage
			require.NoError(r.t, json.Unmarshal([]byte(text), &keys), name)
			assert.ElementsMatch(r.t, []string{"type", "data"}, slices.Collect(maps.Keys(keys)), name)
		})
	}},
	{"4.2", "the events of redaction have an envelope too", inferred, tenant.Call, func(r *rig) {
		assert.Equal(r.t, "Call_Redaction_Started", r.talking().event("redact").Type)
		assert.Equal(r.t, "Call_Redaction_Ended", r.event("redact").Type)
	}},
	{"4.2", "every key is in lower case but recordUrl", seed, tenant.Call, func(r *rig) {
		var others []string
		eachOfTheCatalogue(r.t, func(_, text string) {
			for key := range decoded(r.t, text).Data {
				if !regexp.MustCompile("^[a-z_]+$").MatchString(key) {
					others = append(others, key)
				}
			}
		})
		assert.Equal(r.t, []string{"recordUrl"}, unique(others))
	}},
	{"4.9", "an adapter obeys no message", seed, tenant.Call, func(r *rig) {
		r.talking()
		before := r.view()
		for _, data := range []string{`"End_Call"`, `{"type":"End_Call"}`, `{"index":1,"method":"dial","args":["7"]}`} {
			assert.Empty(r.t, r.adapter.Receive(pagelink.Message{Frame: "parent", Data: []byte(data)}).Posts)
		}
		assert.Equal(r.t, before, r.view())
		assert.Equal(r.t, []string{"End_Call"}, r.types("end-call"), "the agent can do it")
	}},
}
