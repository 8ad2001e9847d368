package max

import (
	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/hosts/field"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

// readSessionStart says who signed in. What the agent does then follows as an
// AgentState.
func readSessionStart(e *fastjson.Value) []wire.Fact {
	id := field.Text(e, "AgentId")
	if id == "" {
		return []wire.Fact{wire.SessionBegan{}}
	}
	return []wire.Fact{wire.SessionBegan{}, wire.AgentKnown{ID: id}}
}

// readSessionEnd takes an end without Success for one that succeeded: the end
// that CXone Agent makes up has no such field. One that failed ended nothing,
// and leaves what was said of the session before it to be found as a repeat.
func (h *Host) readSessionEnd(r *wire.Reading, e *fastjson.Value) {
	if field.Flag(e, "Success") == wire.No {
		r.Repeat = h.brief(r.Name, "", e)
		return
	}
	r.Facts = []wire.Fact{wire.AgentMoved{Status: wire.AgentSignedOut}, wire.AgentMuted{}, wire.DeskEmptied{}}
	r.Repeat = h.repeat("session", "", e)
}
