package journal_test

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// A test waits for what a console posts, wherever in the message the vendor's name of it stands.
func ExampleJournal_WaitFor() {
	j := journal.New(clock.System{})
	j.Add(journal.Entry{
		Source: journal.MAX, Direction: journal.Sent, Frame: "workspace",
		Payload: json.RawMessage(`{"events":[{"Type":"Mute","AgentMuted":"True"}]}`),
	})
	entry, err := j.WaitFor(context.Background(), journal.Filter{Direction: journal.Sent, Type: "Mute"})
	fmt.Println(entry.Seq, entry.Frame, err)
	// Output: 1 workspace <nil>
}
