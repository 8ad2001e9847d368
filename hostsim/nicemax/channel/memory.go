package channel

import (
	"maps"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// Memory is what the channels know besides the contacts there are.
type Memory struct {
	// Conferences is how many there were.
	Conferences int `json:"conferences"`
	// LastMaster is the master of the last call that was transferred away, 0 if none was.
	LastMaster int64 `json:"lastMaster"`
	// SystemCalls are under way, by ascending type.
	SystemCalls []SystemCall `json:"systemCalls"`
}

// SystemCall is a call that is none of the agent's, and how many steps of its life were reported: 1
// or 2.
type SystemCall struct {
	Contact contact.Contact `json:"contact"`
	Steps   int             `json:"steps"`
}

// Memory returns what the channels know.
func (c *All) Memory() Memory {
	m := Memory{
		Conferences: c.Conferences.count, LastMaster: c.Transfers.lastMaster,
		SystemCalls: []SystemCall{},
	}
	for _, kind := range slices.Sorted(maps.Keys(c.SystemCalls.byType)) {
		k := c.SystemCalls.byType[kind]
		m.SystemCalls = append(m.SystemCalls, SystemCall{Contact: k.contact, Steps: k.steps})
	}
	return m
}

// Remember replaces what the channels know.
func (c *All) Remember(m Memory) {
	c.Conferences.count, c.Transfers.lastMaster = m.Conferences, m.LastMaster
	c.SystemCalls.Forget()
	for _, k := range m.SystemCalls {
		c.SystemCalls.byType[k.Contact.Call.Kind] = &systemCall{contact: k.Contact, steps: k.Steps}
	}
}

// Valid reports whether a system call is one that can be under way.
func (k SystemCall) Valid() bool {
	kind := k.Contact.Call.Kind
	return (kind == contact.AgentLeg || kind == contact.ReskillProxy) && k.Contact.ID > 0 &&
		k.Steps > 0 && k.Steps < len(systemCallSteps)
}
