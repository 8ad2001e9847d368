package cxamessenger

// refusedEmpty names, for two types of event, the field that CXone Agent's own schema was seen to
// refuse as an empty text. There may be more: these two were tried.
var refusedEmpty = map[string]string{
	"AgentState": "LastStateChangeTime", "WorkItemContactEvent": "RefusalTimeout",
}

// isRefused is true for an event that CXone Agent forwards and does not store: what it knew before
// stays.
func (e rawElement) isRefused() bool {
	field, known := refusedEmpty[e.text("Type")]
	return known && string(e.keys[field]) == `""`
}
