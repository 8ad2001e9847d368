package nicemax_test

import (
	"encoding/json"
	"fmt"
	"log"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// A console needs no browser: what a window would post is received, and what it would be sent is
// returned.
func Example() {
	id := int64(700)
	console := nicemax.New(nicemax.Options{
		Clock: clock.System{}, NextID: func() int64 { id++; return id },
	})
	console.Receive(pagelink.Message{Frame: "workspace", Data: json.RawMessage(
		`{"messageType":"RegisterForClientEvents","subscriptionTypes":["contacts"]}`)})
	reply, err := console.Do(action.Request{
		Name: "ring", Fields: json.RawMessage(`{"caller":"3855550188"}`),
	})
	if err != nil {
		log.Fatal(err)
	}
	var envelope struct {
		Events []struct{ Type, ContactID, Status string }
	}
	for _, post := range reply.Posts {
		if err := json.Unmarshal(post.Payload, &envelope); err != nil {
			log.Fatal(err)
		}
		fmt.Println(post.Frame, envelope.Events)
	}
	// Output: workspace [{CallContactEvent 701 Incoming}]
}

// A program can list what there is to do, with the fields of each action.
func ExampleActions() {
	for _, spec := range nicemax.Actions() {
		if spec.Name == "dial" || spec.Name == "fault" {
			fmt.Println(spec.Name, "-", spec.About)
			for _, f := range spec.Fields {
				fmt.Println(" ", f.Name, f.Kind, f.Required)
			}
		}
	}
	// Output:
	// dial - Calls a number; whoever is on the line is held.
	//   number text true
	//   skill text false
	// fault - Switches a fault.
	//   fault text true
	//   on flag true
}
