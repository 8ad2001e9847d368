package ccai_test

import (
	"encoding/json"
	"fmt"
	"log"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// An adapter needs no browser: what it would post to the page around it is returned.
func Example() {
	id := int64(500)
	adapter := ccai.New(ccai.Options{
		Type: tenant.Chat, Clock: clock.System{}, NextID: func() int64 { id++; return id },
		Faults: []fault.Name{faults.DriftingNames},
	})
	for _, r := range []action.Request{
		{Name: "sign-in"}, {Name: "new-chat"}, {Name: "take-chat"},
		{Name: "customer-send", Fields: json.RawMessage(`{"text":"Where is my parcel?"}`)},
	} {
		reply, err := adapter.Do(r)
		if err != nil {
			log.Fatal(err)
		}
		for _, post := range reply.Posts {
			var text string
			var event struct {
				Type string
				Data struct{ Message string }
			}
			_ = json.Unmarshal(post.Payload, &text)
			_ = json.Unmarshal([]byte(text), &event)
			fmt.Println(strings.TrimSpace(event.Type + " " + event.Data.Message))
		}
	}
	// Output:
	// Agent_Login
	// New_chat
	// Chat_Inbound_Message Where is my parcel?
}
