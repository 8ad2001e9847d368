package hostsim_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"time"

	"github.com/coder/websocket"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// openPage stands for a browser that opens a page of the simulator: it connects as the page's script
// does, and has the first view when it returns.
func openPage(origin, path string) *websocket.Conn {
	page, _, err := websocket.Dial(context.Background(), origin+path,
		&websocket.DialOptions{HTTPHeader: http.Header{"Origin": {origin}}})
	if err != nil {
		log.Fatal(err)
	}
	for range 2 { // the number of the page, and the view
		if _, _, err := page.Read(context.Background()); err != nil {
			log.Fatal(err)
		}
	}
	return page
}

// A program rings the console that a browser has open, and looks at what became of it.
func Example() {
	server := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	if err := server.Start(); err != nil {
		log.Fatal(err)
	}
	defer server.Close()
	defer openPage(server.LocalhostURL(), "/max/link").CloseNow()

	console := server.Consoles()[0]
	err := server.Do(console.Page, "ring", json.RawMessage(`{"caller":"3855550188"}`))
	if err != nil {
		log.Fatal(err)
	}
	view, err := server.View(console.Page)
	if err != nil {
		log.Fatal(err)
	}
	call := view.(nicemax.View).Contacts[0]
	fmt.Println(console.Source, call.ID, call.Status, call.Caller)
	// Output: max 701200345 Incoming 3855550188
}

// An action that is not done is a typed error, and changes nothing.
func ExampleServer_Do() {
	server := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	if err := server.Start(); err != nil {
		log.Fatal(err)
	}
	defer server.Close()
	defer openPage(server.URL(), "/agent/link?type=call").CloseNow()

	for _, name := range []string{"answer", "dial", "sign-in"} {
		var wrong *action.Error
		err := server.Do(1, name, nil)
		if errors.As(err, &wrong) {
			fmt.Println(wrong.Code, "-", err)
		}
	}
	fmt.Println(server.Do(2, "sign-in", nil))
	// Output:
	// not-possible - "answer" is not possible in the present state
	// not-possible - "dial" is not possible in the present state
	// no page 2 is open
}

// What the consoles received and sent is in the journal, in the order in which it passed.
func ExampleServer_Journal() {
	server := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	if err := server.Start(); err != nil {
		log.Fatal(err)
	}
	defer server.Close()
	defer openPage(server.URL(), "/agent/link?type=call").CloseNow()

	for _, name := range []string{"sign-in", "ring", "answer"} {
		if err := server.Do(1, name, nil); err != nil {
			log.Fatal(err)
		}
	}
	for _, entry := range server.Journal().Entries() {
		var event struct{ Type string }
		var text string // an adapter posts JSON as text
		if json.Unmarshal(entry.Payload, &text) == nil {
			_ = json.Unmarshal([]byte(text), &event)
		}
		fmt.Println(entry.Seq, entry.Source, entry.Direction, entry.Frame, event.Type)
	}
	// Output:
	// 1 ccai sent parent Agent_Login
	// 2 ccai sent parent New_Call
}

// A stopped clock makes times exact: it moves by what it is advanced.
func ExampleServer_Clock() {
	server := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	if err := server.Start(); err != nil {
		log.Fatal(err)
	}
	defer server.Close()
	defer openPage(server.URL(), "/agent/link?type=call").CloseNow()

	server.Clock().Stop()
	before := server.Clock().Now()
	server.Clock().AfterFunc(20*time.Second, func() {
		if err := server.Do(1, "sign-in", nil); err != nil {
			log.Fatal(err)
		}
	})
	if err := server.Clock().Advance(time.Minute); err != nil {
		log.Fatal(err)
	}
	signedIn := server.Journal().Entries()[0]
	fmt.Println(signedIn.Time.Sub(before), server.Clock().Now().Sub(before))
	// Output: 20s 1m0s
}

// A fence returns when the page has handled everything that the console posted.
func ExampleServer_Fence() {
	server := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	if err := server.Start(); err != nil {
		log.Fatal(err)
	}
	defer server.Close()
	page := openPage(server.LocalhostURL(), "/max/link")
	defer page.CloseNow()
	go func() { // what the console's page reports for a frame that has the SDK
		for _, report := range []string{
			`{"fence":{"id":1,"frames":["workspace"]}}`, `{"fence":{"id":1,"frame":"workspace","by":"sdk"}}`,
		} {
			_, _, _ = page.Read(context.Background())
			_ = page.Write(context.Background(), websocket.MessageText, []byte(report))
		}
	}()

	fmt.Println(server.Fence(context.Background(), 1, "workspace"))
	// Output: [{workspace sdk}] <nil>
}

// Between two tests everything begins anew, and no call of the first reaches the second.
func ExampleServer_Reset() {
	server := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	if err := server.Start(); err != nil {
		log.Fatal(err)
	}
	defer server.Close()
	defer openPage(server.LocalhostURL(), "/max/link").CloseNow()

	if err := server.Do(1, "ring", nil); err != nil {
		log.Fatal(err)
	}
	server.Reset()
	view, _ := server.View(1)
	fmt.Println(len(view.(nicemax.View).Contacts), len(server.Journal().Entries()))
	// Output: 0 0
}

// The next page of a kind opens with what is set meanwhile.
func ExampleServer_SetDefaults() {
	server := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	if err := server.Start(); err != nil {
		log.Fatal(err)
	}
	defer server.Close()

	for _, profile := range server.Choices()[consoles.MAX].Profiles {
		fmt.Println(profile.Name)
	}
	err := server.SetDefaults(consoles.MAX, consoles.Defaults{Profile: "cxa-25"})
	if err != nil {
		log.Fatal(err)
	}
	defer openPage(server.LocalhostURL(), "/max/link").CloseNow()
	view, _ := server.View(1)
	fmt.Println("opened:", view.(nicemax.View).Profile)
	// Output:
	// max
	// cxa-25
	// cxa-mid
	// cxa-old
	// opened: cxa-25
}

// The state of one console goes into another, here with the same server.
func ExampleServer_Import() {
	server := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	if err := server.Start(); err != nil {
		log.Fatal(err)
	}
	defer server.Close()
	defer openPage(server.LocalhostURL(), "/max/link").CloseNow()
	defer openPage(server.LocalhostURL(), "/max/link").CloseNow()

	if err := server.Do(1, "ring", json.RawMessage(`{"caller":"3855550188"}`)); err != nil {
		log.Fatal(err)
	}
	state, err := server.Export(1)
	if err != nil {
		log.Fatal(err)
	}
	text, err := json.Marshal(state)
	if err != nil {
		log.Fatal(err)
	}
	if err := server.Import(2, text); err != nil {
		log.Fatal(err)
	}
	view, _ := server.View(2)
	call := view.(nicemax.View).Contacts[0]
	fmt.Println(call.ID, call.Status, call.Caller)
	fmt.Println(server.Import(2, json.RawMessage(`{"profile":"genesys"}`)))
	// Output:
	// 701200345 Incoming 3855550188
	// the state is wrong: profile: there is no profile "genesys". The profiles are: [max cxa-25 cxa-mid cxa-old]
}

// Every console and adapter of a server begins with the server's options.
func ExampleOptions() {
	server := hostsim.New(hostsim.Options{
		Addr: "127.0.0.1:0",
		MAX:  nicemax.Options{Profile: nicemax.ProfileCXA25, WithoutSession: true},
		CCAI: ccai.Options{Faults: []fault.Name{faults.Doubled}},
	})
	if err := server.Start(); err != nil {
		log.Fatal(err)
	}
	defer server.Close()
	defer openPage(server.LocalhostURL(), "/max/link").CloseNow()
	defer openPage(server.URL(), "/agent/link?type=chat").CloseNow()

	max, _ := server.View(1)
	fmt.Println(max.(nicemax.View).Profile, max.(nicemax.View).Agent.SignedIn)
	chat, _ := server.View(2)
	for _, f := range chat.(ccai.View).Faults {
		if f.On {
			fmt.Println(f.Name, "-", f.About)
		}
	}
	// Output:
	// cxa-25 false
	// doubled - Every event is posted twice.
}

// A rule loses the next message about a call.
func ExampleServer_Faults() {
	server := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	if err := server.Start(); err != nil {
		log.Fatal(err)
	}
	defer server.Close()
	defer openPage(server.URL(), "/agent/link?type=call").CloseNow()
	faults, err := server.Faults(1)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := faults.Add(delivery.Rule{Fault: delivery.Drop, Type: "New_Call", Count: 1}); err != nil {
		log.Fatal(err)
	}
	for _, action := range []string{"sign-in", "ring", "answer"} {
		if err := server.Do(1, action, nil); err != nil {
			log.Fatal(err)
		}
	}
	for _, e := range server.Journal().Find(journal.Filter{Type: "New_Call"}) {
		fmt.Println(e.Fault, e.Lost)
	}
	fmt.Println(len(faults.List()), "rules are left")
	// Output:
	// drop true
	// 0 rules are left
}
