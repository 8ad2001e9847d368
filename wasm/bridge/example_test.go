//go:build !js

package bridge_test

import (
	"fmt"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect/nicemax"
)

// Whoever drives a bridge gives it one input at a time. It carries out the effects, gives the page
// the events, and gives the bridge what comes of both.
func Example() {
	b := bridge.New(nicemax.New(contract.Config{
		Issuer: "acme", HostIssuers: []string{"MAX"},
		SubscriptionTypes: []contract.SubscriptionType{contract.SubscribeAll},
	}), 5000)

	_, effects := b.Step(bridge.Started{})
	for _, e := range effects {
		if post, is := e.(effect.Post); is {
			fmt.Printf("post %s\n", post.Payload)
		}
	}
	events, _ := b.Step(bridge.Delivered{At: 20, Raw: []byte(`{"issuer":"MAX","events":[
		{"messageType":"ClientEventSubscriptionAcknowledge","contactId":null,"status":"OK","reason":""},
		{"Type":"CallContactEvent","ContactID":"701200345","Status":"Incoming","IsInbound":"True","ANI":"3855550188","FinalState":"False"}]}`)})
	for _, e := range events {
		fmt.Println(e.Type)
	}
	// Output:
	// post {"issuer":"acme","messageType":"UnregisterFromClientEvents"}
	// post {"issuer":"acme","messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}
	// connection
	// vendor
	// contact.offered
}
