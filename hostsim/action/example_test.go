package action_test

import (
	"encoding/json"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// phone is a console with one line.
type phone struct{ calling string }

// A console makes one table of its actions. The fields of an action are those of its handler's
// struct.
func ExampleNewTable() {
	table := action.NewTable("phone", []action.Action[*phone]{
		action.New("dial", "Calls a number.",
			func(p *phone) bool { return p.calling == "" },
			func(p *phone, in struct{ Number string }) error { p.calling = in.Number; return nil },
		).Require("number"),
	})
	p := &phone{}
	fmt.Println(table.Do(p, action.Request{Name: "dial"}))
	fmt.Println(table.Do(p, action.Request{Name: "dial", Fields: json.RawMessage(`{"number":"12"}`)}))
	fmt.Println(p.calling, table.Possible(p).Possible("dial"))
	// Output:
	// dial: number is required
	// <nil>
	// 12 false
}
