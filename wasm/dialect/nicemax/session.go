package nicemax

import (
	"github.com/ctibridge/ctibridge/wasm/scan"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

// readSessionStart says who signed in. What the agent does then follows as an
// AgentState.
func readSessionStart(e scan.Value) []dialect.Fact {
	id := jsonfield.Text(e, "AgentId")
	if id == "" {
		return []dialect.Fact{dialect.SessionStarted{}}
	}
	return []dialect.Fact{dialect.SessionStarted{}, dialect.AgentIdentified{ID: id}}
}

// readSessionEnd takes an end without Success for one that succeeded: the end
// that CXone Agent makes up has no such field. One that failed ended nothing,
// and leaves the events of the session before it to be found as a repeat.
func (h *Host) readSessionEnd(r *dialect.Reading, e scan.Value) {
	if jsonfield.Flag(e, "Success") == dialect.No {
		r.Repeat = h.brief(r.Name, "", e)
		return
	}
	r.Facts = []dialect.Fact{dialect.AgentStateChanged{Status: contract.AgentSignedOut}, dialect.MuteChanged{}, dialect.SessionEnded{}}
	r.Repeat = h.repeat("session", "", e)
}
